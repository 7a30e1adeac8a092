import type { JsonObject } from '../../domain/contract/params.ts';
import { effectiveDate } from '../../domain/engine/tiers.ts';
import type { Instant } from '../../domain/time/calendar.ts';
import { formatInstant } from '../../domain/time/instant.ts';
import type { Actor } from '../actor.ts';
import type { Ref } from '../contract.ts';
import { runCommand } from '../kernel/command.ts';
import { getOwnProgram } from '../kernel/program.ts';
import { refuse } from '../kernel/refusal.ts';
import { requireText } from '../kernel/require-text.ts';
import type { Outcome } from '../outcome.ts';
import type { ProgramState } from '../ports/program.ts';
import type { ServiceDeps, UnitOfWork } from '../ports/unit-of-work.ts';
import { enqueueRun } from '../runs/enqueue.ts';
import type { RunReview } from './contract.ts';
import { programReviewDates } from './review-dates.ts';

const REASON_LENGTH_MAX = 1_000;
const PARTNERS_MAX = 1_000;
const YEAR_MS = 366 * 86_400_000;

/**
 * Queues a review of a date that has come, for the partners that were not reviewed then, or (`reopen`) for all; one that
 * was overruled stays unless its partner is named.
 */
export const runReview = (deps: ServiceDeps, actor: Actor, input: RunReview): Promise<Outcome<Ref>> =>
  runCommand(deps, actor, 'runReview', input, async ({ unit, begin }): Promise<Ref> => {
    const program = await getOwnProgram(unit, input.programSlug);
    await begin(program.tenantId);
    checkDate(program, input.reviewAt);
    const reason = reasonOf(input);
    const partnerIds = await partnersOf(unit, program, input);
    const unreviewed = await unit.reviews.countUnreviewed(program, input.reviewAt, partnerIds);
    if (input.reopen) await checkReopening(unit, program, input.reviewAt, partnerIds);
    else if (unreviewed === 0) {
      const message = `every partner it is about was reviewed at ${formatInstant(input.reviewAt)}, expected a date that was not reviewed; "reopen" replaces outcomes`;
      return refuse('ALREADY_REVIEWED', message, ['reviewAt']);
    }
    const run: JsonObject = {
      reviewAt: formatInstant(input.reviewAt),
      partnerIds: partnerIds === null ? null : [...partnerIds],
    };
    const queued = await enqueueRun(unit, deps, {
      tenantId: program.tenantId,
      programId: program.id,
      kind: 'REVIEW',
      input: { ...run, reopen: input.reopen, reason },
    });
    await unit.audit(program.tenantId, 'runReview', program.id, {
      ...run,
      reopen: input.reopen,
      reason,
      run: queued.id,
    });
    return queued;
  });

function checkDate(program: ProgramState, at: Instant): void {
  const near = programReviewDates(program, program.now - YEAR_MS, program.now + YEAR_MS);
  if (near.length === 0)
    refuse('NO_REVIEWS', `program "${program.slug}" has no reviews: its tiers are not decided on dates`, [
      'programSlug',
    ]);
  const found = formatInstant(at);
  if (!programReviewDates(program, at, at + 1).includes(at)) {
    const message = `found ${found}, expected a review date such as ${near.map(formatInstant).join(', ')}`;
    refuse('NOT_A_REVIEW_DATE', message, ['reviewAt'], { found, known: near.map(formatInstant) });
  }
  if (at > program.now) {
    const message = `found ${found}, expected a date that has come: the program's clock shows ${formatInstant(program.now)}`;
    refuse('INVALID_DATE', message, ['reviewAt'], { found });
  }
  if (at > program.processedThrough) {
    const done = formatInstant(program.processedThrough);
    refuse('CALENDAR_BEHIND', `the calendar has done everything before ${done} so far and will come to ${found}`, [
      'reviewAt',
    ]);
  }
}

function reasonOf({ reopen, reason }: RunReview): string | null {
  if (reopen && reason === null)
    return refuse('REASON_REQUIRED', 'found no reason, expected one: reopening replaces outcomes', ['reason']);
  return reason === null ? null : requireText(reason, 'reason', REASON_LENGTH_MAX);
}

async function partnersOf(
  unit: UnitOfWork,
  program: ProgramState,
  { partnerIds, reviewAt }: RunReview,
): Promise<readonly string[] | null> {
  if (partnerIds === null) return null;
  const wanted = [...new Set(partnerIds)].sort();
  if (wanted.length === 0 || wanted.length > PARTNERS_MAX) {
    return refuse('INVALID_INPUT', `found ${wanted.length} partners, expected 1 to ${PARTNERS_MAX}; left out: all`, [
      'partnerIds',
    ]);
  }
  const enrolled = new Set(
    (await unit.reviews.listSince(program, { partnerIds: wanted, before: reviewAt })).map(({ partnerId }) => partnerId),
  );
  const missing = wanted.find((id) => !enrolled.has(id));
  if (missing !== undefined) {
    const message = `found partner "${missing}", expected partners enrolled in "${program.slug}" before ${formatInstant(reviewAt)}`;
    return refuse('NOT_ENROLLED', message, ['partnerIds'], { found: missing });
  }
  return wanted;
}

/** Only the last review that is in force, or one that is not in force yet, can still be replaced. */
async function checkReopening(
  unit: UnitOfWork,
  program: ProgramState,
  at: Instant,
  partnerIds: readonly string[] | null,
): Promise<void> {
  const later = programReviewDates(program, at + 1, program.now + 1).find(
    (date) => effectiveAtOf(program, date) <= program.now,
  );
  if (later !== undefined) {
    const message = `the review of ${formatInstant(later)} is in force, expected no later one than that of ${formatInstant(at)}`;
    refuse('LATER_REVIEW_IN_FORCE', message, ['reviewAt'], { found: formatInstant(later) });
  }
  if (!(await unit.reviews.isReviewed(program, at, partnerIds))) {
    const message = `no partner it is about was reviewed at ${formatInstant(at)}, so there is nothing to reopen`;
    refuse('NOT_REVIEWED', message, ['reopen']);
  }
}

function effectiveAtOf({ adapter, terms, calendar }: ProgramState, at: Instant): Instant {
  const params = terms.at(at);
  const rules = adapter.tiers(params, adapter.tracks(params)[0] ?? null);
  return rules.kind === 'LADDER' && rules.decided.kind === 'REVIEW'
    ? effectiveDate(at, rules.decided.effectiveDay, calendar)
    : at;
}
