import { compareStory, type ComparisonRefusal } from '../../domain/comparison/compare.ts';
import type { ComparisonLimits } from '../../domain/comparison/limits.ts';
import type { ComparedStory } from '../../domain/comparison/result.ts';
import { previewTerms, type TermsPreview, type TermsPreviewJob } from '../../domain/comparison/terms-preview.ts';
import type { AdapterRegistry } from '../../domain/contract/registry.ts';
import { err, ok, type Result } from '../../domain/result.ts';

/** Why a simulation gave nothing. BUSY and TIMEOUT may pass when tried again; the rest is about the input. */
export type SimulationRefusal =
  | ComparisonRefusal
  | { readonly kind: 'TIMEOUT'; readonly message: string }
  | { readonly kind: 'BUSY'; readonly message: string };

/**
 * Computes what strangers ask for without harm to the rest: away from the thread that answers requests, within a
 * deadline and an amount of memory, a bounded number at a time.
 */
export interface Simulator {
  readonly limits: ComparisonLimits;
  /** Compares the programs of a scenario's source. The same source is computed once. */
  compare(source: string): Promise<Result<ComparedStory, SimulationRefusal>>;
  /** Folds a program's facts under present and proposed terms. For work in a run, with a longer deadline. */
  preview(job: TermsPreviewJob): Promise<Result<TermsPreview, SimulationRefusal>>;
}

export const DEFAULT_COMPARISON_LIMITS: ComparisonLimits = {
  factsMax: 2_000,
  programsMax: 6,
  yearsMax: 10,
  combinationsMax: 8,
  linesMax: 200,
};

/** Computes in the calling thread: for commands, and for tests that are about something else. */
export const createInlineSimulator = (registry: AdapterRegistry, limits = DEFAULT_COMPARISON_LIMITS): Simulator => ({
  limits,
  compare: async (source) => {
    const compared = compareStory(source, registry, limits);
    return compared.ok ? ok(compared.value) : err(compared.error);
  },
  preview: async (job) => ok(previewTerms(job, registry)),
});
