import type pg from 'pg';
import { isTracing, startStatementSpan, type StatementSpan } from './tracing.ts';

type Query = (...given: unknown[]) => unknown;

/** What pg's `query` is given: a text, a description of a statement, or an object that sends it by itself. */
interface Sendable {
  readonly text?: string;
  readonly submit?: unknown;
  readonly answer?: Promise<unknown>;
}

/** Makes a span for each statement of a connection. Called for each connection that a pool makes; nothing when tracing is off. */
export function traceClient(client: pg.PoolClient): void {
  if (!isTracing()) return;
  const original = client.query.bind(client) as Query;
  const traced: Query = (...given) => {
    const [what] = given;
    const sendable = (typeof what === 'object' && what !== null ? what : {}) as Sendable;
    const span = startStatementSpan(typeof what === 'string' ? what : (sendable.text ?? ''));
    if (span === null) return original(...given);
    const callback = given.at(-1);
    if (typeof callback === 'function') {
      const answer = (error: unknown, ...rest: unknown[]): void => {
        span.end(error ?? undefined);
        (callback as Query)(error, ...rest);
      };
      return original(...given.slice(0, -1), answer);
    }
    const sent = original(...given);
    end(span, sendable.answer ?? sent);
    return sent;
  };
  (client as { query: unknown }).query = traced;
}

function end(span: StatementSpan, answer: unknown): void {
  if (!(answer instanceof Promise)) return span.end();
  answer.then(
    () => span.end(),
    (error: unknown) => span.end(error),
  );
}
