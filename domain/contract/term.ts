/** How far a published term can be relied on. A comparison says what it cannot say instead of guessing. */
export type TermStatus = 'STATED' | 'UNKNOWN' | 'CONFLICTING' | 'ASSUMED';

/** One place that says something about a term. */
export interface TermReading {
  readonly value: string;
  /** The document, for example "Klaviyo partner guide" or "program owner's parameters". */
  readonly source: string;
  /** A short reference to the clause inside the source ("Program Acceptance"); never a quotation. */
  readonly quoteRef: string | null;
  /** The civil date the source was read or is valid for, "2026-11-20"; null when the source carries none. */
  readonly asOf: string | null;
}

/**
 * A sourced fact about a program under a stable key, so that two programs can be compared field by field.
 * Shape: STATED has a value and at least one reading; UNKNOWN has neither value nor readings; CONFLICTING has at
 * least two different readings, and `value` is the one the adapter follows; ASSUMED has a value and a note.
 */
export interface Term {
  readonly key: string;
  readonly label: string;
  readonly group: TermGroup;
  readonly status: TermStatus;
  readonly value: string | null;
  readonly readings: readonly TermReading[];
  readonly note: string | null;
}

/** The parts of a program's terms, in the order in which they are shown. */
export const TERM_GROUPS = [
  'JOINING',
  'LADDER',
  'REWARD',
  'ATTRIBUTION',
  'PAYOUT',
  'PROMOTION',
  'MATERIALS',
  'BENEFITS',
  'BILLING_RULES',
] as const;
export type TermGroup = (typeof TERM_GROUPS)[number];

/**
 * The terms every program must answer (STATED, UNKNOWN, CONFLICTING or ASSUMED). An adapter may publish more, and
 * may answer a key once per tier, track or reward kind by adding `[NAME]`: `reward.rate[GOLD]` answers `reward.rate`.
 */
export const REQUIRED_TERMS = [
  { key: 'joining.whoMayJoin', group: 'JOINING', label: 'Who may join' },
  { key: 'joining.approval', group: 'JOINING', label: 'How applications are decided' },
  { key: 'joining.approvalTime', group: 'JOINING', label: 'How long an application takes' },
  { key: 'joining.agreement', group: 'JOINING', label: 'Agreement to accept' },
  { key: 'joining.training', group: 'JOINING', label: 'Training required' },
  { key: 'joining.website', group: 'JOINING', label: 'Website needed' },
  { key: 'joining.activity', group: 'JOINING', label: 'Activity required to stay' },
  { key: 'ladder.tracks', group: 'LADDER', label: 'Tracks' },
  { key: 'ladder.tiers', group: 'LADDER', label: 'Tiers' },
  { key: 'ladder.conditions', group: 'LADDER', label: 'Conditions of the tiers' },
  { key: 'ladder.review', group: 'LADDER', label: 'When tiers are reviewed' },
  { key: 'reward.what', group: 'REWARD', label: 'What is rewarded' },
  { key: 'reward.rate', group: 'REWARD', label: 'Rate or amount' },
  { key: 'reward.basis', group: 'REWARD', label: 'What the rate is taken of' },
  { key: 'reward.duration', group: 'REWARD', label: 'How long it is paid' },
  { key: 'reward.earnedWhen', group: 'REWARD', label: 'When it is earned' },
  { key: 'attribution.model', group: 'ATTRIBUTION', label: 'Attribution model' },
  { key: 'attribution.tracking', group: 'ATTRIBUTION', label: 'Tracking method' },
  { key: 'attribution.window', group: 'ATTRIBUTION', label: 'Attribution window' },
  { key: 'attribution.protection', group: 'ATTRIBUTION', label: 'Protection of a registration' },
  { key: 'payout.cadence', group: 'PAYOUT', label: 'Payout cadence' },
  { key: 'payout.netDays', group: 'PAYOUT', label: 'Days from period end to payment' },
  { key: 'payout.minimum', group: 'PAYOUT', label: 'Minimum payout' },
  { key: 'payout.currency', group: 'PAYOUT', label: 'Payout currency' },
  { key: 'payout.methods', group: 'PAYOUT', label: 'Payout methods' },
  { key: 'payout.networkDates', group: 'PAYOUT', label: 'Dates stated by the network' },
  { key: 'promotion.socialMedia', group: 'PROMOTION', label: 'Social media allowed' },
  { key: 'promotion.email', group: 'PROMOTION', label: 'E-mail marketing allowed' },
  { key: 'promotion.ppc', group: 'PROMOTION', label: 'Pay-per-click allowed' },
  { key: 'promotion.trademarkBidding', group: 'PROMOTION', label: 'Trademark bidding allowed' },
  { key: 'promotion.couponSites', group: 'PROMOTION', label: 'Coupon sites allowed' },
  { key: 'promotion.other', group: 'PROMOTION', label: 'Other rules of promotion' },
  { key: 'materials.banners', group: 'MATERIALS', label: 'Banners' },
  { key: 'materials.textLinks', group: 'MATERIALS', label: 'Text links' },
  { key: 'materials.deepLinks', group: 'MATERIALS', label: 'Deep links' },
  { key: 'materials.coMarketing', group: 'MATERIALS', label: 'Co-marketing' },
  { key: 'benefits.list', group: 'BENEFITS', label: 'Benefits' },
  { key: 'billing.proRatedRefunds', group: 'BILLING_RULES', label: 'Pro-rated refunds by the vendor' },
  { key: 'billing.errorRefunds', group: 'BILLING_RULES', label: 'Refunds for billing errors' },
  { key: 'billing.serviceCredits', group: 'BILLING_RULES', label: 'Service credits' },
  { key: 'billing.messageCredits', group: 'BILLING_RULES', label: 'SMS credits' },
  { key: 'billing.cancellationNotice', group: 'BILLING_RULES', label: 'Notice to cancel' },
  { key: 'billing.priceChangeNotice', group: 'BILLING_RULES', label: 'Notice of price changes' },
  { key: 'billing.changes', group: 'BILLING_RULES', label: 'Changes of the billing basis' },
] as const satisfies readonly { key: string; group: TermGroup; label: string }[];

/** The part of a key before `[NAME]`. */
export const termKeyStem = (key: string): string => key.replace(/\[[^\]]*\]$/, '');
