import type { JwtSettings } from '../config/config.ts';
import type { Database } from '../database/pool.ts';
import type { Connections } from '../graphql/connections.ts';
import type { Log } from '../http/log.ts';
import { watchAccess } from './access-watch.ts';
import { createApiKeyCheck } from './api-keys.ts';
import { createDirectory } from './directory.ts';
import { createIdentity, type Identity, type Provider } from './identity.ts';
import type { Keys } from './keys.ts';
import { createRefusalCounts, type RefusalCounts } from './refusal-counts.ts';

/** Everything of a server that decides who gets in. */
export interface Doors {
  readonly identity: Identity;
  readonly refusals: RefusalCounts;
  close(): Promise<void>;
}

export interface DoorsOptions {
  readonly platform: {
    readonly db: Database;
    readonly keys: Keys;
    readonly connections?: Connections;
  };
  readonly appUrl: string;
  readonly jwt: JwtSettings | null;
  readonly log: Log;
}

/** Opens them. When somebody's access ends anywhere, it is forgotten here and its connections are closed. */
export async function openDoors({ platform, appUrl, jwt, log }: DoorsOptions): Promise<Doors> {
  const { db, keys, connections } = platform;
  const refusals = createRefusalCounts(log);
  const apiKeys = createApiKeyCheck(db);
  const identity = createIdentity({
    keys,
    provider: jwt === null ? null : toProvider(jwt),
    apiKeys,
    directory: createDirectory(db),
    onRefused: (problem) => refusals.count(problem),
  });
  const watch = await watchAccess({
    db,
    appUrl,
    log: { info: (message) => log.info(message), warn: (message) => log.warn(message) },
    onChange: ({ principalId, ending }) => {
      identity.forget(principalId);
      connections?.closeConnectionsOf({ id: principalId }, ending);
    },
  });
  return {
    identity,
    refusals,
    async close() {
      refusals.close();
      await watch.close();
      await apiKeys.close();
    },
  };
}

const toProvider = ({ jwksUrl, issuer, audience, members, clockSkewSeconds }: JwtSettings): Provider => ({
  ...{ issuer, audience, members, clockSkewSeconds },
  keys: jwksUrl,
});
