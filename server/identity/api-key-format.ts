import { createHash, randomBytes } from 'node:crypto';
import { crc32 } from 'node:zlib';

/** What every key begins with, so that scanners of repositories and logs recognise one. */
export const API_KEY_PREFIX = 'pg_live_';

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const SECRET_BYTES = 32;
/** 62^43 > 2^256. */
const SECRET_LENGTH = 43;
/** 62^6 > 2^32. */
const CHECKSUM_LENGTH = 6;
/** The last part of a TypeID. */
const ID_LENGTH = 26;
const TYPE_PREFIX = 'apikey_';
const FORM = new RegExp(
  `^${API_KEY_PREFIX}([0-9a-z]{${ID_LENGTH}})_[0-9A-Za-z]{${SECRET_LENGTH}}([0-9A-Za-z]{${CHECKSUM_LENGTH}})$`,
);

/**
 * The text of a new key: `pg_live_`, its id, `_`, 256 random bits, and a checksum of all that. Letters and digits after
 * the prefix, so that a double click selects it.
 */
export function newApiKey(id: string): { readonly text: string; readonly hash: Uint8Array } {
  if (!id.startsWith(TYPE_PREFIX) || id.length !== TYPE_PREFIX.length + ID_LENGTH)
    throw new Error(`broken invariant: an API key's id is ${TYPE_PREFIX} and ${ID_LENGTH} characters; found ${id}`);
  const secret = toDigits(BigInt(`0x${randomBytes(SECRET_BYTES).toString('hex')}`), SECRET_LENGTH);
  const body = `${API_KEY_PREFIX}${id.slice(TYPE_PREFIX.length)}_${secret}`;
  const text = `${body}${checksumOf(body)}`;
  return { text, hash: hashApiKey(text) };
}

/** The id in a key; null when the text is no key: cut off, mistyped or made up. Nothing is looked up for that. */
export function parseApiKey(text: string): string | null {
  const [, id, checksum] = FORM.exec(text) ?? [];
  if (id === undefined || checksum !== checksumOf(text.slice(0, -CHECKSUM_LENGTH))) return null;
  return `${TYPE_PREFIX}${id}`;
}

/** What is kept of a key. Without salt and rounds: the secret is random, so there is no dictionary to try. */
export const hashApiKey = (text: string): Uint8Array => createHash('sha256').update(text).digest();

const checksumOf = (text: string): string => toDigits(BigInt(crc32(text)), CHECKSUM_LENGTH);

function toDigits(value: bigint, length: number): string {
  let text = '';
  for (let rest = value; text.length < length; rest /= 62n) text = `${DIGITS.charAt(Number(rest % 62n))}${text}`;
  return text;
}
