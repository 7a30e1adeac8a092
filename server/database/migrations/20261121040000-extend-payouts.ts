import { protectTable } from './protect-table.ts';
import type { SqlMigration } from './sql-migration.ts';

/** What it takes to pay: legal moves, fees, replacements, sums of zero, attempts with lease and fencing, export batches. */
export const extendPayouts: SqlMigration = {
  name: '20261121040000_extend_payouts',
  up: `
ALTER TABLE payouts
  ADD COLUMN fee_minor bigint NOT NULL DEFAULT 0,
  ADD COLUMN provider text NULL,
  ADD COLUMN closed_at timestamptz(3) NULL,
  ADD COLUMN closed_by text NULL,
  -- The payout that failed or was cancelled, for whose period this one was formed again.
  ADD COLUMN replaces_id text NULL,
  ADD CONSTRAINT payouts_replaces_fkey FOREIGN KEY (tenant_id, replaces_id) REFERENCES payouts (tenant_id, id),
  ADD CONSTRAINT payouts_fee_check CHECK (fee_minor >= 0),
  DROP CONSTRAINT payouts_amount_check,
  -- Lines that cancel out are settled without a payment: nothing is owed, and they need not be carried for ever.
  ADD CONSTRAINT payouts_amount_check CHECK (amount_minor > 0 OR (amount_minor = 0 AND status = 'PAID'));
CREATE UNIQUE INDEX payouts_replaces_key ON payouts (tenant_id, replaces_id) WHERE replaces_id IS NOT NULL;
GRANT UPDATE (fee_minor, provider, closed_at, closed_by) ON payouts TO partnergraph_app;
DROP TRIGGER payouts_append_only ON payouts;
CREATE TRIGGER payouts_append_only BEFORE UPDATE ON payouts FOR EACH ROW EXECUTE FUNCTION
  refuse_other_change('status', 'approved_at', 'approved_by', 'paid_at', 'paid_reference', 'fail_reason', 'version',
    'fee_minor', 'provider', 'closed_at', 'closed_by');

-- The table of moves of domain/decisions/payout.ts, held by the database as well: money is not moved twice by a slip.
CREATE FUNCTION check_payout_move() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT (OLD.status, NEW.status) IN (('FORMED', 'APPROVED'), ('FORMED', 'CANCELLED'), ('APPROVED', 'CANCELLED'),
      ('APPROVED', 'PROCESSING'), ('APPROVED', 'PAID'), ('PROCESSING', 'PAID'), ('APPROVED', 'FAILED'), ('PROCESSING', 'FAILED')) THEN
    RAISE EXCEPTION 'Payout %: % does not become %', NEW.id, OLD.status, NEW.status
      USING ERRCODE = 'check_violation', CONSTRAINT = 'payouts_legal_move', TABLE = 'payouts';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER payouts_legal_move BEFORE UPDATE OF status ON payouts FOR EACH ROW
  WHEN (NEW.status IS DISTINCT FROM OLD.status) EXECUTE FUNCTION check_payout_move();

-- At commit a payout that failed or was cancelled holds no line any more, or its money would be lost to the partner.
CREATE FUNCTION check_payout_released() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public AS $$
BEGIN
  IF (SELECT count(*) FILTER (WHERE payout_lines.released_at IS NULL) FROM payout_lines
      WHERE payout_lines.tenant_id = NEW.tenant_id AND payout_lines.payout_id = NEW.id) > 0 THEN
    RAISE EXCEPTION 'Payout % is %, but still claims lines', NEW.id, NEW.status
      USING ERRCODE = 'check_violation', CONSTRAINT = 'payouts_lines_released', TABLE = 'payouts';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER payouts_lines_released AFTER UPDATE OF status ON payouts
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.status IN ('FAILED', 'CANCELLED')) EXECUTE FUNCTION check_payout_released();

-- The same check as before, in a form that can only walk the lines of the payout: with the condition on released_at in the
-- WHERE, a table that was empty when it was last analyzed was read through the index of all claims, once for each payout.
CREATE OR REPLACE FUNCTION check_payout_sum() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public AS $$
DECLARE
  claimed bigint;
  foreign_lines bigint;
BEGIN
  SELECT coalesce(sum(commission_lines.amount_minor) FILTER (WHERE payout_lines.released_at IS NULL), 0),
      count(*) FILTER (WHERE payout_lines.released_at IS NULL
        AND (commission_lines.program_id, commission_lines.partner_id, commission_lines.stream, payout_lines.partner_id)
          IS DISTINCT FROM (NEW.program_id, NEW.partner_id, NEW.stream, NEW.partner_id))
    INTO claimed, foreign_lines
    FROM payout_lines
    JOIN commission_lines ON commission_lines.tenant_id = payout_lines.tenant_id AND commission_lines.id = payout_lines.line_id
    WHERE payout_lines.tenant_id = NEW.tenant_id AND payout_lines.payout_id = NEW.id;
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

-- A payout is booked once for each kind of entry.
CREATE UNIQUE INDEX journal_entries_payout_key ON journal_entries (tenant_id, payout_id, kind) WHERE payout_id IS NOT NULL;

CREATE TABLE payout_batches (
  tenant_id text NOT NULL,
  id text NOT NULL,
  program_id text NOT NULL,
  -- BANK, PAYPAL or WISE.
  method text NOT NULL,
  payouts integer NOT NULL,
  total_minor bigint NOT NULL,
  created_at timestamptz(3) NOT NULL,
  created_by text NOT NULL,
  CONSTRAINT payout_batches_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT payout_batches_program_fkey FOREIGN KEY (tenant_id, program_id) REFERENCES programs (tenant_id, id),
  CONSTRAINT payout_batches_method_check CHECK (method IN ('BANK', 'PAYPAL', 'WISE')),
  CONSTRAINT payout_batches_size_check CHECK (payouts > 0 AND total_minor > 0)
);
CREATE INDEX payout_batches_list ON payout_batches (tenant_id, program_id, created_at, id);
${protectTable({ table: 'payout_batches', grant: 'SELECT, INSERT', isAppendOnly: true })}

ALTER TABLE payout_attempts
  -- Who may write the result: the lease can be taken over, and each time the number rises. A write with an old one is refused.
  ADD COLUMN fence bigint NOT NULL DEFAULT 1,
  ADD COLUMN lease_owner text NULL,
  ADD COLUMN lease_until timestamptz(3) NULL,
  -- The last call that may have reached the provider, by the machine's clock.
  ADD COLUMN sent_at timestamptz(3) NULL,
  ADD COLUMN sends integer NOT NULL DEFAULT 1,
  ADD COLUMN fee_minor bigint NOT NULL DEFAULT 0,
  ADD COLUMN method text NULL,
  -- Masked: the details themselves may be changed or erased meanwhile.
  ADD COLUMN destination text NULL,
  ADD COLUMN batch_id text NULL,
  ADD CONSTRAINT payout_attempts_batch_fkey FOREIGN KEY (tenant_id, batch_id) REFERENCES payout_batches (tenant_id, id),
  ADD CONSTRAINT payout_attempts_key_key UNIQUE (tenant_id, provider, provider_key),
  DROP CONSTRAINT payout_attempts_status_check,
  ADD CONSTRAINT payout_attempts_status_check CHECK (status IN ('STARTED', 'PENDING', 'UNKNOWN', 'SUCCEEDED', 'FAILED'));
DROP INDEX payout_attempts_live_key;
CREATE UNIQUE INDEX payout_attempts_live_key ON payout_attempts (tenant_id, payout_id)
  WHERE status IN ('STARTED', 'PENDING', 'UNKNOWN', 'SUCCEEDED');
CREATE INDEX payout_attempts_open ON payout_attempts (tenant_id, payout_id) WHERE status IN ('STARTED', 'PENDING', 'UNKNOWN');
CREATE INDEX payout_attempts_of_batch ON payout_attempts (tenant_id, batch_id) WHERE batch_id IS NOT NULL;
GRANT UPDATE (fence, lease_owner, lease_until, sent_at, sends, fee_minor, batch_id) ON payout_attempts TO partnergraph_app;
CREATE TRIGGER payout_attempts_append_only BEFORE UPDATE ON payout_attempts FOR EACH ROW EXECUTE FUNCTION
  refuse_other_change('status', 'provider_ref', 'error', 'finished_at', 'fence', 'lease_owner', 'lease_until', 'sent_at',
    'sends', 'fee_minor', 'batch_id');
CREATE TRIGGER payout_attempts_no_delete BEFORE DELETE OR TRUNCATE ON payout_attempts
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
`,
  down: `
DROP TRIGGER payout_attempts_no_delete ON payout_attempts;
DROP TRIGGER payout_attempts_append_only ON payout_attempts;
DROP INDEX payout_attempts_of_batch, payout_attempts_open, payout_attempts_live_key;
ALTER TABLE payout_attempts DROP CONSTRAINT payout_attempts_status_check, DROP CONSTRAINT payout_attempts_key_key,
  DROP COLUMN batch_id, DROP COLUMN destination, DROP COLUMN method, DROP COLUMN fee_minor, DROP COLUMN sends, DROP COLUMN sent_at,
  DROP COLUMN lease_until, DROP COLUMN lease_owner, DROP COLUMN fence,
  ADD CONSTRAINT payout_attempts_status_check CHECK (status IN ('STARTED', 'SUCCEEDED', 'FAILED', 'UNKNOWN'));
CREATE UNIQUE INDEX payout_attempts_live_key ON payout_attempts (tenant_id, payout_id) WHERE status IN ('STARTED', 'SUCCEEDED', 'UNKNOWN');
DROP TABLE payout_batches;
DROP INDEX journal_entries_payout_key;
CREATE OR REPLACE FUNCTION check_payout_sum() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
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
DROP TRIGGER payouts_lines_released ON payouts;
DROP FUNCTION check_payout_released();
DROP TRIGGER payouts_legal_move ON payouts;
DROP FUNCTION check_payout_move();
DROP TRIGGER payouts_append_only ON payouts;
CREATE TRIGGER payouts_append_only BEFORE UPDATE ON payouts FOR EACH ROW EXECUTE FUNCTION
  refuse_other_change('status', 'approved_at', 'approved_by', 'paid_at', 'paid_reference', 'fail_reason', 'version');
DROP INDEX payouts_replaces_key;
ALTER TABLE payouts DROP CONSTRAINT payouts_amount_check, DROP COLUMN replaces_id, DROP COLUMN closed_by, DROP COLUMN closed_at,
  DROP COLUMN provider, DROP COLUMN fee_minor, ADD CONSTRAINT payouts_amount_check CHECK (amount_minor > 0);
`,
};
