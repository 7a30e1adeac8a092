import type { Loaders } from '../../../schema/context.ts';
import type { Actor } from '../../../services/actor.ts';
import type { Reads } from '../../../services/reads.ts';
import { createLoader } from './create-loader.ts';

export const createPayoutDetailsLoader = (reads: Reads, actor: Actor): Loaders['payoutDetails'] =>
  createLoader((ids) => reads.payoutParts.details(actor, ids));
