import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { maskedError, type ErrorCode } from '../graphql/errors.ts';
import { describeFault } from './describe-fault.ts';
import type { Log } from './log.ts';

interface Refusal {
  readonly status: number;
  readonly code: ErrorCode;
  readonly message: string;
}

/** What Fastify refuses before GraphQL sees it, in words that repeat nothing of the request. */
function toRefusal(error: FastifyError | null | undefined, bodyLimitBytes: number): Refusal | null {
  // Whatever was thrown comes here, also what is no error.
  const status = error?.statusCode ?? 500;
  if (status === 413)
    return {
      status,
      code: 'PAYLOAD_TOO_LARGE',
      message: `The body is too large: expected at most ${bodyLimitBytes} bytes`,
    };
  if (status === 415) return { status, code: 'BAD_REQUEST', message: 'content-type: expected application/json' };
  if (error?.code === 'FST_ERR_BAD_URL')
    return { status, code: 'BAD_REQUEST', message: 'The path cannot be read: expected UTF-8, percent-encoded' };
  if (status >= 400 && status < 500)
    return { status, code: 'BAD_REQUEST', message: 'The request is not as expected: a JSON object in the body' };
  return null;
}

/** Answers what went wrong outside of any operation in the shape of GraphQL, too. */
export function answerFault(log: Log, bodyLimitBytes: number) {
  return (error: FastifyError, request: FastifyRequest, reply: FastifyReply): void => {
    const refusal = toRefusal(error, bodyLimitBytes);
    if (refusal === null) log.error({ requestId: request.id, fault: describeFault(error) }, 'a request failed');
    const answer =
      refusal === null ? maskedError(request.id) : { message: refusal.message, extensions: { code: refusal.code } };
    void reply
      .code(refusal?.status ?? 500)
      .type('application/json; charset=utf-8')
      .send({ errors: [answer] });
  };
}

export function answerNotFound(request: FastifyRequest, reply: FastifyReply): void {
  const code: ErrorCode = 'NOT_FOUND';
  void reply.code(404).send({
    errors: [
      { message: `${request.method}: there is nothing at this path; the API is at /graphql`, extensions: { code } },
    ],
  });
}
