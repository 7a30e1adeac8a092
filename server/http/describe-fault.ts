import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../..');
const FRAMES_MAX = 5;
const CAUSES_MAX = 3;
const ERRORS_MAX = 3;
const MESSAGE_MAX = 300;
/** Of a message that a library made as long as it liked. */
const READ_MAX = 4_000;

/** A fault as the log shows it. */
export interface FaultDescription {
  readonly type: string;
  readonly message: string;
  /** SQLSTATE or a code of Node. */
  readonly code?: string;
  readonly constraint?: string;
  /** Where in our code, relative to the repository; the latest call first. */
  readonly at: readonly string[];
  readonly cause?: FaultDescription;
  /** Of several at once, the first few. */
  readonly errors?: readonly FaultDescription[];
}

/**
 * Describes a fault for the log without what must not stand there: SQL and its values, addresses, tokens, keys, paths of
 * the machine. The `detail` of a database error holds values of rows and is left out. Never throws, whatever was thrown.
 */
export function describeFault(error: unknown, causes = 0): FaultDescription {
  if (!(error instanceof Error)) return { type: typeof error, message: NO_ERROR, at: [] };
  try {
    return describeError(error, causes);
  } catch {
    return { type: 'Error', message: 'an error that cannot be read was thrown', at: [] };
  }
}

function describeError(error: Error, causes: number): FaultDescription {
  const { code, constraint } = error as { code?: unknown; constraint?: unknown };
  const { message, stack } = error as { message: unknown; stack?: unknown };
  return {
    type: NAME.test(error.name) ? error.name : 'Error',
    message: textOf(error.name, message),
    ...(typeof code === 'string' && CODE.test(code) ? { code } : {}),
    ...(typeof constraint === 'string' && IDENTIFIER.test(constraint) ? { constraint } : {}),
    at: framesOf(typeof stack === 'string' ? stack : ''),
    ...(error.cause === undefined || causes >= CAUSES_MAX ? {} : { cause: describeFault(error.cause, causes + 1) }),
    ...(error instanceof AggregateError && causes < CAUSES_MAX
      ? { errors: error.errors.slice(0, ERRORS_MAX).map((each) => describeFault(each, causes + 1)) }
      : {}),
  };
}

const NO_ERROR = 'something that is not an Error was thrown';

function textOf(name: string, message: unknown): string {
  // graphql wraps what is no error, and writes all of it into the message.
  if (name === 'NonErrorThrown') return NO_ERROR;
  return typeof message === 'string' ? scrub(message) : 'no text';
}

const NAME = /^[A-Z][A-Za-z]{0,59}$/;
/** Such as 23505, ECONNREFUSED, ERR_INVALID_ARG_TYPE. */
const CODE = /^[A-Z0-9_]{2,50}$/;
const IDENTIFIER = /^[a-z_][a-z0-9_]{0,62}$/;

/** PostgreSQL and others put names and values alike into quotation marks: what is no name goes. */
const withoutValues = (message: string): string =>
  message.replaceAll(/"([^"]*)"/g, (quoted, text: string) => (IDENTIFIER.test(text) ? quoted : '[value]'));

/** Where a statement begins. */
const STATEMENT =
  /\b(?:select\b(?=[\s\S]*\bfrom\b)|insert\s+into\b|update\s+\S+\s+set\b|delete\s+from\b|with\s+(?:recursive\s+)?\S+\s+as\b|merge\s+into\b|copy\s+\S+\s+(?:from|to)\b|(?:alter|create|drop)\s+(?:table|role|user|function|policy|index|view)\b|set\s+(?:local|session)\b)/i;

/** Without the statement, which runs to the end, or, as knex writes it, to the last " - ". */
function withoutStatement(text: string): string {
  const from = text.search(STATEMENT);
  if (from === -1) return text;
  const to = text.lastIndexOf(' - ');
  return `${text.slice(0, from)}[statement]${to > from ? withoutStatement(text.slice(to)) : ''}`;
}

/** Removes what is in quotation marks and no name, and what looks like SQL, an e-mail address, a token, a key, a password or a path. */
export function scrub(text: string): string {
  return withoutValues(withoutStatement(text.slice(0, READ_MAX)))
    .replaceAll(/eyJ[\w-]+\.[\w-]+\.[\w-]*/g, '[token]')
    .replaceAll(/\bBearer\s+\S+/gi, '[token]')
    .replaceAll(/\b[a-z][a-z0-9+.-]{0,20}:\/\/[^\s/@]+@/gi, '[credentials]@')
    .replaceAll(/\b(password|passwd|secret|token|api[-_ ]?key|signature|credential)s?(\s*[=:]\s*)\S+/gi, '$1$2[secret]')
    .replaceAll(/\bpg_[\w-]{20,}|\bwhsec_[\w+/=-]+|\b[spr]k_(?:live|test)_\w+|\bAKIA[A-Z0-9]{12,}/g, '[key]')
    .replaceAll(/[\w.+-]{1,100}@[\w-]+\.[\w.-]+/g, '[e-mail]')
    .replaceAll(/(?<![\w.:/])(?:\/[\w.@-]+){2,}|\b[A-Z]:\\\S+/g, '[path]')
    .slice(0, MESSAGE_MAX);
}

function framesOf(stack: string): string[] {
  return stack
    .split('\n')
    .filter((line) => line.trimStart().startsWith('at ') && line.includes(ROOT) && !line.includes('node_modules'))
    .slice(0, FRAMES_MAX)
    .map((line) =>
      line
        .trim()
        .slice(3)
        .replace(/(?:file:\/\/)?[^\s(]*?(?=(?:adapters|connectors|domain|services|schema|server|cli|test)\/)/, ''),
    );
}
