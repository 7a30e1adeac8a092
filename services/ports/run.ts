import type { JsonObject } from '../../domain/contract/params.ts';
import type { Ref } from '../contract.ts';
import type { RunKind } from '../runs/contract.ts';

export type RunStatus = 'QUEUED' | 'RUNNING' | 'DONE' | 'FAILED';

/** A run that a worker has taken: nobody else writes for it while its number is the run's. */
export interface RunClaim extends Ref {
  readonly programId: string | null;
  readonly kind: RunKind;
  readonly input: JsonObject;
  readonly requestedBy: string;
  /** The fence: counts how often the run was taken. */
  readonly leaseNumber: number;
  /** Faults one after the other before this claim. */
  readonly faults: number;
}

/** Which claim writes. */
export type RunHold = Pick<RunClaim, 'tenantId' | 'id' | 'leaseNumber'>;

export interface RunLease {
  /** Names the worker, for people who look into the table. */
  readonly owner: string;
  readonly milliseconds: number;
}

/** Leases go by the clock of the database, which all workers share. */
export interface RunStore {
  insert(run: {
    readonly tenantId: string;
    readonly id: string;
    readonly programId: string | null;
    readonly kind: RunKind;
    readonly input: JsonObject;
    readonly requestedBy: string;
  }): Promise<void>;
  find(ref: Ref): Promise<{ readonly status: RunStatus; readonly error: string | null } | null>;
  /** Whether the jobs of its program are paused. */
  isPaused(ref: Ref): Promise<boolean>;
  /** Takes a run that waits, or whose lease has run out. Null: it is done, held by another, or its program is paused. */
  claim(ref: Ref, lease: RunLease): Promise<RunClaim | null>;
  /**
   * Makes sure until the end of the transaction that the claim holds: a take-over waits for it. A transaction that
   * stands still for the time of a lease is ended by the database, so that a stopped process holds nobody up.
   * Errors: LeaseLostError.
   */
  hold(of: RunHold, lease: RunLease): Promise<void>;
  /** Errors: LeaseLostError. */
  renew(of: RunHold, lease: RunLease): Promise<void>;
  /** Errors: LeaseLostError. */
  saveProgress(of: RunHold, done: number, total: number | null): Promise<void>;
  /** Gives the run back to be taken again, after a while where something failed. */
  release(of: RunHold, after: { readonly milliseconds: number; readonly faults: number }): Promise<void>;
  /** Errors: LeaseLostError. */
  finish(of: RunHold, end: { readonly result: JsonObject } | { readonly error: string }): Promise<void>;
}
