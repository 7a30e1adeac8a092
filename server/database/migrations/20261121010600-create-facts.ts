import { protectTable } from './protect-table.ts';
import type { SqlMigration } from './sql-migration.ts';

/** Facts of the world as they arrived, and what billing facts say. */
export const createFacts: SqlMigration = {
  name: '20261121010600_create_facts',
  up: `
CREATE TABLE facts (
  tenant_id text NOT NULL,
  id text NOT NULL,
  -- Who reported it: an API key's system, a connector, an import.
  source text NOT NULL,
  external_id text NOT NULL,
  type text NOT NULL,
  occurred_at timestamptz(3) NOT NULL,
  recorded_at timestamptz(3) NOT NULL DEFAULT now(),
  -- The order of arrival.
  ordinal bigint GENERATED ALWAYS AS IDENTITY,
  -- Ids and amounts only; personal data lies in erasable rows.
  payload jsonb NOT NULL,
  -- Tells a repeat (same content) from a second use of the id.
  payload_hash text NOT NULL,
  status text NOT NULL,
  -- What an unmatched fact waits for, such as an invoice's id.
  unmatched_ref text NULL,
  reject_reason text NULL,
  customer_id text NULL,
  CONSTRAINT facts_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT facts_external_id_key UNIQUE (tenant_id, source, type, external_id),
  CONSTRAINT facts_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES organizations (id),
  CONSTRAINT facts_customer_fkey FOREIGN KEY (tenant_id, customer_id) REFERENCES customers (tenant_id, id),
  CONSTRAINT facts_status_check CHECK (status IN ('APPLIED', 'UNMATCHED', 'REJECTED')),
  CONSTRAINT facts_unmatched_check CHECK ((status = 'UNMATCHED') = (unmatched_ref IS NOT NULL))
);
CREATE INDEX facts_list ON facts (tenant_id, ordinal);
CREATE INDEX facts_of_customer ON facts (tenant_id, customer_id, occurred_at, ordinal) WHERE customer_id IS NOT NULL;
CREATE INDEX facts_unmatched ON facts (tenant_id, unmatched_ref, ordinal) WHERE status = 'UNMATCHED';

-- The vendor's collections. They belong to the vendor, not to a program: every program sees them.
CREATE TABLE payments (
  tenant_id text NOT NULL,
  id text NOT NULL,
  fact_id text NOT NULL,
  customer_id text NOT NULL,
  -- Ids of invoices and payments share one name space; instalments of one invoice have payment ids of their own.
  invoice_ref text NOT NULL,
  payment_ref text NOT NULL,
  paid_at timestamptz(3) NOT NULL,
  amount_minor bigint NOT NULL,
  tax_minor bigint NOT NULL DEFAULT 0,
  basis_minor bigint NOT NULL GENERATED ALWAYS AS (amount_minor - tax_minor) STORED,
  currency text NOT NULL,
  service_from timestamptz(3) NOT NULL,
  service_to timestamptz(3) NOT NULL,
  ordinal bigint NOT NULL,
  CONSTRAINT payments_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT payments_payment_ref_key UNIQUE (tenant_id, payment_ref),
  CONSTRAINT payments_fact_fkey FOREIGN KEY (tenant_id, fact_id) REFERENCES facts (tenant_id, id),
  CONSTRAINT payments_customer_fkey FOREIGN KEY (tenant_id, customer_id) REFERENCES customers (tenant_id, id),
  -- Zero is a payment too (an invoice wholly discounted); "first payment" is the first above zero.
  CONSTRAINT payments_amount_check CHECK (amount_minor >= 0),
  CONSTRAINT payments_tax_check CHECK (tax_minor >= 0 AND tax_minor <= amount_minor),
  CONSTRAINT payments_currency_check CHECK (currency ~ '^[A-Z]{3}$'),
  CONSTRAINT payments_service_check CHECK (service_to > service_from)
);
CREATE INDEX payments_of_customer ON payments (tenant_id, customer_id, paid_at, ordinal);
CREATE INDEX payments_of_invoice ON payments (tenant_id, invoice_ref);

CREATE TABLE refunds (
  tenant_id text NOT NULL,
  id text NOT NULL,
  fact_id text NOT NULL,
  customer_id text NULL,
  refund_ref text NOT NULL,
  invoice_ref text NULL,
  payment_ref text NULL,
  refunded_at timestamptz(3) NOT NULL,
  -- Without tax.
  amount_minor bigint NOT NULL,
  currency text NOT NULL,
  ordinal bigint NOT NULL,
  CONSTRAINT refunds_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT refunds_refund_ref_key UNIQUE (tenant_id, refund_ref),
  CONSTRAINT refunds_fact_fkey FOREIGN KEY (tenant_id, fact_id) REFERENCES facts (tenant_id, id),
  CONSTRAINT refunds_customer_fkey FOREIGN KEY (tenant_id, customer_id) REFERENCES customers (tenant_id, id),
  CONSTRAINT refunds_target_check CHECK ((invoice_ref IS NULL) <> (payment_ref IS NULL)),
  CONSTRAINT refunds_amount_check CHECK (amount_minor > 0),
  CONSTRAINT refunds_currency_check CHECK (currency ~ '^[A-Z]{3}$')
);
CREATE INDEX refunds_of_invoice ON refunds (tenant_id, invoice_ref) WHERE invoice_ref IS NOT NULL;
CREATE INDEX refunds_of_payment ON refunds (tenant_id, payment_ref) WHERE payment_ref IS NOT NULL;
CREATE INDEX refunds_of_customer ON refunds (tenant_id, customer_id, refunded_at, ordinal) WHERE customer_id IS NOT NULL;

CREATE TABLE churns (
  tenant_id text NOT NULL,
  customer_id text NOT NULL,
  fact_id text NOT NULL,
  at timestamptz(3) NOT NULL,
  ordinal bigint NOT NULL,
  CONSTRAINT churns_pkey PRIMARY KEY (tenant_id, customer_id, fact_id),
  CONSTRAINT churns_fact_fkey FOREIGN KEY (tenant_id, fact_id) REFERENCES facts (tenant_id, id),
  CONSTRAINT churns_customer_fkey FOREIGN KEY (tenant_id, customer_id) REFERENCES customers (tenant_id, id)
);

${protectTable({ table: 'facts', grant: 'SELECT, INSERT, UPDATE (status, unmatched_ref, reject_reason, customer_id)' })}
${protectTable({ table: 'payments', grant: 'SELECT, INSERT', isAppendOnly: true })}
${protectTable({ table: 'refunds', grant: 'SELECT, INSERT, UPDATE (customer_id)' })}
${protectTable({ table: 'churns', grant: 'SELECT, INSERT', isAppendOnly: true })}

-- A fact that waited for its reference is applied when it arrives; what it said never changes.
CREATE TRIGGER facts_append_only BEFORE UPDATE ON facts
  FOR EACH ROW EXECUTE FUNCTION refuse_other_change('status', 'unmatched_ref', 'reject_reason', 'customer_id');
CREATE TRIGGER facts_no_delete BEFORE DELETE OR TRUNCATE ON facts FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refunds_append_only BEFORE UPDATE ON refunds FOR EACH ROW EXECUTE FUNCTION refuse_other_change('customer_id');
CREATE TRIGGER refunds_no_delete BEFORE DELETE OR TRUNCATE ON refunds FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
`,
  down: 'DROP TABLE churns, refunds, payments, facts;',
};
