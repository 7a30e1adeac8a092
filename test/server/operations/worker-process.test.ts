import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ConfigError, loadConfig } from '../../../server/config/config.ts';
import { createLog } from '../../../server/http/log.ts';
import { startWorker, type RunningWorker } from '../../../server/start-worker.ts';
import { createTestDatabase, type TestDatabase } from '../../kit/database/create-test-database.ts';
import { seedEveryTable } from '../../kit/database/seed-every-table.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const TOKEN = 'a-token-of-many-letters';

let database: TestDatabase;
let dataDir: string;
const started: RunningWorker[] = [];
beforeAll(async () => {
  database = await createTestDatabase();
  dataDir = mkdtempSync(path.join(tmpdir(), 'partnergraph-worker-'));
  const seed = { tenantId: 'vendor_1', programId: 'program_1', partnerIds: ['partner_1', 'partner_2'] };
  await seedEveryTable(database.admin.knex, seed);
});
afterEach(async () => {
  await Promise.all(started.splice(0).map((worker) => worker.stop()));
});
afterAll(async () => {
  await database.drop();
  rmSync(dataDir, { recursive: true, force: true });
});

const environment = (): Record<string, string> => ({
  DATABASE_URL: database.appUrl,
  DATABASE_OWNER_URL: database.ownerUrl,
  DATABASE_WORKER_URL: database.workerUrl,
  DATABASE_POOL_SIZE: '4',
  DATA_DIR: dataDir,
  LOG_LEVEL: 'fatal',
});

async function start(settings: Record<string, string> = {}, workPort: number | null = 0): Promise<RunningWorker> {
  const config = { ...loadConfig({ ...environment(), ...settings }, dataDir), workPort };
  const worker = await startWorker(config, { log: createLog('fatal'), workingDir: ROOT });
  started.push(worker);
  return worker;
}

interface Answer {
  readonly status: number;
  readonly text: string;
  readonly headers: Headers;
}
async function get(worker: RunningWorker, at: string, headers: Record<string, string> = {}): Promise<Answer> {
  const answer = await fetch(`${worker.url ?? ''}${at}`, { headers });
  return { status: answer.status, text: await answer.text(), headers: answer.headers };
}

describe('a process that only works', () => {
  it('listens nowhere unless it is told a port', async () => {
    expect(loadConfig({}, dataDir).workPort).toBeNull();
    expect(loadConfig({ WORK_PORT: '4001' }, dataDir).workPort).toBe(4001);
    expect((await start({}, null)).url).toBeNull();
  });

  it('says that it lives and is ready, and serves nothing else', async () => {
    const worker = await start();

    expect(await get(worker, '/healthz')).toMatchObject({ status: 200, text: '{"status":"ok"}' });
    const ready = await get(worker, '/readyz');
    expect(ready.status).toBe(200);
    expect(JSON.parse(ready.text)).toEqual({
      status: 'ready',
      checks: { database: 'ok', migrations: 'ok', events: 'ok', workers: 'ok', draining: 'ok' },
      reasons: [],
    });
    expect(ready.headers.get('cache-control')).toBe('no-store');
    for (const nothing of ['/', '/graphql', '/graphql/stream', '/documents', '/dev-issuer'])
      expect((await get(worker, nothing)).status, nothing).toBe(404);
    const post = async (body: string): Promise<number> =>
      (await fetch(`${worker.url ?? ''}/graphql`, { method: 'POST', body })).status;
    expect(await post('x')).toBe(404);
    expect(await post('x'.repeat(5_000))).toBe(413);
  });

  it('is not ready when its database lacks something, and lives', async () => {
    const own = await createTestDatabase();
    const worker = await start({ DATABASE_URL: own.appUrl, DATABASE_OWNER_URL: own.ownerUrl, DATABASE_WORKER_URL: '' });
    expect((await get(worker, '/readyz')).status).toBe(200);
    await own.admin.pool.query('REVOKE SELECT ON knex_migrations FROM partnergraph_app');
    const { status, text } = await get(worker, '/readyz');
    expect(status).toBe(503);
    expect(JSON.parse(text)).toMatchObject({ status: 'not ready', checks: { database: 'ok', migrations: 'failed' } });
    expect((await get(worker, '/healthz')).status).toBe(200);
    await worker.stop();
    await own.drop();
  });

  it('is not ready once its queues cannot be read for a while', async () => {
    const own = await createTestDatabase();
    const urls = { DATABASE_URL: own.appUrl, DATABASE_OWNER_URL: own.ownerUrl, DATABASE_WORKER_URL: own.workerUrl };
    const worker = await start({ ...urls, READY_LAG_MAX: '1' });
    expect((await get(worker, '/readyz')).status).toBe(200);
    await own.admin.pool.query('REVOKE ALL ON runs FROM partnergraph_worker, partnergraph_app');
    let answer = await get(worker, '/readyz');
    // The test's own time limit ends a wait for what never comes.
    while (answer.status === 200) {
      await sleep(50);
      answer = await get(worker, '/readyz');
    }
    expect(JSON.parse(answer.text)).toMatchObject({ checks: { database: 'ok', workers: 'failed' } });
    const { text } = await get(worker, '/metrics');
    expect(Number(/^partnergraph_worker_lag_seconds (.+)$/m.exec(text)?.[1])).toBeGreaterThan(1);
    await worker.stop();
    await own.drop();
  });

  it('has metrics of itself and the database, and none of what it does not serve', async () => {
    const { text, headers, status } = await get(await start(), '/metrics');

    expect(status).toBe(200);
    expect(headers.get('content-type')).toContain('text/plain');
    for (const name of ['worker_lag_seconds', 'pool_connections', 'journal_imbalance', 'database_numbers_ok'])
      expect(text).toMatch(new RegExp(`^partnergraph_${name} \\d`, 'm'));
    expect(text).toContain('process_resident_memory_bytes');
    expect(text).not.toMatch(/partnergraph_(connections|subscriptions|event_lag_seconds)/);
  });

  it('gives metrics to callers of this machine, or to the bearer of the token', async () => {
    const open = await start();
    expect((await get(open, '/metrics', { 'x-forwarded-for': '203.0.113.7' })).status).toBe(404);
    const guarded = await start({ METRICS_TOKEN: TOKEN });
    expect((await get(guarded, '/metrics')).status).toBe(404);
    expect((await get(guarded, '/metrics', { authorization: `Bearer ${TOKEN}s` })).status).toBe(404);
    expect((await get(guarded, '/metrics', { authorization: `Bearer ${TOKEN}` })).status).toBe(200);
    expect((await get(guarded, '/readyz')).status).toBe(200);
  });

  it('does what is queued, and computes previews apart from its own thread', async () => {
    const worker = await start();
    expect(worker.slots).toBe(2);
    expect(worker.platform.simulator).toBeDefined();
    const left = async (): Promise<number> =>
      (await database.admin.pool.query(`SELECT 1 FROM runs WHERE status IN ('QUEUED', 'RUNNING') AND faults = 0`))
        .rowCount ?? 0;
    while ((await left()) > 0) await sleep(50);
  });

  it('stops in order: until then it says that it is not ready, and then nothing', async () => {
    const worker = await start();
    const { url } = worker;
    const stopping = worker.stop();
    // Before anything is closed.
    const answer = await fetch(`${url ?? ''}/readyz`).catch(() => null);
    if (answer !== null) expect(answer.status).toBe(503);
    expect(worker.stop()).toBe(stopping);
    await stopping;
    await expect(fetch(`${url ?? ''}/healthz`)).rejects.toThrow();
  });

  it('leaves nothing open when its port is taken, and says which setting is wrong', async () => {
    const other: Server = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    const connections = async (): Promise<number> =>
      (
        await database.admin.pool.query(
          'SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND usename <> current_user',
        )
      ).rowCount ?? 0;
    const failure = await start({}, port).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ConfigError);
    expect((failure as ConfigError).problems).toEqual([
      `WORK_PORT: found ${port}, which something else uses on 127.0.0.1; expected a free port`,
    ]);
    // PostgreSQL takes a moment to see that somebody has gone.
    while ((await connections()) > 0) await sleep(20);
    await new Promise((resolve) => other.close(resolve));
  });
});

describe('partnergraph work', () => {
  it('tells where it can be asked, answers there, and ends in order at SIGTERM', async () => {
    const probe = createServer();
    await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
    const { port } = probe.address() as AddressInfo;
    await new Promise((resolve) => probe.close(resolve));
    const child: ChildProcess = spawn(process.execPath, [path.join(ROOT, 'bin/partnergraph.mjs'), 'work'], {
      cwd: dataDir,
      env: { ...process.env, ...environment(), WORK_PORT: String(port) },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let out = '';
    child.stdout?.on('data', (text: Buffer) => (out += text.toString('utf8')));
    while (!out.includes('/readyz') && child.exitCode === null) await sleep(20);
    expect(out).toContain('Working: the calendar, webhooks, and 2 runs at the same time.');
    expect(out).toContain(`http://127.0.0.1:${port}/readyz`);
    expect((await fetch(`http://127.0.0.1:${port}/readyz`)).status).toBe(200);
    child.kill('SIGTERM');
    const [code] = (await once(child, 'exit')) as [number | null];
    expect(code).toBe(0);
  }, 60_000);
});
