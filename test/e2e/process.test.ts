import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { GraphQLClient } from 'graphql-request';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LeadsDocument, RegisterLeadDocument } from '../../client/generated/graphql.ts';

const ROOT = path.join(import.meta.dirname, '../..');
/** From the command to the ready block, with a new database and the demo in it. */
const FIRST_START_MS_MAX = 30_000;

let dataDir: string;
const running: ChildProcess[] = [];
beforeAll(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'partnergraph-process-'));
  // As root, PostgreSQL runs under another user, who has to enter it.
  chmodSync(dataDir, 0o711);
});
afterAll(async () => {
  for (const child of running) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGINT');
    await gone;
  }
  rmSync(dataDir, { recursive: true, force: true });
});

interface Started {
  readonly child: ChildProcess;
  readonly output: () => string;
  readonly exited: Promise<number | NodeJS.Signals | null>;
  /** Resolves with what was printed when it is ready; rejects when it ends before. */
  readonly ready: Promise<string>;
}

/** `partnergraph serve` in a process of its own; nothing of this machine's settings gets in. */
function serve(environment: Record<string, string>): Started {
  const child = spawn(process.execPath, ['bin/partnergraph.mjs', 'serve'], {
    cwd: ROOT,
    env: { PATH: process.env['PATH'], DATA_DIR: dataDir, LOG_LEVEL: 'warn', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.push(child);
  let text = '';
  const exited = new Promise<number | NodeJS.Signals | null>((resolve) =>
    child.once('close', (code, signal) => resolve(code ?? signal)),
  );
  const ready = new Promise<string>((resolve, reject) => {
    const read = (chunk: unknown): void => {
      text += String(chunk);
      if (text.includes('Ctrl-C stops it.')) resolve(text);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    void exited.then((code) => reject(new Error(`ended with ${code} before it was ready:\n${text}`)));
  });
  // Whoever waits for the end alone does not wait for this.
  ready.catch(() => undefined);
  return { child, output: () => text, exited, ready };
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

/** The token that stands under a label of the ready block. */
const tokenOf = (block: string, label: RegExp): string =>
  new RegExp(`${label.source}\\n +(Bearer \\S+)`).exec(block)?.[1] ?? '';

describe('npm start', () => {
  it('prints the ready block in time, is killed, and starts again on what is left', { timeout: 120_000 }, async () => {
    const port = await freePort();
    const url = `http://127.0.0.1:${port}/graphql`;
    const startedAt = performance.now();
    const first = serve({ PORT: String(port) });
    const block = await first.ready;
    const tookMs = performance.now() - startedAt;
    console.info(`first start: ready after ${Math.round(tookMs)} ms`);

    expect(block).toContain(`GraphQL endpoint  ${url}`);
    expect(block).toContain(`Explorer          http://127.0.0.1:${port}/`);
    expect(tookMs).toBeLessThan(FIRST_START_MS_MAX);

    const client = new GraphQLClient(url, { headers: { authorization: tokenOf(block, /partner +Harbor Lane/) } });
    const input = { programSlug: 'klaviyo-agency', company: 'Survivor', idempotencyKey: 'before-the-kill' };
    const { registerLead } = await client.request(RegisterLeadDocument, { input });
    expect(registerLead.userErrors).toEqual([]);
    first.child.kill('SIGKILL');
    expect(await first.exited).toBe('SIGKILL');

    const second = serve({ PORT: String(port) });
    const again = await second.ready;
    // The demo is there already.
    expect(again).not.toContain('Loading demo data');
    // A token given out before is still good, what was answered is still there, and its key still known.
    const filter = { programSlug: 'klaviyo-agency', statuses: ['SUBMITTED'] } as const;
    const { leads } = await client.request(LeadsDocument, { filter, first: 10 });
    expect(leads.edges.map(({ node }) => node.company)).toContain('Survivor');
    const replay = await client.request(RegisterLeadDocument, { input });
    expect(replay.registerLead).toMatchObject({ replayed: true, lead: { id: registerLead.lead?.id } });

    second.child.kill('SIGINT');
    expect(await second.exited).toBe(0);
    await expect(fetch(url)).rejects.toThrow();
  });

  it.each([
    { name: 'PORT', environment: { PORT: 'abc' }, line: 'PORT: found "abc", expected a port number from 1 to 65535' },
    {
      name: 'ADAPTERS',
      environment: { ADAPTERS: './nowhere.mjs' },
      line: expect.stringMatching(/^ADAPTERS: .*nowhere\.mjs/),
    },
    { name: 'DEMO', environment: { DEMO: 'maybe' }, line: 'DEMO: found "maybe", expected true or false' },
  ])('ends with 2 and one line when $name is wrong', async ({ environment, line }) => {
    const started = serve(environment);

    expect(await started.exited).toBe(2);
    expect(started.output().trimEnd().split('\n')).toEqual([line]);
  });
});
