import { protectTable } from './protect-table.ts';
import type { SqlMigration } from './sql-migration.ts';

/** What partners earned: posted lines, never changed, and estimates, replaced at every fold. */
export const createCommissionLines: SqlMigration = {
  name: '20261121010700_create_commission_lines',
  up: `
-- At most one effective line for each (program, customer, line_key) is kept by the application under the customer's
-- lock; an index cannot say it, since a line stops being effective when another row voids it.
CREATE TABLE commission_lines (
  tenant_id text NOT NULL,
  id text NOT NULL,
  program_id text NOT NULL,
  partner_id text NOT NULL,
  -- Only an adjustment may be about no customer.
  customer_id text NULL,
  kind text NOT NULL,
  stream text NOT NULL,
  -- Which planned line of the customer this is; the same fold gives the same key.
  line_key text NOT NULL,
  entry text NOT NULL,
  earned_at timestamptz(3) NOT NULL,
  -- The civil date of earned_at in the program's time zone.
  earned_on date NOT NULL,
  -- The program's clock when it was posted; recorded_at is the machine's.
  posted_at timestamptz(3) NOT NULL,
  recorded_at timestamptz(3) NOT NULL DEFAULT now(),
  amount_minor bigint NOT NULL,
  basis_minor bigint NOT NULL,
  -- An exact decimal with its sign, such as 12.5%; null for flat amounts.
  rate text NULL,
  invoice_ref text NULL,
  reverses_id text NULL,
  voids_id text NULL,
  cause_fact_id text NULL,
  adapter_id text NOT NULL,
  adapter_version text NOT NULL,
  terms_version integer NOT NULL,
  rule text NOT NULL,
  clause text NULL,
  explanation jsonb NOT NULL,
  ordinal bigint GENERATED ALWAYS AS IDENTITY,
  CONSTRAINT commission_lines_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT commission_lines_enrollment_fkey FOREIGN KEY (tenant_id, program_id, partner_id)
    REFERENCES enrollments (tenant_id, program_id, partner_id),
  CONSTRAINT commission_lines_customer_fkey FOREIGN KEY (tenant_id, customer_id) REFERENCES customers (tenant_id, id),
  CONSTRAINT commission_lines_reverses_fkey FOREIGN KEY (tenant_id, reverses_id) REFERENCES commission_lines (tenant_id, id),
  CONSTRAINT commission_lines_voids_fkey FOREIGN KEY (tenant_id, voids_id) REFERENCES commission_lines (tenant_id, id),
  CONSTRAINT commission_lines_cause_fkey FOREIGN KEY (tenant_id, cause_fact_id) REFERENCES facts (tenant_id, id),
  CONSTRAINT commission_lines_terms_fkey FOREIGN KEY (tenant_id, program_id, terms_version)
    REFERENCES term_versions (tenant_id, program_id, version),
  CONSTRAINT commission_lines_kind_check CHECK (kind ~ '^[A-Z][A-Z0-9_]*$'),
  CONSTRAINT commission_lines_customer_check CHECK (customer_id IS NOT NULL OR entry IN ('ADJUSTMENT', 'VOID')),
  -- A line of nothing is not posted; a reversal takes away; only a void names what it voids.
  CONSTRAINT commission_lines_entry_check CHECK (CASE entry
    WHEN 'LINE' THEN amount_minor > 0 AND reverses_id IS NULL AND voids_id IS NULL
    WHEN 'REVERSAL' THEN amount_minor < 0 AND reverses_id IS NOT NULL AND voids_id IS NULL
    WHEN 'VOID' THEN amount_minor <> 0 AND voids_id IS NOT NULL
    WHEN 'ADJUSTMENT' THEN amount_minor <> 0 AND reverses_id IS NULL AND voids_id IS NULL
    ELSE false END)
);
CREATE UNIQUE INDEX commission_lines_voids_key ON commission_lines (tenant_id, voids_id) WHERE voids_id IS NOT NULL;
CREATE INDEX commission_lines_reverses ON commission_lines (tenant_id, reverses_id) WHERE reverses_id IS NOT NULL;
CREATE INDEX commission_lines_of_customer ON commission_lines (tenant_id, customer_id, program_id, ordinal);
-- By id alone: a Node is asked for without its tenant, and a policy that may match by partner cannot use the tenant.
CREATE INDEX commission_lines_id ON commission_lines (id);
CREATE INDEX commission_lines_list ON commission_lines (tenant_id, program_id, earned_at, id);
CREATE INDEX commission_lines_of_partner ON commission_lines (tenant_id, program_id, partner_id, earned_at, id);
-- Leads with the partner: one list over all vendors.
CREATE INDEX commission_lines_of_partner_anywhere ON commission_lines (partner_id, earned_at, id);

-- A void is the exact negative of its line; a void or a reversal goes to the same partner, kind and stream.
CREATE FUNCTION check_commission_correction() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  original commission_lines;
BEGIN
  SELECT * INTO original FROM commission_lines
    WHERE commission_lines.tenant_id = NEW.tenant_id AND commission_lines.id = coalesce(NEW.voids_id, NEW.reverses_id);
  IF (original.program_id, original.partner_id, original.customer_id, original.kind, original.stream)
      IS DISTINCT FROM (NEW.program_id, NEW.partner_id, NEW.customer_id, NEW.kind, NEW.stream) THEN
    RAISE EXCEPTION 'Commission line %: a correction must have the program, partner, customer, kind and stream of line %',
      NEW.id, coalesce(NEW.voids_id, NEW.reverses_id)
      USING ERRCODE = 'check_violation', CONSTRAINT = 'commission_lines_correction_check', TABLE = 'commission_lines';
  END IF;
  IF NEW.entry = 'VOID' AND (NEW.amount_minor, NEW.basis_minor) IS DISTINCT FROM (-original.amount_minor, -original.basis_minor) THEN
    RAISE EXCEPTION 'Commission line %: a void must be the exact negative of line % (% on %), but is % on %',
      NEW.id, NEW.voids_id, original.amount_minor, original.basis_minor, NEW.amount_minor, NEW.basis_minor
      USING ERRCODE = 'check_violation', CONSTRAINT = 'commission_lines_void_check', TABLE = 'commission_lines';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER commission_lines_correction BEFORE INSERT ON commission_lines FOR EACH ROW
  WHEN (NEW.voids_id IS NOT NULL OR NEW.reverses_id IS NOT NULL) EXECUTE FUNCTION check_commission_correction();

-- What is computed but not yet earned: replaced as a whole, customer by customer, at each fold.
CREATE TABLE commission_estimates (
  tenant_id text NOT NULL,
  program_id text NOT NULL,
  customer_id text NOT NULL,
  line_key text NOT NULL,
  partner_id text NOT NULL,
  kind text NOT NULL,
  stream text NOT NULL,
  -- When it would be earned, as far as is known.
  earned_at timestamptz(3) NULL,
  amount_minor bigint NOT NULL,
  basis_minor bigint NOT NULL,
  rate text NULL,
  invoice_ref text NULL,
  -- What it still waits for.
  blocked_by text NOT NULL,
  explanation jsonb NOT NULL,
  CONSTRAINT commission_estimates_pkey PRIMARY KEY (tenant_id, program_id, customer_id, line_key),
  CONSTRAINT commission_estimates_enrollment_fkey FOREIGN KEY (tenant_id, program_id, partner_id)
    REFERENCES enrollments (tenant_id, program_id, partner_id),
  CONSTRAINT commission_estimates_customer_fkey FOREIGN KEY (tenant_id, customer_id) REFERENCES customers (tenant_id, id)
);
CREATE INDEX commission_estimates_of_partner ON commission_estimates (tenant_id, program_id, partner_id, earned_at, customer_id, line_key);

${protectTable({ table: 'commission_lines', grant: 'SELECT, INSERT', partner: ['SELECT'], isAppendOnly: true })}
${protectTable({ table: 'commission_estimates', grant: 'SELECT, INSERT, UPDATE, DELETE', partner: ['SELECT'] })}
`,
  down: `
DROP TABLE commission_estimates, commission_lines;
DROP FUNCTION check_commission_correction();
`,
};
