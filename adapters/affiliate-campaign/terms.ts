import type { Term } from '../../domain/contract/term.ts';
import { ENGINE_TERMS } from '../../domain/contract/term-kit.ts';
import type { CampaignParams } from './params.ts';
import { FIXED_TERMS } from './terms/fixed.ts';
import { joiningTerms } from './terms/joining.ts';
import { MARKETING_TOOL_TERMS } from './terms/marketing-tool.ts';
import { attributionTerms, payoutTerms, rewardTerms } from './terms/money.ts';

/** A campaign's sourced facts. Rekomi's page gives the motion and no figure: the figures are the campaign's own. */
export const terms = (params: CampaignParams): readonly Term[] => [
  ...joiningTerms(params),
  ...MARKETING_TOOL_TERMS,
  ...rewardTerms(params),
  ...ENGINE_TERMS,
  ...attributionTerms(params),
  ...payoutTerms(params),
  ...FIXED_TERMS,
];
