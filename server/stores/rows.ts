import type { Knex } from 'knex';
import type { Instant } from '../../domain/time/calendar.ts';

/** Runs a statement and gives its rows. The text is a constant of a store; values go by binding alone. */
export async function rowsOf<Row>(
  tx: Knex.Transaction,
  sql: string,
  bindings: readonly unknown[],
): Promise<readonly Row[]> {
  const result = await tx.raw<{ rows: Row[] }>(sql, bindings as Knex.RawBinding[]);
  return result.rows;
}

export const toInstant = (date: Date): Instant => date.getTime();
export const toInstantOrNull = (date: Date | null): Instant | null => date?.getTime() ?? null;
export const toIso = (at: Instant): string => new Date(at).toISOString();
export const toIsoOrNull = (at: Instant | null): string | null => (at === null ? null : toIso(at));

/** Rows for `jsonb_to_recordset`: bigint becomes text, which PostgreSQL reads exactly. */
export const toRecords = (rows: readonly object[]): string =>
  JSON.stringify(rows, (_, value: unknown) => (typeof value === 'bigint' ? value.toString() : value));

/** The columns of rows, for `unnest`: some three times cheaper than `jsonb_to_recordset` where rows come by the thousand. */
export function toColumns(rows: readonly (readonly unknown[])[]): readonly (readonly unknown[])[] {
  const [first = []] = rows;
  return first.map((_, column) => rows.map((row) => row[column]));
}
