import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { defaultParts } from '../../../server/compose.ts';
import { loadConfig } from '../../../server/config/config.ts';
import { createLog } from '../../../server/http/log.ts';
import { startServer, type RunningServer } from '../../../server/start.ts';
import type { TestDatabase } from '../../kit/database/create-test-database.ts';

export interface Whole {
  readonly server: RunningServer;
  /** Everything that was logged, as text. */
  readonly logged: () => string;
  stop(): Promise<void>;
}

/** The whole server as it ships, on a free port, over a test's database. */
export async function startWhole(database: TestDatabase, environment: Record<string, string> = {}): Promise<Whole> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'partnergraph-operations-'));
  const lines: string[] = [];
  const urls = {
    DATABASE_URL: database.appUrl,
    DATABASE_OWNER_URL: database.ownerUrl,
    DATABASE_WORKER_URL: database.workerUrl,
  };
  const config = loadConfig({ DATA_DIR: dataDir, DATABASE_POOL_SIZE: '5', ...urls, ...environment }, dataDir);
  const log = createLog('info', { write: (line) => lines.push(line) });
  const server = await startServer({ ...config, port: 0 }, defaultParts, { print: () => undefined, log });
  return {
    server,
    logged: () => lines.join(''),
    stop: async () => {
      await server.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: { readonly data?: unknown; readonly errors?: readonly object[] };
}

export async function ask(url: string, body: object, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  return { status: response.status, headers: response.headers, body: (await response.json()) as Answer['body'] };
}
