import { protectTable } from './protect-table.ts';
import type { SqlMigration } from './sql-migration.ts';

/** What holds money back, where it is to go, and when a network moves it. */
export const createPayoutHolds: SqlMigration = {
  name: '20261121040100_create_payout_holds',
  up: `
-- On a partner in a program, on one of its payouts, or on one of its lines.
CREATE TABLE payout_holds (
  tenant_id text NOT NULL,
  id text NOT NULL,
  program_id text NOT NULL,
  partner_id text NOT NULL,
  payout_id text NULL,
  line_id text NULL,
  reason text NOT NULL,
  -- For the vendor's staff; the partner is shown the reason alone.
  note text NULL,
  placed_at timestamptz(3) NOT NULL,
  placed_by text NOT NULL,
  released_at timestamptz(3) NULL,
  released_by text NULL,
  CONSTRAINT payout_holds_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT payout_holds_enrollment_fkey FOREIGN KEY (tenant_id, program_id, partner_id)
    REFERENCES enrollments (tenant_id, program_id, partner_id),
  CONSTRAINT payout_holds_payout_fkey FOREIGN KEY (tenant_id, payout_id) REFERENCES payouts (tenant_id, id),
  CONSTRAINT payout_holds_line_fkey FOREIGN KEY (tenant_id, line_id) REFERENCES commission_lines (tenant_id, id),
  CONSTRAINT payout_holds_subject_check CHECK (num_nonnulls(payout_id, line_id) <= 1),
  CONSTRAINT payout_holds_reason_check CHECK (reason IN ('PAYMENT_DETAILS_MISSING', 'SUSPICION', 'TAX_FORM_MISSING', 'MANUAL')),
  CONSTRAINT payout_holds_released_check CHECK ((released_at IS NULL) = (released_by IS NULL))
);
-- One hold in force for each subject and reason.
CREATE UNIQUE INDEX payout_holds_active_key ON payout_holds (tenant_id, program_id, partner_id, payout_id, line_id, reason)
  NULLS NOT DISTINCT WHERE released_at IS NULL;
CREATE UNIQUE INDEX payout_holds_of_line ON payout_holds (tenant_id, line_id, reason) WHERE released_at IS NULL AND line_id IS NOT NULL;
CREATE INDEX payout_holds_of_payout ON payout_holds (tenant_id, payout_id) WHERE payout_id IS NOT NULL;
CREATE INDEX payout_holds_id ON payout_holds (id);
${protectTable({ table: 'payout_holds', grant: 'SELECT, INSERT, UPDATE (released_at, released_by)', partner: ['SELECT'] })}
CREATE TRIGGER payout_holds_append_only BEFORE UPDATE ON payout_holds FOR EACH ROW EXECUTE FUNCTION
  refuse_other_change('released_at', 'released_by');
CREATE TRIGGER payout_holds_no_delete BEFORE DELETE OR TRUNCATE ON payout_holds
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE payment_details (
  tenant_id text NOT NULL,
  program_id text NOT NULL,
  partner_id text NOT NULL,
  method text NOT NULL,
  -- AES-256-GCM under a key that the database does not hold; null once erased.
  sealed text NULL,
  -- What may be shown, such as ****1234; null once erased.
  masked text NULL,
  updated_at timestamptz(3) NOT NULL,
  updated_by text NOT NULL,
  erased_at timestamptz(3) NULL,
  CONSTRAINT payment_details_pkey PRIMARY KEY (tenant_id, program_id, partner_id),
  CONSTRAINT payment_details_enrollment_fkey FOREIGN KEY (tenant_id, program_id, partner_id)
    REFERENCES enrollments (tenant_id, program_id, partner_id),
  CONSTRAINT payment_details_method_check CHECK (method IN ('BANK', 'PAYPAL', 'WISE')),
  CONSTRAINT payment_details_erased_check CHECK ((erased_at IS NOT NULL) = (sealed IS NULL) AND (sealed IS NULL) = (masked IS NULL))
);
${protectTable({
  table: 'payment_details',
  grant: 'SELECT, INSERT, UPDATE (method, sealed, masked, updated_at, updated_by, erased_at)',
  partner: ['SELECT', 'INSERT', 'UPDATE'],
  partnerColumns: ['method', 'sealed', 'masked', 'updated_at', 'updated_by', 'erased_at'],
})}

-- A network's own calendar on top of the program's: the row with the highest version holds.
CREATE TABLE payout_calendars (
  tenant_id text NOT NULL,
  program_id text NOT NULL,
  version integer NOT NULL,
  network text NOT NULL,
  steps jsonb NOT NULL,
  set_at timestamptz(3) NOT NULL,
  set_by text NOT NULL,
  CONSTRAINT payout_calendars_pkey PRIMARY KEY (tenant_id, program_id, version),
  CONSTRAINT payout_calendars_program_fkey FOREIGN KEY (tenant_id, program_id) REFERENCES programs (tenant_id, id)
);
${protectTable({ table: 'payout_calendars', grant: 'SELECT, INSERT', isAppendOnly: true })}
CREATE POLICY payout_calendars_partner_select ON payout_calendars FOR SELECT TO partnergraph_app
  USING (EXISTS (SELECT 1 FROM enrollments WHERE enrollments.tenant_id = payout_calendars.tenant_id
    AND enrollments.program_id = payout_calendars.program_id
    AND enrollments.partner_id = ANY ((SELECT principal_partner_ids())::text[])));
`,
  down: 'DROP TABLE payout_calendars, payment_details, payout_holds;',
};
