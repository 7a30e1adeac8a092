import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type pg from 'pg';
import type { ErrorCode } from '../graphql/errors.ts';
import type { Transport } from './operations.ts';

/** One operation that is over. */
export interface OperationRecord {
  readonly transport: Transport;
  /** query, mutation, subscription, or none: there was no document to tell by. */
  readonly kind: string;
  /** OK or the code of the first error. */
  readonly outcome: string;
  readonly seconds: number;
  readonly requested: number;
  readonly actual: number;
}

export interface OperationMetrics {
  record(operation: OperationRecord): void;
}

/** What this process knows of itself, asked for at each scrape. */
export interface ProcessSources {
  readonly pool: pg.Pool;
  readonly workerLagMs: () => number;
  /** Of what serves; null: this process only works. */
  readonly serving: {
    readonly countConnections: () => number;
    readonly countSubscriptions: () => number;
    readonly eventLagMs: () => number;
  } | null;
}

export interface Metrics extends OperationMetrics {
  readonly registry: Registry;
  readonly contentType: string;
  /** Adds gauges of the process. */
  watch(sources: ProcessSources): void;
  /** Called before each scrape is answered. */
  beforeRead(refresh: () => Promise<void>): void;
  /** The text of a scrape. */
  read(): Promise<string>;
}

/** Codes are a closed list of ours; another would be a label for each client's fantasy. */
const OUTCOME = /^[A-Z][A-Z_]{1,40}$/;
const OUTCOMES_MAX = 60;
const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];
const REFUSED_BY_RATE: ErrorCode = 'RATE_LIMITED';

/** The metrics of one server. Labels are closed lists: transport, kind and the API’s error codes. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const operations = new Counter({
    name: 'partnergraph_operations_total',
    help: 'Operations that ended, by transport, kind and outcome (OK or the code of the first error).',
    labelNames: ['transport', 'kind', 'outcome'],
    registers: [registry],
  });
  const seconds = new Histogram({
    name: 'partnergraph_operation_seconds',
    help: 'How long queries and mutations took.',
    labelNames: ['transport', 'kind'],
    buckets: SECONDS,
    registers: [registry],
  });
  const cost = new Counter({
    name: 'partnergraph_operation_cost_total',
    help: 'Points of operations: as priced before (requested) and as used (actual).',
    labelNames: ['kind', 'what'],
    registers: [registry],
  });
  const limited = new Counter({
    name: 'partnergraph_rate_limited_total',
    help: 'Operations refused because their caller had used up its points, connections or subscriptions.',
    labelNames: ['transport'],
    registers: [registry],
  });
  const refreshers: (() => Promise<void>)[] = [];
  const kept = createChildren({ operations, seconds, cost });
  return {
    registry,
    contentType: registry.contentType,
    record({ transport, kind, outcome, seconds: took, requested, actual }) {
      const child = kept(transport, kind, outcome);
      child.count.inc();
      if (kind !== 'subscription') child.seconds.observe(took);
      if (requested > 0) child.requested.inc(requested);
      if (actual > 0) child.actual.inc(actual);
      if (outcome === REFUSED_BY_RATE) limited.inc({ transport });
    },
    watch: (sources) => watchProcess(registry, sources),
    beforeRead: (refresh) => void refreshers.push(refresh),
    async read() {
      await Promise.all(refreshers.map((refresh) => refresh()));
      return registry.metrics();
    },
  };
}

interface Child {
  readonly count: Counter.Internal;
  readonly seconds: Histogram.Internal<'transport' | 'kind'>;
  readonly requested: Counter.Internal;
  readonly actual: Counter.Internal;
}

/** Children with their labels bound: binding them anew is most of what counting costs. */
function createChildren(of: {
  readonly operations: Counter<'transport' | 'kind' | 'outcome'>;
  readonly seconds: Histogram<'transport' | 'kind'>;
  readonly cost: Counter<'kind' | 'what'>;
}): (transport: Transport, kind: string, outcome: string) => Child {
  const children = new Map<string, Child>();
  const outcomes = new Set<string>();
  return (transport, kind, given) => {
    const key = `${transport} ${kind} ${given}`;
    const known = children.get(key);
    if (known !== undefined) return known;
    const isKnown = outcomes.has(given) || (OUTCOME.test(given) && outcomes.size < OUTCOMES_MAX);
    const outcome = isKnown ? given : 'OTHER';
    outcomes.add(outcome);
    const child: Child = {
      count: of.operations.labels(transport, kind, outcome),
      seconds: of.seconds.labels(transport, kind),
      requested: of.cost.labels(kind, 'requested'),
      actual: of.cost.labels(kind, 'actual'),
    };
    if (isKnown) children.set(key, child);
    return child;
  };
}

type ProcessGauge = readonly [name: string, help: string, read: () => number];

function watchProcess(registry: Registry, sources: ProcessSources): void {
  const { pool, serving } = sources;
  const ofServing: readonly ProcessGauge[] =
    serving === null
      ? []
      : [
          ['partnergraph_connections', 'WebSockets and event streams that are open.', serving.countConnections],
          ['partnergraph_subscriptions', 'Subscriptions that are followed.', serving.countSubscriptions],
          [
            'partnergraph_event_lag_seconds',
            'For how long new events could not be looked up while somebody follows them; 0: they can.',
            () => serving.eventLagMs() / 1000,
          ],
        ];
  const gauges: readonly ProcessGauge[] = [
    ...ofServing,
    [
      'partnergraph_worker_lag_seconds',
      'For how long the slowest loop of this process has not come round: calendar, runs, webhooks.',
      () => sources.workerLagMs() / 1000,
    ],
    ['partnergraph_pool_connections', 'Connections to the database, of the application’s pool.', () => pool.totalCount],
    ['partnergraph_pool_idle', 'Those that nobody uses.', () => pool.idleCount],
    ['partnergraph_pool_waiting', 'Work that waits for a connection.', () => pool.waitingCount],
  ];
  for (const [name, help, read] of gauges) {
    new Gauge({
      name,
      help,
      registers: [registry],
      collect() {
        this.set(read());
      },
    });
  }
}
