import { protectTable } from './protect-table.ts';
import type { SqlMigration } from './sql-migration.ts';

/** The gapless event log of each program, and the counters that screens show. */
export const createEvents: SqlMigration = {
  name: '20261121011000_create_events',
  up: `
-- Not partitioned yet: a key of a partitioned table must hold the partition's column, and pruning by range of seq works
-- on an ordinary table until the log outgrows one machine.
CREATE TABLE events (
  tenant_id text NOT NULL,
  program_id text NOT NULL,
  seq bigint NOT NULL,
  type text NOT NULL,
  -- The program's clock; recorded_at is the machine's.
  at timestamptz(3) NOT NULL,
  recorded_at timestamptz(3) NOT NULL DEFAULT now(),
  partner_id text NULL,
  lead_id text NULL,
  subject_type text NOT NULL,
  subject_id text NOT NULL,
  actor text NOT NULL,
  -- OWNER: the vendor's staff; PARTNER: and the partner it is about; PROGRAM: and every partner of the program.
  audience text NOT NULL DEFAULT 'PARTNER',
  payload jsonb NOT NULL DEFAULT '{}',
  CONSTRAINT events_pkey PRIMARY KEY (tenant_id, program_id, seq),
  CONSTRAINT events_program_fkey FOREIGN KEY (tenant_id, program_id) REFERENCES programs (tenant_id, id),
  CONSTRAINT events_seq_check CHECK (seq > 0),
  CONSTRAINT events_audience_check CHECK (audience IN ('OWNER', 'PARTNER', 'PROGRAM'))
);
CREATE INDEX events_of_partner ON events (tenant_id, program_id, partner_id, seq) WHERE partner_id IS NOT NULL;
CREATE INDEX events_of_lead ON events (tenant_id, program_id, lead_id, seq) WHERE lead_id IS NOT NULL;

-- DELETE is for pruning, and only the worker has it.
${protectTable({ table: 'events', grant: 'SELECT, INSERT', partner: ['INSERT'], partnerInsertCheck: "audience <> 'PROGRAM'" })}
GRANT DELETE ON events TO partnergraph_worker;
CREATE TRIGGER events_append_only BEFORE UPDATE OR TRUNCATE ON events FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE POLICY events_partner_select ON events FOR SELECT TO partnergraph_app
  USING ((partner_id = ANY ((SELECT principal_partner_ids())::text[]) AND audience <> 'OWNER')
    OR (audience = 'PROGRAM' AND EXISTS (SELECT 1 FROM enrollments WHERE enrollments.tenant_id = events.tenant_id
      AND enrollments.program_id = events.program_id
      AND enrollments.partner_id = ANY ((SELECT principal_partner_ids())::text[]))));

-- Appends events to one program's log and returns the number of the last. Called LAST in a transaction: it locks the
-- program's counter until the commit, which is what makes the numbers gapless and their order the order of commits.
-- A transaction that writes to two programs calls it in the order of their ids.
CREATE FUNCTION append_events(wanted_tenant_id text, wanted_program_id text, new_events jsonb) RETURNS bigint
  LANGUAGE plpgsql AS $$
DECLARE
  event_count bigint := jsonb_array_length(new_events);
  last_seq bigint;
BEGIN
  UPDATE program_counters SET event_seq = program_counters.event_seq + event_count
    WHERE program_counters.tenant_id = wanted_tenant_id AND program_counters.program_id = wanted_program_id
    RETURNING program_counters.event_seq INTO last_seq;
  IF last_seq IS NULL THEN
    RAISE EXCEPTION 'Program % has no event counter that this principal may use', wanted_program_id
      USING ERRCODE = 'insufficient_privilege', CONSTRAINT = 'program_counters_visible', TABLE = 'program_counters';
  END IF;
  INSERT INTO events (tenant_id, program_id, seq, type, at, partner_id, lead_id, subject_type, subject_id, actor, audience, payload)
    SELECT wanted_tenant_id, wanted_program_id, last_seq - event_count + added.position,
      added.event ->> 'type', (added.event ->> 'at')::timestamptz, added.event ->> 'partnerId', added.event ->> 'leadId',
      added.event ->> 'subjectType', added.event ->> 'subjectId', added.event ->> 'actor',
      coalesce(added.event ->> 'audience', 'PARTNER'), coalesce(added.event -> 'payload', '{}')
    FROM jsonb_array_elements(new_events) WITH ORDINALITY AS added (event, position);
  RETURN last_seq;
END $$;

-- Counts of leads as the portal shows them, kept in the transaction that moves the lead.
CREATE TABLE partner_stats (
  tenant_id text NOT NULL,
  program_id text NOT NULL,
  partner_id text NOT NULL,
  -- SUBMITTED, IN_REVIEW and ACTION_REQUIRED; the rest is one status each (open: ACCEPTED).
  leads_submitted bigint NOT NULL DEFAULT 0,
  leads_open bigint NOT NULL DEFAULT 0,
  leads_won bigint NOT NULL DEFAULT 0,
  leads_rejected bigint NOT NULL DEFAULT 0,
  leads_expired bigint NOT NULL DEFAULT 0,
  leads_withdrawn bigint NOT NULL DEFAULT 0,
  leads_lost bigint NOT NULL DEFAULT 0,
  last_referred_at timestamptz(3) NULL,
  CONSTRAINT partner_stats_pkey PRIMARY KEY (tenant_id, program_id, partner_id),
  CONSTRAINT partner_stats_enrollment_fkey FOREIGN KEY (tenant_id, program_id, partner_id)
    REFERENCES enrollments (tenant_id, program_id, partner_id),
  CONSTRAINT partner_stats_leads_check CHECK (leads_submitted >= 0 AND leads_open >= 0 AND leads_won >= 0
    AND leads_rejected >= 0 AND leads_expired >= 0 AND leads_withdrawn >= 0 AND leads_lost >= 0)
) WITH (fillfactor = 70);

-- Sums of money for screens, apart from partner_stats: a partner's own action may move the counts, never these. The
-- journal stays the truth; a check compares the two.
CREATE TABLE partner_balances (
  tenant_id text NOT NULL,
  program_id text NOT NULL,
  partner_id text NOT NULL,
  stream text NOT NULL,
  -- Net of reversals, so it may fall, and below zero after a refund of what was paid under another line.
  earned_minor bigint NOT NULL DEFAULT 0,
  unpaid_minor bigint NOT NULL DEFAULT 0,
  paid_minor bigint NOT NULL DEFAULT 0,
  CONSTRAINT partner_balances_pkey PRIMARY KEY (tenant_id, program_id, partner_id, stream),
  CONSTRAINT partner_balances_enrollment_fkey FOREIGN KEY (tenant_id, program_id, partner_id)
    REFERENCES enrollments (tenant_id, program_id, partner_id),
  CONSTRAINT partner_balances_paid_check CHECK (paid_minor >= 0),
  CONSTRAINT partner_balances_sum_check CHECK (earned_minor = unpaid_minor + paid_minor)
) WITH (fillfactor = 70);

${protectTable({
  table: 'partner_stats',
  grant: 'SELECT, INSERT, UPDATE',
  partner: ['SELECT', 'INSERT', 'UPDATE'],
  partnerColumns: [
    'leads_submitted',
    'leads_open',
    'leads_won',
    'leads_rejected',
    'leads_expired',
    'leads_withdrawn',
    'leads_lost',
    'last_referred_at',
  ],
})}
${protectTable({ table: 'partner_balances', grant: 'SELECT, INSERT, UPDATE', partner: ['SELECT'] })}
`,
  down: `
DROP TABLE partner_balances, partner_stats;
DROP FUNCTION append_events(text, text, jsonb);
DROP TABLE events;
`,
};
