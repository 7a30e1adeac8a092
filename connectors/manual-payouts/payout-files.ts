import { formatAmount } from '../../domain/money/amount.ts';
import type { PaymentMethod } from '../../domain/payout/payment-details.ts';
import type { FilePayment, PaidRow, PayoutFiles, UnreadRow } from '../../domain/payout/payout-files.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { formatCsv, parseCsv } from './csv.ts';

interface Layout {
  readonly header: readonly string[];
  readonly toRow: (payment: FilePayment) => readonly string[];
}

/** Columns by method. The payout's id stands in every one, so that what was paid can be imported from the file itself. */
const LAYOUTS: Readonly<Record<PaymentMethod, Layout>> = {
  BANK: {
    header: [
      'payout_id',
      'amount',
      'currency',
      'name',
      'iban',
      'bic',
      'account_number',
      'routing_number',
      'country',
      'reference',
    ],
    toRow(payment) {
      const { destination } = payment;
      if (destination.method !== 'BANK') throw wrongMethod('BANK', payment);
      const { account } = destination;
      return [
        ...[payment.payoutId, amountOf(payment), payment.currency, destination.holder],
        ...(account.kind === 'IBAN'
          ? [account.iban, account.bic ?? '', '', '']
          : ['', '', account.accountNumber, account.routingNumber]),
        ...[destination.country, payment.statement],
      ];
    },
  },
  // PayPal's mass payment: receiver, value, currency, sender_item_id and note of its batch items, in this order.
  PAYPAL: {
    header: ['email', 'amount', 'currency', 'payout_id', 'note'],
    toRow(payment) {
      const { destination } = payment;
      if (destination.method !== 'PAYPAL') throw wrongMethod('PAYPAL', payment);
      return [destination.email, amountOf(payment), payment.currency, payment.payoutId, payment.statement];
    },
  },
  // Wise's batch payment to recipients known by their e-mail address.
  WISE: {
    header: [
      'name',
      'recipientEmail',
      'paymentReference',
      'amountCurrency',
      'amount',
      'sourceCurrency',
      'targetCurrency',
      'payout_id',
    ],
    toRow(payment) {
      const { destination, currency } = payment;
      if (destination.method !== 'WISE') throw wrongMethod('WISE', payment);
      return [
        ...[destination.holder, destination.email, payment.statement, 'source', amountOf(payment)],
        ...[currency, currency, payment.payoutId],
      ];
    },
  },
};

const amountOf = ({ amountMinor, currency }: FilePayment): string => formatAmount(amountMinor, currency);

const wrongMethod = (expected: PaymentMethod, { payoutId, destination }: FilePayment): Error =>
  new Error(`payout ${payoutId}: found details of method ${destination.method}, expected ${expected}`);

/** Names under which a column is known in the files of others. */
const COLUMNS: Readonly<Record<Exclude<keyof PaidRow, 'row'>, readonly string[]>> = {
  payoutId: ['payout_id', 'sender_item_id', 'item_id', 'id'],
  status: ['status', 'transaction_status'],
  amount: ['amount', 'value'],
  currency: ['currency', 'currency_code'],
  paidAt: ['date', 'paid_at', 'paid_on', 'time_processed'],
  reference: ['reference', 'transaction_id', 'payment_reference'],
  fee: ['fee', 'payout_item_fee'],
  reason: ['reason', 'error'],
};

const NEEDED = ['payoutId', 'amount', 'reference'] as const;

const PAID_WORDS = new Set(['', 'paid', 'success', 'succeeded', 'completed', 'complete']);
const FAILED_WORDS = new Set(['failed', 'returned', 'denied', 'blocked', 'cancelled', 'canceled', 'rejected']);

function parsePaid(
  csv: string,
): Result<{ readonly rows: readonly PaidRow[]; readonly unread: readonly UnreadRow[] }, string> {
  const table = parseCsv(csv);
  if (!table.ok) return table;
  const { header } = table.value;
  const places = Object.entries(COLUMNS).map(
    ([name, known]) => [name, header.findIndex((each) => known.includes(each))] as const,
  );
  const placeOf = new Map(places);
  const missing = NEEDED.filter((name) => placeOf.get(name) === -1);
  if (missing.length > 0) {
    const names = missing.map((name) => COLUMNS[name][0]).join(', ');
    return err(`found the columns ${header.join(', ')}, expected ${names}, too`);
  }
  const rows: PaidRow[] = [];
  const unread: UnreadRow[] = [];
  for (const [index, fields] of table.value.rows.entries()) {
    const get = (name: string): string | null => {
      const text = fields[placeOf.get(name) ?? -1]?.trim() ?? '';
      return text === '' ? null : text;
    };
    const row = index + 1;
    const word = (get('status') ?? '').toLowerCase();
    const payoutId = get('payoutId');
    const amount = get('amount');
    if (payoutId === null) unread.push({ row, message: 'found no payout id' });
    else if (amount === null) unread.push({ row, message: `found no amount for payout ${payoutId}` });
    else if (!PAID_WORDS.has(word) && !FAILED_WORDS.has(word)) {
      unread.push({
        row,
        message: `found status "${word}" for payout ${payoutId}, expected PAID or FAILED; a payment that is under way is left out`,
      });
    } else {
      rows.push({
        row,
        payoutId,
        status: FAILED_WORDS.has(word) ? 'FAILED' : 'PAID',
        amount,
        currency: get('currency'),
        paidAt: get('paidAt'),
        reference: get('reference'),
        fee: get('fee'),
        reason: get('reason'),
      });
    }
  }
  return ok({ rows, unread });
}

/** The files of payments by hand. */
export const manualPayoutFiles: PayoutFiles = {
  format(method, payments) {
    const { header, toRow } = LAYOUTS[method];
    return formatCsv(header, payments.map(toRow));
  },
  parsePaid,
};
