import type { Term } from '../../domain/contract/term.ts';
import type { SolutionsParams } from './params.ts';

export const terms = (_params: SolutionsParams): readonly Term[] => [];
