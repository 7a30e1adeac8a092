import type { JsonObject } from '../../domain/contract/params.ts';
import type { Actor } from '../actor.ts';
import type { Ref } from '../contract.ts';
import type { ServiceDeps, UnitOfWork } from '../ports/unit-of-work.ts';

/** Long work that is queued, done by a worker in small transactions, and watched while it goes on. */
export const RUN_KINDS = [
  'CALENDAR',
  'REVIEW',
  'PAYOUTS',
  'SEND_PAYOUTS',
  'TERMS_PREVIEW',
  'PERSON_ERASURE',
  'PERSON_EXPORT',
] as const;
export type RunKind = (typeof RUN_KINDS)[number];

/** What a worker gives the code of a run. Everything written goes through `transaction`. */
export interface RunScope {
  readonly deps: ServiceDeps;
  readonly run: Ref;
  /** The program it is about; null for work of a whole vendor. */
  readonly program: Ref | null;
  readonly input: JsonObject;
  /** Who asked for it, as it was then. */
  readonly requestedBy: string;
  /** Acts for the vendor. */
  readonly actor: Actor;
  /**
   * One transaction of the run. It first checks, and keeps until it ends, that this worker still holds the run: one whose
   * lease was taken over is refused (LeaseLostError) and nothing of the transaction stays.
   */
  transaction<T>(work: (unit: UnitOfWork) => Promise<T>): Promise<T>;
  /** Stores how far the work is; cheap, at most once a second is written. */
  progress(done: number, total: number | null): Promise<void>;
  /** Aborted when the lease is lost or the server stops: leave after the transaction at hand, another goes on. */
  readonly signal: AbortSignal;
}

/** Does a run from its beginning or, after a crash, again: what was done is found done. Gives the result that is shown. */
export type RunHandler = (scope: RunScope) => Promise<JsonObject>;

export interface NewRun {
  readonly tenantId: string;
  readonly programId: string | null;
  readonly kind: RunKind;
  readonly input: JsonObject;
}
