import type { Loaders } from '../../../schema/context.ts';
import type { Actor } from '../../../services/actor.ts';
import type { Reads } from '../../../services/reads.ts';
import { createLoader } from './create-loader.ts';

export const createLeadCorrectionLoader = (reads: Reads, actor: Actor): Loaders['leadCorrections'] =>
  createLoader((ids) => reads.books.leadCorrections(actor, ids));
