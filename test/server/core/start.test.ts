import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';

let dataDir: string;
const running: ChildProcess[] = [];

beforeEach(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'partnergraph-start-'));
  // As root PostgreSQL runs under another user, who has to enter it.
  chmodSync(dataDir, 0o711);
});
afterEach(async () => {
  for (const child of running.splice(0)) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    child.kill('SIGINT');
    await new Promise((resolve) => child.once('exit', resolve));
  }
  rmSync(dataDir, { recursive: true, force: true });
});

interface Started {
  readonly child: ChildProcess;
  readonly output: () => string;
  readonly exited: Promise<number | string>;
}

/** `environment` over an empty one: nothing of this machine's settings gets in. */
function serve(environment: Record<string, string>): Started {
  const child = spawn(process.execPath, ['--import', 'tsx', path.join(import.meta.dirname, 'serve-tiny.ts')], {
    env: { PATH: process.env['PATH'], DATA_DIR: dataDir, LOG_LEVEL: 'warn', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.push(child);
  let text = '';
  child.stdout?.on('data', (chunk) => (text += String(chunk)));
  child.stderr?.on('data', (chunk) => (text += String(chunk)));
  const exited = new Promise<number | string>((resolve) =>
    child.once('exit', (code, signal) => resolve(code ?? signal ?? 'unknown')),
  );
  return { child, output: () => text, exited };
}

async function untilReady(started: Started): Promise<{ url: string; tokens: string[] }> {
  await expect.poll(() => started.output(), { timeout: 60_000 }).toContain('Ctrl-C stops it.');
  const url = /GraphQL endpoint {2}(http:\S+\/graphql)/.exec(started.output())?.[1] ?? '';
  return { url, tokens: [...started.output().matchAll(/Bearer (\S+)/g)].map((match) => match[1] ?? '') };
}

async function roleOf(url: string, token: string): Promise<unknown> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  const answer = await fetch(url, { method: 'POST', headers, body: '{"query":"{ role }"}' });
  return ((await answer.json()) as { data?: { role?: unknown } }).data?.role;
}

/** A port that nothing uses at the moment. */
async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

it('starts with nothing but a folder, is killed, starts again on what is left, and stops in order', async () => {
  const port = String(await freePort());
  const first = serve({ PORT: port });
  const ready = await untilReady(first);
  expect(ready.url).toBe(`http://127.0.0.1:${port}/graphql`);
  expect(await Promise.all(ready.tokens.map((token) => roleOf(ready.url, token)))).toEqual([
    'PROGRAM_OWNER',
    'PARTNER',
  ]);
  expect((await fetch(ready.url.replace('/graphql', '/readyz'))).status).toBe(200);
  first.child.kill('SIGKILL');
  await first.exited;

  const second = serve({ PORT: port });
  const again = await untilReady(second);
  // Same keys, so tokens given out before are still good.
  expect(await roleOf(again.url, ready.tokens[0] ?? '')).toBe('PROGRAM_OWNER');
  second.child.kill('SIGINT');
  expect(await second.exited).toBe(0);
  expect(second.output()).toContain('Stopping (SIGINT)');
  await expect(fetch(ready.url)).rejects.toThrow();
});

it('says what is wrong with the configuration, a line each, and ends with 2', async () => {
  const started = serve({ PORT: 'abc', LOG_LEVEL: 'loud' });
  expect(await started.exited).toBe(2);
  expect(started.output()).toBe(
    'PORT: found "abc", expected a port number from 1 to 65535\nLOG_LEVEL: found "loud", expected one of fatal, error, warn, info, debug, silent\n',
  );
});

it('says which port is taken before it does anything else', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const { port } = other.address() as AddressInfo;
  const started = serve({ PORT: String(port) });
  expect(await started.exited).toBe(2);
  expect(started.output()).toBe(`PORT: found ${port}, which something else uses on 127.0.0.1; expected a free port\n`);
  await new Promise((resolve) => other.close(resolve));
});

it('says that its folder cannot be used, whether for the keys or for the database', async () => {
  const file = path.join(dataDir, 'a-file');
  writeFileSync(file, '');
  const started = [
    serve({ PORT: String(await freePort()), DATA_DIR: file }),
    serve({ PORT: String(await freePort()), DATA_DIR: file, KEYS_DIR: path.join(dataDir, 'keys') }),
  ];
  expect(await Promise.all(started.map(({ exited }) => exited))).toEqual([2, 2]);
  expect(started.map(({ output }) => output())).toEqual([
    expect.stringMatching(/^DATA_DIR \(or KEYS_DIR\): found .*a-file.*, which cannot be used \(E.*\n$/),
    expect.stringMatching(/^DATA_DIR: found .*a-file.*, which cannot be used \(E.*\n$/),
  ]);
});
