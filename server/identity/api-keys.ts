import type { Right } from '../../services/actor.ts';
import type { ApiKeyScope } from '../../services/identity/scopes.ts';
import type { Database } from '../database/pool.ts';
import { hashApiKey, parseApiKey } from './api-key-format.ts';
import type { Authentication } from './identity.ts';
import { KeyLookUps, type WantedKey } from './key-look-ups.ts';
import { TokenError } from './token-error.ts';

/** How long a key that was good is taken for good without a look: short, should a hint of its end be lost. */
export const KEY_KNOWN_MS = 5_000;
const NOTE_USES_MS = 30_000;

/** Checks API keys against the database. */
export interface ApiKeys {
  /** Errors: rejects with TokenError: MALFORMED without a look-up, INVALID_API_KEY, DIRECTORY_UNREACHABLE. */
  authenticate(text: string): Promise<Authentication>;
  /** Remembers that a key was used; written together with others now and then. */
  noteUse(id: string, at: number): void;
  /** Writes what is left. */
  close(): Promise<void>;
}

interface KeyRow {
  readonly key_tenant_id: string;
  readonly key_partner_id: string | null;
  readonly key_scopes: readonly ApiKeyScope[];
  readonly key_rights: readonly Right[];
  readonly key_expires_at: Date;
}

/** A row for each of the wanted keys that is good; the ordinal tells which, from 1. */
const FIND = {
  name: 'find_api_keys',
  text: `SELECT wanted.ordinal::integer AS ordinal, key_tenant_id, key_partner_id, key_scopes, key_rights, key_expires_at
    FROM unnest($1::text[], $2::bytea[]) WITH ORDINALITY AS wanted (id, hash, ordinal)
    CROSS JOIN LATERAL find_api_key(wanted.id, wanted.hash)`,
};

export function createApiKeyCheck({ pool }: Database): ApiKeys {
  let uses = new Map<string, number>();
  let writing: Promise<void> = Promise.resolve();
  const write = (): Promise<void> => {
    const noted = [...uses];
    uses = new Map();
    if (noted.length === 0) return writing;
    writing = writing.then(async () => {
      try {
        await pool.query('SELECT note_api_key_uses($1, $2)', [
          noted.map(([id]) => id),
          noted.map(([, at]) => new Date(at).toISOString()),
        ]);
      } catch {
        // When a key was last used is of no use beside a database that does not answer; the next use says it again.
      }
    });
    return writing;
  };
  const timer = setInterval(() => void write(), NOTE_USES_MS).unref();
  const lookUps = new KeyLookUps<KeyRow>((keys) => read(pool, keys));
  return {
    async authenticate(text) {
      const id = parseApiKey(text);
      if (id === null) {
        throw new TokenError('MALFORMED', 'the API key is not complete or mistyped: its checksum does not fit');
      }
      const row = await find(lookUps, id, text);
      if (row === null)
        throw new TokenError('INVALID_API_KEY', 'the API key is not one that can be used: unknown, expired or revoked');
      return toAuthentication(id, row);
    },
    noteUse: (id, at) => uses.set(id, at),
    close: () => {
      clearInterval(timer);
      return write();
    },
  };
}

async function find(lookUps: KeyLookUps<KeyRow>, id: string, text: string): Promise<KeyRow | null> {
  try {
    return await lookUps.find({ id, hash: hashApiKey(text) });
  } catch {
    throw new TokenError('DIRECTORY_UNREACHABLE', 'who calls could not be looked up: try again later');
  }
}

async function read(pool: Database['pool'], keys: readonly WantedKey[]): Promise<readonly (KeyRow | null)[]> {
  const values = [keys.map(({ id }) => id), keys.map(({ hash }) => Buffer.from(hash))];
  const { rows } = await pool.query<KeyRow & { readonly ordinal: number }>({ ...FIND, values });
  const found = new Map(rows.map((row) => [row.ordinal, row]));
  return keys.map((_, index) => found.get(index + 1) ?? null);
}

function toAuthentication(id: string, row: KeyRow): Authentication {
  const expiresAt = row.key_expires_at.getTime();
  const isPartner = row.key_partner_id !== null;
  return {
    actor: {
      role: isPartner ? 'PARTNER' : 'SERVICE',
      id,
      tenantId: isPartner ? null : row.key_tenant_id,
      partnerIds: row.key_partner_id === null ? [] : [row.key_partner_id],
      rights: row.key_rights,
      scopes: row.key_scopes,
      expiresAt,
    },
    expiresAt,
  };
}
