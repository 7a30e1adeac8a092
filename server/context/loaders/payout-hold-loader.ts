import type { Loaders } from '../../../schema/context.ts';
import type { Actor } from '../../../services/actor.ts';
import type { Reads } from '../../../services/reads.ts';
import { createLoader } from './create-loader.ts';

export const createPayoutHoldLoader = (reads: Reads, actor: Actor): Loaders['payoutHolds'] =>
  createLoader((ids) => reads.payoutParts.holds(actor, ids));
