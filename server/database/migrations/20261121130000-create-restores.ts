import type { SqlMigration } from './sql-migration.ts';

/**
 * Which backups this database was restored from. Until somebody has confirmed the last one, nothing is sent: what a backup
 * does not know may have been sent since. Rows belong to the installation and not to a tenant.
 */
export const createRestores: SqlMigration = {
  name: '20261121130000_create_restores',
  up: `
CREATE TABLE restores (
  ordinal integer NOT NULL,
  id text NOT NULL,
  -- The instant that the backup shows.
  taken_at timestamptz(3) NOT NULL,
  restored_at timestamptz(3) NOT NULL DEFAULT now(),
  -- Null: outbound work is paused.
  resumed_at timestamptz(3) NULL,
  CONSTRAINT restores_pkey PRIMARY KEY (ordinal),
  CONSTRAINT restores_id_key UNIQUE (id)
);
ALTER TABLE restores ENABLE ROW LEVEL SECURITY;
ALTER TABLE restores FORCE ROW LEVEL SECURITY;
GRANT SELECT ON restores TO partnergraph_app, partnergraph_backup;
CREATE POLICY restores_all ON restores FOR SELECT TO partnergraph_app, partnergraph_backup USING (true);
CREATE POLICY restores_owner ON restores TO CURRENT_USER USING (true) WITH CHECK (true);

CREATE FUNCTION outbound_is_paused() RETURNS boolean LANGUAGE sql STABLE SET search_path = pg_catalog, public AS $$
  SELECT EXISTS (SELECT 1 FROM restores AS r WHERE r.resumed_at IS NULL)
$$;

-- Workers leave payments in their queue while outbound work is paused; this is the wall behind them.
CREATE FUNCTION refuse_while_paused() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF outbound_is_paused() THEN
    RAISE EXCEPTION '% of % refused: nothing is sent from a restored database until partnergraph resume-outbound', TG_OP, TG_TABLE_NAME
      USING ERRCODE = 'object_not_in_prerequisite_state', CONSTRAINT = TG_TABLE_NAME || '_paused', TABLE = TG_TABLE_NAME;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER payout_attempts_paused BEFORE INSERT OR UPDATE OF sends ON payout_attempts
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_while_paused();
`,
  down: `
DROP TRIGGER payout_attempts_paused ON payout_attempts;
DROP FUNCTION refuse_while_paused();
DROP FUNCTION outbound_is_paused();
DROP TABLE restores;
`,
};
