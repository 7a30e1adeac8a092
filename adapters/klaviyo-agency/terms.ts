import type { Term } from '../../domain/contract/term.ts';
import { ENGINE_TERMS } from '../../domain/contract/term-kit.ts';
import { KLAVIYO_AGREEMENT_TERMS } from '../klaviyo-shared/agreement-terms.ts';
import { KLAVIYO_BILLING_TERMS } from '../klaviyo-shared/billing-terms.ts';
import type { AgencyParams } from './compile.ts';
import { attributionTerms } from './terms/attribution.ts';
import { BENEFIT_TERMS } from './terms/benefits.ts';
import { JOINING_TERMS } from './terms/joining.ts';
import { ladderTerms } from './terms/ladder.ts';
import { managedAccountTerms } from './terms/managed-accounts.ts';
import { payoutTerms } from './terms/payout.ts';
import { PROMOTION_TERMS } from './terms/promotion.ts';
import { rewardTerms } from './terms/reward.ts';

/** The Agency Program's sourced facts. Its figures are images in the guide, so they are parameters and ASSUMED. */
export const terms = (params: AgencyParams): readonly Term[] => [
  ...JOINING_TERMS,
  ...ladderTerms(params),
  ...rewardTerms(params),
  ...ENGINE_TERMS,
  ...attributionTerms(params),
  ...managedAccountTerms(params),
  ...payoutTerms(params),
  ...KLAVIYO_AGREEMENT_TERMS,
  ...PROMOTION_TERMS,
  ...BENEFIT_TERMS,
  ...KLAVIYO_BILLING_TERMS,
];
