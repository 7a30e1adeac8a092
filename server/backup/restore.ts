import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { typeid } from 'typeid-js';
import type { DatabaseLog } from '../database/embedded/log.ts';
import { migrateToLatest } from '../database/migrate.ts';
import { MIGRATIONS } from '../database/migrations/index.ts';
import { BackupFileError, LineReader, MAGIC, type BackupHeader, type EndLine, type TableLine } from './format.ts';
import { columnsOf, listTables, quoted, type BackupTable } from './tables.ts';

export interface RestoreOptions {
  /** Of the role that owns the tables. */
  readonly ownerUrl: string;
  readonly file: string;
  readonly log: DatabaseLog;
  /** Looks at the file's header before anything is written. Throws what keeps it from being restored. */
  readonly accept?: (header: BackupHeader) => void;
  readonly progress?: (done: number, total: number) => void;
}

export interface RestoreReport extends BackupHeader {
  readonly rows: Readonly<Record<string, number>>;
}

/**
 * Fills an empty database from a backup, in one transaction, and pauses outbound work until somebody confirms it (see
 * `resumeOutbound`). The backup may be of an older release: its schema is made first, and migrated afterwards.
 * Errors: rejects with BackupFileError for a file that is not whole or of a newer release, and when the database has rows;
 * then nothing was written but the schema.
 */
export async function restore(options: RestoreOptions): Promise<RestoreReport> {
  const source = createReadStream(options.file);
  const unzipped = createGunzip();
  const reading = pipeline(source, unzipped);
  // Told to whoever reads.
  reading.catch(() => undefined);
  const lines = new LineReader(unzipped);
  try {
    const header = await readHeader(lines);
    options.accept?.(header);
    await migrateTo(options, header.migrations);
    const rows = await fill(options, header, lines);
    await migrateToLatest({ ownerUrl: options.ownerUrl, log: options.log });
    return { ...header, rows };
  } catch (error) {
    throw toFileError(error, options.file);
  } finally {
    source.destroy();
    unzipped.destroy();
  }
}

async function readHeader(lines: LineReader): Promise<BackupHeader> {
  const first = await lines.next();
  if (first?.toString('utf8') !== MAGIC) throw new BackupFileError(`found something else, expected "${MAGIC}"`);
  return lines.nextJson<BackupHeader>('the header');
}

async function migrateTo({ ownerUrl, log }: RestoreOptions, names: readonly string[]): Promise<void> {
  const known = new Set(MIGRATIONS.map(({ name }) => name));
  const unknown = names.filter((name) => !known.has(name));
  if (unknown.length > 0)
    throw new BackupFileError(
      `found a backup of a newer release, with ${unknown.join(', ')}; expected one of this release or an older`,
    );
  await migrateToLatest({ ownerUrl, log, migrations: MIGRATIONS.filter(({ name }) => names.includes(name)) });
}

async function fill(
  { ownerUrl, progress }: RestoreOptions,
  header: BackupHeader,
  lines: LineReader,
): Promise<Record<string, number>> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'partnergraph-restore' });
  // A connection that breaks fails the statement at hand, too.
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('BEGIN');
    await client.query('SET LOCAL statement_timeout = 0');
    const tables = await listTables(client);
    await openTables(client, tables);
    const rows = await copyTables(client, tables, lines, progress);
    await setSequences(client);
    await noteRestore(client, header);
    await closeTables(client, tables);
    await client.query('COMMIT');
    await client.query('ANALYZE');
    return rows;
  } finally {
    await client.end();
  }
}

/**
 * The rows were checked when they were written, by triggers that look at what was there then; row-level security takes no
 * COPY. Both are off for the owner until the end of this transaction, foreign keys and checks hold.
 */
async function openTables(client: pg.Client, tables: readonly BackupTable[]): Promise<void> {
  for (const { name } of tables) {
    const { rows } = await client.query(`SELECT 1 FROM ${quoted(name)} LIMIT 1`);
    await client.query(`ALTER TABLE ${quoted(name)} NO FORCE ROW LEVEL SECURITY, DISABLE TRIGGER USER`);
    const { rows: hidden } = await client.query(`SELECT 1 FROM ${quoted(name)} LIMIT 1`);
    if (rows.length + hidden.length > 0)
      throw new BackupFileError(`found rows in the table ${name}, expected an empty database to restore into`);
  }
}

async function closeTables(client: pg.Client, tables: readonly BackupTable[]): Promise<void> {
  for (const { name } of tables)
    await client.query(`ALTER TABLE ${quoted(name)} FORCE ROW LEVEL SECURITY, ENABLE TRIGGER USER`);
}

async function copyTables(
  client: pg.Client,
  tables: readonly BackupTable[],
  lines: LineReader,
  progress: RestoreOptions['progress'],
): Promise<Record<string, number>> {
  const known = new Map(tables.map((table) => [table.name, new Set(table.columns)]));
  const counts: Record<string, number> = {};
  for (let done = 0; ; done += 1) {
    progress?.(done, tables.length);
    const line = await lines.nextJson<TableLine | EndLine>('a table or the end');
    if ('end' in line) {
      checkCounts(counts, line.rows);
      if ((await lines.next()) !== null) throw new BackupFileError('found more after the end');
      return counts;
    }
    const columns = known.get(line.table);
    if (columns === undefined || !line.columns.every((column) => columns.has(column)))
      throw new BackupFileError(`found a table ${line.table} that its own migrations do not make`);
    let rows = 0;
    const into = client.query(copyFrom(`COPY ${columnsOf({ name: line.table, columns: line.columns })} FROM STDIN`));
    await pipeline(Readable.from(lines.rows(() => (rows += 1))), into).catch((error: unknown) => {
      throw toRowError(error, line.table);
    });
    counts[line.table] = rows;
  }
}

/** Of what a table does not take, values and rules alike, the file is to blame: the rows were in such a table before. */
function toRowError(error: unknown, table: string): unknown {
  if (!(error instanceof pg.DatabaseError) || !/^2[23]/.test(error.code ?? '')) return error;
  const why = error.constraint ?? `SQLSTATE ${error.code ?? 'unknown'}`;
  return new BackupFileError(
    `found a row of ${table} that the table does not take (${why}), expected a file as it was written`,
  );
}

function checkCounts(found: Readonly<Record<string, number>>, expected: Readonly<Record<string, number>>): void {
  for (const [table, rows] of Object.entries(expected)) {
    if (found[table] !== rows)
      throw new BackupFileError(`found ${found[table] ?? 'no'} rows of ${table}, expected ${rows}`);
  }
}

/** The next number of each counter is one that no restored row has. */
async function setSequences(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ table: string; column: string }>(
    `SELECT c.relname AS table, a.attname AS column FROM pg_class AS c JOIN pg_attribute AS a ON a.attrelid = c.oid
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.attidentity <> ''`,
  );
  for (const { table, column } of rows) {
    await client.query(
      `SELECT setval(pg_get_serial_sequence($1, $2), coalesce(max(t.${quoted(column)}), 0) + 1, false) FROM ${quoted(table)} AS t`,
      [quoted(table), column],
    );
  }
}

async function noteRestore(client: pg.Client, { takenAt }: BackupHeader): Promise<void> {
  await client.query(
    `INSERT INTO restores (ordinal, id, taken_at) SELECT coalesce(max(r.ordinal), 0) + 1, $1, $2 FROM restores AS r`,
    [typeid('restore').toString(), takenAt],
  );
}

function toFileError(error: unknown, file: string): unknown {
  const code = (error as { code?: unknown }).code;
  if (typeof code === 'string' && code.startsWith('Z_'))
    return new BackupFileError(`${file}: found a damaged file (${code}), expected a backup`);
  if (error instanceof BackupFileError) return new BackupFileError(`${file}: ${error.message}`);
  return error;
}
