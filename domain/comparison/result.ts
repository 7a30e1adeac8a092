import type { AdapterVersion } from './versions.ts';
import type { Expression, ExpressionInputs } from '../contract/expression.ts';
import type { Term } from '../contract/term.ts';

/**
 * What one business story comes to in several programs. Plain data, so that it can leave the thread it was computed in.
 * Amounts are text of major units in the currency of their program, never converted; dates are civil dates of the
 * story's time zone.
 */
export interface ComparedStory {
  readonly title: string;
  readonly timeZone: string;
  /** The date of the first thing that happens. */
  readonly from: string;
  /** The horizon: what is dated on it or later is left out. */
  readonly until: string;
  readonly facts: number;
  readonly programs: readonly ComparedProgram[];
}

/** One program's share of a comparison. */
export interface ComparedProgram extends ProgramTotals {
  /** The program's id in the story's scenario file. */
  readonly id: string;
  readonly adapter: AdapterVersion;
  readonly currency: string;
  readonly starts: readonly StartingPoint[];
  /** Null: no payout forms before the horizon. */
  readonly firstMoney: FirstMoney | null;
  readonly cashFlow: readonly CashMove[];
  readonly months: readonly MonthOfEarnings[];
  readonly payouts: readonly ComparedPayout[];
  readonly tiers: readonly { readonly partner: string; readonly on: string; readonly tier: string }[];
  /** The first ones by date; `lineCount` tells how many there are. */
  readonly lines: readonly ComparedLine[];
  readonly lineCount: number;
  readonly referrals: readonly ReferralCredit[];
  readonly ignored: readonly { readonly account: string; readonly reason: string }[];
  readonly assumed: readonly ComparedAssumption[];
  readonly range: EarningsRange;
  readonly openTerms: readonly Term[];
  readonly illustrativeTerms: readonly Term[];
}

export interface ProgramTotals {
  readonly earned: string;
  /** In payouts whose period ended before the horizon, whenever they are due. */
  readonly paid: string;
  /** Of `paid`: due before the horizon. */
  readonly received: string;
  /** Earned and in no payout yet. */
  readonly unpaid: string;
}

export interface StartingPoint {
  readonly partner: string;
  readonly track: string | null;
  readonly tier: string | null;
  readonly since: string;
}

export interface FirstMoney {
  /** The day on which the first payout is due. */
  readonly on: string;
  readonly amount: string;
  /** The day on which the first commission was earned. */
  readonly earnedOn: string;
  /** From the first referral (or, in a story without one, the first fact) to the day it is due. */
  readonly daysFromFirstReferral: number;
}

/** What came in or was taken back on one day. EARNED and REVERSED by the date of earning, PAID by the due date. */
export interface CashMove {
  readonly on: string;
  readonly kind: 'EARNED' | 'REVERSED' | 'PAID';
  readonly amount: string;
  /** How many commission lines, or payouts. */
  readonly count: number;
  /** Up to and with this move. */
  readonly earnedSoFar: string;
  readonly paidSoFar: string;
}

export interface MonthOfEarnings {
  /** The month's first day. */
  readonly month: string;
  /** Reversals taken off. */
  readonly earned: string;
  /** Payouts due in the month. */
  readonly paid: string;
  readonly earnedSoFar: string;
  readonly paidSoFar: string;
}

export interface ComparedPayout {
  readonly partner: string;
  readonly stream: string;
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly dueBy: string;
  readonly amount: string;
}

export interface ComparedLine {
  readonly partner: string;
  readonly customer: string;
  readonly kind: string;
  readonly earnedOn: string;
  readonly amount: string;
  readonly basis: string;
  /** "12.5%"; null for flat rewards. */
  readonly rate: string | null;
  readonly invoice: string | null;
  readonly reverses: boolean;
  readonly rule: string;
  readonly expression: Expression;
  readonly inputs: ExpressionInputs;
  readonly facts: Readonly<Record<string, string>>;
}

/** Why a referral of the story earns nothing, or that it does. */
export const CREDIT_REASONS = [
  'CREDITED',
  'STILL_OPEN',
  'LOST',
  'NO_REFERRALS',
  'NOT_ENROLLED',
  'EXPIRED',
  'WINDOW_CLOSED',
  'NO_PAYMENT_IN_WINDOW',
  'ANOTHER_PARTNERS',
] as const;
export type CreditReason = (typeof CREDIT_REASONS)[number];

export interface ReferralCredit {
  readonly referral: string;
  readonly customer: string;
  readonly reason: CreditReason;
}

export interface ComparedAssumption {
  readonly term: string;
  readonly value: string;
  readonly alternatives: readonly string[];
}

/** What the program would pay over every setting of what is assumed. */
export interface EarningsRange {
  readonly min: RangeEnd;
  readonly max: RangeEnd;
  /** False: there are more combinations than were tried. */
  readonly isComplete: boolean;
  /** Every combination that was tried, the settings in force first. */
  readonly tried: readonly RangeEnd[];
}

export interface RangeEnd {
  readonly settings: readonly { readonly term: string; readonly value: string }[];
  readonly earned: string;
  readonly paid: string;
}
