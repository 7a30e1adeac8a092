import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ConfigError, loadConfig } from '../../../server/config/config.ts';
import { SETTINGS } from '../../../server/config/settings.ts';
import type { Setting } from '../../../server/config/setting.ts';

function problemsOf(environment: Record<string, string>): readonly string[] {
  try {
    loadConfig(environment, '/srv/app');
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

it('needs nothing', () => {
  expect(loadConfig({}, '/srv/app')).toEqual({
    host: '127.0.0.1',
    port: 4000,
    database: null,
    databasePoolSize: 10,
    dataDir: '/srv/app/.partnergraph',
    keysDir: '/srv/app/.partnergraph/keys',
    adapters: [],
    corsOrigins: [],
    logLevel: 'info',
    jwt: null,
    isDemo: true,
    bodyLimitBytes: 1_048_576,
    queryLimits: { tokensMax: 2000, depthMax: 20, fieldsMax: 2000, aliasesMax: 100 },
    apiLimits: {
      ...{ costMax: 20_000, rateLimit: 200_000, rateLimitVisitors: 20_000 },
      ...{ connectionsMax: 20_000, connectionsMaxVisitors: 1000, subscriptionsMax: 20_000 },
      ...{ operationTimeoutMs: 30_000, statementTimeoutMs: 30_000 },
      ...{ isIntrospectionOn: true, trustedDocuments: null, trustedProxies: 0 },
    },
    webhooks: {
      trustedHosts: [],
      timeoutMs: 15_000,
      retrySeconds: [5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400],
      disableAfterMs: 5 * 86_400_000,
    },
    booksVerifyAt: 180,
    documents: { bytesMax: 10_485_760, s3: null },
    retention: { events: 400, webhookDeliveries: 30, clicks: 400, documents: 0, audit: 0 },
    observability: { metricsToken: null, slowOperationMs: 1_000, readyLagMaxMs: 30_000, otlpEndpoint: null },
    stopTimeoutMs: 10_000,
    stopDelayMs: 1_000,
    workers: 2,
    workPort: null,
    runLeaseMs: 30_000,
    simulation: {
      ...{ threads: 2, queueMax: 20, deadlineMs: 10_000, memoryMb: 256, cacheMax: 200 },
      limits: { factsMax: 2000, programsMax: 6, yearsMax: 10, combinationsMax: 8, linesMax: 200 },
    },
  });
});

it('reads what is set', () => {
  const config = loadConfig(
    {
      PORT: '8080',
      HOST: '0.0.0.0',
      DATABASE_URL: 'postgres://app:secret@db/x',
      DATABASE_OWNER_URL: 'postgres://owner:secret@db/x',
      DATA_DIR: 'data',
      KEYS_DIR: '/etc/keys',
      ADAPTERS: './points.ts, @acme/rules',
      CORS_ORIGINS: 'https://a.example,http://localhost:5173',
      JWT_JWKS_URL: 'https://login.example/jwks',
      JWT_ISSUER: 'https://login.example/',
      JWT_AUDIENCE: 'partners',
    },
    '/srv/app',
  );
  expect(config).toMatchObject({
    port: 8080,
    database: { appUrl: 'postgres://app:secret@db/x', ownerUrl: 'postgres://owner:secret@db/x' },
    dataDir: '/srv/app/data',
    keysDir: '/etc/keys',
    adapters: ['./points.ts', '@acme/rules'],
    corsOrigins: ['https://a.example', 'http://localhost:5173'],
    jwt: { jwksUrl: 'https://login.example/jwks', issuer: 'https://login.example/', audience: 'partners' },
    // Nobody wants demo programs in a database of their own without asking.
    isDemo: false,
  });
});

it.each([
  { name: 'an empty variable is not set', environment: { PORT: ' ' }, expected: { port: 4000 } },
  { name: 'the first port', environment: { PORT: '1' }, expected: { port: 1 } },
  { name: 'the last port', environment: { PORT: '65535' }, expected: { port: 65535 } },
  { name: 'no demo', environment: { DEMO: 'false' }, expected: { isDemo: false } },
  {
    name: 'a demo on request',
    environment: { DEMO: '1', DATABASE_URL: 'postgres://db/x' },
    expected: { isDemo: true },
  },
  { name: 'every origin', environment: { CORS_ORIGINS: '*' }, expected: { corsOrigins: ['*'] } },
])('$name', ({ environment, expected }) => {
  expect(loadConfig(environment, '/srv/app')).toMatchObject(expected);
});

describe('refuses', () => {
  it.each([
    {
      name: 'a port that is none',
      environment: { PORT: 'abc' },
      line: 'PORT: found "abc", expected a port number from 1 to 65535',
    },
    { name: 'port 0', environment: { PORT: '0' }, line: 'PORT: found "0", expected a port number from 1 to 65535' },
    {
      name: 'port 65536',
      environment: { PORT: '65536' },
      line: 'PORT: found "65536", expected a port number from 1 to 65535',
    },
    {
      name: 'half a port',
      environment: { PORT: '80.5' },
      line: 'PORT: found "80.5", expected a port number from 1 to 65535',
    },
    {
      name: 'a host with a path',
      environment: { HOST: 'a/b' },
      line: 'HOST: found "a/b", expected a host name or address',
    },
    {
      name: 'another database, without its password',
      environment: { DATABASE_URL: 'mysql://me:secret@db/x' },
      line: 'DATABASE_URL: found something else (not shown), expected a URL such as postgres://user:password@host:5432/name',
    },
    {
      name: 'an owner without an application',
      environment: { DATABASE_OWNER_URL: 'postgres://db/x' },
      line: 'DATABASE_URL: found nothing, expected the same database as DATABASE_OWNER_URL under the application’s role',
    },
    {
      name: 'an origin with a path',
      environment: { CORS_ORIGINS: 'https://a.example/' },
      line: 'CORS_ORIGINS: found "https://a.example/", expected origins such as https://portal.example, separated by commas, or *',
    },
    {
      name: 'a level that is none',
      environment: { LOG_LEVEL: 'loud' },
      line: 'LOG_LEVEL: found "loud", expected one of fatal, error, warn, info, debug, silent',
    },
    {
      name: 'a provider without an audience',
      environment: { JWT_JWKS_URL: 'https://x.example', JWT_ISSUER: 'x' },
      line: 'JWT_AUDIENCE: found nothing, expected the `aud` of that provider’s tokens: the three JWT settings go together',
    },
    {
      name: 'a demo that is neither',
      environment: { DEMO: 'perhaps' },
      line: 'DEMO: found "perhaps", expected true or false',
    },
    {
      name: 'a limit out of range',
      environment: { BODY_LIMIT: '1023' },
      line: 'BODY_LIMIT: found "1023", expected a whole number from 1024 to 104857600',
    },
  ])('$name', ({ environment, line }) => {
    expect(problemsOf(environment)).toEqual([line]);
  });

  it('everything wrong at once, a line each', () => {
    expect(problemsOf({ PORT: 'x', LOG_LEVEL: 'y', JWT_JWKS_URL: 'z' }).map((line) => line.split(':')[0])).toEqual([
      'PORT',
      'LOG_LEVEL',
      'JWT_JWKS_URL',
    ]);
  });
});

/** `UPDATE_DOCS=1` writes the table anew from the settings; prettier aligns it. */
it('docs/configuration.md says what the settings are', () => {
  const file = new URL('../../../docs/configuration.md', import.meta.url);
  const expected = Object.entries(SETTINGS).map(([name, setting]: [string, Setting<unknown>]) => [
    `\`${name}\``,
    setting.fallback === null || setting.fallback === '' ? '' : `\`${setting.fallback}\``,
    setting.expected,
    setting.purpose,
  ]);
  const lines = readFileSync(file, 'utf8').split('\n');
  const isRow = (line: string): boolean => line.startsWith('| `');
  if (process.env['UPDATE_DOCS'] === '1') {
    const first = lines.findIndex(isRow);
    const rest = lines.filter((line) => !isRow(line));
    rest.splice(first, 0, ...expected.map((cells) => `| ${cells.join(' | ')} |`));
    writeFileSync(file, rest.join('\n'));
    return;
  }
  const rows = lines.filter(isRow).map((line) =>
    line
      .split(/(?<!\\)\|/)
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
  expect(rows).toEqual(expected);
});
