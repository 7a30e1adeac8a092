import type { Knex } from 'knex';

/** One step of the schema: plain SQL each way. Merged steps never change; a mistake is put right by a new step. */
export interface SqlMigration {
  /** `YYYYMMDDHHMMSS_verb_noun`; the order of names is the order of steps. */
  readonly name: string;
  readonly up: string;
  /** SQL that undoes `up`, or the reason why that is impossible. */
  readonly down: string | { readonly irreversible: string };
}

/** Runs one direction. Errors: throws on a `?`, which knex would take for a binding. */
export async function runSql(knex: Knex, sql: string): Promise<void> {
  if (sql.includes('?')) throw new Error('A migration must not contain "?": knex would replace it by a binding.');
  await knex.raw(sql);
}
