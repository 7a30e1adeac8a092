import type { Loaders } from '../../../schema/context.ts';
import type { Actor } from '../../../services/actor.ts';
import type { Reads } from '../../../services/reads.ts';
import { createLoader } from './create-loader.ts';

export const createFactLoader = (reads: Reads, actor: Actor): Loaders['facts'] =>
  createLoader((ids) => reads.facts.byIds(actor, ids));
