import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { renderTable } from '../../cli/report/table.ts';
import type { Benchmark, BenchOptions } from '../benchmark.ts';
import { Connection } from '../dashboard/connection.ts';
import { LEADS_PER_PARTNER, leadProgramSteps } from '../dashboard/dashboard-seed.ts';
import { startServerProcess, type ServerProcess } from '../dashboard/servers.ts';
import { cpuMsOfTree, parentOf } from '../report/processes.ts';
import { quantile, round, withThousands } from '../report/statistics.ts';
import { openBenchDatabase, type BenchDatabase } from '../seed/database.ts';
import { runSteps } from '../seed/steps.ts';
import { createGrowthRequests, GROWTH_QUESTIONS } from './growth-questions.ts';

interface Plan {
  readonly smallLeads: number;
  readonly largeLeads: number;
  /** Of each question, to each size. */
  readonly requests: number;
}

const FULL: Plan = { smallLeads: 10_000, largeLeads: 1_000_000, requests: 600 };
const QUICK: Plan = { smallLeads: 10_000, largeLeads: 50_000, requests: 100 };
const ASKING_PARTNERS = 50;
const WARM_UP_REQUESTS = 200;
const RATIO_MAX = 1.2;

/** One program, and the same a hundred times as large; every partner has the same number of leads in both. */
export const growthBenchmark: Benchmark = {
  name: 'growth',
  summary: 'a partner’s first screens while its program grows from ten thousand leads to a million',
  async run(options) {
    const plan = options.isQuick ? QUICK : FULL;
    const keysDir = await mkdtemp(path.join(tmpdir(), 'partnergraph-bench-keys-'));
    const databases: BenchDatabase[] = [];
    const sizes: Size[] = [];
    try {
      // All seeded before any is served: a connection would not rest as long as a million leads take.
      for (const leads of [plan.smallLeads, plan.largeLeads]) databases.push(await seedSize(leads, options.keep));
      for (const [index, leads] of [plan.smallLeads, plan.largeLeads].entries())
        sizes.push(await serveSize(databases[index] as BenchDatabase, leads, keysDir));
      const [small, large] = sizes;
      if (small === undefined || large === undefined) throw new Error('two sizes were to be opened');
      await options.describe(large.database.admin);
      return report(plan, await measureAll([small, large], plan, options));
    } finally {
      for (const { connection, server } of sizes) {
        connection.close();
        await server.stop();
      }
      for (const database of databases) await database.close();
      await rm(keysDir, { recursive: true, force: true });
    }
  },
};

interface Size {
  readonly database: BenchDatabase;
  readonly server: ServerProcess;
  readonly connection: Connection;
  readonly postmaster: number;
  /** By question. */
  readonly requests: readonly (readonly Buffer[])[];
}

async function seedSize(leads: number, keep: string | null): Promise<BenchDatabase> {
  const folder =
    keep === null ? path.join(tmpdir(), `partnergraph-bench-${process.pid}-${leads}`) : path.join(keep, String(leads));
  const database = await openBenchDatabase(folder, { isKept: keep !== null });
  try {
    const { rows } = await database.admin.query<{ found: number }>('SELECT count(*)::integer AS found FROM leads');
    const steps = leadProgramSteps({ partners: leads / LEADS_PER_PARTNER });
    if (rows[0]?.found !== leads) await runSteps(database.admin, `Seeding ${withThousands(leads)} leads`, steps);
    // A million fresh rows keep the cleaner and the writer busy for minutes, beside the larger program's requests alone.
    await database.admin.query('SET statement_timeout = 0');
    await database.admin.query('VACUUM (ANALYZE)');
    await database.admin.query('CHECKPOINT');
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function serveSize(database: BenchDatabase, leads: number, keysDir: string): Promise<Size> {
  const backend = await database.admin.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
  const postmaster = parentOf(backend.rows[0]?.pid ?? 0) ?? 0;
  const requests = await createGrowthRequests(keysDir, leads / LEADS_PER_PARTNER, ASKING_PARTNERS);
  const server = await startServerProcess(database, keysDir);
  return { database, server, connection: await Connection.open(server.port), postmaster, requests };
}

/** What one question took: each request, and what PostgreSQL spent on a core for all of them. */
interface Measured {
  readonly latenciesMs: number[];
  databaseCpuMs: number;
}
type Pair = readonly [small: Measured, large: Measured];

/** Turn by turn, one request at a time: what else the machine does meanwhile hits both sizes alike. */
async function measureAll(
  sizes: readonly [Size, Size],
  { requests }: Plan,
  options: BenchOptions,
): Promise<readonly Pair[]> {
  const bar = options.progress('Questions', GROWTH_QUESTIONS.length);
  const all: Pair[] = [];
  for (let question = 0; question < GROWTH_QUESTIONS.length; question++) {
    const pair: Pair = [
      { latenciesMs: [], databaseCpuMs: 0 },
      { latenciesMs: [], databaseCpuMs: 0 },
    ];
    for (let index = -WARM_UP_REQUESTS; index < requests; index++) {
      if (index === 0) for (const [at, size] of sizes.entries()) (pair[at] as Measured).databaseCpuMs = -cpuMs(size);
      for (const at of index % 2 === 0 ? [0, 1] : [1, 0]) {
        const ms = await ask(sizes[at] as Size, question, index + WARM_UP_REQUESTS);
        if (index >= 0) pair[at]?.latenciesMs.push(ms);
      }
    }
    for (const [at, size] of sizes.entries()) (pair[at] as Measured).databaseCpuMs += cpuMs(size);
    all.push(pair);
    bar(question + 1);
  }
  return all;
}

const cpuMs = ({ postmaster }: Size): number => cpuMsOfTree(postmaster) ?? Number.NaN;

async function ask({ connection, requests }: Size, question: number, index: number): Promise<number> {
  const own = requests[question] ?? [];
  const startedAt = performance.now();
  const { status, body } = await connection.ask(own[(index * 7) % own.length] as Buffer);
  if (status !== 200 || body.includes('"errors"')) throw new Error(`found status ${status}, expected 200: ${body}`);
  return performance.now() - startedAt;
}

function report(plan: Plan, all: readonly Pair[]) {
  const rows = all.map(([small, large], index) => {
    // The least disturbed half of the requests: on a busy machine the others measure its scheduler.
    const [smallMs, largeMs] = [quantile(small.latenciesMs, 0.25), quantile(large.latenciesMs, 0.25)];
    return {
      question: GROWTH_QUESTIONS[index]?.name ?? '',
      smallMs: round(smallMs, 2),
      largeMs: round(largeMs, 2),
      ratio: round(largeMs / smallMs, 2),
      smallDatabaseCpuMs: round(small.databaseCpuMs / plan.requests, 2),
      largeDatabaseCpuMs: round(large.databaseCpuMs / plan.requests, 2),
    };
  });
  console.log(
    renderTable(
      [
        { title: 'growth, ms', align: 'LEFT' },
        { title: `${withThousands(plan.smallLeads)} leads`, align: 'RIGHT' },
        { title: `${withThousands(plan.largeLeads)} leads`, align: 'RIGHT' },
        { title: 'ratio', align: 'RIGHT' },
        { title: 'database CPU', align: 'RIGHT' },
      ],
      rows.map(({ question, smallMs, largeMs, ratio, ...cpu }) => [
        question,
        smallMs.toFixed(2),
        largeMs.toFixed(2),
        ratio.toFixed(2),
        `${cpu.smallDatabaseCpuMs.toFixed(2)} → ${cpu.largeDatabaseCpuMs.toFixed(2)}`,
      ]),
    ),
  );
  const ratioMax = Math.max(...rows.map(({ ratio }) => ratio));
  return { smallLeads: plan.smallLeads, largeLeads: plan.largeLeads, rows, ratioMax, holds: ratioMax <= RATIO_MAX };
}
