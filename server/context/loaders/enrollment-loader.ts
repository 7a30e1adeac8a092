import type { Loaders } from '../../../schema/context.ts';
import type { Actor } from '../../../services/actor.ts';
import type { Reads } from '../../../services/reads.ts';
import { createLoader } from './create-loader.ts';

export const createEnrollmentLoader = (reads: Reads, actor: Actor): Loaders['enrollments'] =>
  createLoader((ids) => reads.enrollments.byIds(actor, ids));
