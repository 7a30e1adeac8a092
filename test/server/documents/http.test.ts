import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { request as openRequest, type IncomingMessage } from 'node:http';
import { once } from 'node:events';
import path from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gql } from 'graphql-request';
import { createDocumentLinks, LINK_MS } from '../../../server/documents/links.ts';
import { sweepAll } from '../../../server/documents/sweep.ts';
import { must } from '../../../domain/result.ts';
import { AGENCY, startWorld, type Party, type World } from '../../e2e/support/seed-world.ts';
import { newKey } from '../../e2e/support/new-key.ts';

const PDF = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(2000, 'x')]);
const DAY_MS = 86_400_000;

interface UploadAnswer {
  readonly document: { readonly id: string; readonly url: string; readonly downloadUrl: string } | null;
  readonly userErrors: readonly { readonly code: string; readonly field: readonly string[] }[];
  readonly replayed: boolean;
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
}

let world: World;
let base: string;
let folder: string;
beforeAll(async () => {
  world = await startWorld({ DOCUMENT_SIZE_MAX: '100000' });
  base = world.server.running.url;
  folder = must(world.server.running.platform.documents, 'a storage').folder;
});
afterAll(() => world.server.stop());

const partnerIdOf = ({ caller }: Party): string => must(caller.partnerIds?.[0], 'a partner');

interface Upload {
  readonly body?: RequestInit['body'];
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
}

async function upload(party: Party | null, { body = PDF, query = {}, headers = {} }: Upload = {}) {
  const search = new URLSearchParams({ program: AGENCY, name: 'proof.pdf', ...query });
  const answer = await fetch(`${base}/documents?${search.toString()}`, {
    method: 'POST',
    body,
    headers: {
      'idempotency-key': newKey(),
      ...(party === null ? {} : { authorization: await world.server.authorize(party.caller) }),
      ...headers,
    },
  });
  return { status: answer.status, json: (await answer.json()) as UploadAnswer };
}

const uploaded = async (party: Party, of: Upload = {}) => must((await upload(party, of)).json.document, 'a document');

async function download(pathAndQuery: string, party: Party | null) {
  const headers: Record<string, string> =
    party === null ? {} : { authorization: await world.server.authorize(party.caller) };
  const answer = await fetch(`${base}${pathAndQuery}`, { headers });
  return { status: answer.status, headers: answer.headers, body: Buffer.from(await answer.arrayBuffer()) };
}

/** Files that a received body leaves behind: none, whatever became of it. */
const incoming = async (): Promise<readonly string[]> => (existsSync(folder) ? readdir(folder) : []);

describe('an upload', () => {
  it('gives the document, which its partner and its vendor read again', async () => {
    const { status, json } = await upload(world.birch, { headers: { 'content-type': 'application/pdf' } });
    expect(status).toBe(201);
    expect(json).toMatchObject({
      document: {
        id: expect.stringMatching(/^document_/),
        name: 'proof.pdf',
        type: 'application/pdf',
        size: PDF.length,
        sha256: createHash('sha256').update(PDF).digest('hex'),
      },
      userErrors: [],
      replayed: false,
    });
    const { url } = must(json.document, 'a document');
    for (const party of [world.birch, world.owner, world.clerk]) {
      const found = await download(url, party);
      expect(found.status).toBe(200);
      expect(found.body.equals(PDF)).toBe(true);
      expect(Object.fromEntries(found.headers)).toMatchObject({
        'content-type': 'application/pdf',
        'content-length': String(PDF.length),
        'content-disposition': `attachment; filename="proof.pdf"; filename*=UTF-8''proof.pdf`,
        'x-content-type-options': 'nosniff',
        'content-security-policy': "sandbox; default-src 'none'",
        'cache-control': 'no-store',
      });
    }
    expect(await incoming()).toEqual([]);
  });

  it('sent again with its key gives the first answer; with other content it is refused', async () => {
    const headers = { 'idempotency-key': newKey() };
    const first = await upload(world.birch, { headers });
    const again = await upload(world.birch, { headers });
    expect(again.status).toBe(200);
    expect(again.json).toMatchObject({ document: { id: first.json.document?.id }, replayed: true });
    const other = await upload(world.birch, { headers, body: Buffer.concat([PDF, Buffer.from('!')]) });
    expect(other.status).toBe(422);
    expect(other.json.userErrors).toMatchObject([{ code: 'IDEMPOTENCY_KEY_REUSED' }]);
  });

  const NAMES = ['../../../etc/passwd', '..\\..\\evil.pdf', '/etc/cron.d/x', 'a/../../b.pdf', '%2e%2e%2fx'];
  it.each(NAMES)('named %j lies under its id alone', async (name) => {
    const { id, url } = await uploaded(world.birch, { query: { name } });
    const contents = path.join(path.dirname(folder), 'content');
    const files = (await readdir(contents, { recursive: true, withFileTypes: true })).filter((each) => each.isFile());
    expect(files.map((each) => each.name)).toContain(id);
    expect(files.every((each) => /^document_[a-z0-9]+$/.test(each.name))).toBe(true);
    const found = await download(url, world.birch);
    expect(found.headers.get('content-disposition')).not.toMatch(/[/\\]/);
  });

  interface Row extends Upload {
    readonly name: string;
    readonly status: number;
    readonly code: string;
    readonly who?: 'visitor';
  }
  const REFUSED: readonly Row[] = [
    { name: 'by a visitor', who: 'visitor', status: 401, code: 'UNAUTHENTICATED' },
    { name: 'with a token that is none', headers: { authorization: 'Bearer x' }, status: 401, code: 'UNAUTHENTICATED' },
    { name: 'without a key', headers: { 'idempotency-key': '' }, status: 422, code: 'INVALID_IDEMPOTENCY_KEY' },
    { name: 'without a program', query: { program: '' }, status: 400, code: 'BAD_REQUEST' },
    { name: 'of nothing', body: null, status: 400, code: 'BAD_REQUEST' },
    { name: 'of no byte', body: Buffer.alloc(0), status: 400, code: 'BAD_REQUEST' },
    {
      name: 'of a page that is called a PDF',
      body: Buffer.from('<html></html>'),
      status: 415,
      code: 'UNSUPPORTED_MEDIA_TYPE',
    },
    {
      name: 'of an office file',
      body: Buffer.from('PK\u0003\u0004 word/'),
      status: 415,
      code: 'UNSUPPORTED_MEDIA_TYPE',
    },
    {
      name: 'of a PDF that is said to be a picture',
      headers: { 'content-type': 'image/png' },
      status: 415,
      code: 'UNSUPPORTED_MEDIA_TYPE',
    },
    {
      name: 'as a form',
      headers: { 'content-type': 'multipart/form-data; boundary=x' },
      status: 415,
      code: 'UNSUPPORTED_MEDIA_TYPE',
    },
    { name: 'that says it is too large', body: Buffer.alloc(100_001, '%PDF-'), status: 413, code: 'PAYLOAD_TOO_LARGE' },
    { name: 'into a program that is not there', query: { program: 'nowhere' }, status: 422, code: 'UNKNOWN_PROGRAM' },
    { name: 'into another vendor’s program', query: { program: 'umber-agency' }, status: 422, code: 'NOT_ENROLLED' },
  ];
  it.each(REFUSED)('is refused $name, and leaves nothing', async ({ status, code, who, ...of }) => {
    const answer = await upload(who === 'visitor' ? null : world.birch, of);
    expect(answer.status).toBe(status);
    const found = answer.json.errors?.[0]?.extensions.code ?? answer.json.userErrors[0]?.code;
    expect(found).toBe(code);
    expect(await incoming()).toEqual([]);
  });

  it('for another partner is refused as for none', async () => {
    const answer = await upload(world.birch, { query: { partner: partnerIdOf(world.cedar) } });
    expect(answer.json.userErrors).toMatchObject([{ code: 'UNKNOWN_PARTNER', field: ['input', 'partnerId'] }]);
    const owners = await upload(world.owner);
    expect(owners.json.userErrors).toMatchObject([{ code: 'PARTNER_REQUIRED' }]);
  });

  it('that does not say how large it is is cut off at the limit while it streams', async () => {
    const { status, sent } = await stream(world, 100_000_000);
    expect(status).toBe(413);
    expect(sent).toBeLessThan(100_000_000);
    expect(await incoming()).toEqual([]);
  });

  it('whose connection is cut leaves nothing', async () => {
    const request = await openUpload(world, { 'content-length': '50000' });
    request.write(PDF);
    await expect.poll(incoming).toHaveLength(1);
    request.destroy();
    await expect.poll(incoming).toEqual([]);
    await expect.poll(() => world.server.logged()).toContain('an upload broke off');
  });
});

describe('a download', () => {
  it('finds nothing for whom the document is not, as if there were none', async () => {
    const { id, url } = await uploaded(world.birch);
    const missing = await download('/documents/document_nonesuch', world.cedar);
    expect(missing.status).toBe(404);
    for (const party of [world.cedar, world.foreignOwner, null]) {
      const found = await download(url, party);
      expect([found.status, found.body.toString()]).toEqual([404, missing.body.toString()]);
    }
    const query = gql`
      query ($id: ID!) {
        node(id: $id) {
          id
        }
        document(id: $id) {
          id
          url
          downloadUrl
        }
      }
    `;
    for (const party of [world.cedar, world.foreignOwner]) {
      expect(await party.client.request(query, { id })).toEqual({ node: null, document: null });
    }
    expect(await world.birch.client.request(query, { id })).toMatchObject({ node: { id }, document: { id, url } });
  });

  it('by a signed link needs no token, for some minutes', async () => {
    const { id, downloadUrl } = await uploaded(world.birch);
    const found = await download(downloadUrl, null);
    expect([found.status, found.body.equals(PDF)]).toEqual([200, true]);
    const other = await uploaded(world.cedar);
    const moved = downloadUrl.replace(id, other.id);
    const later = downloadUrl.replace(/until=\d+/, `until=${Date.now() + DAY_MS}`);
    const foreign = downloadUrl.replace(/tenant=[^&]+/, `tenant=${world.foreignOwner.caller.tenantId}`);
    for (const forged of [moved, later, foreign, `${downloadUrl}x`]) {
      expect((await download(forged, null)).status).toBe(403);
    }
  });

  it('by a link that is over is refused', () => {
    let now = 1_000_000;
    const links = createDocumentLinks('a secret', () => now);
    const query = Object.fromEntries(new URL(links.sign({ tenantId: 't', id: 'd' }), 'http://x').searchParams);
    now += LINK_MS - 1;
    expect(links.verify('d', query)).toEqual({ tenantId: 't', id: 'd', until: 1_000_000 + LINK_MS });
    now += 1;
    expect(links.verify('d', query)).toBeNull();
    expect(createDocumentLinks('another secret', () => 0).verify('d', query)).toBeNull();
  });

  it('of an erased document finds nothing', async () => {
    const { id, url, downloadUrl } = await uploaded(world.birch);
    const erase = gql`
      mutation ($input: EraseDocumentInput!) {
        eraseDocument(input: $input) {
          document {
            name
            url
            isErased
            size
          }
          userErrors {
            code
          }
        }
      }
    `;
    expect(await world.birch.client.request(erase, { input: { documentId: id, idempotencyKey: newKey() } })).toEqual({
      eraseDocument: { document: { name: null, url: null, isErased: true, size: PDF.length }, userErrors: [] },
    });
    expect((await download(url, world.birch)).status).toBe(404);
    expect((await download(downloadUrl, null)).status).toBe(404);
  });
});

describe('the sweep', () => {
  it('removes uploads that nothing rests on, a day later', async () => {
    const { url } = await uploaded(world.birch);
    const { running } = world.server;
    const parts = { db: running.platform.db, services: running.services, folder };
    expect(await sweepAll(parts, Date.now())).toBe(0);
    expect((await download(url, world.birch)).status).toBe(200);
    expect(await sweepAll(parts, Date.now() + DAY_MS + 1000)).toBeGreaterThan(0);
    expect((await download(url, world.birch)).status).toBe(404);
  });
});

/** An upload whose body the test writes itself. */
async function openUpload({ birch, server }: World, headers: Readonly<Record<string, string>>) {
  const request = openRequest(`${base}/documents?program=${AGENCY}&name=proof.pdf`, {
    method: 'POST',
    headers: { ...headers, 'idempotency-key': newKey(), authorization: await server.authorize(birch.caller) },
  });
  // A server that has answered may close while the body is still being written.
  request.on('error', () => undefined);
  return request;
}

/** Streams a body without a length until the server answers. */
async function stream(
  of: World,
  bytes: number,
): Promise<{ readonly status: number | undefined; readonly sent: number }> {
  const request = await openUpload(of, { 'transfer-encoding': 'chunked' });
  const chunk = Buffer.alloc(16_384, 'x');
  let sent = 0;
  function* chunks(): Generator<Buffer> {
    yield Buffer.from('%PDF-');
    for (; sent < bytes; sent += chunk.length) yield chunk;
  }
  const body = Readable.from(chunks());
  body.pipe(request);
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  body.destroy();
  request.destroy();
  return { status: response.statusCode, sent };
}
