import type { FollowEvents, FollowedEvent } from '../../services/reads.ts';
import type { Operation } from './operation.ts';

/** Follows events as part of one operation: ends with it, goes on where it was cut, and tells it where it is. */
export function followFor(operation: Operation, follow: FollowEvents): FollowEvents {
  const { stopped, resumeAfter, onCursor } = operation;
  return (actor, filter, after, ...signals) => {
    const events = follow(actor, filter, resumeAfter ?? after, ...signals, stopped);
    return onCursor === undefined ? events : tell(events, onCursor);
  };
}

/** Not a generator: its `return` would wait for an event that may never come. */
function tell(
  events: AsyncIterable<FollowedEvent>,
  onCursor: (cursor: string) => void,
): AsyncIterableIterator<FollowedEvent> {
  const source = events[Symbol.asyncIterator]();
  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    next: async () => {
      const result = await source.next();
      if (result.done !== true) onCursor(result.value.cursor);
      return result;
    },
    return: async () => {
      await source.return?.();
      return { done: true, value: undefined };
    },
  };
}
