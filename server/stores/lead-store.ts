import type { Knex } from 'knex';
import { leadBucket, type LeadStatus } from '../../domain/decisions/lead.ts';
import { unreachable } from '../../domain/result.ts';
import type { LeadPatch, LeadRow, LeadStore, NewLead } from '../../services/ports/lead.ts';
import { findConstraintError } from '../database/constraint-errors.ts';
import { refuse } from '../../services/kernel/refusal.ts';
import { rowsOf, toInstant, toInstantOrNull, toIso, toIsoOrNull } from './rows.ts';

interface Row {
  readonly tenant_id: string;
  readonly id: string;
  readonly program_id: string;
  readonly partner_id: string;
  readonly company: string;
  readonly status: LeadStatus;
  readonly registered_at: Date;
  readonly accepted_at: Date | null;
  readonly expires_at: Date | null;
  readonly closed_at: Date | null;
  readonly version: number;
}

const COLUMNS = `leads.tenant_id, leads.id, leads.program_id, leads.partner_id, leads.company, leads.status,
  leads.registered_at, leads.accepted_at, leads.expires_at, leads.closed_at, leads.version`;
const OPEN = `leads.status IN ('SUBMITTED', 'IN_REVIEW', 'ACTION_REQUIRED', 'ACCEPTED')`;

/** Leads, their contacts and history, and the partner's counts, which move with the lead. */
export function createLeadStore(tx: Knex.Transaction): LeadStore {
  const countMove = (
    lead: Pick<LeadRow, 'tenantId' | 'programId' | 'partnerId'>,
    from: LeadStatus | null,
    to: LeadStatus,
  ) => moveCounts(tx, lead, from, to);
  return {
    async findForUpdate(id) {
      const [row] = await rowsOf<Row>(tx, `SELECT ${COLUMNS} FROM leads WHERE leads.id = ? FOR NO KEY UPDATE`, [id]);
      return row === undefined ? null : toLead(row);
    },
    async findByExternalId(tenantId, programId, externalId) {
      const [row] = await rowsOf<Row>(
        tx,
        `SELECT ${COLUMNS} FROM leads WHERE leads.tenant_id = ? AND leads.program_id = ? AND leads.external_id = ?`,
        [tenantId, programId, externalId],
      );
      return row === undefined ? null : toLead(row);
    },
    async findKeys(id) {
      const [row] = await rowsOf<{ domain_key: string | null; contact_key: string | null }>(
        tx,
        'SELECT leads.domain_key, leads.contact_key FROM leads WHERE leads.id = ?',
        [id],
      );
      return { domainKey: row?.domain_key ?? null, contactKey: row?.contact_key ?? null };
    },
    insert: (lead) => insertLead(tx, lead),
    async update(lead, patch) {
      await translate(() => tx('leads').where({ tenant_id: lead.tenantId, id: lead.id }).update(toColumns(tx, patch)));
      if (patch.status !== undefined && patch.status !== lead.status) await countMove(lead, lead.status, patch.status);
    },
    async updateContact(lead, contact) {
      await rowsOf(
        tx,
        `INSERT INTO lead_contacts (tenant_id, lead_id, partner_id) VALUES (?, ?, ?) ON CONFLICT (tenant_id, lead_id) DO NOTHING`,
        [lead.tenantId, lead.id, lead.partnerId],
      );
      await tx('lead_contacts').where({ tenant_id: lead.tenantId, lead_id: lead.id }).update(contact);
    },
    async addHistory(lead, entry) {
      await rowsOf(
        tx,
        `INSERT INTO lead_events (tenant_id, lead_id, ordinal, partner_id, from_status, to_status, at, actor, reason)
         SELECT ?, ?, coalesce(max(e.ordinal), 0) + 1, ?, ?, ?, ?, ?, ? FROM lead_events AS e WHERE e.tenant_id = ? AND e.lead_id = ?`,
        [
          lead.tenantId,
          lead.id,
          lead.partnerId,
          entry.from,
          entry.to,
          toIso(entry.at),
          entry.actor,
          entry.reason,
          lead.tenantId,
          lead.id,
        ],
      );
    },
    async findConflict(tenantId, programId, keys) {
      const [row] = await rowsOf<{ expires_at: Date | null }>(
        tx,
        'SELECT c.expires_at FROM find_registration_conflict(?, ?, ?, ?) AS c',
        [tenantId, programId, keys.domainKey, keys.contactKey],
      );
      return row === undefined ? undefined : { expiresAt: toInstantOrNull(row.expires_at) };
    },
    listToExpire: (...args) => listToExpire(tx, ...args),
  };
}

async function insertLead(tx: Knex.Transaction, lead: NewLead): Promise<void> {
  await translate(() =>
    rowsOf(
      tx,
      `INSERT INTO leads (tenant_id, id, external_id, program_id, partner_id, company, domain, domain_key, contact_key,
         list_size, status, registered_at, expires_at, notes, terms_version)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'SUBMITTED', ?, ?, ?, ?)`,
      [
        lead.tenantId,
        lead.id,
        lead.externalId,
        lead.programId,
        lead.partnerId,
        lead.company,
        lead.domain,
        lead.domainKey,
        lead.contactKey,
        lead.listSize,
        toIso(lead.registeredAt),
        toIsoOrNull(lead.expiresAt),
        lead.notes,
        lead.termsVersion,
      ],
    ),
  );
  const { name, email, phone } = lead.contact;
  if (name !== null || email !== null || phone !== null) {
    await rowsOf(
      tx,
      'INSERT INTO lead_contacts (tenant_id, lead_id, partner_id, name, email, phone) VALUES (?, ?, ?, ?, ?, ?)',
      [lead.tenantId, lead.id, lead.partnerId, name, email, phone],
    );
  }
  await moveCounts(tx, lead, null, 'SUBMITTED');
}

async function listToExpire(
  tx: Knex.Transaction,
  ...[tenantId, programId, through, limit, keys]: Parameters<LeadStore['listToExpire']>
): Promise<readonly LeadRow[]> {
  const same = keys === undefined ? '' : 'AND (leads.domain_key = ? OR leads.contact_key = ?)';
  const rows = await rowsOf<Row>(
    tx,
    `SELECT ${COLUMNS} FROM leads WHERE leads.tenant_id = ? AND leads.program_id = ? AND ${OPEN} AND leads.expires_at <= ? ${same}
     ORDER BY leads.expires_at, leads.id LIMIT ? FOR NO KEY UPDATE ${keys === undefined ? '' : 'SKIP LOCKED'}`,
    [tenantId, programId, toIso(through), ...(keys === undefined ? [] : [keys.domainKey, keys.contactKey]), limit],
  );
  return rows.map(toLead);
}

/**
 * An external id is not looked for beforehand, so its index refuses. A prospect is: a call that loses that race to the
 * index is tried again by the gateway, and then names when the other's protection ends.
 */
async function translate<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (findConstraintError(error)?.code === 'EXTERNAL_ID_TAKEN')
      return refuse('DUPLICATE_ID', 'found an externalId that another lead of the program has', ['externalId']);
    throw error;
  }
}

const toLead = (row: Row): LeadRow => ({
  tenantId: row.tenant_id,
  id: row.id,
  programId: row.program_id,
  partnerId: row.partner_id,
  company: row.company,
  status: row.status,
  registeredAt: toInstant(row.registered_at),
  acceptedAt: toInstantOrNull(row.accepted_at),
  expiresAt: toInstantOrNull(row.expires_at),
  closedAt: toInstantOrNull(row.closed_at),
  version: row.version,
});

function toColumns(tx: Knex.Transaction, patch: LeadPatch): Record<string, unknown> {
  const columns: Record<string, unknown> = {
    status: patch.status,
    accepted_at: patch.acceptedAt === undefined ? undefined : toIso(patch.acceptedAt),
    closed_at: patch.closedAt === undefined ? undefined : toIso(patch.closedAt),
    expires_at: patch.expiresAt === undefined ? undefined : toIso(patch.expiresAt),
    customer_id: patch.customerId,
    mrr_minor: patch.mrrMinor?.toString(),
    reason: patch.reason,
    company: patch.company,
    domain: patch.domain,
    domain_key: patch.domainKey,
    contact_key: patch.contactKey,
    list_size: patch.listSize,
    notes: patch.notes,
    win_order: patch.status === 'CLOSED_WON' ? tx.raw("nextval('lead_win_order')") : undefined,
    version: tx.raw('leads.version + 1'),
  };
  return Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined));
}

/** The counter a status is shown under. */
function counterOf(status: LeadStatus): string {
  const bucket = leadBucket(status);
  switch (bucket) {
    case 'SUBMITTED':
      return 'leads_submitted';
    case 'OPEN':
      return 'leads_open';
    case 'CLOSED_WON':
      return 'leads_won';
    case 'REJECTED':
      return 'leads_rejected';
    case 'OTHER':
      return status === 'EXPIRED' ? 'leads_expired' : status === 'WITHDRAWN' ? 'leads_withdrawn' : 'leads_lost';
    default:
      return unreachable(bucket, 'lead bucket');
  }
}

async function moveCounts(
  tx: Knex.Transaction,
  lead: Pick<LeadRow, 'tenantId' | 'programId' | 'partnerId'>,
  from: LeadStatus | null,
  to: LeadStatus,
): Promise<void> {
  const [gone, come] = [from === null ? null : counterOf(from), counterOf(to)];
  if (gone === come) return;
  const lower = gone === null ? '' : `, ${gone} = partner_stats.${gone} - 1`;
  await rowsOf(
    tx,
    `UPDATE partner_stats SET ${come} = partner_stats.${come} + 1${lower}
     WHERE partner_stats.tenant_id = ? AND partner_stats.program_id = ? AND partner_stats.partner_id = ?`,
    [lead.tenantId, lead.programId, lead.partnerId],
  );
}
