import type { Loaders } from '../../../schema/context.ts';
import type { Actor } from '../../../services/actor.ts';
import type { Reads } from '../../../services/reads.ts';
import { createLoader } from './create-loader.ts';

export const createAccountContactLoader = (reads: Reads, actor: Actor): Loaders['accountContacts'] =>
  createLoader((ids) => reads.papers.accountContacts(actor, ids));
