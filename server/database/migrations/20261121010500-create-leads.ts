import { protectTable } from './protect-table.ts';
import type { SqlMigration } from './sql-migration.ts';

/** Leads (deal registrations), their contacts, and their history, which is kept for ever. */
export const createLeads: SqlMigration = {
  name: '20261121010500_create_leads',
  up: `
CREATE TABLE leads (
  tenant_id text NOT NULL,
  id text NOT NULL,
  external_id text NULL,
  program_id text NOT NULL,
  partner_id text NOT NULL,
  company text NOT NULL,
  domain text NULL,
  -- Without scheme, path and www., in lower case.
  domain_key text NULL,
  -- Salted hash of the contact's normalised address: finds duplicates without keeping the address.
  contact_key text NULL,
  list_size integer NULL,
  status text NOT NULL DEFAULT 'SUBMITTED',
  registered_at timestamptz(3) NOT NULL,
  expires_at timestamptz(3) NULL,
  accepted_at timestamptz(3) NULL,
  closed_at timestamptz(3) NULL,
  customer_id text NULL,
  mrr_minor bigint NULL,
  reason text NULL,
  notes text NULL,
  -- The terms in force at registration.
  terms_version integer NOT NULL,
  -- Optimistic locking: an update names the version it read.
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT leads_pkey PRIMARY KEY (tenant_id, id),
  -- Lets contacts and history prove that they name the lead's own partner.
  CONSTRAINT leads_partner_key UNIQUE (tenant_id, id, partner_id),
  CONSTRAINT leads_external_id_key UNIQUE (tenant_id, program_id, external_id),
  CONSTRAINT leads_enrollment_fkey FOREIGN KEY (tenant_id, program_id, partner_id)
    REFERENCES enrollments (tenant_id, program_id, partner_id),
  CONSTRAINT leads_terms_fkey FOREIGN KEY (tenant_id, program_id, terms_version)
    REFERENCES term_versions (tenant_id, program_id, version),
  CONSTRAINT leads_customer_fkey FOREIGN KEY (tenant_id, customer_id) REFERENCES customers (tenant_id, id),
  CONSTRAINT leads_company_check CHECK (company <> ''),
  CONSTRAINT leads_list_size_check CHECK (list_size >= 0),
  CONSTRAINT leads_mrr_check CHECK (mrr_minor >= 0),
  CONSTRAINT leads_status_check CHECK (status IN ('SUBMITTED', 'IN_REVIEW', 'ACTION_REQUIRED', 'ACCEPTED', 'REJECTED',
    'CLOSED_WON', 'CLOSED_LOST', 'EXPIRED', 'WITHDRAWN')),
  CONSTRAINT leads_accepted_check CHECK (status NOT IN ('ACCEPTED', 'CLOSED_WON') OR accepted_at IS NOT NULL),
  CONSTRAINT leads_won_check CHECK (status <> 'CLOSED_WON'
    OR (closed_at IS NOT NULL AND customer_id IS NOT NULL AND mrr_minor IS NOT NULL))
);
-- Two open registrations of one prospect in one program cannot exist, however two requests race.
CREATE UNIQUE INDEX leads_open_domain_key ON leads (tenant_id, program_id, domain_key)
  WHERE status IN ('SUBMITTED', 'IN_REVIEW', 'ACTION_REQUIRED', 'ACCEPTED') AND domain_key IS NOT NULL;
CREATE UNIQUE INDEX leads_open_contact_key ON leads (tenant_id, program_id, contact_key)
  WHERE status IN ('SUBMITTED', 'IN_REVIEW', 'ACTION_REQUIRED', 'ACCEPTED') AND contact_key IS NOT NULL;
-- By id alone: a Node is asked for without its tenant, and a policy that may match by partner cannot use the tenant.
CREATE INDEX leads_id ON leads (id);
CREATE INDEX leads_list ON leads (tenant_id, program_id, registered_at, id);
CREATE INDEX leads_by_status ON leads (tenant_id, program_id, status, registered_at, id);
CREATE INDEX leads_of_partner ON leads (tenant_id, program_id, partner_id, registered_at, id);
CREATE INDEX leads_of_partner_by_status ON leads (tenant_id, program_id, partner_id, status, registered_at, id);
-- Leads with the partner: one list over all vendors.
CREATE INDEX leads_of_partner_anywhere ON leads (partner_id, registered_at, id);
CREATE INDEX leads_to_expire ON leads (tenant_id, program_id, expires_at)
  WHERE status IN ('SUBMITTED', 'IN_REVIEW', 'ACTION_REQUIRED', 'ACCEPTED') AND expires_at IS NOT NULL;
CREATE INDEX leads_of_customer ON leads (tenant_id, customer_id) WHERE customer_id IS NOT NULL;
CREATE INDEX leads_won ON leads (tenant_id, program_id, partner_id, closed_at) WHERE status = 'CLOSED_WON';

ALTER TABLE attributions ADD CONSTRAINT attributions_lead_fkey
  FOREIGN KEY (tenant_id, lead_id) REFERENCES leads (tenant_id, id);

-- Personal data in a row of its own, so that erasing it is a DELETE.
CREATE TABLE lead_contacts (
  tenant_id text NOT NULL,
  lead_id text NOT NULL,
  partner_id text NOT NULL,
  name text NULL,
  email text NULL,
  phone text NULL,
  CONSTRAINT lead_contacts_pkey PRIMARY KEY (tenant_id, lead_id),
  CONSTRAINT lead_contacts_lead_fkey FOREIGN KEY (tenant_id, lead_id, partner_id)
    REFERENCES leads (tenant_id, id, partner_id)
);

CREATE TABLE lead_events (
  tenant_id text NOT NULL,
  lead_id text NOT NULL,
  -- 1, 2, … within the lead.
  ordinal integer NOT NULL,
  partner_id text NOT NULL,
  from_status text NULL,
  to_status text NOT NULL,
  at timestamptz(3) NOT NULL,
  recorded_at timestamptz(3) NOT NULL DEFAULT now(),
  actor text NOT NULL,
  reason text NULL,
  CONSTRAINT lead_events_pkey PRIMARY KEY (tenant_id, lead_id, ordinal),
  CONSTRAINT lead_events_lead_fkey FOREIGN KEY (tenant_id, lead_id, partner_id)
    REFERENCES leads (tenant_id, id, partner_id)
);

${protectTable({
  table: 'leads',
  // What a lead is, whose, and since when, never changes.
  grant: `SELECT, INSERT, UPDATE (company, domain, domain_key, contact_key, list_size, status, expires_at, accepted_at, closed_at,
  customer_id, mrr_minor, reason, notes, version)`,
  partner: ['SELECT', 'INSERT', 'UPDATE'],
  partnerInsertCheck: "status = 'SUBMITTED'",
  partnerColumns: [
    'company',
    'domain',
    'domain_key',
    'contact_key',
    'list_size',
    'status',
    'closed_at',
    'reason',
    'notes',
    'version',
  ],
})}
${protectTable({
  table: 'lead_contacts',
  grant: 'SELECT, INSERT, UPDATE (name, email, phone), DELETE',
  partner: ['SELECT', 'INSERT', 'UPDATE'],
  partnerColumns: ['name', 'email', 'phone'],
})}
${protectTable({ table: 'lead_events', grant: 'SELECT, INSERT', partner: ['SELECT', 'INSERT'], isAppendOnly: true })}

-- What a partner may do with its own lead: withdraw it, answer a question, give an accepted one up. Accepting,
-- rejecting and winning are the vendor's.
CREATE FUNCTION refuse_partner_lead_status() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_setting('partnergraph.role', true) = 'PARTNER' AND NEW.status <> OLD.status
    AND NOT (NEW.status = 'WITHDRAWN' AND OLD.status IN ('SUBMITTED', 'IN_REVIEW', 'ACTION_REQUIRED', 'ACCEPTED'))
    AND NOT (NEW.status IN ('SUBMITTED', 'IN_REVIEW') AND OLD.status = 'ACTION_REQUIRED')
    AND NOT (NEW.status = 'CLOSED_LOST' AND OLD.status IN ('SUBMITTED', 'ACCEPTED')) THEN
    RAISE EXCEPTION 'A partner may not move a lead from % to %', OLD.status, NEW.status
      USING ERRCODE = 'insufficient_privilege', CONSTRAINT = 'leads_partner_status', TABLE = 'leads';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER leads_partner_status BEFORE UPDATE OF status ON leads
  FOR EACH ROW EXECUTE FUNCTION refuse_partner_lead_status();

-- The open registration that keeps a new one out, found for a partner who may not see it: only when it was made, when
-- its protection ends and what matched; not who holds it. The owner's policy below exists for this function alone; the
-- server refuses to run as the owner.
CREATE POLICY leads_conflict_lookup ON leads FOR SELECT TO CURRENT_USER USING (true);
CREATE FUNCTION find_registration_conflict(wanted_tenant_id text, wanted_program_id text, wanted_domain_key text, wanted_contact_key text)
  RETURNS TABLE (registered_at timestamptz, expires_at timestamptz, matched text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
  BEGIN ATOMIC
    SELECT leads.registered_at, leads.expires_at,
      CASE WHEN leads.domain_key = wanted_domain_key THEN 'DOMAIN' ELSE 'CONTACT' END
    FROM leads
    WHERE leads.tenant_id = wanted_tenant_id AND leads.program_id = wanted_program_id
      AND leads.status IN ('SUBMITTED', 'IN_REVIEW', 'ACTION_REQUIRED', 'ACCEPTED')
      AND (leads.domain_key = wanted_domain_key OR leads.contact_key = wanted_contact_key)
    ORDER BY leads.registered_at, leads.id
    LIMIT 1;
  END;
REVOKE EXECUTE ON FUNCTION find_registration_conflict(text, text, text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION find_registration_conflict(text, text, text, text) TO partnergraph_app;
`,
  down: `
DROP FUNCTION find_registration_conflict(text, text, text, text);
ALTER TABLE attributions DROP CONSTRAINT attributions_lead_fkey;
DROP TABLE lead_events, lead_contacts, leads;
DROP FUNCTION refuse_partner_lead_status();
`,
};
