import { protectTable } from './protect-table.ts';
import type { SqlMigration } from './sql-migration.ts';

/** Idempotency keys, long work, and who did what. */
export const createOperations: SqlMigration = {
  name: '20261121011100_create_operations',
  up: `
-- Written in the transaction of the effect: a call that is refused rolls its key back and so does not consume it.
CREATE TABLE idempotency_keys (
  tenant_id text NOT NULL,
  -- The person or API key that called.
  principal text NOT NULL,
  mutation text NOT NULL,
  key text NOT NULL,
  request_hash text NOT NULL,
  -- Ids of what was made; the answer is resolved anew for the selection asked.
  response jsonb NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  CONSTRAINT idempotency_keys_pkey PRIMARY KEY (tenant_id, principal, mutation, key),
  CONSTRAINT idempotency_keys_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES organizations (id)
);

CREATE TABLE runs (
  tenant_id text NOT NULL,
  id text NOT NULL,
  program_id text NULL,
  kind text NOT NULL,
  status text NOT NULL DEFAULT 'QUEUED',
  input jsonb NOT NULL DEFAULT '{}',
  requested_by text NOT NULL,
  progress_done bigint NOT NULL DEFAULT 0,
  progress_total bigint NULL,
  result jsonb NULL,
  error text NULL,
  -- Who works on it, until when, and under which number: a worker whose lease was taken over is refused by the number.
  lease_owner text NULL,
  lease_until timestamptz(3) NULL,
  lease_number bigint NOT NULL DEFAULT 0,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  started_at timestamptz(3) NULL,
  finished_at timestamptz(3) NULL,
  CONSTRAINT runs_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT runs_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES organizations (id),
  CONSTRAINT runs_program_fkey FOREIGN KEY (tenant_id, program_id) REFERENCES programs (tenant_id, id),
  CONSTRAINT runs_status_check CHECK (status IN ('QUEUED', 'RUNNING', 'DONE', 'FAILED')),
  CONSTRAINT runs_finished_check CHECK ((status IN ('DONE', 'FAILED')) = (finished_at IS NOT NULL)),
  CONSTRAINT runs_progress_check CHECK (progress_done >= 0 AND progress_total >= progress_done)
);
CREATE INDEX runs_id ON runs (id);
CREATE INDEX runs_list ON runs (tenant_id, program_id, created_at, id);
CREATE INDEX runs_due ON runs (created_at, id) WHERE status IN ('QUEUED', 'RUNNING');

CREATE TABLE audit_log (
  tenant_id text NOT NULL,
  ordinal bigint GENERATED ALWAYS AS IDENTITY,
  at timestamptz(3) NOT NULL DEFAULT now(),
  actor text NOT NULL,
  action text NOT NULL,
  subject text NOT NULL,
  detail jsonb NOT NULL DEFAULT '{}',
  CONSTRAINT audit_log_pkey PRIMARY KEY (tenant_id, ordinal)
);
CREATE INDEX audit_log_of_subject ON audit_log (tenant_id, subject, ordinal);

ALTER TABLE idempotency_keys ENABLE ROW LEVEL SECURITY;
ALTER TABLE idempotency_keys FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON idempotency_keys TO partnergraph_app;
GRANT SELECT ON idempotency_keys TO partnergraph_backup;
CREATE POLICY idempotency_keys_backup ON idempotency_keys FOR SELECT TO partnergraph_backup USING (true);
-- One's own keys, whatever one's role; staff of a vendor only in that vendor's data.
CREATE POLICY idempotency_keys_own ON idempotency_keys TO partnergraph_app
  USING (principal = (SELECT principal_actor_id())
    AND ((SELECT principal_tenant_id()) IS NULL OR tenant_id = (SELECT principal_tenant_id())))
  WITH CHECK (principal = (SELECT principal_actor_id())
    AND ((SELECT principal_tenant_id()) IS NULL OR tenant_id = (SELECT principal_tenant_id())));

${protectTable({
  table: 'runs',
  grant: `SELECT, INSERT, UPDATE (status, progress_done, progress_total, result, error, lease_owner, lease_until, lease_number,
  started_at, finished_at)`,
})}
${protectTable({ table: 'audit_log', grant: 'SELECT, INSERT', isAppendOnly: true })}
-- The worker sees the queue of due work, then enters one tenant at a time.
CREATE POLICY runs_worker ON runs FOR SELECT TO partnergraph_worker USING (true);
-- Everybody's actions are written down, under the actor's own name.
CREATE POLICY audit_log_own ON audit_log FOR INSERT TO partnergraph_app WITH CHECK (actor = (SELECT principal_actor_id()));
`,
  down: 'DROP TABLE audit_log, runs, idempotency_keys;',
};
