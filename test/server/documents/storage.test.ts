import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createLocalStorage } from '../../../server/documents/local-storage.ts';
import { createS3Storage } from '../../../server/documents/s3-storage.ts';
import type { DocumentStorage, ReceivedFile } from '../../../server/documents/storage.ts';
import { S3_KEY, startFakeS3, type FakeS3 } from './fake-s3.ts';

let folder: string;
let s3: FakeS3;
beforeAll(async () => {
  s3 = await startFakeS3();
});
afterAll(() => s3.stop());
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'partnergraph-storage-'));
  s3.objects.clear();
  s3.refusals.length = 0;
  s3.failWith.length = 0;
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function received(text: string): Promise<ReceivedFile> {
  const file = path.join(folder, `received-${text.length}`);
  await writeFile(file, text);
  return { path: file, sizeBytes: text.length, sha256: createHash('sha256').update(text).digest('hex') };
}

const KEY = { tenantId: 'vendor_1', id: 'document_1' };
const STORAGES: readonly (readonly [string, () => DocumentStorage])[] = [
  ['a folder', () => createLocalStorage(path.join(folder, 'documents'))],
  ['a bucket', () => createS3Storage({ url: s3.url, ...S3_KEY })],
];

describe.each(STORAGES)('%s', (_, create) => {
  it('gives back what was put into it, until it is removed', async () => {
    const storage = create();
    expect(await storage.open(KEY)).toBeNull();
    await storage.put(KEY, await received('first'), 'application/pdf');
    await storage.put(KEY, await received('again'), 'application/pdf');
    const content = await storage.open(KEY);
    expect(content === null ? null : (await buffer(content)).toString()).toBe('again');
    expect(await storage.open({ ...KEY, tenantId: 'vendor_2' })).toBeNull();
    await storage.remove(KEY);
    await storage.remove(KEY);
    expect(await storage.open(KEY)).toBeNull();
    expect(s3.refusals).toEqual([]);
  });

  it.each(['..', '../../etc', 'a/b', '', '.hidden', 'a\0b', 'x'.repeat(200)])('refuses the id %j', async (id) => {
    const storage = create();
    const file = await received('irrelevant');
    await expect(storage.put({ ...KEY, id }, file, 'application/pdf')).rejects.toThrow('Not an id');
    await expect(storage.open({ ...KEY, tenantId: id })).rejects.toThrow('Not an id');
  });
});

describe('a folder', () => {
  it('holds one file for each content, under ids alone', async () => {
    await createLocalStorage(folder).put(KEY, await received('content'), 'application/pdf');
    const names = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((each) => each.isFile());
    expect(names.map((each) => path.relative(folder, path.join(each.parentPath, each.name)))).toEqual([
      path.join('content', 'vendor_1', 'document_1'),
    ]);
  });
});

describe('a bucket', () => {
  it('is sent the type and a signed hash of the content', async () => {
    await createS3Storage({ url: `${s3.url}/prefix/`, ...S3_KEY }).put(KEY, await received('content'), 'image/png');
    expect([...s3.objects]).toEqual([
      ['/bucket/prefix/vendor_1/document_1', { body: Buffer.from('content'), type: 'image/png' }],
    ]);
  });

  it('refuses a wrong secret, and a content that is not the one hashed; the error holds no secret', async () => {
    const wrong = createS3Storage({ url: s3.url, ...S3_KEY, secret: 'another-secret' });
    const error = await wrong.put(KEY, await received('content'), 'image/png').catch((reason: unknown) => reason);
    expect(String(error)).toBe('Error: The storage did not store a document: it answered 403, SignatureDoesNotMatch');
    const changed = { ...(await received('content')), sha256: 'a'.repeat(64) };
    const put = createS3Storage({ url: s3.url, ...S3_KEY }).put(KEY, changed, 'image/png');
    await expect(put).rejects.toThrow('XAmzContentSHA256Mismatch');
    expect(s3.objects.size).toBe(0);
  });

  it('is asked again when it is busy, and given up when it stays so', async () => {
    const storage = createS3Storage({ url: s3.url, ...S3_KEY });
    s3.failWith.push(503, 503);
    await storage.put(KEY, await received('content'), 'image/png');
    expect(s3.objects.size).toBe(1);
    s3.failWith.push(503, 503, 503);
    await expect(storage.open(KEY)).rejects.toThrow('did not read a document: it answered 503, SlowDown');
    s3.failWith.push(500, 500, 500);
    await expect(storage.remove(KEY)).rejects.toThrow('did not remove a document: it answered 500');
  });
});
