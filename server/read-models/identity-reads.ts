import type { Actor } from '../../services/actor.ts';
import type {
  ApiKeyFilter,
  ApiKeyRow,
  ApiKeyStatus,
  AuditFilter,
  AuditRow,
  IdentityReads,
  MemberFilter,
  MemberInvitationRow,
  MemberRow,
  OwnMembershipRow,
} from '../../services/identity/rows.ts';
import type { Database } from '../database/pool.ts';
import { instantKey, textKey, type KeyColumn, type Keyset } from './keyset.ts';
import { createNodeReads, readPage } from './read-page.ts';
import { read } from './read.ts';
import { bounded, equals, plainSource } from './source.ts';
import { ms, toSelectList, type Bindings } from './sql.ts';

const KEY_STATUS = `CASE WHEN k.revoked_at IS NOT NULL THEN 'REVOKED' WHEN k.expires_at <= now() THEN 'EXPIRED' ELSE 'ACTIVE' END`;

const apiKeySource = plainSource<ApiKeyRow>({
  table: 'api_keys',
  alias: 'k',
  joins: '',
  select: toSelectList({
    tenantId: 'k.tenant_id',
    id: 'k.id',
    partnerId: 'k.partner_id',
    name: 'k.name',
    status: KEY_STATUS,
    scopes: 'k.scopes',
    rights: 'k.rights',
    createdAt: ms('k.created_at'),
    createdBy: 'k.created_by',
    expiresAt: ms('k.expires_at'),
    revokedAt: ms('k.revoked_at'),
    lastUsedAt: ms('k.last_used_at'),
    replaces: 'k.replaces',
  }),
});

const auditSource = plainSource<AuditRow>({
  table: 'audit_log',
  alias: 'a',
  joins: '',
  select: toSelectList({
    id: 'a.ordinal::text',
    at: ms('a.at'),
    actor: 'a.actor',
    role: 'a.role',
    action: 'a.action',
    subject: 'a.subject',
    requestId: 'a.request_id',
    detail: 'a.detail',
  }),
});

const memberSource = plainSource<MemberRow>({
  table: `(SELECT m.organization_id || ':' || m.person_id AS id, m.* FROM memberships m)`,
  alias: 'm',
  joins: 'LEFT JOIN persons p ON p.id = m.person_id',
  select: toSelectList({
    id: 'm.id',
    organizationId: 'm.organization_id',
    personId: 'm.person_id',
    name: 'p.display_name',
    email: 'p.email',
    role: 'm.role',
    givenRights: 'm.rights',
    since: ms('m.created_at'),
  }),
});

const invitationSource = plainSource<MemberInvitationRow>({
  table: 'member_invitations',
  alias: 'i',
  joins: '',
  select: toSelectList({
    id: 'i.id',
    organizationId: 'i.tenant_id',
    email: 'i.email',
    role: 'i.role',
    givenRights: 'i.rights',
    invitedBy: 'i.invited_by',
    invitedAt: ms('i.invited_at'),
    expiresAt: ms('i.expires_at'),
  }),
});

const ordinalKey: KeyColumn<AuditRow> = { sql: 'a.ordinal', type: 'bigint', of: (row) => row.id };
const auditKeyset = (direction: 'ASC' | 'DESC'): Keyset<AuditRow> => ({
  name: `a.ordinal.${direction}`,
  direction,
  columns: [ordinalKey],
});

/** A tenant of its own: the vendor, or the partner itself. */
const ownedBy = (actor: Actor, column: string, bindings: Bindings): string =>
  actor.tenantId === null
    ? `${column} = ANY (${bindings.add(actor.partnerIds)}::text[])`
    : `${column} = ${bindings.add(actor.tenantId)}`;

/** Nobody else has members to show: a vendor sees no partner's people. */
const ofOrganization = (actor: Actor, column: string, filter: MemberFilter, bindings: Bindings): readonly string[] => [
  ownedBy(actor, column, bindings),
  ...equals(column, filter.organizationId, bindings),
];

function createAuditReads(db: Database): IdentityReads['audit'] {
  return {
    page: (actor, filter: AuditFilter, order, page) =>
      readPage(db, actor, {
        source: auditSource,
        keyset: auditKeyset(order === 'AT_ASC' ? 'ASC' : 'DESC'),
        page,
        where: (bindings) => [
          `a.tenant_id = ${bindings.add(actor.tenantId)}`,
          ...equals('a.actor', filter.actor, bindings),
          ...equals('a.action', filter.action, bindings),
          ...equals('a.subject', filter.subject, bindings),
          ...bounded('a.at', '>=', filter.from, bindings),
          ...bounded('a.at', '<', filter.before, bindings),
        ],
      }),
  };
}

const ACTIVE_ONLY: readonly ApiKeyStatus[] = ['ACTIVE'];

export const createIdentityReads = (db: Database): IdentityReads => ({
  apiKeys: createNodeReads(db, {
    source: apiKeySource,
    isTenantLed: false,
    keysets: {
      CREATED_AT_DESC: {
        name: 'k.createdAt.DESC',
        direction: 'DESC',
        columns: [
          instantKey<ApiKeyRow>('k.created_at', (row) => row.createdAt),
          textKey<ApiKeyRow>('k.id', (row) => row.id),
        ],
      },
    },
    where: (filter: ApiKeyFilter, actor, bindings) => [
      ownedBy(actor, 'k.tenant_id', bindings),
      `${KEY_STATUS} = ANY (${bindings.add(filter.statuses ?? ACTIVE_ONLY)}::text[])`,
    ],
  }),
  audit: createAuditReads(db),
  members: createNodeReads(db, {
    source: memberSource,
    isTenantLed: false,
    keysets: {
      SINCE_ASC: {
        name: 'm.since.ASC',
        direction: 'ASC',
        columns: [
          instantKey<MemberRow>('m.created_at', (row) => row.since),
          textKey<MemberRow>('m.organization_id', (row) => row.organizationId),
          textKey<MemberRow>('m.person_id', (row) => row.personId),
        ],
      },
    },
    where: (filter: MemberFilter, actor, bindings) => ofOrganization(actor, 'm.organization_id', filter, bindings),
  }),
  memberInvitations: createNodeReads(db, {
    source: invitationSource,
    isTenantLed: false,
    keysets: {
      INVITED_AT_DESC: {
        name: 'i.invitedAt.DESC',
        direction: 'DESC',
        columns: [
          instantKey<MemberInvitationRow>('i.invited_at', (row) => row.invitedAt),
          textKey<MemberInvitationRow>('i.id', (row) => row.id),
        ],
      },
    },
    where: (filter: MemberFilter, actor, bindings) => [
      ...ofOrganization(actor, 'i.tenant_id', filter, bindings),
      'i.accepted_at IS NULL AND i.withdrawn_at IS NULL AND i.expires_at > now()',
    ],
  }),
  memberships: async (actor) =>
    actor.id === null
      ? []
      : read<OwnMembershipRow>(
          db,
          actor,
          `SELECT m.organization_id AS "organizationId", m.role, m.rights AS "givenRights" FROM memberships m
           WHERE m.person_id = $1 ORDER BY m.created_at, m.organization_id LIMIT 100`,
          [actor.id],
        ),
});
