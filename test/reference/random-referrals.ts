import type { Time } from './calendar.ts';
import type { JsonMap } from './json.ts';
import type { DrawnProgram } from './random-params.ts';
import { second, type Dated, type Dice } from './random-tools.ts';

export interface Member {
  readonly partner: string;
  readonly since: Time;
  readonly email: string | undefined;
}

/** A program with what its facts need: who may act, and which number of days holds at an instant. */
export interface Stage {
  readonly program: DrawnProgram;
  readonly members: readonly Member[];
  readonly daysAt: (key: string, time: Time) => number | undefined;
}

const reasons = ['LATE', 'NO_RELATIONSHIP', 'INACCURATE_INFORMATION', 'EXISTING_SALES_RELATIONSHIP'];

interface LeadPlan {
  readonly member: Member;
  readonly registeredAt: Time;
  readonly domain: string | undefined;
  /** A lead to be won by this customer, at about this time. */
  readonly won?: { readonly customer: string; readonly about: Time };
}

/** One lead from registration to its end, if it ends; `closedAt` is when its protection does. */
function drawLead(dice: Dice, stage: Stage, plan: LeadPlan): { thread: Dated[]; closedAt: Time | undefined } {
  const { calendar } = dice;
  const lead = dice.id('L');
  const days = stage.daysAt('leadValidityDays', plan.registeredAt);
  const expiresAt = days === undefined ? undefined : calendar.plusDays(plan.registeredAt, days);
  const last = expiresAt === undefined ? calendar.plusDays(plan.registeredAt, 200) : expiresAt - second;
  const { domain, registeredAt, member } = plan;
  const data: JsonMap = {
    ...{ lead, program: stage.program.id, partner: member.partner, company: `Company ${lead}` },
    ...(domain !== undefined && { domain }),
    ...(dice.chance(0.3) && { contacts: dice.integer(0, 9_000) }),
  };
  const thread = [dice.fact(registeredAt, 'lead.registered', data)];
  const add = (time: Time, type: string, more: JsonMap = {}): Time => {
    thread.push(dice.fact(time, type, { lead, ...more }));
    return time;
  };
  const soon = (from: Time): Time => {
    const limit = calendar.plusDays(from, dice.pick([3, 30]));
    const to = limit < last ? limit : last;
    return from >= last ? last : dice.pick([from, dice.time(from, to), dice.time(from, to), last]);
  };
  const win = plan.won;
  const wish = win === undefined ? last : win.about < last ? win.about : last;
  if (win !== undefined || dice.chance(0.5)) {
    const acceptedAt = win === undefined ? soon(registeredAt) : dice.time(registeredAt, wish);
    add(acceptedAt, 'lead.accepted');
    if (win !== undefined) {
      const wonAt = win.about < acceptedAt ? acceptedAt : win.about;
      const mrr = dice.money(dice.cents(500, 60_000));
      add(wonAt, 'lead.closedWon', { customer: win.customer, mrr });
      return { thread, closedAt: expiresAt !== undefined && wonAt >= expiresAt ? expiresAt : wonAt };
    }
    const closedAt = dice.chance(0.4)
      ? undefined
      : add(soon(acceptedAt), dice.pick(['lead.withdrawn', 'lead.closedLost']));
    return { thread, closedAt: closedAt ?? expiresAt };
  }
  if (dice.chance(0.4)) return { thread, closedAt: expiresAt };
  const type = dice.pick(['lead.rejected', 'lead.withdrawn', 'lead.closedLost']);
  const isRejected = type === 'lead.rejected';
  return { thread, closedAt: add(soon(registeredAt), type, isRejected ? { reason: dice.pick(reasons) } : {}) };
}

/** Leads that no customer comes of, some of them for the same prospect one after the other. */
export function drawIdleLeads(dice: Dice, stage: Stage): Dated[][] {
  const threads: Dated[][] = [];
  for (let left = dice.integer(0, 5); left > 0; left -= 1) {
    const member = dice.pick(stage.members);
    if (member.since >= dice.end) continue;
    const domain = dice.chance(0.5) ? `${dice.id('d')}.test` : undefined;
    const first = drawLead(dice, stage, { member, registeredAt: dice.time(member.since, dice.end), domain });
    threads.push(first.thread);
    const other = dice.pick(stage.members);
    const again = first.closedAt;
    if (domain === undefined || again === undefined || again < other.since || dice.chance(0.4)) continue;
    const second = drawLead(dice, stage, { member: other, registeredAt: again, domain });
    first.thread.push(...second.thread);
  }
  return threads;
}

/** A win of a customer near a wished instant: a lead registered so that the win falls inside, at, or past its end. */
export function drawWin(dice: Dice, stage: Stage, customer: string, about: Time): Dated[] {
  const { calendar } = dice;
  const member = dice.pick(stage.members);
  const days = stage.daysAt('leadValidityDays', about) ?? 60;
  const back = dice.pick([0, 1, Math.floor(days / 2), days - 1, days - 1, days, days + 3]);
  const wished = calendar.plusDays(about, -back);
  const registeredAt = wished < member.since ? member.since : wished;
  return drawLead(dice, stage, { member, registeredAt, domain: undefined, won: { customer, about } }).thread;
}

/** Clicks of one visitor and the sign-up, by preference at the ends of the window. */
export function drawLink(dice: Dice, stage: Stage, customer: string, signUp: Time, paidAt: readonly Time[]): Dated[] {
  const { calendar } = dice;
  const isCampaign = stage.program.adapter === 'affiliate-campaign';
  const windowDays = stage.daysAt(isCampaign ? 'cookieWindowDays' : 'linkWindowDays', signUp) ?? 30;
  const first = paidAt.find((time) => time >= signUp) ?? signUp;
  const visitor = dice.id('V');
  const clicks = Array.from({ length: dice.integer(1, 4) }, (): Dated | undefined => {
    const member = dice.pick(stage.members);
    const time = dice.pick([
      calendar.plusDays(signUp, -windowDays),
      calendar.plusDays(signUp, -windowDays) + second,
      calendar.plusDays(first, -windowDays),
      calendar.plusDays(first, -windowDays) + second,
      signUp - second,
      signUp - second,
      signUp,
      calendar.plusDays(signUp, -1),
      dice.time(calendar.plusDays(signUp, -windowDays), signUp),
    ]);
    if (time < member.since) return undefined;
    return dice.fact(time, 'link.clicked', { program: stage.program.id, partner: member.partner, visitor });
  }).filter((click) => click !== undefined);
  const own = dice.pick(stage.members).email;
  const email = dice.chance(0.2) && own !== undefined ? own.toUpperCase() : `buyer@${customer.toLowerCase()}.test`;
  const data: JsonMap = {
    ...{ program: stage.program.id, customer },
    ...(dice.chance(0.95) && { visitor }),
    ...(dice.chance(0.8) && { email }),
  };
  return [...clicks, dice.fact(signUp, 'customer.signedUp', data)];
}
