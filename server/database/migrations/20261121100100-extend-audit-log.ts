import type { SqlMigration } from './sql-migration.ts';

/** Of each entry also in which role and with which request it was done, so that it is found in the server's log. */
export const extendAuditLog: SqlMigration = {
  name: '20261121100100_extend_audit_log',
  up: `
-- Null in entries of before.
ALTER TABLE audit_log ADD COLUMN role text NULL;
ALTER TABLE audit_log ADD COLUMN request_id text NULL;
CREATE INDEX audit_log_of_actor ON audit_log (tenant_id, actor, ordinal);
CREATE INDEX audit_log_of_action ON audit_log (tenant_id, action, ordinal);
CREATE INDEX audit_log_at ON audit_log (tenant_id, at, ordinal);
`,
  down: `
DROP INDEX audit_log_at, audit_log_of_action, audit_log_of_actor;
ALTER TABLE audit_log DROP COLUMN request_id, DROP COLUMN role;
`,
};
