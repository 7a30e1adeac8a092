import { soldTo } from '../../domain/engine/attribution.ts';
import { createFold, type CustomerFold } from '../../domain/engine/customer.ts';
import type { CustomerFacts } from '../../domain/engine/facts.ts';
import type { CommissionLine } from '../../domain/engine/lines.ts';
import type { CustomerLedger } from '../../domain/engine/measure.ts';
import { buildPayments } from '../../domain/engine/payments.ts';
import { streamOf } from '../../domain/engine/program.ts';
import { groupBy } from '../../domain/group-by.ts';
import type { Instant } from '../../domain/time/calendar.ts';
import type { EffectiveLine, Posting } from '../ports/ledger.ts';
import type { ProgramState } from '../ports/program.ts';
import type { EventDraft, ServiceDeps, UnitOfWork } from '../ports/unit-of-work.ts';
import { diffLines } from './diff-lines.ts';
import { programContext } from './timelines.ts';

export interface SettleOptions {
  /** Lines posted before this instant are posted; later ones are estimates. */
  readonly until: Instant;
  /** The facts that brought the fold about, by customer; empty where the calendar did. */
  readonly causes: ReadonlyMap<string, string>;
  /** What a voided line says about the cause, for the partner, who may not see the vendor's facts. */
  readonly why?: Readonly<Record<string, string>>;
}

/** For what dates bring about, and not a fact that could be named. */
export const NO_CAUSES: ReadonlyMap<string, string> = new Map();

interface Settled {
  readonly facts: CustomerFacts;
  readonly ledger: CustomerLedger;
  readonly fold: CustomerFold;
}

/**
 * Folds customers again from their own facts and posts the differences: new lines, reversals, and for what a late fact
 * changed the exact negative with the right line. The number of statements does not depend on the size of the program.
 */
export async function settleCustomers(
  unit: UnitOfWork,
  deps: Pick<ServiceDeps, 'newId'>,
  program: ProgramState,
  customerIds: readonly string[],
  options: SettleOptions,
): Promise<void> {
  if (customerIds.length === 0) return;
  const { ledger } = unit;
  const ids = [...new Set(customerIds)].sort();
  await ledger.lockCustomers(program.tenantId, ids);
  const [customers, existing] = await Promise.all([
    ledger.loadCustomers(program, ids),
    ledger.loadEffectiveLines(program, ids),
  ]);
  const partners = await ledger.loadPartners(program, partnersOf(customers));
  const fold = createFold(programContext(program, partners));
  const postedUntil = lastPostings(existing);
  // Where commands are ahead of the calendar (a REAL clock after downtime), what they have posted is not taken back.
  const untilOf = (customer: string): Instant => Math.max(options.until, (postedUntil.get(customer) ?? 0) + 1);
  const settled = customers.map((facts): Settled => {
    const ledgerOf = { facts, payments: buildPayments(facts.payments, facts.refunds, program.calendar).payments };
    return { facts, ledger: ledgerOf, fold: fold(ledgerOf, untilOf(facts.customer)) };
  });
  const postings = planPostings(deps, program, settled, existing, options);
  await Promise.all([
    ledger.post(program, postings),
    ledger.replaceEstimates(
      program,
      ids,
      settled.flatMap(({ fold }) => fold.estimates.map((line) => withStream(program, line))),
    ),
    ledger.replaceAttributions(
      program,
      settled.map(({ facts, ledger: own, fold }) => ({
        customer: facts.customer,
        current: fold.attribution.current,
        sold: soldTo(own, Number.POSITIVE_INFINITY),
      })),
    ),
  ]);
  unit.emit({ tenantId: program.tenantId, id: program.id }, ...postingEvents(program, postings));
}

/** When the last of each customer's lines was posted. */
function lastPostings(lines: readonly EffectiveLine[]): ReadonlyMap<string, Instant> {
  const last = new Map<string, Instant>();
  for (const { customerId, postedAt } of lines) last.set(customerId, Math.max(last.get(customerId) ?? 0, postedAt));
  return last;
}

/** Every partner who may have earned something by these customers: by a win, a link or a managed account. */
export const partnersOf = (customers: readonly CustomerFacts[]): readonly string[] => [
  ...new Set(
    customers.flatMap(({ wins, link, accounts }) => [
      ...wins.map((win) => win.partner),
      ...accounts.map((span) => span.partner),
      ...(link === null ? [] : [link.partner]),
    ]),
  ),
];

const withStream = (
  program: ProgramState,
  line: CommissionLine,
): { readonly line: CommissionLine; readonly stream: string } => ({
  line,
  stream: streamOf(program.adapter, program.terms.at(line.postedAt), line.kind).id,
});

function planPostings(
  deps: Pick<ServiceDeps, 'newId'>,
  program: ProgramState,
  settled: readonly Settled[],
  existing: readonly EffectiveLine[],
  { causes, why = {} }: SettleOptions,
): readonly Posting[] {
  const byCustomer = groupBy(existing, (line) => line.customerId);
  const clauses = new Map(program.adapter.rules.map((rule) => [rule.id, rule.clause]));
  return settled.flatMap(({ facts, ledger, fold }): readonly Posting[] => {
    const causeFactId = causes.get(facts.customer) ?? null;
    const changes = diffLines(byCustomer.get(facts.customer) ?? [], fold.lines, () => deps.newId('line'));
    return [
      ...changes.voids.map((voids): Posting => ({
        entry: 'VOID',
        id: deps.newId('line'),
        voids,
        termsVersion: program.terms.versionAt(program.now).version,
        causeFactId,
        why,
      })),
      ...changes.posts.map(({ id, line, reversesId }): Posting => ({
        entry: line.reverses === null ? 'LINE' : 'REVERSAL',
        id,
        line,
        reversesId,
        stream: withStream(program, line).stream,
        termsVersion: program.terms.versionAt(line.postedAt).version,
        clause: clauses.get(line.rule) ?? '',
        causeFactId,
        paymentRefs: paymentsOf(line, ledger),
      })),
    ];
  });
}

/** Which payments a line comes from: what an open dispute about one of them holds. */
function paymentsOf(line: CommissionLine, { payments }: CustomerLedger): readonly string[] {
  const refs = new Set<string>();
  for (const [index] of line.parts) {
    const payment = payments[index];
    if (payment !== undefined) refs.add(payment.payment);
  }
  return [...refs];
}

const EVENT_TYPES = { LINE: 'commission.posted', REVERSAL: 'commission.reversed', VOID: 'commission.voided' } as const;

/**
 * When a row is posted: on its own date, or now if that date had been worked through already. A void is posted now.
 * The calendar works at the program's instants, so there it is never the wall clock's.
 */
const postedAt = (program: ProgramState, posting: Posting): Instant =>
  posting.entry === 'VOID' || posting.line.postedAt < program.processedThrough ? program.now : posting.line.postedAt;

/**
 * One event per instant, partner, customer and kind of posting; it names the lines, the reader reads them. In the order
 * of time, and at one instant in that of the customers: the same however the work was cut into batches.
 */
function postingEvents(program: ProgramState, postings: readonly Posting[]): readonly EventDraft[] {
  const groups = new Map<
    string,
    { at: Instant; type: string; partnerId: string; customerId: string; lineIds: string[] }
  >();
  for (const posting of postings) {
    const at = postedAt(program, posting);
    const partnerId = posting.entry === 'VOID' ? posting.voids.partnerId : posting.line.partner;
    const customerId = posting.entry === 'VOID' ? posting.voids.customerId : posting.line.customer;
    const type = EVENT_TYPES[posting.entry];
    const key = `${at} ${type} ${partnerId} ${customerId}`;
    const group = groups.get(key) ?? { at, type, partnerId, customerId, lineIds: [] };
    group.lineIds.push(posting.id);
    groups.set(key, group);
  }
  return [...groups.values()]
    .sort((a, b) => a.at - b.at || (a.customerId < b.customerId ? -1 : a.customerId > b.customerId ? 1 : 0))
    .map(({ at, type, partnerId, customerId, lineIds }) => ({
      type,
      at,
      partnerId,
      leadId: null,
      subjectType: 'Customer',
      subjectId: customerId,
      audience: 'PARTNER',
      payload: { customerId, lineIds },
    }));
}
