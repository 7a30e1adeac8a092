import { createCalendar, type Calendar, type Time } from './calendar.ts';
import defaultParams from './default-params.json' with { type: 'json' };
import { at, isMap, maps, mergeParams, numeral, optionalText, text, texts, type Json, type JsonMap } from './json.ts';
import { minorDigits } from './money.ts';

export interface Fact {
  readonly at: Time;
  readonly type: string;
  readonly data: JsonMap;
}

export interface Enrolment {
  readonly partner: string;
  readonly since: Time;
  readonly track: string | undefined;
  readonly tier: string | undefined;
}

export interface Program {
  readonly id: string;
  readonly adapter: string;
  readonly params: JsonMap;
  readonly digits: number;
  readonly enrolments: readonly Enrolment[];
  /** Every fact this program sees before `until`, by time, then in the order given. */
  readonly facts: readonly Fact[];
  readonly calendar: Calendar;
  readonly until: Time;
  /** The partners' own e-mails, trimmed, in lower case. */
  readonly emails: ReadonlyMap<string, string>;
}

export interface World {
  readonly programs: readonly Program[];
  readonly ignored: readonly { program: string; account: string; reason: string }[];
}

const sharedTypes = ['billing.paid', 'billing.refunded', 'customer.churned'];

export function readWorld(scenario: JsonMap): World {
  const calendar = createCalendar(optionalText(scenario['timeZone']) ?? 'UTC');
  const until = calendar.parse(text(scenario['until']));
  const read = (value: Json | undefined): Fact[] =>
    maps(value)
      .map((data) => ({ at: calendar.parse(text(data['at'])), type: text(data['type']), data }))
      .filter((fact) => fact.at < until);
  const story = read(scenario['story']);
  const facts = read(scenario['facts']);
  const partners = maps(scenario['partners']);
  const emails = new Map(
    partners.flatMap((partner) => {
      const email = optionalText(partner['email']);
      return email === undefined ? [] : [[text(partner['id']), email.trim().toLowerCase()] as const];
    }),
  );
  const ignored: { program: string; account: string; reason: string }[] = [];
  const programs = maps(scenario['programs']).map((entry) => {
    const id = text(entry['id']);
    const adapter = text(entry['adapter']);
    const defaults = (defaultParams as unknown as JsonMap)[adapter];
    if (!isMap(defaults)) throw new Error(`unknown adapter ${adapter}`);
    const params = mergeParams(defaults, isMap(entry['params']) ? entry['params'] : {});
    const enrolments = partners.flatMap((partner) =>
      maps(partner['enrolments'])
        .filter((enrolment) => enrolment['program'] === id)
        .map((enrolment) => ({
          partner: text(partner['id']),
          since: calendar.parse(text(enrolment['since'])),
          track: optionalText(enrolment['track']),
          tier: optionalText(enrolment['tier']),
        })),
    );
    const own = ownFacts(id, facts);
    const bare = { id, adapter, params, digits: minorDigits(text(params['currency'])), enrolments, calendar, until };
    const lived = liveStory({ ...bare, emails, facts: own }, story, ignored);
    // The sort is stable: at one instant the story comes before the facts, each in its own order.
    const all = [...lived, ...own].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
    return { ...bare, emails, facts: all };
  });
  return { programs, ignored };
}

/** The facts of the scenario that one program sees: those naming it, those about its leads and accounts, and billing. */
function ownFacts(id: string, facts: readonly Fact[]): Fact[] {
  const registered = (key: string, type: string): Set<Json | undefined> =>
    new Set(facts.filter((fact) => fact.type === type && fact.data['program'] === id).map((fact) => fact.data[key]));
  const leads = registered('lead', 'lead.registered');
  const accounts = registered('account', 'managedAccount.submitted');
  return facts.filter((fact) => {
    if (sharedTypes.includes(fact.type)) return true;
    if (fact.data['program'] !== undefined) return fact.data['program'] === id;
    if (fact.type.startsWith('lead.')) return leads.has(fact.data['lead']);
    return accounts.has(fact.data['account']);
  });
}

function liveStory(
  program: Program,
  story: readonly Fact[],
  ignored: { program: string; account: string; reason: string }[],
): Fact[] {
  const hasLeads = program.adapter !== 'affiliate-campaign';
  const made = new Map<Json | undefined, JsonMap>();
  const accounts = new Set<Json | undefined>();
  // By time, since a `won` may stand before its `made` in the file.
  const ordered = [...story].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  return ordered.flatMap((fact): Fact[] => {
    const { data } = fact;
    const partner = data['partner'];
    const as = (type: string, more: JsonMap): Fact => ({ at: fact.at, type, data: { ...more, program: program.id } });
    if (sharedTypes.includes(fact.type)) return [fact];
    if (fact.type === 'referral.made') {
      if (!isEnrolled(program, partner, fact.at)) return [];
      made.set(data['referral'], data);
      const lead = text(data['referral']);
      if (!hasLeads) return [as('link.clicked', { partner: text(partner), visitor: `story:${lead}` })];
      return [as('lead.registered', { lead, partner: text(partner) }), as('lead.accepted', { lead })];
    }
    if (fact.type.startsWith('referral.')) {
      const referral = made.get(data['referral']);
      if (referral === undefined) return [];
      const lead = text(data['referral']);
      const customer = text(referral['customer']);
      if (fact.type === 'referral.lost') return hasLeads ? [as('lead.closedLost', { lead })] : [];
      if (!hasLeads) return [as('customer.signedUp', { customer, visitor: `story:${lead}` })];
      return [as('lead.closedWon', { lead, customer, mrr: text(data['mrr']) })];
    }
    if (fact.type === 'managedAccount.submitted') {
      const reason = whyIgnored(program, partner, fact.at);
      if (reason !== undefined) {
        ignored.push({ program: program.id, account: text(data['account']), reason });
        return [];
      }
      accounts.add(data['account']);
      return [as(fact.type, data)];
    }
    return accounts.has(data['account']) ? [as(fact.type, data)] : [];
  });
}

function isEnrolled(program: Program, partner: Json | undefined, time: Time): boolean {
  return program.enrolments.some((enrolment) => enrolment.partner === partner && enrolment.since <= time);
}

function whyIgnored(program: Program, partner: Json | undefined, time: Time): string | undefined {
  if (program.adapter !== 'klaviyo-agency') return 'NO_MANAGED_ACCOUNTS';
  if (!isEnrolled(program, partner, time)) return 'NOT_ENROLLED';
  return isManagedTrackAt(program, text(partner), time) ? undefined : 'TRACK_NOT_ELIGIBLE';
}

/** The params in force at an instant: versions dated ≤ it count (or, with `isBefore`, only those dated before it). */
export function paramsAt(program: Program, time: Time, isBefore = false): JsonMap {
  return program.facts
    .filter((fact) => fact.type === 'terms.published' && (isBefore ? fact.at < time : fact.at <= time))
    .reduce(
      (params, fact) => mergeParams(params, isMap(fact.data['params']) ? fact.data['params'] : {}),
      program.params,
    );
}

export function enrolmentOf(program: Program, partner: string): Enrolment {
  const enrolment = program.enrolments.find((candidate) => candidate.partner === partner);
  if (enrolment === undefined) throw new Error(`${partner} is not enrolled in ${program.id}`);
  return enrolment;
}

export function trackAt(program: Program, partner: string, time: Time): string {
  const changes = program.facts.filter(
    (fact) => fact.type === 'track.changed' && fact.data['partner'] === partner && fact.at <= time,
  );
  return text(changes.at(-1)?.data['track'] ?? enrolmentOf(program, partner).track);
}

export function hasManagedShare(params: JsonMap, track: string): boolean {
  return isMap(at(params, 'tracks', track, 'managedShare'));
}

export function isManagedTrackAt(program: Program, partner: string, time: Time): boolean {
  return hasManagedShare(paramsAt(program, time), trackAt(program, partner, time));
}

export function tierNames(params: JsonMap): string[] {
  return texts(params['tiers']);
}

export function wholeNumber(params: JsonMap, ...path: readonly string[]): number {
  return numeral(at(params, ...path));
}
