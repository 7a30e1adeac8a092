import type { ProgramAdapter, TierRules } from '../contract/adapter.ts';
import { boundsOf } from '../contract/metric.ts';
import type { CustomerFacts, EnrolmentFacts, LeadFact } from '../engine/facts.ts';
import type { Instant } from '../time/calendar.ts';

/** A generated history of one program as plain data: it can be changed, computed again and printed. */
export interface World {
  readonly timeZone: string;
  readonly enrolments: readonly EnrolmentFacts[];
  readonly leads: readonly LeadFact[];
  readonly customers: readonly CustomerFacts[];
  /** When a second version of the terms, equal to the first, was published; null: there is only one. */
  readonly termsAgainAt: Instant | null;
}

/** What a program knows, by its default parameters: histories hold nothing else. */
export interface Capabilities {
  readonly registers: boolean;
  readonly links: { readonly windowDays: number; readonly firstPaymentInWindow: boolean } | null;
  /** Null: no managed accounts. Empty tracks: on every track. */
  readonly managed: { readonly tracks: readonly string[] } | null;
  readonly tracks: readonly string[];
  readonly startTiers: readonly string[];
  readonly invitations: readonly string[];
  readonly overrides: boolean;
  readonly hasTiers: boolean;
  /** Sold MRR at which a tier begins, in minor units: histories go to the edges. */
  readonly mrrBounds: readonly bigint[];
}

export function readCapabilities(adapter: ProgramAdapter, params: unknown): Capabilities {
  const tracks = adapter.tracks(params);
  const links = adapter.links(params);
  const managed = adapter.managedAccounts(params);
  const ladders = tracksOrNone(tracks)
    .map((track) => adapter.tiers(params, track))
    .filter((rules) => rules.kind === 'LADDER');
  const first = ladders[0];
  return {
    registers: adapter.leads(params).kind === 'REGISTRATION',
    links:
      links.kind === 'TRACKED'
        ? { windowDays: links.windowDays, firstPaymentInWindow: links.firstPaymentInWindow }
        : null,
    managed: managed.kind === 'SUBMISSION' ? { tracks: managed.tracks } : null,
    tracks,
    startTiers: first?.decided.kind === 'REVIEW' ? first.ladder.map((step) => step.tier) : [],
    invitations: first?.invitation ?? [],
    overrides: adapter.allowsRateOverride(params),
    hasTiers: ladders.length > 0,
    mrrBounds: [...new Set(ladders.flatMap(soldBounds))],
  };
}

/** The tracks to ask tier rules for: `null` once where a program has none. */
export const tracksOrNone = (tracks: readonly string[]): readonly (string | null)[] =>
  tracks.length === 0 ? [null] : tracks;

/** How many facts a world holds: the smallest counterexample is the one to show. */
export function sizeOf({ enrolments, leads, customers }: World): number {
  const facts = customers.map(({ wins, payments, refunds, accounts, link }) => {
    return 1 + wins.length + payments.length + refunds.length + accounts.length + (link === null ? 0 : 1);
  });
  return enrolments.length + leads.length + facts.reduce((sum, count) => sum + count, 0);
}

function soldBounds(rules: Extract<TierRules, { kind: 'LADDER' }>): readonly bigint[] {
  return rules.ladder
    .flatMap((step) => (step.when === null ? [] : boundsOf(step.when)))
    .flatMap(({ metric, value }) => {
      const declared = rules.metrics[metric];
      if (declared === undefined || declared.unit === 'COUNT' || declared.times.by <= 0n) return [];
      return [(value * declared.times.per) / declared.times.by];
    });
}
