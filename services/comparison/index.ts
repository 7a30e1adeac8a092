import type { ServiceDeps } from '../ports/unit-of-work.ts';
import { compareEarnings } from './compare-earnings.ts';
import type { ComparisonServices } from './contract.ts';
import { previewTerms } from './preview-terms.ts';

export const createComparisonServices = (deps: ServiceDeps): ComparisonServices => ({
  compare: (actor, input) => compareEarnings(deps, actor, input),
  standardStories: () => deps.stories.list(),
  previewTerms: (actor, input) => previewTerms(deps, actor, input),
});
