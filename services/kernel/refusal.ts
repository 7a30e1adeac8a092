import { userError, type UserError } from '../outcome.ts';

/** Thrown inside a command's transaction: everything is rolled back and the errors are the outcome. Caught by the kernel alone. */
export class Refusal extends Error {
  readonly userErrors: readonly UserError[];
  constructor(userErrors: readonly UserError[]) {
    super(userErrors.map((error) => `${error.code}: ${error.message}`).join('; '));
    this.userErrors = userErrors;
  }
}

/** Refuses a command. `field` is the path inside the mutation's input, without "input". */
export function refuse(
  code: string,
  message: string,
  field: readonly string[] | null = null,
  detail: Readonly<Record<string, unknown>> = {},
): never {
  throw new Refusal([userError(code, message, field === null ? null : ['input', ...field], detail)]);
}

/** Thrown when an idempotency key brings its first answer back. Caught by the kernel alone. */
export class Replay extends Error {
  readonly response: unknown;
  constructor(response: unknown) {
    super('replayed');
    this.response = response;
  }
}
