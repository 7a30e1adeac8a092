import type { Term } from '../../domain/contract/term.ts';
import type { AgencyParams } from './compile.ts';

export const terms = (_params: AgencyParams): readonly Term[] => [];
