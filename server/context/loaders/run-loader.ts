import type { Loaders } from '../../../schema/context.ts';
import type { Actor } from '../../../services/actor.ts';
import type { Reads } from '../../../services/reads.ts';
import { createLoader } from './create-loader.ts';

export const createRunLoader = (reads: Reads, actor: Actor): Loaders['runs'] =>
  createLoader((ids) => reads.runs.byIds(actor, ids));
