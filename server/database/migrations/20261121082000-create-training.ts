import { protectTable } from './protect-table.ts';
import type { SqlMigration } from './sql-migration.ts';

/** What a partner's people have to learn, and what they have finished. */
export const createTraining: SqlMigration = {
  name: '20261121082000_create_training',
  up: `
CREATE TABLE training_items (
  tenant_id text NOT NULL,
  program_id text NOT NULL,
  -- The vendor's key of the module or quiz.
  item text NOT NULL,
  title text NOT NULL,
  kind text NOT NULL,
  -- The tracks whose curriculum it belongs to; NULL: every partner's.
  tracks text[] NULL,
  position integer NOT NULL,
  -- No longer asked for; what was finished stays.
  retired_at timestamptz(3) NULL,
  CONSTRAINT training_items_pkey PRIMARY KEY (tenant_id, program_id, item),
  CONSTRAINT training_items_program_fkey FOREIGN KEY (tenant_id, program_id) REFERENCES programs (tenant_id, id),
  CONSTRAINT training_items_kind_check CHECK (kind IN ('MODULE', 'QUIZ')),
  CONSTRAINT training_items_text_check CHECK (item <> '' AND title <> '')
);

CREATE TABLE training_records (
  tenant_id text NOT NULL,
  program_id text NOT NULL,
  partner_id text NOT NULL,
  person_id text NOT NULL,
  item text NOT NULL,
  finished_at timestamptz(3) NOT NULL,
  recorded_by text NOT NULL,
  CONSTRAINT training_records_pkey PRIMARY KEY (tenant_id, program_id, partner_id, person_id, item),
  CONSTRAINT training_records_enrollment_fkey FOREIGN KEY (tenant_id, program_id, partner_id)
    REFERENCES enrollments (tenant_id, program_id, partner_id),
  CONSTRAINT training_records_item_fkey FOREIGN KEY (tenant_id, program_id, item)
    REFERENCES training_items (tenant_id, program_id, item)
);

${protectTable({ table: 'training_items', grant: 'SELECT, INSERT, UPDATE (title, kind, tracks, position, retired_at)' })}
${protectTable({ table: 'training_records', grant: 'SELECT, INSERT, DELETE', partner: ['SELECT', 'INSERT'] })}
CREATE POLICY training_items_partner_select ON training_items FOR SELECT TO partnergraph_app
  USING (EXISTS (SELECT 1 FROM enrollments WHERE enrollments.tenant_id = training_items.tenant_id
    AND enrollments.program_id = training_items.program_id
    AND enrollments.partner_id = ANY ((SELECT principal_partner_ids())::text[])));
`,
  down: 'DROP TABLE training_records, training_items;',
};
