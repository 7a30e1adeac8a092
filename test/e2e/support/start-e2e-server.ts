import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { GraphQLClient } from 'graphql-request';
import { defaultParts } from '../../../server/compose.ts';
import { loadConfig } from '../../../server/config/config.ts';
import type { Database } from '../../../server/database/pool.ts';
import { createLog } from '../../../server/http/log.ts';
import type { TokenRequest } from '../../../server/identity/identity.ts';
import { startServer, type Parts, type RunningServer } from '../../../server/start.ts';
import { createTestDatabase } from '../../kit/database/create-test-database.ts';

/** Who calls: what a token says. Left out: ten minutes. */
export type Caller = Omit<TokenRequest, 'expiresInSeconds'> & { readonly expiresInSeconds?: number };

export interface E2eServer {
  readonly running: RunningServer;
  readonly socketUrl: string;
  /** The database as its owner sees it, for comparing what was stored. */
  readonly admin: Database;
  /** Everything that was logged, as text. */
  readonly logged: () => string;
  /** The lines of the ready block. */
  readonly printed: readonly string[];
  /** As the header: `Bearer eyJ…`. */
  authorize(caller: Caller): Promise<string>;
  /** A client over HTTP; without a caller it is a visitor's. */
  connect(caller?: Caller): Promise<GraphQLClient>;
  /** A second server over the same database and keys; `stop` stops it as well. */
  startAnother(): Promise<RunningServer>;
  stop(): Promise<void>;
}

/** The whole server as it ships, on a free port, over a database of its own. Without `loadDemo` it is empty. */
export async function startE2eServer(
  options: {
    readonly loadDemo?: Parts['loadDemo'];
    /** Further settings, by their names in the environment. */
    readonly settings?: Readonly<Record<string, string>>;
    /** In place of those that ship. */
    readonly parts?: Partial<Parts>;
  } = {},
): Promise<E2eServer> {
  const database = await createTestDatabase();
  const dataDir = mkdtempSync(path.join(tmpdir(), 'partnergraph-e2e-'));
  const lines: string[] = [];
  const printed: string[] = [];
  const { loadDemo } = options;
  const urls = { DATABASE_URL: database.appUrl, DATABASE_OWNER_URL: database.ownerUrl };
  const environment = { ...urls, DATA_DIR: dataDir, DEMO: String(loadDemo !== undefined), ...options.settings };
  const start = (): Promise<RunningServer> =>
    startServer(
      { ...loadConfig(environment), port: 0 },
      { ...defaultParts, ...(loadDemo === undefined ? {} : { loadDemo }), ...options.parts },
      { print: (line) => printed.push(line), log: createLog('info', { write: (line) => lines.push(line) }) },
    );
  const running = await start();
  const others: RunningServer[] = [];
  const authorize = async (caller: Caller): Promise<string> =>
    `Bearer ${await running.identity.issueToken({ expiresInSeconds: 600, ...caller })}`;
  return {
    running,
    socketUrl: running.graphqlUrl.replace(/^http/, 'ws'),
    admin: database.admin,
    logged: () => lines.join(''),
    printed,
    authorize,
    connect: async (caller) =>
      new GraphQLClient(running.graphqlUrl, {
        headers: caller === undefined ? {} : { authorization: await authorize(caller) },
      }),
    startAnother: async () => {
      const another = await start();
      others.push(another);
      return another;
    },
    stop: async () => {
      await Promise.all([running, ...others].map((each) => each.stop()));
      await database.drop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
