import type { Measure } from '../../domain/contract/metric.ts';
import { managedMonths, monthsBelow } from './metric-months-sql.ts';
import { resolveWall, type Zone } from './postgres-zone.ts';
import { stands } from './retractions.ts';

/** One metric to measure, with its place among the columns of the answer. Instants are bound as `from<n>`, `until<n>`. */
export interface MetricColumn {
  readonly index: number;
  readonly measure: Exclude<Measure, { readonly kind: 'SUM_OF' }>;
  /** True: each fact keeps the weight of the terms of its own date, bound as rows of `weights`. */
  readonly isWeighedByFact: boolean;
}

export interface MetricStatement extends Zone {
  readonly columns: readonly MetricColumn[];
  /** False: every partner of the program. */
  readonly isOfSome: boolean;
}

/**
 * One statement that measures partners of a program at an instant.
 *
 * Bindings: `tenant`, `program`, `currency`, `zone`, `at` (R), `partners` (with `isOfSome`), `weights` (JSON rows of
 * metric, from, until, track, by, per), and for each column `from<n>`, `until<n>`, `by<n>`, `per<n>`, `except<n>`.
 * Rows: partner_id, track, and `m<n>` as text.
 */
export function metricStatement(statement: MetricStatement): string {
  const { columns } = statement;
  const parts = [
    `partners AS (SELECT e.partner_id, ${trackAt('e', 'CAST(:at AS timestamptz)')} AS track FROM enrollments AS e
      WHERE e.tenant_id = :tenant AND e.program_id = :program${ofSome('e', statement)})`,
    ...(columns.some((column) => column.isWeighedByFact) ? [WEIGHTS] : []),
    ...(columns.some(({ measure }) => NEEDS_MONTHS.has(measure.kind))
      ? monthsBelow(scopeOf(statement), statement)
      : []),
    ...columns.map((column) => `m${column.index} AS (${total(column, statement)})`),
  ];
  const values = columns.map(({ index }) => `, coalesce(m${index}.value, 0)::text AS m${index}`);
  const joins = columns.map(({ index }) => `LEFT JOIN m${index} ON m${index}.partner_id = p.partner_id`);
  return `WITH RECURSIVE ${parts.join(',\n')}
    SELECT p.partner_id, p.track${values.join('')} FROM partners AS p ${joins.join(' ')}`;
}

const NEEDS_MONTHS: ReadonlySet<Measure['kind']> = new Set(['MANAGED_MRR_PEAK', 'MANAGED_MRR_SUM', 'COLLECTED']);

const WEIGHTS = `weights AS MATERIALIZED (SELECT * FROM jsonb_to_recordset(CAST(:weights AS jsonb))
  AS w (metric integer, "from" timestamptz, until timestamptz, track text, by numeric, per numeric))`;

const ofSome = (alias: string, { isOfSome }: MetricStatement): string =>
  isOfSome ? ` AND ${alias}.partner_id = ANY (:partners)` : '';

/** The track of a partner at an instant: the last change dated then or before, or else the first there ever was. */
const trackAt = (alias: string, at: string): string => `coalesce(
  (SELECT t.track FROM track_changes AS t WHERE t.tenant_id = :tenant AND t.program_id = :program AND t.partner_id = ${alias}.partner_id
    AND t.at <= ${at} ORDER BY t.at DESC, t.seq DESC LIMIT 1),
  (SELECT t.track FROM track_changes AS t WHERE t.tenant_id = :tenant AND t.program_id = :program AND t.partner_id = ${alias}.partner_id
    ORDER BY t.at, t.seq LIMIT 1))`;

/** Customers whose payments are looked at, and what of them. */
function scopeOf(statement: MetricStatement): string {
  const kinds = new Set(statement.columns.map(({ measure }) => measure.kind));
  const scopes: string[] = [];
  if (kinds.has('MANAGED_MRR_PEAK') || kinds.has('MANAGED_MRR_SUM')) scopes.push('SELECT held.customer_id FROM held');
  if (kinds.has('COLLECTED')) {
    scopes.push(
      `SELECT s.customer_id FROM sold_mrr AS s WHERE s.tenant_id = :tenant AND s.program_id = :program AND s.at <= :at${ofSome('s', statement)}`,
    );
  }
  return `held AS MATERIALIZED (
      SELECT a.partner_id, a.customer_id, range_agg(tstzrange(greatest(a.approved_at, a.service_from), a.ended_at)) AS spans
      FROM managed_accounts AS a
      WHERE a.tenant_id = :tenant AND a.program_id = :program${ofSome('a', statement)} AND a.approved_at IS NOT NULL
        AND greatest(a.approved_at, a.service_from) <= :at
        AND (a.ended_at IS NULL OR a.ended_at > greatest(a.approved_at, a.service_from))
      GROUP BY a.partner_id, a.customer_id),
    scope AS MATERIALIZED (SELECT DISTINCT each.customer_id FROM (${scopes.join(' UNION ALL ')}) AS each)`;
}

/** The metric of each partner: its items weighed and summed, each weight's part brought down to a whole once. */
function total(column: MetricColumn, statement: MetricStatement): string {
  const { index } = column;
  const items = itemsOf(column, statement);
  if (!column.isWeighedByFact) {
    return `SELECT i.partner_id, div(sum(i.value)::numeric * CAST(:by${index} AS numeric), CAST(:per${index} AS numeric)) AS value
      FROM (${items}) AS i GROUP BY i.partner_id`;
  }
  return `SELECT g.partner_id, sum(g.part) AS value FROM (
      SELECT i.partner_id, div(sum(i.value)::numeric * w.by, w.per) AS part
      FROM (SELECT each.*, ${trackAt('each', 'each.at')} AS track FROM (${items}) AS each) AS i
      JOIN weights AS w ON w.metric = ${index} AND i.at >= w."from" AND i.at < w.until AND w.track IS NOT DISTINCT FROM i.track
      GROUP BY i.partner_id, w.by, w.per) AS g
    GROUP BY g.partner_id`;
}

/** What a metric takes: rows of partner_id, at, value. */
function itemsOf({ index, measure }: MetricColumn, statement: MetricStatement): string {
  const span = (column: string): string => `${column} >= :from${index} AND ${column} < :until${index}`;
  const sold = (value: string, condition: string): string =>
    `SELECT s.partner_id, s.at, ${value} AS value FROM sold_mrr AS s
      WHERE s.tenant_id = :tenant AND s.program_id = :program${ofSome('s', statement)} AND ${span('s.at')}${condition}`;
  switch (measure.kind) {
    case 'SOLD_MRR':
      return sold('s.mrr_minor', measure.customers === 'ALL' ? '' : NOT_CHURNED);
    case 'WINS':
      return sold('1', " AND s.via = 'REGISTRATION'");
    case 'LEADS_REGISTERED':
      return `SELECT l.partner_id, l.registered_at AS at, 1 AS value FROM leads AS l
        WHERE l.tenant_id = :tenant AND l.program_id = :program${ofSome('l', statement)} AND ${span('l.registered_at')}
          AND (l.status <> ALL (CAST(:except${index} AS text[])) OR l.closed_at IS NULL OR l.closed_at > :at)`;
    case 'MANAGED_MRR_SUM':
      return `SELECT b.partner_id, ${resolveWall('b.month', statement)} AS at, b.value FROM (${managedMonths(index)}) AS b`;
    case 'MANAGED_MRR_PEAK':
      return `SELECT DISTINCT ON (b.partner_id) b.partner_id, ${resolveWall('b.month', statement)} AS at, b.value
        FROM (${managedMonths(index)}) AS b WHERE b.value > 0 ORDER BY b.partner_id, b.value DESC, b.month`;
    case 'COLLECTED':
      return `SELECT s.partner_id, n.paid_at AS at, n.minor AS value
        FROM sold_mrr AS s JOIN net_months AS n ON n.customer_id = s.customer_id
        WHERE s.tenant_id = :tenant AND s.program_id = :program${ofSome('s', statement)} AND n.paid_at >= s.at
          AND ${span('n.paid_at')} AND (s.via = 'REGISTRATION' OR NOT EXISTS (SELECT 1 FROM sold_mrr AS o
            WHERE o.tenant_id = s.tenant_id AND o.program_id = s.program_id AND o.customer_id = s.customer_id
              AND o.via = 'REGISTRATION' AND o.at <= n.paid_at))`;
  }
}

const NOT_CHURNED = ` AND NOT EXISTS (SELECT 1 FROM churns AS c
  WHERE c.tenant_id = s.tenant_id AND c.customer_id = s.customer_id AND c.at <= :at AND ${stands('c')})`;
