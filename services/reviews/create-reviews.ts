import type { ServiceDeps } from '../ports/unit-of-work.ts';
import type { ReviewCommands } from './contract.ts';
import { overruleReview } from './overrule.ts';
import { previewMoment, previewReviews } from './preview.ts';
import { runReview } from './run-review.ts';

export const createReviews = (deps: ServiceDeps): ReviewCommands => ({
  run: (actor, input) => runReview(deps, actor, input),
  overrule: (actor, input) => overruleReview(deps, actor, input),
  moment: (actor, programSlug, asOf) => previewMoment(deps, actor, programSlug, asOf),
  preview: (actor, moment, partnerIds) => previewReviews(deps, actor, moment, partnerIds),
});
