import type { Loaders } from '../../../schema/context.ts';
import type { Actor } from '../../../services/actor.ts';
import type { Reads } from '../../../services/reads.ts';
import { createLoader } from './create-loader.ts';

export const createDocumentLoader = (reads: Reads, actor: Actor): Loaders['documents'] =>
  createLoader((ids) => reads.papers.documents(actor, ids));
