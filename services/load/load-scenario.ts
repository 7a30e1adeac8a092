import { number, text, textOrNull, type Scenario, type ScenarioFact } from '../../domain/scenario/scenario.ts';
import type { JsonObject } from '../../domain/contract/params.ts';
import type { AdapterRegistry } from '../../domain/contract/registry.ts';
import { must } from '../../domain/result.ts';
import type { Instant } from '../../domain/time/calendar.ts';
import { formatInstant } from '../../domain/time/instant.ts';
import type { Actor } from '../actor.ts';
import type { CloseLead, Services } from '../contract.ts';
import type { Outcome } from '../outcome.ts';
import { LoadRefused, StoryView } from './story-view.ts';
import { billingBatch, toRow } from './billing-rows.ts';
import { stepsOf, type Step } from './steps.ts';

export { LoadRefused } from './story-view.ts';

export interface LoadOptions {
  readonly services: Services;
  readonly registry: AdapterRegistry;
  /** The vendor's owner, with every right. */
  readonly actor: Actor;
  /** Names of the programs in the database, by their ids in the file. */
  readonly programs: ReadonlyMap<
    string,
    {
      readonly slug: string;
      readonly name: string;
      readonly description: string;
      readonly links: Readonly<Record<string, string>>;
    }
  >;
  /** Names of partners, and those that exist already under an id. */
  readonly partners: ReadonlyMap<
    string,
    { readonly name: string; readonly website: string | null; readonly id: string | null }
  >;
  /** Makes the idempotency keys of this load different from another's. */
  readonly keyPrefix: string;
  readonly progress?: (done: number, total: number) => void;
  /** Moves a program's clock between two facts (see quickAdvance). */
  readonly advance: (actor: Actor, programSlug: string, to: Instant) => Promise<void>;
}

/** Ids in the database by the file's. */
export interface Loaded {
  readonly partners: ReadonlyMap<string, string>;
  readonly leads: ReadonlyMap<string, string>;
}

/**
 * Writes a story through the services, on MANUAL clocks that are advanced from fact to fact and at last to `until`.
 * The caller has simulated it first, so that a file that breaks a rule writes nothing.
 * Errors: LoadRefused naming the fact's line.
 */
export async function loadScenario(scenario: Scenario, options: LoadOptions): Promise<Loaded> {
  const loader = new Loader(scenario, options);
  await loader.run();
  return { partners: loader.partners, leads: loader.leads };
}

class Loader {
  readonly partners = new Map<string, string>();
  readonly leads = new Map<string, string>();
  readonly #scenario: Scenario;
  readonly #options: LoadOptions;
  readonly #accounts = new Map<string, { readonly program: string; readonly id: string }[]>();
  /** By referral: the programs that live it, and how. */
  readonly #referrals = new Map<
    string,
    { readonly partner: string; readonly customer: string; readonly leads: string[]; readonly clicked: string[] }
  >();
  readonly #story: StoryView;
  #now: Instant = Number.NEGATIVE_INFINITY;
  #calls = 0;

  constructor(scenario: Scenario, options: LoadOptions) {
    this.#scenario = scenario;
    this.#options = options;
    this.#story = new StoryView(scenario, options.registry);
  }

  async run(): Promise<void> {
    const steps = stepsOf(this.#scenario);
    await this.#createPrograms(Math.min(steps[0]?.at ?? this.#scenario.until, this.#scenario.until));
    for (let index = 0; index < steps.length;) {
      const step = steps[index] as Step;
      await this.#advance(step.at);
      const batch = billingBatch(steps, index);
      if (batch.length > 0) await this.#recordBilling(batch);
      else await this.#play(step);
      index += Math.max(batch.length, 1);
      this.#options.progress?.(index, steps.length);
    }
    await this.#finish();
  }

  async #createPrograms(start: Instant): Promise<void> {
    this.#now = start;
    for (const program of this.#scenario.programs) {
      const { slug, name, description, links } = this.#programOf(program.id);
      const input = {
        idempotencyKey: this.#key(),
        slug,
        name,
        description,
        adapter: program.adapter,
        params: program.params,
        timeZone: this.#scenario.calendar.timeZone,
        clock: { kind: 'MANUAL' as const, now: start },
        links,
      };
      expectDone(await this.#options.services.programs.create(this.#options.actor, input), program.line);
    }
  }

  async #advance(to: Instant): Promise<void> {
    if (to <= this.#now) return;
    const { actor, advance } = this.#options;
    for (const program of this.#scenario.programs) await advance(actor, this.#slug(program.id), to);
    this.#now = to;
  }

  /** The last step measures the partners as well, so that their screens are of the story's last day. */
  async #finish(): Promise<void> {
    for (const program of this.#scenario.programs) {
      const input = { idempotencyKey: this.#key(), programSlug: this.#slug(program.id), to: this.#scenario.until };
      expectDone(await this.#options.services.programs.advanceClock(this.#options.actor, input), 0);
    }
  }

  async #play(step: Step): Promise<void> {
    if (step.kind === 'ENROLMENT') return this.#enroll(step);
    return step.kind === 'STORY' ? this.#playStory(step.fact) : this.#playFact(step.fact);
  }

  async #enroll({ partner, enrolment }: Extract<Step, { kind: 'ENROLMENT' }>): Promise<void> {
    const { services, actor } = this.#options;
    const known = this.#options.partners.get(partner.id);
    if (!this.partners.has(partner.id)) {
      const created =
        known?.id ??
        must(
          expectDone(
            await services.partners.create(actor, {
              idempotencyKey: this.#key(),
              name: known?.name ?? partner.id,
              website: known?.website ?? null,
            }),
            partner.line,
          ),
          'a created partner',
        ).id;
      this.partners.set(partner.id, created);
    }
    const input = {
      idempotencyKey: this.#key(),
      occurredAt: null,
      programSlug: this.#slug(enrolment.program),
      partnerId: this.#partner(partner.id),
      track: enrolment.track,
      tier: enrolment.tier,
      email: partner.email,
    };
    expectDone(await services.partners.enroll(actor, input), enrolment.line);
  }

  async #playFact(fact: ScenarioFact): Promise<void> {
    const { services, actor } = this.#options;
    const dated = { idempotencyKey: this.#key(), occurredAt: null };
    const ofPartner = () => ({
      ...dated,
      programSlug: this.#slug(text(fact, 'program')),
      partnerId: this.#partner(text(fact, 'partner')),
    });
    switch (fact.type) {
      case 'lead.registered':
        return this.#register(fact, text(fact, 'program'), text(fact, 'lead'));
      case 'lead.accepted':
      case 'lead.rejected': {
        const decision = fact.type === 'lead.accepted' ? ('ACCEPT' as const) : ('REJECT' as const);
        const reason = decision === 'REJECT' ? (textOrNull(fact, 'reason') ?? 'INACCURATE_INFORMATION') : null;
        const outcome = await services.leads.review(actor, { ...dated, leadId: this.#lead(fact), decision, reason });
        return void expectDone(outcome, fact.line);
      }
      case 'lead.withdrawn':
        return void expectDone(
          await services.leads.withdraw(actor, { ...dated, leadId: this.#lead(fact), reason: null }),
          fact.line,
        );
      case 'lead.closedWon':
      case 'lead.closedLost':
        return this.#close(fact, this.#lead(fact), textOrNull(fact, 'customer'));
      case 'managedAccount.submitted':
        return this.#submit(fact, [text(fact, 'program')]);
      case 'managedAccount.approved':
      case 'managedAccount.rejected':
      case 'managedAccount.ended':
        return this.#moveAccount(fact);
      case 'link.clicked':
        return void expectDone(
          await services.links.recordClick(actor, { ...ofPartner(), visitor: text(fact, 'visitor') }),
          fact.line,
        );
      case 'customer.signedUp': {
        const input = {
          ...dated,
          programSlug: this.#slug(text(fact, 'program')),
          customerId: text(fact, 'customer'),
          visitor: textOrNull(fact, 'visitor'),
          email: textOrNull(fact, 'email'),
        };
        return void expectDone(await services.links.signUp(actor, input), fact.line);
      }
      default:
        return this.#playDecision(fact);
    }
  }

  /** Decisions of the owner about partners and terms. */
  async #playDecision(fact: ScenarioFact): Promise<void> {
    const { services, actor } = this.#options;
    const ofPartner = () => ({
      idempotencyKey: this.#key(),
      occurredAt: null,
      programSlug: this.#slug(text(fact, 'program')),
      partnerId: this.#partner(text(fact, 'partner')),
    });
    switch (fact.type) {
      case 'tier.granted':
        return void expectDone(
          await services.partners.grantTier(actor, { ...ofPartner(), tier: text(fact, 'tier') }),
          fact.line,
        );
      case 'tier.withdrawn':
        return void expectDone(
          await services.partners.withdrawTier(actor, { ...ofPartner(), tier: text(fact, 'tier') }),
          fact.line,
        );
      case 'track.changed':
        return void expectDone(
          await services.partners.changeTrack(actor, { ...ofPartner(), track: text(fact, 'track') }),
          fact.line,
        );
      case 'rate.overridden':
        return void expectDone(
          await services.partners.overrideRate(actor, { ...ofPartner(), rate: text(fact, 'rate') }),
          fact.line,
        );
      case 'terms.published': {
        const input = {
          idempotencyKey: this.#key(),
          programSlug: this.#slug(text(fact, 'program')),
          params: fact.values['params'] as JsonObject,
          validFrom: null,
        };
        return void expectDone(await services.programs.publishTerms(actor, input), fact.line);
      }
      default:
        throw new Error(`broken invariant: ${fact.type} is loaded as a billing fact`);
    }
  }

  async #playStory(fact: ScenarioFact): Promise<void> {
    switch (fact.type) {
      case 'referral.made':
        return this.#refer(fact);
      case 'referral.won':
        return this.#winReferral(fact);
      case 'referral.lost': {
        const referral = this.#referrals.get(text(fact, 'referral'));
        for (const leadId of referral?.leads ?? []) await this.#close(fact, leadId, null);
        return;
      }
      case 'managedAccount.submitted': {
        const lived = this.#scenario.programs.filter((program) =>
          this.#story.livesAccounts(program.id, text(fact, 'partner'), fact.at),
        );
        return this.#submit(
          fact,
          lived.map((program) => program.id),
        );
      }
      default:
        return this.#moveAccount(fact);
    }
  }

  async #register(fact: ScenarioFact, program: string, lead: string): Promise<void> {
    const { services, actor } = this.#options;
    const input = {
      idempotencyKey: this.#key(),
      occurredAt: null,
      programSlug: this.#slug(program),
      partnerId: this.#partner(text(fact, 'partner')),
      externalId: lead,
      company: text(fact, 'company'),
      domain: textOrNull(fact, 'domain'),
      contactName: textOrNull(fact, 'contact'),
      contactEmail: textOrNull(fact, 'email'),
      contactPhone: null,
      listSize: typeof fact.values['contacts'] === 'number' ? fact.values['contacts'] : null,
      notes: null,
    };
    this.leads.set(`${program} ${lead}`, expectDone(await services.leads.register(actor, input), fact.line).id);
  }

  async #close(fact: ScenarioFact, leadId: string, customer: string | null): Promise<void> {
    const { services, actor } = this.#options;
    const dated = { idempotencyKey: this.#key(), occurredAt: null, leadId };
    const input: CloseLead =
      customer === null
        ? { ...dated, result: 'LOST', reason: textOrNull(fact, 'reason') }
        : { ...dated, result: 'WON', customerId: customer, mrr: text(fact, 'mrr'), currency: null };
    expectDone(await services.leads.close(actor, input), fact.line);
  }

  async #refer(fact: ScenarioFact): Promise<void> {
    const { services, actor } = this.#options;
    const [id, partner] = [text(fact, 'referral'), text(fact, 'partner')];
    const referral = { partner, customer: text(fact, 'customer'), leads: [] as string[], clicked: [] as string[] };
    this.#referrals.set(id, referral);
    for (const program of this.#scenario.programs) {
      if (!this.#story.isEnrolled(program.id, partner, fact.at)) continue;
      const { adapter, params } = this.#story.rulesOf(program);
      if (adapter.leads(params).kind === 'REGISTRATION') {
        await this.#register(fact, program.id, id);
        const leadId = must(this.leads.get(`${program.id} ${id}`), 'a lead just registered');
        referral.leads.push(leadId);
        const review = {
          idempotencyKey: this.#key(),
          occurredAt: null,
          leadId,
          decision: 'ACCEPT' as const,
          reason: null,
        };
        expectDone(await services.leads.review(actor, review), fact.line);
      } else if (adapter.links(params).kind === 'TRACKED') {
        const click = {
          idempotencyKey: this.#key(),
          occurredAt: null,
          programSlug: this.#slug(program.id),
          partnerId: this.#partner(partner),
          visitor: `referral:${id}`,
        };
        expectDone(await services.links.recordClick(actor, click), fact.line);
        referral.clicked.push(program.id);
      }
    }
  }

  async #winReferral(fact: ScenarioFact): Promise<void> {
    const { services, actor } = this.#options;
    const id = text(fact, 'referral');
    const referral = must(this.#referrals.get(id), 'a referral that was made');
    for (const leadId of referral.leads) await this.#close(fact, leadId, referral.customer);
    for (const program of referral.clicked) {
      const input = {
        idempotencyKey: this.#key(),
        occurredAt: null,
        programSlug: this.#slug(program),
        customerId: referral.customer,
        visitor: `referral:${id}`,
        email: null,
      };
      expectDone(await services.links.signUp(actor, input), fact.line);
    }
  }

  async #submit(fact: ScenarioFact, programs: readonly string[]): Promise<void> {
    const { services, actor } = this.#options;
    const account = text(fact, 'account');
    const made: { program: string; id: string }[] = [];
    for (const program of programs) {
      const input = {
        idempotencyKey: this.#key(),
        occurredAt: null,
        programSlug: this.#slug(program),
        partnerId: this.#partner(text(fact, 'partner')),
        externalId: account,
        customerId: text(fact, 'customer'),
        vendorAccountId: null,
        serviceFrom: number(fact, 'serviceFrom'),
        serviceMonths: number(fact, 'serviceMonths'),
        proof: fact.values['proof'] === true,
        clientConsent: fact.values['clientConsent'] === true,
      };
      made.push({ program, id: expectDone(await services.accounts.submit(actor, input), fact.line).id });
    }
    this.#accounts.set(account, made);
  }

  async #moveAccount(fact: ScenarioFact): Promise<void> {
    const { services, actor } = this.#options;
    for (const { id } of this.#accounts.get(text(fact, 'account')) ?? []) {
      const change = { idempotencyKey: this.#key(), occurredAt: null, accountId: id };
      if (fact.type === 'managedAccount.ended') {
        // A change of track at the same or an earlier instant may have ended it already.
        const outcome = await services.accounts.end(actor, change);
        if (outcome.userErrors.some((error) => error.code === 'ILLEGAL_MOVE')) continue;
        expectDone(outcome, fact.line);
      } else {
        const decision = fact.type === 'managedAccount.approved' ? ('APPROVE' as const) : ('REJECT' as const);
        const outcome = await services.accounts.review(actor, {
          ...change,
          decision,
          reason: textOrNull(fact, 'reason'),
        });
        if (outcome.userErrors.some((error) => error.code === 'TRACK_NOT_ELIGIBLE')) continue;
        expectDone(outcome, fact.line);
      }
    }
  }

  async #recordBilling(facts: readonly ScenarioFact[]): Promise<void> {
    const { services, actor } = this.#options;
    const currency = this.#story.currency();
    const rows = facts.map((fact) => toRow(fact, currency));
    const results = expectDone(
      await services.billing.record(actor, { idempotencyKey: this.#key(), source: 'scenario', rows }),
      facts[0]?.line ?? 0,
    );
    for (const result of results) {
      if (result.status === 'APPLIED') continue;
      const [error] = result.userErrors;
      throw new LoadRefused(
        `line ${facts[result.index]?.line}: ${result.status} ${error === undefined ? '' : `${error.code}: ${error.message}`}`,
      );
    }
  }

  #key(): string {
    return `${this.#options.keyPrefix}:${++this.#calls}`;
  }

  #programOf(id: string) {
    return must(this.#options.programs.get(id), `a name for program ${id}`);
  }

  #slug(programId: string): string {
    return this.#programOf(programId).slug;
  }

  #partner(id: string): string {
    return must(this.partners.get(id), `partner ${id} at ${formatInstant(this.#now)}`);
  }

  #lead(fact: ScenarioFact): string {
    const id = text(fact, 'lead');
    const found = this.#scenario.programs
      .map((program) => this.leads.get(`${program.id} ${id}`))
      .find((each) => each !== undefined);
    return must(found, `lead ${id}`);
  }
}

function expectDone<T>(outcome: Outcome<T>, line: number): T {
  if (outcome.value !== null) return outcome.value;
  const [error] = outcome.userErrors;
  throw new LoadRefused(
    `line ${line}: ${error === undefined ? 'refused without a reason' : `${error.code}: ${error.message}`}`,
  );
}
