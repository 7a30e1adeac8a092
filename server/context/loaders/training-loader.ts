import type { Loaders } from '../../../schema/context.ts';
import type { Actor } from '../../../services/actor.ts';
import type { Reads } from '../../../services/reads.ts';
import { createLoader } from './create-loader.ts';

export const createTrainingLoader = (reads: Reads, actor: Actor): Loaders['training'] =>
  createLoader((ids) => reads.papers.training(actor, ids));
