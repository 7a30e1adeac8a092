import { Gauge } from 'prom-client';
import { readImbalance } from '../books/verify.ts';
import type { DatabasePrincipal } from '../database/principal.ts';
import { PUBLIC_PRINCIPAL } from '../database/principal.ts';
import type { Database } from '../database/pool.ts';
import { readScreen } from '../database/read-screen.ts';
import { describeFault } from '../http/describe-fault.ts';
import type { Log } from '../http/log.ts';
import type { Metrics } from './metrics.ts';

/** What all servers of one database have in common, summed over all vendors: nothing here tells one from another. */
export interface DatabaseNumbers {
  /** By status; FAILED ones of the last day. */
  readonly runs: ReadonlyMap<string, number>;
  readonly payouts: ReadonlyMap<string, number>;
  readonly deliveries: ReadonlyMap<string, number>;
  /** Programs with a REAL clock whose calendar is more than a minute behind. */
  readonly programsBehind: number;
  readonly calendarLagSeconds: number;
  /** Minor units over all programs; anything but 0 is an alarm. */
  readonly imbalance: number;
  /** Since the end of the last sealed day, of the program where it is longest ago. */
  readonly sealAgeSeconds: number;
  readonly isOutboundPaused: boolean;
}

/** Scrapes that come sooner are answered with what was read before. */
const FRESH_MS = 10_000;

const OF_VENDOR_SQL = `
  SELECT 'runs' AS what, r.status AS name, count(*)::int AS count FROM runs AS r
    WHERE r.tenant_id = $1 AND (r.status IN ('QUEUED', 'RUNNING') OR (r.status = 'FAILED' AND r.finished_at > now() - interval '1 day'))
    GROUP BY r.status
  UNION ALL SELECT 'payouts', p.status, count(*)::int FROM payouts AS p WHERE p.tenant_id = $1 GROUP BY p.status
  UNION ALL SELECT 'deliveries', d.status, count(*)::int FROM webhook_deliveries AS d WHERE d.tenant_id = $1 GROUP BY d.status
  UNION ALL SELECT 'seal', '', coalesce(max(extract(epoch FROM now() - (s.day + 1)))::int, 0) FROM (
    SELECT max(l.day) AS day FROM ledger_seals AS l WHERE l.tenant_id = $1 GROUP BY l.program_id) AS s`;

const EVERYWHERE_SQL = `
  SELECT count(*) FILTER (WHERE p.processed_through < now() - interval '1 minute')::int AS behind,
    coalesce(greatest(max(extract(epoch FROM now() - p.processed_through)), 0), 0)::float8 AS lag,
    (SELECT outbound_is_paused()) AS paused
  FROM programs AS p WHERE p.clock = 'REAL' AND p.status <> 'DRAFT' AND p.jobs_paused_at IS NULL`;

/** Reads them: one statement for each vendor, each as that vendor's system. */
export async function readDatabaseNumbers(db: Database): Promise<DatabaseNumbers> {
  const [everywhere] = await readScreen<{ behind: number; lag: number; paused: boolean }>(
    db,
    PUBLIC_PRINCIPAL,
    EVERYWHERE_SQL,
  );
  const vendors = await readScreen<{ id: string }>(
    db,
    PUBLIC_PRINCIPAL,
    `SELECT o.id FROM organizations AS o WHERE o.kind = 'VENDOR' ORDER BY o.id`,
  );
  const counts = { runs: new Map<string, number>(), payouts: new Map(), deliveries: new Map() } as Record<
    'runs' | 'payouts' | 'deliveries',
    Map<string, number>
  >;
  let sealAge = 0;
  for (const { id } of vendors) {
    const principal: DatabasePrincipal = { role: 'SERVICE', actorId: 'metrics', tenantId: id, partnerIds: [] };
    for (const { what, name, count } of await readScreen<{ what: string; name: string; count: number }>(
      db,
      principal,
      OF_VENDOR_SQL,
      [id],
    )) {
      if (what === 'seal') sealAge = Math.max(sealAge, count);
      else {
        const sums = counts[what as keyof typeof counts];
        sums.set(name, (sums.get(name) ?? 0) + count);
      }
    }
  }
  return {
    ...counts,
    programsBehind: everywhere?.behind ?? 0,
    calendarLagSeconds: everywhere?.lag ?? 0,
    imbalance: Number(await readImbalance(db)),
    sealAgeSeconds: sealAge,
    isOutboundPaused: everywhere?.paused ?? false,
  };
}

const STATES = {
  runs: ['QUEUED', 'RUNNING', 'FAILED'],
  payouts: ['FORMED', 'APPROVED', 'PROCESSING', 'PAID', 'FAILED', 'CANCELLED'],
} as const;

/**
 * Adds the gauges of the database. When it does not answer they keep what they said, and
 * `partnergraph_database_numbers_ok` says 0.
 */
export function watchDatabase(metrics: Metrics, db: Database, log: Pick<Log, 'warn'>): void {
  const gauge = (name: string, help: string, labelNames: string[] = []): Gauge =>
    new Gauge({ name, help, labelNames, registers: [metrics.registry] });
  const runs = gauge('partnergraph_runs', 'Runs that wait, go on, or failed within a day.', ['status']);
  const payouts = gauge('partnergraph_payouts', 'Payouts by state.', ['status']);
  const deliveries = gauge('partnergraph_webhook_deliveries', 'Deliveries of vendors’ webhooks by state.', ['status']);
  const behind = gauge('partnergraph_programs_behind', 'Programs whose calendar is more than a minute behind.');
  const lag = gauge('partnergraph_calendar_lag_seconds', 'How far the calendar of the slowest program is behind.');
  const imbalance = gauge('partnergraph_journal_imbalance', 'Minor units left over in the journal. Must read 0.');
  const seals = gauge('partnergraph_seal_age_seconds', 'Since the last sealed day of the program sealed longest ago.');
  const paused = gauge('partnergraph_outbound_paused', '1 from a restore until resume-outbound: nothing is sent.');
  const show = (numbers: DatabaseNumbers): void => {
    for (const status of STATES.runs) runs.set({ status }, numbers.runs.get(status) ?? 0);
    for (const status of STATES.payouts) payouts.set({ status }, numbers.payouts.get(status) ?? 0);
    for (const [status, count] of numbers.deliveries) deliveries.set({ status }, count);
    behind.set(numbers.programsBehind);
    lag.set(numbers.calendarLagSeconds);
    imbalance.set(numbers.imbalance);
    seals.set(numbers.sealAgeSeconds);
    paused.set(numbers.isOutboundPaused ? 1 : 0);
  };
  const isFresh = gauge(
    'partnergraph_database_numbers_ok',
    '1: what is told of the database was read within the last seconds.',
  );
  let readAt = -Infinity;
  let reading: Promise<void> | null = null;
  const refresh = async (): Promise<void> => {
    try {
      show(await readDatabaseNumbers(db));
      readAt = performance.now();
      isFresh.set(1);
    } catch (error) {
      isFresh.set(0);
      log.warn({ fault: describeFault(error) }, 'the numbers of the database could not be read');
    } finally {
      reading = null;
    }
  };
  metrics.beforeRead(async () => {
    if (performance.now() - readAt >= FRESH_MS) await (reading ??= refresh());
  });
}
