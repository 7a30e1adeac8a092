import type { TierRules } from '../../domain/contract/adapter.ts';
import { lastAt, type EnrolmentFacts } from '../../domain/engine/facts.ts';
import { spanOf, type MetricValues } from '../../domain/engine/measure.ts';
import { toOutcome, waysTo } from '../../domain/engine/missing.ts';
import {
  awardTier,
  effectiveDate,
  entryTier,
  isReviewDate,
  ladderAt,
  standingAt,
  timelineOf,
} from '../../domain/engine/tiers.ts';
import { must } from '../../domain/result.ts';
import type { Instant } from '../../domain/time/calendar.ts';
import type { Actor } from '../actor.ts';
import { isOwnerOf } from '../kernel/permission.ts';
import { storedTimeline } from '../ledger/timelines.ts';
import { RequestError } from '../outcome.ts';
import type { PartnerTimelineFacts } from '../ports/ledger.ts';
import type { ProgramState } from '../ports/program.ts';
import type { ServiceDeps, UnitOfWork } from '../ports/unit-of-work.ts';
import type { PreviewMoment, ReviewPreview, TierOutlook } from './contract.ts';
import { COUNTED_ITEMS, toDropRisk, type NextReview } from './drop-risk.ts';
import { nextReviewDate } from './review-dates.ts';

type Ladder = Extract<TierRules, { kind: 'LADDER' }>;

/**
 * What a preview measures at. A preview of now counts everything that has happened by now, as the dashboard does: it
 * measures just after it, since windows exclude their instant. A preview of a review's own date measures at that date.
 */
export const previewMoment = (
  deps: ServiceDeps,
  actor: Actor,
  programSlug: string,
  asOf: Instant | null,
): Promise<PreviewMoment> =>
  deps.gateway.transaction(actor, async (unit) => {
    const program = await unit.programs.findBySlug(programSlug);
    if (program === null) {
      throw new RequestError('NOT_FOUND', `Argument "programSlug": found no program "${programSlug}" for you here.`);
    }
    if (actor.role !== 'PARTNER' && !isOwnerOf(actor, program.tenantId)) {
      throw new RequestError(
        'FORBIDDEN',
        `Previews are for the program's owner and its partners; found role ${actor.role}.`,
      );
    }
    const shown = asOf ?? program.now;
    const isNow = shown === program.now && (asOf === null || !isDateOfReview(program, shown));
    return {
      program: { tenantId: program.tenantId, id: program.id },
      asOf: shown,
      at: isNow ? shown + 1 : shown,
      hasTiers: rulesAt(program, shown).some((rules) => rules.kind === 'LADDER'),
    };
  });

const rulesAt = (program: ProgramState, at: Instant): readonly TierRules[] => {
  const params = program.terms.at(at);
  const tracks = program.adapter.tracks(params);
  return (tracks.length === 0 ? [null] : tracks).map((track) => program.adapter.tiers(params, track));
};

const isDateOfReview = (program: ProgramState, at: Instant): boolean =>
  rulesAt(program, at).some((rules) => rules.kind === 'LADDER' && isReviewDate(rules, at, program.calendar));

/** Previews partners: a fixed number of statements, whatever their number. Row-level security says whose are seen. */
export const previewReviews = (
  deps: ServiceDeps,
  actor: Actor,
  moment: PreviewMoment,
  partnerIds: readonly string[],
): Promise<ReadonlyMap<string, ReviewPreview>> =>
  deps.gateway.transaction(actor, async (unit) => {
    const ids = actor.role === 'PARTNER' ? partnerIds.filter((id) => actor.partnerIds.includes(id)) : partnerIds;
    if (ids.length === 0) return new Map();
    // A partner may not read the vendor's payments, of which its figures are made.
    return unit.asSystem(moment.program.tenantId, () => previewAll(unit, moment, ids));
  });

async function previewAll(
  unit: UnitOfWork,
  { program: ref, asOf, at }: PreviewMoment,
  partnerIds: readonly string[],
): Promise<ReadonlyMap<string, ReviewPreview>> {
  const program = must(await unit.programs.find(ref), `program ${ref.id}`);
  const [partners, measured] = [
    await unit.ledger.loadPartners(program, partnerIds),
    await unit.metrics.measure(program, { at, partnerIds }),
  ];
  const previewed = [...partners].flatMap(([partnerId, partner]): readonly Previewed[] => {
    const ladder = ladderAt({ ...program, enrolment: partner.enrolment }, at);
    const own = measured.get(partnerId);
    if (ladder === null || own === undefined || partner.enrolment.since >= at) return [];
    return [
      {
        partnerId,
        partner,
        ladder,
        track: own.track,
        values: own.values,
        next: nextReviewDate(program, own.track, asOf),
      },
    ];
  });
  const next = await measureNext(unit, program, previewed, at);
  return new Map(
    previewed.map((each) => [
      each.partnerId,
      toPreview(program, { asOf, at }, each, must(next.get(each.partnerId), each.partnerId)),
    ]),
  );
}

interface Previewed {
  readonly partnerId: string;
  readonly partner: PartnerTimelineFacts;
  readonly ladder: Ladder;
  readonly track: string | null;
  readonly values: MetricValues;
  readonly next: Instant | null;
}

/** The same partners at their next review, over what is known now: one statement for each of its dates. */
async function measureNext(
  unit: UnitOfWork,
  program: ProgramState,
  previewed: readonly Previewed[],
  at: Instant,
): Promise<ReadonlyMap<string, NextReview>> {
  const found = new Map<string, NextReview>();
  for (const date of new Set(previewed.map((each) => each.next))) {
    const own = previewed.filter((each) => each.next === date);
    const partnerIds = own.map((each) => each.partnerId);
    const then = date === null || date <= at ? null : date;
    const values = then === null ? null : await unit.metrics.measure(program, { at: then, partnerIds });
    const windows = own.flatMap(({ ladder }) => Object.values(ladder.metrics));
    const items = then === null ? [] : await loadLeaving(unit, program, partnerIds, { windows, at, then });
    for (const each of own) {
      found.set(each.partnerId, {
        at: date,
        values: values?.get(each.partnerId)?.values ?? each.values,
        ladder:
          then === null
            ? each.ladder
            : (ladderAt({ ...program, enrolment: each.partner.enrolment }, then) ?? each.ladder),
        items: items.filter((item) => item.partnerId === each.partnerId),
      });
    }
  }
  return found;
}

/** What windows count at one instant and no longer at a later one lies between their beginnings. */
async function loadLeaving(
  unit: UnitOfWork,
  program: ProgramState,
  partnerIds: readonly string[],
  {
    windows,
    at,
    then,
  }: { readonly windows: readonly Ladder['metrics'][string][]; readonly at: Instant; readonly then: Instant },
) {
  const spans = windows
    .filter(({ window, measure }) => window.kind !== 'ALL' && COUNTED_ITEMS.has(measure.kind))
    .map(
      ({ window }) => [spanOf(window, at, program.calendar).from, spanOf(window, then, program.calendar).from] as const,
    );
  if (spans.length === 0) return [];
  const [from, until] = [Math.min(...spans.map(([first]) => first)), Math.max(...spans.map(([, last]) => last))];
  return unit.reviews.listWindowItems(program, partnerIds, { from, until });
}

function toPreview(
  program: ProgramState,
  { asOf, at }: { readonly asOf: Instant; readonly at: Instant },
  { partnerId, partner, ladder, track, values }: Previewed,
  next: NextReview,
): ReviewPreview {
  const { enrolment } = partner;
  const from = storedTimeline(program, partner).at(at)?.tier ?? entryTier(ladder);
  const awarded = awardTier(ladder, values);
  const heldTier = heldBelow(program, partner, at) ?? entryTier(ladder);
  const { decided } = ladder;
  const reviewAt = next.at ?? asOf;
  return {
    partnerId,
    programId: program.id,
    currency: program.currency,
    asOf,
    track,
    fromTier: from,
    awardedTier: awarded,
    toTier: invitedAt(enrolment, at) ?? awarded,
    standing: standingAt(ladder, from, values),
    nextReviewAt: next.at,
    effectiveAt: decided.kind === 'REVIEW' ? effectiveDate(reviewAt, decided.effectiveDay, program.calendar) : asOf,
    values,
    metrics: ladder.metrics,
    tiers: ladder.ladder.flatMap(({ tier, when }): readonly TierOutlook[] => {
      if (when === null) return [];
      const condition = toOutcome(when, values);
      return [{ tier, isReached: condition.isMet, condition, ways: condition.isMet ? [] : waysTo(when, values) }];
    }),
    dropRisk: toDropRisk({ calendar: program.calendar, at, heldTier, ladder, values, next }),
  };
}

const invitedAt = (enrolment: EnrolmentFacts, at: Instant): string | null =>
  lastAt(enrolment.invitations, at)?.tier ?? null;

/** The tier of the ladder that is in force underneath an invitation tier. */
function heldBelow(program: ProgramState, partner: PartnerTimelineFacts, at: Instant): string | null {
  const enrolment = { ...partner.enrolment, invitations: [] };
  const ladder = ladderAt({ ...program, enrolment }, enrolment.since);
  if (ladder?.decided.kind === 'AT_ONCE') return storedTimeline(program, partner).at(at)?.tier ?? null;
  return timelineOf({ ...program, enrolment }, partner.reviews).at(at)?.tier ?? null;
}
