/** Collects the values of a statement; `add` gives the placeholder. */
export class Bindings {
  readonly values: unknown[] = [];
  add(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }
}

/** An instant as epoch milliseconds: exact, since columns keep milliseconds, and the same in a row and inside JSON. */
export const ms = (expression: string): string => `(extract(epoch FROM ${expression}) * 1000)::float8`;

/** A bigint as text: exact also inside JSON. */
export const text = (expression: string): string => `${expression}::text`;

/** A select list from column names and expressions. */
export const toSelectList = (columns: Readonly<Record<string, string>>): string =>
  Object.entries(columns)
    .map(([name, expression]) => `${expression} AS "${name}"`)
    .join(', ');

/** A subquery's rows as one JSON array, empty when there are none. */
export const jsonRows = (query: string): string =>
  `(SELECT coalesce(json_agg(row_to_json(each)), '[]'::json) FROM (${query}) AS each)`;

/** A subquery's only row as a JSON object, or null. */
export const jsonRow = (query: string): string => `(SELECT row_to_json(each) FROM (${query}) AS each)`;

/** The program's clock, for a table alias `p` of programs. */
export const PROGRAM_NOW = 'coalesce(p.clock_now, now())';

const LIMITS = [10, 25, 50, 100];

/**
 * Rows to read for a page of `size` and one more, as a number for the statement's text. PostgreSQL plans a limit it does
 * not know as a tenth of the table, and then sorts where it could have walked an index; a text for every size would fill
 * connections with prepared statements. So sizes are rounded up to a few.
 */
export const toLimit = (size: number): number => (LIMITS.find((limit) => limit >= size) ?? size) + 1;
