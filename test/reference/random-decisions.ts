import type { Time } from './calendar.ts';
import { mergeParams, type JsonMap } from './json.ts';
import { anyRate, drawTerms, tracks, type DrawnProgram } from './random-params.ts';
import type { Member } from './random-referrals.ts';
import { day, type Dated, type Dice } from './random-tools.ts';

export interface DrawnTerms {
  readonly thread: readonly Dated[];
  readonly versions: readonly { readonly from: Time; readonly params: JsonMap }[];
}

export function drawVersions(dice: Dice, program: DrawnProgram): DrawnTerms {
  const times = Array.from({ length: dice.pick([0, 0, 1, 2, 3]) }, () => dice.time(dice.start, dice.end));
  const sorted = times.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const patches = sorted.map((time) => ({ time, params: drawTerms(dice, program) }));
  dice.hot.push(...sorted);
  return {
    thread: patches.map(({ time, params }) => dice.fact(time, 'terms.published', { program: program.id, params })),
    versions: patches.map(({ time }, index) => ({
      from: time,
      params: patches.slice(0, index + 1).reduce((merged, patch) => mergeParams(merged, patch.params), program.params),
    })),
  };
}

/** Own rates; only in campaigns that stay with a percentage. */
export function drawOverrides(dice: Dice, program: DrawnProgram, members: readonly Member[]): Dated[][] {
  if (program.adapter !== 'affiliate-campaign' || !program.isPercentForGood) return [];
  return members.flatMap((member) => {
    if (member.since >= dice.end || dice.chance(0.6)) return [];
    const time = dice.time(member.since, dice.end);
    dice.hot.push(time);
    const data = { program: program.id, partner: member.partner, rate: anyRate(dice) };
    return [[dice.fact(time, 'rate.overridden', data)]];
  });
}

/** The track of one partner over time; the first entry is the enrolment's. */
export interface TrackLine {
  readonly changes: readonly { readonly time: Time; readonly track: string }[];
}

export function trackOn(line: TrackLine, time: Time, isBefore = false): string {
  return line.changes.filter((change) => (isBefore ? change.time < time : change.time <= time)).at(-1)?.track ?? '';
}

/** The first change away from MASTERS dated after `time`. */
export function leavesMasters(line: TrackLine, time: Time): Time | undefined {
  return line.changes.find((change) => change.time > time && change.track !== 'MASTERS')?.time;
}

export function drawTracks(dice: Dice, program: DrawnProgram, member: Member): { line: TrackLine; thread: Dated[] } {
  const changes = [{ time: member.since, track: dice.pick([...tracks, 'MASTERS']) }];
  const thread: Dated[] = [];
  for (let left = dice.pick([0, 0, 0, 1, 2, 3]); left > 0; left -= 1) {
    const before = changes.at(-1);
    if (before === undefined || before.time + day >= dice.end) break;
    const time = dice.time(before.time + day, dice.end);
    const track = before.track === 'MASTERS' ? 'ADVISORS' : 'MASTERS';
    changes.push({ time, track });
    dice.hot.push(time);
    thread.push(dice.fact(time, 'track.changed', { program: program.id, partner: member.partner, track }));
  }
  return { line: { changes }, thread };
}

/** Grants and withdrawals of the invitation tier, in turn. */
export function drawInvitations(dice: Dice, program: DrawnProgram, member: Member): Dated[] {
  if (!program.hasInvitation || dice.chance(0.4)) return [];
  const thread: Dated[] = [];
  let after = member.since + day;
  for (let left = dice.integer(1, 4); left > 0 && after < dice.end; left -= 1) {
    const time = dice.time(after, dice.end);
    const type = thread.length % 2 === 0 ? 'tier.granted' : 'tier.withdrawn';
    thread.push(dice.fact(time, type, { program: program.id, partner: member.partner, tier: 'ELITE' }));
    dice.hot.push(time);
    after = time + day;
  }
  return thread;
}
