import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { AwsClient } from 'aws4fetch';
import { toStoragePath, type DocumentKey, type DocumentStorage } from './storage.ts';

export interface S3Settings {
  /** With the bucket, path style: `https://s3.eu-central-1.amazonaws.com/bucket`, and a prefix where one is wanted. */
  readonly url: string;
  readonly region: string;
  readonly keyId: string;
  readonly secret: string;
}

const TIMEOUT_MS = 30_000;
const RETRIES = 2;

/** Keeps contents in a bucket of S3 or of what speaks its language. The bucket needs no public access. */
export function createS3Storage(settings: S3Settings): DocumentStorage {
  const client = new AwsClient({
    accessKeyId: settings.keyId,
    secretAccessKey: settings.secret,
    region: settings.region,
    service: 's3',
    retries: RETRIES,
  });
  const base = settings.url.replace(/\/+$/, '');
  const call = async (method: string, key: DocumentKey, init: RequestInit = {}): Promise<Response> => {
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    return client.fetch(`${base}/${toStoragePath(key)}`, { ...init, method, signal });
  };
  return {
    async put(key, file, mediaType) {
      // The hash is signed with the request, so that what is stored is what was received.
      const headers = { 'x-amz-content-sha256': file.sha256, 'content-type': mediaType };
      const answer = await call('PUT', key, { headers, body: new Uint8Array(await readFile(file.path)) });
      await expectStatus(answer, [200, 201, 204], 'store');
    },
    async open(key) {
      const answer = await call('GET', key);
      if (answer.status === 404) {
        await answer.body?.cancel();
        return null;
      }
      if (answer.status !== 200 || answer.body === null) await expectStatus(answer, [200], 'read');
      return Readable.fromWeb(answer.body as ReadableStream);
    },
    async remove(key) {
      await expectStatus(await call('DELETE', key), [200, 204, 404], 'remove');
    },
  };
}

/** Errors: throws with the status and S3's own code; nothing of the request, which holds credentials. */
async function expectStatus(answer: Response, expected: readonly number[], what: string): Promise<void> {
  const text = await answer.text();
  if (expected.includes(answer.status)) return;
  const code = /<Code>([A-Za-z0-9.]{1,80})<\/Code>/.exec(text)?.[1] ?? 'no code';
  throw new Error(`The storage did not ${what} a document: it answered ${answer.status}, ${code}`);
}
