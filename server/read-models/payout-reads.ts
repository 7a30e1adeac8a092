import type { JsonObject } from '../../domain/contract/params.ts';
import type { Actor } from '../../services/actor.ts';
import { createCalendar } from '../../domain/time/calendar.ts';
import { must } from '../../domain/result.ts';
import { parseCivilDate } from '../../domain/time/civil.ts';
import type { ForecastAmount, ForecastFacts, ForecastPayout } from '../../services/payouts/forecast.ts';
import type {
  HoldReadRow,
  PaymentDetailsRow,
  PayoutCalendarRow,
  PayoutDetailsRow,
  PayoutReads,
  PayoutSumRow,
} from '../../services/payouts/reads.ts';
import type { Database } from '../database/pool.ts';
import type { CompiledTerms } from './compiled-terms.ts';
import { toMoney } from './money.ts';
import { read } from './read.ts';
import { jsonRow, jsonRows, ms, PROGRAM_NOW, text } from './sql.ts';

/** What is behind payouts, one statement for each view. */
export const createPayoutDetailReads = (db: Database, compiled: CompiledTerms): PayoutReads => ({
  details: (actor, ids) => readDetails(db, actor, ids),
  holds: (actor, ids) =>
    byKey<HoldReadRow & { readonly id: string }>(
      db,
      actor,
      `SELECT h.id AS "rowKey", ${HOLD_COLUMNS} FROM payout_holds h WHERE h.id = ANY ($1::text[])`,
      ids,
    ).then((rows) => rows.map((row) => withoutNote(row, actor))),
  paymentDetails: (actor, ids) =>
    byKey<PaymentDetailsRow>(
      db,
      actor,
      `SELECT e.id AS "rowKey", d.method, d.masked, ${ms('d.updated_at')} AS "updatedAt" FROM enrollments e
       JOIN payment_details d ON d.tenant_id = e.tenant_id AND d.program_id = e.program_id AND d.partner_id = e.partner_id
       WHERE e.id = ANY ($1::text[]) AND d.sealed IS NOT NULL`,
      ids,
    ),
  calendars: (actor, ids) =>
    byKey<PayoutCalendarRow>(
      db,
      actor,
      `SELECT DISTINCT ON (c.tenant_id, c.program_id) c.program_id AS "rowKey", c.network, c.steps FROM payout_calendars c
       WHERE c.program_id = ANY ($1::text[]) ORDER BY c.tenant_id, c.program_id, c.version DESC`,
      ids,
    ).then((rows) => rows.map((row) => (row === null || row.steps.length === 0 ? null : row))),
  forecast: (actor, query) => readForecast(db, compiled, actor, query),
});

const HOLD_COLUMNS = `h.tenant_id AS "tenantId", h.program_id AS "programId", h.partner_id AS "partnerId", h.id, h.reason, h.note,
  CASE WHEN h.payout_id IS NOT NULL THEN 'PAYOUT' WHEN h.line_id IS NOT NULL THEN 'LINE' ELSE 'PARTNER' END AS "on",
  h.payout_id AS "payoutId", h.line_id AS "lineId", ${ms('h.placed_at')} AS "placedAt", h.placed_by AS "placedBy",
  ${ms('h.released_at')} AS "releasedAt"`;

/** The partner reads why its money is held, not what the staff wrote to each other. */
const withoutNote = <Row extends HoldReadRow>(row: Row | null, actor: Actor): Row | null =>
  row === null || actor.role !== 'PARTNER' ? row : { ...row, note: null, placedBy: null };

async function byKey<Row>(
  db: Database,
  actor: Actor,
  sql: string,
  keys: readonly string[],
): Promise<readonly (Row | null)[]> {
  const rows = await read<Row & { readonly rowKey: string }>(db, actor, sql, [keys]);
  const found = new Map(rows.map(({ rowKey, ...row }) => [rowKey, row as Row]));
  return keys.map((key) => found.get(key) ?? null);
}

/** Holds in force on a payout `po`: placed ones, and those found by themselves. */
const HOLDS_OF_PAYOUT = `SELECT ${HOLD_COLUMNS} FROM payout_holds h
    WHERE h.tenant_id = po.tenant_id AND h.program_id = po.program_id AND h.partner_id = po.partner_id AND h.released_at IS NULL
      AND (h.payout_id = po.id OR (h.payout_id IS NULL AND h.line_id IS NULL) OR EXISTS (SELECT 1 FROM payout_lines hl
        WHERE hl.tenant_id = h.tenant_id AND hl.line_id = h.line_id AND hl.payout_id = po.id AND hl.released_at IS NULL))
  UNION ALL
  SELECT po.tenant_id, po.program_id, po.partner_id, NULL, missing.reason, NULL, 'PARTNER', NULL, NULL, NULL, NULL, NULL
    FROM (SELECT 'PAYMENT_DETAILS_MISSING' AS reason WHERE NOT EXISTS (SELECT 1 FROM payment_details d WHERE d.tenant_id = po.tenant_id
        AND d.program_id = po.program_id AND d.partner_id = po.partner_id AND d.sealed IS NOT NULL)
      UNION ALL SELECT 'PARTNER_SUSPENDED' FROM enrollments e WHERE e.tenant_id = po.tenant_id AND e.program_id = po.program_id
        AND e.partner_id = po.partner_id AND e.status = 'SUSPENDED') AS missing
    WHERE po.status IN ('FORMED', 'APPROVED')`;

interface RawDetails extends Omit<PayoutDetailsRow, 'sums' | 'carried'> {
  readonly currency: string;
  readonly carriedMinor: string;
  readonly sums: readonly (Omit<PayoutSumRow, 'amount'> & { readonly amountMinor: string })[];
}

async function readDetails(
  db: Database,
  actor: Actor,
  ids: readonly string[],
): Promise<readonly (PayoutDetailsRow | null)[]> {
  const own = 'pl.tenant_id = po.tenant_id AND pl.payout_id = po.id AND pl.released_at IS NULL';
  const lines = `payout_lines pl JOIN commission_lines cl ON cl.tenant_id = pl.tenant_id AND cl.id = pl.line_id WHERE ${own}`;
  const rows = await byKey<RawDetails>(
    db,
    actor,
    `SELECT po.id AS "rowKey", po.id, p.currency,
       ${jsonRows(`SELECT cl.kind, cl.entry, ${text('sum(cl.amount_minor)')} AS "amountMinor", count(*)::integer AS lines
         FROM ${lines} GROUP BY cl.kind, cl.entry ORDER BY cl.kind, cl.entry`)} AS sums,
       coalesce((SELECT ${text('sum(cl.amount_minor)')} FROM ${lines} AND cl.earned_on < po.period_from), '0') AS "carriedMinor",
       ${jsonRows(HOLDS_OF_PAYOUT)} AS holds,
       ${jsonRows(`SELECT a.number, a.provider, a.status, a.provider_ref AS reference, a.error, a.sends, ${ms('a.started_at')} AS "startedAt",
         ${ms('a.finished_at')} AS "finishedAt", a.destination
         FROM payout_attempts a WHERE a.tenant_id = po.tenant_id AND a.payout_id = po.id ORDER BY a.number`)} AS attempts,
       ${jsonRow(`SELECT d.method, d.masked FROM payment_details d WHERE d.tenant_id = po.tenant_id AND d.program_id = po.program_id
         AND d.partner_id = po.partner_id AND d.sealed IS NOT NULL`)} AS destination,
       coalesce((SELECT c.steps FROM payout_calendars c WHERE c.tenant_id = po.tenant_id AND c.program_id = po.program_id
         ORDER BY c.version DESC LIMIT 1), '[]'::jsonb) AS calendar
     FROM payouts po JOIN programs p ON p.tenant_id = po.tenant_id AND p.id = po.program_id WHERE po.id = ANY ($1::text[])`,
    ids,
  );
  return rows.map((row) => {
    if (row === null) return null;
    const { currency, carriedMinor, sums, holds, ...rest } = row;
    return {
      ...rest,
      holds: holds.flatMap((hold) => withoutNote(hold, actor) ?? []),
      carried: toMoney(carriedMinor, currency),
      sums: sums.map(({ amountMinor, ...sum }) => ({ ...sum, amount: toMoney(amountMinor, currency) })),
    };
  });
}

interface RawForecast {
  readonly tenantId: string;
  readonly programId: string;
  readonly partnerId: string;
  readonly slug: string;
  readonly currency: string;
  readonly timeZone: string;
  readonly now: number;
  readonly processedThrough: number;
  readonly adapterId: string;
  readonly adapterVersion: string;
  readonly version: number;
  readonly params: JsonObject;
  readonly steps: ForecastFacts['steps'];
  readonly holds: ForecastFacts['holds'];
  readonly amounts: readonly (Omit<ForecastAmount, 'amountMinor'> & { readonly amountMinor: string })[];
  readonly payouts: readonly (Omit<ForecastPayout, 'firstDay' | 'endDay' | 'dueDay' | 'amountMinor'> & {
    readonly periodFrom: string;
    readonly periodTo: string;
    readonly dueBy: string;
    readonly amountMinor: string;
  })[];
}

const OF_ENROLMENT = (alias: string): string =>
  `${alias}.tenant_id = e.tenant_id AND ${alias}.program_id = e.program_id AND ${alias}.partner_id = e.partner_id`;

/** Amounts are summed by day: a forecast knows nothing finer. */
const FORECAST_SQL = `SELECT e.tenant_id AS "tenantId", e.program_id AS "programId", e.partner_id AS "partnerId", p.slug, p.currency,
    p.time_zone AS "timeZone", ${ms(PROGRAM_NOW)} AS now, ${ms('p.processed_through')} AS "processedThrough",
    p.adapter_id AS "adapterId", p.adapter_version AS "adapterVersion", tv.version, tv.params,
    coalesce((SELECT c.steps FROM payout_calendars c WHERE c.tenant_id = e.tenant_id AND c.program_id = e.program_id
      ORDER BY c.version DESC LIMIT 1), '[]'::jsonb) AS steps,
    (SELECT coalesce(json_agg(h.reason), '[]'::json) FROM (SELECT h.reason FROM payout_holds h WHERE ${OF_ENROLMENT('h')} AND h.released_at IS NULL
        AND h.payout_id IS NULL AND h.line_id IS NULL
      UNION ALL SELECT 'PAYMENT_DETAILS_MISSING' WHERE NOT EXISTS (SELECT 1 FROM payment_details d WHERE ${OF_ENROLMENT('d')} AND d.sealed IS NOT NULL)
      UNION ALL SELECT 'PARTNER_SUSPENDED' WHERE e.status = 'SUSPENDED') AS h) AS holds,
    ${jsonRows(`SELECT open.stream, ${ms('min(open.earned_at)')} AS "earnedAt", ${ms('max(open.posted_at)')} AS "postedAt",
        ${text('sum(open.amount_minor)')} AS "amountMinor", open.is_estimate AS "isEstimate", open.is_held AS "isHeld"
      FROM (SELECT cl.stream, cl.earned_at, cl.posted_at, cl.earned_on, cl.amount_minor, false AS is_estimate,
          EXISTS (SELECT 1 FROM payout_holds h WHERE h.tenant_id = cl.tenant_id AND h.line_id = cl.id AND h.released_at IS NULL) AS is_held
        FROM commission_lines cl WHERE ${OF_ENROLMENT('cl')} AND NOT EXISTS (SELECT 1 FROM payout_lines pl
          WHERE pl.tenant_id = cl.tenant_id AND pl.line_id = cl.id AND pl.released_at IS NULL)
        UNION ALL SELECT ce.stream, ce.earned_at, ce.due_at, (ce.earned_at AT TIME ZONE p.time_zone)::date, ce.amount_minor, true, false
        FROM commission_estimates ce WHERE ${OF_ENROLMENT('ce')} AND ce.earned_at IS NOT NULL) AS open
      GROUP BY open.stream, open.earned_on, open.is_estimate, open.is_held ORDER BY min(open.earned_at)`)} AS amounts,
    ${jsonRows(`SELECT po.id, po.stream, po.period_from::text AS "periodFrom", po.period_to::text AS "periodTo", po.due_by::text AS "dueBy",
        ${text('po.amount_minor')} AS "amountMinor", po.status,
        (SELECT coalesce(json_agg(h.reason), '[]'::json) FROM payout_holds h WHERE h.tenant_id = po.tenant_id AND h.payout_id = po.id
          AND h.released_at IS NULL) AS holds
      FROM payouts po WHERE ${OF_ENROLMENT('po')} AND po.status IN ('FORMED', 'APPROVED', 'PROCESSING') ORDER BY po.due_by, po.id`)} AS payouts
  FROM programs p
  JOIN enrollments e ON e.tenant_id = p.tenant_id AND e.program_id = p.id
  CROSS JOIN LATERAL (SELECT t.version, t.params FROM term_versions t WHERE t.tenant_id = p.tenant_id AND t.program_id = p.id
    AND (t.valid_from <= ${PROGRAM_NOW} OR t.version = 1) ORDER BY t.valid_from DESC, t.version DESC LIMIT 1) AS tv
  WHERE p.slug = $1 AND e.partner_id = $2`;

async function readForecast(
  db: Database,
  compiled: CompiledTerms,
  actor: Actor,
  { programSlug, partnerId }: { readonly programSlug: string; readonly partnerId: string | null },
): Promise<ForecastFacts | null> {
  const [only, ...others] = actor.partnerIds;
  const partner = partnerId ?? (others.length === 0 ? (only ?? null) : null);
  if (partner === null || (actor.role === 'PARTNER' && !actor.partnerIds.includes(partner))) return null;
  const [raw] = await read<RawForecast>(db, actor, FORECAST_SQL, [programSlug, partner]);
  if (raw === undefined || (actor.role !== 'PARTNER' && raw.tenantId !== actor.tenantId)) return null;
  const { adapter, params } = compiled.get({ ...raw, slug: raw.slug }, () => raw.params);
  const day = (date: string): number => must(parseCivilDate(date), `civil date ${date}`);
  return {
    tenantId: raw.tenantId,
    programId: raw.programId,
    partnerId: raw.partnerId,
    currency: raw.currency,
    now: raw.now,
    processedThrough: raw.processedThrough,
    calendar: createCalendar(raw.timeZone),
    streams: adapter.streams(params),
    steps: raw.steps,
    holds: raw.holds,
    amounts: raw.amounts.map((amount) => ({ ...amount, amountMinor: BigInt(amount.amountMinor) })),
    payouts: raw.payouts.map(({ periodFrom, periodTo, dueBy, amountMinor, ...payout }) => ({
      ...payout,
      firstDay: day(periodFrom),
      endDay: day(periodTo),
      dueDay: day(dueBy),
      amountMinor: BigInt(amountMinor),
    })),
  };
}
