import { LEAD_COLUMNS } from '../sources/lead-source.ts';
import { jsonRow, jsonRows, text } from '../sql.ts';

const own = (alias: string): string =>
  `${alias}.tenant_id = e.tenant_id AND ${alias}.program_id = e.program_id AND ${alias}.partner_id = e.partner_id`;

/** The partner's leads as they stood then, by their histories. */
const LEADS_THEN = `SELECT leads.*, past.to_status AS status_then FROM leads
  CROSS JOIN LATERAL (SELECT le.to_status FROM lead_events le
    WHERE le.tenant_id = leads.tenant_id AND le.lead_id = leads.id AND le.at <= t.at ORDER BY le.at DESC, le.ordinal DESC LIMIT 1) AS past
  WHERE ${own('leads')} AND leads.registered_at <= t.at`;

const BUCKET_THEN = `CASE l.status_then WHEN 'ACCEPTED' THEN 'OPEN' WHEN 'CLOSED_WON' THEN 'CLOSED_WON' WHEN 'REJECTED' THEN 'REJECTED'
  WHEN 'EXPIRED' THEN NULL WHEN 'WITHDRAWN' THEN NULL WHEN 'CLOSED_LOST' THEN NULL ELSE 'SUBMITTED' END`;

const counted = (name: string, ...statuses: readonly string[]): string =>
  `(count(*) FILTER (WHERE l.status_then IN (${statuses.map((status) => `'${status}'`).join(', ')})))::integer AS "${name}"`;

/** What the dashboard of a past instant computes from facts instead of reading what is kept for the present. */
export const AS_OF_PARTS = {
  pipeline: (limit: number) => ({
    counts: jsonRow(
      `SELECT ${[
        counted('submitted', 'SUBMITTED', 'IN_REVIEW', 'ACTION_REQUIRED'),
        counted('open', 'ACCEPTED'),
        counted('closedWon', 'CLOSED_WON'),
        counted('rejected', 'REJECTED'),
        counted('expired', 'EXPIRED'),
        counted('withdrawn', 'WITHDRAWN'),
        counted('closedLost', 'CLOSED_LOST'),
      ].join(', ')} FROM (${LEADS_THEN}) AS l`,
    ),
    leads: jsonRows(`SELECT ranked.* FROM (
        SELECT ${LEAD_COLUMNS}, ${BUCKET_THEN} AS bucket,
          row_number() OVER (PARTITION BY ${BUCKET_THEN} ORDER BY l.registered_at DESC, l.id DESC) AS place
        FROM (${LEADS_THEN}) AS l
      ) AS ranked WHERE ranked.bucket IS NOT NULL AND ranked.place <= ${limit} ORDER BY ranked.bucket, ranked.place`),
  }),
  balances: {
    balances:
      jsonRows(`SELECT posted.stream, ${text('posted.earned')} AS earned, ${text('(posted.earned - paid.paid)')} AS unpaid, ${text('paid.paid')} AS paid
      FROM (SELECT cl.stream, sum(cl.amount_minor) AS earned FROM commission_lines cl
        WHERE ${own('cl')} AND cl.posted_at <= t.at GROUP BY cl.stream) AS posted
      CROSS JOIN LATERAL (SELECT coalesce(sum(po.amount_minor), 0) AS paid FROM payouts po
        WHERE ${own('po')} AND po.stream = posted.stream AND po.paid_at <= t.at) AS paid
      ORDER BY posted.stream`),
  },
  track: `coalesce((SELECT tr.track FROM track_changes tr WHERE ${own('tr')} AND tr.at <= t.at ORDER BY tr.at DESC, tr.seq DESC LIMIT 1), e.track)`,
  lastReferredAt: `SELECT max(sm.at) FROM sold_mrr sm WHERE ${own('sm')} AND sm.at <= t.at`,
};
