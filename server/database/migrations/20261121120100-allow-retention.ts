import type { SqlMigration } from './sql-migration.ts';

/** What pruning needs. Only the worker's role removes entries of the log and of the audit, and never recent ones of the audit. */
export const allowRetention: SqlMigration = {
  name: '20261121120100_allow_retention',
  up: `
CREATE INDEX clicks_by_age ON clicks (tenant_id, recorded_at);
GRANT DELETE ON audit_log TO partnergraph_worker;

CREATE FUNCTION refuse_recent_removal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.at > now() - interval '365 days' THEN
    RAISE EXCEPTION 'DELETE of % refused: its rows are kept for a year', TG_TABLE_NAME
      USING ERRCODE = 'restrict_violation', CONSTRAINT = TG_TABLE_NAME || '_append_only', TABLE = TG_TABLE_NAME;
  END IF;
  RETURN OLD;
END $$;

DROP TRIGGER audit_log_append_only ON audit_log;
CREATE TRIGGER audit_log_append_only BEFORE UPDATE OR TRUNCATE ON audit_log
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_log_append_only_for_a_year BEFORE DELETE ON audit_log
  FOR EACH ROW EXECUTE FUNCTION refuse_recent_removal();
`,
  down: `
DROP TRIGGER audit_log_append_only_for_a_year ON audit_log;
DROP TRIGGER audit_log_append_only ON audit_log;
CREATE TRIGGER audit_log_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_log
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
DROP FUNCTION refuse_recent_removal();
REVOKE DELETE ON audit_log FROM partnergraph_worker;
DROP INDEX clicks_by_age;
`,
};
