import type { Actor } from '../../services/actor.ts';
import type { Bindings } from './sql.ts';

/** Rows of one vendor that are about one partner: both see them. */
const OF_PARTNER: ReadonlySet<string> = new Set([
  'applications',
  'commission_estimates',
  'commission_lines',
  'documents',
  'enrollments',
  'leads',
  'managed_accounts',
  'partner_balances',
  'payouts',
  'reviews',
]);
/** Rows of a vendor alone. */
const OF_VENDOR: ReadonlySet<string> = new Set(['facts', 'ledger_seals', 'runs']);
/** Rows of a vendor that partners see by what hangs on them. */
const BY_LINK: Readonly<Record<string, (alias: string, partners: string) => string>> = {
  customers: (c, partners) =>
    `(EXISTS (SELECT FROM attributions x WHERE x.tenant_id = ${c}.tenant_id AND x.customer_id = ${c}.id AND x.partner_id = ANY (${partners}::text[]))
      OR EXISTS (SELECT FROM managed_accounts x WHERE x.tenant_id = ${c}.tenant_id AND x.customer_id = ${c}.id AND x.partner_id = ANY (${partners}::text[])))`,
  disputes: (d, partners) =>
    `EXISTS (SELECT FROM commission_lines x WHERE x.tenant_id = ${d}.tenant_id AND x.customer_id = ${d}.customer_id AND x.partner_id = ANY (${partners}::text[]))`,
};

/**
 * What the actor may see of a table, as conditions of the statement itself. Row-level security says the same again: each
 * of the two walls stands when the other is gone, and a test takes each away.
 */
export function reachOf(actor: Actor, table: string, alias: string, bindings: Bindings): readonly string[] {
  if (table === 'programs') return [ofPrograms(actor, alias, bindings)];
  // Partners are read from a selection of the organizations.
  if (alias === 'o' && table.includes('organizations')) return ofOrganizations(actor, alias, bindings);
  // A member's webhook may be the vendor's or a partner's, under its own organization.
  if (table === 'webhooks' || table === 'webhook_deliveries') {
    if (actor.tenantId !== null) return [`${alias}.tenant_id = ${bindings.add(actor.tenantId)}`];
    return [isOneOf(`${alias}.partner_id`, actor.partnerIds, bindings)];
  }
  const byLink = BY_LINK[table];
  if (byLink === undefined && !OF_PARTNER.has(table) && !OF_VENDOR.has(table)) return [];
  if (actor.tenantId !== null) return [`${alias}.tenant_id = ${bindings.add(actor.tenantId)}`];
  if (actor.role !== 'PARTNER' || OF_VENDOR.has(table)) return ['false'];
  if (byLink !== undefined) return [byLink(alias, bindings.add(actor.partnerIds))];
  return [isOneOf(`${alias}.partner_id`, actor.partnerIds, bindings)];
}

/**
 * For the usual caller, who acts for one partner, an equation: a list of unknown length looks so much dearer than the one at
 * hand that PostgreSQL plans the statement anew at every execution, which took longer than the execution.
 */
export function isOneOf(column: string, ids: readonly string[], bindings: Bindings): string {
  const [only, ...others] = ids;
  if (only !== undefined && others.length === 0) return `${column} = ${bindings.add(only)}`;
  return `${column} = ANY (${bindings.add(ids)}::text[])`;
}

/** A program that is not open yet is its vendor's alone. */
export const ofPrograms = (actor: Actor, alias: string, bindings: Bindings): string =>
  `(${alias}.status <> 'DRAFT' OR ${alias}.tenant_id = ${bindings.add(actor.tenantId ?? '')})`;

function ofOrganizations(actor: Actor, alias: string, bindings: Bindings): readonly string[] {
  if (actor.role === 'NETWORK_ADMIN') return [];
  const open = `${alias}.kind IN ('VENDOR', 'NETWORK') OR ${alias}.is_listed`;
  if (actor.tenantId === null) return [`(${open} OR ${isOneOf(`${alias}.id`, actor.partnerIds, bindings)})`];
  const tenant = bindings.add(actor.tenantId);
  return [
    `(${open} OR ${alias}.invited_by = ${tenant}
      OR EXISTS (SELECT FROM enrollments x WHERE x.tenant_id = ${tenant} AND x.partner_id = ${alias}.id)
      OR EXISTS (SELECT FROM applications x WHERE x.tenant_id = ${tenant} AND x.partner_id = ${alias}.id))`,
  ];
}
