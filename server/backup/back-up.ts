import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { countLines, END_OF_ROWS, MAGIC, type BackupHeader, type EndLine, type TableLine } from './format.ts';
import { columnsOf, listTables } from './tables.ts';

export interface BackUpOptions {
  /** Of a role that may read everything and write nothing: a member of `partnergraph_backup`. */
  readonly backupUrl: string;
  /** Replaced when the backup is complete, and not touched before. */
  readonly file: string;
  /** See `BackupHeader.keys`. */
  readonly keys: string;
  readonly progress?: (done: number, total: number) => void;
}

export interface BackupReport extends BackupHeader {
  /** By table. */
  readonly rows: Readonly<Record<string, number>>;
}

/**
 * Writes everything that the database holds into one file, as it is at one instant, while servers go on reading and
 * writing. Nothing is locked that they need.
 * Errors: rejects with what went wrong; then there is no file, or still the one of before.
 */
export async function backUp(options: BackUpOptions): Promise<BackupReport> {
  const client = new pg.Client({ connectionString: options.backupUrl, application_name: 'partnergraph-backup' });
  await client.connect();
  const partial = `${options.file}.${process.pid}.partial`;
  try {
    // The snapshot is taken by the first statement, and all that follow see it.
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    await client.query('SET LOCAL statement_timeout = 0');
    const header = await readHeader(client, options.keys);
    const rows: Record<string, number> = {};
    // Whoever has the file has everything: nobody else on the machine may read it.
    await pipeline(
      Readable.from(write(client, header, rows, options.progress)),
      createGzip(),
      createWriteStream(partial, { mode: 0o600, flush: true }),
    );
    await client.query('COMMIT');
    await rename(partial, options.file);
    return { ...header, rows };
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  } finally {
    await client.end();
  }
}

async function readHeader(client: pg.Client, keys: string): Promise<BackupHeader> {
  const { rows } = await client.query<{ name: string }>('SELECT m.name FROM knex_migrations AS m ORDER BY m.id');
  const { rows: times } = await client.query<{ now: Date }>('SELECT clock_timestamp() AS now');
  return { takenAt: (times[0]?.now ?? new Date()).toISOString(), migrations: rows.map(({ name }) => name), keys };
}

async function* write(
  client: pg.Client,
  header: BackupHeader,
  counts: Record<string, number>,
  progress: BackUpOptions['progress'],
): AsyncGenerator<Buffer, void, void> {
  const line = (value: unknown): Buffer =>
    Buffer.from(`${typeof value === 'string' ? value : JSON.stringify(value)}\n`);
  yield line(MAGIC);
  yield line(header);
  const tables = await listTables(client);
  for (const [index, table] of tables.entries()) {
    progress?.(index, tables.length);
    yield line({ table: table.name, columns: table.columns } satisfies TableLine);
    let rows = 0;
    for await (const chunk of client.query(copyTo(`COPY ${columnsOf(table)} TO STDOUT`)) as AsyncIterable<Buffer>) {
      rows += countLines(chunk);
      yield chunk;
    }
    counts[table.name] = rows;
    yield line(END_OF_ROWS);
  }
  yield line({ end: true, rows: counts } satisfies EndLine);
  progress?.(tables.length, tables.length);
}
