import { chooseLink } from '../decisions/link.ts';
import { decideLeadMove, leadStatusAt, OPEN_LEAD_STATUSES, type LeadAction } from '../decisions/lead.ts';
import {
  checkApproval,
  checkSubmission,
  hasManagedAccounts,
  managedFrom,
  refuseMove,
} from '../decisions/managed-account.ts';
import { domainKey, emailKey } from '../decisions/prospect.ts';
import { ladderAt, trackAt } from '../engine/tiers.ts';
import { parseAmount } from '../money/amount.ts';
import { parseRate } from '../money/rate.ts';
import { must } from '../result.ts';
import type { Calendar, Instant } from '../time/calendar.ts';
import { formatInstant } from '../time/instant.ts';
import { refuse } from './refusal.ts';
import type { AccountRecord, EnrolmentRecord, LeadRecord, ProgramWorld } from './world.ts';

/** The decisions of one program's story: each checks the state at its instant, then changes it, or refuses. */

export function enrolmentAt(world: ProgramWorld, partner: string, at: Instant): EnrolmentRecord {
  const enrolment = world.enrolments.get(partner);
  if (enrolment === undefined || enrolment.since > at) {
    const since = enrolment === undefined ? 'never' : `since ${formatInstant(enrolment.since)}`;
    return refuse(`partner "${partner}" is not enrolled in "${world.id}" by ${formatInstant(at)} (enrolled ${since})`, {
      key: 'partner',
    });
  }
  return enrolment;
}

export interface Registration {
  readonly lead: string;
  readonly partner: string;
  readonly at: Instant;
  readonly domain: string | null;
  readonly email: string | null;
}

export function registerLead(world: ProgramWorld, input: Registration, calendar: Calendar): LeadRecord {
  const rules = world.adapter.leads(world.terms.at(input.at));
  if (rules.kind === 'NONE')
    return refuse(`program "${world.id}" (${world.adapter.id}) has no lead registrations`, { key: 'program' });
  enrolmentAt(world, input.partner, input.at);
  if (world.leads.has(input.lead))
    return refuse(`found lead "${input.lead}" twice, expected each id once`, { key: 'lead' });
  const record: LeadRecord = {
    lead: input.lead,
    partner: input.partner,
    registeredAt: input.at,
    expiresAt: rules.validityDays === null ? null : calendar.addDays(input.at, rules.validityDays),
    domainKey: domainKey(input.domain),
    emailKey: emailKey(input.email),
    status: 'SUBMITTED',
    acceptedAt: null,
    ended: null,
  };
  const rival = findRival(world, record, input.at);
  if (rival !== undefined) {
    const until = rival.expiresAt === null ? 'while it is open' : `until ${formatInstant(rival.expiresAt)}`;
    return refuse(`the prospect of lead "${input.lead}" is registered already and protected ${until}`, {
      code: 'DUPLICATE',
    });
  }
  world.leads.set(input.lead, record);
  return record;
}

/** A lead that names no prospect has no rival; those of a told story name none, however many there are. */
function findRival(world: ProgramWorld, record: LeadRecord, at: Instant): LeadRecord | undefined {
  if (record.domainKey === null && record.emailKey === null) return undefined;
  for (const other of world.leads.values()) if (isSameProspect(other, record) && isOpenAt(other, at)) return other;
  return undefined;
}

const isOpenAt = (lead: LeadRecord, at: Instant): boolean => OPEN_LEAD_STATUSES.includes(leadStatusAt(lead, at));

const isSameProspect = (a: LeadRecord, b: LeadRecord): boolean =>
  (a.domainKey !== null && a.domainKey === b.domainKey) || (a.emailKey !== null && a.emailKey === b.emailKey);

export function moveLead(lead: LeadRecord, action: LeadAction, at: Instant): void {
  const decided = decideLeadMove(lead, action, at);
  if (!decided.ok) return refuse(`lead "${lead.lead}": ${decided.error.message}`, { code: decided.error.code });
  lead.status = decided.value.to;
  if (action === 'ACCEPT') lead.acceptedAt = at;
  if (decided.value.to === 'REJECTED' || decided.value.to === 'WITHDRAWN')
    lead.ended = { status: decided.value.to, at };
}

export function winLead(world: ProgramWorld, lead: LeadRecord, customer: string, mrr: string, at: Instant): void {
  const amount = parseAmount(mrr, world.currency);
  if (!amount.ok) return refuse(amount.error, { key: 'mrr' });
  moveLead(lead, 'CLOSE_WON', at);
  if (lead.status !== 'CLOSED_WON') return;
  const acceptedAt = must(lead.acceptedAt, 'a lead that was won had been accepted');
  const wins = world.wins.get(customer) ?? [];
  wins.push({ lead: lead.lead, partner: lead.partner, acceptedAt, at, mrrMinor: amount.value });
  world.wins.set(customer, wins);
}

export function clickLink(world: ProgramWorld, partner: string, visitor: string, at: Instant): void {
  if (world.adapter.links(world.terms.at(at)).kind === 'NONE')
    return refuse(`program "${world.id}" (${world.adapter.id}) has no links`, { key: 'program' });
  enrolmentAt(world, partner, at);
  const clicks = world.clicks.get(visitor) ?? [];
  clicks.push({ partner, at });
  world.clicks.set(visitor, clicks);
}

export interface SignUp {
  readonly customer: string;
  readonly visitor: string | null;
  readonly email: string | null;
  readonly at: Instant;
}

export function signUp(world: ProgramWorld, input: SignUp, calendar: Calendar): void {
  const rules = world.adapter.links(world.terms.at(input.at));
  if (rules.kind === 'NONE')
    return refuse(`program "${world.id}" (${world.adapter.id}) has no links to sign up by`, { key: 'program' });
  if (world.signUps.has(input.customer))
    return refuse(`found a second sign-up of customer "${input.customer}", expected one`, { key: 'customer' });
  const clicks = input.visitor === null ? [] : (world.clicks.get(input.visitor) ?? []);
  const chosen = chooseLink(rules, clicks, input, (partner) => world.enrolments.get(partner)?.email ?? null, calendar);
  world.signUps.set(input.customer, chosen.ok ? chosen.value : null);
}

export interface Submission {
  readonly account: string;
  readonly partner: string;
  readonly customer: string;
  readonly serviceFrom: Instant;
  readonly serviceMonths: number;
  readonly proof: boolean;
  readonly clientConsent: boolean;
  readonly at: Instant;
}

export function submitAccount(world: ProgramWorld, input: Submission): void {
  const enrolment = enrolmentAt(world, input.partner, input.at);
  if (world.accounts.has(input.account))
    return refuse(`found managed account "${input.account}" twice, expected each id once`, { key: 'account' });
  const rules = world.adapter.managedAccounts(world.terms.at(input.at));
  const checked = checkSubmission(rules, { ...input, track: trackAt(enrolment, input.at) });
  if (!checked.ok) return refuse(checked.error.message, { code: checked.error.code });
  world.accounts.set(input.account, {
    account: input.account,
    partner: input.partner,
    customer: input.customer,
    serviceFrom: input.serviceFrom,
    status: 'SUBMITTED',
    span: null,
    isLeft: false,
  });
}

export function approveAccount(world: ProgramWorld, account: AccountRecord, at: Instant): void {
  const rules = world.adapter.managedAccounts(world.terms.at(at));
  const rival = [...world.accounts.values()].find(
    (other) => other.customer === account.customer && other.status === 'APPROVED',
  );
  const track = trackAt(enrolmentAt(world, account.partner, at), at);
  const checked = checkApproval(rules, { status: account.status, track, managedBy: rival?.account ?? null });
  if (!checked.ok) return refuse(checked.error.message, { code: checked.error.code });
  account.status = 'APPROVED';
  account.span = {
    account: account.account,
    partner: account.partner,
    from: managedFrom(at, account.serviceFrom),
    to: null,
  };
}

export function rejectAccount(account: AccountRecord): void {
  if (account.status !== 'SUBMITTED') return refuse(problemOf(account, 'REJECTED'), { code: 'ILLEGAL_MOVE' });
  account.status = 'REJECTED';
}

export function endAccount(account: AccountRecord, at: Instant): void {
  if (account.status !== 'APPROVED' || account.span === null)
    return refuse(problemOf(account, 'ENDED'), { code: 'ILLEGAL_MOVE' });
  account.status = 'ENDED';
  account.span = { ...account.span, to: at };
}

function problemOf(account: AccountRecord, wanted: AccountRecord['status']): string {
  const refused = refuseMove(account.status, wanted);
  return refused.ok ? '' : refused.error.message;
}

/** A change of track ends the accounts that the new track does not have, at that instant. */
export function changeTrack(world: ProgramWorld, partner: string, track: string, at: Instant): void {
  const enrolment = enrolmentAt(world, partner, at);
  const params = world.terms.at(at);
  const known = world.adapter.tracks(params);
  if (!known.includes(track))
    return refuse(`found track "${track}", expected one of ${known.join(', ') || 'none: the program has no tracks'}`, {
      key: 'track',
    });
  if (hasManagedAccounts(world.adapter.managedAccounts(params), trackAt(enrolment, at))) return;
  for (const account of world.accounts.values()) {
    if (account.partner !== partner || account.status !== 'APPROVED') continue;
    endAccount(account, at);
    account.isLeft = true;
  }
}

export function grantTier(world: ProgramWorld, partner: string, tier: string, at: Instant): void {
  const enrolment = enrolmentAt(world, partner, at);
  const invitation = ladderAt({ adapter: world.adapter, terms: world.terms, enrolment }, at)?.invitation ?? [];
  if (!invitation.includes(tier)) {
    return refuse(
      `found tier "${tier}", expected an invitation tier: ${invitation.join(', ') || 'this program has none'}`,
      { code: 'TIER_NOT_GRANTABLE', key: 'tier' },
    );
  }
  const held = enrolment.invitations.at(-1)?.tier ?? null;
  if (held !== null)
    return refuse(`partner "${partner}" holds the invitation tier ${held} already, expected one at a time`, {
      code: 'ALREADY_GRANTED',
      key: 'tier',
    });
  enrolment.invitations.push({ at, tier });
}

export function withdrawTier(world: ProgramWorld, partner: string, tier: string, at: Instant): void {
  const enrolment = enrolmentAt(world, partner, at);
  const held = enrolment.invitations.at(-1)?.tier ?? null;
  if (held !== tier)
    return refuse(`found tier "${tier}", expected the one that partner "${partner}" holds: ${held ?? 'none'}`, {
      code: 'NOT_GRANTED',
      key: 'tier',
    });
  enrolment.invitations.push({ at, tier: null });
}

export function overrideRate(world: ProgramWorld, partner: string, rate: string, at: Instant): void {
  const enrolment = enrolmentAt(world, partner, at);
  if (!world.adapter.allowsRateOverride(world.terms.at(at))) {
    return refuse(`program "${world.id}" (${world.adapter.id}) takes no own rates under its terms of then`, {
      code: 'OVERRIDE_NOT_ALLOWED',
      key: 'rate',
    });
  }
  enrolment.overrides.push({ at, rate: must(parseRate(rate), 'the form of a rate was checked') });
}
