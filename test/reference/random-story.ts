import type { Time } from './calendar.ts';
import { trackOn, type TrackLine } from './random-decisions.ts';
import { drawBilling } from './random-billing.ts';
import { day, second, type Dated, type Dice } from './random-tools.ts';

/** What a story has to know of a partner: its tracks in each agency program. */
export interface Teller {
  readonly partner: string;
  readonly lines: readonly TrackLine[];
}

/** Referrals told once for every program, with their billing and perhaps a managed account. */
export function drawStory(dice: Dice, tellers: readonly Teller[]): Dated[][] {
  return Array.from({ length: dice.integer(1, 4) }, () => drawReferral(dice, dice.pick(tellers))).flat();
}

function drawReferral(dice: Dice, teller: Teller): Dated[][] {
  const { calendar } = dice;
  const referral = dice.id('S');
  const customer = dice.id('SC');
  const madeAt = dice.time(dice.start, dice.end - 2n * day);
  const made = { referral, partner: teller.partner, customer, company: `Company ${referral}` };
  const thread = [dice.fact(madeAt, 'referral.made', made)];
  const wonAt = dice.time(madeAt + second, calendar.plusDays(madeAt, 80));
  const fate = dice.pick(['won', 'won', 'won', 'lost', 'open']);
  const mrr = dice.money(dice.cents(500, 60_000));
  if (fate === 'won') thread.push(dice.fact(wonAt, 'referral.won', { referral, mrr }));
  if (fate === 'lost') thread.push(dice.fact(wonAt, 'referral.lost', { referral }));
  const { thread: billing } = drawBilling(dice, customer, dice.day(madeAt, calendar.plusDays(wonAt, 40)));
  const account = dice.chance(0.5) ? drawStoryAccount(dice, teller, customer) : [];
  return [thread, [...billing], account];
}

/** An account that is valid in every program that lives it: no track moves between its facts. */
function drawStoryAccount(dice: Dice, teller: Teller, customer: string): Dated[] {
  const { calendar } = dice;
  const submittedAt = dice.time(dice.start, dice.end);
  const approvedAt = dice.time(submittedAt, calendar.plusDays(submittedAt, 15));
  const moves = teller.lines.flatMap((line) => line.changes.slice(1).map((change) => change.time));
  const isQuiet = (from: Time, to: Time): boolean => !moves.some((time) => time >= from && time <= to);
  if (!isQuiet(submittedAt, approvedAt)) return [];
  const account = dice.id('SM');
  const thread = [
    dice.fact(submittedAt, 'managedAccount.submitted', {
      ...{ account, partner: teller.partner, customer },
      serviceFrom: dice.stamp(dice.day(calendar.plusDays(submittedAt, -30), calendar.plusDays(approvedAt, 30))),
      ...{ serviceMonths: 12, proof: true, clientConsent: true },
    }),
  ];
  if (dice.chance(0.1)) {
    thread.push(dice.fact(approvedAt, 'managedAccount.rejected', { account }));
    return thread;
  }
  thread.push(dice.fact(approvedAt, 'managedAccount.approved', { account }));
  const endedAt = dice.time(approvedAt, calendar.plusMonths(approvedAt, 12));
  const staysMaster = teller.lines.every(
    (line) => trackOn(line, submittedAt) !== 'MASTERS' || isQuiet(approvedAt, endedAt),
  );
  if (dice.chance(0.4) && staysMaster) thread.push(dice.fact(endedAt, 'managedAccount.ended', { account }));
  return thread;
}
