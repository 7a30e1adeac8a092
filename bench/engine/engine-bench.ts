import process from 'node:process';
import { renderTable } from '../../cli/report/table.ts';
import { cpuMsOfTree, parentOf } from '../report/processes.ts';
import { quantile, round, withThousands } from '../report/statistics.ts';
import { openBenchDatabase, type BenchDatabase } from '../seed/database.ts';
import { idOf, runSteps } from '../seed/steps.ts';
import type { Benchmark, BenchOptions } from '../benchmark.ts';
import { businessSteps } from './business-seed.ts';
import { partnerOf, type BusinessSize } from './business.ts';
import { measureInProcess } from './in-memory-process.ts';
import { postSetBased, SUMS_SQL } from './set-based.ts';
import { createSettler } from './through-database.ts';

const FULL: BusinessSize = { customers: 100_000, partners: 5_000, months: 12 };
const QUICK: BusinessSize = { customers: 3_000, partners: 150, months: 12 };
const PARTS = 10;

/** Facts per second in memory, and through the database beside set-based SQL that comes to the same sums. */
export const engineBenchmark: Benchmark = {
  name: 'engine',
  summary:
    'facts per second in memory, and posted through the database beside one set-based SQL statement with the same sums',
  async run(options) {
    const size = options.isQuick ? QUICK : FULL;
    console.error(`In memory: ${withThousands(size.customers)} customers × ${size.months} months…`);
    const memory = await measureInProcess(size, 3);
    const database = await openBenchDatabase(null);
    try {
      await options.describe(database.admin);
      await runSteps(database.admin, 'Seeding', businessSteps(size));
      const posted = await measurePosting(database, size, options);
      if (posted.sumMinor !== memory.sumMinor) {
        throw new Error(`the sums differ: ${memory.sumMinor} in memory, ${posted.sumMinor} through the database`);
      }
      console.log(
        renderTable(
          [
            { title: 'engine', align: 'LEFT' },
            { title: 'facts', align: 'RIGHT' },
            { title: 'lines', align: 'RIGHT' },
            { title: 'seconds', align: 'RIGHT' },
            { title: 'facts/s', align: 'RIGHT' },
            { title: 'lines/s', align: 'RIGHT' },
          ],
          [
            row('in memory', memory.facts, memory.lines, quantile(memory.runsMs, 0.5)),
            row('through the services', memory.facts, posted.lines, posted.servicesMs),
            row('one SQL statement, same rows', memory.facts, posted.lines, posted.limitMs),
            row('one SQL statement, sums only', memory.facts, posted.lines, posted.sumsMs),
          ],
        ),
      );
      return {
        ...size,
        factsPerSecond: round(memory.factsPerSecond),
        factsPerCpuSecond: round(memory.factsPerCpuSecond),
        linesPerSecond: round((posted.lines / posted.servicesMs) * 1000),
        sumMinor: memory.sumMinor.toString(),
        /** How many times as long as the statement that writes the same rows. */
        timesSlower: round(posted.servicesMs / posted.limitMs, 2),
        timesSlowerByCpu: posted.limitCpuMs === 0 ? null : round(posted.servicesCpuMs / posted.limitCpuMs, 2),
        timesSlowerThanSumsOnly: round(posted.servicesMs / posted.sumsMs, 1),
      };
    } finally {
      await database.close();
    }
  },
};

const row = (name: string, facts: number, lines: number, ms: number): readonly string[] => [
  name,
  withThousands(facts),
  withThousands(lines),
  (ms / 1000).toFixed(2),
  withThousands((facts / ms) * 1000),
  withThousands((lines / ms) * 1000),
];

interface Posted {
  readonly lines: number;
  readonly sumMinor: bigint;
  readonly servicesMs: number;
  readonly servicesCpuMs: number;
  readonly limitMs: number;
  readonly limitCpuMs: number;
  readonly sumsMs: number;
}

/** Part by part, first the statement (taken back), then the services: whatever else the machine does hits both alike. */
async function measurePosting(
  database: BenchDatabase,
  size: BusinessSize,
  { progress }: BenchOptions,
): Promise<Posted> {
  const { rows } = await database.admin.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
  const postmaster = parentOf(rows[0]?.pid ?? 0);
  const cpuMs = (): number => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000 + (postmaster === null ? 0 : (cpuMsOfTree(postmaster) ?? 0));
  };
  const settler = createSettler(database);
  let total = { lines: 0, sumMinor: 0n, servicesMs: 0, servicesCpuMs: 0, limitMs: 0, limitCpuMs: 0 };
  const bar = progress('Posting', PARTS);
  try {
    for (let part = 0; part < PARTS; part++) {
      const ids = customersOfPart(size, part);
      const start = cpuMs();
      const limit = await postSetBased(database.admin, ids);
      const afterLimit = cpuMs();
      await database.admin.query(
        'VACUUM commission_lines, journal_entries, journal_postings, accounts, partner_balances, events',
      );
      const beforeServices = cpuMs();
      const servicesMs = await settler.settle(ids);
      total = {
        lines: total.lines + limit.lines,
        sumMinor: total.sumMinor + limit.sumMinor,
        servicesMs: total.servicesMs + servicesMs,
        servicesCpuMs: total.servicesCpuMs + cpuMs() - beforeServices,
        limitMs: total.limitMs + limit.ms,
        limitCpuMs: total.limitCpuMs + afterLimit - start,
      };
      bar(part + 1);
    }
  } finally {
    await settler.close();
  }
  await compareSums(database, total);
  const runs: number[] = [];
  for (let run = 0; run < 3; run++) {
    const startedAt = performance.now();
    await database.admin.query(SUMS_SQL);
    runs.push(performance.now() - startedAt);
  }
  return { ...total, sumsMs: quantile(runs, 0.5) };
}

/** All customers of some of the partners. */
function customersOfPart(size: BusinessSize, part: number): readonly string[] {
  const ids: string[] = [];
  for (let customer = 0; customer < size.customers; customer++) {
    if (Math.floor((partnerOf(customer, size) * PARTS) / size.partners) === part) ids.push(idOf('customer', customer));
  }
  return ids;
}

/** To the cent: partner by partner and quarter by quarter, what the services posted and what the statement says. */
async function compareSums(
  database: BenchDatabase,
  total: { readonly lines: number; readonly sumMinor: bigint },
): Promise<void> {
  const { rows } = await database.admin.query<{
    groups: number;
    different: number;
    lines: number;
    sum_minor: string;
    balance: string;
  }>(
    `WITH expected AS (${SUMS_SQL}),
       found AS (SELECT l.partner_id, date_trunc('quarter', l.earned_at) AS quarter, sum(l.amount_minor)::bigint AS sum_minor FROM commission_lines AS l GROUP BY 1, 2)
     SELECT count(*)::integer AS groups, (count(*) FILTER (WHERE expected.sum_minor IS DISTINCT FROM found.sum_minor))::integer AS different,
       (SELECT count(*)::integer FROM commission_lines) AS lines, sum(found.sum_minor)::bigint AS sum_minor,
       (SELECT -sum(p.amount_minor)::bigint FROM journal_postings AS p WHERE p.partner_id IS NOT NULL) AS balance
     FROM expected FULL JOIN found USING (partner_id, quarter)`,
  );
  const [found] = rows;
  if (found === undefined || found.groups === 0 || found.different !== 0 || found.lines !== total.lines) {
    throw new Error(`the ledger differs from the statement: ${JSON.stringify(found)}`);
  }
  if (BigInt(found.sum_minor) !== total.sumMinor || BigInt(found.balance) !== total.sumMinor) {
    throw new Error(`the ledger, its journal and the statement differ: ${JSON.stringify(found)}, ${total.sumMinor}`);
  }
  console.error(
    `Equal to the cent: ${withThousands(found.groups)} sums of a partner and a quarter, ${withThousands(found.lines)} lines, and the journal.`,
  );
}
