/**
 * The keys of a scenario file, as data: which a fact of each type must and may have, and what each holds.
 * The names are a contract; see docs/scenarios.md.
 */
export type FieldKind =
  | 'name' // a text that is not empty
  | 'when' // a date or an instant
  | 'amount' // major units as text, above zero
  | 'amountOrZero'
  | 'rate'
  | 'currency'
  | 'count' // a whole number, 0 or more
  | 'months' // a whole number, 1 or more
  | 'flag'
  | 'params';

export interface FactShape {
  readonly required: Readonly<Record<string, FieldKind>>;
  readonly optional: Readonly<Record<string, FieldKind>>;
}

const shape = (required: Record<string, FieldKind>, optional: Record<string, FieldKind> = {}): FactShape => ({
  required,
  optional,
});

const BILLING = {
  'billing.paid': shape(
    { customer: 'name', invoice: 'name', amount: 'amount', from: 'when', to: 'when' },
    { payment: 'name', tax: 'amountOrZero', currency: 'currency' },
  ),
  'billing.refunded': shape(
    { refund: 'name', amount: 'amount' },
    { invoice: 'name', payment: 'name', currency: 'currency' },
  ),
  'customer.churned': shape({ customer: 'name' }),
} as const satisfies Record<string, FactShape>;

const ACCOUNT = {
  customer: 'name',
  serviceFrom: 'when',
  serviceMonths: 'months',
  proof: 'flag',
  clientConsent: 'flag',
} as const satisfies Record<string, FieldKind>;

const ACCOUNT_MOVES = {
  'managedAccount.approved': shape({ account: 'name' }),
  'managedAccount.rejected': shape({ account: 'name' }, { reason: 'name' }),
  'managedAccount.ended': shape({ account: 'name' }),
} as const satisfies Record<string, FactShape>;

export const FACT_SHAPES = {
  'lead.registered': shape(
    { lead: 'name', program: 'name', partner: 'name', company: 'name' },
    { domain: 'name', email: 'name', contact: 'name', contacts: 'count' },
  ),
  'lead.accepted': shape({ lead: 'name' }),
  'lead.withdrawn': shape({ lead: 'name' }),
  'lead.rejected': shape({ lead: 'name' }, { reason: 'name' }),
  'lead.closedLost': shape({ lead: 'name' }, { reason: 'name' }),
  'lead.closedWon': shape({ lead: 'name', customer: 'name', mrr: 'amountOrZero' }),
  ...BILLING,
  'managedAccount.submitted': shape({ account: 'name', program: 'name', partner: 'name', ...ACCOUNT }),
  ...ACCOUNT_MOVES,
  'link.clicked': shape({ program: 'name', partner: 'name', visitor: 'name' }),
  'customer.signedUp': shape({ program: 'name', customer: 'name' }, { visitor: 'name', email: 'name' }),
  'tier.granted': shape({ program: 'name', partner: 'name', tier: 'name' }),
  'tier.withdrawn': shape({ program: 'name', partner: 'name', tier: 'name' }),
  'track.changed': shape({ program: 'name', partner: 'name', track: 'name' }),
  'terms.published': shape({ program: 'name', params: 'params' }),
  'rate.overridden': shape({ program: 'name', partner: 'name', rate: 'rate' }),
} as const satisfies Record<string, FactShape>;

export const STORY_SHAPES = {
  'referral.made': shape({ referral: 'name', partner: 'name', customer: 'name', company: 'name' }),
  'referral.won': shape({ referral: 'name', mrr: 'amountOrZero' }),
  'referral.lost': shape({ referral: 'name' }, { reason: 'name' }),
  ...BILLING,
  'managedAccount.submitted': shape({ account: 'name', partner: 'name', ...ACCOUNT }),
  ...ACCOUNT_MOVES,
} as const satisfies Record<string, FactShape>;

export type FactType = keyof typeof FACT_SHAPES;
export type StoryType = keyof typeof STORY_SHAPES;

export const TOP_KEYS = [
  'scenario',
  'title',
  'timeZone',
  'programs',
  'partners',
  'facts',
  'story',
  'until',
  'expect',
] as const;
export const PROGRAM_KEYS = ['id', 'adapter', 'params'] as const;
export const PARTNER_KEYS = ['id', 'email', 'enrolments'] as const;
export const ENROLMENT_KEYS = ['program', 'track', 'tier', 'since'] as const;
