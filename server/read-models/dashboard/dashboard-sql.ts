import type { DashboardPart, DashboardQuery } from '../../../services/dashboard.ts';
import { EVENT_COLUMNS } from '../event-reads.ts';
import { ENROLLMENT_COLUMNS, PARTNER_COLUMNS, TIER_IN_FORCE } from '../partner-reads.ts';
import { TERMS_IN_FORCE } from '../program-reads.ts';
import { PROGRAM_COLUMNS } from '../source.ts';
import { LEAD_COLUMNS } from '../sources/lead-source.ts';
import { jsonRow, jsonRows, ms, PROGRAM_NOW, text, toLimit } from '../sql.ts';
import { AS_OF_PARTS } from './as-of-sql.ts';

/**
 * The statement of the dashboard. Placeholders: $1 slug, $2 partner, $3 as of, $4 versions of the terms that need not be
 * read. Aliases: `p` program, `e` enrollment, `o` partner, `s` stats, `t.at` the instant shown.
 *
 * Every list is a correlated subquery with a limit, over an index that gives its order; every count is one that is kept.
 */
export const OWN = (alias: string): string =>
  `${alias}.tenant_id = e.tenant_id AND ${alias}.program_id = e.program_id AND ${alias}.partner_id = e.partner_id`;

/**
 * OFFSET 0 keeps PostgreSQL from writing these expressions out wherever they are used. It does not know a COALESCE to be
 * free of leaks, so behind row-level security it would look at each row instead of at a range of an index.
 */
const INSTANTS = `SELECT moment.at, ((moment.at AT TIME ZONE p.time_zone) - interval '12 months') AT TIME ZONE p.time_zone AS year_before
  FROM (SELECT coalesce($3::timestamptz, ${PROGRAM_NOW}) AS at) AS moment OFFSET 0`;

/** Buckets a portal pages through, by state. */
export const BUCKETS = `(VALUES ('SUBMITTED', 'SUBMITTED'), ('IN_REVIEW', 'SUBMITTED'), ('ACTION_REQUIRED', 'SUBMITTED'),
  ('ACCEPTED', 'OPEN'), ('CLOSED_WON', 'CLOSED_WON'), ('REJECTED', 'REJECTED')) AS states (status, bucket)`;

const TERMS = jsonRow(`SELECT terms.version,
    CASE WHEN terms.version = ANY ($4::integer[]) THEN NULL ELSE terms.params END AS params,
    pm.metrics, ${ms('pm.measured_at')} AS "measuredAt"
  FROM (SELECT tv.version, tv.params ${TERMS_IN_FORCE('t.at')}) AS terms
  LEFT JOIN partner_metrics pm ON ${OWN('pm')}`);

const SALES_OF_12_MONTHS = `SELECT coalesce(sum(sm.mrr_minor), 0) FROM sold_mrr sm
  WHERE ${OWN('sm')} AND sm.at <= t.at AND sm.at >= t.year_before`;

const COUNTS =
  jsonRow(`SELECT s.leads_submitted::integer AS submitted, s.leads_open::integer AS open, s.leads_won::integer AS "closedWon",
  s.leads_rejected::integer AS rejected, s.leads_expired::integer AS expired, s.leads_withdrawn::integer AS withdrawn, s.leads_lost::integer AS "closedLost"`);

// One limited index scan for each state, so a partner with a hundred thousand leads costs the same as one with ten.
const pipeline = (limit: number): string =>
  jsonRows(`SELECT ranked.* FROM (
    SELECT ${LEAD_COLUMNS}, states.bucket,
      row_number() OVER (PARTITION BY states.bucket ORDER BY l.registered_at DESC, l.id DESC) AS place
    FROM ${BUCKETS}
    CROSS JOIN LATERAL (SELECT leads.* FROM leads WHERE ${OWN('leads')} AND leads.status = states.status
      ORDER BY leads.registered_at DESC, leads.id DESC LIMIT ${limit}) AS l
  ) AS ranked WHERE ranked.place <= ${limit} ORDER BY ranked.bucket, ranked.place`);

const ESTIMATES =
  jsonRows(`SELECT to_char(monthly.month, 'YYYY-MM-DD') AS month, ${text('monthly.amount')} AS "amountMinor", monthly.count
  FROM (SELECT date_trunc('month', ce.due_at AT TIME ZONE p.time_zone) AS month, sum(ce.amount_minor) AS amount, count(*)::integer AS count
    FROM commission_estimates ce WHERE ${OWN('ce')} GROUP BY 1) AS monthly ORDER BY monthly.month`);

const activity = (limit: number, condition = ''): string =>
  jsonRows(`SELECT ${EVENT_COLUMNS} FROM events ev WHERE ${OWN('ev')}${condition} ORDER BY ev.seq DESC LIMIT ${limit}`);

const UPCOMING = jsonRow(`SELECT tc.tier AS name, ${ms('tc.at')} AS since FROM tier_changes tc
  WHERE ${OWN('tc')} AND tc.superseded_at IS NULL AND tc.at > t.at ORDER BY tc.at, tc.seq LIMIT 1`);

const BALANCES =
  jsonRows(`SELECT pb.stream, ${text('pb.earned_minor')} AS earned, ${text('pb.unpaid_minor')} AS unpaid, ${text('pb.paid_minor')} AS paid
  FROM partner_balances pb WHERE ${OWN('pb')} ORDER BY pb.stream`);

/** The expressions that a part of the dashboard adds, by the name of their column. */
type PartColumns = Readonly<Record<DashboardPart, Readonly<Record<string, string>>>>;

const nowParts = (limit: number): PartColumns => ({
  pipeline: { counts: COUNTS, leads: pipeline(limit) },
  recentActivity: { events: activity(limit) },
  estimatesByMonth: { estimates: ESTIMATES },
  soldMrrLast12Months: { soldMinor: text(`(${SALES_OF_12_MONTHS})`) },
  balances: { balances: BALANCES },
  progress: { terms: TERMS },
  upcomingTier: { upcoming: UPCOMING },
});

const pastParts = (limit: number): PartColumns => ({
  ...nowParts(limit),
  pipeline: AS_OF_PARTS.pipeline(limit),
  recentActivity: { events: activity(limit, ' AND ev.at <= t.at') },
  balances: AS_OF_PARTS.balances,
  // Metrics are kept for the present only, and an estimate is about the future of today.
  progress: {},
  estimatesByMonth: {},
});

export type DashboardShape = Pick<DashboardQuery, 'parts' | 'asOf' | 'pipelineFirst' | 'activityFirst'>;

const statements = new Map<string, string>();

/** The statement for the parts asked for. There are few of them, so each is made once and stays prepared. */
export function dashboardSql({ parts, asOf, pipelineFirst, activityFirst }: DashboardShape): string {
  const isPast = asOf !== null;
  const limit = toLimit(Math.max(pipelineFirst, activityFirst));
  const key = `${isPast}:${limit}:${[...parts].sort().join()}`;
  const known = statements.get(key);
  if (known !== undefined) return known;
  const columns = Object.entries(isPast ? pastParts(limit) : nowParts(limit)).flatMap(([part, part_columns]) =>
    parts.has(part as DashboardPart) ? Object.entries(part_columns) : [],
  );
  const sql = `SELECT
      ${jsonRow(`SELECT ${PROGRAM_COLUMNS}`)} AS program,
      ${jsonRow(`SELECT ${ENROLLMENT_COLUMNS}`)} AS enrollment,
      ${jsonRow(`SELECT ${PARTNER_COLUMNS}`)} AS partner,
      ${jsonRow(TIER_IN_FORCE('t.at'))} AS tier,
      ${isPast ? AS_OF_PARTS.track : 'e.track'} AS track,
      ${ms('t.at')} AS "asOf",
      to_char((${isPast ? AS_OF_PARTS.lastReferredAt : 's.last_referred_at'}) AT TIME ZONE p.time_zone, 'YYYY-MM-DD') AS "lastReferredOn",
      ${text('c.event_seq')} AS "eventSeq"
      ${columns.map(([name, expression]) => `, ${expression} AS "${name}"`).join('')},
      $4::integer[] IS NULL AS "isFirst"
    FROM programs p
    JOIN enrollments e ON e.tenant_id = p.tenant_id AND e.program_id = p.id AND e.partner_id = $2
    JOIN organizations o ON o.id = e.partner_id
    JOIN program_counters c ON c.tenant_id = p.tenant_id AND c.program_id = p.id
    LEFT JOIN partner_stats s ON ${OWN('s')}
    CROSS JOIN LATERAL (${INSTANTS}) AS t
    WHERE p.slug = $1`;
  statements.set(key, sql);
  return sql;
}
