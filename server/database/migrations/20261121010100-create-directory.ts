import type { SqlMigration } from './sql-migration.ts';

/** Organizations, persons and who works where: global, shared by all vendors. */
export const createDirectory: SqlMigration = {
  name: '20261121010100_create_directory',
  up: `
CREATE TABLE organizations (
  id text NOT NULL,
  kind text NOT NULL,
  name text NOT NULL,
  website text NULL,
  -- Shown in the public partner directory.
  is_listed boolean NOT NULL DEFAULT false,
  -- The vendor that created a partner organization by inviting it, and so may see it before it is enrolled.
  invited_by text NULL,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  CONSTRAINT organizations_pkey PRIMARY KEY (id),
  CONSTRAINT organizations_invited_by_fkey FOREIGN KEY (invited_by) REFERENCES organizations (id),
  CONSTRAINT organizations_kind_check CHECK (kind IN ('VENDOR', 'PARTNER', 'NETWORK')),
  CONSTRAINT organizations_name_check CHECK (name <> '')
);
CREATE INDEX organizations_kind_name ON organizations (kind, name, id);

CREATE TABLE persons (
  id text NOT NULL,
  -- Both are emptied when the person is erased.
  display_name text NULL,
  email text NULL,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  erased_at timestamptz(3) NULL,
  CONSTRAINT persons_pkey PRIMARY KEY (id),
  CONSTRAINT persons_erased_check CHECK (erased_at IS NULL OR (display_name IS NULL AND email IS NULL))
);
CREATE INDEX persons_email ON persons (lower(email)) WHERE email IS NOT NULL;

CREATE TABLE memberships (
  person_id text NOT NULL,
  organization_id text NOT NULL,
  role text NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  CONSTRAINT memberships_pkey PRIMARY KEY (person_id, organization_id),
  CONSTRAINT memberships_person_fkey FOREIGN KEY (person_id) REFERENCES persons (id),
  CONSTRAINT memberships_organization_fkey FOREIGN KEY (organization_id) REFERENCES organizations (id),
  CONSTRAINT memberships_role_check CHECK (role IN ('OWNER', 'ADMIN', 'MEMBER'))
);
CREATE INDEX memberships_organization ON memberships (organization_id, person_id);

ALTER TABLE organizations ENABLE ROW LEVEL SECURITY;
ALTER TABLE organizations FORCE ROW LEVEL SECURITY;
ALTER TABLE persons ENABLE ROW LEVEL SECURITY;
ALTER TABLE persons FORCE ROW LEVEL SECURITY;
ALTER TABLE memberships ENABLE ROW LEVEL SECURITY;
ALTER TABLE memberships FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE (name, website, is_listed) ON organizations TO partnergraph_app;
GRANT SELECT, INSERT, UPDATE (display_name, email, erased_at) ON persons TO partnergraph_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON memberships TO partnergraph_app;
GRANT SELECT ON organizations, persons, memberships TO partnergraph_backup;
CREATE POLICY organizations_backup ON organizations FOR SELECT TO partnergraph_backup USING (true);
CREATE POLICY persons_backup ON persons FOR SELECT TO partnergraph_backup USING (true);
CREATE POLICY memberships_backup ON memberships FOR SELECT TO partnergraph_backup USING (true);

CREATE POLICY organizations_network ON organizations TO partnergraph_app
  USING ((SELECT principal_role()) = 'NETWORK_ADMIN') WITH CHECK ((SELECT principal_role()) = 'NETWORK_ADMIN');
-- Vendors run public programs; a partner is public only when it is listed.
CREATE POLICY organizations_public ON organizations FOR SELECT TO partnergraph_app
  USING ((SELECT principal_role()) IS NOT NULL AND (kind IN ('VENDOR', 'NETWORK') OR is_listed));
CREATE POLICY organizations_own ON organizations FOR SELECT TO partnergraph_app
  USING (id = (SELECT principal_tenant_id()) OR id = ANY ((SELECT principal_partner_ids())::text[]));
CREATE POLICY organizations_invited ON organizations FOR SELECT TO partnergraph_app
  USING (invited_by = (SELECT principal_tenant_id()));
CREATE POLICY organizations_invite ON organizations FOR INSERT TO partnergraph_app
  WITH CHECK (kind = 'PARTNER' AND invited_by = (SELECT principal_tenant_id()));
CREATE POLICY organizations_update_own ON organizations FOR UPDATE TO partnergraph_app
  USING (id = (SELECT principal_tenant_id()) OR id = ANY ((SELECT principal_partner_ids())::text[]))
  WITH CHECK (id = (SELECT principal_tenant_id()) OR id = ANY ((SELECT principal_partner_ids())::text[]));

-- One's own memberships (that is how a principal is found), and those of the organizations one acts for.
CREATE POLICY memberships_network ON memberships TO partnergraph_app
  USING ((SELECT principal_role()) = 'NETWORK_ADMIN') WITH CHECK ((SELECT principal_role()) = 'NETWORK_ADMIN');
CREATE POLICY memberships_self ON memberships FOR SELECT TO partnergraph_app
  USING (person_id = (SELECT principal_actor_id()));
CREATE POLICY memberships_organization ON memberships TO partnergraph_app
  USING (organization_id = (SELECT principal_tenant_id()) OR organization_id = ANY ((SELECT principal_partner_ids())::text[]))
  WITH CHECK (organization_id = (SELECT principal_tenant_id()) OR organization_id = ANY ((SELECT principal_partner_ids())::text[]));

CREATE POLICY persons_network ON persons TO partnergraph_app
  USING ((SELECT principal_role()) = 'NETWORK_ADMIN') WITH CHECK ((SELECT principal_role()) = 'NETWORK_ADMIN');
CREATE POLICY persons_self ON persons TO partnergraph_app
  USING (id = (SELECT principal_actor_id())) WITH CHECK (id = (SELECT principal_actor_id()));
CREATE POLICY persons_colleagues ON persons FOR SELECT TO partnergraph_app
  USING (EXISTS (SELECT 1 FROM memberships WHERE memberships.person_id = persons.id
    AND (memberships.organization_id = (SELECT principal_tenant_id())
      OR memberships.organization_id = ANY ((SELECT principal_partner_ids())::text[]))));
-- Inviting a colleague creates the person first; it becomes visible with the membership (so: no RETURNING).
CREATE POLICY persons_invite ON persons FOR INSERT TO partnergraph_app
  WITH CHECK ((SELECT principal_tenant_id()) IS NOT NULL OR (SELECT principal_partner_ids()) IS NOT NULL);
`,
  down: 'DROP TABLE memberships, persons, organizations;',
};
