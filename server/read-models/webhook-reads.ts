import type { Actor } from '../../services/actor.ts';
import type {
  Reads,
  WebhookDeliveryFilter,
  WebhookDeliveryRow,
  WebhookFilter,
  WebhookRow,
} from '../../services/reads.ts';
import type { Database } from '../database/pool.ts';
import { instantKey, textKey, type Keyset } from './keyset.ts';
import { createNodeReads } from './read-page.ts';
import { among, equals, plainSource } from './source.ts';
import { jsonRows, ms, toSelectList, type Bindings } from './sql.ts';

const webhookSource = plainSource<WebhookRow>({
  table: 'webhooks',
  alias: 'w',
  joins: '',
  select: toSelectList({
    tenantId: 'w.tenant_id',
    id: 'w.id',
    partnerId: 'w.partner_id',
    url: 'w.url',
    description: 'w.description',
    eventTypes: 'w.event_types',
    programIds: 'w.program_ids',
    status: 'w.status',
    disabledReason: 'w.disabled_reason',
    createdAt: ms('w.created_at'),
    createdBy: 'w.created_by',
    lastSuccessAt: ms('w.last_success_at'),
    lastFailureAt: ms('w.last_failure_at'),
    failingSince: ms('w.failing_since'),
    previousSecretUntil: ms('CASE WHEN w.previous_secret_until > now() THEN w.previous_secret_until END'),
  }),
});

const ATTEMPTS = jsonRows(`SELECT * FROM (SELECT a.number, ${ms('a.at')} AS at, a.duration_ms AS "durationMs",
    a.status_code AS "statusCode", a.error
  FROM webhook_attempts AS a WHERE a.tenant_id = d.tenant_id AND a.delivery_id = d.id
  ORDER BY a.number DESC LIMIT 20) AS latest ORDER BY latest.number`);

const deliverySource = plainSource<WebhookDeliveryRow>({
  table: 'webhook_deliveries',
  alias: 'd',
  joins: '',
  select: toSelectList({
    tenantId: 'd.tenant_id',
    id: 'd.id',
    webhookId: 'd.webhook_id',
    programId: 'd.program_id',
    eventType: 'd.event_type',
    status: 'd.status',
    body: 'd.body',
    nextAttemptAt: ms('d.next_attempt_at'),
    createdAt: ms('d.created_at'),
    finishedAt: ms('d.finished_at'),
    attempts: ATTEMPTS,
    attemptCount: 'd.attempts',
  }),
});

/** A webhook's tenant is the organization it belongs to: the vendor, or the partner itself. */
const ownedBy = (actor: Actor, column: string, bindings: Bindings): string =>
  actor.tenantId === null
    ? `${column} = ANY (${bindings.add(actor.partnerIds)}::text[])`
    : `${column} = ${bindings.add(actor.tenantId)}`;

const newestFirst = <Row extends { readonly id: string; readonly createdAt: number }>(alias: string): Keyset<Row> => ({
  name: `${alias}.createdAt.DESC`,
  direction: 'DESC',
  columns: [instantKey(`${alias}.created_at`, (row) => row.createdAt), textKey(`${alias}.id`, (row) => row.id)],
});

export const createWebhookReads = (db: Database): Reads['webhooks'] =>
  createNodeReads(db, {
    source: webhookSource,
    isTenantLed: false,
    keysets: { CREATED_AT_DESC: newestFirst<WebhookRow>('w') },
    where: (filter: WebhookFilter, actor, bindings) => [
      ownedBy(actor, 'w.tenant_id', bindings),
      ...(filter.statuses === null || filter.statuses === undefined
        ? [`w.status <> 'DELETED'`]
        : among('w.status', filter.statuses, bindings)),
    ],
  });

export const createWebhookDeliveryReads = (db: Database): Reads['webhookDeliveries'] =>
  createNodeReads(db, {
    source: deliverySource,
    isTenantLed: false,
    keysets: { CREATED_AT_DESC: newestFirst<WebhookDeliveryRow>('d') },
    where: (filter: WebhookDeliveryFilter, actor, bindings) => [
      ownedBy(actor, 'd.tenant_id', bindings),
      ...equals('d.webhook_id', filter.webhookId, bindings),
      ...among('d.status', filter.statuses, bindings),
    ],
  });
