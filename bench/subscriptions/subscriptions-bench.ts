import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { renderTable } from '../../cli/report/table.ts';
import type { Benchmark, BenchOptions } from '../benchmark.ts';
import { startLimitScript, startServerProcess, type ServerProcess } from '../dashboard/servers.ts';
import { residentMb } from '../report/processes.ts';
import { round, withThousands } from '../report/statistics.ts';
import { openBenchDatabase, type BenchDatabase } from '../seed/database.ts';
import { programSteps } from '../seed/program-seed.ts';
import { runSteps } from '../seed/steps.ts';
import { createAudience, openAll } from './audience.ts';
import { measureDelivery, type Delivery } from './delivery.ts';
import { LightSocket } from './light-socket.ts';

export interface SubscriptionPlan {
  readonly idle: number;
  readonly subscribers: number;
  readonly events: number;
}

const FULL: SubscriptionPlan = { idle: 10_000, subscribers: 1_000, events: 100 };
const QUICK: SubscriptionPlan = { idle: 500, subscribers: 100, events: 20 };
const PARTNERS = 500;
const IDLE_MB_MAX = 400;
const DELIVERED_MS_MAX = 250;
/** The memory of a process that has just taken thousands of connections is mostly what it has not cleaned up. */
const SETTLE_MS = 30_000;
const ENROLLED_AT = Date.UTC(2026, 0, 1);

/** What many open subscriptions cost, and how soon an event is with all of them; beside a bare `ws` server. */
export const subscriptionsBenchmark: Benchmark = {
  name: 'subscriptions',
  summary: 'memory of 10,000 idle subscribers, and one event to 1,000, beside a bare ws server',
  async run(options) {
    const plan = options.isQuick ? QUICK : FULL;
    const database = await openBenchDatabase(null);
    const keysDir = await mkdtemp(path.join(tmpdir(), 'partnergraph-bench-keys-'));
    try {
      await options.describe(database.admin);
      await runSteps(
        database.admin,
        'Seeding',
        programSteps({
          ...{ partners: PARTNERS, tiers: ['BRONZE'], enrolledAt: ENROLLED_AT },
          ...{ clockNow: ENROLLED_AT, processedThrough: ENROLLED_AT },
        }),
      );
      const delivery = await measureDelivery({ database, keysDir, plan, options });
      const idle = await measureIdle({ database, keysDir, plan, options });
      return report(plan, delivery, idle);
    } finally {
      await database.close();
      await rm(keysDir, { recursive: true, force: true });
    }
  },
};

export interface Setting {
  readonly database: BenchDatabase;
  readonly keysDir: string;
  readonly plan: SubscriptionPlan;
  readonly options: BenchOptions;
}

interface Idle {
  readonly emptyMb: number;
  readonly serverMb: number;
  readonly bareMb: number;
}

/** Both with as many connections, after a rest in which nothing happens. */
async function measureIdle({ database, keysDir, plan, options }: Setting): Promise<Idle> {
  const { followers } = await createAudience(keysDir, plan.idle, PARTNERS);
  const bar = options.progress('Connections', plan.idle * 2);
  const server = await startServerProcess(database, keysDir);
  const restMs = options.isQuick ? 2_000 : SETTLE_MS;
  let sockets: readonly LightSocket[] = [];
  let emptyMb: number;
  let serverMb: number;
  try {
    emptyMb = memoryOf(server);
    sockets = await openAll(server.port, followers, () => undefined, bar);
    await sleep(restMs);
    serverMb = memoryOf(server);
  } finally {
    for (const socket of sockets) socket.close();
    await server.stop();
  }
  const bare = await startLimitScript('subscriptions/bare-server.ts');
  const opened: LightSocket[] = [];
  try {
    while (opened.length < plan.idle) {
      opened.push(...(await Promise.all(Array.from({ length: 50 }, () => LightSocket.open(bare.port, '/')))));
      bar(plan.idle + Math.min(opened.length, plan.idle));
    }
    await sleep(restMs);
    return { emptyMb, serverMb, bareMb: memoryOf(bare) };
  } finally {
    for (const socket of opened) socket.close();
    await bare.stop();
  }
}

const memoryOf = ({ pid }: ServerProcess): number => residentMb(pid) ?? Number.NaN;

function report(plan: SubscriptionPlan, delivery: Delivery, idle: Idle): Readonly<Record<string, unknown>> {
  const aboveMb = idle.serverMb - idle.bareMb;
  const ms = (value: number): string => value.toFixed(1);
  console.log(
    renderTable(
      [
        { title: `an event to ${withThousands(plan.subscribers)}, ms until the last has it`, align: 'LEFT' },
        { title: 'median', align: 'RIGHT' },
        { title: 'p99', align: 'RIGHT' },
        { title: 'CPU of the server', align: 'RIGHT' },
      ],
      [
        [
          'server: mutation to subscribers',
          ms(delivery.server.p50),
          ms(delivery.server.p99),
          ms(delivery.server.cpuMs),
        ],
        ['bare ws: message to all', ms(delivery.bare.p50), ms(delivery.bare.p99), ms(delivery.bare.cpuMs)],
      ],
    ),
  );
  console.log(
    renderTable(
      [
        { title: `${withThousands(plan.idle)} idle, resident MB`, align: 'LEFT' },
        { title: 'MB', align: 'RIGHT' },
      ],
      [
        ['server, nobody connected', String(idle.emptyMb)],
        ['server', String(idle.serverMb)],
        ['bare ws server', String(idle.bareMb)],
        ['above the bare server', String(aboveMb)],
        ['of it for each subscriber, KB', String(round(((idle.serverMb - idle.emptyMb) * 1024) / plan.idle, 1))],
      ],
    ),
  );
  return {
    ...plan,
    delivery,
    idle: { ...idle, aboveMb },
    holds: aboveMb <= IDLE_MB_MAX && delivery.server.p99 <= DELIVERED_MS_MAX,
  };
}
