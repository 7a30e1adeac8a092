import { must } from '../../domain/result.ts';
import type { BillingRowResult } from '../contract.ts';
import { userError } from '../outcome.ts';
import type { PaymentRow, RefundRow, StoredFact } from '../ports/customer.ts';
import type { ServiceDeps, UnitOfWork } from '../ports/unit-of-work.ts';
import { applyWaiting } from './apply-waiting.ts';
import { BillingBook, type Match } from './billing-book.ts';
import type { CheckedRow } from './check-row.ts';

type CurrencyByCustomer = ReadonlyMap<string, string>;

interface Accepted {
  readonly checked: CheckedRow;
  readonly factId: string;
  readonly payloadHash: string;
  readonly match: Extract<Match, { kind: 'APPLIES' | 'WAITS' }>;
}

/** Places for rows that are not stored yet: after everything that is, in the order given. */
const PENDING_ORDER = 2 ** 50;

/** Takes one batch of billing facts in: tells repeats and conflicts, matches refunds, and stores what is new. */
export class BillingIngest {
  readonly #unit: UnitOfWork;
  readonly #deps: Pick<ServiceDeps, 'newId' | 'hashInput'>;
  readonly #tenantId: string;
  readonly #source: string;
  /** Customers touched, each with the fact that touched it last. */
  readonly #touched = new Map<string, string>();
  readonly #churned = new Set<string>();

  constructor(unit: UnitOfWork, deps: Pick<ServiceDeps, 'newId' | 'hashInput'>, tenantId: string, source: string) {
    this.#unit = unit;
    this.#deps = deps;
    this.#tenantId = tenantId;
    this.#source = source;
  }

  touched(): ReadonlyMap<string, string> {
    return this.#touched;
  }

  churned(): ReadonlySet<string> {
    return this.#churned;
  }

  async apply(
    rows: readonly CheckedRow[],
    currenciesOf: (known: ReadonlyMap<string, readonly string[]>) => CurrencyByCustomer,
  ): Promise<readonly BillingRowResult[]> {
    if (rows.length === 0) return [];
    const { customers: store, facts, programs } = this.#unit;
    const names = rows.flatMap(({ row }) => (row.kind === 'REFUNDED' ? [] : [row.customerId]));
    // First, as it waits for other batches about the same invoices: what is read after it is what they left.
    const billing = await facts.loadBilling(this.#tenantId, rows.flatMap(refsOf));
    const [stored, customers] = await Promise.all([
      facts.findByExternalIds(this.#tenantId, this.#source, rows),
      store.ensure(this.#tenantId, names),
    ]);
    const currencies = currenciesOf(await programs.listOfCustomers(this.#tenantId, [...customers.values()]));
    const book = new BillingBook(billing);
    const seen = new Map<string, StoredFact>(stored);
    const accepted: Accepted[] = [];
    const results: BillingRowResult[] = [];
    for (const checked of rows) {
      const result = this.#decide(checked, seen, customers, currencies, book);
      if ('match' in result) {
        accepted.push(result);
        seen.set(keyOf(checked), {
          id: result.factId,
          payloadHash: result.payloadHash,
          status: result.match.kind === 'WAITS' ? 'UNMATCHED' : 'APPLIED',
        });
        results.push(this.#result(checked, result.match.kind === 'WAITS' ? 'UNMATCHED' : 'APPLIED', result.factId));
      } else {
        results.push(result);
      }
    }
    await this.#store(accepted, customers);
    await this.#applyWaiting(accepted, book);
    return results;
  }

  #decide(
    checked: CheckedRow,
    seen: ReadonlyMap<string, StoredFact>,
    customers: ReadonlyMap<string, string>,
    currencies: CurrencyByCustomer,
    book: BillingBook,
  ): Accepted | BillingRowResult {
    const payloadHash = this.#deps.hashInput(checked.row);
    const before = seen.get(keyOf(checked));
    if (before !== undefined) {
      if (before.payloadHash === payloadHash) return this.#result(checked, 'REPLAYED', before.id);
      const message = `found ${checked.type} "${checked.externalId}" with other content than before, expected the same content or a new id`;
      return this.#refusal(
        checked,
        'FACT_CONFLICT',
        checked.row.kind === 'REFUNDED' ? 'refundId' : 'invoiceId',
        message,
      );
    }
    const { row } = checked;
    const factId = this.#deps.newId('fact');
    if (row.kind === 'CHURNED') {
      return {
        checked,
        factId,
        payloadHash,
        match: { kind: 'APPLIES', customerId: must(customers.get(row.customerId), 'an ensured customer') },
      };
    }
    const order = PENDING_ORDER + checked.index;
    if (row.kind === 'PAID') {
      const payment = toPayment(checked, factId, must(customers.get(row.customerId), 'an ensured customer'), order);
      const currency = currencies.get(payment.customerId);
      if (currency !== undefined && currency !== row.currency) {
        return this.#refusal(
          checked,
          'CURRENCY_MISMATCH',
          'currency',
          `found ${row.currency}, expected ${currency}, what the customer's program is in`,
        );
      }
      const match = book.checkPayment(payment);
      if (match.kind === 'REFUSED') return this.#refusal(checked, match.code, match.key, match.message);
      book.addPayment(payment);
      return { checked, factId, payloadHash, match };
    }
    const refund = toRefund(checked, factId, order);
    const match = book.checkRefund(refund);
    if (match.kind === 'REFUSED') return this.#refusal(checked, match.code, match.key, match.message);
    if (match.kind === 'APPLIES') book.addRefund(refund);
    return { checked, factId, payloadHash, match };
  }

  async #store(accepted: readonly Accepted[], customers: ReadonlyMap<string, string>): Promise<void> {
    if (accepted.length === 0) return;
    const { facts } = this.#unit;
    const orders = await facts.insert(
      this.#tenantId,
      accepted.map(({ checked, factId, payloadHash, match }) => ({
        id: factId,
        source: this.#source,
        externalId: checked.externalId,
        type: checked.type,
        at: checked.row.at,
        payload: payloadOf(checked),
        payloadHash,
        status: match.kind === 'WAITS' ? ('UNMATCHED' as const) : ('APPLIED' as const),
        unmatchedRef: match.kind === 'WAITS' ? match.ref : null,
        customerId: match.kind === 'APPLIES' ? match.customerId : null,
      })),
    );
    const payments: PaymentRow[] = [];
    const refunds: RefundRow[] = [];
    const churns: { factId: string; customerId: string; at: number; order: number }[] = [];
    for (const { checked, factId, match } of accepted) {
      const order = must(orders.get(factId), 'the place of a stored fact');
      if (match.kind === 'WAITS') continue;
      this.#touched.set(match.customerId, factId);
      if (checked.row.kind === 'PAID')
        payments.push(
          toPayment(checked, factId, must(customers.get(checked.row.customerId), 'an ensured customer'), order),
        );
      if (checked.row.kind === 'REFUNDED')
        refunds.push({ ...toRefund(checked, factId, order), customerId: match.customerId });
      if (checked.row.kind === 'CHURNED') {
        churns.push({ factId, customerId: match.customerId, at: checked.row.at, order });
        this.#churned.add(match.customerId);
      }
    }
    await Promise.all([
      facts.insertPayments(this.#tenantId, payments),
      facts.insertRefunds(this.#tenantId, refunds),
      facts.insertChurns(this.#tenantId, churns),
    ]);
  }

  /** Refunds that waited for an invoice or payment of this batch are applied now, in the order of their dates. */
  async #applyWaiting(accepted: readonly Accepted[], book: BillingBook): Promise<void> {
    const refs = accepted.flatMap(({ checked }) => (checked.row.kind === 'PAID' ? refsOf(checked) : []));
    const mine = new Set(accepted.map(({ factId }) => factId));
    const touched = await applyWaiting(this.#unit, this.#tenantId, refs, book, (factId) => mine.has(factId));
    for (const [customerId, factId] of touched) this.#touched.set(customerId, factId);
  }

  #result(checked: CheckedRow, status: BillingRowResult['status'], factId: string): BillingRowResult {
    return { index: checked.index, status, fact: { tenantId: this.#tenantId, id: factId }, userErrors: [] };
  }

  #refusal(checked: CheckedRow, code: string, key: string, message: string): BillingRowResult {
    const field = ['input', 'rows', String(checked.index), key];
    // What is left may grow: the same refund is taken once the payments before it have arrived.
    const retryable = code === 'REFUND_EXCEEDS_PAYMENT';
    const error = userError(code, message, field, {}, retryable);
    return { index: checked.index, status: 'REFUSED', fact: null, userErrors: [error] };
  }
}

const keyOf = (checked: Pick<CheckedRow, 'type' | 'externalId'>): string => `${checked.type} ${checked.externalId}`;

function refsOf({ row }: CheckedRow): readonly string[] {
  if (row.kind === 'CHURNED') return [];
  return [row.invoiceId, row.paymentId].filter((ref) => ref !== null);
}

function toPayment(
  { row, amountMinor, taxMinor }: CheckedRow,
  factId: string,
  customerId: string,
  order: number,
): PaymentRow {
  if (row.kind !== 'PAID') throw new Error('broken invariant: a payment is of kind PAID');
  return {
    factId,
    customerId,
    invoice: row.invoiceId,
    payment: row.paymentId ?? row.invoiceId,
    paidAt: row.at,
    amountMinor,
    taxMinor,
    currency: row.currency,
    from: row.serviceFrom,
    to: row.serviceTo,
    order,
    isRetracted: false,
  };
}

function toRefund({ row, amountMinor }: CheckedRow, factId: string, order: number): RefundRow {
  if (row.kind !== 'REFUNDED') throw new Error('broken invariant: a refund is of kind REFUNDED');
  return {
    factId,
    customerId: null,
    refund: row.refundId,
    invoice: row.invoiceId,
    payment: row.paymentId,
    at: row.at,
    amountMinor,
    currency: row.currency,
    order,
  };
}

/** What a fact keeps: ids and amounts, nothing personal. */
const payloadOf = ({ row, amountMinor, taxMinor }: CheckedRow): Readonly<Record<string, unknown>> => ({
  ...row,
  ...(row.kind === 'CHURNED' ? {} : { amountMinor: amountMinor.toString(), taxMinor: taxMinor.toString() }),
});
