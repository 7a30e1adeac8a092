import { protectTable } from './protect-table.ts';
import type { SqlMigration } from './sql-migration.ts';

/** Invitations of partners into programs. Whoever has the token may accept once, so only its hash is kept. */
export const createInvitations: SqlMigration = {
  name: '20261121083000_create_invitations',
  up: `
CREATE TABLE invitations (
  tenant_id text NOT NULL,
  id text NOT NULL,
  program_id text NOT NULL,
  -- Whom the vendor means to reach; emptied on erasure.
  email text NULL,
  track text NULL,
  token_hash text NOT NULL,
  invited_by text NOT NULL,
  -- Both by the time of day: a person has to answer in it, whatever a program's clock shows.
  invited_at timestamptz(3) NOT NULL,
  expires_at timestamptz(3) NOT NULL,
  accepted_at timestamptz(3) NULL,
  partner_id text NULL,
  CONSTRAINT invitations_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT invitations_token_key UNIQUE (token_hash),
  CONSTRAINT invitations_program_fkey FOREIGN KEY (tenant_id, program_id) REFERENCES programs (tenant_id, id),
  CONSTRAINT invitations_expires_check CHECK (expires_at > invited_at),
  CONSTRAINT invitations_accepted_check CHECK ((accepted_at IS NULL) = (partner_id IS NULL))
);
CREATE INDEX invitations_list ON invitations (tenant_id, program_id, invited_at, id);
${protectTable({ table: 'invitations', grant: 'SELECT, INSERT, UPDATE (email, accepted_at, partner_id)' })}
`,
  down: 'DROP TABLE invitations;',
};
