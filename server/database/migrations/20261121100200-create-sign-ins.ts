import { protectTable } from './protect-table.ts';
import type { SqlMigration } from './sql-migration.ts';

/**
 * People who sign in at an identity provider: which subject is which person, who was invited to work for an organization,
 * and which rights a membership gives.
 */
export const createSignIns: SqlMigration = {
  name: '20261121100200_create_sign_ins',
  up: `
-- Null: the rights that come with the role (see docs/identity.md).
ALTER TABLE memberships ADD COLUMN rights text[] NULL;
ALTER TABLE memberships ADD CONSTRAINT memberships_rights_check
  CHECK (rights <@ ARRAY['RECORD_BILLING', 'BACKDATE', 'APPROVE_PAYOUTS', 'RECORD_PAYOUTS']);

-- Names of persons at identity providers.
CREATE TABLE person_identities (
  issuer text NOT NULL,
  subject text NOT NULL,
  person_id text NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  CONSTRAINT person_identities_pkey PRIMARY KEY (issuer, subject),
  CONSTRAINT person_identities_person_fkey FOREIGN KEY (person_id) REFERENCES persons (id)
);
CREATE INDEX person_identities_person ON person_identities (person_id);
ALTER TABLE person_identities ENABLE ROW LEVEL SECURITY;
ALTER TABLE person_identities FORCE ROW LEVEL SECURITY;
GRANT SELECT, DELETE ON person_identities TO partnergraph_app;
GRANT SELECT ON person_identities TO partnergraph_backup;
CREATE POLICY person_identities_backup ON person_identities FOR SELECT TO partnergraph_backup USING (true);
CREATE POLICY person_identities_network ON person_identities TO partnergraph_app
  USING ((SELECT principal_role()) = 'NETWORK_ADMIN') WITH CHECK ((SELECT principal_role()) = 'NETWORK_ADMIN');
CREATE POLICY person_identities_self ON person_identities TO partnergraph_app
  USING (person_id = (SELECT principal_actor_id()));

-- Who may join an organization. A vendor cannot see whether an address belongs to somebody already, so inviting names the
-- address alone, and the person is found when it signs in.
CREATE TABLE member_invitations (
  tenant_id text NOT NULL,
  id text NOT NULL,
  partner_id text NULL,
  -- Emptied once it is used.
  email text NULL,
  role text NOT NULL,
  rights text[] NULL,
  invited_by text NOT NULL,
  invited_at timestamptz(3) NOT NULL DEFAULT now(),
  expires_at timestamptz(3) NOT NULL,
  accepted_at timestamptz(3) NULL,
  person_id text NULL,
  withdrawn_at timestamptz(3) NULL,
  CONSTRAINT member_invitations_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT member_invitations_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES organizations (id),
  CONSTRAINT member_invitations_person_fkey FOREIGN KEY (person_id) REFERENCES persons (id),
  CONSTRAINT member_invitations_partner_check CHECK (partner_id IS NULL OR partner_id = tenant_id),
  CONSTRAINT member_invitations_role_check CHECK (role IN ('OWNER', 'ADMIN', 'MEMBER')),
  CONSTRAINT member_invitations_rights_check
    CHECK (rights <@ ARRAY['RECORD_BILLING', 'BACKDATE', 'APPROVE_PAYOUTS', 'RECORD_PAYOUTS']),
  CONSTRAINT member_invitations_accepted_check CHECK ((accepted_at IS NULL) = (person_id IS NULL))
);
CREATE INDEX member_invitations_list ON member_invitations (tenant_id, invited_at, id);
CREATE INDEX member_invitations_person ON member_invitations (person_id) WHERE person_id IS NOT NULL;
CREATE UNIQUE INDEX member_invitations_open ON member_invitations (lower(email), tenant_id)
  WHERE accepted_at IS NULL AND withdrawn_at IS NULL;
${protectTable({
  table: 'member_invitations',
  grant: 'SELECT, INSERT, UPDATE (email, withdrawn_at)',
  partner: ['SELECT', 'INSERT', 'UPDATE'],
  partnerColumns: ['email', 'withdrawn_at'],
})}

-- Who signs in has no principal yet. These policies are for the function below alone; the server refuses to run as the owner.
CREATE POLICY person_identities_sign_in ON person_identities TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY member_invitations_sign_in ON member_invitations TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY persons_sign_in ON persons TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY memberships_sign_in ON memberships FOR INSERT TO CURRENT_USER WITH CHECK (true);
CREATE POLICY organizations_sign_in ON organizations FOR SELECT TO CURRENT_USER USING (true);

-- The person behind a checked token and what it is a member of; null when it is nobody we know. verified_email: what the
-- provider has verified, else null. A person is found by it once; from then on by its name at the provider.
CREATE FUNCTION sign_in(token_issuer text, token_subject text, verified_email text, display_name text, new_person_id text)
  RETURNS jsonb LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
  found_person text;
  invitation record;
BEGIN
  SELECT i.person_id INTO found_person FROM person_identities AS i
    WHERE i.issuer = token_issuer AND i.subject = token_subject;
  IF found_person IS NULL AND verified_email IS NOT NULL THEN
    PERFORM pg_advisory_xact_lock(hashtextextended('sign in ' || lower(verified_email), 0));
    -- One that has signed in elsewhere is not taken over by whoever has the address today.
    SELECT p.id INTO found_person FROM persons AS p
      WHERE lower(p.email) = lower(verified_email) AND p.erased_at IS NULL
        AND NOT EXISTS (SELECT 1 FROM person_identities AS i WHERE i.person_id = p.id
          AND (i.issuer, i.subject) <> (token_issuer, token_subject))
      ORDER BY p.created_at, p.id LIMIT 1;
    IF found_person IS NULL AND EXISTS (SELECT 1 FROM member_invitations AS m WHERE lower(m.email) = lower(verified_email)
      AND m.accepted_at IS NULL AND m.withdrawn_at IS NULL AND m.expires_at > now()) THEN
      found_person := new_person_id;
      INSERT INTO persons (id, display_name, email) VALUES (found_person, sign_in.display_name, verified_email);
    END IF;
    IF found_person IS NOT NULL THEN
      INSERT INTO person_identities (issuer, subject, person_id) VALUES (token_issuer, token_subject, found_person)
        ON CONFLICT ON CONSTRAINT person_identities_pkey DO NOTHING;
    END IF;
  END IF;
  IF found_person IS NULL OR EXISTS (SELECT 1 FROM persons AS p WHERE p.id = found_person AND p.erased_at IS NOT NULL) THEN
    RETURN NULL;
  END IF;
  IF verified_email IS NOT NULL THEN
    FOR invitation IN SELECT m.tenant_id, m.id, m.role, m.rights FROM member_invitations AS m
      WHERE lower(m.email) = lower(verified_email) AND m.accepted_at IS NULL AND m.withdrawn_at IS NULL
        AND m.expires_at > now() ORDER BY m.tenant_id, m.id FOR UPDATE
    LOOP
      INSERT INTO memberships (person_id, organization_id, role, rights)
        VALUES (found_person, invitation.tenant_id, invitation.role, invitation.rights)
        ON CONFLICT ON CONSTRAINT memberships_pkey DO NOTHING;
      UPDATE member_invitations AS m SET accepted_at = now(), person_id = found_person, email = NULL
        WHERE m.tenant_id = invitation.tenant_id AND m.id = invitation.id;
    END LOOP;
  END IF;
  RETURN jsonb_build_object('personId', found_person, 'memberships', (
    SELECT coalesce(jsonb_agg(jsonb_build_object('organizationId', o.id, 'kind', o.kind, 'role', m.role, 'rights', m.rights)
        ORDER BY m.created_at, o.id), '[]')
      FROM memberships AS m JOIN organizations AS o ON o.id = m.organization_id WHERE m.person_id = found_person));
END $$;
REVOKE EXECUTE ON FUNCTION sign_in(text, text, text, text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION sign_in(text, text, text, text, text) TO partnergraph_app;
`,
  down: `
DROP FUNCTION sign_in(text, text, text, text, text);
DROP POLICY organizations_sign_in ON organizations;
DROP POLICY memberships_sign_in ON memberships;
DROP POLICY persons_sign_in ON persons;
DROP TABLE member_invitations, person_identities;
ALTER TABLE memberships DROP COLUMN rights;
`,
};
