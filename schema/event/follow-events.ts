import type { FollowedEvent, FollowFilter } from '../../services/reads.ts';
import type { GraphQLContext } from '../context.ts';

/**
 * What every subscription's `subscribe` is made of: follows the log as the actor, replaces the context's loaders before
 * each event (else the second event would show what the first had cached), and stops following when the client leaves,
 * also while no event is near.
 */
export function followEvents<Event>(
  context: GraphQLContext,
  filter: FollowFilter,
  after: string | null | undefined,
  translate: (followed: FollowedEvent) => Event,
): AsyncIterableIterator<Event> {
  const stop = new AbortController();
  const source = context.follow(context.actor, filter, after ?? null, stop.signal)[Symbol.asyncIterator]();
  const end = { done: true, value: undefined } as const;
  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    async next() {
      const result = await source.next();
      if (result.done === true) return end;
      const { tenantId, programId, seq } = result.value.event;
      context.renewLoaders(`${tenantId} ${programId} ${seq}`);
      return { done: false, value: translate(result.value) };
    },
    async return() {
      // Aborting first ends a `next` that waits; a generator would queue its own `return` behind that.
      stop.abort();
      await source.return?.();
      return end;
    },
    async throw(error) {
      stop.abort();
      throw error;
    },
  };
}
