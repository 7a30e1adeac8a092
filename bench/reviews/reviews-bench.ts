import process from 'node:process';
import { shippedAdapters } from '../../adapters/index.ts';
import { renderTable } from '../../cli/report/table.ts';
import { createRegistry } from '../../domain/contract/registry.ts';
import { must } from '../../domain/result.ts';
import { createDatabase } from '../../server/database/pool.ts';
import { createServiceDeps } from '../../server/service-deps.ts';
import type { Actor } from '../../services/actor.ts';
import { createServices } from '../../services/index.ts';
import type { ServiceDeps } from '../../services/ports/unit-of-work.ts';
import { openBenchDatabase, quietLog, type BenchDatabase } from '../seed/database.ts';
import { PROGRAM_ID, PROGRAM_SLUG, TENANT_ID } from '../seed/program-seed.ts';
import { runSteps } from '../seed/steps.ts';
import { cpuMsOfTree, parentOf } from '../report/processes.ts';
import { round, withThousands } from '../report/statistics.ts';
import type { Benchmark, BenchOptions } from '../benchmark.ts';
import { REVIEW_AT, reviewSteps } from './reviews-seed.ts';

const FULL = 20_000;
const QUICK = 400;
const ACTOR: Actor = { role: 'PROGRAM_OWNER', id: 'bench', tenantId: TENANT_ID, partnerIds: [], rights: [] };

/** One review of a whole program, as a run: measured, decided, written, told, in batches of partners. */
export const reviewsBenchmark: Benchmark = {
  name: 'reviews',
  summary: 'a review of 20,000 partners as a run, and the statement that measures them all at once',
  async run(options) {
    const partners = options.isQuick ? QUICK : FULL;
    const database = await openBenchDatabase(null);
    try {
      await options.describe(database.admin);
      await runSteps(database.admin, 'Seeding', reviewSteps(partners));
      return await measureReview(database, partners, options);
    } finally {
      await database.close();
    }
  },
};

async function measureReview(
  database: BenchDatabase,
  partners: number,
  options: BenchOptions,
): Promise<Readonly<Record<string, unknown>>> {
  const db = createDatabase({ appUrl: database.appUrl, log: quietLog });
  const registry = createRegistry(shippedAdapters);
  const deps = createServiceDeps({ database: db, registry, contactSecret: 'bench', onEvents: () => undefined });
  try {
    const { rows } = await database.admin.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    const postmaster = parentOf(rows[0]?.pid ?? 0);
    const timed = (work: () => Promise<void>): Promise<Timed> => measureTime(postmaster, work);
    const statement = await timed(() => measureAll(deps));
    const run = await timed(() => review(deps, database, partners, options));
    const tiers = await database.admin.query<{ tier: string; count: string }>(
      'SELECT awarded_tier AS tier, count(*)::text AS count FROM reviews GROUP BY 1 ORDER BY 1',
    );
    const awarded = Object.fromEntries(tiers.rows.map(({ tier, count }) => [tier, Number(count)]));
    const reviewed = Object.values(awarded).reduce((sum, count) => sum + count, 0);
    if (reviewed !== partners) throw new Error(`found ${reviewed} reviews, expected ${partners}`);
    console.log(
      renderTable(
        [
          { title: 'reviews', align: 'LEFT' },
          { title: 'partners', align: 'RIGHT' },
          { title: 'seconds', align: 'RIGHT' },
          { title: 'on a core', align: 'RIGHT' },
          { title: 'partners/s', align: 'RIGHT' },
        ],
        [
          row('one run: measure, decide, write, tell', partners, run),
          row('one statement: measure alone', partners, statement),
        ],
      ),
    );
    return {
      partners,
      seconds: round(run.ms / 1000, 2),
      /** Of this process and PostgreSQL together: what it takes where nobody else wants the cores. */
      cpuSeconds: round(run.cpuMs / 1000, 2),
      statementSeconds: round(statement.ms / 1000, 2),
      statementCpuSeconds: round(statement.cpuMs / 1000, 2),
      awarded,
    };
  } finally {
    await db.close();
  }
}

interface Timed {
  readonly ms: number;
  readonly cpuMs: number;
}

const row = (name: string, partners: number, { ms, cpuMs }: Timed): readonly string[] => [
  name,
  withThousands(partners),
  (ms / 1000).toFixed(2),
  (cpuMs / 1000).toFixed(2),
  withThousands(Math.round((partners / ms) * 1000)),
];

/** Every partner's metrics in one statement, as the in-memory interpreter would come to them one by one. */
const measureAll = (deps: ServiceDeps): Promise<void> =>
  deps.gateway.transaction(ACTOR, async (unit) => {
    const program = must(await unit.programs.find({ tenantId: TENANT_ID, id: PROGRAM_ID }), 'the benchmark’s program');
    await unit.metrics.measure(program, { at: REVIEW_AT, partnerIds: null });
  });

async function review(
  deps: ServiceDeps,
  database: BenchDatabase,
  partners: number,
  options: BenchOptions,
): Promise<void> {
  const { value: run } = await createServices(deps).reviews.run(ACTOR, {
    ...{ idempotencyKey: 'bench', programSlug: PROGRAM_SLUG, reviewAt: REVIEW_AT },
    ...{ partnerIds: null, reopen: false, reason: null },
  });
  const done = options.progress('Reviewing', partners);
  const timer = setInterval(() => {
    void database.admin
      .query<{ done: bigint }>('SELECT progress_done::float8 AS done FROM runs')
      .then(({ rows }) => done(Number(rows[0]?.done ?? 0)));
  }, 500);
  try {
    await deps.work(must(run, 'a queued review'), { milliseconds: null });
  } finally {
    clearInterval(timer);
    done(partners);
  }
  const { rows } = await database.admin.query<{ status: string; error: string | null }>(
    'SELECT status, error FROM runs',
  );
  if (rows[0]?.status !== 'DONE') throw new Error(`the review ended ${rows[0]?.status}: ${rows[0]?.error}`);
}

async function measureTime(postmaster: number | null, work: () => Promise<void>): Promise<Timed> {
  const cpuMs = (): number => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000 + (postmaster === null ? 0 : (cpuMsOfTree(postmaster) ?? 0));
  };
  const [startedAt, startedCpu] = [performance.now(), cpuMs()];
  await work();
  return { ms: performance.now() - startedAt, cpuMs: cpuMs() - startedCpu };
}
