import { resolveWall, toWall, type Zone } from './postgres-zone.ts';
import { stands } from './retractions.ts';

/**
 * Service months of payments, net of refunds, as SQL: the same arithmetic as `buildPayments` of the domain. Customers
 * without a refund need no more than the months themselves; the refunds of the others are taken one after the other.
 */
/** The tables `paid`, `months` and `net_months`, below what says which customers: `scope` of customer_id. */
export function monthsBelow(scope: string, zone: Zone): readonly string[] {
  const after = (months: string): string => resolveWall(`(w.wall + make_interval(months => ${months}))`, zone);
  return [
    scope,
    // The count of months by the calendar is one too many when the last of them is not over.
    `paid AS MATERIALIZED (
      SELECT w.*, greatest(1, w.span - CASE WHEN w.span > 1 AND ${after('w.span')} > w.service_to THEN 1 ELSE 0 END) AS parts
      FROM (
        SELECT p.customer_id, p.paid_at, p.ordinal, p.basis_minor, p.invoice_ref, p.payment_ref, p.service_from, p.service_to,
          f.wall, row_number() OVER (PARTITION BY p.customer_id ORDER BY p.paid_at, p.ordinal) AS place,
          ((extract(year FROM t.wall) - extract(year FROM f.wall)) * 12 + extract(month FROM t.wall) - extract(month FROM f.wall))::integer AS span
        FROM scope JOIN payments AS p ON p.tenant_id = :tenant AND p.customer_id = scope.customer_id AND p.currency = :currency AND p.paid_at <= :at
          AND ${stands('p')}
        CROSS JOIN LATERAL (SELECT ${toWall('p.service_from')} AS wall) AS f
        CROSS JOIN LATERAL (SELECT ${toWall('p.service_to')} AS wall) AS t
      ) AS w)`,
    `months AS MATERIALIZED (
      SELECT w.customer_id, w.place, w.paid_at, w.ordinal, w.invoice_ref, w.payment_ref,
        CASE WHEN k.month = 0 THEN w.service_from ELSE ${after('k.month')} END AS start,
        w.basis_minor / w.parts + CASE WHEN k.month < w.basis_minor % w.parts THEN 1 ELSE 0 END AS minor
      FROM paid AS w CROSS JOIN LATERAL generate_series(0, w.parts - 1) AS k (month))`,
    `refund_steps AS MATERIALIZED (
      SELECT r.customer_id, r.invoice_ref, r.payment_ref, r.refunded_at, r.ordinal, r.amount_minor,
        row_number() OVER (PARTITION BY r.customer_id ORDER BY r.refunded_at, r.ordinal) AS step
      FROM scope JOIN refunds AS r ON r.tenant_id = :tenant AND r.customer_id = scope.customer_id AND r.currency = :currency AND r.refunded_at <= :at
        AND ${stands('r')})`,
    REFUND_WALK,
    `net_months AS MATERIALIZED (
      SELECT m.customer_id, m.paid_at, m.start, m.minor FROM months AS m
      WHERE NOT EXISTS (SELECT 1 FROM refund_steps AS r WHERE r.customer_id = m.customer_id)
      UNION ALL
      SELECT last.customer_id, slot.paid_at, slot.start, slot.minor
      FROM (SELECT DISTINCT ON (walk.customer_id) walk.* FROM walk ORDER BY walk.customer_id, walk.step DESC) AS last
      CROSS JOIN LATERAL unnest(last.lefts, last.paids, last.starts) AS slot (minor, paid_at, start))`,
  ];
}

/**
 * Takes refunds off, in their order, from the last month backwards (at one start the later payment first), each month at
 * most what is left of it. A refund reaches the payments of its invoice, or its payment, that came before it.
 */
const REFUND_WALK = `walk AS (
  SELECT m.customer_id, 0::bigint AS step, array_agg(m.minor ORDER BY m.start DESC, m.place DESC) AS lefts,
    array_agg(m.start ORDER BY m.start DESC, m.place DESC) AS starts, array_agg(m.paid_at ORDER BY m.start DESC, m.place DESC) AS paids,
    array_agg(m.ordinal ORDER BY m.start DESC, m.place DESC) AS ordinals,
    array_agg(m.invoice_ref ORDER BY m.start DESC, m.place DESC) AS invoices,
    array_agg(m.payment_ref ORDER BY m.start DESC, m.place DESC) AS payments
  FROM months AS m WHERE EXISTS (SELECT 1 FROM refund_steps AS r WHERE r.customer_id = m.customer_id) GROUP BY m.customer_id
  UNION ALL
  SELECT walk.customer_id, walk.step + 1, after_refund.lefts, walk.starts, walk.paids, walk.ordinals, walk.invoices, walk.payments
  FROM walk JOIN refund_steps AS r ON r.customer_id = walk.customer_id AND r.step = walk.step + 1
  CROSS JOIN LATERAL (
    SELECT array_agg(CASE WHEN reached.is_target
        THEN reached.minor - greatest(0, least(reached.minor, r.amount_minor - reached.before)) ELSE reached.minor END ORDER BY reached.slot)::bigint[] AS lefts
    FROM (
      SELECT target.*, coalesce(sum(target.minor) FILTER (WHERE target.is_target)
          OVER (ORDER BY target.slot ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS before
      FROM (
        SELECT slot.minor, slot.slot,
          coalesce(slot.payment = r.payment_ref, slot.invoice = r.invoice_ref) AND (slot.paid_at, slot.ordinal) < (r.refunded_at, r.ordinal) AS is_target
        FROM unnest(walk.lefts, walk.paids, walk.ordinals, walk.invoices, walk.payments)
          WITH ORDINALITY AS slot (minor, paid_at, ordinal, invoice, payment, slot)
      ) AS target
    ) AS reached
  ) AS after_refund)`;

/** Managed MRR by partner and calendar month (as the wall shows it), within the window of a metric. */
export const managedMonths = (index: number): string => `
  SELECT held.partner_id, date_trunc('month', ${toWall('n.start')}) AS month, sum(n.minor) AS value
  FROM held JOIN net_months AS n ON n.customer_id = held.customer_id AND n.start <@ held.spans
  WHERE n.start >= :from${index} AND n.start < :until${index}
  GROUP BY 1, 2`;
