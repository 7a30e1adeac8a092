import process from 'node:process';
import { shippedAdapters } from '../../adapters/index.ts';
import { renderTable } from '../../cli/report/table.ts';
import { createRegistry } from '../../domain/contract/registry.ts';
import { must } from '../../domain/result.ts';
import { periodOf } from '../../domain/time/period.ts';
import { createDatabase } from '../../server/database/pool.ts';
import { createServiceDeps } from '../../server/service-deps.ts';
import type { Actor } from '../../services/actor.ts';
import { formPeriodBatch } from '../../services/payouts/form.ts';
import type { Benchmark } from '../benchmark.ts';
import { cpuMsOfTree, postgresMb, residentMb } from '../report/processes.ts';
import { round, withThousands } from '../report/statistics.ts';
import { openBenchDatabase, quietLog, type BenchDatabase } from '../seed/database.ts';
import { ANALYZE, PROGRAM_ID, programSteps, TENANT_ID } from '../seed/program-seed.ts';
import { idSql, runSteps, type SeedStep } from '../seed/steps.ts';

interface Size {
  readonly partners: number;
  readonly linesPerPartner: number;
}
const FULL: Size = { partners: 20_000, linesPerPartner: 50 };
const QUICK: Size = { partners: 200, linesPerPartner: 50 };

const FROM = Date.UTC(2026, 0, 1);
const CLOCK = Date.UTC(2026, 3, 2);
const SECONDS_MAX = 60;
const MEMORY_MB_MAX = 512;
const ACTOR: Actor = { role: 'SERVICE', id: 'bench', tenantId: TENANT_ID, partnerIds: [], rights: [] };

/** Unpaid lines of the quarter, spread over its days. */
function lineSteps({ partners, linesPerPartner }: Size): readonly SeedStep[] {
  return [
    ...programSteps({ partners, enrolledAt: FROM, tiers: ['GOLD'], clockNow: CLOCK, processedThrough: CLOCK }),
    {
      title: 'lines',
      sql: `INSERT INTO commission_lines (tenant_id, id, program_id, partner_id, kind, stream, line_key, entry, earned_at, earned_on, posted_at,
          amount_minor, basis_minor, adapter_id, adapter_version, terms_version, rule, explanation)
        SELECT $1, ${idSql('line', 'i')}, $2, ${idSql('partner', `i % ${partners}`)}, 'ADJUSTMENT', 'referred', 'line ' || i, 'ADJUSTMENT', at, at::date, at,
          500 + i % 1000, 500 + i % 1000, 'klaviyo-agency', '1.0.0', 1, 'ADJUSTMENT', '{}'
        FROM generate_series(0, ${partners * linesPerPartner - 1}) AS i
        CROSS JOIN LATERAL (SELECT '2026-01-01T00:00:00Z'::timestamptz + (i % 89) * interval '1 day' AS at) AS day`,
      values: [TENANT_ID, PROGRAM_ID],
    },
    ANALYZE,
  ];
}

/** Forming a quarter's payouts over a million unpaid lines, as the calendar does it: in batches, each a transaction. */
export const payoutBenchmark: Benchmark = {
  name: 'payouts',
  summary: 'forms payouts over a million unpaid lines and claims them: seconds, and memory of the process',
  async run(options) {
    const size = options.isQuick ? QUICK : FULL;
    const database = await openBenchDatabase(null);
    try {
      await options.describe(database.admin);
      await runSteps(database.admin, 'Seeding', lineSteps(size));
      const measured = await measure(database, size, options.progress('Forming', size.partners));
      const rows = [
        ['lines claimed', withThousands(measured.lines)],
        ['payouts formed', withThousands(measured.payouts)],
        ['seconds', round(measured.seconds, 1).toString()],
        ['seconds of a core', round(measured.cpuSeconds, 1).toString()],
        ['lines per second', withThousands(Math.round(measured.lines / measured.seconds))],
        ['memory of the process, MB at most', measured.processMb?.toString() ?? 'not known'],
        ['memory of PostgreSQL, MB at most', measured.postgresMb?.toString() ?? 'not known'],
      ];
      console.log(
        renderTable(
          [
            { title: 'payout run', align: 'LEFT' },
            { title: '', align: 'RIGHT' },
          ],
          rows,
        ),
      );
      const { seconds, processMb } = measured;
      return {
        ...size,
        ...measured,
        seconds: round(seconds, 2),
        cpuSeconds: round(measured.cpuSeconds, 2),
        passes: seconds <= SECONDS_MAX && (processMb ?? 0) <= MEMORY_MB_MAX,
      };
    } finally {
      await database.close();
    }
  },
};

interface Measured {
  readonly lines: number;
  readonly payouts: number;
  readonly seconds: number;
  /** Of this process and PostgreSQL together: what it takes where nobody else wants the cores. */
  readonly cpuSeconds: number;
  /** Megabytes at most; null where they cannot be read. */
  readonly processMb: number | null;
  readonly postgresMb: number | null;
}

async function measure(database: BenchDatabase, size: Size, progress: (done: number) => void): Promise<Measured> {
  const db = createDatabase({ appUrl: database.appUrl, log: quietLog });
  const deps = createServiceDeps({
    database: db,
    registry: createRegistry(shippedAdapters),
    contactSecret: 'bench',
    onEvents: () => undefined,
  });
  const postmaster = await postmasterPid(database);
  let processMb = residentMb(process.pid);
  let serverMb: number | null = null;
  const watch = setInterval(() => {
    processMb = greater(processMb, residentMb(process.pid));
    serverMb = greater(serverMb, postmaster === null ? null : postgresMb(postmaster));
  }, 500);
  const cpuMs = (): number => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000 + (postmaster === null ? 0 : (cpuMsOfTree(postmaster) ?? 0));
  };
  const [startedAt, startedCpu] = [performance.now(), cpuMs()];
  let [payouts, lines, seen] = [0, 0, 0];
  try {
    for (let after: string | null = null; ;) {
      const batch = await deps.gateway.transaction(ACTOR, async (unit) => {
        await unit.programs.lockCalendar({ tenantId: TENANT_ID, id: PROGRAM_ID });
        const program = must(
          await unit.programs.find({ tenantId: TENANT_ID, id: PROGRAM_ID }),
          'the benchmark’s program',
        );
        const ended = { stream: 'referred', period: periodOf(FROM, 'QUARTER', program.calendar) };
        return formPeriodBatch(unit, deps, program, ended, after);
      });
      payouts += batch.formed;
      lines += batch.lines;
      progress((seen += batch.formed));
      if (batch.after === null) break;
      after = batch.after;
    }
  } finally {
    clearInterval(watch);
    await db.close();
  }
  const seconds = (performance.now() - startedAt) / 1000;
  const cpuSeconds = (cpuMs() - startedCpu) / 1000;
  const expected = size.partners * size.linesPerPartner;
  const { rows } = await database.admin.query<{ claimed: string }>(
    'SELECT count(*)::text AS claimed FROM payout_lines',
  );
  if (lines !== expected || rows[0]?.claimed !== String(expected))
    throw new Error(`claimed ${lines} (${rows[0]?.claimed ?? 'none'}), expected ${expected} lines`);
  return { lines, payouts, seconds, cpuSeconds, processMb, postgresMb: serverMb };
}

const greater = (a: number | null, b: number | null): number | null =>
  a === null ? b : b === null ? a : Math.max(a, b);

/** The first line of the server's own file; null where it is not at hand. */
async function postmasterPid(database: BenchDatabase): Promise<number | null> {
  const { rows } = await database.admin.query<{ content: string }>("SELECT pg_read_file('postmaster.pid') AS content");
  const pid = Number(rows[0]?.content.split('\n')[0]);
  return Number.isInteger(pid) ? pid : null;
}
