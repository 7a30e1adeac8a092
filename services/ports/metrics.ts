import type { MetricValues } from '../../domain/engine/measure.ts';
import type { Instant } from '../../domain/time/calendar.ts';
import type { ProgramState } from './program.ts';

/** What one partner measures at an instant, by the metrics of its track under the terms in force then. */
export interface MeasuredPartner {
  /** The track at that instant; null in a program without tracks. */
  readonly track: string | null;
  /** By name of the metric. Empty in a program without tiers. */
  readonly values: MetricValues;
}

export interface MetricQuestion {
  readonly at: Instant;
  /** Null: every partner of the program. */
  readonly partnerIds: readonly string[] | null;
}

/** The interpreter of the metric vocabulary over stored facts. */
export interface MetricStore {
  /**
   * Measures partners of a program at an instant, over what is known then, in one statement whatever their number.
   * Shape: by partner; those that are not in the program are missing. Equal to `measure` of the domain, which a
   * property test holds.
   */
  measure(program: ProgramState, question: MetricQuestion): Promise<ReadonlyMap<string, MeasuredPartner>>;
}
