import type { CustomerFacts, EnrolmentFacts, LeadFact, PaymentFact, RefundFact } from '../engine/facts.ts';
import type { ProgramHistory } from '../engine/program.ts';
import { groupBy } from '../group-by.ts';
import { parseAmount } from '../money/amount.ts';
import type { Calendar } from '../time/calendar.ts';
import type { ScenarioIssue } from './issue.ts';
import type { BilledPayment, BilledRefund, ProgramWorld, World } from './world.ts';

/**
 * One program's history out of a played story: its customers with what was billed to them, in the program's currency.
 * Errors: a billing fact in another currency, or with more decimals than the currency has.
 */
export function historyOf(
  world: World,
  program: ProgramWorld,
  calendar: Calendar,
  issues: ScenarioIssue[],
): ProgramHistory {
  const customers = customersOf(program);
  const payments = groupBy(world.payments, (payment) => payment.customer);
  const refunds = groupBy(world.refunds, (refund) => refund.customer);
  return {
    adapter: program.adapter,
    terms: program.terms,
    calendar,
    enrolments: [...program.enrolments.values()].map(toEnrolment),
    leads: [...program.leads.values()].map(({ lead, partner, registeredAt, ended }): LeadFact => ({
      lead,
      partner,
      registeredAt,
      ended,
    })),
    customers: customers.map((customer): CustomerFacts => ({
      customer,
      wins: program.wins.get(customer) ?? [],
      link: program.signUps.get(customer) ?? null,
      payments: (payments.get(customer) ?? []).flatMap((payment) => toPayment(payment, program, issues)),
      refunds: (refunds.get(customer) ?? []).flatMap((refund) => toRefund(refund, program, issues)),
      churnedAt: world.churnedAt.get(customer) ?? null,
      accounts: [...program.accounts.values()].flatMap((account) =>
        account.customer === customer && account.span !== null ? [account.span] : [],
      ),
    })),
  };
}

/** Every customer that belongs to the program: won, signed up, or managed in it. */
export const customersOf = (program: ProgramWorld): readonly string[] => [
  ...new Set([
    ...program.wins.keys(),
    ...program.signUps.keys(),
    ...[...program.accounts.values()].filter((account) => account.span !== null).map((account) => account.customer),
  ]),
];

/** A billing fact that names a currency names one that its customer's programs (or else some program) have. */
export function checkCurrencies(world: World, issues: ScenarioIssue[]): void {
  const belongs = new Map<string, Set<string>>();
  for (const program of world.programs.values()) {
    for (const customer of customersOf(program))
      belongs.set(customer, (belongs.get(customer) ?? new Set()).add(program.currency));
  }
  const all = new Set([...world.programs.values()].map((program) => program.currency));
  for (const fact of [...world.payments, ...world.refunds]) {
    if (fact.currency === null || belongs.has(fact.customer) || all.has(fact.currency)) continue;
    issues.push(mismatch(fact, fact.currency, [...all].join(' or ')));
  }
}

function toEnrolment({ partner, since, tier, tracks, invitations, overrides }: EnrolmentFacts): EnrolmentFacts {
  return { partner, since, tier, tracks, invitations, overrides };
}

function toPayment(payment: BilledPayment, program: ProgramWorld, issues: ScenarioIssue[]): readonly PaymentFact[] {
  const amountMinor = readAmount(payment, 'amount', payment.amount, program, issues);
  const taxMinor = readAmount(payment, 'tax', payment.tax, program, issues);
  if (amountMinor === null || taxMinor === null) return [];
  const { payment: id, invoice, paidAt, from, to, order } = payment;
  return [{ payment: id, invoice, paidAt, from, to, order, amountMinor, taxMinor }];
}

function toRefund(refund: BilledRefund, program: ProgramWorld, issues: ScenarioIssue[]): readonly RefundFact[] {
  const amountMinor = readAmount(refund, 'amount', refund.amount, program, issues);
  if (amountMinor === null) return [];
  const { refund: id, invoice, payment, at, order } = refund;
  return [{ refund: id, invoice, payment, at, order, amountMinor }];
}

function readAmount(
  fact: BilledPayment | BilledRefund,
  key: string,
  amount: string,
  program: ProgramWorld,
  issues: ScenarioIssue[],
): bigint | null {
  if (fact.currency !== null && fact.currency !== program.currency) {
    if (key === 'amount')
      issues.push(mismatch(fact, fact.currency, `${program.currency}, the currency of program "${program.id}"`));
    return null;
  }
  const parsed = parseAmount(amount, program.currency);
  if (parsed.ok) return parsed.value;
  issues.push({
    line: fact.line,
    path: `${fact.path}.${key}`,
    code: null,
    message: `${parsed.error} (program "${program.id}")`,
  });
  return null;
}

const mismatch = (
  fact: { readonly line: number; readonly path: string },
  found: string,
  expected: string,
): ScenarioIssue => ({
  line: fact.line,
  path: `${fact.path}.currency`,
  code: 'CURRENCY_MISMATCH',
  message: `found ${found}, expected ${expected}`,
});
