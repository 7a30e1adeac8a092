import type { Actor } from '../../services/actor.ts';

/** What is known of one operation before it runs, whatever brought it. */
export interface Operation {
  readonly actor: Actor;
  readonly requestId: string;
  /** Aborted when nobody waits for the answer any more: a socket closed, a subscription ended. */
  readonly stopped: AbortSignal;
}

/** Makes the context of one operation: its own caches of rows, its own request id. */
export type CreateContext = (operation: Operation) => object;
