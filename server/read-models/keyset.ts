import { RequestError } from '../../services/outcome.ts';
import type { Edge, Page, PageRequest } from '../../services/reads.ts';
import { toLimit, type Bindings } from './sql.ts';

export type KeyType = 'text' | 'timestamptz' | 'bigint';

/** One column that a list is ordered by. */
export interface KeyColumn<Row> {
  /** Expression inside the statement that cuts the page. */
  readonly sql: string;
  readonly type: KeyType;
  /** Its value in a row, as text that casts back to exactly the same. */
  readonly of: (row: Row) => string;
}

/** An order of a list: its columns together identify a row, so that two rows never tie. */
export interface Keyset<Row> {
  /** Part of each cursor: a cursor of another order is refused. */
  readonly name: string;
  readonly direction: 'ASC' | 'DESC';
  readonly columns: readonly [KeyColumn<Row>, ...KeyColumn<Row>[]];
}

export const instantKey = <Row>(sql: string, of: (row: Row) => number): KeyColumn<Row> => ({
  sql,
  type: 'timestamptz',
  of: (row) => new Date(of(row)).toISOString(),
});
export const textKey = <Row>(sql: string, of: (row: Row) => string): KeyColumn<Row> => ({ sql, type: 'text', of });

/** What a statement needs to cut one page: conditions to add, the order to read in, how many rows to read. */
export interface KeysetCut {
  readonly conditions: readonly string[];
  readonly orderBy: string;
  /** At least one more than asked for: whether it comes tells whether there are further rows. */
  readonly limit: number;
}

/** Errors: RequestError BAD_USER_INPUT for a cursor that is none of this order's. */
export function cutPage<Row>(keyset: Keyset<Row>, page: PageRequest, bindings: Bindings): KeysetCut {
  const isBackward = page.last !== null;
  const later = keyset.direction === 'ASC' ? '>' : '<';
  const earlier = keyset.direction === 'ASC' ? '<' : '>';
  const conditions = [
    ...(page.after === null ? [] : [compare(keyset, later, 'after', page.after, bindings)]),
    ...(page.before === null ? [] : [compare(keyset, earlier, 'before', page.before, bindings)]),
  ];
  const ascending = (keyset.direction === 'ASC') !== isBackward;
  const orderBy = toOrderBy(keyset, ascending ? 'ASC' : 'DESC');
  return { conditions, orderBy, limit: toLimit(page.first ?? page.last ?? 0) };
}

/** The order a page is shown in; with a direction, that one instead. */
export const toOrderBy = <Row>(keyset: Keyset<Row>, direction: 'ASC' | 'DESC' = keyset.direction): string =>
  keyset.columns.map(({ sql }) => `${sql} ${direction}`).join(', ');

function compare<Row>(
  keyset: Keyset<Row>,
  sign: '<' | '>',
  argument: string,
  cursor: string,
  bindings: Bindings,
): string {
  const values = decodeCursor(keyset, argument, cursor);
  const left = keyset.columns.map(({ sql }) => sql).join(', ');
  const right = keyset.columns.map(({ type }, index) => `${bindings.add(values[index])}::${type}`).join(', ');
  // A comparison of rows, not of columns one by one: ties are right, and one index range serves it.
  return `(${left}) ${sign} (${right})`;
}

/** Makes the page from the rows that a cut statement gave, in the order they were read. */
export function toPage<Row>(
  keyset: Keyset<Row>,
  request: PageRequest,
  rows: readonly Row[],
  totalCount: () => Promise<number>,
): Page<Row> {
  const isBackward = request.last !== null;
  const size = request.first ?? request.last ?? 0;
  const hasMore = rows.length > size;
  const nodes = isBackward ? rows.slice(0, size).reverse() : rows.slice(0, size);
  const cursorOf = (node: Row | undefined): string | null => (node === undefined ? null : encodeCursor(keyset, node));
  return {
    // Most readers ask for nodes: a cursor for each would be made for nobody.
    get edges() {
      return nodes.map((node): Edge<Row> => ({ cursor: encodeCursor(keyset, node), node }));
    },
    nodes,
    pageInfo: {
      hasNextPage: isBackward ? request.before !== null : hasMore,
      hasPreviousPage: isBackward ? hasMore : request.after !== null,
      startCursor: cursorOf(nodes[0]),
      endCursor: cursorOf(nodes.at(-1)),
    },
    totalCount,
  };
}

/** Shape: base64url of a JSON list: the order's name, then the values. It is no secret and no capability. */
export const encodeCursor = <Row>(keyset: Keyset<Row>, row: Row): string =>
  Buffer.from(JSON.stringify([keyset.name, ...keyset.columns.map(({ of }) => of(row))])).toString('base64url');

const CURSOR_LENGTH_MAX = 2_000;
const FORMS: Readonly<Record<KeyType, RegExp>> = {
  // What PostgreSQL keeps as text.
  text: /^[^\0\p{Cs}]*$/u,
  timestamptz: /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z|infinity)$/,
  bigint: /^-?\d{1,18}$/,
};

function decodeCursor<Row>(keyset: Keyset<Row>, argument: string, cursor: string): readonly string[] {
  const refuse = (): never => {
    throw new RequestError(
      'BAD_USER_INPUT',
      `Argument "${argument}": found text that is no cursor of this list in this order.`,
    );
  };
  if (cursor.length > CURSOR_LENGTH_MAX) return refuse();
  let parsed: unknown;
  try {
    parsed = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return refuse();
  }
  if (!Array.isArray(parsed) || parsed.length !== keyset.columns.length + 1 || parsed[0] !== keyset.name)
    return refuse();
  const values = parsed.slice(1) as unknown[];
  const isRight = keyset.columns.every(({ type }, index) => {
    const value = values[index];
    return typeof value === 'string' && FORMS[type].test(value) && (type !== 'timestamptz' || isInstant(value));
  });
  return isRight ? (values as string[]) : refuse();
}

/** A date that does not exist, or the year 0, would be refused by PostgreSQL as a fault of ours. */
const isInstant = (text: string): boolean => {
  if (text === 'infinity') return true;
  const at = new Date(text);
  return !Number.isNaN(at.getTime()) && at.toISOString() === text && text >= '0001';
};
