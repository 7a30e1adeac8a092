import { protectTable } from './protect-table.ts';
import type { SqlMigration } from './sql-migration.ts';

/** Partners in programs: applications, enrollments, onboarding, and the dated decisions about them. */
export const createEnrollments: SqlMigration = {
  name: '20261121010300_create_enrollments',
  up: `
CREATE TABLE enrollments (
  tenant_id text NOT NULL,
  id text NOT NULL,
  program_id text NOT NULL,
  partner_id text NOT NULL,
  status text NOT NULL,
  track text NULL,
  standing text NOT NULL DEFAULT 'GOOD',
  enrolled_at timestamptz(3) NOT NULL,
  -- The partner's own address, to recognise a referral of itself.
  email text NULL,
  payment_method text NULL,
  -- Which version of the agreement was accepted, and when.
  agreement_version text NULL,
  agreement_at timestamptz(3) NULL,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT enrollments_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT enrollments_partner_key UNIQUE (tenant_id, program_id, partner_id),
  CONSTRAINT enrollments_program_fkey FOREIGN KEY (tenant_id, program_id) REFERENCES programs (tenant_id, id),
  CONSTRAINT enrollments_partner_fkey FOREIGN KEY (partner_id) REFERENCES organizations (id),
  CONSTRAINT enrollments_status_check CHECK (status IN ('PROSPECT', 'ACTIVE', 'SUSPENDED', 'TERMINATED')),
  CONSTRAINT enrollments_standing_check CHECK (standing IN ('GOOD', 'BELOW_MINIMUM_LEADS', 'INACTIVE'))
);
-- By id alone: a Node is asked for without its tenant, and a policy that may match by partner cannot use the tenant.
CREATE INDEX enrollments_id ON enrollments (id);
CREATE INDEX enrollments_list ON enrollments (tenant_id, program_id, enrolled_at, id);
-- Leads with the partner, not the tenant: a partner's people ask for their enrollments with all vendors at once.
CREATE INDEX enrollments_of_partner ON enrollments (partner_id, tenant_id, program_id);

CREATE TABLE applications (
  tenant_id text NOT NULL,
  id text NOT NULL,
  program_id text NOT NULL,
  partner_id text NOT NULL,
  status text NOT NULL DEFAULT 'APPLIED',
  applied_at timestamptz(3) NOT NULL,
  -- By when the program says it answers.
  due_at timestamptz(3) NULL,
  decided_at timestamptz(3) NULL,
  reason text NULL,
  answers jsonb NOT NULL DEFAULT '{}',
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT applications_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT applications_program_fkey FOREIGN KEY (tenant_id, program_id) REFERENCES programs (tenant_id, id),
  CONSTRAINT applications_partner_fkey FOREIGN KEY (partner_id) REFERENCES organizations (id),
  CONSTRAINT applications_status_check CHECK (status IN ('APPLIED', 'IN_REVIEW', 'ACTION_REQUIRED', 'APPROVED', 'REJECTED', 'WITHDRAWN'))
);
CREATE UNIQUE INDEX applications_open_key ON applications (tenant_id, program_id, partner_id)
  WHERE status IN ('APPLIED', 'IN_REVIEW', 'ACTION_REQUIRED');
CREATE INDEX applications_id ON applications (id);
CREATE INDEX applications_list ON applications (tenant_id, program_id, status, applied_at, id);
CREATE INDEX applications_of_partner ON applications (partner_id, applied_at, id);

CREATE TABLE onboarding_steps (
  tenant_id text NOT NULL,
  program_id text NOT NULL,
  partner_id text NOT NULL,
  -- The adapter's key of the step, such as AGREEMENT or TRAINING.
  step text NOT NULL,
  -- What the step was done for, such as a training module and person; empty when a step has one instance.
  subject text NOT NULL DEFAULT '',
  done_at timestamptz(3) NOT NULL,
  done_by text NOT NULL,
  detail jsonb NOT NULL DEFAULT '{}',
  CONSTRAINT onboarding_steps_pkey PRIMARY KEY (tenant_id, program_id, partner_id, step, subject),
  CONSTRAINT onboarding_steps_enrollment_fkey FOREIGN KEY (tenant_id, program_id, partner_id)
    REFERENCES enrollments (tenant_id, program_id, partner_id)
);

CREATE TABLE track_changes (
  tenant_id text NOT NULL,
  program_id text NOT NULL,
  partner_id text NOT NULL,
  seq integer NOT NULL,
  at timestamptz(3) NOT NULL,
  track text NOT NULL,
  actor text NOT NULL,
  recorded_at timestamptz(3) NOT NULL DEFAULT now(),
  CONSTRAINT track_changes_pkey PRIMARY KEY (tenant_id, program_id, partner_id, seq),
  CONSTRAINT track_changes_enrollment_fkey FOREIGN KEY (tenant_id, program_id, partner_id)
    REFERENCES enrollments (tenant_id, program_id, partner_id)
);

-- The tier in force at t is the last row dated <= t, by (at, seq).
CREATE TABLE tier_changes (
  tenant_id text NOT NULL,
  program_id text NOT NULL,
  partner_id text NOT NULL,
  seq integer NOT NULL,
  at timestamptz(3) NOT NULL,
  tier text NOT NULL,
  kind text NOT NULL,
  -- What brought it about, such as a review's instant or a fact's id.
  cause text NULL,
  ordinal bigint GENERATED ALWAYS AS IDENTITY,
  recorded_at timestamptz(3) NOT NULL DEFAULT now(),
  -- A tier computed from facts (CROSSING) is withdrawn when a late fact changes the story; the row stays.
  superseded_at timestamptz(3) NULL,
  CONSTRAINT tier_changes_pkey PRIMARY KEY (tenant_id, program_id, partner_id, seq),
  CONSTRAINT tier_changes_enrollment_fkey FOREIGN KEY (tenant_id, program_id, partner_id)
    REFERENCES enrollments (tenant_id, program_id, partner_id),
  CONSTRAINT tier_changes_kind_check CHECK (kind IN ('START', 'REVIEW', 'GRANTED', 'WITHDRAWN', 'CROSSING')),
  CONSTRAINT tier_changes_superseded_check CHECK (superseded_at IS NULL OR kind = 'CROSSING')
);
CREATE INDEX tier_changes_in_force ON tier_changes (tenant_id, program_id, partner_id, at, seq) WHERE superseded_at IS NULL;
CREATE TRIGGER tier_changes_append_only BEFORE UPDATE ON tier_changes
  FOR EACH ROW EXECUTE FUNCTION refuse_other_change('superseded_at');
CREATE TRIGGER tier_changes_no_delete BEFORE DELETE OR TRUNCATE ON tier_changes
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE rate_overrides (
  tenant_id text NOT NULL,
  program_id text NOT NULL,
  partner_id text NOT NULL,
  seq integer NOT NULL,
  at timestamptz(3) NOT NULL,
  -- An exact decimal with its sign, such as 12.5%.
  rate text NOT NULL,
  actor text NOT NULL,
  recorded_at timestamptz(3) NOT NULL DEFAULT now(),
  CONSTRAINT rate_overrides_pkey PRIMARY KEY (tenant_id, program_id, partner_id, seq),
  CONSTRAINT rate_overrides_enrollment_fkey FOREIGN KEY (tenant_id, program_id, partner_id)
    REFERENCES enrollments (tenant_id, program_id, partner_id)
);

CREATE TABLE reviews (
  tenant_id text NOT NULL,
  id text NOT NULL,
  program_id text NOT NULL,
  partner_id text NOT NULL,
  review_at timestamptz(3) NOT NULL,
  referred_mrr_minor bigint NOT NULL,
  managed_mrr_minor bigint NOT NULL,
  leads integer NOT NULL,
  metrics jsonb NOT NULL DEFAULT '{}',
  from_tier text NOT NULL,
  to_tier text NOT NULL,
  -- The tier of the ladder that was awarded; an invitation tier in force hides it.
  awarded_tier text NOT NULL,
  effective_at timestamptz(3) NOT NULL,
  standing text NOT NULL,
  recorded_at timestamptz(3) NOT NULL DEFAULT now(),
  CONSTRAINT reviews_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT reviews_review_at_key UNIQUE (tenant_id, program_id, partner_id, review_at),
  CONSTRAINT reviews_enrollment_fkey FOREIGN KEY (tenant_id, program_id, partner_id)
    REFERENCES enrollments (tenant_id, program_id, partner_id),
  CONSTRAINT reviews_standing_check CHECK (standing IN ('GOOD', 'BELOW_MINIMUM_LEADS', 'INACTIVE')),
  CONSTRAINT reviews_metrics_check CHECK (leads >= 0)
);
CREATE INDEX reviews_list ON reviews (tenant_id, program_id, review_at, id);
CREATE INDEX reviews_id ON reviews (id);
CREATE INDEX reviews_of_partner ON reviews (partner_id, review_at, id);

${protectTable({
  table: 'enrollments',
  grant:
    'SELECT, INSERT, UPDATE (status, track, standing, email, payment_method, agreement_version, agreement_at, version)',
  partner: ['SELECT', 'UPDATE'],
  partnerColumns: ['email', 'payment_method', 'agreement_version', 'agreement_at', 'version'],
})}
${protectTable({
  table: 'applications',
  grant: 'SELECT, INSERT, UPDATE (status, due_at, decided_at, reason, answers, version)',
  partner: ['SELECT', 'INSERT', 'UPDATE'],
  partnerInsertCheck: "status = 'APPLIED'",
  partnerColumns: ['status', 'reason', 'answers', 'version'],
})}
${protectTable({ table: 'onboarding_steps', grant: 'SELECT, INSERT, DELETE', partner: ['SELECT', 'INSERT'] })}
${protectTable({ table: 'track_changes', grant: 'SELECT, INSERT', partner: ['SELECT'], isAppendOnly: true })}
${protectTable({ table: 'tier_changes', grant: 'SELECT, INSERT, UPDATE (superseded_at)', partner: ['SELECT'] })}
${protectTable({ table: 'rate_overrides', grant: 'SELECT, INSERT', partner: ['SELECT'], isAppendOnly: true })}
${protectTable({ table: 'reviews', grant: 'SELECT, INSERT', partner: ['SELECT'], isAppendOnly: true })}

-- A partner may withdraw its application or send it in again, nothing else.
CREATE FUNCTION refuse_partner_application_status() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_setting('partnergraph.role', true) = 'PARTNER' AND NEW.status <> OLD.status
    AND NOT (NEW.status = 'WITHDRAWN' AND OLD.status IN ('APPLIED', 'IN_REVIEW', 'ACTION_REQUIRED'))
    AND NOT (NEW.status IN ('APPLIED', 'IN_REVIEW') AND OLD.status = 'ACTION_REQUIRED') THEN
    RAISE EXCEPTION 'A partner may not move an application from % to %', OLD.status, NEW.status
      USING ERRCODE = 'insufficient_privilege', CONSTRAINT = 'applications_partner_status', TABLE = 'applications';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER applications_partner_status BEFORE UPDATE OF status ON applications
  FOR EACH ROW EXECUTE FUNCTION refuse_partner_application_status();

-- A partner's own action takes the next event numbers of a program it is enrolled in.
CREATE POLICY program_counters_partner_select ON program_counters FOR SELECT TO partnergraph_app
  USING (EXISTS (SELECT 1 FROM enrollments WHERE enrollments.tenant_id = program_counters.tenant_id
      AND enrollments.program_id = program_counters.program_id
      AND enrollments.partner_id = ANY ((SELECT principal_partner_ids())::text[]))
    OR EXISTS (SELECT 1 FROM applications WHERE applications.tenant_id = program_counters.tenant_id
      AND applications.program_id = program_counters.program_id
      AND applications.partner_id = ANY ((SELECT principal_partner_ids())::text[])));
CREATE POLICY program_counters_partner_update ON program_counters FOR UPDATE TO partnergraph_app
  USING (EXISTS (SELECT 1 FROM enrollments WHERE enrollments.tenant_id = program_counters.tenant_id
      AND enrollments.program_id = program_counters.program_id
      AND enrollments.partner_id = ANY ((SELECT principal_partner_ids())::text[]))
    OR EXISTS (SELECT 1 FROM applications WHERE applications.tenant_id = program_counters.tenant_id
      AND applications.program_id = program_counters.program_id
      AND applications.partner_id = ANY ((SELECT principal_partner_ids())::text[])));
CREATE TRIGGER program_counters_partner_columns BEFORE UPDATE ON program_counters
  FOR EACH ROW EXECUTE FUNCTION refuse_partner_change('event_seq');

-- A vendor sees the partners that have applied to, or are in, one of its programs.
CREATE POLICY organizations_enrolled ON organizations FOR SELECT TO partnergraph_app
  USING (EXISTS (SELECT 1 FROM enrollments WHERE enrollments.partner_id = organizations.id
      AND enrollments.tenant_id = (SELECT principal_tenant_id()))
    OR EXISTS (SELECT 1 FROM applications WHERE applications.partner_id = organizations.id
      AND applications.tenant_id = (SELECT principal_tenant_id())));
`,
  down: `
DROP POLICY organizations_enrolled ON organizations;
DROP TRIGGER program_counters_partner_columns ON program_counters;
DROP POLICY program_counters_partner_update ON program_counters;
DROP POLICY program_counters_partner_select ON program_counters;
DROP TABLE reviews, rate_overrides, tier_changes, track_changes, onboarding_steps, applications, enrollments;
DROP FUNCTION refuse_partner_application_status();
`,
};
