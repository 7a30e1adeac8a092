/** An expected refusal, for the caller to show beside the field it is about. */
export interface UserError {
  /** Stable code; the mutation's own enum lists those it can give. */
  readonly code: string;
  /** What was found, what was expected, where. */
  readonly message: string;
  /** Path of the input field, such as ["input", "rows", "3", "amount"]; null when no field is meant. */
  readonly field: readonly string[] | null;
  /** The same call may succeed later without a change. */
  readonly retryable: boolean;
  /** Further facts: `protectedUntil` of a DUPLICATE, `legalActions` of an ILLEGAL_MOVE, `known` of an unknown name. */
  readonly detail: Readonly<Record<string, unknown>>;
}

/** What a command gives: a value or the reasons why there is none; warnings stand beside a value. */
export interface Outcome<T> {
  readonly value: T | null;
  readonly userErrors: readonly UserError[];
  readonly warnings: readonly { readonly code: string; readonly message: string }[];
  /** The idempotency key had been used for the same input: this is the first answer again. */
  readonly replayed: boolean;
}

/** The outcome of a command that did what it was asked for. */
export const done = <T>(value: T, warnings: Outcome<T>['warnings'] = []): Outcome<T> => ({
  value,
  userErrors: [],
  warnings,
  replayed: false,
});

/** The outcome of a command that did nothing, with the reasons. */
export const refused = (...userErrors: readonly UserError[]): Outcome<never> => ({
  value: null,
  userErrors,
  warnings: [],
  replayed: false,
});

/** A refusal; `field` is the path in the mutation's arguments, from "input" on. */
export const userError = (
  code: string,
  message: string,
  field: readonly string[] | null = null,
  detail: Readonly<Record<string, unknown>> = {},
  retryable = false,
): UserError => ({ code, message, field, retryable, detail });

/** A fault of the request itself: answered as a top-level GraphQL error with this code. */
export class RequestError extends Error {
  readonly code:
    | 'UNAUTHENTICATED'
    | 'AUTHENTICATION_UNAVAILABLE'
    | 'FORBIDDEN'
    | 'NOT_FOUND'
    | 'BAD_USER_INPUT'
    | 'CURSOR_EXPIRED'
    | 'SIMULATION_TOO_LARGE'
    | 'SIMULATION_TIMEOUT'
    | 'SIMULATION_BUSY';
  /** Further facts, shown beside the code. */
  readonly extensions: Readonly<Record<string, unknown>>;
  constructor(code: RequestError['code'], message: string, extensions: Readonly<Record<string, unknown>> = {}) {
    super(message);
    this.code = code;
    this.extensions = extensions;
  }
}
