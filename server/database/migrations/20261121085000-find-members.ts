import type { SqlMigration } from './sql-migration.ts';

/** Whether somebody works for a partner, for a vendor that may not see a partner's people. */
export const findMembers: SqlMigration = {
  name: '20261121085000_find_members',
  up: `
-- Answers yes or no, and who else works there stays hidden. The owner's policy exists for this function alone; the server
-- refuses to run as the owner.
CREATE POLICY memberships_lookup ON memberships FOR SELECT TO CURRENT_USER USING (true);
CREATE FUNCTION works_for(wanted_person_id text, wanted_organization_id text) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
  BEGIN ATOMIC
    SELECT EXISTS (SELECT 1 FROM memberships WHERE memberships.person_id = wanted_person_id
      AND memberships.organization_id = wanted_organization_id);
  END;
REVOKE EXECUTE ON FUNCTION works_for(text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION works_for(text, text) TO partnergraph_app;
`,
  down: `
DROP FUNCTION works_for(text, text);
DROP POLICY memberships_lookup ON memberships;
`,
};
