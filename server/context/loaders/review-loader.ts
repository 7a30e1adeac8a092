import type { Loaders } from '../../../schema/context.ts';
import type { Actor } from '../../../services/actor.ts';
import type { Reads } from '../../../services/reads.ts';
import { createLoader } from './create-loader.ts';

export const createReviewLoader = (reads: Reads, actor: Actor): Loaders['reviews'] =>
  createLoader((ids) => reads.reviews.byIds(actor, ids));
