import { parseUrl, parseWhole, type Setting } from './setting.ts';

/** Settings of handed-in documents. */
export const DOCUMENT_SETTINGS = {
  DOCUMENT_SIZE_MAX: {
    expected: 'a whole number from 1024 to 104857600',
    fallback: '10485760',
    purpose: 'Largest document that can be uploaded, in bytes.',
    parse: parseWhole(1024, 104_857_600),
  },
  DOCUMENTS_S3_URL: {
    expected: 'an http(s) URL with the bucket, such as https://s3.eu-central-1.amazonaws.com/bucket',
    fallback: null,
    purpose:
      'Bucket of S3, or of what speaks its language, for the contents of documents. Without it: `documents` in `DATA_DIR`. See docs/documents.md.',
    parse: parseUrl(['https:', 'http:']),
  },
  DOCUMENTS_S3_REGION: {
    expected: 'the bucket’s region, such as eu-central-1',
    fallback: null,
    purpose: 'Required with `DOCUMENTS_S3_URL`.',
    parse: (text: string) => (/^[a-z0-9-]{1,40}$/.test(text) ? text : null),
  },
  DOCUMENTS_S3_KEY_ID: {
    expected: 'the id of an access key',
    fallback: null,
    purpose: 'Required with `DOCUMENTS_S3_URL`. The key reads, writes and deletes objects of the bucket.',
    isSecret: true,
    parse: (text: string) => text,
  },
  DOCUMENTS_S3_SECRET: {
    expected: 'the secret of that access key',
    fallback: null,
    purpose: 'Required with `DOCUMENTS_S3_URL`.',
    isSecret: true,
    parse: (text: string) => text,
  },
} as const satisfies Record<string, Setting<unknown>>;

export interface DocumentSettings {
  readonly bytesMax: number;
  /** Null: a folder in DATA_DIR. */
  readonly s3: {
    readonly url: string;
    readonly region: string;
    readonly keyId: string;
    readonly secret: string;
  } | null;
}

/** Puts the four settings of a bucket together; each that is missing beside others is a problem of its own. */
export function toDocumentSettings(
  found: {
    readonly bytesMax: number;
    readonly url: string | null;
    readonly region: string | null;
    readonly keyId: string | null;
    readonly secret: string | null;
  },
  problems: string[],
): DocumentSettings {
  const { bytesMax, url, region, keyId, secret } = found;
  if (url !== null && region !== null && keyId !== null && secret !== null) {
    return { bytesMax, s3: { url, region, keyId, secret } };
  }
  const given = {
    DOCUMENTS_S3_URL: url,
    DOCUMENTS_S3_REGION: region,
    DOCUMENTS_S3_KEY_ID: keyId,
    DOCUMENTS_S3_SECRET: secret,
  };
  if (Object.values(given).every((value) => value === null)) return { bytesMax, s3: null };
  for (const [name, value] of Object.entries(given) as [keyof typeof given, string | null][]) {
    if (value !== null || problems.some((problem) => problem.startsWith(`${name}:`))) continue;
    const { expected } = DOCUMENT_SETTINGS[name];
    problems.push(`${name}: found nothing, expected ${expected}: the four DOCUMENTS_S3 settings go together`);
  }
  return { bytesMax, s3: null };
}
