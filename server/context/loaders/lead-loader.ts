import type { Loaders } from '../../../schema/context.ts';
import type { Actor } from '../../../services/actor.ts';
import type { Reads } from '../../../services/reads.ts';
import { createLoader } from './create-loader.ts';

export const createLeadLoader = (reads: Reads, actor: Actor): Loaders['leads'] =>
  createLoader((ids) => reads.leads.byIds(actor, ids));
