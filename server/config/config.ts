import path from 'node:path';
import { DEFAULT_COMPARISON_LIMITS } from '../../services/comparison/simulator.ts';
import type { SimulationSettings } from '../simulation/create-simulator.ts';
import { toDocumentSettings, type DocumentSettings } from './document-settings.ts';
import { readApiLimits, readQueryLimits } from './read-api-limits.ts';
import type { ObservabilitySettings } from './observability-settings.ts';
import { SETTINGS, type LogLevel } from './settings.ts';
import type { Setting } from './setting.ts';
import type { RetentionSettings } from './retention-settings.ts';
import type { WebhookSettings } from './webhook-settings.ts';

/** What the server is told from outside. Made by `loadConfig`; tests make their own. */
export interface Config {
  readonly host: string;
  /** 0 in tests: any free port. */
  readonly port: number;
  /** Null: an embedded PostgreSQL in `dataDir`. */
  readonly database: {
    readonly appUrl: string;
    /** Null: somebody else migrates. */
    readonly ownerUrl: string | null;
    /** Null: the queue is read as the application. */
    readonly workerUrl?: string | null;
    /** Null: backups are somebody else's. */
    readonly backupUrl?: string | null;
  } | null;
  readonly databasePoolSize: number;
  readonly dataDir: string;
  readonly keysDir: string;
  readonly adapters: readonly string[];
  readonly corsOrigins: readonly string[];
  readonly logLevel: LogLevel;
  readonly jwt: JwtSettings | null;
  readonly isDemo: boolean;
  readonly bodyLimitBytes: number;
  readonly queryLimits: QueryLimits;
  readonly apiLimits: ApiLimits;
  readonly documents: DocumentSettings;
  /** Minutes after midnight, UTC; null: never. */
  readonly booksVerifyAt: number | null;
  readonly webhooks: WebhookSettings;
  /** Default: as shipped, without tracing. */
  readonly observability?: ObservabilitySettings;
  readonly retention: RetentionSettings;
  readonly stopTimeoutMs: number;
  /** Default 0. */
  readonly stopDelayMs?: number;
  readonly simulation: SimulationSettings;
  /** Runs at the same time; 0: none, and no calendar. */
  readonly workers: number;
  /** Of a process that only works; 0 in tests: any free port. Null, the default: it listens nowhere. */
  readonly workPort?: number | null;
  readonly runLeaseMs: number;
}

/** An identity provider whose tokens are accepted. */
export interface JwtSettings {
  readonly jwksUrl: string;
  readonly issuer: string;
  readonly audience: string;
  readonly members: 'claims' | 'directory';
  readonly clockSkewSeconds: number;
}

/** See `server/graphql/limits.ts`. */
export interface QueryLimits {
  readonly tokensMax: number;
  readonly depthMax: number;
  readonly fieldsMax: number;
  readonly aliasesMax: number;
}

/** How much callers may ask for; see docs/api-limits.md. */
export interface ApiLimits {
  /** Points of one operation. */
  readonly costMax: number;
  /** Points a second; 0: no limit. */
  readonly rateLimit: number;
  readonly rateLimitVisitors: number;
  readonly connectionsMax: number;
  readonly connectionsMaxVisitors: number;
  readonly subscriptionsMax: number;
  readonly trustedProxies: number;
  readonly operationTimeoutMs: number;
  readonly statementTimeoutMs: number;
  readonly isIntrospectionOn: boolean;
  readonly trustedDocuments: { readonly path: string; readonly mode: 'off' | 'allow' | 'only' } | null;
}

/** A start that cannot be: one line for each wrong setting. The command prints them and ends with exit code 2. */
export class ConfigError extends Error {
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.name = 'ConfigError';
    this.problems = problems;
  }
}

/** Exit code of a command that was given a wrong setting. */
export const CONFIG_EXIT_CODE = 2;

type Name = keyof typeof SETTINGS;
type ValueOf<N extends Name> = NonNullable<ReturnType<(typeof SETTINGS)[N]['parse']>>;
type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads and checks every setting; the only reader of the environment.
 * Errors: throws ConfigError with a line for each problem.
 */
export function loadConfig(environment: Environment = process.env, workingDir: string = process.cwd()): Config {
  const problems: string[] = [];
  const read = <N extends Name>(name: N): ValueOf<N> | null => {
    const setting: Setting<unknown> = SETTINGS[name];
    const given = environment[name]?.trim();
    const text = given === undefined || given === '' ? setting.fallback : given;
    if (text === null) return null;
    const value = setting.parse(text);
    if (value !== null) return value as ValueOf<N>;
    const found = setting.isSecret === true ? 'something else (not shown)' : JSON.stringify(text);
    problems.push(`${name}: found ${found}, expected ${setting.expected}`);
    return null;
  };
  /** With a fallback the value is missing only beside a problem, which is thrown before anybody sees it. */
  const need = <N extends Name>(name: N): ValueOf<N> => read(name) as ValueOf<N>;

  const dataDir = path.resolve(workingDir, need('DATA_DIR') ?? '.');
  const keysDir = read('KEYS_DIR');
  const database = toDatabase(
    {
      appUrl: read('DATABASE_URL'),
      ownerUrl: read('DATABASE_OWNER_URL'),
      workerUrl: read('DATABASE_WORKER_URL'),
      backupUrl: read('DATABASE_BACKUP_URL'),
    },
    problems,
  );
  const config: Config = {
    host: need('HOST'),
    port: need('PORT'),
    database,
    databasePoolSize: need('DATABASE_POOL_SIZE'),
    dataDir,
    keysDir: keysDir === null ? path.join(dataDir, 'keys') : path.resolve(workingDir, keysDir),
    adapters: need('ADAPTERS'),
    corsOrigins: need('CORS_ORIGINS'),
    logLevel: need('LOG_LEVEL'),
    jwt: toJwt(
      { jwksUrl: read('JWT_JWKS_URL'), issuer: read('JWT_ISSUER'), audience: read('JWT_AUDIENCE') },
      { members: need('JWT_MEMBERS'), clockSkewSeconds: need('JWT_CLOCK_SKEW') },
      problems,
    ),
    isDemo: read('DEMO') ?? database === null,
    bodyLimitBytes: need('BODY_LIMIT'),
    queryLimits: readQueryLimits(need),
    apiLimits: readApiLimits({ need, read }, workingDir, problems),
    documents: toDocumentSettings(
      {
        bytesMax: need('DOCUMENT_SIZE_MAX'),
        url: read('DOCUMENTS_S3_URL'),
        region: read('DOCUMENTS_S3_REGION'),
        keyId: read('DOCUMENTS_S3_KEY_ID'),
        secret: read('DOCUMENTS_S3_SECRET'),
      },
      problems,
    ),
    booksVerifyAt: toTimeOrNull(need('BOOKS_VERIFY_AT')),
    webhooks: readWebhooks(need),
    retention: readRetention(need),
    observability: readObservability(need, {
      metricsToken: read('METRICS_TOKEN'),
      otlpEndpoint: read('OTEL_EXPORTER_OTLP_ENDPOINT'),
    }),
    stopTimeoutMs: need('STOP_TIMEOUT') * 1000,
    stopDelayMs: need('STOP_DELAY') * 1000,
    simulation: readSimulation(need),
    ...readWorkers(need),
    workPort: read('WORK_PORT'),
  };
  if (problems.length > 0) throw new ConfigError(problems);
  return config;
}

type Need = <N extends Name>(name: N) => ValueOf<N>;

const readWorkers = (need: Need): Pick<Config, 'workers' | 'runLeaseMs'> => ({
  workers: need('WORKERS'),
  runLeaseMs: need('RUN_LEASE') * 1000,
});

const readWebhooks = (need: Need): Config['webhooks'] => ({
  trustedHosts: need('WEBHOOK_TRUSTED_HOSTS'),
  timeoutMs: need('WEBHOOK_TIMEOUT') * 1000,
  retrySeconds: need('WEBHOOK_RETRY_DELAYS'),
  disableAfterMs: need('WEBHOOK_DISABLE_AFTER') * 86_400_000,
});

const readObservability = (
  need: Need,
  found: Pick<ObservabilitySettings, 'metricsToken' | 'otlpEndpoint'>,
): ObservabilitySettings => ({
  ...found,
  slowOperationMs: need('SLOW_OPERATION'),
  readyLagMaxMs: need('READY_LAG_MAX') * 1000,
});

const readRetention = (need: Need): Config['retention'] => ({
  events: need('RETENTION_EVENTS'),
  webhookDeliveries: need('RETENTION_WEBHOOK_DELIVERIES'),
  clicks: need('RETENTION_CLICKS'),
  documents: need('RETENTION_DOCUMENTS'),
  audit: need('RETENTION_AUDIT'),
});

function readSimulation(need: Need): Config['simulation'] {
  return {
    threads: need('SIMULATION_THREADS'),
    queueMax: need('SIMULATION_QUEUE'),
    deadlineMs: need('SIMULATION_DEADLINE') * 1000,
    memoryMb: need('SIMULATION_MEMORY'),
    cacheMax: need('SIMULATION_CACHE'),
    limits: {
      ...DEFAULT_COMPARISON_LIMITS,
      factsMax: need('SIMULATION_FACTS_MAX'),
      programsMax: need('SIMULATION_PROGRAMS_MAX'),
      yearsMax: need('SIMULATION_YEARS_MAX'),
    },
  };
}

function toDatabase(
  urls: Readonly<Record<'appUrl' | 'ownerUrl' | 'workerUrl' | 'backupUrl', string | null>>,
  problems: string[],
): Config['database'] {
  const { appUrl, ownerUrl, ...others } = urls;
  if (appUrl !== null) return { appUrl, ownerUrl, ...others };
  if (ownerUrl !== null)
    problems.push(
      'DATABASE_URL: found nothing, expected the same database as DATABASE_OWNER_URL under the application’s role',
    );
  return null;
}

function toJwt(
  found: { readonly jwksUrl: string | null; readonly issuer: string | null; readonly audience: string | null },
  how: Pick<JwtSettings, 'members' | 'clockSkewSeconds'>,
  problems: string[],
): Config['jwt'] {
  const { jwksUrl, issuer, audience } = found;
  if (jwksUrl === null && issuer === null && audience === null) return null;
  if (jwksUrl !== null && issuer !== null && audience !== null) return { jwksUrl, issuer, audience, ...how };
  for (const [name, value] of [
    ['JWT_JWKS_URL', jwksUrl],
    ['JWT_ISSUER', issuer],
    ['JWT_AUDIENCE', audience],
  ] as const) {
    const isReported = problems.some((problem) => problem.startsWith(`${name}:`));
    if (value === null && !isReported)
      problems.push(`${name}: found nothing, expected ${SETTINGS[name].expected}: the three JWT settings go together`);
  }
  return null;
}

const toTimeOrNull = (time: number | 'off'): number | null => (time === 'off' ? null : time);
