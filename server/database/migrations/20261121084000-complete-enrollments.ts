import type { SqlMigration } from './sql-migration.ts';

/** Why and since when a partner's place is what it is; what an applicant may do with its own application. */
export const completeEnrollments: SqlMigration = {
  name: '20261121084000_complete_enrollments',
  up: `
ALTER TABLE enrollments
  ADD COLUMN status_reason text NULL,
  -- NULL: since it was enrolled.
  ADD COLUMN status_since timestamptz(3) NULL,
  -- The state a suspension is lifted to.
  ADD COLUMN status_before text NULL,
  ADD CONSTRAINT enrollments_status_before_check CHECK (status_before IS NULL OR status_before IN ('PROSPECT', 'ACTIVE'));
GRANT UPDATE (status_reason, status_since, status_before) ON enrollments TO partnergraph_app;

-- Withdrawing says when it was decided; sending in again asks for an answer by a new date.
DROP TRIGGER applications_partner_columns ON applications;
CREATE TRIGGER applications_partner_columns BEFORE UPDATE ON applications FOR EACH ROW
  EXECUTE FUNCTION refuse_partner_change('status', 'reason', 'answers', 'due_at', 'decided_at', 'version');
`,
  down: `
DROP TRIGGER applications_partner_columns ON applications;
CREATE TRIGGER applications_partner_columns BEFORE UPDATE ON applications FOR EACH ROW
  EXECUTE FUNCTION refuse_partner_change('status', 'reason', 'answers', 'version');
ALTER TABLE enrollments DROP CONSTRAINT enrollments_status_before_check,
  DROP COLUMN status_before, DROP COLUMN status_since, DROP COLUMN status_reason;
`,
};
