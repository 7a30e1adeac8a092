import type { ComparisonRefusal } from '../../domain/comparison/compare.ts';
import type { ComparisonLimits } from '../../domain/comparison/limits.ts';
import type { ComparedStory } from '../../domain/comparison/result.ts';
import type { TermsPreview, TermsPreviewJob } from '../../domain/comparison/terms-preview.ts';
import type { Result } from '../../domain/result.ts';

/** What a simulation thread is asked to do. Plain data: it is copied into the thread. */
export type Task =
  | { readonly kind: 'COMPARE'; readonly source: string; readonly limits: ComparisonLimits }
  | { readonly kind: 'PREVIEW'; readonly job: TermsPreviewJob };

export interface Answers {
  readonly COMPARE: Result<ComparedStory, ComparisonRefusal>;
  readonly PREVIEW: TermsPreview;
}

/** What a thread says: that it is ready, or what became of its task. */
export type Message =
  | { readonly kind: 'READY' }
  | { readonly kind: 'ANSWER'; readonly answer: Answers[Task['kind']] }
  /** The task was too deep or too wide for the engine of the language itself. */
  | { readonly kind: 'OVERFLOW'; readonly message: string }
  | { readonly kind: 'FAULT'; readonly message: string; readonly stack: string };

/** With which program rules a thread works: the shipped ones and these, named from this folder. */
export interface ThreadData {
  readonly adapters: readonly string[];
  readonly workingDir: string;
}
