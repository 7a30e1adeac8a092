import type { CashMove, CreditReason } from '../../domain/comparison/result.ts';
import { STORY_SHAPES, type StoryType } from '../../domain/scenario/format.ts';
import { defineEnum } from '../shared/define-enum.ts';

const STORY_TYPES = {
  REFERRAL_MADE: 'The partner brings a company: needs referral, customer, company.',
  REFERRAL_WON: 'The company buys: needs referral, mrr. Later than REFERRAL_MADE.',
  REFERRAL_LOST: 'The company does not buy: needs referral; reason may be given.',
  BILLING_PAID: 'The customer pays: needs customer, invoice, amount, from, to; payment, tax, currency may be given.',
  BILLING_REFUNDED: 'Money goes back: needs refund, amount, and invoice or payment; currency may be given.',
  CUSTOMER_CHURNED: 'The customer leaves: needs customer.',
  MANAGED_ACCOUNT_SUBMITTED:
    'The partner asks to manage a customer: needs account, customer, serviceFrom, serviceMonths, proof, clientConsent.',
  MANAGED_ACCOUNT_APPROVED: 'The program agrees: needs account.',
  MANAGED_ACCOUNT_REJECTED: 'The program does not agree: needs account; reason may be given.',
  MANAGED_ACCOUNT_ENDED: 'The management ends: needs account.',
} as const;
export type StoryFactType = keyof typeof STORY_TYPES;

export const StoryFactTypeEnum = defineEnum(
  'StoryFactType',
  'What happens in a story; each type says which fields of the fact it needs.',
  STORY_TYPES,
);

/** The name in a scenario file: `billing.paid` of BILLING_PAID. */
const FILE_TYPES = new Map(
  Object.keys(STORY_SHAPES).map((type) => [
    type
      .replace(/([a-z])([A-Z])/g, '$1_$2')
      .replace('.', '_')
      .toUpperCase(),
    type,
  ]),
);
export const toStoryType = (type: StoryFactType): StoryType => FILE_TYPES.get(type) as StoryType;

export const ComparedTermsEnum = defineEnum('ComparedTerms', 'Which terms of a program a story is run under.', {
  IN_FORCE: 'Those in force now, for the whole story.',
  BY_DATE: 'Each version from its own date, as it was and will be.',
});

export const CashMoveKindEnum = defineEnum('CashMoveKind', 'What moves money in a cash flow.', {
  EARNED: 'Commission is earned.',
  REVERSED: 'Commission is taken back after a refund.',
  PAID: 'A payout is due.',
} satisfies Record<CashMove['kind'], string>);

export const ReferralCreditEnum = defineEnum('ReferralCreditReason', 'What became of a referral in a program.', {
  CREDITED: 'The customer is credited to the partner.',
  STILL_OPEN: 'It is neither won nor lost before the horizon.',
  LOST: 'It was lost.',
  NO_REFERRALS: 'The program knows neither registrations nor links.',
  NOT_ENROLLED: 'The partner had not joined the program yet.',
  EXPIRED: 'It was won after the registration had expired: nobody is credited.',
  WINDOW_CLOSED: 'The customer signed up after the link’s window had closed.',
  NO_PAYMENT_IN_WINDOW: 'The customer paid nothing, or not before the link’s window had closed.',
  ANOTHER_PARTNERS: 'The customer is another partner’s.',
} satisfies Record<CreditReason, string>);

export const IgnoredReasonEnum = defineEnum('IgnoredAccountReason', 'Why a program leaves a managed account out.', {
  NO_MANAGED_ACCOUNTS: 'The program knows no managed accounts.',
  NOT_ENROLLED: 'The partner had not joined the program when it submitted the account.',
  TRACK_NOT_ELIGIBLE: 'Partners on its track may not manage accounts.',
});
