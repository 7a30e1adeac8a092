import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import {
  startEmbeddedPostgres,
  type EmbeddedPostgres,
} from '../../../../server/database/embedded/start-embedded-postgres.ts';

const SILENT = { info: () => undefined, warn: () => undefined };

/** A durable PostgreSQL of a test's own, that is killed and started again on what it has left. */
export class MortalPostgres {
  readonly #dataDir: string;
  #server: EmbeddedPostgres;

  private constructor(dataDir: string, server: EmbeddedPostgres) {
    this.#dataDir = dataDir;
    this.#server = server;
  }

  static async start(): Promise<MortalPostgres> {
    const dataDir = mkdtempSync(path.join(tmpdir(), 'partnergraph-mortal-'));
    // As root, PostgreSQL runs under another user, who has to enter it.
    chmodSync(dataDir, 0o711);
    return new MortalPostgres(dataDir, await startEmbeddedPostgres({ dataDir, durable: true, log: SILENT }));
  }

  get urls(): EmbeddedPostgres {
    return this.#server;
  }

  /** kill -9 of the main process, which takes the others with it, and a start on its data, which recovers them. */
  async killAndRestart(): Promise<void> {
    const client = await this.#connect();
    const { rows } = await client.query<{ file: string }>("SELECT pg_read_file('postmaster.pid') AS file");
    process.kill(Number(rows[0]?.file.split('\n')[0]), 'SIGKILL');
    await client.end().catch(() => undefined);
    this.#server = await startEmbeddedPostgres({ dataDir: this.#dataDir, durable: true, log: SILENT });
  }

  /** kill -9 of one connection's process of the application: the others end with it, and PostgreSQL recovers by itself. */
  async killBackend(): Promise<void> {
    const client = await this.#connect();
    const { rows } = await client.query<{ pid: number }>(
      `SELECT pid FROM pg_stat_activity WHERE usename = 'partnergraph_app' ORDER BY state = 'idle', query_start DESC LIMIT 1`,
    );
    if (rows[0] !== undefined) process.kill(rows[0].pid, 'SIGKILL');
    await client.end().catch(() => undefined);
  }

  async stop(): Promise<void> {
    await this.#server.stop();
    rmSync(this.#dataDir, { recursive: true, force: true });
  }

  /** Tries again while it recovers from the kill before. */
  async #connect(): Promise<pg.Client> {
    for (const deadline = Date.now() + 30_000; ;) {
      const client = new pg.Client(this.#server.adminUrl);
      client.on('error', () => undefined);
      try {
        await client.connect();
        return client;
      } catch (error) {
        if (Date.now() > deadline) throw error;
      }
    }
  }
}
