import type { SqlMigration } from './sql-migration.ts';

/** What workers need to know of a run and of a program besides the lease. */
export const addRunFaults: SqlMigration = {
  name: '20261121060000_add_run_faults',
  up: `
-- Faults one after the other without anything done in between; too many end the run.
ALTER TABLE runs ADD COLUMN faults integer NOT NULL DEFAULT 0;
ALTER TABLE runs ADD CONSTRAINT runs_faults_check CHECK (faults >= 0);
GRANT UPDATE (faults) ON runs TO partnergraph_app;

-- While set, neither the calendar nor a worker does anything for the program; what waits is done afterwards, in order.
ALTER TABLE programs ADD COLUMN jobs_paused_at timestamptz(3) NULL;
-- How far the work of the one instant at processed_through is, where it takes more than one transaction: which kind of
-- work is under way, and after which item it goes on.
ALTER TABLE programs ADD COLUMN calendar_stage text NULL;
ALTER TABLE programs ADD COLUMN calendar_after text NULL;
ALTER TABLE programs ADD CONSTRAINT programs_calendar_check CHECK (calendar_after IS NULL OR calendar_stage IS NOT NULL);
GRANT UPDATE (jobs_paused_at, calendar_stage, calendar_after) ON programs TO partnergraph_app;
`,
  down: `
ALTER TABLE programs DROP COLUMN jobs_paused_at, DROP COLUMN calendar_stage, DROP COLUMN calendar_after;
ALTER TABLE runs DROP COLUMN faults;
`,
};
