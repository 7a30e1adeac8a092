import type { Loaders } from '../../../schema/context.ts';
import type { Actor } from '../../../services/actor.ts';
import type { Reads } from '../../../services/reads.ts';
import { createLoader } from './create-loader.ts';

export const createManagedAccountLoader = (reads: Reads, actor: Actor): Loaders['managedAccounts'] =>
  createLoader((ids) => reads.managedAccounts.byIds(actor, ids));
