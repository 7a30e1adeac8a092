import type { Loaders } from '../../../schema/context.ts';
import type { Actor } from '../../../services/actor.ts';
import type { Reads } from '../../../services/reads.ts';
import { createLoader } from './create-loader.ts';

export const createApplicationLoader = (reads: Reads, actor: Actor): Loaders['applications'] =>
  createLoader((ids) => reads.applications.byIds(actor, ids));
