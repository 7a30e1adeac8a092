import type { Database } from '../../../server/database/pool.ts';
import { createEventFollower, type EventFollower } from '../../../server/events/follow.ts';
import { createPipeline } from '../../../server/graphql/pipeline.ts';
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
  });
  const listening = await listen({
    config: {
      host: '127.0.0.1',
      port: options.port ?? 0,
      bodyLimitBytes: options.bodyLimitBytes ?? 1_048_576,
      corsOrigins: options.corsOrigins ?? [],
      stopTimeoutMs: 5_000,
    },
    pipeline: createPipeline(tinySchema, { tokensMax: 2_000, depthMax: 20, fieldsMax: 2_000, aliasesMax: 100 }),
    identity,
    createContext: ({ actor, requestId, stopped }): TinyContext => {
      operations += 1;
      return {
        actor,
        requestId,
        follow: async function* (who, filter, after, signal) {
          following += 1;
          try {
            // A generator in between, as a schema may have one.
            yield* follower.follow(who, filter, after, AbortSignal.any([signal, stopped]));
          } finally {
            following -= 1;
          }
        },
      };
    },
    ...(options.slowReaderMs === undefined ? {} : { slowReaderMs: options.slowReaderMs }),
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
