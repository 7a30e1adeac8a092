import type pg from 'pg';

/** A table of the schema, with the columns that are stored. */
export interface BackupTable {
  readonly name: string;
  /** In their order; without those that the database computes. */
  readonly columns: readonly string[];
}

/** Of the migration tool: a restore writes them by migrating. */
const NOT_OURS = ['knex_migrations', 'knex_migrations_lock'];

const TABLES_SQL = `SELECT c.relname AS name, array_agg(a.attname::text ORDER BY a.attnum) AS columns
  FROM pg_class AS c JOIN pg_attribute AS a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
  WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname <> ALL ($1)
  GROUP BY c.relname ORDER BY c.relname`;

const REFERENCES_SQL = `SELECT DISTINCT f.relname AS from, t.relname AS to FROM pg_constraint AS k
  JOIN pg_class AS f ON f.oid = k.conrelid JOIN pg_class AS t ON t.oid = k.confrelid
  WHERE k.contype = 'f' AND k.connamespace = 'public'::regnamespace AND k.conrelid <> k.confrelid`;

/**
 * Every table, each after those that it refers to.
 * Errors: throws when tables refer to each other in a circle, naming them: such a schema could not be restored.
 */
export async function listTables(client: pg.ClientBase): Promise<readonly BackupTable[]> {
  const tables = await client.query<BackupTable>(TABLES_SQL, [NOT_OURS]);
  const references = await client.query<{ from: string; to: string }>(REFERENCES_SQL);
  const waiting = new Map(tables.rows.map((table) => [table.name, table]));
  const ordered: BackupTable[] = [];
  while (waiting.size > 0) {
    const free = [...waiting.values()].filter(
      ({ name }) => !references.rows.some(({ from, to }) => from === name && waiting.has(to)),
    );
    if (free.length === 0) throw new Error(`Tables refer to each other in a circle: ${[...waiting.keys()].join(', ')}`);
    for (const table of free) {
      ordered.push(table);
      waiting.delete(table.name);
    }
  }
  return ordered;
}

export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** Such as `"leads" ("tenant_id", "id")`. */
export const columnsOf = ({ name, columns }: BackupTable): string =>
  `${quoted(name)} (${columns.map(quoted).join(', ')})`;
