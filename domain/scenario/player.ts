import { hasManagedAccounts } from '../decisions/managed-account.ts';
import { trackAt } from '../engine/tiers.ts';
import { unreachable } from '../result.ts';
import type { Calendar, Instant } from '../time/calendar.ts';
import { minorDigits } from '../money/amount.ts';
import { BillingBook } from './billing.ts';
import type { FactType, StoryType } from './format.ts';
import type { ScenarioIssue } from './issue.ts';
import * as moves from './program-moves.ts';
import { refuse, Refused } from './refusal.ts';
import { inOrder } from './setup.ts';
import { number, text, textOrNull, type Scenario, type ScenarioFact } from './scenario.ts';
import type { AccountRecord, IgnoredAccount, LeadRecord, ProgramWorld, World } from './world.ts';

interface Referral {
  readonly partner: string;
  readonly customer: string;
  readonly madeAt: Instant;
}

type Step =
  | { readonly source: 'STORY'; readonly fact: ScenarioFact<StoryType> }
  | { readonly source: 'FACT'; readonly fact: ScenarioFact<FactType> };

/**
 * Plays a story fact by fact, each checked against the state at its instant: by date, at one instant the story before
 * the facts, then in the order given. A fact that breaks a rule becomes an issue; the play goes on to find the rest,
 * leaving out what only follows from a fact that was refused.
 */
export function playStory(
  scenario: Scenario,
  programs: ReadonlyMap<string, ProgramWorld>,
  issues: ScenarioIssue[],
): World {
  const player = new Player(scenario, programs);
  const steps: Step[] = [
    ...scenario.story.filter((fact) => fact.at < scenario.until).map((fact): Step => ({ source: 'STORY', fact })),
    ...inOrder(scenario).map((fact): Step => ({ source: 'FACT', fact })),
  ];
  for (const step of steps.sort((a, b) => a.fact.at - b.fact.at)) {
    try {
      player.play(step);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      if (error.code === FOLLOWS) continue;
      const path = error.key === null ? step.fact.path : `${step.fact.path}.${error.key}`;
      issues.push({ line: step.fact.line, path, code: error.code, message: `${step.fact.type}: ${error.message}` });
      player.noteRefused(step.fact);
    }
  }
  return player.world();
}

/** Marks a refusal that only follows from an earlier one and is not reported. */
const FOLLOWS = '(follows)';

class Player {
  readonly #calendar: Calendar;
  readonly #partners: ReadonlySet<string>;
  readonly #programs: ReadonlyMap<string, ProgramWorld>;
  readonly #billing: BillingBook;
  readonly #leads = new Map<string, { readonly world: ProgramWorld; readonly lead: LeadRecord }>();
  readonly #accounts = new Map<string, { readonly world: ProgramWorld; readonly account: AccountRecord }>();
  readonly #storyAccounts = new Map<string, { readonly world: ProgramWorld; readonly account: AccountRecord }[]>();
  readonly #referrals = new Map<string, Referral>();
  readonly #referredCustomers = new Set<string>();
  readonly #refused = new Set<string>();
  readonly #ignored: IgnoredAccount[] = [];
  #order = 0;

  constructor(scenario: Scenario, programs: ReadonlyMap<string, ProgramWorld>) {
    this.#calendar = scenario.calendar;
    this.#partners = new Set(scenario.partners.map((partner) => partner.id));
    this.#programs = programs;
    const byDigits = [...programs.values()].sort(
      (a, b) => (minorDigits(b.currency) ?? 0) - (minorDigits(a.currency) ?? 0),
    );
    this.#billing = new BillingBook(scenario.calendar, byDigits[0]?.currency ?? 'USD');
  }

  world(): World {
    const { payments, refunds, churnedAt } = this.#billing;
    return { programs: this.#programs, payments, refunds, churnedAt, ignored: this.#ignored };
  }

  noteRefused(fact: ScenarioFact): void {
    for (const key of ['lead', 'account', 'referral'] as const) {
      const id = textOrNull(fact, key);
      if (
        id !== null &&
        (fact.type === 'lead.registered' || fact.type === 'managedAccount.submitted' || fact.type === 'referral.made')
      ) {
        this.#refused.add(`${key}:${id}`);
      }
    }
  }

  play(step: Step): void {
    this.#order++;
    if (step.source === 'STORY') this.#playStory(step.fact);
    else this.#playFact(step.fact);
  }

  #playFact(fact: ScenarioFact<FactType>): void {
    const { at, type } = fact;
    switch (type) {
      case 'lead.registered':
        return this.#register(fact);
      case 'lead.accepted':
        return moves.moveLead(this.#lead(fact).lead, 'ACCEPT', at);
      case 'lead.rejected':
        return moves.moveLead(this.#lead(fact).lead, 'REJECT', at);
      case 'lead.withdrawn':
        return moves.moveLead(this.#lead(fact).lead, 'WITHDRAW', at);
      case 'lead.closedLost':
        return moves.moveLead(this.#lead(fact).lead, 'CLOSE_LOST', at);
      case 'lead.closedWon': {
        const { world, lead } = this.#lead(fact);
        return moves.winLead(world, lead, text(fact, 'customer'), text(fact, 'mrr'), at);
      }
      case 'billing.paid':
        return this.#billing.paid(fact, this.#order);
      case 'billing.refunded':
        return this.#billing.refunded(fact, this.#order);
      case 'customer.churned':
        return this.#billing.churned(fact);
      case 'managedAccount.submitted':
        return this.#submit(fact);
      case 'managedAccount.approved': {
        const { world, account } = this.#account(fact);
        return moves.approveAccount(world, account, at);
      }
      case 'managedAccount.rejected':
        return moves.rejectAccount(this.#account(fact).account);
      case 'managedAccount.ended':
        return moves.endAccount(this.#account(fact).account, at);
      case 'link.clicked':
        return moves.clickLink(this.#program(fact), text(fact, 'partner'), text(fact, 'visitor'), at);
      case 'customer.signedUp':
        return moves.signUp(
          this.#program(fact),
          {
            customer: text(fact, 'customer'),
            visitor: textOrNull(fact, 'visitor'),
            email: textOrNull(fact, 'email'),
            at,
          },
          this.#calendar,
        );
      case 'tier.granted':
        return moves.grantTier(this.#program(fact), text(fact, 'partner'), text(fact, 'tier'), at);
      case 'tier.withdrawn':
        return moves.withdrawTier(this.#program(fact), text(fact, 'partner'), text(fact, 'tier'), at);
      case 'track.changed':
        return moves.changeTrack(this.#program(fact), text(fact, 'partner'), text(fact, 'track'), at);
      case 'terms.published':
        this.#program(fact);
        return;
      case 'rate.overridden':
        return moves.overrideRate(this.#program(fact), text(fact, 'partner'), text(fact, 'rate'), at);
      default:
        return unreachable(type, 'fact type');
    }
  }

  #playStory(fact: ScenarioFact<StoryType>): void {
    const { at, type } = fact;
    switch (type) {
      case 'referral.made':
        return this.#refer(fact);
      case 'referral.won':
        return this.#winReferral(fact);
      case 'referral.lost':
        this.#referral(fact);
        for (const { lead } of this.#livedLeads(fact)) moves.moveLead(lead, 'CLOSE_LOST', at);
        return;
      case 'billing.paid':
        return this.#billing.paid(fact, this.#order);
      case 'billing.refunded':
        return this.#billing.refunded(fact, this.#order);
      case 'customer.churned':
        return this.#billing.churned(fact);
      case 'managedAccount.submitted':
        return this.#submitInStory(fact);
      case 'managedAccount.approved':
        for (const { world, account } of this.#storyAccountsOf(fact)) {
          // The story's partner may have left the track since: then the program does not live the approval.
          const enrolment = moves.enrolmentAt(world, account.partner, at);
          if (hasManagedAccounts(world.adapter.managedAccounts(world.terms.at(at)), trackAt(enrolment, at))) {
            moves.approveAccount(world, account, at);
          } else {
            account.isLeft = true;
            this.#ignored.push({ program: world.id, account: account.account, reason: 'TRACK_NOT_ELIGIBLE' });
          }
        }
        return;
      case 'managedAccount.rejected':
        for (const { account } of this.#storyAccountsOf(fact)) moves.rejectAccount(account);
        return;
      case 'managedAccount.ended':
        for (const { account } of this.#storyAccountsOf(fact)) if (!account.isLeft) moves.endAccount(account, at);
        return;
      default:
        return unreachable(type, 'story type');
    }
  }

  #register(fact: ScenarioFact): void {
    const world = this.#program(fact);
    const id = text(fact, 'lead');
    if (this.#leads.has(id) || this.#referrals.has(id))
      refuse(`found lead "${id}" twice, expected each id once`, { code: 'DUPLICATE_ID', key: 'lead' });
    const input = {
      lead: id,
      partner: text(fact, 'partner'),
      at: fact.at,
      domain: textOrNull(fact, 'domain'),
      email: textOrNull(fact, 'email'),
    };
    this.#leads.set(id, { world, lead: moves.registerLead(world, input, this.#calendar) });
  }

  #submit(fact: ScenarioFact): void {
    const world = this.#program(fact);
    const id = text(fact, 'account');
    if (this.#accounts.has(id) || this.#storyAccounts.has(id))
      refuse(`found managed account "${id}" twice, expected each id once`, { code: 'DUPLICATE_ID', key: 'account' });
    moves.submitAccount(world, submissionOf(fact));
    this.#accounts.set(id, { world, account: found(world.accounts.get(id)) });
  }

  #refer(fact: ScenarioFact): void {
    const [id, partner, customer] = [text(fact, 'referral'), text(fact, 'partner'), text(fact, 'customer')];
    if (this.#referrals.has(id) || this.#leads.has(id))
      refuse(`found referral "${id}" twice, expected each id once`, { code: 'DUPLICATE_ID', key: 'referral' });
    this.#checkPartner(partner);
    if (this.#referredCustomers.has(customer))
      refuse(`found customer "${customer}" referred twice, expected a customer once in a story`, { key: 'customer' });
    this.#referredCustomers.add(customer);
    this.#referrals.set(id, { partner, customer, madeAt: fact.at });
    for (const world of this.#programs.values()) {
      if (!isEnrolled(world, partner, fact.at)) continue;
      const params = world.terms.at(fact.at);
      if (world.adapter.leads(params).kind === 'REGISTRATION') {
        const lead = moves.registerLead(
          world,
          { lead: id, partner, at: fact.at, domain: null, email: null },
          this.#calendar,
        );
        moves.moveLead(lead, 'ACCEPT', fact.at);
      } else if (world.adapter.links(params).kind === 'TRACKED') {
        moves.clickLink(world, partner, visitorOf(id), fact.at);
      }
    }
  }

  #winReferral(fact: ScenarioFact): void {
    const id = text(fact, 'referral');
    const referral = this.#referral(fact);
    if (fact.at <= referral.madeAt)
      refuse(`found a win that is not later than the referral, expected one after it`, { key: 'at' });
    for (const { world, lead } of this.#livedLeads(fact))
      moves.winLead(world, lead, referral.customer, text(fact, 'mrr'), fact.at);
    for (const world of this.#programs.values()) {
      if (!world.clicks.has(visitorOf(id))) continue;
      moves.signUp(
        world,
        { customer: referral.customer, visitor: visitorOf(id), email: null, at: fact.at },
        this.#calendar,
      );
    }
  }

  #submitInStory(fact: ScenarioFact): void {
    const id = text(fact, 'account');
    if (this.#accounts.has(id) || this.#storyAccounts.has(id))
      refuse(`found managed account "${id}" twice, expected each id once`, { code: 'DUPLICATE_ID', key: 'account' });
    const submission = { ...submissionOf(fact) };
    this.#checkPartner(submission.partner);
    const lived: { world: ProgramWorld; account: AccountRecord }[] = [];
    for (const world of this.#programs.values()) {
      const reason = this.#whyIgnored(world, submission.partner, fact.at);
      if (reason === null) {
        moves.submitAccount(world, submission);
        lived.push({ world, account: found(world.accounts.get(id)) });
      } else {
        this.#ignored.push({ program: world.id, account: id, reason });
      }
    }
    this.#storyAccounts.set(id, lived);
  }

  #whyIgnored(world: ProgramWorld, partner: string, at: Instant): IgnoredAccount['reason'] | null {
    const rules = world.adapter.managedAccounts(world.terms.at(at));
    if (rules.kind === 'NONE') return 'NO_MANAGED_ACCOUNTS';
    const enrolment = world.enrolments.get(partner);
    if (enrolment === undefined || enrolment.since > at) return 'NOT_ENROLLED';
    return hasManagedAccounts(rules, trackAt(enrolment, at)) ? null : 'TRACK_NOT_ELIGIBLE';
  }

  #program(fact: ScenarioFact): ProgramWorld {
    const id = text(fact, 'program');
    const world = this.#programs.get(id);
    if (world === undefined)
      return refuse(`found unknown program "${id}", expected one of ${[...this.#programs.keys()].join(', ')}`, {
        key: 'program',
      });
    return world;
  }

  #lead(fact: ScenarioFact): { readonly world: ProgramWorld; readonly lead: LeadRecord } {
    const id = text(fact, 'lead');
    if (this.#refused.has(`lead:${id}`)) return refuse('', { code: FOLLOWS });
    return (
      this.#leads.get(id) ??
      refuse(`found unknown lead "${id}", expected one that was registered before`, {
        code: 'UNKNOWN_REFERENCE',
        key: 'lead',
      })
    );
  }

  #account(fact: ScenarioFact): { readonly world: ProgramWorld; readonly account: AccountRecord } {
    const id = text(fact, 'account');
    if (this.#refused.has(`account:${id}`)) return refuse('', { code: FOLLOWS });
    return (
      this.#accounts.get(id) ??
      refuse(`found unknown managed account "${id}", expected one that was submitted before`, {
        code: 'UNKNOWN_REFERENCE',
        key: 'account',
      })
    );
  }

  #storyAccountsOf(fact: ScenarioFact): readonly { readonly world: ProgramWorld; readonly account: AccountRecord }[] {
    const id = text(fact, 'account');
    if (this.#refused.has(`account:${id}`)) return refuse('', { code: FOLLOWS });
    return (
      this.#storyAccounts.get(id) ??
      refuse(`found unknown managed account "${id}", expected one that was submitted before`, {
        code: 'UNKNOWN_REFERENCE',
        key: 'account',
      })
    );
  }

  #referral(fact: ScenarioFact): Referral {
    const id = text(fact, 'referral');
    if (this.#refused.has(`referral:${id}`)) return refuse('', { code: FOLLOWS });
    return (
      this.#referrals.get(id) ??
      refuse(`found unknown referral "${id}", expected one that was made before`, {
        code: 'UNKNOWN_REFERENCE',
        key: 'referral',
      })
    );
  }

  #livedLeads(fact: ScenarioFact): readonly { readonly world: ProgramWorld; readonly lead: LeadRecord }[] {
    const id = text(fact, 'referral');
    return [...this.#programs.values()].flatMap((world) => {
      const lead = this.#leads.has(id) ? undefined : world.leads.get(id);
      return lead === undefined ? [] : [{ world, lead }];
    });
  }

  #checkPartner(partner: string): void {
    // A partner of the story who is enrolled nowhere is no error: no program lives what it does.
    if (!this.#partners.has(partner)) {
      refuse(`found unknown partner "${partner}", expected one of ${[...this.#partners].join(', ')}`, {
        key: 'partner',
      });
    }
  }
}

const isEnrolled = (world: ProgramWorld, partner: string, at: Instant): boolean =>
  (world.enrolments.get(partner)?.since ?? Number.POSITIVE_INFINITY) <= at;

/** A referral's visitor in programs that track links. The sign keeps it apart from visitors of `facts`. */
const visitorOf = (referral: string): string => `referral:${referral}`;

const submissionOf = (fact: ScenarioFact): moves.Submission => ({
  account: text(fact, 'account'),
  partner: text(fact, 'partner'),
  customer: text(fact, 'customer'),
  serviceFrom: number(fact, 'serviceFrom'),
  serviceMonths: number(fact, 'serviceMonths'),
  proof: fact.values['proof'] === true,
  clientConsent: fact.values['clientConsent'] === true,
  at: fact.at,
});

function found<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('broken invariant: what was just stored is there');
  return value;
}
