import type { Loaders } from '../../../schema/context.ts';
import type { Actor } from '../../../services/actor.ts';
import type { Reads } from '../../../services/reads.ts';
import { createLoader } from './create-loader.ts';

export const createLeadHistoryLoader = (reads: Reads, actor: Actor): Loaders['leadHistories'] =>
  createLoader((ids) => reads.leads.histories(actor, ids));
