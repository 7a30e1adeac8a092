import type { Actor } from '../actor.ts';
import { EVENT_TYPES } from '../reads.ts';
import type { Ref } from '../contract.ts';
import { runCommand, type CommandScope } from '../kernel/command.ts';
import { partnerOf } from '../kernel/permission.ts';
import { actorName } from '../kernel/program.ts';
import { refuse } from '../kernel/refusal.ts';
import { RequestError } from '../outcome.ts';
import type { Outcome } from '../outcome.ts';
import type { Vault } from '../payouts/vault.ts';
import type { ServiceDeps, UnitOfWork } from '../ports/unit-of-work.ts';
import type { WebhookState, WebhookStatus } from '../ports/webhook.ts';
import type {
  CreateWebhook,
  ReplayDeliveries,
  UpdateWebhook,
  WebhookChange,
  WebhookCommands,
  WithSecret,
} from './contract.ts';

export const WEBHOOKS_MAX = 20;
const DESCRIPTION_MAX = 500;
const URL_MAX = 2_000;
const OVERLAP_HOURS_MAX = 24 * 14;
const HOUR_MS = 3_600_000;

/** What webhooks need of the outside. */
export interface WebhookParts {
  readonly vault: Vault;
  /** Why an address is never called; null when it may be tried. */
  readonly checkUrl: (url: string) => string | null;
  /** Makes a secret: `whsec_` and 32 random bytes in base64. */
  readonly newSecret: () => string;
}

/** One webhook's secret: moved to another row it cannot be opened. */
export const secretContext = ({ tenantId, id }: Ref): string => `webhook-secret ${tenantId} ${id}`;

export const createWebhooks = (deps: ServiceDeps): WebhookCommands => ({
  create: (actor, input) => create(deps, actor, input),
  update: (actor, input) => update(deps, actor, input),
  disable: (actor, input) => setStatus(deps, actor, input, 'disableWebhook', 'DISABLED'),
  enable: (actor, input) => setStatus(deps, actor, input, 'enableWebhook', 'ENABLED'),
  remove: (actor, input) => setStatus(deps, actor, input, 'deleteWebhook', 'DELETED'),
  rotateSecret: (actor, input) => rotateSecret(deps, actor, input),
  replay: (actor, input) => replay(deps, actor, input),
});

async function create(deps: ServiceDeps, actor: Actor, input: CreateWebhook): Promise<Outcome<WithSecret>> {
  // Kept out of the stored answer: the database must not hold a secret in the clear.
  const shown: { secret: string | null } = { secret: null };
  const outcome = await runCommand(deps, actor, 'createWebhook', input, async ({ unit, begin }) => {
    const { tenantId, partnerId } = ownerOf(actor, input.partnerId);
    await begin(tenantId);
    const url = checkUrl(deps, input.url);
    const eventTypes = checkTypes(input.eventTypes);
    const programIds = await findPrograms(unit, input.programSlugs);
    if ((await unit.webhooks.count(tenantId)) >= WEBHOOKS_MAX) {
      return refuse('TOO_MANY', `found ${WEBHOOKS_MAX} webhooks, expected fewer: delete one that is not needed`);
    }
    const webhook = { tenantId, id: deps.newId('webhook') };
    shown.secret = deps.webhooks.newSecret();
    await unit.webhooks.insert({
      ...webhook,
      partnerId,
      url,
      description: checkDescription(input.description),
      eventTypes,
      programIds,
      secret: deps.webhooks.vault.seal(shown.secret, secretContext(webhook)),
      createdBy: actorName(actor),
    });
    return webhook;
  });
  return withSecret(outcome, shown.secret);
}

function update(deps: ServiceDeps, actor: Actor, input: UpdateWebhook): Promise<Outcome<Ref>> {
  return runCommand(deps, actor, 'updateWebhook', input, async (scope) => {
    const webhook = await enter(scope, input);
    await scope.unit.webhooks.update(webhook, {
      ...(input.url === undefined ? {} : { url: checkUrl(deps, input.url) }),
      ...(input.description === undefined ? {} : { description: checkDescription(input.description) }),
      ...(input.eventTypes === undefined ? {} : { eventTypes: checkTypes(input.eventTypes) }),
      ...(input.programSlugs === undefined ? {} : { programIds: await findPrograms(scope.unit, input.programSlugs) }),
    });
    return refOf(webhook);
  });
}

function setStatus(
  deps: ServiceDeps,
  actor: Actor,
  input: WebhookChange,
  mutation: string,
  status: WebhookStatus,
): Promise<Outcome<Ref>> {
  return runCommand(deps, actor, mutation, input, async (scope) => {
    const webhook = await enter(scope, input);
    await scope.unit.webhooks.setStatus(webhook, status, status === 'DISABLED' ? 'BY_HAND' : null);
    return refOf(webhook);
  });
}

async function rotateSecret(
  deps: ServiceDeps,
  actor: Actor,
  input: WebhookChange & { readonly overlapHours: number },
): Promise<Outcome<WithSecret>> {
  const shown: { secret: string | null } = { secret: null };
  const outcome = await runCommand(deps, actor, 'rotateWebhookSecret', input, async (scope) => {
    const { overlapHours } = input;
    if (!Number.isInteger(overlapHours) || overlapHours < 0 || overlapHours > OVERLAP_HOURS_MAX) {
      const expected = `a whole number of hours from 0 to ${OVERLAP_HOURS_MAX}`;
      return refuse('INVALID_INPUT', `found ${overlapHours}, expected ${expected}`, ['overlapHours']);
    }
    const webhook = await enter(scope, input);
    shown.secret = deps.webhooks.newSecret();
    await scope.unit.webhooks.replaceSecret(webhook, {
      secret: deps.webhooks.vault.seal(shown.secret, secretContext(webhook)),
      previous: webhook.secret,
      previousUntil: deps.wallClock() + overlapHours * HOUR_MS,
    });
    return refOf(webhook);
  });
  return withSecret(outcome, shown.secret);
}

function replay(
  deps: ServiceDeps,
  actor: Actor,
  input: ReplayDeliveries,
): Promise<Outcome<Ref & { readonly count: number }>> {
  return runCommand(deps, actor, 'replayWebhookDeliveries', input, async (scope) => {
    if ((input.deliveryId === null) === (input.since === null)) {
      const found = input.deliveryId === null ? 'neither' : 'both';
      return refuse('INVALID_INPUT', `found ${found}, expected deliveryId or since`, ['deliveryId']);
    }
    const webhook = await enter(scope, input);
    const count = await scope.unit.webhooks.replay(webhook, input);
    if (count === 0) {
      const what = input.deliveryId === null ? 'a delivery since then that failed' : 'the id of one of its deliveries';
      return refuse('NOTHING_TO_REPLAY', `found none, expected ${what}`, [
        input.deliveryId === null ? 'since' : 'deliveryId',
      ]);
    }
    return { ...refOf(webhook), count };
  });
}

/** The organization a new webhook belongs to. */
function ownerOf(actor: Actor, named: string | null): { readonly tenantId: string; readonly partnerId: string | null } {
  if (actor.tenantId !== null) return { tenantId: actor.tenantId, partnerId: null };
  if (actor.role !== 'PARTNER')
    throw new RequestError('FORBIDDEN', `webhooks are for vendors and partners; found role ${actor.role}`);
  const partnerId = partnerOf(actor, named);
  if (partnerId !== null) return { tenantId: partnerId, partnerId };
  if (named !== null)
    return refuse('UNKNOWN_PARTNER', `found "${named}", expected the id of a partner of yours`, ['partnerId'], {
      known: actor.partnerIds,
    });
  return refuse('PARTNER_REQUIRED', 'found no partner, expected which of yours it is for', ['partnerId'], {
    known: actor.partnerIds,
  });
}

async function enter({ unit, begin }: CommandScope, input: WebhookChange): Promise<WebhookState> {
  const webhook = await unit.webhooks.findForUpdate(input.webhookId);
  if (webhook === null) {
    return refuse('NOT_FOUND', `found no webhook "${input.webhookId}", expected the id of one of yours`, ['webhookId']);
  }
  await begin(webhook.tenantId);
  return webhook;
}

function checkUrl(deps: ServiceDeps, url: string): string {
  if (url.length > URL_MAX)
    return refuse('INVALID_URL', `found ${url.length} characters, expected at most ${URL_MAX}`, ['url']);
  const refused = deps.webhooks.checkUrl(url);
  return refused === null ? url : refuse('INVALID_URL', refused, ['url']);
}

function checkTypes(types: readonly string[] | null): readonly string[] | null {
  if (types === null) return null;
  const known: readonly string[] = EVENT_TYPES;
  const unknown = types.find((type) => !known.includes(type));
  if (unknown !== undefined || types.length === 0) {
    const found = unknown === undefined ? 'no type' : `"${unknown}"`;
    const message = `found ${found}, expected some of ${known.join(', ')}, or nothing for every type`;
    return refuse('UNKNOWN_EVENT_TYPE', message, ['eventTypes'], { known });
  }
  return [...new Set(types)];
}

async function findPrograms(unit: UnitOfWork, slugs: readonly string[] | null): Promise<readonly string[] | null> {
  if (slugs === null) return null;
  if (slugs.length === 0) {
    return refuse('UNKNOWN_PROGRAM', 'found no program, expected slugs, or nothing for every program', [
      'programSlugs',
    ]);
  }
  const ids: string[] = [];
  for (const slug of new Set(slugs)) {
    const program = await unit.programs.findBySlug(slug);
    if (program === null)
      return refuse('UNKNOWN_PROGRAM', `found "${slug}", expected the slug of a program you can see`, ['programSlugs']);
    ids.push(program.id);
  }
  return ids;
}

function checkDescription(text: string): string {
  const description = text.trim();
  if (description.length <= DESCRIPTION_MAX) return description;
  const message = `found ${description.length} characters, expected at most ${DESCRIPTION_MAX}`;
  return refuse('INVALID_INPUT', message, ['description']);
}

const refOf = ({ tenantId, id }: Ref): Ref => ({ tenantId, id });

const withSecret = (outcome: Outcome<Ref>, secret: string | null): Outcome<WithSecret> => ({
  ...outcome,
  value: outcome.value === null ? null : { ...outcome.value, secret: outcome.replayed ? null : secret },
});
