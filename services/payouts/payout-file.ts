import { formatAmount, parseAmount } from '../../domain/money/amount.ts';
import type { PaidRow, UnreadRow } from '../../domain/payout/payout-files.ts';
import type { Instant } from '../../domain/time/calendar.ts';
import { parseWhen } from '../../domain/time/instant.ts';
import type { Actor } from '../actor.ts';
import { runCommand } from '../kernel/command.ts';
import { requireRight } from '../kernel/permission.ts';
import { actorName, getOwnProgram } from '../kernel/program.ts';
import { Refusal, refuse } from '../kernel/refusal.ts';
import { userError, type Outcome } from '../outcome.ts';
import type { ExportRow } from '../ports/payout.ts';
import type { ProgramState } from '../ports/program.ts';
import type { ServiceDeps, UnitOfWork } from '../ports/unit-of-work.ts';
import type { ExportedPayouts, ExportPayouts, ImportPaidPayouts, ImportRowResult, PayoutFile } from './contract.ts';
import { parseFee, paymentDate, recordFailed, recordPaid } from './record-payout.ts';
import { statementOf } from './send-payment.ts';
import { openDestination } from './vault.ts';

/** PayPal takes no more in one file. */
const EXPORT_ROWS_MAX = 5_000;
const IMPORT_ROWS_MAX = 5_000;

/** Puts payments under way by hand into a file, each into one file only. The same call gives the same file again. */
export const exportPayouts = (
  deps: ServiceDeps,
  actor: Actor,
  input: ExportPayouts,
): Promise<Outcome<ExportedPayouts>> =>
  runCommand(deps, actor, 'exportPayouts', input, async ({ unit, begin }) => {
    const program = await getOwnProgram(unit, input.programSlug);
    requireRight(actor, 'RECORD_PAYOUTS', 'exporting payouts');
    await begin(program.tenantId);
    const rows = await unit.payouts.listToExport(program, input.method, EXPORT_ROWS_MAX);
    const usable = rows.filter(({ details }) => details?.method === input.method);
    if (usable.length === 0) {
      const why = `found no payment by ${input.method} that is under way by hand and in no file yet; send approved payouts with the provider "manual" first`;
      return refuse('NOTHING_TO_EXPORT', why, ['method']);
    }
    const id = deps.newId('batch');
    await unit.payouts.insertBatch(
      program,
      { id, method: input.method, at: program.now, by: actorName(actor) },
      usable,
    );
    await unit.audit(program.tenantId, 'exportPayouts', id, { method: input.method, payouts: usable.length });
    return { program: { tenantId: program.tenantId, id: program.id }, batchId: id };
  });

/** The file of an export, written anew from its payouts. */
export const readExport = (
  deps: ServiceDeps,
  actor: Actor,
  input: { readonly programSlug: string; readonly batchId: string },
): Promise<PayoutFile | null> =>
  deps.gateway.transaction(actor, async (unit) => {
    requireRight(actor, 'RECORD_PAYOUTS', 'reading a file of payments');
    const program = await unit.programs.findBySlug(input.programSlug);
    if (program === null || program.tenantId !== actor.tenantId) return null;
    const batch = await unit.payouts.findBatch(program, input.batchId);
    if (batch === null) return null;
    const rows = await unit.payouts.listExported(program, batch.id);
    const usable = rows.filter(({ details }) => details?.method === batch.method);
    await unit.audit(program.tenantId, 'readExport', batch.id, { payouts: usable.length });
    return {
      batchId: batch.id,
      method: batch.method,
      fileName: `${program.slug}-${batch.method.toLowerCase()}-${batch.id}.csv`,
      csv: deps.payments.files.format(
        batch.method,
        usable.map((row) => toFilePayment(deps, program, row)),
      ),
      payouts: usable.length,
      withoutDetails: rows.filter((row) => !usable.includes(row)).map(({ payoutId }) => payoutId),
    };
  });

function toFilePayment(deps: ServiceDeps, program: ProgramState, row: ExportRow) {
  if (row.details === null) throw new Error(`broken invariant: payout ${row.payoutId} in a file has details`);
  const ref = { tenantId: program.tenantId, id: program.id };
  return {
    payoutId: row.payoutId,
    key: row.key,
    partnerName: row.partnerName,
    destination: openDestination(deps.payments.vault, ref, row.partnerId, row.details),
    amountMinor: row.amountMinor,
    currency: program.currency,
    statement: statementOf(program.slug, { stream: '', periodFrom: row.periodFrom, periodTo: row.periodTo }).replace(
      '  ',
      ' ',
    ),
  };
}

/** Records what a file says was paid, row by row: a row that is refused harms no other, and a file may come twice. */
export const importPaidPayouts = (
  deps: ServiceDeps,
  actor: Actor,
  input: ImportPaidPayouts,
): Promise<Outcome<readonly ImportRowResult[]>> =>
  runCommand(deps, actor, 'importPaidPayouts', input, async ({ unit, begin }) => {
    const program = await getOwnProgram(unit, input.programSlug);
    requireRight(actor, 'RECORD_PAYOUTS', 'importing what was paid');
    await begin(program.tenantId);
    const parsed = deps.payments.files.parsePaid(input.csv);
    if (!parsed.ok) return refuse('INVALID_FILE', parsed.error, ['csv']);
    const { rows, unread } = parsed.value;
    if (rows.length + unread.length > IMPORT_ROWS_MAX)
      refuse('INVALID_FILE', `found ${rows.length + unread.length} rows, expected at most ${IMPORT_ROWS_MAX}`, ['csv']);
    const results: ImportRowResult[] = unread.map(toUnreadResult);
    // In one order, so that two imports of one file wait for each other; the first row of a payout counts.
    const order = [...rows].sort((a, b) =>
      a.payoutId < b.payoutId ? -1 : a.payoutId > b.payoutId ? 1 : a.row - b.row,
    );
    for (const row of order)
      results.push({ row: row.row, payoutId: row.payoutId, ...(await importRow(unit, program, row)) });
    return results.sort((a, b) => a.row - b.row);
  });

const toUnreadResult = ({ row, message }: UnreadRow): ImportRowResult => ({
  row,
  payoutId: null,
  status: 'REFUSED',
  userErrors: [userError('INVALID_ROW', message, fieldOf(row))],
});

const fieldOf = (row: number): readonly string[] => ['input', 'csv', String(row)];

async function importRow(
  unit: UnitOfWork,
  program: ProgramState,
  row: PaidRow,
): Promise<Pick<ImportRowResult, 'status' | 'userErrors'>> {
  try {
    return { status: await applyRow(unit, program, row), userErrors: [] };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { status: 'REFUSED', userErrors: error.userErrors.map((each) => ({ ...each, field: fieldOf(row.row) })) };
  }
}

async function applyRow(unit: UnitOfWork, program: ProgramState, row: PaidRow): Promise<ImportRowResult['status']> {
  const payout = await unit.payouts.findForUpdate(row.payoutId);
  if (payout?.programId !== program.id)
    return refuse('NOT_FOUND', `found no payout "${row.payoutId}" of "${program.slug}"`);
  const amount = parseAmount(row.amount, program.currency);
  if (!amount.ok) return refuse('INVALID_AMOUNT', amount.error);
  if (row.currency !== null && row.currency !== program.currency)
    return refuse('CURRENCY_MISMATCH', `found ${row.currency}, expected ${program.currency}`);
  if (amount.value !== payout.amountMinor) {
    const [found, expected] = [amount.value, payout.amountMinor].map((each) => formatAmount(each, program.currency));
    return refuse('AMOUNT_MISMATCH', `found ${found} paid, expected ${expected}, the amount of the payout`);
  }
  if (row.status === 'FAILED') {
    if (payout.status === 'FAILED') return 'REPLAYED';
    await recordFailed(unit, program, payout, {
      reason: row.reason ?? 'said to have failed in an import',
      evenIfInDoubt: false,
    });
    return 'FAILED';
  }
  const reference = row.reference ?? refuse('INVALID_ROW', 'found no reference, expected the payment’s own');
  if (payout.status === 'PAID') {
    const known = await unit.payouts.findPaidReference(payout);
    if (known === reference) return 'REPLAYED';
    return refuse(
      'ALREADY_PAID',
      `found the payout paid with another reference (${known ?? 'none'}), expected ${reference}`,
    );
  }
  const paidAt = paymentDate(program, parseDate(row.paidAt, program));
  await recordPaid(unit, program, payout, { reference, feeMinor: parseFee(row.fee, program), paidAt });
  return 'PAID';
}

/** A date stands for its first instant in the program's time zone. */
function parseDate(text: string | null, program: ProgramState): Instant | null {
  if (text === null) return null;
  return (
    parseWhen(text, program.calendar) ??
    refuse('INVALID_DATE', `found "${text}", expected a date such as 2026-03-31 or an instant in ISO 8601`)
  );
}
