import { PROGRAM_SLUG } from '../seed/program-seed.ts';

/**
 * The dashboard of one partner ($1) as one statement that gives the whole answer as text, written by hand for this
 * document and this program. It asks for no token, no policy holds for it, and nothing is translated afterwards. The
 * only difference: a cursor of the log is the event's number, without the server's signature.
 */
const instant = (column: string): string => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;
const amount = (minor: string): string => `to_char(${minor} / 100.0, 'FM999999999999990.00')`;
const money = (minor: string): string => `json_build_object('amount', ${amount(minor)}, 'currency', 'USD')`;

const measured = (
  isMoney: string,
  value: string,
): string => `json_build_object('unit', CASE WHEN ${isMoney} THEN 'MONEY' ELSE 'COUNT' END,
  'value', CASE WHEN ${isMoney} THEN ${amount(value)} ELSE (${value})::text END, 'money', CASE WHEN ${isMoney} THEN ${money(value)} END)`;

/** One limited range of an index for each state, so that it stays as fast for a partner with many leads. */
const LEADS = `SELECT states.bucket, l.* FROM (VALUES ('SUBMITTED', 'SUBMITTED'), ('IN_REVIEW', 'SUBMITTED'), ('ACTION_REQUIRED', 'SUBMITTED'),
    ('ACCEPTED', 'OPEN'), ('CLOSED_WON', 'CLOSED_WON'), ('REJECTED', 'REJECTED')) AS states (status, bucket)
  CROSS JOIN LATERAL (SELECT leads.id, leads.company, leads.status, leads.registered_at, leads.expires_at, leads.mrr_minor FROM leads
    WHERE leads.tenant_id = p.tenant_id AND leads.program_id = p.id AND leads.partner_id = $1 AND leads.status = states.status
    ORDER BY leads.registered_at DESC, leads.id DESC LIMIT 11) AS l`;

const BUCKETS = `SELECT ranked.bucket,
    json_agg(json_build_object('id', ranked.id, 'company', ranked.company, 'status', ranked.status, 'registeredAt', ${instant('ranked.registered_at')},
      'expiresAt', ${instant('ranked.expires_at')}, 'mrr', CASE WHEN ranked.mrr_minor IS NOT NULL THEN ${money('ranked.mrr_minor')} END)
      ORDER BY ranked.place) FILTER (WHERE ranked.place <= 10) AS nodes,
    max(ranked.place) > 10 AS has_more,
    (array_agg('["lead.registeredAt.DESC","' || to_char(ranked.registered_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '","' || ranked.id || '"]'
      ORDER BY ranked.place DESC) FILTER (WHERE ranked.place <= 10))[1] AS last_key
  FROM (SELECT own.*, row_number() OVER (PARTITION BY own.bucket ORDER BY own.registered_at DESC, own.id DESC) AS place FROM (${LEADS}) AS own) AS ranked
  GROUP BY ranked.bucket`;

const bucket = (
  name: string,
  count: string,
): string => `(SELECT json_build_object('bucket', '${name}', 'totalCount', s.${count}, 'leads', json_build_object(
    'nodes', coalesce(max(b.nodes::text)::json, '[]'), 'pageInfo', json_build_object('hasNextPage', coalesce(bool_or(b.has_more), false),
      'endCursor', max(rtrim(translate(encode(convert_to(b.last_key, 'UTF8'), 'base64'), E'+/\\n', '-_'), '='))))) FROM buckets AS b WHERE b.bucket = '${name}')`;

const PROGRESS = `SELECT json_agg(json_build_object('tier', judged.tier, 'isReached', judged.is_reached, 'bounds', judged.bounds) ORDER BY judged.place)
  FROM (SELECT tiers.tier, tiers.place, bool_and(bound.actual >= bound.required) AS is_reached,
      json_agg(json_build_object('metric', bound.metric, 'label', bound.label, 'required', ${measured('bound.is_money', 'bound.required')},
        'actual', ${measured('bound.is_money', 'bound.actual')}, 'missing', ${measured('bound.is_money', 'greatest(bound.required - bound.actual, 0)')})
        ORDER BY bound.place) AS bounds
    FROM jsonb_array_elements_text(tv.params -> 'tiers') WITH ORDINALITY AS tiers (tier, place)
    CROSS JOIN LATERAL (VALUES
      (1, 'referredMrr', 'Referred MRR of the last 12 months', true, (tv.params #>> ARRAY['tracks', e.track, 'thresholds', tiers.tier, 'referredMrr'])::bigint * 100,
        (pm.metrics ->> 'referredMrr')::bigint),
      (2, 'leads', 'Leads registered in the last 6 months', false, (tv.params #>> ARRAY['tracks', e.track, 'minLeadsPerHalfYear', tiers.tier])::bigint,
        (pm.metrics ->> 'leads')::bigint)) AS bound (place, metric, label, is_money, required, actual)
    WHERE tiers.place > 1 GROUP BY tiers.tier, tiers.place) AS judged`;

const own = (alias: string): string =>
  `${alias}.tenant_id = p.tenant_id AND ${alias}.program_id = p.id AND ${alias}.partner_id = $1`;
const tier = (
  condition: string,
  order: string,
): string => `(SELECT json_build_object('name', tc.tier, 'since', ${instant('tc.at')}) FROM tier_changes AS tc
  WHERE ${own('tc')} AND tc.superseded_at IS NULL AND ${condition} ORDER BY tc.at ${order}, tc.seq ${order} LIMIT 1)`;

export const LIMIT_SQL = `WITH buckets AS MATERIALIZED (SELECT b.* FROM programs AS p CROSS JOIN LATERAL (${BUCKETS}) AS b WHERE p.slug = '${PROGRAM_SLUG}')
SELECT json_build_object('data', json_build_object('partnerDashboard', json_build_object(
  'cursor', c.event_seq::text, 'asOf', ${instant('p.clock_now')}, 'track', e.track, 'standing', e.standing,
  'tier', ${tier('tc.at <= p.clock_now', 'DESC')}, 'upcomingTier', ${tier('tc.at > p.clock_now', 'ASC')},
  'program', json_build_object('id', p.id, 'slug', p.slug, 'name', p.name, 'currency', p.currency),
  'partner', json_build_object('id', o.id, 'name', o.name),
  'soldMrrLast12Months', (SELECT ${money('coalesce(sum(sm.mrr_minor), 0)')} FROM sold_mrr AS sm WHERE ${own('sm')} AND sm.at <= p.clock_now AND sm.at >= p.clock_now - interval '12 months'),
  'mostRecentReferredCustomerOn', to_char(s.last_referred_at AT TIME ZONE p.time_zone, 'YYYY-MM-DD'),
  'measuredAt', ${instant('pm.measured_at')},
  'progress', (${PROGRESS}),
  'pipeline', json_build_object('submitted', ${bucket('SUBMITTED', 'leads_submitted')}, 'open', ${bucket('OPEN', 'leads_open')},
    'closedWon', ${bucket('CLOSED_WON', 'leads_won')}, 'rejected', ${bucket('REJECTED', 'leads_rejected')},
    'expiredCount', s.leads_expired, 'withdrawnCount', s.leads_withdrawn, 'closedLostCount', s.leads_lost),
  'recentActivity', (SELECT json_agg(json_build_object('cursor', ev.seq::text, 'type', upper(replace(ev.type, '.', '_')), 'name', ev.type, 'at', ${instant('ev.at')},
      'payload', ev.payload) ORDER BY ev.seq DESC)
    FROM (SELECT events.* FROM events WHERE ${own('events')} ORDER BY events.seq DESC LIMIT 10) AS ev),
  'estimatesByMonth', (SELECT coalesce(json_agg(json_build_object('month', to_char(monthly.month, 'YYYY-MM-DD'), 'amount', ${money('monthly.amount')}, 'count', monthly.count) ORDER BY monthly.month), '[]')
    FROM (SELECT date_trunc('month', ce.due_at AT TIME ZONE p.time_zone) AS month, sum(ce.amount_minor) AS amount, count(*) AS count
      FROM commission_estimates AS ce WHERE ${own('ce')} GROUP BY 1) AS monthly),
  'balances', balance.streams, 'lifetimeEarned', ${money('balance.earned')}, 'lifetimePaid', ${money('balance.paid')}, 'unpaid', ${money('balance.unpaid')},
  'paymentMethod', e.payment_method, 'paymentFormLink', p.links ->> 'paymentForm')))::text AS answer
FROM programs AS p
JOIN enrollments AS e ON ${own('e')}
JOIN organizations AS o ON o.id = $1
JOIN program_counters AS c ON c.tenant_id = p.tenant_id AND c.program_id = p.id
JOIN partner_stats AS s ON ${own('s')}
JOIN partner_metrics AS pm ON ${own('pm')}
JOIN term_versions AS tv ON tv.tenant_id = p.tenant_id AND tv.program_id = p.id AND tv.version = 1
CROSS JOIN LATERAL (SELECT sum(pb.earned_minor) AS earned, sum(pb.paid_minor) AS paid, sum(pb.unpaid_minor) AS unpaid,
    json_agg(json_build_object('stream', pb.stream, 'earned', ${money('pb.earned_minor')}, 'unpaid', ${money('pb.unpaid_minor')}, 'paid', ${money('pb.paid_minor')}) ORDER BY pb.stream) AS streams
  FROM partner_balances AS pb WHERE ${own('pb')}) AS balance
WHERE p.slug = '${PROGRAM_SLUG}'`;
