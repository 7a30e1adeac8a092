import { parseParams, formatIssues, type JsonObject } from '../contract/params.ts';
import type { AdapterRegistry } from '../contract/registry.ts';
import type { CustomerFacts, EnrolmentFacts, LeadFact, LinkFact } from '../engine/facts.ts';
import { computeProgram, type ProgramOutcome } from '../engine/program.ts';
import { currencyOf, TermsTimeline, type TermsVersion } from '../engine/terms.ts';
import { formatAmount } from '../money/amount.ts';
import { must } from '../result.ts';
import { createCalendar, type Calendar, type Instant } from '../time/calendar.ts';
import { formatCivilDate, fromEpochDay, toEpochDay } from '../time/civil.ts';

/** One version of a program's terms as it is stored: complete parameters, not compiled. */
export interface RawTerms {
  readonly version: number;
  readonly from: Instant;
  readonly raw: JsonObject;
}

/** A program's real facts, and two sets of terms to fold them under. Plain data. */
export interface TermsPreviewJob {
  /** The registry's key, id@major. */
  readonly adapter: string;
  readonly timeZone: string;
  readonly until: Instant;
  readonly present: readonly RawTerms[];
  readonly proposed: readonly RawTerms[];
  readonly enrolments: readonly EnrolmentFacts[];
  readonly leads: readonly LeadFact[];
  readonly customers: readonly CustomerFacts[];
  /** Sign-ups that the proposed terms would credit otherwise: whose they are under them. */
  readonly proposedLinks: readonly (readonly [customer: string, link: LinkFact | null])[];
  /** How many partners are named; the sums are of all. */
  readonly partnersMax: number;
}

/** What other terms would have made of the past. Amounts are text of major units of the program's currency. */
export interface TermsPreview {
  readonly currency: string;
  readonly partnerCount: number;
  readonly changedPartnerCount: number;
  readonly before: PreviewSums;
  readonly after: PreviewSums;
  /** Months in which something is earned under either, in order. */
  readonly months: readonly PreviewedMonth[];
  /** The partners whose earnings change most, the largest change first. */
  readonly partners: readonly PreviewedPartner[];
  readonly tierChangeCount: number;
  readonly tierChanges: readonly {
    readonly partner: string;
    readonly before: string | null;
    readonly after: string | null;
  }[];
}

export interface PreviewSums {
  readonly earned: string;
  readonly paid: string;
}

export interface PreviewedMonth {
  readonly month: string;
  readonly before: string;
  readonly after: string;
  readonly difference: string;
}

export interface PreviewedPartner {
  readonly partner: string;
  readonly before: PreviewSums;
  readonly after: PreviewSums;
  /** Of what is earned. */
  readonly difference: string;
  readonly tierBefore: string | null;
  readonly tierAfter: string | null;
}

/**
 * Folds a program's facts twice, under its terms and under the proposed ones, and compares. Both sides are computed
 * alike, reviews included, so the difference is the terms' alone.
 */
export function previewTerms(job: TermsPreviewJob, registry: AdapterRegistry): TermsPreview {
  const calendar = createCalendar(job.timeZone);
  const currency = currencyOf(must(job.present[0], 'a program has terms').raw);
  const links = new Map(job.proposedLinks);
  const proposed = job.customers.map((facts) => {
    const link = links.get(facts.customer);
    return link === undefined ? facts : { ...facts, link };
  });
  const fold = (terms: readonly RawTerms[], customers: readonly CustomerFacts[]): ProgramOutcome => {
    const { adapter, timeline } = compile(job.adapter, terms, registry);
    const { enrolments, leads } = job;
    return computeProgram({ adapter, terms: timeline, calendar, enrolments, leads, customers }, job.until);
  };
  const before = fold(job.present, job.customers);
  const after = fold(job.proposed, proposed);
  return compareOutcomes(
    job,
    { before, after },
    { calendar, money: (minor) => formatAmount(minor, currency), currency },
  );
}

function compile(key: string, terms: readonly RawTerms[], registry: AdapterRegistry) {
  const adapter = must(registry.find(key), `adapter ${key} is registered`);
  const versions = terms.map(({ version, from, raw }): TermsVersion => {
    const parsed = parseParams(adapter.params, raw);
    if (!parsed.ok) throw new Error(`terms version ${version}: ${formatIssues(parsed.error)}`);
    return { version, from, raw, params: parsed.value };
  });
  return { adapter, timeline: new TermsTimeline(versions) };
}

interface Writing {
  readonly calendar: Calendar;
  readonly currency: string;
  readonly money: (amountMinor: bigint) => string;
}

interface Both {
  readonly before: ProgramOutcome;
  readonly after: ProgramOutcome;
}

function compareOutcomes(job: TermsPreviewJob, both: Both, { calendar, currency, money }: Writing): TermsPreview {
  const earned = { before: earnedBy(both.before, byPartner), after: earnedBy(both.after, byPartner) };
  const paid = { before: paidBy(both.before), after: paidBy(both.after) };
  const tierOf = (outcome: ProgramOutcome, partner: string): string | null =>
    outcome.tiers.get(partner)?.timeline.at(job.until - 1)?.tier ?? null;
  const partners = job.enrolments.map(({ partner }) => ({
    partner,
    difference: amountOf(earned.after, partner) - amountOf(earned.before, partner),
    tierBefore: tierOf(both.before, partner),
    tierAfter: tierOf(both.after, partner),
  }));
  const changed = partners
    .filter(({ difference }) => difference !== 0n)
    .sort((a, b) => compareMinor(size(b.difference), size(a.difference)) || (a.partner < b.partner ? -1 : 1));
  const moved = partners.filter(({ tierBefore, tierAfter }) => tierBefore !== tierAfter);
  const sums = (of: 'before' | 'after', partner: string): PreviewSums => ({
    earned: money(amountOf(earned[of], partner)),
    paid: money(amountOf(paid[of], partner)),
  });
  return {
    currency,
    partnerCount: partners.length,
    changedPartnerCount: changed.length,
    before: { earned: money(total(earned.before)), paid: money(total(paid.before)) },
    after: { earned: money(total(earned.after)), paid: money(total(paid.after)) },
    months: monthsOf(both, calendar, money),
    partners: changed.slice(0, job.partnersMax).map(({ difference, ...rest }) => ({
      ...rest,
      before: sums('before', rest.partner),
      after: sums('after', rest.partner),
      difference: money(difference),
    })),
    tierChangeCount: moved.length,
    tierChanges: moved
      .slice(0, job.partnersMax)
      .map(({ partner, tierBefore, tierAfter }) => ({ partner, before: tierBefore, after: tierAfter })),
  };
}

type Line = ProgramOutcome['lines'][number];
type Sums = ReadonlyMap<string, bigint>;

const byPartner = (line: Line): string => line.partner;

function earnedBy({ lines }: ProgramOutcome, keyOf: (line: Line) => string): Sums {
  const sums = new Map<string, bigint>();
  for (const line of lines) add(sums, keyOf(line), line.amountMinor);
  return sums;
}

function paidBy({ payouts }: ProgramOutcome): Sums {
  const sums = new Map<string, bigint>();
  for (const payout of payouts) add(sums, payout.partner, payout.amountMinor);
  return sums;
}

function monthsOf({ before, after }: Both, calendar: Calendar, money: Writing['money']): readonly PreviewedMonth[] {
  const monthOf = (line: Line): string => {
    const { year, month } = fromEpochDay(calendar.dayOf(line.earnedAt));
    return formatCivilDate(toEpochDay(year, month, 1));
  };
  const [then, now] = [earnedBy(before, monthOf), earnedBy(after, monthOf)];
  return [...new Set([...then.keys(), ...now.keys()])].sort().map((month) => ({
    month,
    before: money(amountOf(then, month)),
    after: money(amountOf(now, month)),
    difference: money(amountOf(now, month) - amountOf(then, month)),
  }));
}

const add = (sums: Map<string, bigint>, key: string, amount: bigint): void =>
  void sums.set(key, (sums.get(key) ?? 0n) + amount);
const amountOf = (sums: Sums, key: string): bigint => sums.get(key) ?? 0n;
const total = (sums: Sums): bigint => [...sums.values()].reduce((sum, amount) => sum + amount, 0n);
const size = (amount: bigint): bigint => (amount < 0n ? -amount : amount);
const compareMinor = (a: bigint, b: bigint): number => (a < b ? -1 : a > b ? 1 : 0);
