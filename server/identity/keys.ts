import { hkdfSync, randomBytes } from 'node:crypto';
import { chmodSync, existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK, type CryptoKey, type JWK } from 'jose';
import { ConfigError } from '../config/config.ts';

/** Of the keys made here; an identity provider's may be others. */
export const ALGORITHM = 'ES256';

export interface Keys {
  /** Signs new tokens. */
  readonly signing: { readonly kid: string; readonly key: CryptoKey };
  /** Whose tokens are accepted, by key id: the signing key and those before it. */
  readonly verifying: ReadonlyMap<string, CryptoKey>;
  /** 32 bytes for one purpose, such as `event-cursors`; the same at each start. */
  deriveSecret(purpose: string): Uint8Array;
}

interface KeyFile {
  /** The first signs; the others are only accepted, until their tokens have expired. */
  readonly signing: readonly JWK[];
  /** base64url; what all other secrets are derived from. */
  readonly secret: string;
}

const FILE = 'keys.json';

/**
 * Reads the server's keys from `keysDir`; the first start makes them. Only this user can read the file. Two servers
 * that start at once end up with the same keys.
 * Errors: ConfigError when the folder cannot be made or written in; throws when the file is not what was written,
 * naming it.
 */
export async function loadKeys(keysDir: string): Promise<Keys> {
  const file = path.join(keysDir, FILE);
  try {
    // The folder above may be one that PostgreSQL's own user has to enter.
    mkdirSync(path.dirname(keysDir), { recursive: true, mode: 0o711 });
    mkdirSync(keysDir, { recursive: true, mode: 0o700 });
    if (!existsSync(file)) await createFile(file);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new ConfigError([
      `DATA_DIR (or KEYS_DIR): found ${keysDir}, which cannot be used (${why}); expected a folder that this user may make and write in`,
    ]);
  }
  try {
    return await parseFile(JSON.parse(readFileSync(file, 'utf8')) as KeyFile);
  } catch (cause) {
    throw new Error(
      `${file} does not hold the server's keys: restore it, or remove it to make new ones (every token becomes void).`,
      { cause },
    );
  }
}

async function createFile(file: string): Promise<void> {
  const { privateKey } = await generateKeyPair(ALGORITHM, { extractable: true });
  const jwk = await exportJWK(privateKey);
  const content: KeyFile = {
    signing: [{ ...jwk, alg: ALGORITHM, kid: await calculateJwkThumbprint(jwk) }],
    secret: randomBytes(32).toString('base64url'),
  };
  const partial = `${file}.${randomBytes(6).toString('hex')}.partial`;
  writeFileSync(partial, JSON.stringify(content), { mode: 0o600 });
  chmodSync(partial, 0o600);
  try {
    // Unlike a rename, a link fails when somebody else was first.
    linkSync(partial, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(partial);
  }
}

async function parseFile(content: KeyFile): Promise<Keys> {
  const verifying = new Map<string, CryptoKey>();
  const [first] = content.signing;
  if (first?.kid === undefined) throw new Error('no signing key');
  for (const { kid, kty, crv, x, y } of content.signing as readonly Required<JWK>[]) {
    verifying.set(kid, (await importJWK({ kty, crv, x, y }, ALGORITHM)) as CryptoKey);
  }
  const secret = Buffer.from(content.secret, 'base64url');
  if (secret.length < 32) throw new Error('the secret is too short');
  return {
    signing: { kid: first.kid, key: (await importJWK(first, ALGORITHM)) as CryptoKey },
    verifying,
    deriveSecret: (purpose) => new Uint8Array(hkdfSync('sha256', secret, '', `partnergraph ${purpose}`, 32)),
  };
}
