import { createHash } from 'node:crypto';
import type { Knex } from 'knex';
import { fromUUIDBytes } from 'typeid-js';
import type { Instant } from '../../domain/time/calendar.ts';
import type { Actor } from '../../services/actor.ts';
import type { Database } from '../database/pool.ts';
import type { DatabasePrincipal } from '../database/principal.ts';
import { withPrincipal } from '../database/transaction.ts';

/** An organization to make, and the person who owns it. */
export interface NewOrganization {
  readonly name: string;
  readonly website: string | null;
  readonly owner: { readonly name: string; readonly email: string };
}

/** The ids of an organization and of the person who owns it. */
export interface DemoMember {
  readonly id: string;
  readonly ownerId: string;
}

/** What the demo does beyond the services: organizations are the network's, and no command makes a vendor. */
export interface DemoDirectory {
  /** Makes the organization where it is missing. Of one key it is always the same. */
  ensureVendor(key: string, vendor: NewOrganization): Promise<DemoMember>;
  ensurePartner(key: string, partner: NewOrganization): Promise<DemoMember>;
  /** Whose the program is and what its clock shows (null: a REAL one); null when there is none. */
  findProgram(slug: string): Promise<{ readonly tenantId: string; readonly clockNow: Instant | null } | null>;
  /** The id of a payout of the owner's; null when there is none. */
  findPayout(owner: Actor, payout: DemoPayout): Promise<string | null>;
}

/** What names a payout to people. */
export interface DemoPayout {
  readonly programSlug: string;
  readonly partnerId: string;
  readonly stream: string;
  /** First day of its period, such as 2026-01-01. */
  readonly periodFrom: string;
  /** The one in place of another that failed or was cancelled. */
  readonly isReplacement: boolean;
}

const NETWORK: DatabasePrincipal = { role: 'NETWORK_ADMIN', actorId: 'demo', tenantId: null, partnerIds: [] };

export function createDemoDirectory(database: Database): DemoDirectory {
  const ensure = (kind: 'VENDOR' | 'PARTNER', key: string, organization: NewOrganization): Promise<DemoMember> =>
    withPrincipal(database, NETWORK, (tx) => insertOrganization(tx, kind, key, organization));
  return {
    ensureVendor: (key, vendor) => ensure('VENDOR', key, vendor),
    ensurePartner: (key, partner) => ensure('PARTNER', key, partner),
    findProgram: (slug) =>
      withPrincipal(database, NETWORK, async (tx) => {
        const found = await tx.raw<{ rows: { tenant_id: string; clock_now: Date | null }[] }>(
          'SELECT p.tenant_id, p.clock_now FROM programs AS p WHERE p.slug = ?',
          [slug],
        );
        const [program] = found.rows;
        return program === undefined
          ? null
          : { tenantId: program.tenant_id, clockNow: program.clock_now?.getTime() ?? null };
      }),
    findPayout: ({ role, id, tenantId, partnerIds }, { programSlug, partnerId, stream, periodFrom, isReplacement }) =>
      withPrincipal(database, { role, actorId: id, tenantId, partnerIds }, async (tx) => {
        const found = await tx.raw<{ rows: { id: string }[] }>(
          `SELECT po.id FROM payouts AS po JOIN programs AS p ON p.tenant_id = po.tenant_id AND p.id = po.program_id
           WHERE p.tenant_id = ? AND p.slug = ? AND po.partner_id = ? AND po.stream = ? AND po.period_from = ?
             AND (po.replaces_id IS NOT NULL) = ?`,
          [tenantId, programSlug, partnerId, stream, periodFrom, isReplacement],
        );
        return found.rows[0]?.id ?? null;
      }),
  };
}

/** Partners are listed publicly, so that every vendor of the demo can enrol them. */
async function insertOrganization(
  tx: Knex.Transaction,
  kind: 'VENDOR' | 'PARTNER',
  key: string,
  { name, website, owner }: NewOrganization,
): Promise<DemoMember> {
  const prefix = kind === 'VENDOR' ? 'vendor' : 'partner';
  const [id, ownerId] = [demoId(prefix, key), demoId('person', `${prefix} ${key}`)];
  await tx.raw(
    `INSERT INTO organizations (id, kind, name, website, is_listed) VALUES (?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING`,
    [id, kind, name, website, kind === 'PARTNER'],
  );
  await tx.raw('INSERT INTO persons (id, display_name, email) VALUES (?, ?, ?) ON CONFLICT (id) DO NOTHING', [
    ownerId,
    owner.name,
    owner.email,
  ]);
  await tx.raw(
    `INSERT INTO memberships (person_id, organization_id, role) VALUES (?, ?, 'OWNER')
     ON CONFLICT (person_id, organization_id) DO NOTHING`,
    [ownerId, id],
  );
  return { id, ownerId };
}

/** The same id in every installation: a start that finds it knows its own, whatever else the database holds. */
function demoId(prefix: string, key: string): string {
  const bytes = createHash('sha256').update(`partnergraph demo ${prefix} ${key}`).digest().subarray(0, 16);
  return fromUUIDBytes(prefix, bytes);
}
