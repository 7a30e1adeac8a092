import { formatAmount } from '../money/amount.ts';
import type { Cadence } from '../time/period.ts';
import { REQUIRED_TERMS, termKeyStem, type Term, type TermGroup, type TermReading } from './term.ts';

/** A document that terms are read from. `asOf` is null when it carries no date of its own. */
export interface TermSource {
  readonly title: string;
  readonly asOf: string | null;
}

/** The documents that the shipped adapters cite. An adapter from elsewhere brings its own. */
export const SOURCES = {
  klaviyoGuide: { title: 'Klaviyo partner guide', asOf: null },
  klaviyoResearch: { title: 'Klaviyo vendor research', asOf: null },
  customerioListing: { title: 'Customer.io listing', asOf: null },
  rekomi: { title: 'Rekomi on Klaviyo', asOf: null },
  partnerStackHelp: { title: 'PartnerStack help pages', asOf: '2026-11-20' },
  parameters: { title: 'program parameters', asOf: null },
} as const satisfies Record<string, TermSource>;

/** The note of an ASSUMED figure. */
export const ILLUSTRATIVE = 'illustrative: the source gives no figure';
/** The note of a figure that an operator has set, where a source gives another. */
export const OTHER_THAN_SOURCE = 'the operator set another figure than the source';

const GROUPS = {
  joining: 'JOINING',
  ladder: 'LADDER',
  reward: 'REWARD',
  attribution: 'ATTRIBUTION',
  payout: 'PAYOUT',
  promotion: 'PROMOTION',
  materials: 'MATERIALS',
  benefits: 'BENEFITS',
  billing: 'BILLING_RULES',
} as const satisfies Record<string, TermGroup>;

type GroupPrefix = keyof typeof GROUPS;
type RequiredKey = (typeof REQUIRED_TERMS)[number]['key'];

/** A required key, with or without `[NAME]`, which brings its label; or a key of the adapter's own with its label. */
export type TermKey =
  RequiredKey | `${RequiredKey}[${string}]` | readonly [key: `${GroupPrefix}.${string}`, label: string];

const REQUIRED_LABELS = new Map<string, string>(REQUIRED_TERMS.map(({ key, label }) => [key, label]));

/** Reads terms from one source: `citing(source)('Clause', 'What it says, in our words')`. */
export const citing =
  ({ title, asOf }: TermSource) =>
  (quoteRef: string | null, value: string): TermReading => ({ value, source: title, quoteRef, asOf });

/** The reading of a program's own parameter, referred to by its path. */
export const parameter = citing(SOURCES.parameters);

/** What a source says. */
export const stated = (key: TermKey, reading: TermReading, note: string | null = null): Term => ({
  ...head(key),
  status: 'STATED',
  value: reading.value,
  readings: [reading],
  note,
});

/** What no source says. The note may tell where the answer would stand. */
export const unknown = (key: TermKey, note: string | null = null): Term => ({
  ...head(key),
  status: 'UNKNOWN',
  value: null,
  readings: [],
  note,
});

/** What the sources say in two ways; the first reading is the one that is followed. */
export const conflicting = (key: TermKey, readings: readonly [TermReading, ...TermReading[]], note: string): Term => ({
  ...head(key),
  status: 'CONFLICTING',
  value: readings[0].value,
  readings,
  note,
});

/** A choice taken where the sources are silent or open. `path` names the parameter that overrules it, if one does. */
export const assumed = (key: TermKey, value: string, { note, path }: { note: string; path?: string }): Term => ({
  ...head(key),
  status: 'ASSUMED',
  value,
  readings: path === undefined ? [] : [parameter(path, value)],
  note,
});

/** A figure that only a parameter carries. */
export const illustrative = (key: TermKey, value: string, path: string): Term =>
  assumed(key, value, { note: ILLUSTRATIVE, path });

/**
 * A value that a parameter carries and a source states: STATED while the two agree, CONFLICTING (the parameter is
 * followed) when the operator set another, ASSUMED where the source says nothing about it.
 * Shape: `sayings` are the source's readings, the one the defaults follow first; both sides must be worded alike,
 * since they are compared as text. `note` is used while the parameter agrees with the first saying.
 */
export function fromParameter(
  key: TermKey,
  from: {
    readonly inForce: string;
    readonly path: string;
    readonly sayings: readonly TermReading[];
    readonly note?: string;
  },
): Term {
  const [followed] = from.sayings;
  if (followed === undefined) return illustrative(key, from.inForce, from.path);
  if (followed.value !== from.inForce) {
    return conflicting(key, [parameter(from.path, from.inForce), ...from.sayings], OTHER_THAN_SOURCE);
  }
  const agreed = from.sayings.every(({ value }) => value === from.inForce);
  return {
    ...head(key),
    status: agreed ? 'STATED' : 'CONFLICTING',
    value: from.inForce,
    readings: from.sayings,
    note: from.note ?? null,
  };
}

/** Rules that the engine applies to every program, since no source settles them. */
export const ENGINE_TERMS: readonly Term[] = [
  assumed(
    ['reward.refunds', 'What a refund does'],
    "It takes back, at the line's own rate, what was earned on the refunded service, the last service months first",
    { note: 'the sources do not say; posted lines are never edited' },
  ),
  assumed(['reward.rounding', 'Rounding'], 'Once a line, to the minor unit, half away from zero', {
    note: 'the sources do not say',
  }),
];

function head(key: TermKey): Pick<Term, 'key' | 'label' | 'group'> {
  if (typeof key !== 'string') return { key: key[0], label: key[1], group: groupOf(key[0]) };
  const stem = termKeyStem(key);
  const label = REQUIRED_LABELS.get(stem) ?? stem;
  return { key, label: stem === key ? label : `${label} (${key.slice(stem.length + 1, -1)})`, group: groupOf(key) };
}

function groupOf(key: string): TermGroup {
  return GROUPS[key.slice(0, key.indexOf('.')) as GroupPrefix];
}

/** Words for values, so that two programs read alike. */
export const count = (number: number | bigint, noun: string): string =>
  `${number} ${noun}${Number(number) === 1 ? '' : 's'}`;

/** An amount in words, such as "100.00 USD". */
export const money = (amountMinor: bigint, currency: string): string =>
  `${formatAmount(amountMinor, currency)} ${currency}`;

/** How often, in words. */
export const CADENCE_WORDS: Readonly<Record<Cadence, string>> = {
  MONTH: 'Each calendar month',
  QUARTER: 'Each calendar quarter',
  YEAR: 'Each calendar year',
  ACCRUAL: 'On each accrual',
};
