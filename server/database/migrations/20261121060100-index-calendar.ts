import type { SqlMigration } from './sql-migration.ts';

/** What the calendar asks in each of its steps. */
export const indexCalendar: SqlMigration = {
  name: '20261121060100_index_calendar',
  up: `
CREATE INDEX reviews_effective ON reviews (tenant_id, program_id, effective_at, partner_id);
-- By which instant the figures of all partners were last measured.
ALTER TABLE programs ADD COLUMN measured_at timestamptz(3) NULL;
GRANT UPDATE (measured_at) ON programs TO partnergraph_app;
`,
  down: `
DROP INDEX reviews_effective;
ALTER TABLE programs DROP COLUMN measured_at;
`,
};
