import { protectTable } from './protect-table.ts';
import type { SqlMigration } from './sql-migration.ts';

/** What was found when the books were compared, and the chain of hashes that shows tampering. */
export const createBooks: SqlMigration = {
  name: '20261121070100_create_books',
  up: `
-- The machine's time at which a payout was written down, as the other rows of money have it.
ALTER TABLE payouts ADD COLUMN recorded_at timestamptz(3) NOT NULL DEFAULT now();

-- One comparison of a program's books.
CREATE TABLE books_checks (
  tenant_id text NOT NULL,
  id text NOT NULL,
  program_id text NOT NULL,
  checked_at timestamptz(3) NOT NULL DEFAULT now(),
  duration_ms integer NOT NULL,
  line_count bigint NOT NULL,
  entry_count bigint NOT NULL,
  -- What is left over in the journal, over all entries, without sign: 0 in books that are right.
  imbalance_minor bigint NOT NULL,
  -- The first row that disagrees: check, table, id, found, expected. Null: none does.
  finding jsonb NULL,
  CONSTRAINT books_checks_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT books_checks_program_fkey FOREIGN KEY (tenant_id, program_id) REFERENCES programs (tenant_id, id),
  CONSTRAINT books_checks_counts_check CHECK (duration_ms >= 0 AND line_count >= 0 AND entry_count >= 0 AND imbalance_minor >= 0)
);
CREATE INDEX books_checks_of_program ON books_checks (tenant_id, program_id, checked_at, id);

-- A day of a program under seal: the hash of what was recorded in it, chained to the day before.
CREATE TABLE ledger_seals (
  tenant_id text NOT NULL,
  program_id text NOT NULL,
  -- 1, 2, … within the program.
  number integer NOT NULL,
  -- A day of UTC by the machine's clock: rows belong to the day they were recorded on, whatever they are dated.
  day date NOT NULL,
  line_count bigint NOT NULL,
  entry_count bigint NOT NULL,
  payout_count bigint NOT NULL,
  -- SHA-256 over the canonical rows of the day, and over the seal before with everything above.
  rows_hash bytea NOT NULL,
  previous_hash bytea NULL,
  hash bytea NOT NULL,
  sealed_at timestamptz(3) NOT NULL DEFAULT now(),
  CONSTRAINT ledger_seals_pkey PRIMARY KEY (tenant_id, program_id, number),
  CONSTRAINT ledger_seals_day_key UNIQUE (tenant_id, program_id, day),
  CONSTRAINT ledger_seals_program_fkey FOREIGN KEY (tenant_id, program_id) REFERENCES programs (tenant_id, id),
  CONSTRAINT ledger_seals_hash_check CHECK (length(rows_hash) = 32 AND length(hash) = 32 AND length(previous_hash) = 32),
  CONSTRAINT ledger_seals_chain_check CHECK (number >= 1 AND (number = 1) = (previous_hash IS NULL))
);

${protectTable({ table: 'books_checks', grant: 'SELECT, INSERT', isAppendOnly: true })}
${protectTable({ table: 'ledger_seals', grant: 'SELECT, INSERT', isAppendOnly: true })}
`,
  down: `
DROP TABLE ledger_seals, books_checks;
ALTER TABLE payouts DROP COLUMN recorded_at;
`,
};
