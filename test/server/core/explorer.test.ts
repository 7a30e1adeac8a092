import { request as httpRequest } from 'node:http';
import { runInNewContext } from 'node:vm';
import { gunzipSync } from 'node:zlib';
import { parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { createTestDatabase, type TestDatabase } from '../../kit/database/create-test-database.ts';
import { startTinyServer, type TinyServer } from './start-tiny-server.ts';

const DEMO_TOKEN = 'demo-token-of-the-owner';

let database: TestDatabase;
let server: TinyServer;

beforeAll(async () => {
  database = await createTestDatabase();
  server = await startTinyServer({
    db: database.app,
    appUrl: database.appUrl,
    demoTokens: [{ label: 'owner', role: 'PROGRAM_OWNER', token: DEMO_TOKEN, programSlug: null }],
  });
});
afterAll(async () => {
  await server.stop();
  await database.drop();
});

interface ExplorerOptions {
  readonly defaultTabs: readonly unknown[];
  readonly fetcher: (params: object, options: object) => unknown;
}

describe('explorer', () => {
  const open = (
    path: string,
    headers: Record<string, string> = {},
  ): Promise<{ status: number; html: string; policy: string }> =>
    new Promise((resolve, reject) => {
      const sent = httpRequest(
        `${server.url}${path}`,
        { headers: { accept: 'text/html,application/xhtml+xml', ...headers } },
        (answer) => {
          const chunks: Buffer[] = [];
          answer.on('data', (chunk: Buffer) => chunks.push(chunk));
          answer.on('end', () =>
            resolve({
              status: answer.statusCode ?? 0,
              html: gunzipSync(Buffer.concat(chunks)).toString('utf8'),
              policy: String(answer.headers['content-security-policy']),
            }),
          );
        },
      );
      sent.on('error', reject).end();
    });

  it.each(['/', '/graphql', '/graphql?query=%7Bhello%7D'])('opens in a browser at %s', async (path) => {
    const { status, html } = await open(path);
    expect(status).toBe(200);
    expect(html).toContain('YogaGraphiQL.renderYogaGraphiQL(');
    expect(html).toContain('query Catalogue');
  });

  it('loads nothing from anywhere', async () => {
    const { html, policy } = await open('/');
    const loaded = [
      ...html.matchAll(
        /<(?:script|link|img|iframe|source)\b[^>]*?\b(?:src|href)\s*=\s*["']?((?:https?:)?\/\/[^"'\s>]+)/gi,
      ),
      ...html.matchAll(/url\(\s*["']?(https?:[^"')]+)/gi),
      ...html.matchAll(/@import\s+["']?([^"';]+)/gi),
      ...html.matchAll(/\bimport\(\s*["'](https?:[^"']+)/gi),
    ].map((match) => match[1]);
    expect(loaded).toEqual([]);
    expect(policy).toContain("default-src 'none'");
  });

  it('sends queries over HTTP and subscriptions over WebSocket, both with the token of the tab', async () => {
    const { html } = await open('/');
    const call = html.slice(html.lastIndexOf('YogaGraphiQL.renderYogaGraphiQL('), html.lastIndexOf('</script>'));
    let options: ExplorerOptions | undefined;
    runInNewContext(call, {
      YogaGraphiQL: { renderYogaGraphiQL: (_: unknown, given: ExplorerOptions) => (options = given) },
      window: { document: { querySelector: () => null }, sessionStorage: {} },
      location: { origin: server.url },
      fetch: (path: string, init: RequestInit) => fetch(`${server.url}${path}`, init),
      WebSocket,
    });
    const authorization = await server.tokenFor({ role: 'PARTNER', subject: 'person_1', partnerIds: ['partner_1'] });
    const send = (query: string): unknown =>
      options?.fetcher({ query }, { headers: { Authorization: authorization }, documentAST: parse(query) });
    expect(await send('{ role }')).toEqual({ data: { role: 'PARTNER' } });
    const stream = send('subscription { large }') as { subscribe(observer: object): { unsubscribe(): void } };
    const first = await new Promise((resolve, reject) => {
      const subscription = stream.subscribe({
        next: (value: unknown) => {
          subscription.unsubscribe();
          resolve(value);
        },
        error: reject,
        complete: () => undefined,
      });
    });
    expect(first).toMatchObject({ data: { large: expect.stringMatching(/^x+$/) } });
  });

  it('has demo tokens for this machine only', async () => {
    expect((await open('/')).html).toContain(DEMO_TOKEN);
    expect((await open('/', { host: 'rebound.example' })).html).not.toContain(DEMO_TOKEN);
    expect((await open('/', { 'x-forwarded-for': '203.0.113.9' })).html).not.toContain(DEMO_TOKEN);
  });
});
