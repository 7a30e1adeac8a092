import type { Loaders } from '../../../schema/context.ts';
import type { Actor } from '../../../services/actor.ts';
import type { Reads } from '../../../services/reads.ts';
import { createLoader } from './create-loader.ts';

export const createPayoutLoader = (reads: Reads, actor: Actor): Loaders['payouts'] =>
  createLoader((ids) => reads.payouts.byIds(actor, ids));
