import type { Knex } from 'knex';
import type { AccountStatus } from '../../domain/decisions/managed-account.ts';
import { unreachable } from '../../domain/result.ts';
import { refuse } from '../../services/kernel/refusal.ts';
import type { AccountRow, AccountStore } from '../../services/ports/partner.ts';
import { findConstraintError } from '../database/constraint-errors.ts';
import { rowsOf, toInstant, toInstantOrNull, toIso, toIsoOrNull } from './rows.ts';

interface Row {
  readonly tenant_id: string;
  readonly id: string;
  readonly program_id: string;
  readonly partner_id: string;
  readonly customer_id: string;
  readonly status: AccountStatus;
  readonly service_from: Date;
  readonly notice_sent_at: Date | null;
}

interface TermRow extends Row {
  readonly term_ends_at: Date;
}

const COLUMNS = `a.tenant_id, a.id, a.program_id, a.partner_id, a.customer_id, a.status, a.service_from, a.notice_sent_at`;
const SELECT = `SELECT ${COLUMNS} FROM managed_accounts AS a`;
const TO_TELL = `a.tenant_id = ? AND a.program_id = ? AND a.status = 'APPROVED' AND a.term_tell_at IS NOT NULL`;

/** Accounts of customers that partners manage. */
export function createAccountStore(tx: Knex.Transaction): AccountStore {
  const list = async (where: string, bindings: readonly unknown[]): Promise<readonly AccountRow[]> =>
    (await rowsOf<Row>(tx, `${SELECT} WHERE ${where}`, bindings)).map(toAccount);
  const update = async ({ tenantId, id }: AccountRow, columns: Readonly<Record<string, unknown>>): Promise<void> => {
    await tx('managed_accounts')
      .where({ tenant_id: tenantId, id })
      .update({ ...columns, version: tx.raw('managed_accounts.version + 1') });
  };
  return {
    insert: (account) => translate(() => insertAccount(tx, account)),
    findForUpdate: async (id) => (await list('a.id = ? FOR NO KEY UPDATE', [id]))[0] ?? null,
    findApproved: async (tenantId, programId, customerId) =>
      (
        await list(`a.tenant_id = ? AND a.program_id = ? AND a.customer_id = ? AND a.status = 'APPROVED'`, [
          tenantId,
          programId,
          customerId,
        ])
      )[0] ?? null,
    listApproved: (tenantId, programId, partnerId) =>
      list(
        `a.tenant_id = ? AND a.program_id = ? AND a.partner_id = ? AND a.status = 'APPROVED'
         ORDER BY a.id FOR NO KEY UPDATE`,
        [tenantId, programId, partnerId],
      ),
    async insertContact({ tenantId, id, partnerId }, side, { name, email, phone }) {
      await rowsOf(
        tx,
        `INSERT INTO managed_account_contacts (tenant_id, account_id, partner_id, side, name, email, phone)
         VALUES (?, ?, ?, ?, ?, ?, ?)`,
        [tenantId, id, partnerId, side, name, email, phone],
      );
    },
    async hasProof({ tenantId, id }) {
      const rows = await rowsOf(
        tx,
        `SELECT 1 FROM managed_accounts AS a LEFT JOIN documents AS d ON d.tenant_id = a.tenant_id AND d.id = a.proof_document_id
         WHERE a.tenant_id = ? AND a.id = ? AND (a.is_proof_stated OR (d.id IS NOT NULL AND d.erased_at IS NULL))`,
        [tenantId, id],
      );
      return rows.length > 0;
    },
    setNotice: (account, at) => update(account, { notice_sent_at: toIso(at), client_contacted_at: null }),
    setClientContact: (account, at) => update(account, { client_contacted_at: toIso(at) }),
    ...termReads(tx),
    markTermTold: (account, tellAt) => update(account, { term_tell_at: toIsoOrNull(tellAt) }),
    async setStatus({ tenantId, id }, { status, at, reason }) {
      const date = dateColumnOf(status);
      await translate(() =>
        tx('managed_accounts')
          .where({ tenant_id: tenantId, id })
          .update({
            status,
            ...(reason === null ? {} : { reason }),
            ...(date === null ? {} : { [date]: toIso(at) }),
            version: tx.raw('managed_accounts.version + 1'),
          }),
      );
    },
  };
}

/** Terms whose ends are still to be told. */
function termReads(tx: Knex.Transaction): Pick<AccountStore, 'nextTermToTell' | 'listTermsToTell'> {
  return {
    async nextTermToTell(tenantId, programId) {
      const [row] = await rowsOf<{ next: Date | null }>(
        tx,
        `SELECT min(a.term_tell_at) AS next FROM managed_accounts AS a WHERE ${TO_TELL}`,
        [tenantId, programId],
      );
      return toInstantOrNull(row?.next ?? null);
    },
    async listTermsToTell(tenantId, programId, through, limit) {
      const rows = await rowsOf<TermRow>(
        tx,
        `SELECT ${COLUMNS}, a.term_ends_at FROM managed_accounts AS a
         WHERE ${TO_TELL} AND a.term_tell_at <= ? ORDER BY a.term_tell_at, a.id LIMIT ? FOR NO KEY UPDATE`,
        [tenantId, programId, toIso(through), limit],
      );
      return rows.map((row) => ({ account: toAccount(row), termEndsAt: toInstant(row.term_ends_at) }));
    },
  };
}

/** The column that says when a status was reached; none is kept for a rejection. */
function dateColumnOf(status: AccountStatus): 'approved_at' | 'ended_at' | null {
  switch (status) {
    case 'APPROVED':
      return 'approved_at';
    case 'ENDED':
      return 'ended_at';
    case 'SUBMITTED':
    case 'REJECTED':
      return null;
    default:
      return unreachable(status, 'account status');
  }
}

async function insertAccount(tx: Knex.Transaction, account: Parameters<AccountStore['insert']>[0]): Promise<void> {
  await rowsOf(
    tx,
    `INSERT INTO managed_accounts (tenant_id, id, external_id, program_id, partner_id, customer_id, vendor_account_id, status,
       submitted_at, service_from, service_months, proof_document_id, client_consent, consent_at, is_proof_stated,
       is_proof_signed, services, term_ends_at, term_tell_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      account.tenantId,
      account.id,
      account.externalId,
      account.programId,
      account.partnerId,
      account.customerId,
      account.vendorAccountId,
      account.status,
      toIso(account.submittedAt),
      toIso(account.serviceFrom),
      account.serviceMonths,
      account.proofDocumentId,
      account.clientConsent,
      toIsoOrNull(account.consentAt),
      account.isProofStated,
      account.isProofSigned,
      account.services,
      toIso(account.termEndsAt),
      toIso(account.termTellAt),
    ],
  );
}

/** A race that two requests lose to a unique index is told like the refusal it is. */
async function translate(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const known = findConstraintError(error);
    if (known?.constraint === 'managed_accounts_external_id_key') {
      refuse('DUPLICATE_ID', 'found an externalId that another managed account of the program has', ['externalId']);
    }
    if (known?.code === 'ALREADY_MANAGED') {
      refuse('ALREADY_MANAGED', 'the customer has an approved managed account already', ['accountId']);
    }
    throw error;
  }
}

const toAccount = (row: Row): AccountRow => ({
  tenantId: row.tenant_id,
  id: row.id,
  programId: row.program_id,
  partnerId: row.partner_id,
  customerId: row.customer_id,
  status: row.status,
  serviceFrom: toInstant(row.service_from),
  noticeSentAt: toInstantOrNull(row.notice_sent_at),
});
