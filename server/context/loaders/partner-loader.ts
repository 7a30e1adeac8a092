import type { Loaders } from '../../../schema/context.ts';
import type { Actor } from '../../../services/actor.ts';
import type { Reads } from '../../../services/reads.ts';
import { createLoader } from './create-loader.ts';

export const createPartnerLoader = (reads: Reads, actor: Actor): Loaders['partners'] =>
  createLoader((ids) => reads.partners.byIds(actor, ids));
