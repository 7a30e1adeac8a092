import type { Loaders } from '../../../schema/context.ts';
import type { Actor } from '../../../services/actor.ts';
import type { Reads } from '../../../services/reads.ts';
import { createLoader } from './create-loader.ts';

export const createLeadContactLoader = (reads: Reads, actor: Actor): Loaders['leadContacts'] =>
  createLoader((ids) => reads.leads.contacts(actor, ids));
