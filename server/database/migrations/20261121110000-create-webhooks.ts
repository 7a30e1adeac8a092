import { protectTable } from './protect-table.ts';
import type { SqlMigration } from './sql-migration.ts';

/**
 * Webhooks: which addresses want which events, how far each program's log has been queued for each, and what became of
 * every delivery. A webhook belongs to an organization: `tenant_id` is the vendor's, or, with `partner_id`, the partner's
 * own, for its events in the programs of any vendor.
 */
export const createWebhooks: SqlMigration = {
  name: '20261121110000_create_webhooks',
  up: `
CREATE TABLE webhooks (
  tenant_id text NOT NULL,
  id text NOT NULL,
  partner_id text NULL,
  url text NOT NULL,
  description text NOT NULL DEFAULT '',
  -- Null: every type, later ones included.
  event_types text[] NULL,
  -- Null: every program, later ones included.
  program_ids text[] NULL,
  status text NOT NULL DEFAULT 'ENABLED',
  -- Why it is DISABLED.
  disabled_reason text NULL,
  -- Sealed with the server's key; the database alone cannot sign.
  secret text NOT NULL,
  previous_secret text NULL,
  previous_secret_until timestamptz(3) NULL,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  created_by text NOT NULL,
  last_success_at timestamptz(3) NULL,
  last_failure_at timestamptz(3) NULL,
  -- The first failure since the last success.
  failing_since timestamptz(3) NULL,
  -- When a worker last looked whether there is anything to send.
  looked_at timestamptz(3) NULL,
  -- Nothing is tried before: the receiver asked for it, or nothing gets through.
  resting_until timestamptz(3) NULL,
  lease_owner text NULL,
  lease_until timestamptz(3) NULL,
  lease_number bigint NOT NULL DEFAULT 0,
  CONSTRAINT webhooks_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT webhooks_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES organizations (id),
  CONSTRAINT webhooks_partner_check CHECK (partner_id IS NULL OR partner_id = tenant_id),
  CONSTRAINT webhooks_status_check CHECK (status IN ('ENABLED', 'DISABLED', 'DELETED')),
  CONSTRAINT webhooks_reason_check CHECK ((status = 'DISABLED') = (disabled_reason IS NOT NULL)),
  CONSTRAINT webhooks_previous_check CHECK ((previous_secret IS NULL) = (previous_secret_until IS NULL))
);
CREATE INDEX webhooks_id ON webhooks (id);
CREATE INDEX webhooks_list ON webhooks (tenant_id, created_at, id);
CREATE INDEX webhooks_enabled ON webhooks (looked_at, tenant_id, id) WHERE status = 'ENABLED';

-- One log of one program for one webhook: everything up to queued_seq has been looked at.
CREATE TABLE webhook_streams (
  tenant_id text NOT NULL,
  webhook_id text NOT NULL,
  partner_id text NULL,
  program_tenant_id text NOT NULL,
  program_id text NOT NULL,
  queued_seq bigint NOT NULL,
  -- The last event that became a delivery: what the next one names as the cursor before it.
  last_event_seq bigint NOT NULL,
  CONSTRAINT webhook_streams_pkey PRIMARY KEY (tenant_id, webhook_id, program_id),
  CONSTRAINT webhook_streams_webhook_fkey FOREIGN KEY (tenant_id, webhook_id) REFERENCES webhooks (tenant_id, id),
  CONSTRAINT webhook_streams_program_fkey FOREIGN KEY (program_tenant_id, program_id) REFERENCES programs (tenant_id, id),
  CONSTRAINT webhook_streams_order_check CHECK (last_event_seq <= queued_seq AND last_event_seq >= 0)
);

CREATE TABLE webhook_deliveries (
  tenant_id text NOT NULL,
  -- Sent as webhook-id, at every attempt the same.
  id text NOT NULL,
  webhook_id text NOT NULL,
  partner_id text NULL,
  program_tenant_id text NOT NULL,
  program_id text NOT NULL,
  seq bigint NOT NULL,
  previous_seq bigint NOT NULL,
  event_type text NOT NULL,
  -- As it is sent, at every attempt the same, also after the event has been pruned from its log. Ids only.
  body text NOT NULL,
  status text NOT NULL DEFAULT 'PENDING',
  -- Of this round: a replay by hand begins anew.
  failures integer NOT NULL DEFAULT 0,
  attempts integer NOT NULL DEFAULT 0,
  next_attempt_at timestamptz(3) NULL DEFAULT now(),
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  finished_at timestamptz(3) NULL,
  CONSTRAINT webhook_deliveries_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT webhook_deliveries_webhook_fkey FOREIGN KEY (tenant_id, webhook_id) REFERENCES webhooks (tenant_id, id),
  -- However many workers queue: one delivery for one event.
  CONSTRAINT webhook_deliveries_event_key UNIQUE (tenant_id, webhook_id, program_id, seq),
  CONSTRAINT webhook_deliveries_status_check CHECK (status IN ('PENDING', 'SUCCEEDED', 'FAILED')),
  CONSTRAINT webhook_deliveries_next_check CHECK ((status = 'PENDING') = (next_attempt_at IS NOT NULL)),
  CONSTRAINT webhook_deliveries_finished_check CHECK ((status = 'PENDING') = (finished_at IS NULL)),
  CONSTRAINT webhook_deliveries_attempts_check CHECK (failures >= 0 AND attempts >= 0 AND previous_seq < seq)
);
CREATE INDEX webhook_deliveries_id ON webhook_deliveries (id);
CREATE INDEX webhook_deliveries_list ON webhook_deliveries (tenant_id, webhook_id, created_at, id);
CREATE INDEX webhook_deliveries_due ON webhook_deliveries (tenant_id, webhook_id, next_attempt_at) WHERE status = 'PENDING';
CREATE INDEX webhook_deliveries_finished ON webhook_deliveries (tenant_id, finished_at) WHERE finished_at IS NOT NULL;

CREATE TABLE webhook_attempts (
  tenant_id text NOT NULL,
  delivery_id text NOT NULL,
  number integer NOT NULL,
  partner_id text NULL,
  at timestamptz(3) NOT NULL,
  duration_ms integer NOT NULL,
  -- What the receiver answered; null when it did not.
  status_code integer NULL,
  -- Why it counts as a failure; null for a success. Never what the receiver wrote.
  error text NULL,
  CONSTRAINT webhook_attempts_pkey PRIMARY KEY (tenant_id, delivery_id, number),
  CONSTRAINT webhook_attempts_delivery_fkey FOREIGN KEY (tenant_id, delivery_id)
    REFERENCES webhook_deliveries (tenant_id, id) ON DELETE CASCADE,
  CONSTRAINT webhook_attempts_number_check CHECK (number >= 1 AND duration_ms >= 0)
);

${protectTable({
  table: 'webhooks',
  grant: `SELECT, INSERT, UPDATE (url, description, event_types, program_ids, status, disabled_reason, secret, previous_secret,
  previous_secret_until, last_success_at, last_failure_at, failing_since, looked_at, resting_until, lease_owner, lease_until, lease_number)`,
  partner: ['SELECT', 'INSERT', 'UPDATE'],
  partnerColumns: [
    'url',
    'description',
    'event_types',
    'program_ids',
    'status',
    'disabled_reason',
    'secret',
    'previous_secret',
    'previous_secret_until',
    'failing_since',
    'looked_at',
    'resting_until',
  ],
})}
${protectTable({
  table: 'webhook_streams',
  grant: 'SELECT, INSERT, UPDATE (queued_seq, last_event_seq)',
  partner: ['SELECT', 'INSERT'],
})}
${protectTable({
  table: 'webhook_deliveries',
  grant: 'SELECT, INSERT, DELETE, UPDATE (status, failures, attempts, next_attempt_at, finished_at)',
  partner: ['SELECT', 'UPDATE'],
  partnerColumns: ['status', 'failures', 'next_attempt_at', 'finished_at'],
})}
${protectTable({ table: 'webhook_attempts', grant: 'SELECT, INSERT, DELETE', partner: ['SELECT'] })}

-- The worker sees the queue of due work (ids, dates and numbers), then enters one organization at a time.
CREATE POLICY webhooks_worker ON webhooks FOR SELECT TO partnergraph_worker USING (true);
CREATE POLICY webhook_streams_worker ON webhook_streams FOR SELECT TO partnergraph_worker USING (true);
CREATE POLICY webhook_deliveries_worker ON webhook_deliveries FOR SELECT TO partnergraph_worker USING (true);
CREATE POLICY program_counters_worker ON program_counters FOR SELECT TO partnergraph_worker USING (true);
`,
  down: `
DROP POLICY program_counters_worker ON program_counters;
DROP TABLE webhook_attempts, webhook_deliveries, webhook_streams, webhooks;
`,
};
