import type { Loaders } from '../../../schema/context.ts';
import type { Actor } from '../../../services/actor.ts';
import type { Reads } from '../../../services/reads.ts';
import { createLoader } from './create-loader.ts';

export const createProgramLoader = (reads: Reads, actor: Actor): Loaders['programs'] =>
  createLoader((ids) => reads.programs.byIds(actor, ids));
