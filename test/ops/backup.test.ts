import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PaymentRequest, PaymentState, PaymentStatus, PayoutProvider } from '../../domain/payout/provider.ts';
import { backUp } from '../../server/backup/back-up.ts';
import { readCursorSecrets } from '../../server/backup/cursor-secrets.ts';
import { listRestores, resumeOutbound } from '../../server/backup/outbound.ts';
import { restore } from '../../server/backup/restore.ts';
import { listProgramsOfBooks, verifyBooks } from '../../server/books/verify.ts';
import { createDatabase } from '../../server/database/pool.ts';
import { dumpSchema } from '../../server/database/schema-dump.ts';
import { createEventCursors } from '../../server/events/cursors.ts';
import { loadKeys } from '../../server/identity/keys.ts';
import { createRunQueue } from '../../server/jobs/run-queue.ts';
import { createDueWebhooks } from '../../server/webhooks/due-webhooks.ts';
import { createTestDatabase, type TestDatabase } from '../kit/database/create-test-database.ts';
import { seedEveryTable } from '../kit/database/seed-every-table.ts';
import { CommandWorld, must, owner } from '../kit/services/command-world.ts';
import { createPayoutWorld, PayoutWorld } from '../services/payouts/support/payout-world.ts';

const SILENT = { info: () => undefined, warn: () => undefined };
const folder = mkdtempSync(path.join(tmpdir(), 'partnergraph-backup-'));
const databases: TestDatabase[] = [];
afterAll(async () => {
  for (const database of databases) await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

async function newDatabase(isEmpty = false): Promise<TestDatabase> {
  const database = await createTestDatabase({ isEmpty });
  databases.push(database);
  return database;
}

const fileOf = (name: string): string => path.join(folder, name);
const save = (database: TestDatabase, name: string): ReturnType<typeof backUp> =>
  backUp({ backupUrl: database.backupUrl, file: fileOf(name), keys: 'irrelevant' });

async function restored(name: string, isEmpty = false): Promise<TestDatabase> {
  const database = await newDatabase(isEmpty);
  await restore({ ownerUrl: database.ownerUrl, file: fileOf(name), log: SILENT });
  return database;
}

/** Rows of every table as a superuser sees them, but for the note of the restore itself. */
async function printOf(database: TestDatabase): Promise<Readonly<Record<string, string>>> {
  const { rows: tables } = await database.admin.pool.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
       AND relname <> ALL ('{restores,knex_migrations,knex_migrations_lock}') ORDER BY relname`,
  );
  const prints: Record<string, string> = {};
  for (const { name } of tables) {
    const { rows } = await database.admin.pool.query<{ line: string }>(
      `SELECT t::text AS line FROM "${name}" AS t ORDER BY t::text`,
    );
    const digest = createHash('sha256')
      .update(rows.map(({ line }) => line).join('\n'))
      .digest('hex');
    prints[name] = `${rows.length} rows ${digest.slice(0, 16)}`;
  }
  return prints;
}

async function schemaOf(database: TestDatabase): Promise<string> {
  const client = new pg.Client(database.ownerUrl);
  await client.connect();
  return dumpSchema(client).finally(() => client.end());
}

async function findings(database: TestDatabase): Promise<readonly unknown[]> {
  const found: unknown[] = [];
  for (const program of await listProgramsOfBooks(database.app, null)) {
    const { finding } = await verifyBooks(database.app, program);
    if (finding !== null) found.push(finding);
  }
  return found;
}

describe('a backup', () => {
  let source: TestDatabase;
  beforeAll(async () => {
    source = await newDatabase();
    for (const [tenantId, programId] of [
      ['vendor_1', 'program_1'],
      ['vendor_2', 'program_2'],
    ] as const)
      await seedEveryTable(source.admin.knex, {
        tenantId,
        programId,
        partnerIds: ['partner_1', `partner_${tenantId}`],
      });
    // Of no tenant, so the seed leaves them out.
    await source.admin.knex('persons').insert({ id: 'person_1', display_name: 'Olga\tTab\\Slash\nLine', email: null });
    await source.admin
      .knex('person_identities')
      .insert({ issuer: 'irrelevant', subject: '\\.', person_id: 'person_1' });
    await source.admin
      .knex('memberships')
      .insert({ person_id: 'person_1', organization_id: 'vendor_1', role: 'OWNER' });
    await save(source, 'whole.backup');
  });

  it('holds every row of every table, and makes the same database again, walls and triggers included', async () => {
    const before = await printOf(source);
    expect(Object.entries(before).filter(([, print]) => print.startsWith('0 rows'))).toEqual([]);
    const copy = await restored('whole.backup', true);
    expect(await printOf(copy)).toEqual(before);
    expect(await schemaOf(copy)).toBe(await schemaOf(source));
    expect(await listRestores(copy.app)).toMatchObject([{ resumedAt: null }]);
    // What is counted by the database goes on after what was restored.
    const { rows } = await copy.admin.pool.query<{ last: bigint; next: bigint }>(
      `SELECT max(ordinal) AS last, nextval(pg_get_serial_sequence('commission_lines', 'ordinal')) AS next FROM commission_lines`,
    );
    expect(rows[0]?.next).toBe((rows[0]?.last ?? 0n) + 1n);
  });

  it('can be read by its owner alone', () => {
    expect(statSync(fileOf('whole.backup')).mode & 0o777).toBe(0o600);
  });

  it.each([
    ['is cut off', (bytes: Buffer) => bytes.subarray(0, bytes.length - 200), /damaged file|cut off/],
    ['has a flipped byte', (bytes: Buffer) => flipped(bytes), /damaged file|expected|found/],
    [
      'lacks a row',
      (bytes: Buffer) =>
        gzipSync(
          gunzipSync(bytes)
            .toString('utf8')
            .replace(/\nvendor_1\t[^\n]*/, ''),
        ),
      /./,
    ],
    [
      'is of a newer release',
      (bytes: Buffer) =>
        gzipSync(gunzipSync(bytes).toString('utf8').replace('"migrations":[', '"migrations":["20991231000000_later",')),
      /newer release/,
    ],
    ['is no backup', () => gzipSync('hello\n'), /expected "PARTNERGRAPH BACKUP 1"/],
  ])('that %s is refused whole', async (name, damage, message) => {
    const file = fileOf(`${name}.backup`);
    writeFileSync(file, damage(readFileSync(fileOf('whole.backup'))));
    const database = await newDatabase();
    await expect(restore({ ownerUrl: database.ownerUrl, file, log: SILENT })).rejects.toThrow(message);
    expect(Object.values(await printOf(database)).filter((print) => !print.startsWith('0 rows'))).toEqual([]);
  });

  it('is not restored over rows', async () => {
    const failing = restore({ ownerUrl: source.ownerUrl, file: fileOf('whole.backup'), log: SILENT });
    await expect(failing).rejects.toThrow(/found rows in the table \w+, expected an empty database/);
  });

  it('leaves webhooks alone until it is told to send', async () => {
    const copy = await restored('whole.backup');
    await copy.admin.pool.query(
      `UPDATE webhooks SET status = 'ENABLED', disabled_reason = NULL, looked_at = NULL, lease_until = NULL, resting_until = NULL`,
    );
    const queue = createDatabase({ appUrl: copy.workerUrl, log: SILENT, poolSize: 1 });
    const listDue = createDueWebhooks(queue);
    expect(await listDue()).toEqual([]);
    expect(await resumeOutbound(copy.ownerUrl)).toBe(1);
    expect((await listDue()).length).toBeGreaterThan(0);
    expect(await resumeOutbound(copy.ownerUrl), 'once is enough').toBe(0);
    await queue.close();
  });

  it('voids the cursors of before, and tells them from strangers’', async () => {
    const keys = await loadKeys(path.join(folder, 'keys'));
    const actor = owner('vendor_1');
    const secretsOf = (database: TestDatabase) => readCursorSecrets(database.app, keys, SILENT);
    const old = await secretsOf(source);
    const cursor = createEventCursors(old.cursorSecret, old.expiredSecrets).encode(actor, new Map([['program_1', 7n]]));
    const now = await secretsOf(await restored('whole.backup'));
    const cursors = createEventCursors(now.cursorSecret, now.expiredSecrets);
    expect(() => cursors.decode(actor, cursor)).toThrow(expect.objectContaining({ code: 'CURSOR_EXPIRED' }) as Error);
    expect(() => cursors.decode(actor, 'bm90IG91cnM')).toThrow(
      expect.objectContaining({ code: 'BAD_USER_INPUT' }) as Error,
    );
  });
});

function flipped(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes);
  const at = Math.floor(copy.length / 2);
  copy[at] = (copy[at] ?? 0) ^ 0xff;
  return copy;
}

/** Keeps a ledger of its own, pays whatever it is sent, and does not look at keys: sent twice is paid twice. */
class Bank implements PayoutProvider {
  readonly id = 'bank';
  readonly dedupesOnKey = false;
  readonly isByHand = false;
  readonly callTimeoutMs = 500;
  readonly visibleWithinMs = 0;
  readonly paid: string[] = [];
  /** Pays, and lets nobody know. */
  isSilent = false;
  send({ key }: PaymentRequest): Promise<PaymentState> {
    this.paid.push(key);
    return this.isSilent ? Promise.reject(new Error('the line is dead')) : Promise.resolve(this.#stateOf(key));
  }
  status(key: string): Promise<PaymentStatus> {
    if (this.isSilent) return Promise.reject(new Error('the line is dead'));
    return Promise.resolve(this.paid.includes(key) ? this.#stateOf(key) : { status: 'NOT_FOUND' });
  }
  #stateOf(key: string): PaymentState & PaymentStatus {
    return { status: 'SUCCEEDED', reference: `ref-${key}`, feeMinor: 0n };
  }
}

describe('a backup of a database at work', () => {
  it('shows one instant: the books of what is restored agree, whatever was written meanwhile', async () => {
    const world = await createPayoutWorld();
    databases.push(world.base.database);
    const program = await world.createProgram();
    const partners = await Promise.all(Array.from({ length: 3 }, () => world.base.enroll(program)));
    let isOver = false;
    let given = 0;
    const writing = partners.map(async (partnerId) => {
      while (!isOver) {
        await world.give(program, partnerId, '7.00');
        given += 1;
      }
    });
    const before = given;
    const reports = [];
    for (let round = 0; round < 2; round += 1) reports.push(await save(world.base.database, `live-${round}.backup`));
    isOver = true;
    await Promise.all(writing);
    expect(given - before, 'writers went on').toBeGreaterThan(0);
    expect(await findings(world.base.database)).toEqual([]);
    for (const [round, report] of reports.entries()) {
      const copy = await restored(`live-${round}.backup`);
      expect(await findings(copy)).toEqual([]);
      const { rows } = await copy.admin.pool.query<{ lines: bigint }>('SELECT count(*) AS lines FROM commission_lines');
      expect(Number(rows[0]?.lines)).toBe(report.rows['commission_lines']);
    }
  });

  it('is restored without paying anybody twice, and sends nothing until it is told to', async () => {
    const bank = new Bank();
    const world = await createPayoutWorld(bank);
    databases.push(world.base.database);
    const program = await world.createProgram();
    const payouts: string[] = [];
    for (const amount of ['100.00', '200.00', '300.00', '400.00']) {
      const partnerId = await world.base.enroll(program);
      await world.give(program, partnerId, amount);
      await world.setDetails(program, partnerId);
    }
    await world.base.advance(program, Date.UTC(2026, 3, 2));
    for (const { id } of await world.base.rows<{ id: string }>('SELECT id FROM payouts ORDER BY amount_minor'))
      payouts.push(id);
    const [paid, inDoubt, approved, later] = payouts as [string, string, string, string];
    const send = async (payoutIds: readonly string[]) =>
      must(
        await world.services.payouts.send(owner(), {
          idempotencyKey: world.base.key(),
          programSlug: program.slug,
          provider: 'bank',
          payoutIds,
        }),
      );

    // As the backup finds them: one paid; one sent, and nobody knows; one about to be sent; one merely formed.
    await world.approve(paid);
    await world.work(await send([paid]));
    await world.approve(inDoubt, approved);
    bank.isSilent = true;
    const doubtful = await send([inDoubt]);
    const giveUp = world.deps.work(doubtful, { milliseconds: 700 });
    await giveUp;
    expect(bank.paid).toEqual([`${paid}-1`, `${inDoubt}-1`]);
    await save(world.base.database, 'payments.backup');

    // Then the day goes on, and all is lost.
    bank.isSilent = false;
    await world.approve(later);
    await world.work(await send([approved, later]));
    expect(bank.paid).toContain(`${approved}-1`);

    const database = await restored('payments.backup');
    const base = new CommandWorld(database);
    const again = new PayoutWorld(base, [bank]);
    // The keys of calls are part of the backup.
    for (let used = 0; used < 100; used += 1) base.key();
    await again.base.database.admin.pool.query(
      "UPDATE runs SET lease_until = NULL WHERE status IN ('QUEUED', 'RUNNING')",
    );
    const queue = createDatabase({ appUrl: database.workerUrl, log: SILENT, poolSize: 1 });
    const listDue = createRunQueue(queue);
    const keyed = { programSlug: program.slug, provider: 'bank', payoutIds: null };
    const run = must(await again.services.payouts.send(owner(), { ...keyed, idempotencyKey: 'after-the-restore' }));
    const forming = must(
      await again.services.payouts.run(owner(), {
        ...{ programSlug: program.slug, provider: 'bank', asOf: null, dryRun: false, send: true },
        idempotencyKey: 'formed-after-the-restore',
      }),
    );
    const paidBefore = [...bank.paid];
    expect(await listDue()).toEqual([]);
    await again.deps.work(run, { milliseconds: 300 });
    await expect(
      database.app.pool.query("INSERT INTO payout_attempts (tenant_id) VALUES ('irrelevant')"),
    ).rejects.toThrow(/refused: nothing is sent from a restored database until partnergraph resume-outbound/);
    expect(bank.paid, 'while paused').toEqual(paidBefore);

    expect(await resumeOutbound(database.ownerUrl)).toBe(1);
    expect((await listDue()).map(({ id }) => id)).toEqual(expect.arrayContaining([run.id, forming.id]));
    await again.approve(later);
    await again.work(run);
    expect([...bank.paid].sort(), 'nobody is paid twice').toEqual([...new Set(bank.paid)].sort());
    expect(bank.paid).toEqual(paidBefore);
    const { rows } = await database.admin.pool.query<{ status: string }>('SELECT DISTINCT status FROM payouts');
    expect(rows).toEqual([{ status: 'PAID' }]);
    expect(await findings(database)).toEqual([]);
    await queue.close();
  });
});
