import { protectTable } from './protect-table.ts';
import type { SqlMigration } from './sql-migration.ts';

/** Payouts, the lines they claim, and what was tried with the payment provider. */
export const createPayouts: SqlMigration = {
  name: '20261121010900_create_payouts',
  up: `
CREATE TABLE payouts (
  tenant_id text NOT NULL,
  id text NOT NULL,
  program_id text NOT NULL,
  partner_id text NOT NULL,
  stream text NOT NULL,
  -- Civil dates in the program's time zone, half-open.
  period_from date NOT NULL,
  period_to date NOT NULL,
  due_by date NOT NULL,
  amount_minor bigint NOT NULL,
  status text NOT NULL DEFAULT 'FORMED',
  formed_at timestamptz(3) NOT NULL,
  approved_at timestamptz(3) NULL,
  approved_by text NULL,
  paid_at timestamptz(3) NULL,
  -- The provider's or the bank's reference.
  paid_reference text NULL,
  fail_reason text NULL,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT payouts_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT payouts_enrollment_fkey FOREIGN KEY (tenant_id, program_id, partner_id)
    REFERENCES enrollments (tenant_id, program_id, partner_id),
  CONSTRAINT payouts_status_check CHECK (status IN ('FORMED', 'APPROVED', 'PROCESSING', 'PAID', 'FAILED', 'CANCELLED')),
  CONSTRAINT payouts_amount_check CHECK (amount_minor > 0),
  CONSTRAINT payouts_period_check CHECK (period_to > period_from),
  CONSTRAINT payouts_paid_check CHECK ((status = 'PAID') = (paid_at IS NOT NULL))
);
-- One payout of a period; one that failed or was cancelled makes room for another.
CREATE UNIQUE INDEX payouts_period_key ON payouts (tenant_id, program_id, partner_id, stream, period_to)
  WHERE status NOT IN ('FAILED', 'CANCELLED');
-- By id alone: a Node is asked for without its tenant, and a policy that may match by partner cannot use the tenant.
CREATE INDEX payouts_id ON payouts (id);
CREATE INDEX payouts_list ON payouts (tenant_id, program_id, formed_at, id);
CREATE INDEX payouts_by_status ON payouts (tenant_id, program_id, status, due_by, id);
CREATE INDEX payouts_of_partner ON payouts (tenant_id, program_id, partner_id, formed_at, id);
-- Leads with the partner: one list over all vendors.
CREATE INDEX payouts_of_partner_anywhere ON payouts (partner_id, formed_at, id);

ALTER TABLE journal_entries ADD CONSTRAINT journal_entries_payout_fkey
  FOREIGN KEY (tenant_id, payout_id) REFERENCES payouts (tenant_id, id);

CREATE TABLE payout_lines (
  tenant_id text NOT NULL,
  payout_id text NOT NULL,
  line_id text NOT NULL,
  partner_id text NOT NULL,
  -- Set when the payout failed or was cancelled: the line is unpaid again.
  released_at timestamptz(3) NULL,
  CONSTRAINT payout_lines_pkey PRIMARY KEY (tenant_id, payout_id, line_id),
  CONSTRAINT payout_lines_payout_fkey FOREIGN KEY (tenant_id, payout_id) REFERENCES payouts (tenant_id, id),
  CONSTRAINT payout_lines_line_fkey FOREIGN KEY (tenant_id, line_id) REFERENCES commission_lines (tenant_id, id)
);
-- A line is in at most one payout that lives, however two runs race.
CREATE UNIQUE INDEX payout_lines_claim_key ON payout_lines (tenant_id, line_id) WHERE released_at IS NULL;

-- One call of a payment provider, written before it is made; after doubt the provider is asked before another.
CREATE TABLE payout_attempts (
  tenant_id text NOT NULL,
  id text NOT NULL,
  payout_id text NOT NULL,
  number integer NOT NULL,
  provider text NOT NULL,
  -- What the provider tells repeats by.
  provider_key text NOT NULL,
  status text NOT NULL DEFAULT 'STARTED',
  provider_ref text NULL,
  error text NULL,
  started_at timestamptz(3) NOT NULL,
  finished_at timestamptz(3) NULL,
  CONSTRAINT payout_attempts_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT payout_attempts_number_key UNIQUE (tenant_id, payout_id, number),
  CONSTRAINT payout_attempts_payout_fkey FOREIGN KEY (tenant_id, payout_id) REFERENCES payouts (tenant_id, id),
  CONSTRAINT payout_attempts_status_check CHECK (status IN ('STARTED', 'SUCCEEDED', 'FAILED', 'UNKNOWN'))
);
-- At most one attempt of a payout is open or has succeeded.
CREATE UNIQUE INDEX payout_attempts_live_key ON payout_attempts (tenant_id, payout_id)
  WHERE status IN ('STARTED', 'SUCCEEDED', 'UNKNOWN');

${protectTable({
  table: 'payouts',
  grant: 'SELECT, INSERT, UPDATE (status, approved_at, approved_by, paid_at, paid_reference, fail_reason, version)',
  partner: ['SELECT'],
})}
${protectTable({ table: 'payout_lines', grant: 'SELECT, INSERT, UPDATE (released_at)', partner: ['SELECT'] })}
${protectTable({ table: 'payout_attempts', grant: 'SELECT, INSERT, UPDATE (status, provider_ref, error, finished_at)' })}

-- What a payout is never changes; only where it stands. The triggers hold for the owner of the tables, too.
CREATE TRIGGER payouts_append_only BEFORE UPDATE ON payouts FOR EACH ROW EXECUTE FUNCTION
  refuse_other_change('status', 'approved_at', 'approved_by', 'paid_at', 'paid_reference', 'fail_reason', 'version');
CREATE TRIGGER payouts_no_delete BEFORE DELETE OR TRUNCATE ON payouts FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER payout_lines_append_only BEFORE UPDATE ON payout_lines
  FOR EACH ROW EXECUTE FUNCTION refuse_other_change('released_at');
CREATE TRIGGER payout_lines_no_delete BEFORE DELETE OR TRUNCATE ON payout_lines
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- At commit a payout's amount is the sum of the lines it claims, all of its own program, partner and stream. Checked
-- again at every change of status, so a line that was slipped in later is found before money moves.
CREATE POLICY payout_lines_sum_check ON payout_lines FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY commission_lines_sum_check ON commission_lines FOR SELECT TO CURRENT_USER USING (true);
CREATE FUNCTION check_payout_sum() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public AS $$
DECLARE
  claimed bigint;
  foreign_lines bigint;
BEGIN
  SELECT coalesce(sum(commission_lines.amount_minor), 0),
      count(*) FILTER (WHERE (commission_lines.program_id, commission_lines.partner_id, commission_lines.stream, payout_lines.partner_id)
        IS DISTINCT FROM (NEW.program_id, NEW.partner_id, NEW.stream, NEW.partner_id))
    INTO claimed, foreign_lines
    FROM payout_lines
    JOIN commission_lines ON commission_lines.tenant_id = payout_lines.tenant_id AND commission_lines.id = payout_lines.line_id
    WHERE payout_lines.tenant_id = NEW.tenant_id AND payout_lines.payout_id = NEW.id AND payout_lines.released_at IS NULL;
  IF foreign_lines > 0 THEN
    RAISE EXCEPTION 'Payout % claims % lines of another program, partner or stream', NEW.id, foreign_lines
      USING ERRCODE = 'check_violation', CONSTRAINT = 'payouts_own_lines', TABLE = 'payouts';
  END IF;
  IF NEW.status NOT IN ('FAILED', 'CANCELLED') AND claimed <> NEW.amount_minor THEN
    RAISE EXCEPTION 'Payout % is % minor units, but its lines sum to %', NEW.id, NEW.amount_minor, claimed
      USING ERRCODE = 'check_violation', CONSTRAINT = 'payouts_sum_of_lines', TABLE = 'payouts';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER payouts_sum_of_lines AFTER INSERT OR UPDATE OF status ON payouts
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_payout_sum();
`,
  down: `
DROP POLICY commission_lines_sum_check ON commission_lines;
ALTER TABLE journal_entries DROP CONSTRAINT journal_entries_payout_fkey;
DROP TABLE payout_attempts, payout_lines, payouts;
DROP FUNCTION check_payout_sum();
`,
};
