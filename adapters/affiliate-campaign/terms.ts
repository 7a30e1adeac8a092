import type { Term } from '../../domain/contract/term.ts';
import type { CampaignParams } from './params.ts';

export const terms = (_params: CampaignParams): readonly Term[] => [];
