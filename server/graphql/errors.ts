import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { RequestError } from '../../services/outcome.ts';
import { countRefusal } from '../identity/refusal-counts.ts';
import { describeFault } from '../http/describe-fault.ts';
import type { Log } from '../http/log.ts';

/** Every `extensions.code` that a client can meet. docs and tests list them, too. */
export const ERROR_CODES = [
  'AUTHENTICATION_UNAVAILABLE',
  'BAD_REQUEST',
  'BAD_USER_INPUT',
  'COST_LIMIT_EXCEEDED',
  'CURSOR_EXPIRED',
  'DEADLINE_EXCEEDED',
  'FORBIDDEN',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'INTERNAL_SERVER_ERROR',
  'NOT_FOUND',
  'OPERATION_RESOLUTION_FAILURE',
  'PAYLOAD_TOO_LARGE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'SIMULATION_BUSY',
  'SIMULATION_TIMEOUT',
  'SIMULATION_TOO_LARGE',
  'RATE_LIMITED',
  'TRUSTED_DOCUMENT_REQUIRED',
  'UNAUTHENTICATED',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** A fault of the request, with its code. `extensions.http` is for the server. */
export const refusal = (
  code: ErrorCode,
  message: string,
  extensions: Readonly<Record<string, unknown>> = {},
): GraphQLError => new GraphQLError(message, { extensions: { ...extensions, code } });

const OF_THE_REQUEST = /^(Variable|Argument) "/;
const CODES: ReadonlySet<unknown> = new Set(ERROR_CODES);
const MASKED_MESSAGE = 'Internal server error';

/** Of what is wrong with a document or its variables; more would only help whoever looks for holes. */
export const ERRORS_MAX = 5;
/** What was found may be a megabyte. */
const MESSAGE_MAX = 1_000;

/** What graphql adds would tell the schema, name by name, to somebody who may not ask for it. */
export const withoutSuggestion = (message: string): string => message.replace(/ Did you mean [\s\S]*\?$/, '');

const toShown = (message: string): string => {
  const plain = OF_THE_REQUEST.test(message) ? withoutSuggestion(message) : message;
  return plain.length > MESSAGE_MAX ? `${plain.slice(0, MESSAGE_MAX)}…` : plain;
};

/** An answer without data says what is wrong with the request: no more than a few things of it. */
export function withFewErrors<T extends { readonly data?: unknown; readonly errors?: readonly unknown[] | undefined }>(
  answer: T,
): T {
  const { errors } = answer;
  const isOfRequest = answer.data === undefined && errors !== undefined && errors.length > ERRORS_MAX;
  return isOfRequest ? { ...answer, errors: errors.slice(0, ERRORS_MAX) } : answer;
}

/**
 * An error as the client may see it: faults of the request with their message and code; anything else masked, logged
 * once, and found again by its request id.
 */
export function toClientError(error: GraphQLError, requestId: string, log: Log): GraphQLFormattedError {
  const { message, locations, path } = error.toJSON();
  const where = { ...(locations === undefined ? {} : { locations }), ...(path === undefined ? {} : { path }) };
  const code = codeOf(error);
  if (code === 'FORBIDDEN') countRefusal(log, code);
  if (code !== null) return { message: toShown(message), ...where, extensions: { ...allowedExtensions(error), code } };
  log.error(
    { requestId, path: path?.join('.'), fault: describeFault(error.originalError ?? error) },
    'a resolver failed',
  );
  return {
    message: MASKED_MESSAGE,
    ...where,
    extensions: { code: 'INTERNAL_SERVER_ERROR' satisfies ErrorCode, requestId },
  };
}

/** A fault that happened outside of any operation. */
export const maskedError = (requestId: string): GraphQLFormattedError => ({
  message: MASKED_MESSAGE,
  extensions: { code: 'INTERNAL_SERVER_ERROR' satisfies ErrorCode, requestId },
});

/** Null: a fault of ours. */
function codeOf(error: GraphQLError): ErrorCode | null {
  const { code } = error.extensions;
  if (code !== undefined) return CODES.has(code) && code !== 'INTERNAL_SERVER_ERROR' ? (code as ErrorCode) : null;
  const cause = rootOf(error);
  if (cause instanceof RequestError) return cause.code;
  if (!(cause instanceof GraphQLError)) return null;
  // Of graphql itself, which gives no codes: what it says of variables and arguments is about the request; the rest
  // (a null where there can be none, a value that is none of an enum's) is about our data.
  if (OF_THE_REQUEST.test(cause.message) || (error.path === undefined && OF_THE_REQUEST.test(error.message)))
    return 'BAD_USER_INPUT';
  if (error.path !== undefined) return null;
  return /operation/i.test(cause.message) ? 'OPERATION_RESOLUTION_FAILURE' : null;
}

/** Errors thrown by resolvers are wrapped, once for each layer. */
function rootOf(error: Error): Error {
  let root: Error = error;
  for (let layers = 0; layers < 10 && root instanceof GraphQLError && root.originalError instanceof Error; layers += 1)
    root = root.originalError;
  return root;
}

/** What a resolver adds for the client stays; `http` is for the server, a stack for nobody. */
function allowedExtensions(error: GraphQLError): Record<string, unknown> {
  const { http: _http, stacktrace: _stacktrace, ...rest } = error.extensions;
  return rest;
}
