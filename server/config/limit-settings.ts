import { parseWhole, type Setting } from './setting.ts';

const parseSwitch = (text: string): boolean | null =>
  text === 'true' || text === '1' ? true : text === 'false' || text === '0' ? false : null;

/** How much callers may ask for; explained in docs/api-limits.md. */
export const LIMIT_SETTINGS = {
  QUERY_COST_MAX: {
    expected: 'a whole number from 10 to 1000000000',
    fallback: '20000',
    purpose: 'Dearest operation, in points of `@cost` and `@listSize`, priced from its variables before it runs.',
    parse: parseWhole(10, 1_000_000_000),
  },
  RATE_LIMIT: {
    expected: 'a whole number from 0 to 1000000000',
    fallback: '200000',
    purpose:
      'Points a second for each vendor, or partner, or other caller with a token, over all transports, in each process; ten times as many can be saved up. 0: no limit.',
    parse: parseWhole(0, 1_000_000_000),
  },
  RATE_LIMIT_VISITORS: {
    expected: 'a whole number from 0 to 1000000000',
    fallback: '20000',
    purpose: 'The same for all visitors of one network address.',
    parse: parseWhole(0, 1_000_000_000),
  },
  CONNECTIONS_MAX: {
    expected: 'a whole number from 1 to 1000000',
    fallback: '20000',
    purpose: 'WebSockets and event streams of one caller with a token, in each process.',
    parse: parseWhole(1, 1_000_000),
  },
  CONNECTIONS_MAX_VISITORS: {
    expected: 'a whole number from 1 to 1000000',
    fallback: '1000',
    purpose: 'The same for all visitors of one network address.',
    parse: parseWhole(1, 1_000_000),
  },
  SUBSCRIPTIONS_MAX: {
    expected: 'a whole number from 1 to 1000000',
    fallback: '20000',
    purpose: 'Subscriptions of one caller over all its connections, in each process.',
    parse: parseWhole(1, 1_000_000),
  },
  TRUST_PROXY: {
    expected: 'a whole number from 0 to 10',
    fallback: '0',
    purpose: 'How many proxies of yours stand in front and append to `x-forwarded-for`. 0: the header is not read.',
    parse: parseWhole(0, 10),
  },
  OPERATION_TIMEOUT: {
    expected: 'a whole number from 1 to 600',
    fallback: '30',
    purpose: 'After how many seconds an operation is given up and answered with DEADLINE_EXCEEDED.',
    parse: parseWhole(1, 600),
  },
  STATEMENT_TIMEOUT: {
    expected: 'a whole number from 1 to 600',
    fallback: '30',
    purpose: 'After how many seconds the database ends a statement.',
    parse: parseWhole(1, 600),
  },
  INTROSPECTION: {
    expected: 'true or false',
    fallback: 'true',
    purpose: 'Whether the schema can be asked for. Off: `__schema` is refused, and anything under `__type` but `name`.',
    parse: parseSwitch,
  },
  TRUSTED_DOCUMENTS: {
    expected: 'a file',
    fallback: null,
    purpose:
      'Manifest of documents that can be named by their id: JSON of id → text, such as `client/generated/persisted-documents.json`.',
    parse: (text: string) => (text.includes('\0') ? null : text),
  },
  TRUSTED_DOCUMENTS_MODE: {
    expected: 'one of off, allow, only',
    fallback: 'allow',
    purpose: '`allow`: listed documents by id, others by text. `only`: no others, on no transport.',
    parse: (text: string) => (text === 'off' || text === 'allow' || text === 'only' ? text : null),
  },
} as const satisfies Record<string, Setting<unknown>>;
