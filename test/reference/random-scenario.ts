import type { Time } from './calendar.ts';
import defaultParams from './default-params.json' with { type: 'json' };
import type { Json, JsonMap } from './json.ts';
import { drawBilling } from './random-billing.ts';
import { drawInvitations, drawOverrides, drawTracks, drawVersions, type DrawnTerms } from './random-decisions.ts';
import { drawAccounts, type Manager } from './random-managed.ts';
import { drawProgram, type DrawnProgram } from './random-params.ts';
import { drawIdleLeads, drawLink, drawWin, type Member, type Stage } from './random-referrals.ts';
import { drawStory } from './random-story.ts';
import { createDice, second, type Dated, type Dice } from './random-tools.ts';

const adapters = [
  'klaviyo-agency',
  'klaviyo-agency',
  'klaviyo-influencer',
  'customerio-solutions',
  'affiliate-campaign',
];

interface Enrolled extends Member {
  readonly tier: string | undefined;
}

interface Drawn {
  readonly stage: Stage;
  readonly members: readonly Enrolled[];
  readonly managers: readonly Manager[];
  readonly decisions: readonly (readonly Dated[])[];
}

/** A valid scenario, always the same for one seed, that crowds its facts around the boundaries of the rules. */
export function randomScenario(seed: number): object {
  const { dice, timeZone } = createDice(seed);
  const programs = Array.from({ length: dice.integer(1, 4) }, () => drawProgram(dice, dice.pick(adapters)));
  const partners = Array.from({ length: dice.integer(1, 4) }, () => {
    const id = dice.id('partner');
    return { id, email: dice.chance(0.7) ? `${id}@own.test` : undefined };
  });
  const drawn = programs.map((program) => drawStage(dice, program, partners));
  const rest = drawn.flatMap((one) => drawFacts(dice, one));
  const decisions = drawn.flatMap((one) => one.decisions);
  const told = dice.chance(0.25)
    ? drawStory(
        dice,
        partners.map((partner) => tellerOf(partner.id, drawn)),
      )
    : [];
  const facts = dice.decisionsFirst
    ? [...decisions.flat().map(({ fact }) => fact), ...interleave(dice, rest)]
    : [...interleave(dice, rest), ...decisions.flat().map(({ fact }) => fact)];
  return {
    scenario: 1,
    title: `Random ${seed}`,
    timeZone,
    programs: programs.map(({ id, adapter, params }) => ({ id, adapter, params })),
    partners: partners.map((partner) => ({
      id: partner.id,
      ...(partner.email !== undefined && { email: partner.email }),
      enrolments: drawn.flatMap((one) => enrolmentOf(dice, one, partner.id)),
    })),
    ...(told.length > 0 && { story: interleave(dice, told) }),
    facts,
    until: dice.stamp(dice.until),
  } satisfies Record<string, Json | object>;
}

function drawStage(
  dice: Dice,
  program: DrawnProgram,
  partners: readonly { id: string; email: string | undefined }[],
): Drawn {
  const chosen = partners.filter(() => dice.chance(0.75));
  const members = (chosen.length > 0 ? chosen : partners.slice(0, 1)).map((partner): Enrolled => {
    const late = dice.time(dice.start, dice.calendar.plusMonths(dice.start, 5));
    const since = dice.pick([dice.start, dice.start, late]);
    const tier = program.adapter === 'klaviyo-agency' && dice.chance(0.6) ? dice.pick(program.tiers) : undefined;
    return { partner: partner.id, since, email: partner.email, tier };
  });
  const terms = drawVersions(dice, program);
  const decisions: (readonly Dated[])[] = [terms.thread, ...drawOverrides(dice, program, members)];
  const managers: Manager[] = [];
  if (program.adapter === 'klaviyo-agency') {
    for (const member of members) {
      const { line, thread } = drawTracks(dice, program, member);
      managers.push({ member, line });
      decisions.push(thread, drawInvitations(dice, program, member));
    }
  }
  const stage = { program, members, daysAt: daysAt(program, terms) };
  return { stage, members, managers, decisions };
}

function daysAt(program: DrawnProgram, terms: DrawnTerms): Stage['daysAt'] {
  const defaults = (defaultParams as unknown as Record<string, JsonMap>)[program.adapter];
  return (key, time) => {
    const version = terms.versions.filter(({ from }) => from <= time).at(-1)?.params ?? program.params;
    const value = version[key] ?? defaults?.[key];
    return typeof value === 'number' ? value : undefined;
  };
}

function enrolmentOf(dice: Dice, drawn: Drawn, partner: string): JsonMap[] {
  const member = drawn.members.find((candidate) => candidate.partner === partner);
  if (member === undefined) return [];
  const track = drawn.managers.find((manager) => manager.member === member)?.line.changes[0]?.track;
  return [
    {
      program: drawn.stage.program.id,
      ...(track !== undefined && { track }),
      ...(member.tier !== undefined && { tier: member.tier }),
      since: dice.stamp(member.since),
    },
  ];
}

function tellerOf(partner: string, drawn: readonly Drawn[]): Parameters<typeof drawStory>[1][number] {
  const managers = drawn.flatMap((one) => one.managers);
  return { partner, lines: managers.filter((one) => one.member.partner === partner).map((one) => one.line) };
}

/** The customers and idle leads of one program; the threads do not depend on one another's order. */
function drawFacts(dice: Dice, { stage, managers }: Drawn): (readonly Dated[])[] {
  const { adapter } = stage.program;
  const hasLeads = adapter !== 'affiliate-campaign';
  const hasLinks = adapter !== 'customerio-solutions';
  const threads: (readonly Dated[])[] = hasLeads ? drawIdleLeads(dice, stage) : [];
  for (let left = dice.integer(1, 5); left > 0; left -= 1) {
    const customer = dice.id('C');
    const from = dice.day(dice.start, dice.until);
    const billing = drawBilling(dice, customer, from);
    threads.push(billing.thread);
    const isLinked = hasLinks && (!hasLeads || dice.chance(0.55));
    const signUp = nearPayment(dice, billing.paidAt, from);
    if (isLinked) threads.push(drawLink(dice, stage, customer, signUp, billing.paidAt));
    const wins = !hasLeads ? 0 : isLinked ? dice.pick([0, 0, 1, 1, 2]) : dice.pick([0, 1, 1, 1, 2, 3]);
    for (let win = 0; win < wins; win += 1) {
      const later = billing.paidAt.filter((time) => time > signUp).slice(1);
      const isTakeover = isLinked && later.length > 0 && dice.chance(0.4);
      const near = isLinked && dice.chance(0.3) ? signUp : nearPayment(dice, billing.paidAt, from);
      const about = isTakeover ? dice.pick(later) + dice.pick([0n, 0n, second, -second]) : near;
      threads.push(drawWin(dice, stage, customer, about));
    }
    if (managers.length > 0 && dice.chance(0.7)) threads.push(drawAccounts(dice, stage, managers, customer));
  }
  return threads;
}

/** At, just before or just after a payment (the first, by preference), or anywhere near the start of billing. */
function nearPayment(dice: Dice, paidAt: readonly Time[], from: Time): Time {
  const { calendar } = dice;
  const first = paidAt[0] ?? from;
  const base = dice.pick([first, first, dice.pick(paidAt.length > 0 ? paidAt : [from])]);
  return dice.pick([
    base,
    base - second,
    base + second,
    calendar.plusDays(base, -dice.integer(1, 20)),
    calendar.plusDays(base, -1),
    dice.time(calendar.plusDays(first, -30), calendar.plusDays(first, 60)),
  ]);
}

/** Mixes threads at random, keeping the order inside each; sometimes by time, as people write them. */
function interleave(dice: Dice, threads: readonly (readonly Dated[])[]): JsonMap[] {
  const queues = threads.map((thread) => [...thread]).filter((queue) => queue.length > 0);
  const mixed: Dated[] = [];
  while (queues.length > 0) {
    const index = dice.integer(0, queues.length - 1);
    const next = queues[index]?.shift();
    if (next !== undefined) mixed.push(next);
    if (queues[index]?.length === 0) queues.splice(index, 1);
  }
  if (dice.chance(0.5)) mixed.sort((a, b) => (a.time < b.time ? -1 : a.time > b.time ? 1 : 0));
  return mixed.map(({ fact }) => fact);
}
