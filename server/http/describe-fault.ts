import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../..');
const FRAMES_MAX = 5;
const CAUSES_MAX = 3;
const MESSAGE_MAX = 300;

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
}

/**
 * Describes a fault for the log without what must not stand there: SQL and its values, addresses, tokens, paths of the
 * machine. The `detail` of a database error holds values of rows and is left out.
 */
export function describeFault(error: unknown, causes = 0): FaultDescription {
  if (!(error instanceof Error))
    return { type: typeof error, message: 'something that is not an Error was thrown', at: [] };
  const { code, constraint } = error as { code?: unknown; constraint?: unknown };
  return {
    type: error.name,
    message: scrub(error.message),
    ...(typeof code === 'string' ? { code } : {}),
    ...(typeof constraint === 'string' ? { constraint } : {}),
    at: framesOf(error.stack ?? ''),
    ...(error.cause === undefined || causes >= CAUSES_MAX ? {} : { cause: describeFault(error.cause, causes + 1) }),
  };
}

/** Removes what looks like SQL, an e-mail address, a token, a password in a URL or a path. */
export function scrub(text: string): string {
  return (
    text
      // knex puts the whole statement before " - ".
      .replace(/^\s*(?:select|insert|update|delete|with|begin|set|alter|create)\b[\s\S]* - (?=[^-]*$)/i, '')
      .replaceAll(/eyJ[\w-]+\.[\w-]+\.[\w-]*/g, '[token]')
      .replaceAll(/\bBearer\s+\S+/gi, '[token]')
      .replaceAll(/\b[a-z][a-z0-9+.-]*:\/\/[^\s/@]+@/gi, '[credentials]@')
      .replaceAll(/[\w.+-]+@[\w-]+\.[\w.-]+/g, '[e-mail]')
      .replaceAll(/(?<![\w.:/])(?:\/[\w.@-]+){2,}/g, '[path]')
      .slice(0, MESSAGE_MAX)
  );
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
        .replaceAll(/(?:file:\/\/)?[^\s(]*?(?=(?:adapters|connectors|domain|services|schema|server|cli|test)\/)/g, ''),
    );
}
