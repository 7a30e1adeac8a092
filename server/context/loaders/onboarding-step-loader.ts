import type { Loaders } from '../../../schema/context.ts';
import type { Actor } from '../../../services/actor.ts';
import type { Reads } from '../../../services/reads.ts';
import { createLoader } from './create-loader.ts';

export const createOnboardingStepLoader = (reads: Reads, actor: Actor): Loaders['onboardingSteps'] =>
  createLoader((ids) => reads.enrollments.steps(actor, ids));
