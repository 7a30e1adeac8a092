import type { Loaders } from '../../../schema/context.ts';
import type { Actor } from '../../../services/actor.ts';
import type { Reads } from '../../../services/reads.ts';
import { createLoader } from './create-loader.ts';

export const createCustomerLoader = (reads: Reads, actor: Actor): Loaders['customers'] =>
  createLoader((ids) => reads.customers.byIds(actor, ids));
