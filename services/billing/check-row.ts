import { parseAmount } from '../../domain/money/amount.ts';
import type { Instant } from '../../domain/time/calendar.ts';
import { formatInstant } from '../../domain/time/instant.ts';
import type { BillingRow } from '../contract.ts';
import { DELIVERY_DAYS_MS } from '../kernel/fact-time.ts';
import { EXTERNAL_ID_CHARACTERS_MAX } from '../kernel/require-text.ts';
import { userError, type UserError } from '../outcome.ts';

/** A row that is right in itself, with amounts in minor units and the fact's own id. */
export interface CheckedRow {
  readonly index: number;
  readonly row: BillingRow;
  readonly type: 'billing.paid' | 'billing.refunded' | 'customer.churned';
  readonly externalId: string;
  readonly amountMinor: bigint;
  readonly taxMinor: bigint;
}

export interface RowRules {
  /** The latest clock among the vendor's programs: nothing happens after it. */
  readonly now: Instant;
  readonly mayBackdate: boolean;
  /** Currencies of the vendor's programs. */
  readonly currencies: ReadonlySet<string>;
}

/** Checks what a row says by itself. Gives the errors, each with the path of its field. */
export function checkRow(row: BillingRow, index: number, rules: RowRules): CheckedRow | readonly UserError[] {
  const errors: UserError[] = [];
  const fail = (code: string, key: string, message: string): unknown =>
    errors.push(userError(code, message, ['input', 'rows', String(index), key]));
  checkDates(row, rules, fail);
  for (const [key, id] of idsOf(row)) {
    if (id.trim() === '' || id.length > EXTERNAL_ID_CHARACTERS_MAX)
      fail(
        'INVALID_INPUT',
        key,
        `found ${id === '' ? 'nothing' : `an empty id or one of more than ${EXTERNAL_ID_CHARACTERS_MAX} characters`}, expected an id: a row of kind ${row.kind} needs it`,
      );
  }
  if (row.kind === 'REFUNDED' && (row.invoiceId === null) === (row.paymentId === null)) {
    fail(
      'INVALID_INPUT',
      'invoiceId',
      `found ${row.invoiceId === null ? 'neither' : 'both'} of invoiceId and paymentId, expected exactly one of them`,
    );
  }
  const { amountMinor, taxMinor } = checkAmounts(row, rules, fail);
  if (errors.length > 0) return errors;
  return { index, row, amountMinor, taxMinor, ...identityOf(row) };
}

type NamedId = readonly [key: string, id: string];

/** The ids a row of its kind cannot do without, and those that it has beside them. */
function idsOf(row: BillingRow): readonly NamedId[] {
  const given = (key: string, id: string | null): readonly NamedId[] => (id === null ? [] : [[key, id]]);
  switch (row.kind) {
    case 'PAID':
      return [['customerId', row.customerId], ['invoiceId', row.invoiceId], ...given('paymentId', row.paymentId)];
    case 'REFUNDED':
      return [['refundId', row.refundId], ...given('invoiceId', row.invoiceId), ...given('paymentId', row.paymentId)];
    case 'CHURNED':
      return [['customerId', row.customerId]];
  }
}

/** Tells the dates that are none. */
function checkInstants(row: BillingRow, fail: (code: string, key: string, message: string) => unknown): boolean {
  const dates =
    row.kind === 'PAID' ? { at: row.at, serviceFrom: row.serviceFrom, serviceTo: row.serviceTo } : { at: row.at };
  const wrong = Object.entries(dates).filter(([, date]) => Number.isNaN(date));
  for (const [key] of wrong) {
    fail('INVALID_DATE', key, 'found no instant that exists, expected one such as 2026-03-31T10:15:00Z');
  }
  return wrong.length === 0;
}

function checkDates(
  row: BillingRow,
  rules: RowRules,
  fail: (code: string, key: string, message: string) => unknown,
): void {
  if (!checkInstants(row, fail)) return;
  const found = formatInstant(row.at);
  if (row.at > rules.now) {
    fail('INVALID_DATE', 'at', `found ${found}, expected nothing later than the clock, ${formatInstant(rules.now)}`);
  } else if (row.at < rules.now - DELIVERY_DAYS_MS && !rules.mayBackdate) {
    fail(
      'BACKDATE_NOT_ALLOWED',
      'at',
      `found ${found}, expected a date of the last three days: an older one needs the right BACKDATE`,
    );
  }
  if (row.kind === 'PAID' && row.serviceTo <= row.serviceFrom) {
    fail(
      'INVALID_DATE',
      'serviceTo',
      `found ${formatInstant(row.serviceTo)}, expected a date after serviceFrom, ${formatInstant(row.serviceFrom)}`,
    );
  }
}

function checkAmounts(
  row: BillingRow,
  rules: RowRules,
  fail: (code: string, key: string, message: string) => unknown,
): { readonly amountMinor: bigint; readonly taxMinor: bigint } {
  if (row.kind === 'CHURNED') return { amountMinor: 0n, taxMinor: 0n };
  if (!rules.currencies.has(row.currency)) {
    fail(
      'CURRENCY_MISMATCH',
      'currency',
      `found ${row.currency}, expected ${[...rules.currencies].join(' or ')}, what the programs are in`,
    );
  }
  const amount = parseAmount(row.amount, row.currency);
  if (!amount.ok) fail('INVALID_AMOUNT', 'amount', amount.error);
  else if (amount.value <= 0n) fail('INVALID_AMOUNT', 'amount', `found "${row.amount}", expected an amount above zero`);
  const tax = row.kind === 'PAID' && row.tax !== null ? parseAmount(row.tax, row.currency) : null;
  if (tax !== null && !tax.ok) fail('INVALID_AMOUNT', 'tax', tax.error);
  if (tax?.ok === true && amount.ok && tax.value > amount.value && row.kind === 'PAID') {
    fail('INVALID_AMOUNT', 'tax', `found "${row.tax}", expected at most the amount "${row.amount}" that includes it`);
  }
  return { amountMinor: amount.ok ? amount.value : 0n, taxMinor: tax?.ok === true ? tax.value : 0n };
}

function identityOf(row: BillingRow): Pick<CheckedRow, 'type' | 'externalId'> {
  switch (row.kind) {
    case 'PAID':
      return { type: 'billing.paid', externalId: row.paymentId ?? row.invoiceId };
    case 'REFUNDED':
      return { type: 'billing.refunded', externalId: row.refundId };
    case 'CHURNED':
      return { type: 'customer.churned', externalId: `${row.customerId}@${formatInstant(row.at)}` };
  }
}
