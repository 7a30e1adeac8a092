import type { EnrolledFilter, Reads, ReviewRow } from '../../services/reads.ts';
import type { Database } from '../database/pool.ts';
import { instantKey, textKey, type Keyset } from './keyset.ts';
import { toMoney } from './money.ts';
import { createNodeReads } from './read-page.ts';
import { enrolledColumns, joinProgram, scopeToEnrolled, type Source } from './source.ts';
import { jsonRows, ms, toSelectList } from './sql.ts';

interface RawReview extends Omit<ReviewRow, 'referredMrr' | 'managedMrr' | 'leads'> {
  readonly referredMinor: string;
  readonly managedMinor: string;
  readonly leads: number;
}

/** What the review found first, then what replaced it, in that order. */
const REVISIONS =
  jsonRows(`SELECT x.kind, x.metrics, x.awarded_tier AS "awardedTier", x.to_tier AS "toTier", x.standing, x.reason, x.actor,
    ${ms('x.effective_at')} AS "effectiveAt", ${ms('x.decided_at')} AS "decidedAt"
  FROM (
    SELECT 0 AS seq, 'FOUND' AS kind, r.metrics, r.awarded_tier, r.to_tier, r.standing, NULL AS reason, NULL AS actor, r.effective_at, r.review_at AS decided_at
    UNION ALL
    SELECT v.seq, v.kind, v.metrics, v.awarded_tier, v.to_tier, v.standing, v.reason, v.actor, v.effective_at, v.decided_at
    FROM review_revisions v WHERE v.tenant_id = r.tenant_id AND v.review_id = r.id
  ) AS x ORDER BY x.seq`);

/** The outcome that holds: what replaced the review's own last, where something did. */
const HELD = `LEFT JOIN LATERAL (SELECT v.* FROM review_revisions v WHERE v.tenant_id = r.tenant_id AND v.review_id = r.id
  ORDER BY v.seq DESC LIMIT 1) AS held ON true`;

const TRACK = `coalesce(
  (SELECT tr.track FROM track_changes tr WHERE tr.tenant_id = r.tenant_id AND tr.program_id = r.program_id AND tr.partner_id = r.partner_id
    AND tr.at <= r.review_at ORDER BY tr.at DESC, tr.seq DESC LIMIT 1),
  (SELECT tr.track FROM track_changes tr WHERE tr.tenant_id = r.tenant_id AND tr.program_id = r.program_id AND tr.partner_id = r.partner_id
    ORDER BY tr.at, tr.seq LIMIT 1))`;

const held = (column: string): string => `coalesce(held.${column}, r.${column})`;

const reviewSource: Source<RawReview, ReviewRow> = {
  table: 'reviews',
  alias: 'r',
  joins: `${joinProgram('r')} ${HELD}`,
  select: toSelectList({
    ...enrolledColumns('r'),
    id: 'r.id',
    reviewAt: ms('r.review_at'),
    track: TRACK,
    effectiveAt: ms(held('effective_at')),
    fromTier: 'r.from_tier',
    toTier: held('to_tier'),
    awardedTier: held('awarded_tier'),
    standing: held('standing'),
    metrics: held('metrics'),
    referredMinor: `coalesce(held.metrics->>'referredMrr', r.referred_mrr_minor::text)`,
    managedMinor: `coalesce(held.metrics->>'managedMrr', r.managed_mrr_minor::text)`,
    leads: `coalesce((held.metrics->>'leads')::integer, r.leads)`,
    currency: 'p.currency',
    recordedAt: ms('r.recorded_at'),
    revisions: REVISIONS,
  }),
  toRow: ({ referredMinor, managedMinor, ...row }) => ({
    ...row,
    referredMrr: toMoney(referredMinor, row.currency),
    managedMrr: toMoney(managedMinor, row.currency),
  }),
};

const byReview = (direction: 'ASC' | 'DESC'): Keyset<ReviewRow> => ({
  name: `review.reviewAt.${direction}`,
  direction,
  columns: [instantKey('r.review_at', (row) => row.reviewAt), textKey('r.id', (row) => row.id)],
});

export const createReviewReads = (db: Database): Reads['reviews'] =>
  createNodeReads(db, {
    source: reviewSource,
    keysets: { REVIEW_AT_DESC: byReview('DESC'), REVIEW_AT_ASC: byReview('ASC') },
    where: (filter: EnrolledFilter, actor, bindings) => scopeToEnrolled(actor, filter, 'r', bindings),
  });
