/**
 * What a tier measures, in a closed, declarative vocabulary, so that one interpreter can work in memory and another
 * as one SQL statement over a whole program. An adapter never carries SQL.
 *
 * Every metric is taken at an instant R over facts known at R (facts dated R included); windows exclude R.
 */
export interface Metric {
  readonly measure: Measure;
  readonly window: MetricWindow;
  /** Money metrics are minor units of the program's currency; counts and points are whole numbers. */
  readonly unit: 'MONEY' | 'COUNT' | 'POINTS';
  /** A whole-number factor over a divisor, floored once on the total: {by: 12n, per: 1n} turns MRR into ARR. */
  readonly times: MetricFactor;
  readonly label: string;
}

export interface MetricFactor {
  readonly by: bigint;
  readonly per: bigint;
  /**
   * REVIEW: the factor of the terms in force at R, for everything. FACT: each fact keeps the factor of the terms that
   * were in force at its own date (older business keeps its old weight).
   */
  readonly weightAt: 'REVIEW' | 'FACT';
}

export type Measure =
  /** Sum of the MRR sold: wins of registered leads (and link customers), dated by the win (or the first payment). */
  | { readonly kind: 'SOLD_MRR'; readonly customers: 'ALL' | 'NOT_CHURNED' }
  /** The highest, over the calendar months of the window, of the partner's summed managed MRR in that month. */
  | { readonly kind: 'MANAGED_MRR_PEAK' }
  /** Sum, over the calendar months of the window, of the partner's managed MRR. */
  | { readonly kind: 'MANAGED_MRR_SUM' }
  /** Number of leads registered, not counting those that are in one of these states at R. */
  | { readonly kind: 'LEADS_REGISTERED'; readonly except: readonly ('REJECTED' | 'WITHDRAWN')[] }
  /** Number of customers won by registration. */
  | { readonly kind: 'WINS' }
  /** What was collected, net of tax and of refunds, from customers while they were the partner's; dated by the payment. */
  | { readonly kind: 'COLLECTED' }
  /**
   * The sum of other metrics declared beside it, each with its own window, factor and weight: points for sourced and
   * for managed business in one total. Its own window is not looked at; a part may not be a sum itself.
   */
  | { readonly kind: 'SUM_OF'; readonly metrics: readonly string[] };

export type MetricWindow =
  | { readonly kind: 'ALL' }
  /** [R − months, R), by the wall clock. */
  | { readonly kind: 'TRAILING_MONTHS'; readonly months: number }
  /** The calendar months that end at or before R: for R = 1 July, six of them are January to June. */
  | { readonly kind: 'CALENDAR_MONTHS'; readonly months: number };

/** A condition over named metrics. Thresholds are lower bounds, inclusive. */
export type Condition =
  | { readonly kind: 'AT_LEAST'; readonly metric: string; readonly value: bigint }
  | { readonly kind: 'ALL'; readonly of: readonly Condition[] }
  | { readonly kind: 'ANY'; readonly of: readonly Condition[] };

/** Counts what is measured as it is. */
export const PLAIN: MetricFactor = { by: 1n, per: 1n, weightAt: 'REVIEW' };

/** At least `value`, in the metric's own unit (money: minor units). */
export const atLeast = (metric: string, value: bigint): Condition => ({ kind: 'AT_LEAST', metric, value });
/** All of these conditions hold. */
export const allOf = (...of: readonly Condition[]): Condition => ({ kind: 'ALL', of });
/** One of these conditions holds, or more. */
export const anyOf = (...of: readonly Condition[]): Condition => ({ kind: 'ANY', of });

/** Whether a condition holds for these metric values. A metric that was not measured counts as 0. */
export function holds(condition: Condition, values: Readonly<Record<string, bigint>>): boolean {
  switch (condition.kind) {
    case 'AT_LEAST':
      return (values[condition.metric] ?? 0n) >= condition.value;
    case 'ALL':
      return condition.of.every((each) => holds(each, values));
    case 'ANY':
      return condition.of.some((each) => holds(each, values));
  }
}

/** Every single bound inside a condition, for showing progress: what is asked, and what is there. */
export function boundsOf(condition: Condition): readonly { readonly metric: string; readonly value: bigint }[] {
  return condition.kind === 'AT_LEAST'
    ? [{ metric: condition.metric, value: condition.value }]
    : condition.of.flatMap(boundsOf);
}
