import type { Actor } from '../../services/actor.ts';

/** What is known of one operation before it runs, whatever brought it. */
export interface Operation {
  readonly actor: Actor;
  readonly requestId: string;
  /** Aborted when nobody waits for the answer any more: a socket closed, a subscription ended, a deadline passed. */
  readonly stopped: AbortSignal;
  /** Where a subscription goes on, whatever its arguments say: what an event stream had received before it was cut. */
  readonly resumeAfter?: string;
  /** Told the cursor of each event before the event itself is given out. */
  readonly onCursor?: (cursor: string) => void;
}

/** Makes the context of one operation: its own caches of rows, its own request id. */
export type CreateContext = (operation: Operation) => object;
