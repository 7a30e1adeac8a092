import type { ServerResponse } from 'node:http';

export interface EventStreamOptions {
  /** How often a comment is sent, so that nothing in between takes the connection for a dead one. */
  readonly heartbeatMs: number;
  /** How long a reader may leave what was sent unread. */
  readonly slowReaderMs: number;
  readonly headers: Readonly<Record<string, string>>;
}

/** One answer of server-sent events, in the shape of the protocol graphql-sse, one connection for each operation. */
export interface EventStream {
  /** Resolves when the network has taken it: nothing piles up for a reader that does not read. */
  next(result: object, id: string | null): Promise<void>;
  /** The operation is over: the client does not come back. */
  complete(): void;
  /** Ends it so that the client comes back; `reason` is a comment for whoever looks. */
  cut(reason: string): void;
  readonly closed: AbortSignal;
}

/** Begins the answer. */
export function openEventStream(answer: ServerResponse, options: EventStreamOptions): EventStream {
  const closing = new AbortController();
  answer.writeHead(200, {
    ...options.headers,
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-cache, no-transform',
    connection: 'keep-alive',
    // Proxies of some makes keep answers back otherwise.
    'x-accel-buffering': 'no',
  });
  answer.socket?.setNoDelay(true);
  // What waits for the network when the connection goes would wait for ever: not every write is told of it.
  const waiting = new Set<() => void>();
  const write = (text: string): Promise<void> =>
    new Promise((resolve) => {
      // Not at once: a source that always has more would keep the process from noticing that the connection is gone.
      if (closing.signal.aborted || answer.writableEnded || answer.destroyed) {
        setImmediate(resolve);
        return;
      }
      waiting.add(resolve);
      answer.write(text, () => {
        waiting.delete(resolve);
        resolve();
      });
    });
  void write(':\n\n');
  const cut = (reason: string): void => {
    if (answer.writableEnded) return;
    answer.end(`: ${reason}\n\n`);
    // An end that is not read does not end anything.
    setTimeout(() => answer.destroy(), 1_000).unref();
  };
  const stopWatching = watch(answer, options, () => write(':\n\n'));
  answer.once('close', () => {
    stopWatching();
    closing.abort();
    for (const resolve of waiting) resolve();
    waiting.clear();
  });
  return {
    next: (result, id) => write(`event: next\n${id === null ? '' : `id: ${id}\n`}data: ${JSON.stringify(result)}\n\n`),
    complete: () => {
      if (!answer.writableEnded) answer.end('event: complete\ndata:\n\n');
    },
    cut,
    closed: closing.signal,
  };
}

/** Sends heartbeats, and cuts off who does not read: bytes that wait and do not become fewer. */
function watch(answer: ServerResponse, options: EventStreamOptions, beat: () => Promise<void>): () => void {
  const everyMs = Math.min(options.heartbeatMs, options.slowReaderMs);
  let unreadMs = 0;
  let waitingBefore = 0;
  let sinceBeatMs = 0;
  const timer = setInterval(() => {
    const waiting = answer.writableLength;
    unreadMs = waiting === 0 || waiting < waitingBefore ? 0 : unreadMs + everyMs;
    waitingBefore = waiting;
    if (unreadMs >= options.slowReaderMs) {
      answer.destroy();
      return;
    }
    sinceBeatMs += everyMs;
    if (sinceBeatMs < options.heartbeatMs || waiting > 0) return;
    sinceBeatMs = 0;
    void beat();
  }, everyMs).unref();
  return () => clearInterval(timer);
}
