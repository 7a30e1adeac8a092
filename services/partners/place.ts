import { entryTier, ladderAt } from '../../domain/engine/tiers.ts';
import type { Instant } from '../../domain/time/calendar.ts';
import { refuse } from '../kernel/refusal.ts';
import type { ProgramState } from '../ports/program.ts';

/** Refuses a track that the program does not have at an instant, or a missing one where it has some. */
export function checkTrack(program: ProgramState, track: string | null, at: Instant): void {
  const known = program.adapter.tracks(program.terms.at(at));
  if (track === null) {
    if (known.length === 0) return;
    refuse('TRACK_REQUIRED', `found no track, expected one of ${known.join(', ')}`, ['track'], { known });
  } else if (!known.includes(track)) {
    const expected = known.length === 0 ? 'none: the program has no tracks' : `one of ${known.join(', ')}`;
    refuse('UNKNOWN_TRACK', `found track "${track}", expected ${expected}`, ['track'], { found: track, known });
  }
}

/**
 * The tier a partner starts with: the named one of the ladder, or the entry tier; null in a program without tiers.
 * Errors: UNKNOWN_TIER; TIER_NOT_ENROLLABLE for a tier by invitation and where the tier follows from the business.
 */
export function startTier(
  program: ProgramState,
  place: {
    readonly partnerId: string;
    readonly track: string | null;
    readonly tier: string | null;
    readonly at: Instant;
  },
): string | null {
  const { partnerId, track, tier, at } = place;
  const tracks = track === null ? [] : [{ at, track }];
  const enrolment = { partner: partnerId, since: at, tier, tracks, invitations: [], overrides: [] };
  const ladder = ladderAt({ adapter: program.adapter, terms: program.terms, enrolment }, at);
  const known = ladder?.ladder.map((step) => step.tier) ?? [];
  if (tier === null) return ladder === null ? null : entryTier(ladder);
  const detail = { found: tier, known };
  if (ladder === null) {
    return refuse('UNKNOWN_TIER', `found tier "${tier}", expected none: the program has no tiers`, ['tier'], detail);
  }
  if (ladder.decided.kind === 'AT_ONCE') {
    const message = `found tier "${tier}", expected none: in this program the tier follows from the business`;
    return refuse('TIER_NOT_ENROLLABLE', message, ['tier'], { found: tier, known: [] });
  }
  if (ladder.invitation.includes(tier)) {
    const message = `found invitation tier "${tier}", expected one of ${known.join(', ')}: an invitation tier is granted, never enrolled in`;
    return refuse('TIER_NOT_ENROLLABLE', message, ['tier'], detail);
  }
  if (!known.includes(tier)) {
    return refuse(
      'UNKNOWN_TIER',
      `found unknown tier "${tier}", expected one of ${known.join(', ')}`,
      ['tier'],
      detail,
    );
  }
  return tier;
}
