import type { Knex } from 'knex';
import { typeid } from 'typeid-js';
import type { Instant } from '../../domain/time/calendar.ts';
import type { PayoutState } from '../../services/ports/payout.ts';
import type { ProgramState } from '../../services/ports/program.ts';
import { rowsOf, toIso } from './rows.ts';

type Account = {
  readonly kind: 'PARTNER_PAYABLE' | 'CASH' | 'FEES';
  readonly partnerId: string | null;
  readonly stream: string | null;
};

/**
 * Books a payment: what the partner was owed leaves PARTNER_PAYABLE for CASH (PAYOUT_PAID); the provider's fee is an entry
 * of its own (PAYOUT_FEE), so that nobody takes it for the partner's money. Both are booked once: a constraint.
 */
export async function bookPaid(
  tx: Knex.Transaction,
  program: ProgramState,
  payout: PayoutState,
  feeMinor: bigint,
  at: Instant,
): Promise<void> {
  const payable: Account = { kind: 'PARTNER_PAYABLE', partnerId: payout.partnerId, stream: payout.stream };
  const cash: Account = { kind: 'CASH', partnerId: null, stream: null };
  await bookEntry(tx, program, payout, {
    kind: 'PAYOUT_PAID',
    debit: payable,
    credit: cash,
    amountMinor: payout.amountMinor,
    at,
  });
  if (feeMinor > 0n) {
    const fees: Account = { kind: 'FEES', partnerId: null, stream: null };
    await bookEntry(tx, program, payout, { kind: 'PAYOUT_FEE', debit: fees, credit: cash, amountMinor: feeMinor, at });
  }
  await rowsOf(
    tx,
    `UPDATE partner_balances AS b SET unpaid_minor = b.unpaid_minor - ?, paid_minor = b.paid_minor + ?
     WHERE b.tenant_id = ? AND b.program_id = ? AND b.partner_id = ? AND b.stream = ?`,
    [payout.amountMinor, payout.amountMinor, payout.tenantId, payout.programId, payout.partnerId, payout.stream],
  );
}

interface Entry {
  readonly kind: 'PAYOUT_PAID' | 'PAYOUT_FEE';
  readonly debit: Account;
  readonly credit: Account;
  readonly amountMinor: bigint;
  readonly at: Instant;
}

async function bookEntry(
  tx: Knex.Transaction,
  program: ProgramState,
  payout: PayoutState,
  { kind, debit, credit, amountMinor, at }: Entry,
): Promise<void> {
  const debitId = await ensureAccount(tx, program, debit);
  const creditId = await ensureAccount(tx, program, credit);
  const entryId = typeid('entry').toString();
  // A fee is the vendor's own cost: the partner does not see the entry.
  const partnerId = debit.partnerId;
  await rowsOf(
    tx,
    'INSERT INTO journal_entries (tenant_id, id, program_id, kind, payout_id, partner_id, at) VALUES (?, ?, ?, ?, ?, ?, ?)',
    [program.tenantId, entryId, program.id, kind, payout.id, partnerId, toIso(at)],
  );
  await rowsOf(
    tx,
    `INSERT INTO journal_postings (tenant_id, entry_id, ordinal, account_id, partner_id, amount_minor, currency)
     VALUES (?, ?, 1, ?, ?, ?, ?), (?, ?, 2, ?, NULL, ?, ?)`,
    [
      ...[program.tenantId, entryId, debitId, partnerId, amountMinor, program.currency],
      ...[program.tenantId, entryId, creditId, -amountMinor, program.currency],
    ],
  );
}

async function ensureAccount(tx: Knex.Transaction, program: ProgramState, account: Account): Promise<string> {
  const find = async (): Promise<string | null> => {
    const [row] = await rowsOf<{ id: string }>(
      tx,
      `SELECT a.id FROM accounts AS a WHERE a.tenant_id = ? AND a.program_id = ? AND a.kind = ?
         AND a.partner_id IS NOT DISTINCT FROM ? AND a.stream IS NOT DISTINCT FROM ? AND a.currency = ?`,
      [program.tenantId, program.id, account.kind, account.partnerId, account.stream, program.currency],
    );
    return row?.id ?? null;
  };
  const known = await find();
  if (known !== null) return known;
  const id = typeid('account').toString();
  const [made] = await rowsOf<{ id: string }>(
    tx,
    `INSERT INTO accounts (tenant_id, id, program_id, kind, partner_id, stream, currency) VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT DO NOTHING RETURNING id`,
    [program.tenantId, id, program.id, account.kind, account.partnerId, account.stream, program.currency],
  );
  const found = made?.id ?? (await find());
  if (found === null) throw new Error(`broken invariant: account ${account.kind} of program ${program.id} exists`);
  return found;
}
