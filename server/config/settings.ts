import { LIMIT_SETTINGS } from './limit-settings.ts';
import { DOCUMENT_SETTINGS } from './document-settings.ts';
import { RETENTION_SETTINGS } from './retention-settings.ts';
import { WEBHOOK_SETTINGS } from './webhook-settings.ts';
import { OBSERVABILITY_SETTINGS } from './observability-settings.ts';
import { parseUrl, parseWhole, type Setting } from './setting.ts';

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

const POSTGRES_URL = 'a URL such as postgres://user:password@host:5432/name';

/** Every setting there is: read by `loadConfig`, described by docs/configuration.md, compared by a test. */
export const SETTINGS = {
  PORT: {
    expected: 'a port number from 1 to 65535',
    fallback: '4000',
    purpose: 'Port of HTTP and WebSocket.',
    parse: parseWhole(1, 65_535),
  },
  HOST: {
    expected: 'a host name or address',
    fallback: '127.0.0.1',
    purpose: 'Address to listen on; `0.0.0.0` for every interface.',
    parse: (text: string) => (/^[A-Za-z0-9.:_-]+$/.test(text) ? text : null),
  },
  DATABASE_URL: {
    expected: POSTGRES_URL,
    fallback: null,
    purpose:
      'PostgreSQL as the application’s role (a member of `partnergraph_app`). Without it an embedded one is started in `DATA_DIR`.',
    isSecret: true,
    parse: parseUrl(['postgres:', 'postgresql:']),
  },
  DATABASE_OWNER_URL: {
    expected: POSTGRES_URL,
    fallback: null,
    purpose:
      'The same database as its owner, for migrations at start. Without it the server checks only that nothing is missing.',
    isSecret: true,
    parse: parseUrl(['postgres:', 'postgresql:']),
  },
  DATABASE_WORKER_URL: {
    expected: POSTGRES_URL,
    fallback: null,
    purpose:
      'The same database as a member of `partnergraph_worker`, for looking into the queue of every vendor at once. Without it one vendor’s queue is read after the other.',
    isSecret: true,
    parse: parseUrl(['postgres:', 'postgresql:']),
  },
  DATABASE_BACKUP_URL: {
    expected: POSTGRES_URL,
    fallback: null,
    purpose:
      'The same database as a member of `partnergraph_backup`, for `partnergraph backup`: it reads everything and writes nothing.',
    isSecret: true,
    parse: parseUrl(['postgres:', 'postgresql:']),
  },
  DATABASE_POOL_SIZE: {
    expected: 'a whole number from 2 to 500',
    fallback: '10',
    purpose: 'Connections to the database at most.',
    parse: parseWhole(2, 500),
  },
  DATA_DIR: {
    expected: 'a folder',
    fallback: '.partnergraph',
    purpose:
      'Where the embedded PostgreSQL and the keys lie; relative to the working directory. Keep it out of version control.',
    parse: parseFolder,
  },
  KEYS_DIR: {
    expected: 'a folder',
    fallback: null,
    purpose:
      'Where the keys for tokens and cursors lie; servers behind one balancer share it. Without it: `keys` in `DATA_DIR`.',
    parse: parseFolder,
  },
  ADAPTERS: {
    expected: 'npm packages or paths of ES modules, separated by commas',
    fallback: '',
    purpose: 'Program rules to load beside those that ship with PartnerGraph.',
    parse: parseList((item) => item),
  },
  CORS_ORIGINS: {
    expected: 'origins such as https://portal.example, separated by commas, or *',
    fallback: '',
    purpose: 'Web pages of other origins that may call the API. Empty: none.',
    parse: parseList(parseOrigin),
  },
  LOG_LEVEL: {
    expected: `one of ${LOG_LEVELS.join(', ')}`,
    fallback: 'info',
    purpose: 'What is logged, as JSON lines on standard error.',
    parse: (text: string) => LOG_LEVELS.find((level) => level === text) ?? null,
  },
  JWT_JWKS_URL: {
    expected: 'an http(s) URL',
    fallback: null,
    purpose: 'Keys of an identity provider whose tokens are accepted besides the server’s own.',
    parse: parseUrl(['https:', 'http:']),
  },
  JWT_ISSUER: {
    expected: 'the `iss` of that provider’s tokens',
    fallback: null,
    purpose: 'Required with `JWT_JWKS_URL`.',
    parse: (text: string) => text,
  },
  JWT_AUDIENCE: {
    expected: 'the `aud` of that provider’s tokens',
    fallback: null,
    purpose: 'Required with `JWT_JWKS_URL`.',
    parse: (text: string) => text,
  },
  JWT_MEMBERS: {
    expected: 'claims or directory',
    fallback: 'claims',
    purpose:
      'Who the bearer of that provider’s token is: by its claim `partnergraph`, or by the members of organizations in the database. See docs/identity.md.',
    parse: (text: string) => (text === 'claims' || text === 'directory' ? text : null),
  },
  JWT_CLOCK_SKEW: {
    expected: 'a whole number of seconds from 0 to 300',
    fallback: '5',
    purpose: 'How far that provider’s clock may be from this machine’s.',
    parse: parseWhole(0, 300),
  },
  DEMO: {
    expected: 'true or false',
    fallback: null,
    purpose:
      'Load demo programs at the first start and print tokens for them. Without it: on with the embedded PostgreSQL, off with `DATABASE_URL`.',
    parse: (text: string) => (text === 'true' || text === '1' ? true : text === 'false' || text === '0' ? false : null),
  },
  BODY_LIMIT: {
    expected: 'a whole number from 1024 to 104857600',
    fallback: '1048576',
    purpose: 'Largest request body and WebSocket message, in bytes.',
    parse: parseWhole(1024, 104_857_600),
  },
  QUERY_TOKENS_MAX: {
    expected: 'a whole number from 100 to 100000',
    fallback: '2000',
    purpose: 'Longest GraphQL document, in lexical tokens.',
    parse: parseWhole(100, 100_000),
  },
  QUERY_DEPTH_MAX: {
    expected: 'a whole number from 1 to 100',
    fallback: '20',
    purpose: 'Deepest nesting of fields in a document; introspection needs 15.',
    parse: parseWhole(1, 100),
  },
  QUERY_FIELDS_MAX: {
    expected: 'a whole number from 10 to 100000',
    fallback: '2000',
    purpose: 'Fields of one document, each fragment counted wherever it is spread.',
    parse: parseWhole(10, 100_000),
  },
  QUERY_ALIASES_MAX: {
    expected: 'a whole number from 0 to 10000',
    fallback: '100',
    purpose: 'Aliases of one document.',
    parse: parseWhole(0, 10_000),
  },
  WORKERS: {
    expected: 'off, or a whole number from 1 to 32',
    fallback: '2',
    purpose:
      'Runs (long work) that this server does at the same time, beside the calendar. `off`: none of either; start `partnergraph work` then.',
    parse: (text: string) => (text === 'off' ? 0 : parseWhole(1, 32)(text)),
  },
  WORK_PORT: {
    expected: 'a port number from 1 to 65535',
    fallback: null,
    purpose:
      'Port of `/healthz`, `/readyz` and `/metrics` of `partnergraph work`, at `HOST`. Without it that process listens nowhere.',
    parse: parseWhole(1, 65_535),
  },
  RUN_LEASE: {
    expected: 'a whole number from 1 to 3600',
    fallback: '30',
    purpose: 'After how many seconds the run of a worker that has crashed is taken over by another.',
    parse: parseWhole(1, 3600),
  },
  ...LIMIT_SETTINGS,
  BOOKS_VERIFY_AT: {
    expected: 'a time of day such as 03:00, or off',
    fallback: '03:00',
    purpose: 'When the books of every program are sealed and compared each day, in UTC.',
    parse: parseTimeOfDay,
  },
  STOP_TIMEOUT: {
    expected: 'a whole number from 0 to 600',
    fallback: '10',
    purpose: 'How long a stopping server waits for running requests, in seconds.',
    parse: parseWhole(0, 600),
  },
  STOP_DELAY: {
    expected: 'a whole number from 0 to 600',
    fallback: '1',
    purpose:
      'For how long a stopping server goes on answering while `/readyz` says that it stops, in seconds: as long as a balancer takes to see it. Nobody connected: not at all.',
    parse: parseWhole(0, 600),
  },
  SIMULATION_THREADS: {
    expected: 'a whole number from 1 to 64',
    fallback: '2',
    purpose: 'Threads that compute the stories of `compareEarnings`, each started when it is first needed.',
    parse: parseWhole(1, 64),
  },
  SIMULATION_QUEUE: {
    expected: 'a whole number from 0 to 10000',
    fallback: '20',
    purpose: 'Stories that may wait for a thread; one more is answered with SIMULATION_BUSY.',
    parse: parseWhole(0, 10000),
  },
  SIMULATION_DEADLINE: {
    expected: 'a whole number from 1 to 600',
    fallback: '10',
    purpose: 'How long a story may be computed, in seconds; then its thread is stopped.',
    parse: parseWhole(1, 600),
  },
  SIMULATION_MEMORY: {
    expected: 'a whole number from 64 to 16384',
    fallback: '256',
    purpose: 'Heap of such a thread, in megabytes.',
    parse: parseWhole(64, 16384),
  },
  SIMULATION_CACHE: {
    expected: 'a whole number from 0 to 100000',
    fallback: '200',
    purpose: 'Answers that are kept for the same question.',
    parse: parseWhole(0, 100000),
  },
  SIMULATION_FACTS_MAX: {
    expected: 'a whole number from 1 to 100000',
    fallback: '2000',
    purpose: 'Facts of one story.',
    parse: parseWhole(1, 100000),
  },
  SIMULATION_PROGRAMS_MAX: {
    expected: 'a whole number from 1 to 100',
    fallback: '6',
    purpose: 'Programs that one story is run through.',
    parse: parseWhole(1, 100),
  },
  SIMULATION_YEARS_MAX: {
    expected: 'a whole number from 1 to 100',
    fallback: '10',
    purpose: 'Years from the first date of a story to its horizon.',
    parse: parseWhole(1, 100),
  },
  ...DOCUMENT_SETTINGS,
  ...WEBHOOK_SETTINGS,
  ...OBSERVABILITY_SETTINGS,
  ...RETENTION_SETTINGS,
} as const satisfies Record<string, Setting<unknown>>;

/** Minutes after midnight, or `off`. */
function parseTimeOfDay(text: string): number | 'off' | null {
  if (text === 'off') return text;
  const match = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(text);
  return match === null ? null : Number(match[1]) * 60 + Number(match[2]);
}

function parseFolder(text: string): string | null {
  return text.includes('\0') ? null : text;
}

function parseList<T>(parseItem: (item: string) => T | null): (text: string) => readonly T[] | null {
  return (text) => {
    const items = text
      .split(',')
      .map((item) => item.trim())
      .filter((item) => item !== '')
      .map(parseItem);
    return items.includes(null) ? null : (items as T[]);
  };
}

function parseOrigin(text: string): string | null {
  if (text === '*') return text;
  return URL.canParse(text) && new URL(text).origin === text ? text : null;
}
