import type { Payment } from '../contract/accrual.ts';
import type { PayoutStream, ProgramAdapter } from '../contract/adapter.ts';
import { groupBy } from '../group-by.ts';
import { must } from '../result.ts';
import type { Calendar, Instant } from '../time/calendar.ts';
import type { Attribution } from './attribution.ts';
import { createFold, type ProgramContext } from './customer.ts';
import type { CustomerFacts, EnrolmentFacts, LeadFact } from './facts.ts';
import type { CommissionLine } from './lines.ts';
import type { CustomerLedger, PartnerFacts } from './measure.ts';
import { buildPayments } from './payments.ts';
import { formPayouts, type FormedPayout } from './payouts.ts';
import type { TermsTimeline } from './terms.ts';
import { computeTiers, type TierHistory } from './tiers.ts';

/** One program's whole history, in the order facts count. */
export interface ProgramHistory {
  readonly adapter: ProgramAdapter;
  readonly terms: TermsTimeline;
  readonly calendar: Calendar;
  readonly enrolments: readonly EnrolmentFacts[];
  readonly leads: readonly LeadFact[];
  readonly customers: readonly CustomerFacts[];
}

export interface PartnerPayout extends FormedPayout<CommissionLine> {
  readonly partner: string;
}

/** Everything the rules make of a history before an instant. */
export interface ProgramOutcome {
  readonly attributions: ReadonlyMap<string, Pick<Attribution, 'current'>>;
  readonly tiers: ReadonlyMap<string, TierHistory>;
  readonly lines: readonly CommissionLine[];
  readonly payouts: readonly PartnerPayout[];
}

/** Computes a program's history up to an instant (exclusive): tiers by partner, then lines by customer, then payouts. */
export function computeProgram(history: ProgramHistory, until: Instant): ProgramOutcome {
  const ledgers = history.customers.map((facts) => new LazyLedger(facts, history.calendar));
  const enrolments = new Map(history.enrolments.map((enrolment) => [enrolment.partner, enrolment]));
  const tiers = computeAllTiers(history, ledgers, until);
  const context: ProgramContext = {
    adapter: history.adapter,
    terms: history.terms,
    calendar: history.calendar,
    enrolmentOf: (partner) => enrolments.get(partner) ?? null,
    tiersOf: (partner) => tiers.get(partner)?.timeline ?? null,
  };
  const attributions = new Map<string, Pick<Attribution, 'current'>>();
  const lines: CommissionLine[] = [];
  const fold = createFold(context);
  for (const ledger of ledgers) {
    const { attribution, lines: own } = fold(ledger.toFold(), until);
    attributions.set(ledger.facts.customer, { current: attribution.current });
    for (const line of own) lines.push(line);
  }
  return { attributions, tiers, lines, payouts: formAllPayouts(history, lines, until) };
}

/**
 * Builds payments when they are asked for. Tiers look at those of few customers; the fold of each customer needs its own,
 * once. Were all of them kept to the end, moving them about would be a fifth of the work.
 */
class LazyLedger implements CustomerLedger {
  readonly facts: CustomerFacts;
  readonly #calendar: Calendar;
  #payments: readonly Payment[] | null = null;
  constructor(facts: CustomerFacts, calendar: Calendar) {
    this.facts = facts;
    this.#calendar = calendar;
  }
  get payments(): readonly Payment[] {
    return (this.#payments ??= this.#build());
  }
  /** A ledger that nobody keeps. */
  toFold(): CustomerLedger {
    return { facts: this.facts, payments: this.#payments ?? this.#build() };
  }
  #build(): readonly Payment[] {
    return buildPayments(this.facts.payments, this.facts.refunds, this.#calendar).payments;
  }
}

/** The stream a line belongs to by the terms in force at an instant. */
export function streamOf(adapter: ProgramAdapter, params: unknown, kind: string): PayoutStream {
  const stream = adapter.streams(params).find((each) => each.kinds.includes(kind));
  return must(stream, `adapter ${adapter.id} pays lines of kind ${kind} in one of its streams`);
}

function computeAllTiers(
  { adapter, terms, calendar, enrolments, leads }: ProgramHistory,
  ledgers: readonly CustomerLedger[],
  until: Instant,
): ReadonlyMap<string, TierHistory> {
  const byPartner = groupByPartner(leads, ledgers);
  return new Map(
    enrolments.map((enrolment) => {
      const facts = byPartner.get(enrolment.partner) ?? { partner: enrolment.partner, leads: [], customers: [] };
      return [enrolment.partner, computeTiers({ adapter, terms, calendar, enrolment, facts, until })];
    }),
  );
}

/** Groups what is measured by the partners it may be measured for. */
export function groupByPartner(
  leads: readonly LeadFact[],
  ledgers: readonly CustomerLedger[],
): ReadonlyMap<string, PartnerFacts> {
  const groups = new Map<string, { partner: string; leads: LeadFact[]; customers: CustomerLedger[] }>();
  const groupOf = (partner: string): { leads: LeadFact[]; customers: CustomerLedger[] } => {
    const group = groups.get(partner) ?? { partner, leads: [], customers: [] };
    groups.set(partner, group);
    return group;
  };
  for (const lead of leads) groupOf(lead.partner).leads.push(lead);
  for (const ledger of ledgers) {
    const { wins, link, accounts } = ledger.facts;
    const partners = new Set([...wins.map((win) => win.partner), ...accounts.map((span) => span.partner)]);
    if (link !== null) partners.add(link.partner);
    for (const partner of partners) groupOf(partner).customers.push(ledger);
  }
  return groups;
}

function formAllPayouts(
  history: ProgramHistory,
  lines: readonly CommissionLine[],
  until: Instant,
): readonly PartnerPayout[] {
  const { adapter, terms, calendar } = history;
  const first = terms.at(Number.NEGATIVE_INFINITY);
  const streamIds = new Map<string, string>();
  const groups: { readonly partner: string; readonly stream: string; readonly lines: readonly CommissionLine[] }[] = [];
  for (const [partner, own] of groupBy(lines, (line) => line.partner)) {
    const byStream = groupBy(own, (line) => {
      const known = streamIds.get(line.kind) ?? streamOf(adapter, first, line.kind).id;
      streamIds.set(line.kind, known);
      return known;
    });
    for (const [stream, inStream] of byStream) groups.push({ partner, stream, lines: inStream });
  }
  return groups.flatMap((group) => {
    const streamAt = (at: Instant): PayoutStream =>
      must(
        adapter.streams(terms.at(at)).find((each) => each.id === group.stream),
        `stream ${group.stream} of adapter ${adapter.id} lasts as long as the program`,
      );
    const payouts = formPayouts(group.lines, streamAt, calendar, until);
    return payouts.map((payout) => ({ ...payout, partner: group.partner }));
  });
}
