import { protectTable } from './protect-table.ts';
import type { SqlMigration } from './sql-migration.ts';

/** What was sold to whose credit and what partners measure: kept for screens, computed from facts. */
export const createSales: SqlMigration = {
  name: '20261121011200_create_sales',
  up: `
-- One row per credited sale: a win of a registered lead, or the first payment of a link's customer.
CREATE TABLE sold_mrr (
  tenant_id text NOT NULL,
  program_id text NOT NULL,
  customer_id text NOT NULL,
  partner_id text NOT NULL,
  via text NOT NULL,
  at timestamptz(3) NOT NULL,
  mrr_minor bigint NOT NULL,
  CONSTRAINT sold_mrr_pkey PRIMARY KEY (tenant_id, program_id, customer_id, partner_id),
  CONSTRAINT sold_mrr_enrollment_fkey FOREIGN KEY (tenant_id, program_id, partner_id)
    REFERENCES enrollments (tenant_id, program_id, partner_id),
  CONSTRAINT sold_mrr_customer_fkey FOREIGN KEY (tenant_id, customer_id) REFERENCES customers (tenant_id, id),
  CONSTRAINT sold_mrr_via_check CHECK (via IN ('REGISTRATION', 'LINK')),
  CONSTRAINT sold_mrr_amount_check CHECK (mrr_minor >= 0)
);
CREATE INDEX sold_mrr_of_partner ON sold_mrr (tenant_id, program_id, partner_id, at) INCLUDE (mrr_minor);

-- The metrics of a partner as they were last measured: text by name (minor units or counts).
CREATE TABLE partner_metrics (
  tenant_id text NOT NULL,
  program_id text NOT NULL,
  partner_id text NOT NULL,
  metrics jsonb NOT NULL,
  measured_at timestamptz(3) NOT NULL,
  CONSTRAINT partner_metrics_pkey PRIMARY KEY (tenant_id, program_id, partner_id),
  CONSTRAINT partner_metrics_enrollment_fkey FOREIGN KEY (tenant_id, program_id, partner_id)
    REFERENCES enrollments (tenant_id, program_id, partner_id)
);

-- The order in which wins of one instant were given: the first attributes the customer for good.
CREATE SEQUENCE lead_win_order;
ALTER TABLE leads ADD COLUMN win_order bigint NULL;
GRANT USAGE ON SEQUENCE lead_win_order TO partnergraph_app;
GRANT UPDATE (win_order) ON leads TO partnergraph_app;

-- When an estimate becomes a line: later than earned_at where a rule waits for the close of a year.
ALTER TABLE commission_estimates ADD COLUMN due_at timestamptz(3) NOT NULL;
CREATE INDEX commission_estimates_due ON commission_estimates (tenant_id, program_id, due_at, customer_id);

${protectTable({ table: 'sold_mrr', grant: 'SELECT, INSERT, UPDATE, DELETE', partner: ['SELECT'] })}
${protectTable({ table: 'partner_metrics', grant: 'SELECT, INSERT, UPDATE', partner: ['SELECT'] })}
`,
  down: `
DROP INDEX commission_estimates_due;
ALTER TABLE commission_estimates DROP COLUMN due_at;
ALTER TABLE leads DROP COLUMN win_order;
DROP SEQUENCE lead_win_order;
DROP TABLE partner_metrics, sold_mrr;
`,
};
