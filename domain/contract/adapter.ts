import type { Cadence } from '../time/period.ts';
import type { AccrualInput, PlannedLine } from './accrual.ts';
import type { Assumption } from './assumption.ts';
import type { Condition, Metric } from './metric.ts';
import type { ParamSpec } from './params.ts';
import type { Term } from './term.ts';

/**
 * A program's rules as pure, synchronous, total functions of parameters and facts: no clock, no randomness, no I/O,
 * no optional methods, no throw for "not supported" (answer with the NONE variant instead).
 *
 * `P` is the compiled form of one version of the parameters. Every function that takes `params` is called with the
 * version in force at the moment the rule is about; which moment that is, `AccrualInput` lets the adapter choose.
 */
export interface ProgramAdapter<P = unknown> {
  /** Version of this contract. */
  readonly contract: 1;
  /** Registry id in kebab-case, for example `klaviyo-agency`. */
  readonly id: string;
  /** Semantic version of the rules. The registry's key is id@major; a new major is a new set of rules. */
  readonly version: string;
  readonly title: string;
  readonly summary: string;
  readonly params: ParamSpec<P>;
  /** Sourced facts about the program; every key of REQUIRED_TERMS is answered. */
  terms(params: P): readonly Term[];
  /** The ASSUMED choices whose other setting would change money, with the value in force: rows of a result's `assumed`. */
  assumptions(params: P): readonly Assumption[];
  application(params: P): ApplicationRules;
  /** Tracks by name, in order; empty where the program has none. */
  tracks(params: P): readonly string[];
  leads(params: P): LeadRules;
  links(params: P): LinkRules;
  managedAccounts(params: P): ManagedAccountRules;
  /** `track` is null where the program has no tracks. */
  tiers(params: P, track: string | null): TierRules;
  /** An affiliate's own rate may be set. */
  allowsRateOverride(params: P): boolean;
  streams(params: P): readonly PayoutStream[];
  /** The rules its lines name: what each says to a partner, and the clause it comes from. */
  readonly rules: readonly LineRule[];
  /**
   * Plans every line one customer's history gives, posted or still to come (a plan dated later than the facts is an
   * estimate at today's tier). Called with whole histories; must not depend on the order of equal-dated facts beyond
   * the order given, nor on how often it is called.
   */
  accrue(input: AccrualInput<P>): readonly PlannedLine[];
}

/** Gives an adapter its registry type; the parameter type stays inside. */
export const defineAdapter = <P>(adapter: ProgramAdapter<P>): ProgramAdapter => adapter;

export interface LineRule {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  /**
   * A sentence a partner understands, with {placeholders} filled from the line: {basis}, {rate}, {amount},
   * {earnedOn}, {customer}, {invoice}, and the names in the line's `facts`.
   */
  readonly sentence: string;
  /** Where the rule stands in its source, for example "Klaviyo partner guide: MRR Referred Revenue Share". */
  readonly clause: string;
}

export interface ApplicationRules {
  /** True: an application makes an ACTIVE enrolment at once. */
  readonly autoApprove: boolean;
  /** The status an approval gives first. */
  readonly approvedAs: 'PROSPECT' | 'ACTIVE';
  /** Business days (Monday to Friday) within which an application is answered; null: not stated. */
  readonly reviewBusinessDays: number | null;
  readonly websiteRequired: boolean;
  readonly rejectReasons: readonly string[];
  /** What stands between PROSPECT and ACTIVE. */
  readonly onboarding: readonly OnboardingStep[];
}

export interface OnboardingStep {
  readonly id: string;
  readonly title: string;
  /** Days or business days after approval by which it is due; null: no deadline is stated. */
  readonly dueBusinessDays: number | null;
}

export type LeadRules =
  | { readonly kind: 'NONE' }
  | {
      readonly kind: 'REGISTRATION';
      /** Days a registration is valid from its date; null: it does not expire. */
      readonly validityDays: number | null;
      readonly rejectReasons: readonly string[];
    };

export type LinkRules =
  | { readonly kind: 'NONE' }
  | {
      readonly kind: 'TRACKED';
      readonly touch: 'LAST' | 'FIRST';
      /** A click counts for a sign-up strictly before click + windowDays. */
      readonly windowDays: number;
      /** True: the first payment, too, must come strictly before click + windowDays; only then is the customer the partner's. */
      readonly firstPaymentInWindow: boolean;
      /** True: a customer who signs up with the winner's own e-mail is nobody's. */
      readonly refusesSelfReferral: boolean;
    };

export type ManagedAccountRules =
  | { readonly kind: 'NONE' }
  | {
      readonly kind: 'SUBMISSION';
      readonly minimumMonths: number;
      /** The tracks whose partners may manage accounts; empty in a program without tracks, where every partner may. */
      readonly tracks: readonly string[];
    };

export type TierRules =
  | { readonly kind: 'NONE' }
  | {
      readonly kind: 'LADDER';
      /** In rising order; the first is the entry tier. */
      readonly ladder: readonly TierStep[];
      /** Tiers above the ladder that only the operator grants. */
      readonly invitation: readonly string[];
      readonly metrics: Readonly<Record<string, Metric>>;
      readonly decided: TierDecision;
      /** A standing reported to partners who do not keep a tier's minimum; it changes no tier. */
      readonly keep: { readonly standing: string; readonly minimums: Readonly<Record<string, Condition>> } | null;
    };

export interface TierStep {
  readonly tier: string;
  /** Null for the entry tier only. */
  readonly when: Condition | null;
}

export type TierDecision =
  /** At 00:00 on the 1st of these months, in force from 00:00 of `effectiveDay` of the same month. */
  | { readonly kind: 'REVIEW'; readonly months: readonly number[]; readonly effectiveDay: number }
  /** At once, whenever a metric crosses a threshold; it cannot be set in an enrolment. */
  | { readonly kind: 'AT_ONCE'; readonly activity: ActivityRule | null };

/** Reported at each anniversary of enrolment: fewer wins than this in the past 12 months. */
export interface ActivityRule {
  readonly winsPerYear: number;
  readonly standing: string;
}

/** A set of line kinds that is paid together; a reversal belongs to the stream of the line it reverses. */
export interface PayoutStream {
  readonly id: string;
  readonly kinds: readonly string[];
  readonly every: Cadence;
  readonly netDays: number;
  /** Minor units; a sum below it carries forward. */
  readonly minimumMinor: bigint;
}
