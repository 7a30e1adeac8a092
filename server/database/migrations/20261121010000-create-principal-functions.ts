import type { SqlMigration } from './sql-migration.ts';

/**
 * Who asks, for row-level security. The server sets these settings transaction-locally (`server/database/principal.ts`);
 * a setting that is missing reads as NULL, which no policy accepts.
 */
export const createPrincipalFunctions: SqlMigration = {
  name: '20261121010000_create_principal_functions',
  up: `
REVOKE CREATE ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO partnergraph_app, partnergraph_worker, partnergraph_backup;

-- NETWORK_ADMIN, PROGRAM_OWNER, PARTNER, PUBLIC or SERVICE.
CREATE FUNCTION principal_role() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('partnergraph.role', true), '');

-- The person or API key that acts.
CREATE FUNCTION principal_actor_id() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('partnergraph.actor_id', true), '');

-- The vendor whose whole data the caller may see; NULL for every other role, whatever the setting says.
CREATE FUNCTION principal_tenant_id() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
  RETURN CASE WHEN current_setting('partnergraph.role', true) IN ('PROGRAM_OWNER', 'SERVICE')
    THEN nullif(current_setting('partnergraph.tenant_id', true), '') END;

-- The partner organizations the caller acts for: one agency lives in many vendors' programs and sees all of its own.
CREATE FUNCTION principal_partner_ids() RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE
  RETURN CASE WHEN current_setting('partnergraph.role', true) = 'PARTNER'
    THEN string_to_array(nullif(current_setting('partnergraph.partner_ids', true), ''), ',') END;

-- Rows of money and of history: a correction is a new row. Holds for the owner of the tables, too.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% of % refused: its rows are never changed or removed', TG_OP, TG_TABLE_NAME
    USING ERRCODE = 'restrict_violation', CONSTRAINT = TG_TABLE_NAME || '_append_only', TABLE = TG_TABLE_NAME;
END $$;

-- Rows of which only the columns named in the arguments may change.
CREATE FUNCTION refuse_other_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (to_jsonb(NEW) - TG_ARGV[0:]) IS DISTINCT FROM (to_jsonb(OLD) - TG_ARGV[0:]) THEN
    RAISE EXCEPTION 'UPDATE of % refused: only % may change', TG_TABLE_NAME, array_to_string(TG_ARGV[0:], ', ')
      USING ERRCODE = 'restrict_violation', CONSTRAINT = TG_TABLE_NAME || '_append_only', TABLE = TG_TABLE_NAME;
  END IF;
  RETURN NEW;
END $$;

-- The same for partners only: a policy sees the old row or the new one, never both, so it cannot compare them.
CREATE FUNCTION refuse_partner_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_setting('partnergraph.role', true) = 'PARTNER'
    AND (to_jsonb(NEW) - TG_ARGV[0:]) IS DISTINCT FROM (to_jsonb(OLD) - TG_ARGV[0:]) THEN
    RAISE EXCEPTION 'UPDATE of % refused: a partner may change only %', TG_TABLE_NAME, array_to_string(TG_ARGV[0:], ', ')
      USING ERRCODE = 'insufficient_privilege', CONSTRAINT = TG_TABLE_NAME || '_partner_columns', TABLE = TG_TABLE_NAME;
  END IF;
  RETURN NEW;
END $$;
`,
  down: `
DROP FUNCTION refuse_partner_change(), refuse_other_change(), refuse_change(), principal_partner_ids(),
  principal_tenant_id(), principal_actor_id(), principal_role();
`,
};
