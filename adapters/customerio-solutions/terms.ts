import type { Term } from '../../domain/contract/term.ts';
import { ENGINE_TERMS } from '../../domain/contract/term-kit.ts';
import type { SolutionsParams } from './params.ts';
import { ATTRIBUTION_TERMS } from './terms/attribution.ts';
import { BILLING_TERMS } from './terms/billing.ts';
import { joiningTerms } from './terms/joining.ts';
import { ladderTerms } from './terms/ladder.ts';
import { payoutTerms } from './terms/payout.ts';
import { PROMOTION_TERMS } from './terms/promotion.ts';
import { rewardTerms } from './terms/reward.ts';

/** The Solutions Partner Program's sourced facts. Source: Customer.io listing. */
export const terms = (params: SolutionsParams): readonly Term[] => [
  ...joiningTerms(params),
  ...ladderTerms(params),
  ...rewardTerms(params),
  ...ENGINE_TERMS,
  ...ATTRIBUTION_TERMS,
  ...payoutTerms(params),
  ...PROMOTION_TERMS,
  ...BILLING_TERMS,
];
