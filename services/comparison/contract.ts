import type { ComparedProgram, ComparedStory } from '../../domain/comparison/result.ts';
import type { StandardStory } from '../../domain/comparison/standard-story.ts';
import type { JsonObject } from '../../domain/contract/params.ts';
import type { StoryType } from '../../domain/scenario/format.ts';
import type { Instant } from '../../domain/time/calendar.ts';
import type { Actor } from '../actor.ts';
import type { Keyed, Ref } from '../contract.ts';
import type { Outcome } from '../outcome.ts';

/** What programs would pay: for a story somebody tells, and for a program's own past under other terms. */
export interface ComparisonServices {
  /**
   * Anybody. Runs one story through several programs; nothing is written.
   * Errors: RequestError BAD_USER_INPUT with every issue by its path (nothing is computed then), SIMULATION_TOO_LARGE,
   * SIMULATION_TIMEOUT, SIMULATION_BUSY.
   */
  compare(actor: Actor, input: CompareEarnings): Promise<Comparison>;
  /** Anybody. */
  standardStories(): Promise<readonly StandardStory[]>;
  /**
   * PROGRAM_OWNER: queues a run that folds the program's real facts under its terms and under proposed ones.
   * Codes: UNKNOWN_PROGRAM, INVALID_PARAMETERS, INVALID_DATE.
   */
  previewTerms(actor: Actor, input: PreviewTerms): Promise<Outcome<Ref>>;
}

export interface CompareEarnings {
  /** Null: the standard story DEFAULT_STORY. */
  readonly story: ToldStory | null;
  readonly programs: readonly CompareProgram[];
}

/** The standard story that is run when none is told. */
export const DEFAULT_STORY = 'steady-year';

/** Either a standard story by its name, or facts. Dates are text: "2026-03-31" or an instant. */
export interface ToldStory {
  readonly standard: string | null;
  readonly facts: readonly StoryFact[] | null;
  readonly title: string | null;
  readonly timeZone: string | null;
  /** Null: the standard story's own, or a year after the last date of the facts. */
  readonly until: string | null;
}

/** One fact of a story under the keys of a scenario file, without the partner; what does not belong to its type is null. */
export interface StoryFact {
  readonly type: StoryType;
  readonly at: string;
  readonly values: Readonly<Record<string, string | number | boolean | null | undefined>>;
}

/** Exactly one of `slug` and `adapter`. */
export interface CompareProgram {
  /** A published program; for its owner also one that is not. */
  readonly slug: string | null;
  readonly adapter: string | null;
  /** Merged over the adapter's defaults, or over the program's terms. */
  readonly params: JsonObject | null;
  /** IN_FORCE: those in force now, for the whole story. BY_DATE: each version from its date. */
  readonly terms: 'IN_FORCE' | 'BY_DATE';
  /** Null: the program's first. */
  readonly track: string | null;
  /** Null: the entry tier. */
  readonly tier: string | null;
  /** Null: the date of the story's first fact. */
  readonly enrolledAt: string | null;
}

export interface Comparison extends Omit<ComparedStory, 'programs'> {
  readonly programs: readonly EarningsOfProgram[];
  /** What a reader must know before setting figures side by side. */
  readonly notes: readonly string[];
  /** The same as a scenario file, for `partnergraph simulate`. */
  readonly scenarioFile: string;
}

export interface EarningsOfProgram extends Omit<ComparedProgram, 'starts'> {
  /** Null for rules without a program. */
  readonly programId: string | null;
  readonly start: ComparedProgram['starts'][number] | null;
  /** Nobody named the track: it is the program's first. */
  readonly isTrackChosen: boolean;
  /** The time zone of the program itself; the story's own is used for every program. */
  readonly timeZone: string | null;
}

export interface PreviewTerms extends Keyed {
  readonly programSlug: string;
  /** Merged over the version in force at `validFrom`. */
  readonly params: JsonObject;
  /** From when they would have held: in the past, or now. */
  readonly validFrom: Instant;
}

/** Where standard stories are kept. */
export interface StoryLibrary {
  list(): Promise<readonly StandardStory[]>;
}
