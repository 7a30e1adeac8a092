import { protectTable } from './protect-table.ts';
import type { SqlMigration } from './sql-migration.ts';

/**
 * API keys of a vendor (`tenant_id`) or, with `partner_id`, of a partner itself; and what every server has to be told at
 * once: whose access has changed.
 */
export const createApiKeys: SqlMigration = {
  name: '20261121100000_create_api_keys',
  up: `
CREATE TABLE api_keys (
  tenant_id text NOT NULL,
  id text NOT NULL,
  partner_id text NULL,
  name text NOT NULL,
  -- SHA-256 of the whole key. A slow hash is for what people choose; nobody can try 2^256 secrets.
  secret_hash bytea NOT NULL,
  scopes text[] NOT NULL,
  rights text[] NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  created_by text NOT NULL,
  expires_at timestamptz(3) NOT NULL,
  revoked_at timestamptz(3) NULL,
  revoked_by text NULL,
  -- Within a minute: writing each use would make every read a write.
  last_used_at timestamptz(3) NULL,
  -- The key that this one takes the place of.
  replaces text NULL,
  CONSTRAINT api_keys_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT api_keys_id_key UNIQUE (id),
  CONSTRAINT api_keys_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES organizations (id),
  CONSTRAINT api_keys_replaces_fkey FOREIGN KEY (tenant_id, replaces) REFERENCES api_keys (tenant_id, id),
  CONSTRAINT api_keys_partner_check CHECK (partner_id IS NULL OR partner_id = tenant_id),
  CONSTRAINT api_keys_name_check CHECK (name <> ''),
  CONSTRAINT api_keys_hash_check CHECK (octet_length(secret_hash) = 32),
  CONSTRAINT api_keys_scopes_check CHECK (cardinality(scopes) > 0 AND scopes <@ ARRAY['READ', 'INGEST', 'PAYOUTS', 'MANAGE']),
  CONSTRAINT api_keys_rights_check CHECK (rights <@ ARRAY['RECORD_BILLING', 'BACKDATE', 'APPROVE_PAYOUTS', 'RECORD_PAYOUTS']),
  -- A partner's key does what its partner's people do for it, and has no right of a vendor's staff.
  CONSTRAINT api_keys_partner_rights_check CHECK (partner_id IS NULL OR (rights = '{}' AND scopes <@ ARRAY['READ', 'INGEST'])),
  CONSTRAINT api_keys_revoked_check CHECK ((revoked_at IS NULL) = (revoked_by IS NULL))
);
CREATE INDEX api_keys_list ON api_keys (tenant_id, created_at, id);
CREATE INDEX api_keys_replaces ON api_keys (tenant_id, replaces) WHERE replaces IS NOT NULL;

${protectTable({
  table: 'api_keys',
  grant: 'SELECT, INSERT, UPDATE (expires_at, revoked_at, revoked_by)',
  partner: ['SELECT', 'INSERT', 'UPDATE'],
  partnerColumns: ['expires_at', 'revoked_at', 'revoked_by'],
})}

-- Whoever presents a key is nobody yet, so no policy can let it look. These answer for the whole key alone. The owner's
-- policies exist for the functions; the server refuses to run as the owner.
CREATE POLICY api_keys_lookup ON api_keys FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY api_keys_use ON api_keys FOR UPDATE TO CURRENT_USER USING (true);
CREATE FUNCTION find_api_key(wanted_id text, wanted_hash bytea)
  RETURNS TABLE (key_tenant_id text, key_partner_id text, key_scopes text[], key_rights text[], key_expires_at timestamptz)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
  BEGIN ATOMIC
    SELECT api_keys.tenant_id, api_keys.partner_id, api_keys.scopes, api_keys.rights, api_keys.expires_at FROM api_keys
      WHERE api_keys.id = wanted_id AND api_keys.secret_hash = wanted_hash AND api_keys.revoked_at IS NULL
        AND api_keys.expires_at > clock_timestamp();
  END;
CREATE FUNCTION note_api_key_uses(used_ids text[], used_at timestamptz[]) RETURNS void
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public
  BEGIN ATOMIC
    -- Later only, and in one order: several servers note at once.
    WITH used AS (
      SELECT api_keys.tenant_id, api_keys.id, max(noted.at) AS at
        FROM unnest(used_ids, used_at) AS noted (id, at) JOIN api_keys ON api_keys.id = noted.id
        GROUP BY api_keys.tenant_id, api_keys.id ORDER BY api_keys.id
    ), locked AS (
      SELECT k.tenant_id, k.id, used.at FROM used JOIN api_keys AS k ON k.tenant_id = used.tenant_id AND k.id = used.id
        ORDER BY k.id FOR UPDATE OF k
    )
    UPDATE api_keys SET last_used_at = locked.at FROM locked
      WHERE api_keys.tenant_id = locked.tenant_id AND api_keys.id = locked.id
        AND (api_keys.last_used_at IS NULL OR api_keys.last_used_at < locked.at);
  END;
REVOKE EXECUTE ON FUNCTION find_api_key(text, bytea), note_api_key_uses(text[], timestamptz[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION find_api_key(text, bytea), note_api_key_uses(text[], timestamptz[]) TO partnergraph_app;

-- Whose access was taken away or changed. Every server reads the latest ones each second, over all organizations: ids alone.
CREATE TABLE access_changes (
  tenant_id text NOT NULL,
  ordinal bigint GENERATED ALWAYS AS IDENTITY,
  partner_id text NULL,
  -- A person or an API key.
  principal_id text NOT NULL,
  kind text NOT NULL,
  at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT access_changes_pkey PRIMARY KEY (tenant_id, ordinal),
  CONSTRAINT access_changes_kind_check CHECK (kind IN ('REVOKED', 'CHANGED'))
);
CREATE INDEX access_changes_at ON access_changes (at);
${protectTable({ table: 'access_changes', grant: 'SELECT, INSERT', partner: ['SELECT', 'INSERT'], isAppendOnly: true })}
CREATE POLICY access_changes_lookup ON access_changes FOR SELECT TO CURRENT_USER USING (true);
CREATE FUNCTION read_access_changes(since timestamptz)
  RETURNS TABLE (change_ordinal bigint, change_principal_id text, change_kind text, change_at timestamptz)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
  BEGIN ATOMIC
    SELECT access_changes.ordinal, access_changes.principal_id, access_changes.kind, access_changes.at FROM access_changes
      WHERE access_changes.at >= since ORDER BY access_changes.at, access_changes.ordinal;
  END;
REVOKE EXECUTE ON FUNCTION read_access_changes(timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION read_access_changes(timestamptz) TO partnergraph_app;
`,
  down: `
DROP FUNCTION read_access_changes(timestamptz), note_api_key_uses(text[], timestamptz[]), find_api_key(text, bytea);
DROP TABLE access_changes, api_keys;
`,
};
