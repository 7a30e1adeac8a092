import type { Actor } from '../../services/actor.ts';
import type { NodeReads, Page, PageRequest } from '../../services/reads.ts';
import type { Database } from '../database/pool.ts';
import { cutPage, toPage, type Keyset } from './keyset.ts';
import { isOneOf, reachOf } from './reach.ts';
import { read } from './read.ts';
import { scopeToTenants, type Source } from './source.ts';
import { Bindings } from './sql.ts';

interface PageQuery<Raw extends object, Row> {
  readonly source: Source<Raw, Row>;
  readonly keyset: Keyset<Row>;
  readonly page: PageRequest;
  /** Conditions on the source's table, by its alias. Called once for each statement. */
  readonly where: (bindings: Bindings) => readonly string[];
}

/** Reads one page in one round trip: the page is cut from the table by its index, and only then joined. */
export async function readPage<Raw extends object, Row>(
  db: Database,
  actor: Actor,
  query: PageQuery<Raw, Row>,
): Promise<Page<Row>> {
  const { source, keyset, page, where } = query;
  const bindings = new Bindings();
  const conditions = [...where(bindings), ...reachOf(actor, query.source.table, query.source.alias, bindings)];
  const cut = cutPage(keyset, page, bindings);
  const { table, alias, select, joins } = source;
  const sql = `SELECT ${select}
    FROM (SELECT ${alias}.* FROM ${table} ${alias} ${toWhere([...conditions, ...cut.conditions])}
      ORDER BY ${cut.orderBy} LIMIT ${cut.limit}) ${alias}
    ${joins}
    ORDER BY ${cut.orderBy}`;
  const raws = await read<Raw>(db, actor, sql, bindings.values);
  return toPage(keyset, page, raws.map(source.toRow), () => countRows(db, actor, query));
}

async function countRows<Raw extends object, Row>(
  db: Database,
  actor: Actor,
  { source, where }: PageQuery<Raw, Row>,
): Promise<number> {
  const bindings = new Bindings();
  const sql = `SELECT count(*) AS total FROM ${source.table} ${source.alias} ${toWhere([...where(bindings), ...reachOf(actor, source.table, source.alias, bindings)])}`;
  const [row] = await read<{ total: bigint }>(db, actor, sql, bindings.values);
  return Number(row?.total ?? 0n);
}

const toWhere = (conditions: readonly string[]): string =>
  conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`;

/** Reads rows by their ids, in the order of the ids, null for each that is not to be seen. One round trip. */
export async function readByIds<Raw extends object, Row extends { readonly id: string }>(
  db: Database,
  actor: Actor,
  source: Source<Raw, Row>,
  ids: readonly string[],
  isTenantLed = true,
): Promise<readonly (Row | null)[]> {
  const bindings = new Bindings();
  const { table, alias, select, joins } = source;
  const conditions = [isOneOf(`${alias}.id`, ids, bindings)];
  if (isTenantLed) conditions.push(scopeToTenants(actor, `${alias}.tenant_id`, bindings));
  conditions.push(...reachOf(actor, table, alias, bindings));
  const sql = `SELECT ${select} FROM ${table} ${alias} ${joins} ${toWhere(conditions)}`;
  const raws = await read<Raw>(db, actor, sql, bindings.values);
  const byId = new Map(raws.map((raw) => source.toRow(raw)).map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id) ?? null);
}

export interface NodeSpec<Raw extends object, Row, Filter, Order extends string> {
  readonly source: Source<Raw, Row>;
  readonly keysets: Readonly<Record<Order, Keyset<Row>>>;
  readonly where: (filter: Filter, actor: Actor, bindings: Bindings) => readonly string[];
  /** False for tables whose ids are unique over all tenants. */
  readonly isTenantLed?: boolean;
}

/** The read model of one kind of node: a list and a look-up by ids. */
export function createNodeReads<Raw extends object, Row extends { readonly id: string }, Filter, Order extends string>(
  db: Database,
  spec: NodeSpec<Raw, Row, Filter, Order>,
): NodeReads<Row, Filter, Order> {
  const { source, keysets, where, isTenantLed } = spec;
  return {
    page: (actor, filter, order, page) =>
      readPage(db, actor, {
        source,
        keyset: keysets[order],
        page,
        where: (bindings) => where(filter, actor, bindings),
      }),
    byIds: (actor, ids) => readByIds(db, actor, source, ids, isTenantLed),
  };
}

/** Reads rows that hang on others, grouped by what they hang on, in the order of the keys. One round trip. */
export async function readGroups<Row>(
  db: Database,
  actor: Actor,
  sql: string,
  query: { readonly keys: readonly string[]; readonly bindings: readonly unknown[] },
): Promise<readonly (readonly Row[])[]> {
  const rows = await read<Row & { readonly groupKey: string }>(db, actor, sql, query.bindings);
  const groups = new Map<string, Row[]>(query.keys.map((key) => [key, []]));
  for (const row of rows) groups.get(row.groupKey)?.push(row);
  return query.keys.map((key) => groups.get(key) ?? []);
}
