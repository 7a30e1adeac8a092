import type { Knex } from 'knex';
import { typeid } from 'typeid-js';
import type { MetricValues } from '../../domain/engine/measure.ts';
import type { ReviewOutcome } from '../../domain/engine/tiers.ts';
import type {
  InsertedReview,
  NewRevision,
  ReviewStore,
  StandingChange,
  StoredReview,
  TierInForce,
  WindowItem,
} from '../../services/ports/review.ts';
import type { ProgramState } from '../../services/ports/program.ts';
import { groupBy } from '../../domain/group-by.ts';
import { listAnniversaries, nextAnniversary } from './anniversaries.ts';
import { stands } from './retractions.ts';
import { rowsOf, toInstant, toIso, toRecords } from './rows.ts';

/** Reviews of one transaction. Every method is a fixed number of statements, whatever the number of partners. */
export const createReviewStore = (tx: Knex.Transaction): ReviewStore => ({
  insert: (program, outcomes) => insertReviews(tx, program, outcomes),
  async find(id) {
    const [row] = await rowsOf<ReviewRecord>(tx, `${SELECT} WHERE r.id = ?`, [id]);
    return row === undefined ? null : toReview(row);
  },
  async listAt(program, partnerIds, at) {
    const rows = await rowsOf<ReviewRecord>(
      tx,
      `${SELECT} WHERE r.tenant_id = ? AND r.program_id = ? AND r.partner_id = ANY (?) AND r.review_at = ?`,
      [program.tenantId, program.id, partnerIds, toIso(at)],
    );
    return new Map(rows.map((row) => [row.partner_id, toReview(row)]));
  },
  async listReviewedLater(program, partnerIds, { at, now }) {
    const rows = await rowsOf<{ partner_id: string }>(
      tx,
      `SELECT DISTINCT r.partner_id FROM reviews AS r WHERE r.tenant_id = ? AND r.program_id = ? AND r.partner_id = ANY (?)
         AND r.review_at > ? AND r.effective_at <= ?`,
      [program.tenantId, program.id, partnerIds, toIso(at), toIso(now)],
    );
    return new Set(rows.map((row) => row.partner_id));
  },
  async countUnreviewed(program, at, partnerIds) {
    const [row] = await rowsOf<{ count: bigint }>(
      tx,
      `SELECT count(*) AS count FROM enrollments AS e WHERE e.tenant_id = ? AND e.program_id = ? AND e.enrolled_at < ?
         AND (CAST(? AS text[]) IS NULL OR e.partner_id = ANY (?))
         AND NOT EXISTS (SELECT 1 FROM reviews AS r WHERE r.tenant_id = e.tenant_id AND r.program_id = e.program_id
           AND r.partner_id = e.partner_id AND r.review_at = ?)`,
      [program.tenantId, program.id, toIso(at), partnerIds, partnerIds, toIso(at)],
    );
    return Number(row?.count ?? 0n);
  },
  async isReviewed(program, at, partnerIds) {
    const [row] = await rowsOf<{ found: boolean }>(
      tx,
      `SELECT EXISTS (SELECT 1 FROM reviews AS r WHERE r.tenant_id = ? AND r.program_id = ? AND r.review_at = ?
         AND (CAST(? AS text[]) IS NULL OR r.partner_id = ANY (?))) AS found`,
      [program.tenantId, program.id, toIso(at), partnerIds, partnerIds],
    );
    return row?.found ?? false;
  },
  insertRevisions: (program, revisions) => insertRevisions(tx, program, revisions),
  putInForce: (program, tiers) => putInForce(tx, program, tiers),
  setStandings: (program, standings) => setStandings(tx, program, standings),
  async listSince(program, { partnerIds, before }) {
    const rows = await rowsOf<{ partner_id: string; enrolled_at: Date }>(
      tx,
      `SELECT e.partner_id, e.enrolled_at FROM enrollments AS e WHERE e.tenant_id = ? AND e.program_id = ? AND e.enrolled_at < ?
         AND e.partner_id = ANY (?) ORDER BY e.partner_id`,
      [program.tenantId, program.id, toIso(before), partnerIds],
    );
    return rows.map((row) => ({ partnerId: row.partner_id, since: toInstant(row.enrolled_at) }));
  },
  nextAnniversary: (program, within) => nextAnniversary(tx, program, within),
  listAnniversaries: (program, page) => listAnniversaries(tx, program, page),
  async listWins(program, partnerIds) {
    const rows = await rowsOf<{ partner_id: string; at: Date }>(
      tx,
      `SELECT s.partner_id, s.at FROM sold_mrr AS s WHERE s.tenant_id = ? AND s.program_id = ? AND s.partner_id = ANY (?)
         AND s.via = 'REGISTRATION' ORDER BY s.at`,
      [program.tenantId, program.id, partnerIds],
    );
    const groups = groupBy(rows, (row) => row.partner_id);
    return new Map([...groups].map(([partnerId, wins]) => [partnerId, wins.map((win) => toInstant(win.at))]));
  },
  listWindowItems: (program, partnerIds, window) => listWindowItems(tx, program, partnerIds, window),
});

interface ReviewRecord {
  readonly tenant_id: string;
  readonly id: string;
  readonly program_id: string;
  readonly partner_id: string;
  readonly review_at: Date;
  readonly from_tier: string;
  readonly effective_at: Date;
  readonly metrics: Readonly<Record<string, string>>;
  readonly to_tier: string;
  readonly awarded_tier: string;
  readonly standing: string;
  readonly is_overruled: boolean;
}

const SELECT = `SELECT r.tenant_id, r.id, r.program_id, r.partner_id, r.review_at, r.from_tier,
    coalesce(v.effective_at, r.effective_at) AS effective_at, coalesce(v.metrics, r.metrics) AS metrics, coalesce(v.to_tier, r.to_tier) AS to_tier,
    coalesce(v.awarded_tier, r.awarded_tier) AS awarded_tier, coalesce(v.standing, r.standing) AS standing,
    coalesce(v.kind = 'OVERRULED', false) AS is_overruled
  FROM reviews AS r LEFT JOIN LATERAL (SELECT x.* FROM review_revisions AS x
    WHERE x.tenant_id = r.tenant_id AND x.review_id = r.id ORDER BY x.seq DESC LIMIT 1) AS v ON true`;

const toReview = (row: ReviewRecord): StoredReview => ({
  tenantId: row.tenant_id,
  id: row.id,
  programId: row.program_id,
  partnerId: row.partner_id,
  at: toInstant(row.review_at),
  effectiveAt: toInstant(row.effective_at),
  values: Object.fromEntries(Object.entries(row.metrics).map(([name, value]) => [name, BigInt(value)])),
  from: row.from_tier,
  to: row.to_tier,
  awarded: row.awarded_tier,
  standing: row.standing,
  isOverruled: row.is_overruled,
});

async function insertReviews(
  tx: Knex.Transaction,
  program: ProgramState,
  outcomes: readonly ReviewOutcome[],
): Promise<readonly InsertedReview[]> {
  if (outcomes.length === 0) return [];
  const records = outcomes.map((review) => ({
    id: typeid('review').toString(),
    partner: review.partner,
    at: toIso(review.at),
    referred: review.values['referredMrr'] ?? 0n,
    managed: review.values['managedMrr'] ?? 0n,
    leads: review.values['leads'] ?? 0n,
    metrics: textValues(review.values),
    awarded: review.awarded,
    from: review.from,
    to: review.to,
    effective: toIso(review.effectiveAt),
    standing: review.standing,
  }));
  const rows = await rowsOf<{ id: string; partner_id: string }>(
    tx,
    `INSERT INTO reviews (tenant_id, id, program_id, partner_id, review_at, referred_mrr_minor, managed_mrr_minor, leads, metrics,
       from_tier, to_tier, awarded_tier, effective_at, standing)
     SELECT ?, r.id, ?, r.partner, r.at, r.referred, r.managed, r.leads, r.metrics, r."from", r."to", r.awarded, r.effective, r.standing
     FROM jsonb_to_recordset(CAST(? AS jsonb)) AS r (id text, partner text, at timestamptz, referred bigint, managed bigint, leads integer,
       metrics jsonb, "from" text, "to" text, awarded text, effective timestamptz, standing text) ORDER BY r.partner
     ON CONFLICT (tenant_id, program_id, partner_id, review_at) DO NOTHING RETURNING id, partner_id`,
    [program.tenantId, program.id, toRecords(records)],
  );
  const byPartner = new Map(outcomes.map((outcome) => [outcome.partner, outcome]));
  return rows.flatMap(({ id, partner_id }) => {
    const outcome = byPartner.get(partner_id);
    return outcome === undefined ? [] : [{ id, outcome }];
  });
}

async function insertRevisions(
  tx: Knex.Transaction,
  program: ProgramState,
  revisions: readonly NewRevision[],
): Promise<readonly NewRevision[]> {
  if (revisions.length === 0) return [];
  const records = revisions.map(({ review, values, ...revision }) => ({
    ...revision,
    review: review.id,
    partner: review.partnerId,
    metrics: textValues(values),
    effectiveAt: toIso(revision.effectiveAt),
  }));
  const rows = await rowsOf<{ review_id: string }>(
    tx,
    `INSERT INTO review_revisions (tenant_id, program_id, partner_id, review_id, seq, kind, metrics, awarded_tier, to_tier, effective_at,
       standing, reason, actor, decided_at, run_id)
     SELECT ?, ?, v.partner, v.review, 1 + (SELECT count(*) FROM review_revisions AS held WHERE held.tenant_id = ? AND held.review_id = v.review),
       v.kind, v.metrics, v.awarded, v."to", v."effectiveAt", v.standing, v.reason, v.actor, ?, v."runId"
     FROM jsonb_to_recordset(CAST(? AS jsonb)) AS v (review text, partner text, kind text, metrics jsonb, awarded text, "to" text,
       "effectiveAt" timestamptz, standing text, reason text, actor text, "runId" text) ORDER BY v.partner
     ON CONFLICT (tenant_id, review_id, run_id) DO NOTHING RETURNING review_id`,
    [program.tenantId, program.id, program.tenantId, toIso(program.now), toRecords(records)],
  );
  const inserted = new Set(rows.map((row) => row.review_id));
  return revisions.filter(({ review }) => inserted.has(review.id));
}

/** The last row dated then or before is the tier in force, so one that says the same again would say nothing. */
async function putInForce(
  tx: Knex.Transaction,
  program: ProgramState,
  tiers: readonly TierInForce[],
): Promise<readonly TierInForce[]> {
  if (tiers.length === 0) return [];
  const of = [program.tenantId, program.id];
  const partnerIds = [...new Set(tiers.map((tier) => tier.partnerId))];
  // Rows of a partner are numbered, so that whoever writes them does so one after the other.
  await rowsOf(
    tx,
    `SELECT e.partner_id FROM enrollments AS e WHERE e.tenant_id = ? AND e.program_id = ? AND e.partner_id = ANY (?)
     ORDER BY e.partner_id FOR NO KEY UPDATE`,
    [...of, partnerIds],
  );
  const records = tiers.map(({ partnerId, at, tier }) => ({ partner: partnerId, at: toIso(at), tier }));
  const rows = await rowsOf<{ partner_id: string; at: Date; tier: string }>(
    tx,
    `WITH given AS (SELECT g.*, lag(g.tier) OVER (PARTITION BY g.partner ORDER BY g.at) AS before
         FROM jsonb_to_recordset(CAST(? AS jsonb)) AS g (partner text, at timestamptz, tier text)),
       new AS (SELECT given.*, row_number() OVER (PARTITION BY given.partner ORDER BY given.at) AS place FROM given
         WHERE given.tier IS DISTINCT FROM coalesce(given.before, (SELECT t.tier FROM tier_changes AS t WHERE t.tenant_id = ? AND t.program_id = ?
           AND t.partner_id = given.partner AND t.superseded_at IS NULL AND t.at <= given.at ORDER BY t.at DESC, t.seq DESC LIMIT 1)))
     INSERT INTO tier_changes (tenant_id, program_id, partner_id, seq, at, tier, kind)
     SELECT ?, ?, new.partner, new.place + coalesce((SELECT max(t.seq) FROM tier_changes AS t WHERE t.tenant_id = ? AND t.program_id = ?
       AND t.partner_id = new.partner), 0), new.at, new.tier, 'REVIEW' FROM new ORDER BY new.partner, new.at
     RETURNING partner_id, at, tier`,
    [toRecords(records), ...of, ...of, ...of],
  );
  return rows.map((row) => ({ partnerId: row.partner_id, at: toInstant(row.at), tier: row.tier }));
}

async function setStandings(
  tx: Knex.Transaction,
  program: ProgramState,
  standings: readonly { readonly partnerId: string; readonly standing: string }[],
): Promise<readonly StandingChange[]> {
  if (standings.length === 0) return [];
  const rows = await rowsOf<{ partner_id: string; before: string; standing: string }>(
    tx,
    `WITH moved AS (SELECT e.partner_id, e.standing AS before, s.standing
         FROM jsonb_to_recordset(CAST(? AS jsonb)) AS s ("partnerId" text, standing text)
         JOIN enrollments AS e ON e.tenant_id = ? AND e.program_id = ? AND e.partner_id = s."partnerId" AND e.standing <> s.standing
         ORDER BY e.partner_id FOR NO KEY UPDATE OF e)
     UPDATE enrollments AS e SET standing = moved.standing FROM moved
     WHERE e.tenant_id = ? AND e.program_id = ? AND e.partner_id = moved.partner_id
     RETURNING e.partner_id, moved.before, moved.standing`,
    [toRecords(standings), program.tenantId, program.id, program.tenantId, program.id],
  );
  return rows.map((row) => ({ partnerId: row.partner_id, from: row.before, to: row.standing }));
}

async function listWindowItems(
  tx: Knex.Transaction,
  program: ProgramState,
  partnerIds: readonly string[],
  { from, until }: { readonly from: number; readonly until: number },
): Promise<readonly WindowItem[]> {
  const bindings = {
    tenant: program.tenantId,
    program: program.id,
    partners: [...partnerIds],
    from: toIso(from),
    until: toIso(until),
  };
  const result = await tx.raw<{ rows: readonly ItemRecord[] }>(
    `SELECT s.partner_id, 'SALE' AS kind, s.customer_id AS subject_id, s.at, s.mrr_minor AS value, s.via = 'REGISTRATION' AS is_registered,
       EXISTS (SELECT 1 FROM churns AS c WHERE c.tenant_id = s.tenant_id AND c.customer_id = s.customer_id AND ${stands('c')}) AS is_churned,
       NULL AS status
     FROM sold_mrr AS s WHERE s.tenant_id = :tenant AND s.program_id = :program AND s.partner_id = ANY (:partners) AND s.at >= :from AND s.at < :until
     UNION ALL
     SELECT l.partner_id, 'LEAD', l.id, l.registered_at, 1, false, false, l.status
     FROM leads AS l WHERE l.tenant_id = :tenant AND l.program_id = :program AND l.partner_id = ANY (:partners)
       AND l.registered_at >= :from AND l.registered_at < :until
     ORDER BY at, subject_id`,
    bindings as unknown as Knex.ValueDict,
  );
  return result.rows.map((row) => ({
    partnerId: row.partner_id,
    kind: row.kind,
    subjectId: row.subject_id,
    at: toInstant(row.at),
    value: row.value,
    isRegistered: row.is_registered,
    isChurned: row.is_churned,
    status: row.status,
  }));
}

interface ItemRecord {
  readonly partner_id: string;
  readonly kind: WindowItem['kind'];
  readonly subject_id: string;
  readonly at: Date;
  readonly value: bigint;
  readonly is_registered: boolean;
  readonly is_churned: boolean;
  readonly status: string | null;
}

const textValues = (values: MetricValues): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value.toString()]));
