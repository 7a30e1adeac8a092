import type { ExecutionResult } from 'graphql';
import { refusal } from './errors.ts';

/** What a client is told whose operation takes too long. */
export const deadlineError = (deadlineMs: number) =>
  refusal(
    'DEADLINE_EXCEEDED',
    `The operation was not done within ${deadlineMs / 1000} s and was given up. A mutation may have taken effect: send it again with the same key`,
    { http: { status: 503 } },
  );

/**
 * Answers at the deadline at the latest. What was begun cannot be undone from here: its statements end by their own
 * timeout, and `onDeadline` tells whoever listens for it.
 */
export async function withDeadline<Result>(
  work: Result | Promise<Result>,
  deadlineMs: number,
  onDeadline: () => void = () => undefined,
): Promise<Result | ExecutionResult> {
  if (!(work instanceof Promise)) return work;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<ExecutionResult>((resolve) => {
    timer = setTimeout(() => {
      onDeadline();
      resolve({ errors: [deadlineError(deadlineMs)] });
    }, deadlineMs);
    timer.unref();
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
