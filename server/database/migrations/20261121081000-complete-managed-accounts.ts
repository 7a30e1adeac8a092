import { protectTable } from './protect-table.ts';
import type { SqlMigration } from './sql-migration.ts';

/** What a submission of a managed account says, the contacts of both sides, the check of a client, the end of its term. */
export const completeManagedAccounts: SqlMigration = {
  name: '20261121081000_complete_managed_accounts',
  up: `
ALTER TABLE managed_accounts
  -- What the partner does for the client, in its words.
  ADD COLUMN services text NULL,
  -- The vendor has the proof elsewhere and says so; a partner hands in a document.
  ADD COLUMN is_proof_stated boolean NOT NULL DEFAULT false,
  -- The proof bears the client's signature, as the submission says; NULL: it does not say.
  ADD COLUMN is_proof_signed boolean NULL,
  ADD COLUMN consent_at timestamptz(3) NULL,
  ADD COLUMN client_contacted_at timestamptz(3) NULL,
  -- When the contracted service ends: its start and its months, by the program's calendar. The account goes on.
  ADD COLUMN term_ends_at timestamptz(3) NULL,
  -- When the partner is told next: 30 days before the end, then at the end; NULL: it has been told of both.
  ADD COLUMN term_tell_at timestamptz(3) NULL,
  ADD CONSTRAINT managed_accounts_partner_key UNIQUE (tenant_id, id, partner_id),
  ADD CONSTRAINT managed_accounts_proof_fkey FOREIGN KEY (tenant_id, proof_document_id, partner_id)
    REFERENCES documents (tenant_id, id, partner_id),
  -- The agency knows a day before its client hears from the vendor.
  ADD CONSTRAINT managed_accounts_notice_check CHECK (client_contacted_at IS NULL
    OR (notice_sent_at IS NOT NULL AND client_contacted_at >= notice_sent_at + interval '24 hours'));
-- Rows of before said that there was a proof, or they would have been refused. The owner of the tables is held by their
-- row-level security, too, and has no policy: it is let through for this statement.
ALTER TABLE managed_accounts NO FORCE ROW LEVEL SECURITY;
ALTER TABLE programs NO FORCE ROW LEVEL SECURITY;
UPDATE managed_accounts AS a SET is_proof_stated = a.proof_document_id IS NULL,
  term_ends_at = ((a.service_from AT TIME ZONE p.time_zone) + make_interval(months => a.service_months)) AT TIME ZONE p.time_zone,
  term_tell_at = ((a.service_from AT TIME ZONE p.time_zone) + make_interval(months => a.service_months) - interval '30 days')
    AT TIME ZONE p.time_zone
  FROM programs AS p WHERE p.tenant_id = a.tenant_id AND p.id = a.program_id;
ALTER TABLE programs FORCE ROW LEVEL SECURITY;
ALTER TABLE managed_accounts FORCE ROW LEVEL SECURITY;
CREATE INDEX managed_accounts_to_tell ON managed_accounts (tenant_id, program_id, term_tell_at, id)
  WHERE status = 'APPROVED' AND term_tell_at IS NOT NULL;
GRANT UPDATE (client_contacted_at, term_tell_at) ON managed_accounts TO partnergraph_app;

-- Personal data in rows of their own, so that erasing them is a DELETE.
CREATE TABLE managed_account_contacts (
  tenant_id text NOT NULL,
  account_id text NOT NULL,
  partner_id text NOT NULL,
  -- AGENCY and CLIENT: whom to ask on either side; CONSENT: who consented for the client.
  side text NOT NULL,
  name text NULL,
  email text NULL,
  phone text NULL,
  CONSTRAINT managed_account_contacts_pkey PRIMARY KEY (tenant_id, account_id, side),
  CONSTRAINT managed_account_contacts_account_fkey FOREIGN KEY (tenant_id, account_id, partner_id)
    REFERENCES managed_accounts (tenant_id, id, partner_id),
  CONSTRAINT managed_account_contacts_side_check CHECK (side IN ('AGENCY', 'CLIENT', 'CONSENT'))
);
${protectTable({
  table: 'managed_account_contacts',
  grant: 'SELECT, INSERT, UPDATE (name, email, phone), DELETE',
  partner: ['SELECT', 'INSERT', 'UPDATE'],
  partnerColumns: ['name', 'email', 'phone'],
})}
`,
  down: `
DROP TABLE managed_account_contacts;
DROP INDEX managed_accounts_to_tell;
ALTER TABLE managed_accounts
  DROP CONSTRAINT managed_accounts_notice_check,
  DROP CONSTRAINT managed_accounts_proof_fkey,
  DROP CONSTRAINT managed_accounts_partner_key,
  DROP COLUMN term_tell_at,
  DROP COLUMN term_ends_at,
  DROP COLUMN client_contacted_at,
  DROP COLUMN consent_at,
  DROP COLUMN is_proof_signed,
  DROP COLUMN is_proof_stated,
  DROP COLUMN services;
`,
};
