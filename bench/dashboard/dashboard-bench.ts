import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { renderTable } from '../../cli/report/table.ts';
import type { Benchmark, BenchOptions } from '../benchmark.ts';
import { cpuMsOfTree, parentOf, postgresMb, residentMb } from '../report/processes.ts';
import { quantile, round, withThousands } from '../report/statistics.ts';
import { openBenchDatabase, type BenchDatabase } from '../seed/database.ts';
import { runSteps } from '../seed/steps.ts';
import { compareAnswers } from './compare-answers.ts';
import { Connection } from './connection.ts';
import { dashboardSteps, LEADS_PER_PARTNER, PAYMENTS_PER_PARTNER } from './dashboard-seed.ts';
import { createQuestions, type Question } from './questions.ts';
import { countRoundTrips } from './round-trips.ts';
import { runRound, type Round } from './rounds.ts';
import { startLimitProcess, startServerProcess, type ServerProcess } from './servers.ts';

interface Plan {
  readonly partners: number;
  readonly rounds: number;
  readonly roundMs: number;
}

const FULL: Plan = { partners: 20_000, rounds: 8, roundMs: 5_000 };
const QUICK: Plan = { partners: 500, rounds: 4, roundMs: 1_500 };
const CONNECTIONS = 16;
const ASKING_PARTNERS = 500;
const COMPARED = 50;
const COUNTED = 21;

/** The partner's first screen through the whole server, beside the least that could answer the same. */
export const dashboardBenchmark: Benchmark = {
  name: 'dashboard',
  summary: 'partnerDashboard through the server beside one hand-written statement behind a bare HTTP server, in turns',
  async run(options) {
    const plan = options.isQuick ? QUICK : FULL;
    const database = await openBenchDatabase(options.keep);
    const keysDir = await mkdtemp(path.join(tmpdir(), 'partnergraph-bench-keys-'));
    try {
      await options.describe(database.admin);
      await seedOnce(database, plan);
      const questions = await createQuestions({ keysDir, partners: plan.partners, count: ASKING_PARTNERS });
      const roundTrips = await countRoundTrips(database, keysDir, questions.slice(0, COUNTED));
      const measured = await measureBoth({ database, keysDir, questions, plan, options });
      return {
        partners: plan.partners,
        leads: plan.partners * LEADS_PER_PARTNER,
        payments: plan.partners * PAYMENTS_PER_PARTNER,
        ...measured,
        ...roundTrips,
      };
    } finally {
      await database.close();
      await rm(keysDir, { recursive: true, force: true });
    }
  },
};

/** A kept database is used as it is, if it has the right size. */
async function seedOnce(database: BenchDatabase, { partners }: Plan): Promise<void> {
  const { rows } = await database.admin.query<{ partners: number }>(
    'SELECT count(*)::integer AS partners FROM enrollments',
  );
  const found = rows[0]?.partners ?? 0;
  if (found === partners) return console.error(`Using the ${withThousands(found)} partners that are there.`);
  if (found !== 0)
    throw new Error(`the kept database has ${found} partners, expected ${partners}: name another folder, or remove it`);
  await runSteps(database.admin, 'Seeding', dashboardSteps({ partners }));
}

interface Setting {
  readonly database: BenchDatabase;
  readonly keysDir: string;
  readonly questions: readonly Question[];
  readonly plan: Plan;
  readonly options: BenchOptions;
}

async function measureBoth({ database, keysDir, questions, plan, options }: Setting) {
  const server = await startServerProcess(database, keysDir);
  try {
    const limit = await startLimitProcess(database);
    try {
      const targets = {
        server: await toTarget(
          server,
          questions.map(({ toServer }) => toServer),
        ),
        limit: await toTarget(
          limit,
          questions.map(({ toLimit }) => toLimit),
        ),
      };
      const [ours] = targets.server.connections;
      const [theirs] = targets.limit.connections;
      if (ours === undefined || theirs === undefined) throw new Error('no connections');
      const bytes = await compareAnswers({
        keysDir,
        questions: questions.slice(0, COMPARED),
        server: ours,
        limit: theirs,
      });
      console.error(
        `Equal answers for ${Math.min(COMPARED, questions.length)} partners, ${bytes.serverBytes} bytes each.`,
      );
      const postmaster = await findPostmaster(database);
      await interleave(targets, { ...plan, postmaster }, options);
      for (const target of [targets.server, targets.limit])
        target.connections.forEach((connection) => connection.close());
      return report(targets, postmaster === null ? null : postgresMb(postmaster), bytes.serverBytes);
    } finally {
      await limit.stop();
    }
  } finally {
    await server.stop();
  }
}

interface Target {
  readonly process: ServerProcess;
  readonly requests: readonly Buffer[];
  readonly connections: readonly Connection[];
  readonly rounds: Round[];
  /** Core time spent in the rounds by the server's process, and by PostgreSQL meanwhile. */
  readonly spent: { serverMs: number; postgresMs: number };
}

async function toTarget(process: ServerProcess, requests: readonly Buffer[]): Promise<Target> {
  const connections = await Promise.all(Array.from({ length: CONNECTIONS }, () => Connection.open(process.port)));
  return { process, requests, connections, rounds: [], spent: { serverMs: 0, postgresMs: 0 } };
}

/** A B B A A B B A …: whatever else the machine does meanwhile, and whatever warms up, hits both alike. */
async function interleave(
  { server, limit }: Readonly<Record<'server' | 'limit', Target>>,
  plan: Plan & { readonly postmaster: number | null },
  options: BenchOptions,
): Promise<void> {
  const bar = options.progress('Rounds', plan.rounds);
  for (const target of [server, limit]) await runRound(target.connections, target.requests, plan.roundMs);
  for (let index = 0; index < plan.rounds; index++) {
    for (const target of index % 2 === 0 ? [server, limit] : [limit, server]) {
      const before = cpuMs(target, plan.postmaster);
      target.rounds.push(await runRound(target.connections, target.requests, plan.roundMs));
      const after = cpuMs(target, plan.postmaster);
      target.spent.serverMs += after.serverMs - before.serverMs;
      target.spent.postgresMs += after.postgresMs - before.postgresMs;
    }
    bar(index + 1);
  }
}

const cpuMs = ({ process }: Target, postmaster: number | null) => ({
  serverMs: cpuMsOfTree(process.pid) ?? Number.NaN,
  postgresMs: postmaster === null ? Number.NaN : (cpuMsOfTree(postmaster) ?? Number.NaN),
});

function report(
  { server, limit }: Readonly<Record<'server' | 'limit', Target>>,
  postgres: number | null,
  bytes: number,
) {
  const ours = summarise(server);
  const theirs = summarise(limit);
  const ratios = server.rounds.map(
    (own, index) => requestsPerSecond([own]) / requestsPerSecond(limit.rounds.slice(index, index + 1)),
  );
  const ratio = round(quantile(ratios, 0.5), 3);
  console.log(
    renderTable(
      [
        { title: 'dashboard', align: 'LEFT' },
        { title: 'requests/s', align: 'RIGHT' },
        { title: 'p50 ms', align: 'RIGHT' },
        { title: 'p99 ms', align: 'RIGHT' },
        { title: 'server CPU ms', align: 'RIGHT' },
        { title: 'database CPU ms', align: 'RIGHT' },
        { title: 'memory MB', align: 'RIGHT' },
      ],
      [
        ['server', ...cells(ours)],
        ['limit', ...cells(theirs)],
        ['ratio', ratio.toFixed(2), '', '', '', '', ''],
      ],
    ),
  );
  return {
    ratio,
    ratioMin: round(Math.min(...ratios), 3),
    ratioMax: round(Math.max(...ratios), 3),
    server: ours,
    limit: theirs,
    postgresMb: postgres,
    answerBytes: bytes,
  };
}

interface Summary {
  readonly requestsPerSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** Core time per request. */
  readonly serverCpuMs: number;
  readonly postgresCpuMs: number;
  readonly memoryMb: number | null;
}

function summarise({ rounds, process, spent }: Target): Summary {
  const latencies = rounds.flatMap((each) => each.latenciesMs);
  return {
    requestsPerSecond: round(requestsPerSecond(rounds), 1),
    p50Ms: round(quantile(latencies, 0.5), 2),
    p99Ms: round(quantile(latencies, 0.99), 2),
    serverCpuMs: round(spent.serverMs / latencies.length, 3),
    postgresCpuMs: round(spent.postgresMs / latencies.length, 3),
    memoryMb: residentMb(process.pid),
  };
}

const cells = ({ requestsPerSecond: rate, p50Ms, p99Ms, memoryMb, ...cpu }: Summary): readonly string[] => [
  rate.toFixed(0),
  p50Ms.toFixed(1),
  p99Ms.toFixed(1),
  cpu.serverCpuMs.toFixed(2),
  cpu.postgresCpuMs.toFixed(2),
  String(memoryMb ?? '?'),
];

function requestsPerSecond(rounds: readonly Round[]): number {
  const total = rounds.reduce((sum, each) => ({ requests: sum.requests + each.requests, ms: sum.ms + each.ms }), {
    requests: 0,
    ms: 0,
  });
  return (total.requests / total.ms) * 1000;
}

async function findPostmaster(database: BenchDatabase): Promise<number | null> {
  const { rows } = await database.admin.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
  return parentOf(rows[0]?.pid ?? 0);
}
