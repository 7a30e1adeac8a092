import type { HoldReason } from '../../domain/decisions/payout.ts';
import type { NetworkStep } from '../../domain/payout/network-calendar.ts';
import type { PaymentMethod } from '../../domain/payout/payment-details.ts';
import type { Instant } from '../../domain/time/calendar.ts';
import type { Actor } from '../actor.ts';
import type { EnrolledRow, MoneyValue } from '../read-rows.ts';
import type { ForecastFacts } from './forecast.ts';

/** What stands behind payouts: read beside them, for those fields that are asked for. */
export interface PayoutReads {
  details(actor: Actor, payoutIds: readonly string[]): Promise<readonly (PayoutDetailsRow | null)[]>;
  holds(actor: Actor, ids: readonly string[]): Promise<readonly (HoldReadRow | null)[]>;
  /** By enrolment; null where there are none. */
  paymentDetails(actor: Actor, enrollmentIds: readonly string[]): Promise<readonly (PaymentDetailsRow | null)[]>;
  /** By program; null where there is none. */
  calendars(actor: Actor, programIds: readonly string[]): Promise<readonly (PayoutCalendarRow | null)[]>;
  /** Everything a forecast is made of. Null: no such program, or the partner is not in it. */
  forecast(
    actor: Actor,
    query: { readonly programSlug: string; readonly partnerId: string | null },
  ): Promise<ForecastFacts | null>;
}

export interface PayoutDetailsRow {
  readonly id: string;
  readonly sums: readonly PayoutSumRow[];
  /** Of lines that were earned before the period: carried forward into it. */
  readonly carried: MoneyValue;
  readonly holds: readonly HoldReadRow[];
  readonly attempts: readonly AttemptReadRow[];
  readonly destination: { readonly method: PaymentMethod; readonly masked: string } | null;
  readonly calendar: readonly NetworkStep[];
}

export interface PayoutSumRow {
  readonly kind: string;
  readonly entry: 'LINE' | 'REVERSAL' | 'VOID' | 'ADJUSTMENT';
  readonly amount: MoneyValue;
  readonly lines: number;
}

export interface HoldReadRow extends EnrolledRow {
  /** Null for holds that are found by themselves: they end when their cause does. */
  readonly id: string | null;
  readonly reason: HoldReason;
  readonly on: 'PARTNER' | 'PAYOUT' | 'LINE';
  readonly note: string | null;
  readonly payoutId: string | null;
  readonly lineId: string | null;
  readonly placedAt: Instant | null;
  readonly placedBy: string | null;
  readonly releasedAt: Instant | null;
}

export interface AttemptReadRow {
  readonly number: number;
  readonly provider: string;
  readonly status: 'STARTED' | 'PENDING' | 'UNKNOWN' | 'SUCCEEDED' | 'FAILED';
  readonly reference: string | null;
  readonly error: string | null;
  readonly sends: number;
  readonly startedAt: Instant;
  readonly finishedAt: Instant | null;
  readonly destination: string | null;
}

export interface PaymentDetailsRow {
  readonly method: PaymentMethod;
  readonly masked: string;
  readonly updatedAt: Instant;
}

export interface PayoutCalendarRow {
  readonly network: string;
  readonly steps: readonly NetworkStep[];
}
