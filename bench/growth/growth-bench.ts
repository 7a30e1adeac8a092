import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { renderTable } from '../../cli/report/table.ts';
import type { Benchmark, BenchOptions } from '../benchmark.ts';
import { Connection } from '../dashboard/connection.ts';
import { LEADS_PER_PARTNER, leadProgramSteps } from '../dashboard/dashboard-seed.ts';
import { startServerProcess, type ServerProcess } from '../dashboard/servers.ts';
import { quantile, round, withThousands } from '../report/statistics.ts';
import { openBenchDatabase, type BenchDatabase } from '../seed/database.ts';
import { runSteps } from '../seed/steps.ts';
import { createGrowthRequests, GROWTH_QUESTIONS } from './growth-questions.ts';

interface Plan {
  readonly smallLeads: number;
  readonly largeLeads: number;
  readonly rounds: number;
  readonly requestsPerRound: number;
}

const FULL: Plan = { smallLeads: 10_000, largeLeads: 1_000_000, rounds: 12, requestsPerRound: 150 };
const QUICK: Plan = { smallLeads: 10_000, largeLeads: 50_000, rounds: 4, requestsPerRound: 50 };
const ASKING_PARTNERS = 50;
const WARM_UP_REQUESTS = 600;
const RATIO_MAX = 1.2;

/** One program, and the same a hundred times as large; every partner has the same number of leads in both. */
export const growthBenchmark: Benchmark = {
  name: 'growth',
  summary: 'a partner’s first screens while its program grows from ten thousand leads to a million',
  async run(options) {
    const plan = options.isQuick ? QUICK : FULL;
    const keysDir = await mkdtemp(path.join(tmpdir(), 'partnergraph-bench-keys-'));
    const sizes: Size[] = [];
    try {
      for (const leads of [plan.smallLeads, plan.largeLeads]) sizes.push(await openSize(leads, keysDir, options.keep));
      const [small, large] = sizes;
      if (small === undefined || large === undefined) throw new Error('two sizes were to be opened');
      await options.describe(large.database.admin);
      return report(plan, await measureAll([small, large], plan, options));
    } finally {
      for (const { connection, server, database } of sizes) {
        connection.close();
        await server.stop();
        await database.close();
      }
      await rm(keysDir, { recursive: true, force: true });
    }
  },
};

interface Size {
  readonly database: BenchDatabase;
  readonly server: ServerProcess;
  readonly connection: Connection;
  /** By question. */
  readonly requests: readonly (readonly Buffer[])[];
}

async function openSize(leads: number, keysDir: string, keep: string | null): Promise<Size> {
  const partners = leads / LEADS_PER_PARTNER;
  const database = await openBenchDatabase(
    keep === null ? path.join(tmpdir(), `partnergraph-bench-${process.pid}-${leads}`) : path.join(keep, String(leads)),
    { isKept: keep !== null },
  );
  try {
    const { rows } = await database.admin.query<{ found: number }>('SELECT count(*)::integer AS found FROM leads');
    if (rows[0]?.found !== leads)
      await runSteps(database.admin, `Seeding ${withThousands(leads)} leads`, leadProgramSteps({ partners }));
    const server = await startServerProcess(database, keysDir);
    const connection = await Connection.open(server.port);
    return { database, server, connection, requests: await createGrowthRequests(keysDir, partners, ASKING_PARTNERS) };
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** What one question took, by round. */
interface Measured {
  readonly smallMs: number[];
  readonly largeMs: number[];
}

/** S L L S S L …, one request at a time: what else the machine does meanwhile hits both sizes alike. */
async function measureAll(
  [small, large]: readonly [Size, Size],
  plan: Plan,
  options: BenchOptions,
): Promise<readonly Measured[]> {
  const bar = options.progress('Questions', GROWTH_QUESTIONS.length);
  const all: Measured[] = [];
  for (let question = 0; question < GROWTH_QUESTIONS.length; question++) {
    const measured: Measured = { smallMs: [], largeMs: [] };
    for (const size of [small, large]) await ask(size, question, WARM_UP_REQUESTS);
    for (let index = 0; index < plan.rounds; index++) {
      for (const size of index % 2 === 0 ? [small, large] : [large, small]) {
        const times = await ask(size, question, plan.requestsPerRound);
        (size === small ? measured.smallMs : measured.largeMs).push(quantile(times, 0.5));
      }
    }
    all.push(measured);
    bar(question + 1);
  }
  return all;
}

async function ask({ connection, requests }: Size, question: number, count: number): Promise<readonly number[]> {
  const own = requests[question] ?? [];
  const times: number[] = [];
  for (let index = 0; index < count; index++) {
    const startedAt = performance.now();
    const { status, body } = await connection.ask(own[(index * 7) % own.length] as Buffer);
    if (status !== 200 || body.includes('"errors"')) throw new Error(`found status ${status}, expected 200: ${body}`);
    times.push(performance.now() - startedAt);
  }
  return times;
}

function report(plan: Plan, all: readonly Measured[]) {
  const rows = all.map(({ smallMs, largeMs }, index) => ({
    question: GROWTH_QUESTIONS[index]?.name ?? '',
    smallMs: round(quantile(smallMs, 0.5), 2),
    largeMs: round(quantile(largeMs, 0.5), 2),
    ratio: round(
      quantile(
        largeMs.map((ms, at) => ms / (smallMs[at] ?? Number.NaN)),
        0.5,
      ),
      2,
    ),
  }));
  console.log(
    renderTable(
      [
        { title: 'growth, median ms', align: 'LEFT' },
        { title: `${withThousands(plan.smallLeads)} leads`, align: 'RIGHT' },
        { title: `${withThousands(plan.largeLeads)} leads`, align: 'RIGHT' },
        { title: 'ratio', align: 'RIGHT' },
      ],
      rows.map(({ question, smallMs, largeMs, ratio }) => [
        question,
        smallMs.toFixed(2),
        largeMs.toFixed(2),
        ratio.toFixed(2),
      ]),
    ),
  );
  const ratioMax = Math.max(...rows.map(({ ratio }) => ratio));
  return { smallLeads: plan.smallLeads, largeLeads: plan.largeLeads, rows, ratioMax, holds: ratioMax <= RATIO_MAX };
}
