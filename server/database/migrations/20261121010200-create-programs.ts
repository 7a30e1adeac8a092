import type { SqlMigration } from './sql-migration.ts';

/** Programs, their published terms and their event counters. */
export const createPrograms: SqlMigration = {
  name: '20261121010200_create_programs',
  up: `
CREATE TABLE programs (
  -- The vendor's organization. It leads every key of tenant data, so that a sharding PostgreSQL can distribute it.
  tenant_id text NOT NULL,
  id text NOT NULL,
  slug text NOT NULL,
  name text NOT NULL,
  description text NOT NULL DEFAULT '',
  adapter_id text NOT NULL,
  adapter_version text NOT NULL,
  -- Cannot change: every amount of the program is in it.
  currency text NOT NULL,
  time_zone text NOT NULL DEFAULT 'UTC',
  clock text NOT NULL DEFAULT 'REAL',
  -- What a MANUAL clock shows.
  clock_now timestamptz(3) NULL,
  -- All calendar work dated before this instant is done.
  processed_through timestamptz(3) NOT NULL,
  status text NOT NULL DEFAULT 'DRAFT',
  -- Addresses outside: payment form, application form.
  links jsonb NOT NULL DEFAULT '{}',
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  CONSTRAINT programs_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT programs_id_key UNIQUE (id),
  CONSTRAINT programs_slug_key UNIQUE (slug),
  CONSTRAINT programs_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES organizations (id),
  CONSTRAINT programs_slug_check CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  CONSTRAINT programs_currency_check CHECK (currency ~ '^[A-Z]{3}$'),
  CONSTRAINT programs_clock_check CHECK (clock IN ('REAL', 'MANUAL') AND (clock = 'MANUAL') = (clock_now IS NOT NULL)),
  CONSTRAINT programs_status_check CHECK (status IN ('DRAFT', 'OPEN', 'CLOSED'))
);
CREATE INDEX programs_status_name ON programs (status, name, id);
CREATE INDEX programs_due ON programs (processed_through, id) WHERE clock = 'REAL' AND status <> 'DRAFT';

-- Apart from programs: every transaction with an event updates it, and a short row that changes in place is cheap.
CREATE TABLE program_counters (
  tenant_id text NOT NULL,
  program_id text NOT NULL,
  event_seq bigint NOT NULL DEFAULT 0,
  -- Events up to here have been pruned: a cursor before it is answered with CURSOR_EXPIRED.
  pruned_through_seq bigint NOT NULL DEFAULT 0,
  CONSTRAINT program_counters_pkey PRIMARY KEY (tenant_id, program_id),
  CONSTRAINT program_counters_program_fkey FOREIGN KEY (tenant_id, program_id) REFERENCES programs (tenant_id, id),
  CONSTRAINT program_counters_seq_check CHECK (event_seq >= 0 AND pruned_through_seq >= 0 AND pruned_through_seq <= event_seq)
) WITH (fillfactor = 50);

CREATE FUNCTION refuse_counter_decrease() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.event_seq < OLD.event_seq OR NEW.pruned_through_seq < OLD.pruned_through_seq THEN
    RAISE EXCEPTION 'The event counter of program % only grows', OLD.program_id
      USING ERRCODE = 'restrict_violation', CONSTRAINT = 'program_counters_grow', TABLE = 'program_counters';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER program_counters_grow BEFORE UPDATE ON program_counters
  FOR EACH ROW EXECUTE FUNCTION refuse_counter_decrease();

CREATE TABLE term_versions (
  tenant_id text NOT NULL,
  program_id text NOT NULL,
  version integer NOT NULL,
  valid_from timestamptz(3) NOT NULL,
  -- All parameters, and those that this version stated itself.
  params jsonb NOT NULL,
  overlay jsonb NOT NULL,
  published_at timestamptz(3) NOT NULL,
  published_by text NOT NULL,
  CONSTRAINT term_versions_pkey PRIMARY KEY (tenant_id, program_id, version),
  CONSTRAINT term_versions_program_fkey FOREIGN KEY (tenant_id, program_id) REFERENCES programs (tenant_id, id),
  CONSTRAINT term_versions_version_check CHECK (version >= 1)
);
CREATE INDEX term_versions_valid_from ON term_versions (tenant_id, program_id, valid_from, version);
CREATE TRIGGER term_versions_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON term_versions
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

ALTER TABLE programs ENABLE ROW LEVEL SECURITY;
ALTER TABLE programs FORCE ROW LEVEL SECURITY;
ALTER TABLE program_counters ENABLE ROW LEVEL SECURITY;
ALTER TABLE program_counters FORCE ROW LEVEL SECURITY;
ALTER TABLE term_versions ENABLE ROW LEVEL SECURITY;
ALTER TABLE term_versions FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE (name, description, adapter_version, time_zone, clock_now, processed_through, status, links)
  ON programs TO partnergraph_app;
GRANT SELECT, INSERT, UPDATE ON program_counters TO partnergraph_app;
GRANT SELECT, INSERT ON term_versions TO partnergraph_app;
GRANT SELECT ON programs, program_counters, term_versions TO partnergraph_backup;
CREATE POLICY programs_backup ON programs FOR SELECT TO partnergraph_backup USING (true);
CREATE POLICY program_counters_backup ON program_counters FOR SELECT TO partnergraph_backup USING (true);
CREATE POLICY term_versions_backup ON term_versions FOR SELECT TO partnergraph_backup USING (true);

CREATE POLICY programs_tenant ON programs TO partnergraph_app
  USING (tenant_id = (SELECT principal_tenant_id())) WITH CHECK (tenant_id = (SELECT principal_tenant_id()));
-- The public catalogue.
CREATE POLICY programs_public ON programs FOR SELECT TO partnergraph_app
  USING ((SELECT principal_role()) IS NOT NULL AND status <> 'DRAFT');
-- The worker looks for due work before it enters a tenant.
CREATE POLICY programs_worker ON programs FOR SELECT TO partnergraph_worker USING (true);

CREATE POLICY program_counters_tenant ON program_counters TO partnergraph_app
  USING (tenant_id = (SELECT principal_tenant_id())) WITH CHECK (tenant_id = (SELECT principal_tenant_id()));

CREATE POLICY term_versions_tenant ON term_versions TO partnergraph_app
  USING (tenant_id = (SELECT principal_tenant_id())) WITH CHECK (tenant_id = (SELECT principal_tenant_id()));
CREATE POLICY term_versions_public ON term_versions FOR SELECT TO partnergraph_app
  USING ((SELECT principal_role()) IS NOT NULL AND EXISTS (SELECT 1 FROM programs
    WHERE programs.tenant_id = term_versions.tenant_id AND programs.id = term_versions.program_id));
`,
  down: `
DROP TABLE term_versions, program_counters, programs;
DROP FUNCTION refuse_counter_decrease();
`,
};
