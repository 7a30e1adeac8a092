import { ladderAt, TierTimeline, timelineOf } from '../../domain/engine/tiers.ts';
import type { ProgramContext } from '../../domain/engine/customer.ts';
import type { PartnerTimelineFacts } from '../ports/ledger.ts';
import type { ProgramState } from '../ports/program.ts';

/** A partner's tiers as stored: reviews are decisions and stay; tiers that follow metrics at once are their crossings. */
export function storedTimeline(program: ProgramState, partner: PartnerTimelineFacts): TierTimeline {
  const { enrolment } = partner;
  const ladder = ladderAt({ adapter: program.adapter, terms: program.terms, enrolment }, enrolment.since);
  if (ladder === null) return new TierTimeline([]);
  if (ladder.decided.kind === 'AT_ONCE') return new TierTimeline(partner.crossings);
  return timelineOf({ adapter: program.adapter, terms: program.terms, enrolment }, partner.reviews);
}

/** What a fold refers to, out of stored partners. */
export function programContext(
  program: ProgramState,
  partners: ReadonlyMap<string, PartnerTimelineFacts>,
): ProgramContext {
  const timelines = new Map<string, TierTimeline>();
  return {
    adapter: program.adapter,
    terms: program.terms,
    calendar: program.calendar,
    enrolmentOf: (partner) => partners.get(partner)?.enrolment ?? null,
    tiersOf(partner) {
      const facts = partners.get(partner);
      if (facts === undefined) return null;
      const timeline = timelines.get(partner) ?? storedTimeline(program, facts);
      timelines.set(partner, timeline);
      return timeline;
    },
  };
}
