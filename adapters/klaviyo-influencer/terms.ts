import type { Term } from '../../domain/contract/term.ts';
import type { InfluencerParams } from './params.ts';

export const terms = (_params: InfluencerParams): readonly Term[] => [];
