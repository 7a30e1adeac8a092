import { protectTable } from './protect-table.ts';
import type { SqlMigration } from './sql-migration.ts';

/** Owner's corrections: what was recorded in error, a wrong win amount, disputes. Each is a fact of its own. */
export const createCorrections: SqlMigration = {
  name: '20261121070000_create_corrections',
  up: `
-- A fact that never happened. Its row stays; everything that counts facts leaves out those that are named here.
CREATE TABLE fact_retractions (
  tenant_id text NOT NULL,
  fact_id text NOT NULL,
  -- The fact that says so.
  retraction_fact_id text NOT NULL,
  reason text NOT NULL,
  note text NULL,
  actor text NOT NULL,
  -- By the clock of the vendor's programs; recorded_at is the machine's.
  at timestamptz(3) NOT NULL,
  recorded_at timestamptz(3) NOT NULL DEFAULT now(),
  CONSTRAINT fact_retractions_pkey PRIMARY KEY (tenant_id, fact_id),
  CONSTRAINT fact_retractions_fact_fkey FOREIGN KEY (tenant_id, fact_id) REFERENCES facts (tenant_id, id),
  CONSTRAINT fact_retractions_retraction_fkey FOREIGN KEY (tenant_id, retraction_fact_id) REFERENCES facts (tenant_id, id),
  CONSTRAINT fact_retractions_other_check CHECK (fact_id <> retraction_fact_id)
);

-- Visits and sign-ups have no row among the facts, so they carry the name of the fact that takes them back.
ALTER TABLE clicks ADD COLUMN retraction_fact_id text NULL;
ALTER TABLE clicks ADD CONSTRAINT clicks_retraction_fkey FOREIGN KEY (tenant_id, retraction_fact_id) REFERENCES facts (tenant_id, id);
GRANT UPDATE (retraction_fact_id) ON clicks TO partnergraph_app;
ALTER TABLE sign_ups ADD COLUMN retraction_fact_id text NULL;
ALTER TABLE sign_ups ADD CONSTRAINT sign_ups_retraction_fkey FOREIGN KEY (tenant_id, retraction_fact_id) REFERENCES facts (tenant_id, id);
GRANT UPDATE (retraction_fact_id) ON sign_ups TO partnergraph_app;
-- A customer whose sign-up was taken back may sign up again: only the sign-ups that count are unique.
ALTER TABLE sign_ups DROP CONSTRAINT sign_ups_pkey;
ALTER TABLE sign_ups ADD CONSTRAINT sign_ups_pkey PRIMARY KEY (tenant_id, program_id, customer_id, ordinal);
CREATE UNIQUE INDEX sign_ups_live_key ON sign_ups (tenant_id, program_id, customer_id) WHERE retraction_fact_id IS NULL;

-- What a won lead was said to be worth before its owner put it right.
CREATE TABLE lead_corrections (
  tenant_id text NOT NULL,
  id text NOT NULL,
  lead_id text NOT NULL,
  partner_id text NOT NULL,
  fact_id text NOT NULL,
  mrr_before_minor bigint NOT NULL,
  mrr_after_minor bigint NOT NULL,
  reason text NOT NULL,
  actor text NOT NULL,
  at timestamptz(3) NOT NULL,
  recorded_at timestamptz(3) NOT NULL DEFAULT now(),
  CONSTRAINT lead_corrections_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT lead_corrections_lead_fkey FOREIGN KEY (tenant_id, lead_id, partner_id) REFERENCES leads (tenant_id, id, partner_id),
  CONSTRAINT lead_corrections_fact_fkey FOREIGN KEY (tenant_id, fact_id) REFERENCES facts (tenant_id, id),
  CONSTRAINT lead_corrections_mrr_check CHECK (mrr_before_minor >= 0 AND mrr_after_minor >= 0 AND mrr_before_minor <> mrr_after_minor)
);
CREATE INDEX lead_corrections_of_lead ON lead_corrections (tenant_id, lead_id, recorded_at);

-- A customer's bank asks a payment back. While one is open the payment's lines wait; one that is lost is a refund.
CREATE TABLE disputes (
  tenant_id text NOT NULL,
  id text NOT NULL,
  -- The vendor's or the payment system's own id.
  dispute_ref text NOT NULL,
  payment_fact_id text NOT NULL,
  payment_ref text NOT NULL,
  customer_id text NOT NULL,
  -- Without tax.
  amount_minor bigint NOT NULL,
  currency text NOT NULL,
  status text NOT NULL,
  opened_at timestamptz(3) NOT NULL,
  closed_at timestamptz(3) NULL,
  -- The fact that brought it to where it stands.
  last_fact_id text NOT NULL,
  CONSTRAINT disputes_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT disputes_dispute_ref_key UNIQUE (tenant_id, dispute_ref),
  CONSTRAINT disputes_payment_fkey FOREIGN KEY (tenant_id, payment_fact_id) REFERENCES facts (tenant_id, id),
  CONSTRAINT disputes_customer_fkey FOREIGN KEY (tenant_id, customer_id) REFERENCES customers (tenant_id, id),
  CONSTRAINT disputes_fact_fkey FOREIGN KEY (tenant_id, last_fact_id) REFERENCES facts (tenant_id, id),
  CONSTRAINT disputes_amount_check CHECK (amount_minor > 0),
  CONSTRAINT disputes_status_check CHECK (status IN ('OPEN', 'WON', 'LOST')),
  CONSTRAINT disputes_closed_check CHECK ((status = 'OPEN') = (closed_at IS NULL))
);
CREATE INDEX disputes_id ON disputes (id);
CREATE INDEX disputes_list ON disputes (tenant_id, opened_at, id);
CREATE INDEX disputes_of_payment ON disputes (tenant_id, payment_ref);
-- What holds lines: few rows, asked for with every payout.
CREATE INDEX disputes_open ON disputes (tenant_id, customer_id, payment_ref) WHERE status = 'OPEN';

-- A refund that waited for its payment takes a new place in the order of arrival, after the payment.
GRANT USAGE ON SEQUENCE facts_ordinal_seq TO partnergraph_app;

-- The payments a line is computed from; null in lines older than this column, which their invoice tells.
ALTER TABLE commission_lines ADD COLUMN payment_refs text[] NULL;

${protectTable({ table: 'fact_retractions', grant: 'SELECT, INSERT', isAppendOnly: true })}
${protectTable({ table: 'lead_corrections', grant: 'SELECT, INSERT', partner: ['SELECT'], isAppendOnly: true })}
${protectTable({ table: 'disputes', grant: 'SELECT, INSERT, UPDATE (status, closed_at, last_fact_id)' })}
CREATE TRIGGER disputes_append_only BEFORE UPDATE ON disputes
  FOR EACH ROW EXECUTE FUNCTION refuse_other_change('status', 'closed_at', 'last_fact_id');
CREATE TRIGGER disputes_no_delete BEFORE DELETE OR TRUNCATE ON disputes FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
-- A partner sees what holds its lines. The lines it may see are its own, by their policy.
CREATE POLICY disputes_partner_select ON disputes FOR SELECT TO partnergraph_app
  USING ((SELECT principal_partner_ids()) IS NOT NULL AND EXISTS (SELECT 1 FROM commission_lines
    WHERE commission_lines.tenant_id = disputes.tenant_id AND commission_lines.customer_id = disputes.customer_id
      AND commission_lines.partner_id = ANY ((SELECT principal_partner_ids())::text[])));
`,
  down: `
REVOKE USAGE ON SEQUENCE facts_ordinal_seq FROM partnergraph_app;
ALTER TABLE commission_lines DROP COLUMN payment_refs;
DROP TABLE disputes, lead_corrections;
DROP INDEX sign_ups_live_key;
ALTER TABLE sign_ups DROP CONSTRAINT sign_ups_pkey;
ALTER TABLE sign_ups ADD CONSTRAINT sign_ups_pkey PRIMARY KEY (tenant_id, program_id, customer_id);
ALTER TABLE sign_ups DROP COLUMN retraction_fact_id;
ALTER TABLE clicks DROP COLUMN retraction_fact_id;
DROP TABLE fact_retractions;
`,
};
