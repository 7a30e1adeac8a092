import { decideReview, TierTimeline, type ReviewOutcome } from '../../domain/engine/tiers.ts';
import { must } from '../../domain/result.ts';
import type { Instant } from '../../domain/time/calendar.ts';
import type { ProgramState } from '../ports/program.ts';
import type { NewRevision, StoredReview } from '../ports/review.ts';
import type { EventDraft, UnitOfWork } from '../ports/unit-of-work.ts';
import type { RunHandler, RunScope } from '../runs/contract.ts';
import { readInstant } from '../runs/instants.ts';
import { bringIntoForce } from './in-force.ts';
import { reportStandings, reviewPartners } from './review-partners.ts';

const PARTNERS_PER_BATCH = 500;

interface Wanted {
  readonly at: Instant;
  readonly partnerIds: readonly string[] | null;
  readonly reopen: boolean;
  readonly reason: string;
}

interface Counts {
  readonly reviewed: number;
  readonly reopened: number;
  readonly kept: number;
}

/**
 * The handler of REVIEW: batches of partners, each in a transaction of its own. Begun anew, it finds what was done: a
 * partner is reviewed once, and revised once by one run. Result: `reviewed`, `reopened`, `kept` (partners that had been
 * reviewed and keep their outcome).
 */
export const runReviews: RunHandler = async (scope) => {
  const wanted = readInput(scope);
  const ref = must(scope.program, 'a review is of one program');
  let counts: Counts = { reviewed: 0, reopened: 0, kept: 0 };
  for (let after: string | null = null; ;) {
    scope.signal.throwIfAborted();
    const done = await scope.transaction(async (unit) => {
      await unit.programs.lockCalendar(ref);
      const program = must(await unit.programs.find(ref), `program ${ref.id}`);
      const batch = await nextBatch(unit, program, wanted, after);
      return { last: batch.at(-1) ?? null, counts: await reviewBatch(unit, scope, program, batch, wanted) };
    });
    counts = add(counts, done.counts);
    if (done.last === null) return { ...counts };
    after = done.last;
    await scope.progress(counts.reviewed + counts.reopened + counts.kept, wanted.partnerIds?.length ?? null);
  }
};

function readInput({ input }: RunScope): Wanted {
  const { partnerIds, reopen, reason } = input;
  return {
    at: readInstant(input, 'reviewAt'),
    partnerIds: Array.isArray(partnerIds) ? partnerIds.map(String) : null,
    reopen: reopen === true,
    reason: typeof reason === 'string' ? reason : '',
  };
}

function nextBatch(
  unit: UnitOfWork,
  program: ProgramState,
  { at, partnerIds }: Wanted,
  after: string | null,
): Promise<readonly string[]> {
  if (partnerIds === null) return unit.calendar.listEnrolled(program, { before: at, after, limit: PARTNERS_PER_BATCH });
  const rest = partnerIds.filter((id) => after === null || id > after);
  return Promise.resolve(rest.slice(0, PARTNERS_PER_BATCH));
}

const add = (a: Counts, b: Counts): Counts => ({
  reviewed: a.reviewed + b.reviewed,
  reopened: a.reopened + b.reopened,
  kept: a.kept + b.kept,
});

async function reviewBatch(
  unit: UnitOfWork,
  scope: RunScope,
  program: ProgramState,
  batch: readonly string[],
  wanted: Wanted,
): Promise<Counts> {
  const { deps } = scope;
  const held = await unit.reviews.listAt(program, batch, wanted.at);
  const reviewed = await reviewPartners(
    unit,
    program,
    batch.filter((id) => !held.has(id)),
    wanted.at,
  );
  // A review that comes late, such as of a partner enrolled for a date in the past, is in force from its own date on.
  await eachByDate(
    reviewed.map(({ outcome }) => [outcome.effectiveAt, outcome.partner]),
    (from, partnerIds) => bringIntoForce(unit, deps, program, partnerIds, from),
  );
  // Whoever reopens a date for all has new figures in mind, and not the single decisions that were taken with a reason.
  const open = [...held.values()].filter(({ isOverruled }) => wanted.partnerIds !== null || !isOverruled);
  const reopened = wanted.reopen ? await reopen(unit, scope, program, open, wanted) : 0;
  return { reviewed: reviewed.length, reopened, kept: held.size - reopened };
}

/** Measures reviewed partners again, over what is known by now, and lets that replace their outcomes. */
async function reopen(
  unit: UnitOfWork,
  { deps, run, requestedBy }: RunScope,
  program: ProgramState,
  reviews: readonly StoredReview[],
  { at, reason }: Wanted,
): Promise<number> {
  const partnerIds = reviews.map((review) => review.partnerId);
  const later = await unit.reviews.listReviewedLater(program, partnerIds, { at, now: program.now });
  const [partners, measured] = await Promise.all([
    unit.ledger.loadPartners(program, partnerIds),
    unit.metrics.measure(program, { at, partnerIds }),
  ]);
  const revisions = reviews.flatMap((review): readonly NewRevision[] => {
    const [partner, own] = [partners.get(review.partnerId), measured.get(review.partnerId)];
    if (partner === undefined || own === undefined || later.has(review.partnerId)) return [];
    // Judged by the tier that was in force before, whatever the review itself has brought about since.
    const before = new TierTimeline([{ at: Number.NEGATIVE_INFINITY, tier: review.from, cause: 'REVIEW' }]);
    const outcome = decideReview({ ...program, enrolment: partner.enrolment }, at, before, own.values);
    return outcome === null
      ? []
      : [toRevision(review, outcome, program, { reason, actor: requestedBy, runId: run.id })];
  });
  const inserted = await unit.reviews.insertRevisions(program, revisions);
  unit.emit({ tenantId: program.tenantId, id: program.id }, ...inserted.map((each) => reopenedEvent(each, program)));
  await reportStandings(
    unit,
    program,
    inserted.map(({ review, standing }) => ({ partnerId: review.partnerId, standing })),
    at,
  );
  await eachByDate(
    inserted.map(({ effectiveAt, review }) => [effectiveAt, review.partnerId]),
    (from, moved) => bringIntoForce(unit, deps, program, moved, from),
  );
  return inserted.length;
}

const toRevision = (
  review: StoredReview,
  outcome: ReviewOutcome,
  program: ProgramState,
  by: Pick<NewRevision, 'reason' | 'actor' | 'runId'>,
): NewRevision => ({
  review,
  kind: 'REOPENED',
  values: outcome.values,
  awarded: outcome.awarded,
  to: outcome.to,
  effectiveAt: Math.max(outcome.effectiveAt, program.now),
  standing: outcome.standing,
  ...by,
});

const reopenedEvent = ({ review, awarded, effectiveAt }: NewRevision, program: ProgramState): EventDraft => ({
  type: 'review.reopened',
  at: program.now,
  partnerId: review.partnerId,
  leadId: null,
  subjectType: 'Review',
  subjectId: review.id,
  audience: 'PARTNER',
  payload: { from: review.awarded, to: awarded, effectiveAt },
});

async function eachByDate(
  dated: readonly (readonly [Instant, string])[],
  work: (at: Instant, partnerIds: readonly string[]) => Promise<void>,
): Promise<void> {
  const dates = [...new Set(dated.map(([at]) => at))].sort((a, b) => a - b);
  for (const date of dates) {
    await work(
      date,
      dated.filter(([at]) => at === date).map(([, partnerId]) => partnerId),
    );
  }
}
