import type { Time } from './calendar.ts';
import type { JsonMap } from './json.ts';
import { leavesMasters, trackOn, type TrackLine } from './random-decisions.ts';
import type { Member, Stage } from './random-referrals.ts';
import type { Dated, Dice } from './random-tools.ts';

export interface Manager {
  readonly member: Member;
  readonly line: TrackLine;
}

/** Whether a partner may hand in or get an account at `time`, whatever the order of the facts of that instant. */
function isMasterAt(dice: Dice, line: TrackLine, time: Time): boolean {
  if (trackOn(line, time) !== 'MASTERS') return false;
  return dice.decisionsFirst || trackOn(line, time, true) === 'MASTERS' || line.changes[0]?.time === time;
}

interface Attempt {
  readonly account: string;
  readonly customer: string;
  readonly manager: Manager;
  /** No approval before this instant. */
  readonly from: Time;
  readonly program: string | undefined;
  readonly minimumMonths: number;
}

/** One account; `freeFrom` is when its customer may be approved again (undefined: never). */
function drawAccount(dice: Dice, attempt: Attempt): { thread: Dated[]; freeFrom: Time | undefined } {
  const { calendar } = dice;
  const { member, line } = attempt.manager;
  const none = { thread: [], freeFrom: attempt.from };
  const from = attempt.from < member.since ? member.since : attempt.from;
  if (from >= dice.end) return none;
  const approvedAt = dice.time(from, dice.chance(0.6) ? calendar.plusDays(from, 90) : dice.end);
  const early = dice.time(calendar.plusDays(approvedAt, -20), approvedAt);
  const submittedAt = early < member.since ? approvedAt : early;
  const left = leavesMasters(line, submittedAt);
  if (!isMasterAt(dice, line, submittedAt) || !isMasterAt(dice, line, approvedAt)) return none;
  if (left !== undefined && left <= approvedAt) return none;
  const { account, customer } = attempt;
  const data: JsonMap = {
    account,
    ...(attempt.program !== undefined && { program: attempt.program }),
    ...{ partner: member.partner, customer },
    serviceFrom: dice.stamp(dice.day(calendar.plusDays(submittedAt, -60), calendar.plusDays(approvedAt, 60))),
    serviceMonths: attempt.minimumMonths + dice.pick([0, 6]),
    ...{ proof: true, clientConsent: true },
  };
  const thread = [dice.fact(submittedAt, 'managedAccount.submitted', data)];
  if (dice.chance(0.12)) {
    thread.push(dice.fact(approvedAt, 'managedAccount.rejected', { account, reason: 'NO_PROOF' }));
    return { thread, freeFrom: attempt.from };
  }
  if (dice.chance(0.06)) return { thread, freeFrom: attempt.from };
  thread.push(dice.fact(approvedAt, 'managedAccount.approved', { account }));
  if (dice.chance(0.5)) {
    const limit = left === undefined ? dice.end : left - 1_000_000_000n;
    if (limit <= approvedAt) return { thread, freeFrom: left === undefined ? undefined : left + 1_000_000_000n };
    const endedAt = dice.time(approvedAt, limit);
    thread.push(dice.fact(endedAt, 'managedAccount.ended', { account }));
    return { thread, freeFrom: endedAt };
  }
  return { thread, freeFrom: left === undefined ? undefined : left + (dice.decisionsFirst ? 0n : 1_000_000_000n) };
}

/** The accounts of one customer in one program, one after the other, by any of its partners. */
export function drawAccounts(dice: Dice, stage: Stage, managers: readonly Manager[], customer: string): Dated[] {
  const thread: Dated[] = [];
  let from: Time | undefined = dice.start;
  for (let left = dice.integer(1, 3); left > 0 && from !== undefined; left -= 1) {
    const drawn = drawAccount(dice, {
      account: dice.id('M'),
      customer,
      manager: dice.pick(managers),
      from,
      program: stage.program.id,
      minimumMonths: stage.program.minimumMonths,
    });
    thread.push(...drawn.thread);
    from = drawn.freeFrom;
  }
  return thread;
}
