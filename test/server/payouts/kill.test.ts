import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { migrateToLatest } from '../../../server/database/migrate.ts';
import { createDatabase } from '../../../server/database/pool.ts';
import { CommandWorld, type TestProgram } from '../../kit/services/command-world.ts';
import { OUR_VENDOR } from '../../kit/services/vendors.ts';
import { disagreements } from '../../services/payouts/support/payout-world.ts';
import { PROVIDER_IDS, type ProviderId } from './support/child-orders.ts';
import { LEDGER_PATH, mulberry32, type Payment } from './support/fake-payment-server.ts';
import { MortalPostgres } from './support/mortal-postgres.ts';
import { Mortals } from './support/mortals.ts';
import { Office } from './support/office.ts';

/** Kills that runs through each provider see: `KILLS=200` for the whole of it; the suite does one of each victim. */
const KILLS = Number(process.env['KILLS'] ?? 2);
const PARTNERS = 10;
const RECOVERY_MS_MAX = 30_000;
const POLL_MS = 10;
/** After a run was seen it lives a little longer before the kill, so that every place in it has its turn. */
const DELAY_MS_MAX = 400;
/** The first ones; then any, servers less often, since they take longest to start. */
const VICTIMS = ['WORKER', 'SERVER', 'POSTGRES', 'BACKEND'] as const;
type Victim = (typeof VICTIMS)[number];
const NEXT_VICTIMS: readonly Victim[] = [...VICTIMS, 'WORKER', 'WORKER', 'POSTGRES', 'BACKEND'];

let postgres: MortalPostgres;
let world: CommandWorld;
let mortals: Mortals;
const dataDir = mkdtempSync(path.join(tmpdir(), 'partnergraph-kill-'));

beforeAll(async () => {
  postgres = await MortalPostgres.start();
  const { ownerUrl, appUrl, workerUrl, adminUrl, backupUrl } = postgres.urls;
  const log = { info: () => undefined, warn: () => undefined };
  await migrateToLatest({ ownerUrl, log });
  const app = createDatabase({ appUrl, log });
  const admin = createDatabase({ appUrl: adminUrl, log, poolSize: 4 });
  const drop = async (): Promise<void> => void (await Promise.all([app.close(), admin.close()]));
  world = new CommandWorld({ ownerUrl, appUrl, workerUrl, adminUrl, backupUrl, app, admin, drop });
  await world.rows(`INSERT INTO organizations (id, kind, name) VALUES ($1, 'VENDOR', $1)`, [OUR_VENDOR]);
  mortals = await Mortals.start({ ownerUrl, appUrl, workerUrl, dataDir });
}, 120_000);
afterAll(async () => {
  await mortals.stop();
  await world.database.drop();
  await postgres.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

/** A program with partners who have said where their money goes. */
async function openProgram(): Promise<{ readonly program: TestProgram; readonly partnerIds: readonly string[] }> {
  const program = await world.createProgram('customerio-solutions', { minimumPayout: '25' });
  const { knex } = world.database.admin;
  const partnerIds = Array.from({ length: PARTNERS }, (_, index) => `partner_${program.slug}_${index}`);
  const at = '2026-01-05T10:00:00Z';
  const own = { tenant_id: program.tenantId, program_id: program.id };
  await knex.batchInsert(
    'organizations',
    partnerIds.map((id) => ({ id, kind: 'PARTNER', name: id })),
  );
  await knex.batchInsert(
    'enrollments',
    partnerIds.map((id) => ({ ...own, id: `enrollment_${id}`, partner_id: id, status: 'ACTIVE', enrolled_at: at })),
  );
  await knex.batchInsert(
    'payment_details',
    partnerIds.map((id) => ({
      ...own,
      partner_id: id,
      method: 'PAYPAL',
      masked: 'x***@acme.test',
      sealed: world.deps.payments.vault.seal(
        JSON.stringify({ method: 'PAYPAL', email: 'x@acme.test' }),
        `payment-details ${program.tenantId} ${program.id} ${id}`,
      ),
      updated_at: at,
      updated_by: 'seed',
    })),
  );
  return { program, partnerIds };
}

/** Programs with a run under way; while the database is away, none that is known. */
async function listRunning(): Promise<ReadonlySet<string>> {
  try {
    const rows = await world.rows<{ program_id: string }>("SELECT program_id FROM runs WHERE status = 'RUNNING'");
    return new Set(rows.map((row) => row.program_id));
  } catch {
    return new Set();
  }
}

function kill(victim: Victim): Promise<void> {
  if (victim === 'WORKER') return mortals.killWorker();
  if (victim === 'SERVER') return mortals.killServer();
  return victim === 'POSTGRES' ? postgres.killAndRestart() : postgres.killBackend();
}

/** Kills until runs of each program have been killed in as often as asked for. Gives how often whom. */
async function killAgainAndAgain(
  programIds: readonly string[],
  isOver: () => boolean,
): Promise<Readonly<Record<Victim, number>>> {
  const random = mulberry32(3);
  const hits = new Map(programIds.map((id) => [id, 0]));
  const killed: Record<Victim, number> = { WORKER: 0, SERVER: 0, POSTGRES: 0, BACKEND: 0 };
  const isWanted = (id: string): boolean => [...hits].some(([program, count]) => program === id && count < KILLS);
  for (let number = 0; number < VICTIMS.length || programIds.some(isWanted);) {
    if (isOver()) return killed;
    if ((await listRunning()).size === 0) await sleep(POLL_MS);
    else await sleep(random() * DELAY_MS_MAX);
    const running = [...(await listRunning())];
    if (running.length === 0 || (programIds.some(isWanted) && !running.some(isWanted))) continue;
    const victim = VICTIMS[number] ?? NEXT_VICTIMS[Math.floor(random() * NEXT_VICTIMS.length)] ?? 'WORKER';
    await kill(victim);
    number += 1;
    killed[victim] += 1;
    for (const id of running) hits.set(id, (hits.get(id) ?? 0) + 1);
    if (number % 25 === 0) console.info(`${number} kills, of runs ${[...hits.values()].join(' and ')}`);
  }
  return killed;
}

/** What a provider has paid, by its own books. */
async function ledgerOf(id: ProviderId): Promise<readonly string[]> {
  const payments = (await (await fetch(`${mortals.providers[id]}${LEDGER_PATH}`)).json()) as readonly Payment[];
  return payments
    .filter(({ status }) => status === 'SUCCEEDED')
    .map(({ key, amountMinor }) => `${key} ${amountMinor}`)
    .sort();
}

/** What we say it has paid: the key of the last attempt of each PAID payout, and the sum of its lines. */
async function paidBy(id: ProviderId): Promise<readonly string[]> {
  const rows = await world.rows<{ paid: string }>(
    `SELECT a.provider_key || ' ' || sum(l.amount_minor) AS paid
     FROM payouts AS po JOIN payout_attempts AS a ON a.tenant_id = po.tenant_id AND a.payout_id = po.id AND a.status = 'SUCCEEDED'
     JOIN payout_lines AS pl ON pl.tenant_id = po.tenant_id AND pl.payout_id = po.id AND pl.released_at IS NULL
     JOIN commission_lines AS l ON l.tenant_id = pl.tenant_id AND l.id = pl.line_id
     WHERE po.status = 'PAID' AND a.provider = $1 GROUP BY po.id, a.id, a.provider_key`,
    [id],
  );
  return rows.map(({ paid }) => paid).sort();
}

it(
  'payout runs end with everything paid once, whoever is killed: server, worker or PostgreSQL',
  { timeout: 120_000 + KILLS * 15_000 },
  async () => {
    const offices = await Promise.all(
      PROVIDER_IDS.map(async (provider) => {
        const { program, partnerIds } = await openProgram();
        return { provider, program, partnerIds, office: new Office(() => mortals.server, program, provider) };
      }),
    );
    let isKilling = true;
    let hasFailed = false;
    let quarters = 0;
    const work = Promise.all(
      offices.map(async ({ office, partnerIds }, index) => {
        const random = mulberry32(21 + index);
        // From below the minimum, which is carried on, to what is paid at once.
        const amountOf = (): bigint => 500n + BigInt(Math.floor(random() * 9_500));
        try {
          while (isKilling) {
            await office.quarter(partnerIds, amountOf);
            quarters += 1;
          }
        } catch (error) {
          hasFailed = true;
          throw error;
        }
      }),
    );
    // Reported below.
    work.catch(() => undefined);
    const killed = await killAgainAndAgain(
      offices.map(({ program }) => program.id),
      () => hasFailed,
    );
    const restartedAt = performance.now();
    isKilling = false;
    await work;
    const recoveredMs = performance.now() - restartedAt;

    const replays = offices.reduce((sum, { office }) => sum + office.replays, 0);
    const runs = await world.rows<{ status: string }>('SELECT status FROM runs');
    console.info(
      `kills ${JSON.stringify(killed)}; ${quarters} quarters, ${runs.length} runs, ${replays} answers replayed; done ${Math.round(recoveredMs)} ms after the last kill`,
    );
    for (const { provider, program, office } of offices) {
      const paid = await paidBy(provider);
      console.info(`${provider}: ${paid.length} payments`);
      expect(await ledgerOf(provider), `${provider} has paid what we say, each once`).toEqual(paid);
      expect(paid.length).toBeGreaterThan(0);
      const balances = await world.rows<{ partner_id: string; earned: bigint; all: bigint }>(
        `SELECT partner_id, earned_minor AS earned, paid_minor + unpaid_minor AS all FROM partner_balances WHERE program_id = $1`,
        [program.id],
      );
      const earned = new Map(balances.map((row) => [row.partner_id, row.earned]));
      expect(earned, 'every bonus is there once').toEqual(office.given);
      expect(balances.every((row) => row.earned === row.all)).toBe(true);
    }
    expect(new Set(runs.map(({ status }) => status))).toEqual(new Set(['DONE']));
    expect(await world.rows("SELECT id FROM payouts WHERE status NOT IN ('PAID', 'FAILED')")).toEqual([]);
    expect(await disagreements(world)).toEqual([]);
    expect(recoveredMs).toBeLessThan(RECOVERY_MS_MAX);
  },
);
