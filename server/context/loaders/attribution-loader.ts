import type { Loaders } from '../../../schema/context.ts';
import type { Actor } from '../../../services/actor.ts';
import type { Reads } from '../../../services/reads.ts';
import { createLoader } from './create-loader.ts';

export const createAttributionLoader = (reads: Reads, actor: Actor): Loaders['attributions'] =>
  createLoader((ids) => reads.customers.attributions(actor, ids));
