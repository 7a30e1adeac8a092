import { protectTable } from './protect-table.ts';
import type { SqlMigration } from './sql-migration.ts';

/**
 * What erasing a person needs: pseudonyms in the place of what is compared, so that money comes out the same at every
 * later fold, and a place for what a person is told, sealed and for a few days.
 */
export const allowErasure: SqlMigration = {
  name: '20261121120000_allow_erasure',
  up: `
-- Stands for the erased e-mail where sign-ups are compared with it; NULL: the e-mail itself is compared.
ALTER TABLE enrollments ADD COLUMN email_key text NULL;
GRANT UPDATE (email_key) ON enrollments TO partnergraph_app;
GRANT UPDATE (visitor_key) ON clicks TO partnergraph_app;
GRANT UPDATE (detail) ON onboarding_steps TO partnergraph_app;
GRANT UPDATE (reason) ON lead_events TO partnergraph_app;

CREATE FUNCTION refuse_all_but_erasure() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  erasable text;
BEGIN
  IF (to_jsonb(NEW) - TG_ARGV[0:]) IS NOT DISTINCT FROM (to_jsonb(OLD) - TG_ARGV[0:]) THEN
    FOREACH erasable IN ARRAY TG_ARGV[0:] LOOP
      IF to_jsonb(NEW) -> erasable NOT IN ('null'::jsonb, to_jsonb(OLD) -> erasable) THEN
        RAISE EXCEPTION 'UPDATE of % refused: % can only be erased', TG_TABLE_NAME, erasable
          USING ERRCODE = 'restrict_violation', CONSTRAINT = TG_TABLE_NAME || '_append_only', TABLE = TG_TABLE_NAME;
      END IF;
    END LOOP;
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'UPDATE of % refused: only % can be erased', TG_TABLE_NAME, array_to_string(TG_ARGV[0:], ', ')
    USING ERRCODE = 'restrict_violation', CONSTRAINT = TG_TABLE_NAME || '_append_only', TABLE = TG_TABLE_NAME;
END $$;

DROP TRIGGER lead_events_append_only ON lead_events;
CREATE TRIGGER lead_events_append_only BEFORE DELETE OR TRUNCATE ON lead_events
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER lead_events_append_only_but_reason BEFORE UPDATE ON lead_events
  FOR EACH ROW EXECUTE FUNCTION refuse_all_but_erasure('reason');

CREATE TABLE person_exports (
  tenant_id text NOT NULL,
  id text NOT NULL,
  asked_by text NOT NULL,
  -- JSON, sealed for this row and this asker: a dump of the database tells nothing.
  sealed text NOT NULL,
  created_at timestamptz(3) NOT NULL,
  expires_at timestamptz(3) NOT NULL,
  CONSTRAINT person_exports_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT person_exports_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES organizations (id),
  CONSTRAINT person_exports_expiry_check CHECK (expires_at > created_at)
);
CREATE INDEX person_exports_expiry ON person_exports (tenant_id, expires_at);
${protectTable({ table: 'person_exports', grant: 'SELECT, INSERT, DELETE' })}
-- The network's administrators act in no tenant: each sees what it asked for.
CREATE POLICY person_exports_network ON person_exports TO partnergraph_app
  USING ((SELECT principal_role()) = 'NETWORK_ADMIN' AND asked_by = (SELECT principal_actor_id()))
  WITH CHECK ((SELECT principal_role()) = 'NETWORK_ADMIN' AND asked_by = (SELECT principal_actor_id()));
`,
  down: `
-- Read past its own policies: the owner of the tables acts in no tenant.
ALTER TABLE enrollments NO FORCE ROW LEVEL SECURITY;
DO $$ BEGIN
  IF EXISTS (SELECT 1 FROM enrollments WHERE enrollments.email_key IS NOT NULL) THEN
    RAISE EXCEPTION 'found enrollments whose person was erased, expected none: what was erased cannot be brought back, and its pseudonyms are what money is compared by';
  END IF;
END $$;
ALTER TABLE enrollments FORCE ROW LEVEL SECURITY;
DROP TABLE person_exports;
DROP TRIGGER lead_events_append_only_but_reason ON lead_events;
DROP TRIGGER lead_events_append_only ON lead_events;
CREATE TRIGGER lead_events_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON lead_events
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
DROP FUNCTION refuse_all_but_erasure();
REVOKE UPDATE (reason) ON lead_events FROM partnergraph_app;
REVOKE UPDATE (detail) ON onboarding_steps FROM partnergraph_app;
REVOKE UPDATE (visitor_key) ON clicks FROM partnergraph_app;
ALTER TABLE enrollments DROP COLUMN email_key;
`,
};
