import { protectTable } from './protect-table.ts';
import type { SqlMigration } from './sql-migration.ts';

/** What replaced the outcome of a review. The review's own row stays as it was found. */
export const createReviewRevisions: SqlMigration = {
  name: '20261121050000_create_review_revisions',
  up: `
CREATE TABLE review_revisions (
  tenant_id text NOT NULL,
  program_id text NOT NULL,
  partner_id text NOT NULL,
  review_id text NOT NULL,
  -- 1, 2, … within the review; the last one is the review's outcome.
  seq integer NOT NULL,
  kind text NOT NULL,
  metrics jsonb NOT NULL,
  awarded_tier text NOT NULL,
  to_tier text NOT NULL,
  -- The review's own date while that lies ahead, else when it was decided.
  effective_at timestamptz(3) NOT NULL,
  standing text NOT NULL,
  reason text NOT NULL,
  actor text NOT NULL,
  -- By the program's clock.
  decided_at timestamptz(3) NOT NULL,
  -- The run that measured again; each does so once, however often it is begun anew.
  run_id text NULL,
  recorded_at timestamptz(3) NOT NULL DEFAULT now(),
  CONSTRAINT review_revisions_pkey PRIMARY KEY (tenant_id, review_id, seq),
  CONSTRAINT review_revisions_run_key UNIQUE (tenant_id, review_id, run_id),
  CONSTRAINT review_revisions_review_fkey FOREIGN KEY (tenant_id, review_id) REFERENCES reviews (tenant_id, id),
  CONSTRAINT review_revisions_enrollment_fkey FOREIGN KEY (tenant_id, program_id, partner_id)
    REFERENCES enrollments (tenant_id, program_id, partner_id),
  CONSTRAINT review_revisions_kind_check CHECK (kind IN ('REOPENED', 'OVERRULED') AND (kind = 'REOPENED') = (run_id IS NOT NULL)),
  CONSTRAINT review_revisions_standing_check CHECK (standing IN ('GOOD', 'BELOW_MINIMUM_LEADS', 'INACTIVE')),
  CONSTRAINT review_revisions_reason_check CHECK (reason <> '')
);
CREATE INDEX review_revisions_of_partner ON review_revisions (tenant_id, program_id, partner_id, effective_at, seq);

${protectTable({ table: 'review_revisions', grant: 'SELECT, INSERT', partner: ['SELECT'], isAppendOnly: true })}
`,
  down: 'DROP TABLE review_revisions;',
};
