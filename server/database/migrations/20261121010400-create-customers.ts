import { protectTable } from './protect-table.ts';
import type { SqlMigration } from './sql-migration.ts';

/** The vendor's customers, and how a partner comes to earn on one by a link. */
export const createCustomers: SqlMigration = {
  name: '20261121010400_create_customers',
  up: `
-- One customer of a vendor, whatever number of its programs know it. Its row is the lock of the accrual fold:
-- SELECT … FOR NO KEY UPDATE (FOR UPDATE would also stop every insert that refers to the customer).
CREATE TABLE customers (
  tenant_id text NOT NULL,
  id text NOT NULL,
  external_id text NOT NULL,
  name text NULL,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  CONSTRAINT customers_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT customers_external_id_key UNIQUE (tenant_id, external_id),
  CONSTRAINT customers_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES organizations (id)
);
-- By id alone: a Node is asked for without its tenant, and a policy that may match by partner cannot use the tenant.
CREATE INDEX customers_id ON customers (id);
CREATE INDEX customers_list ON customers (tenant_id, created_at, id);

-- Personal data in a row of its own, so that erasing it is a DELETE.
CREATE TABLE customer_contacts (
  tenant_id text NOT NULL,
  customer_id text NOT NULL,
  email text NULL,
  name text NULL,
  CONSTRAINT customer_contacts_pkey PRIMARY KEY (tenant_id, customer_id),
  CONSTRAINT customer_contacts_customer_fkey FOREIGN KEY (tenant_id, customer_id) REFERENCES customers (tenant_id, id)
);

CREATE TABLE clicks (
  tenant_id text NOT NULL,
  id text NOT NULL,
  program_id text NOT NULL,
  partner_id text NOT NULL,
  -- A random identifier of a browser, never an address.
  visitor_key text NOT NULL,
  at timestamptz(3) NOT NULL,
  ordinal bigint GENERATED ALWAYS AS IDENTITY,
  recorded_at timestamptz(3) NOT NULL DEFAULT now(),
  CONSTRAINT clicks_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT clicks_enrollment_fkey FOREIGN KEY (tenant_id, program_id, partner_id)
    REFERENCES enrollments (tenant_id, program_id, partner_id)
);
CREATE INDEX clicks_of_visitor ON clicks (tenant_id, program_id, visitor_key, at, ordinal);
CREATE INDEX clicks_of_partner ON clicks (tenant_id, program_id, partner_id, at, id);

CREATE TABLE sign_ups (
  tenant_id text NOT NULL,
  program_id text NOT NULL,
  customer_id text NOT NULL,
  visitor_key text NULL,
  at timestamptz(3) NOT NULL,
  -- Salted hash of the address: recognises a self-referral after the address is erased.
  email_key text NULL,
  email text NULL,
  ordinal bigint GENERATED ALWAYS AS IDENTITY,
  recorded_at timestamptz(3) NOT NULL DEFAULT now(),
  CONSTRAINT sign_ups_pkey PRIMARY KEY (tenant_id, program_id, customer_id),
  CONSTRAINT sign_ups_program_fkey FOREIGN KEY (tenant_id, program_id) REFERENCES programs (tenant_id, id),
  CONSTRAINT sign_ups_customer_fkey FOREIGN KEY (tenant_id, customer_id) REFERENCES customers (tenant_id, id)
);
CREATE INDEX sign_ups_of_customer ON sign_ups (tenant_id, customer_id);
CREATE INDEX sign_ups_of_visitor ON sign_ups (tenant_id, program_id, visitor_key) WHERE visitor_key IS NOT NULL;

-- Who gets credit as it stands: computed from facts, so a late fact may change the row. What was earned under the
-- earlier reading stays in the commission lines.
CREATE TABLE attributions (
  tenant_id text NOT NULL,
  program_id text NOT NULL,
  customer_id text NOT NULL,
  partner_id text NOT NULL,
  via text NOT NULL,
  since timestamptz(3) NOT NULL,
  lead_id text NULL,
  reason text NOT NULL,
  evidence jsonb NOT NULL DEFAULT '{}',
  recorded_at timestamptz(3) NOT NULL DEFAULT now(),
  CONSTRAINT attributions_pkey PRIMARY KEY (tenant_id, program_id, customer_id),
  CONSTRAINT attributions_enrollment_fkey FOREIGN KEY (tenant_id, program_id, partner_id)
    REFERENCES enrollments (tenant_id, program_id, partner_id),
  CONSTRAINT attributions_customer_fkey FOREIGN KEY (tenant_id, customer_id) REFERENCES customers (tenant_id, id),
  CONSTRAINT attributions_via_check CHECK (via IN ('REGISTRATION', 'LINK') AND (via = 'REGISTRATION' OR lead_id IS NULL))
);
CREATE INDEX attributions_of_partner ON attributions (tenant_id, program_id, partner_id, since, customer_id);
CREATE INDEX attributions_of_customer ON attributions (tenant_id, customer_id, partner_id);

CREATE TABLE managed_accounts (
  tenant_id text NOT NULL,
  id text NOT NULL,
  external_id text NULL,
  program_id text NOT NULL,
  partner_id text NOT NULL,
  customer_id text NOT NULL,
  vendor_account_id text NULL,
  status text NOT NULL DEFAULT 'SUBMITTED',
  submitted_at timestamptz(3) NOT NULL,
  service_from timestamptz(3) NOT NULL,
  service_months integer NOT NULL,
  approved_at timestamptz(3) NULL,
  ended_at timestamptz(3) NULL,
  reason text NULL,
  proof_document_id text NULL,
  client_consent boolean NOT NULL,
  -- When the agency was told of a check; the vendor may contact the client 24 hours later.
  notice_sent_at timestamptz(3) NULL,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT managed_accounts_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT managed_accounts_external_id_key UNIQUE (tenant_id, program_id, external_id),
  CONSTRAINT managed_accounts_enrollment_fkey FOREIGN KEY (tenant_id, program_id, partner_id)
    REFERENCES enrollments (tenant_id, program_id, partner_id),
  CONSTRAINT managed_accounts_customer_fkey FOREIGN KEY (tenant_id, customer_id) REFERENCES customers (tenant_id, id),
  CONSTRAINT managed_accounts_service_months_check CHECK (service_months > 0),
  CONSTRAINT managed_accounts_status_check CHECK (status IN ('SUBMITTED', 'APPROVED', 'REJECTED', 'ENDED')),
  CONSTRAINT managed_accounts_approved_check CHECK (status <> 'APPROVED' OR approved_at IS NOT NULL),
  CONSTRAINT managed_accounts_ended_check CHECK (status <> 'ENDED' OR ended_at IS NOT NULL)
);
-- One manager of a customer at a time.
CREATE UNIQUE INDEX managed_accounts_approved_key ON managed_accounts (tenant_id, program_id, customer_id)
  WHERE status = 'APPROVED';
CREATE INDEX managed_accounts_id ON managed_accounts (id);
CREATE INDEX managed_accounts_list ON managed_accounts (tenant_id, program_id, status, submitted_at, id);
CREATE INDEX managed_accounts_of_partner ON managed_accounts (tenant_id, program_id, partner_id, submitted_at, id);
CREATE INDEX managed_accounts_of_customer ON managed_accounts (tenant_id, customer_id, partner_id);

${protectTable({ table: 'customers', grant: 'SELECT, INSERT, UPDATE (name)' })}
${protectTable({ table: 'customer_contacts', grant: 'SELECT, INSERT, UPDATE, DELETE' })}
${protectTable({ table: 'clicks', grant: 'SELECT, INSERT, DELETE', partner: ['SELECT'] })}
${protectTable({ table: 'sign_ups', grant: 'SELECT, INSERT, UPDATE (visitor_key, email, email_key)' })}
${protectTable({ table: 'attributions', grant: 'SELECT, INSERT, UPDATE, DELETE', partner: ['SELECT'] })}
${protectTable({
  table: 'managed_accounts',
  grant:
    'SELECT, INSERT, UPDATE (vendor_account_id, status, approved_at, ended_at, reason, proof_document_id, notice_sent_at, version)',
  partner: ['SELECT', 'INSERT', 'UPDATE'],
  partnerInsertCheck: "status = 'SUBMITTED'",
  partnerColumns: ['status', 'ended_at', 'reason', 'proof_document_id', 'vendor_account_id', 'version'],
})}

-- A partner sees the customers it is credited with or manages.
CREATE POLICY customers_partner_select ON customers FOR SELECT TO partnergraph_app
  USING ((SELECT principal_partner_ids()) IS NOT NULL AND (
    EXISTS (SELECT 1 FROM attributions WHERE attributions.tenant_id = customers.tenant_id
      AND attributions.customer_id = customers.id
      AND attributions.partner_id = ANY ((SELECT principal_partner_ids())::text[]))
    OR EXISTS (SELECT 1 FROM managed_accounts WHERE managed_accounts.tenant_id = customers.tenant_id
      AND managed_accounts.customer_id = customers.id
      AND managed_accounts.partner_id = ANY ((SELECT principal_partner_ids())::text[]))));

-- A partner may end an account it manages, or take a submission back, nothing else.
CREATE FUNCTION refuse_partner_account_status() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_setting('partnergraph.role', true) = 'PARTNER' AND NEW.status <> OLD.status
    AND NOT (NEW.status = 'ENDED' AND OLD.status IN ('SUBMITTED', 'APPROVED')) THEN
    RAISE EXCEPTION 'A partner may not move a managed account from % to %', OLD.status, NEW.status
      USING ERRCODE = 'insufficient_privilege', CONSTRAINT = 'managed_accounts_partner_status', TABLE = 'managed_accounts';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER managed_accounts_partner_status BEFORE UPDATE OF status ON managed_accounts
  FOR EACH ROW EXECUTE FUNCTION refuse_partner_account_status();
`,
  down: `
DROP POLICY customers_partner_select ON customers;
DROP TABLE managed_accounts, attributions, sign_ups, clicks, customer_contacts, customers;
DROP FUNCTION refuse_partner_account_status();
`,
};
