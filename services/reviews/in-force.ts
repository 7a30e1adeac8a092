import type { Instant } from '../../domain/time/calendar.ts';
import { resettlePartners } from '../ledger/resettle.ts';
import { storedTimeline } from '../ledger/timelines.ts';
import type { TierInForce } from '../ports/review.ts';
import type { ProgramState } from '../ports/program.ts';
import type { ServiceDeps, UnitOfWork } from '../ports/unit-of-work.ts';
import { tierChanged } from './review-events.ts';

/**
 * Brings decisions into force whose date the calendar has passed, or shows just now: notes the tiers from that date on
 * and settles what depends on them. Later ones are left to the calendar.
 */
export async function bringIntoForce(
  unit: UnitOfWork,
  deps: Pick<ServiceDeps, 'newId'>,
  program: ProgramState,
  partnerIds: readonly string[],
  from: Instant,
): Promise<void> {
  if (partnerIds.length === 0 || from > program.now) return;
  const until = Math.max(program.processedThrough, from + 1);
  const partners = await unit.ledger.loadPartners(program, partnerIds);
  const tiers = [...partners].flatMap(([partnerId, partner]): readonly TierInForce[] => {
    const timeline = storedTimeline(program, partner);
    // At the date itself the tier may be what it was before an earlier decision of the same instant.
    const at = timeline.at(from);
    const later = timeline.changes.filter((change) => change.at > from && change.at < until);
    return [
      ...(at === null ? [] : [{ partnerId, at: from, tier: at.tier }]),
      ...later.map(({ at: when, tier }) => ({ partnerId, at: when, tier })),
    ];
  });
  const noted = await unit.reviews.putInForce(program, tiers);
  if (noted.length === 0) return;
  unit.emit({ tenantId: program.tenantId, id: program.id }, ...noted.map(tierChanged));
  await resettlePartners(unit, deps, program, [...new Set(noted.map(({ partnerId }) => partnerId))]);
}
