import { protectTable } from './protect-table.ts';
import type { SqlMigration } from './sql-migration.ts';

/** The double-entry journal: the only source of balances. */
export const createJournal: SqlMigration = {
  name: '20261121010800_create_journal',
  up: `
CREATE TABLE accounts (
  tenant_id text NOT NULL,
  id text NOT NULL,
  program_id text NOT NULL,
  kind text NOT NULL,
  partner_id text NULL,
  stream text NULL,
  currency text NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  CONSTRAINT accounts_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT accounts_purpose_key UNIQUE NULLS NOT DISTINCT (tenant_id, program_id, kind, partner_id, stream, currency),
  -- Lets a posting prove that its currency is the account's.
  CONSTRAINT accounts_currency_key UNIQUE (tenant_id, id, currency),
  CONSTRAINT accounts_program_fkey FOREIGN KEY (tenant_id, program_id) REFERENCES programs (tenant_id, id),
  CONSTRAINT accounts_partner_fkey FOREIGN KEY (partner_id) REFERENCES organizations (id),
  CONSTRAINT accounts_kind_check CHECK (kind IN ('EXPENSE', 'PARTNER_PAYABLE', 'CLEARING', 'CASH', 'FEES')),
  CONSTRAINT accounts_partner_check CHECK ((kind = 'PARTNER_PAYABLE') = (partner_id IS NOT NULL)),
  CONSTRAINT accounts_currency_check CHECK (currency ~ '^[A-Z]{3}$')
);

CREATE TABLE journal_entries (
  tenant_id text NOT NULL,
  id text NOT NULL,
  program_id text NOT NULL,
  kind text NOT NULL,
  -- What it books: a commission line or a step of a payout.
  line_id text NULL,
  payout_id text NULL,
  partner_id text NULL,
  -- The program's clock; recorded_at is the machine's.
  at timestamptz(3) NOT NULL,
  recorded_at timestamptz(3) NOT NULL DEFAULT now(),
  CONSTRAINT journal_entries_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT journal_entries_program_fkey FOREIGN KEY (tenant_id, program_id) REFERENCES programs (tenant_id, id),
  CONSTRAINT journal_entries_line_fkey FOREIGN KEY (tenant_id, line_id) REFERENCES commission_lines (tenant_id, id),
  CONSTRAINT journal_entries_kind_check CHECK (kind ~ '^[A-Z][A-Z0-9_]*$')
);
-- A line is booked once.
CREATE UNIQUE INDEX journal_entries_line_key ON journal_entries (tenant_id, line_id) WHERE line_id IS NOT NULL;
CREATE INDEX journal_entries_of_payout ON journal_entries (tenant_id, payout_id) WHERE payout_id IS NOT NULL;
CREATE INDEX journal_entries_list ON journal_entries (tenant_id, program_id, at, id);

CREATE TABLE journal_postings (
  tenant_id text NOT NULL,
  entry_id text NOT NULL,
  -- 1, 2, … within the entry.
  ordinal integer NOT NULL,
  account_id text NOT NULL,
  -- The account's partner, repeated for row-level security.
  partner_id text NULL,
  -- Debit above zero, credit below.
  amount_minor bigint NOT NULL,
  currency text NOT NULL,
  CONSTRAINT journal_postings_pkey PRIMARY KEY (tenant_id, entry_id, ordinal),
  CONSTRAINT journal_postings_entry_fkey FOREIGN KEY (tenant_id, entry_id) REFERENCES journal_entries (tenant_id, id),
  CONSTRAINT journal_postings_account_fkey FOREIGN KEY (tenant_id, account_id, currency)
    REFERENCES accounts (tenant_id, id, currency),
  CONSTRAINT journal_postings_ordinal_check CHECK (ordinal >= 1),
  CONSTRAINT journal_postings_amount_check CHECK (amount_minor <> 0)
);
-- A balance is the sum of one index range.
CREATE INDEX journal_postings_of_account ON journal_postings (tenant_id, account_id) INCLUDE (amount_minor);

${protectTable({ table: 'accounts', grant: 'SELECT, INSERT', partner: ['SELECT'], isAppendOnly: true })}
${protectTable({ table: 'journal_entries', grant: 'SELECT, INSERT', partner: ['SELECT'], isAppendOnly: true })}
${protectTable({ table: 'journal_postings', grant: 'SELECT, INSERT', partner: ['SELECT'], isAppendOnly: true })}

-- At commit every entry sums to zero in each currency. Ordinals must be 1, 2, … n with n >= 2: so a posting that is
-- added to an old entry has an ordinal above 2, and the common entry of two postings is checked once, not three times.
-- It reads as the owner: the transaction may have gone back to a principal that sees only part of the postings.
CREATE POLICY journal_postings_balance_check ON journal_postings FOR SELECT TO CURRENT_USER USING (true);
CREATE FUNCTION check_journal_entry() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public AS $$
DECLARE
  checked_id text;
  posting_count integer;
  last_ordinal integer;
  imbalance text;
BEGIN
  IF TG_TABLE_NAME = 'journal_entries' THEN
    checked_id := NEW.id;
  ELSE
    checked_id := NEW.entry_id;
  END IF;
  SELECT coalesce(sum(per_currency.postings), 0), max(per_currency.last_ordinal),
      string_agg(per_currency.total || ' ' || per_currency.currency, ', ') FILTER (WHERE per_currency.total <> 0)
    INTO posting_count, last_ordinal, imbalance
    FROM (SELECT journal_postings.currency, sum(journal_postings.amount_minor) AS total, count(*) AS postings,
        max(journal_postings.ordinal) AS last_ordinal
      FROM journal_postings
      WHERE journal_postings.tenant_id = NEW.tenant_id AND journal_postings.entry_id = checked_id
      GROUP BY journal_postings.currency) AS per_currency;
  IF imbalance IS NOT NULL THEN
    RAISE EXCEPTION 'Journal entry % does not balance: % left over', checked_id, imbalance
      USING ERRCODE = 'check_violation', CONSTRAINT = 'journal_entries_balanced', TABLE = 'journal_entries';
  END IF;
  IF posting_count < 2 OR last_ordinal <> posting_count THEN
    RAISE EXCEPTION 'Journal entry % has % postings; expected at least 2, numbered from 1 without a gap', checked_id, posting_count
      USING ERRCODE = 'check_violation', CONSTRAINT = 'journal_entries_postings', TABLE = 'journal_entries';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER journal_entries_balanced AFTER INSERT ON journal_entries
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_journal_entry();
CREATE CONSTRAINT TRIGGER journal_postings_balanced AFTER INSERT ON journal_postings
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.ordinal > 2) EXECUTE FUNCTION check_journal_entry();
`,
  down: `
DROP TABLE journal_postings, journal_entries, accounts;
DROP FUNCTION check_journal_entry();
`,
};
