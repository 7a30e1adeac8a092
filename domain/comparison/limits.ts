import { number, type Scenario } from '../scenario/scenario.ts';
import type { Instant } from '../time/calendar.ts';

/** How large a story may be. */
export interface ComparisonLimits {
  readonly factsMax: number;
  readonly programsMax: number;
  /** From the first date of the story to its horizon. */
  readonly yearsMax: number;
  /** Combinations of assumed settings that are tried for one program. */
  readonly combinationsMax: number;
  /** Commission lines that are given back for one program. */
  readonly linesMax: number;
}

const DAY_MS = 86_400_000;
const YEAR_MS = 366 * DAY_MS;
/** The shortest month: service is split into at most this many parts. */
const MONTH_MS = 28 * DAY_MS;

/** Service months that a story may have for each fact it may have: a year paid in one go, every second time. */
const MONTHS_PER_FACT = 6;
/** Each refund looks at every service month of its invoice, and at the refunds before it. */
const REFUND_STEPS_PER_FACT = 25;

/**
 * Why a story is too much to compute, or null. Looks at its form alone, in one pass, so that whatever passes is done
 * within the deadline: the number of facts, the years they span, the months that payments are split into, and what
 * refunds of one invoice have to look at.
 */
export function findExcess(scenario: Scenario, limits: ComparisonLimits): string | null {
  const { story, programs, until } = scenario;
  if (story.length > limits.factsMax) return tooMany('facts', story.length, limits.factsMax);
  if (programs.length > limits.programsMax) return tooMany('programs', programs.length, limits.programsMax);
  const years = Math.ceil((until - earliestOf(scenario)) / YEAR_MS);
  if (years > limits.yearsMax) return tooMany('years from the first date to the horizon', years, limits.yearsMax);
  const months = Math.ceil(serviceMonths(scenario));
  const monthsMax = limits.factsMax * MONTHS_PER_FACT;
  if (months > monthsMax) return tooMany('service months in its payments', months, monthsMax);
  const steps = refundSteps(scenario);
  const stepsMax = limits.factsMax * REFUND_STEPS_PER_FACT;
  return steps > stepsMax ? tooMany('refunds times service months of one invoice', steps, stepsMax) : null;
}

const tooMany = (what: string, found: number, max: number): string =>
  `the story is too large: found ${found} ${what}, expected at most ${max}`;

function earliestOf({ story, partners }: Scenario): Instant {
  const dates = [
    ...story.map((fact) => fact.at),
    ...partners.flatMap(({ enrolments }) => enrolments.map(({ since }) => since)),
  ];
  return dates.reduce((first, at) => Math.min(first, at), Number.POSITIVE_INFINITY);
}

const monthsOf = (fact: Scenario['story'][number]): number =>
  Math.ceil((number(fact, 'to') - number(fact, 'from')) / MONTH_MS);

const serviceMonths = ({ story }: Scenario): number =>
  story.reduce((sum, fact) => sum + (fact.type === 'billing.paid' ? monthsOf(fact) : 0), 0);

function refundSteps({ story }: Scenario): number {
  const monthsByInvoice = new Map<string, number>();
  const invoiceOfPayment = new Map<unknown, string>();
  for (const fact of story) {
    const { invoice, payment } = fact.values;
    if (fact.type !== 'billing.paid' || typeof invoice !== 'string') continue;
    monthsByInvoice.set(invoice, (monthsByInvoice.get(invoice) ?? 0) + monthsOf(fact));
    invoiceOfPayment.set(payment ?? invoice, invoice);
  }
  let steps = 0;
  const refundsByInvoice = new Map<string, number>();
  for (const fact of story) {
    if (fact.type !== 'billing.refunded') continue;
    const { invoice, payment } = fact.values;
    const of = typeof invoice === 'string' ? invoice : invoiceOfPayment.get(payment);
    if (of === undefined) continue;
    const refunds = (refundsByInvoice.get(of) ?? 0) + 1;
    refundsByInvoice.set(of, refunds);
    steps += (monthsByInvoice.get(of) ?? 0) + refunds;
  }
  return steps;
}
