import type { Loaders } from '../../../schema/context.ts';
import type { Actor } from '../../../services/actor.ts';
import type { Reads } from '../../../services/reads.ts';
import { createLoader } from './create-loader.ts';

export const createOrganizationLoader = (reads: Reads, actor: Actor): Loaders['organizations'] =>
  createLoader((ids) => reads.organizations.byIds(actor, ids));
