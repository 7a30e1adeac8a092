import type { Loaders } from '../../../schema/context.ts';
import type { Actor } from '../../../services/actor.ts';
import type { Reads } from '../../../services/reads.ts';
import { createLoader } from './create-loader.ts';

export const createLineLoader = (reads: Reads, actor: Actor): Loaders['lines'] =>
  createLoader((ids) => reads.lines.byIds(actor, ids));
