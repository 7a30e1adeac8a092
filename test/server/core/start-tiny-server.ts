import type { Database } from '../../../server/database/pool.ts';
import { createEventFollower, type EventFollower, type EventFollowerOptions } from '../../../server/events/follow.ts';
import type { Connections } from '../../../server/graphql/connections.ts';
import { followFor } from '../../../server/graphql/follow-operation.ts';
import { createPipeline, type PipelineOptions } from '../../../server/graphql/pipeline.ts';
import type { DemoToken } from '../../../server/http/explorer-tabs.ts';
import { createLog } from '../../../server/http/log.ts';
import { createIdentity, type Identity, type TokenRequest } from '../../../server/identity/identity.ts';
import { listen } from '../../../server/listen.ts';
import type { Keys } from '../../../server/identity/keys.ts';
import { testKeys } from './test-keys.ts';
import { tinySchema, type TinyContext } from './tiny-schema.ts';

export interface TinyServer {
  readonly url: string;
  readonly socketUrl: string;
  readonly identity: Identity;
  readonly follower: EventFollower;
  readonly keys: Keys;
  /** Streams of events that somebody reads. */
  following(): number;
  /** Operations begun since the start. */
  operations(): number;
  /** Everything that was logged, as text. */
  readonly logged: () => string;
  tokenFor(request: Omit<TokenRequest, 'expiresInSeconds'> & { readonly expiresInSeconds?: number }): Promise<string>;
  stop(): Promise<void>;
}

export const TINY_LIMITS = { tokensMax: 2_000, depthMax: 20, fieldsMax: 2_000, aliasesMax: 100 };

/** What is given, so that defaults stay where they are. */
const pick = <Options extends object, Name extends keyof Options>(
  options: Options,
  names: readonly Name[],
): Partial<Pick<Options, Name>> =>
  Object.fromEntries(names.flatMap((name) => (options[name] === undefined ? [] : [[name, options[name]]]))) as never;

/** The server's core around the tiny schema, on a free port. */
export async function startTinyServer(options: {
  readonly db: Database;
  readonly appUrl: string;
  readonly demoTokens?: readonly DemoToken[];
  readonly bodyLimitBytes?: number;
  readonly corsOrigins?: readonly string[];
  readonly port?: number;
  /** Default: new ones. */
  readonly keys?: Keys;
  readonly slowReaderMs?: number;
  readonly pipeline?: PipelineOptions;
  readonly connections?: Connections;
  readonly deadlineMs?: number;
  readonly heartbeatMs?: number;
  readonly trustedProxies?: number;
  readonly follower?: Partial<EventFollowerOptions>;
}): Promise<TinyServer> {
  let following = 0;
  let operations = 0;
  const lines: string[] = [];
  const log = createLog('debug', { write: (line) => lines.push(line) });
  const keys = options.keys ?? (await testKeys());
  const identity = createIdentity({ keys });
  const follower = createEventFollower({
    db: options.db,
    appUrl: options.appUrl,
    cursorSecret: keys.deriveSecret('event-cursors'),
    log: { info: (message) => log.info(message), warn: (message) => log.warn(message) },
    ...options.follower,
  });
  const listening = await listen({
    config: {
      host: '127.0.0.1',
      port: options.port ?? 0,
      bodyLimitBytes: options.bodyLimitBytes ?? 1_048_576,
      corsOrigins: options.corsOrigins ?? [],
      stopTimeoutMs: 5_000,
    },
    pipeline: createPipeline(tinySchema, TINY_LIMITS, options.pipeline),
    identity,
    createContext: (operation): TinyContext => {
      const { actor, requestId } = operation;
      const followIt = followFor(operation, follower.follow);
      operations += 1;
      return {
        actor,
        requestId,
        follow: async function* (who, filter, after, signal) {
          following += 1;
          try {
            // A generator in between, as a schema may have one.
            yield* followIt(who, filter, after, signal);
          } finally {
            following -= 1;
          }
        },
      };
    },
    ...pick(options, ['slowReaderMs', 'connections', 'deadlineMs', 'heartbeatMs', 'trustedProxies']),
    log,
    pool: options.db.pool,
    demoTokens: options.demoTokens ?? [],
  });
  return {
    url: `http://127.0.0.1:${listening.port}`,
    socketUrl: `ws://127.0.0.1:${listening.port}/graphql`,
    identity,
    follower,
    keys,
    following: () => following,
    operations: () => operations,
    logged: () => lines.join(''),
    tokenFor: async (request) => `Bearer ${await identity.issueToken({ expiresInSeconds: 600, ...request })}`,
    stop: async () => {
      await listening.stop();
      await follower.close();
    },
  };
}
