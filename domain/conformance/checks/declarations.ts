import type { TierRules } from '../../contract/adapter.ts';
import { boundsOf, type Condition } from '../../contract/metric.ts';
import { REQUIRED_TERMS, TERM_GROUPS, termKeyStem, type Term } from '../../contract/term.ts';
import type { Bench } from '../bench.ts';
import { fail, failOn, skip, type Finding } from '../report.ts';
import { checkStreams, formatShapeIssue } from '../shape.ts';
import { tracksOrNone } from '../world.ts';

const NO_ANSWER = fail('the adapter gave no answer: see the checks of the calls');
const STATUSES: readonly string[] = ['STATED', 'UNKNOWN', 'CONFLICTING', 'ASSUMED'];

/** Every required key is answered, and each answer says what its status promises. */
export function checkTerms({ boundary, adapter, params }: Bench): Finding {
  const terms = boundary.run(() => adapter.terms(params));
  if (terms === null) return NO_ANSWER;
  const stems = new Set(terms.map(({ key }) => termKeyStem(key)));
  const keys = terms.map(({ key }) => key);
  return failOn([
    ...REQUIRED_TERMS.filter(({ key }) => !stems.has(key)).map(
      ({ key }) => `no answer to ${key}; where nothing is known, answer UNKNOWN`,
    ),
    ...keys.filter((key, index) => keys.indexOf(key) !== index).map((key) => `${key} is answered twice`),
    ...terms.flatMap((term) => checkTerm(term).map((text) => `${term.key}: ${text}`)),
  ]);
}

function checkTerm({ key, label, group, status, value, readings, note }: Term): readonly string[] {
  const required = REQUIRED_TERMS.find((each) => each.key === termKeyStem(key));
  const problems: string[] = [];
  if (label === '') problems.push('found no label, expected one');
  if (!TERM_GROUPS.includes(group)) problems.push(`found group ${group}, expected one of ${TERM_GROUPS.join(', ')}`);
  if (required !== undefined && required.group !== group)
    problems.push(`found group ${group}, expected ${required.group}`);
  if (!STATUSES.includes(status)) problems.push(`found status ${status}, expected one of ${STATUSES.join(', ')}`);
  if (status === 'UNKNOWN' && (value !== null || readings.length > 0))
    problems.push('is UNKNOWN, so expected neither value nor readings');
  if (status !== 'UNKNOWN' && value === null) problems.push(`is ${status}, so expected a value`);
  if (status === 'STATED' && readings.length === 0)
    problems.push('is STATED, so expected at least one reading with its source');
  if (status === 'CONFLICTING' && new Set(readings.map((reading) => reading.value)).size < 2) {
    problems.push('is CONFLICTING, so expected at least two different readings');
  }
  if (status === 'ASSUMED' && (note === null || note === ''))
    problems.push('is ASSUMED, so expected a note that says why');
  if (readings.some(({ source }) => source === '')) problems.push('found a reading without a source');
  return problems;
}

/** The ladder of each track: the entry tier first and without condition, conditions over declared metrics only. */
export function checkTierLadder({ boundary, adapter, params, capabilities }: Bench): Finding {
  const problems = boundary.run(() =>
    tracksOrNone(capabilities.tracks).flatMap((track) => {
      const rules = adapter.tiers(params, track);
      const where = track === null ? '' : `track ${track}: `;
      return rules.kind === 'NONE' ? [] : checkLadder(rules).map((text) => `${where}${text}`);
    }),
  );
  if (problems === null) return NO_ANSWER;
  return capabilities.hasTiers ? failOn(problems) : skip('the program has no tiers');
}

type Ladder = Extract<TierRules, { kind: 'LADDER' }>;

function checkLadder(rules: Ladder): readonly string[] {
  const { ladder, invitation, keep, decided } = rules;
  const names = ladder.map((step) => step.tier);
  const all = [...names, ...invitation];
  const conditions: (readonly [string, Condition])[] = [
    ...ladder.flatMap(({ tier, when }) => (when === null ? [] : [[tier, when] as const])),
    ...Object.entries(keep?.minimums ?? {}),
  ];
  return [
    ...(ladder.length === 0 ? ['found no tier, expected at least the entry tier'] : []),
    ...ladder.flatMap(({ tier, when }, index) => {
      if (index === 0) return when === null ? [] : [`entry tier ${tier} has a condition, expected none`];
      return when === null ? [`tier ${tier} has no condition; only the entry tier may have none`] : [];
    }),
    ...all
      .filter((tier, index) => all.indexOf(tier) !== index)
      .map((tier) => `tier ${tier} is named twice; an invitation tier stands above the ladder`),
    ...Object.keys(keep?.minimums ?? {})
      .filter((tier) => !all.includes(tier))
      .map((tier) => `a minimum to keep ${tier}, which is no tier`),
    ...conditions.flatMap(([tier, condition]) => checkCondition(rules, tier, condition)),
    ...checkMetrics(rules),
    ...checkDecided(decided),
  ];
}

function checkCondition({ metrics }: Ladder, tier: string, condition: Condition): readonly string[] {
  return boundsOf(condition).flatMap(({ metric, value }) => [
    ...(metric in metrics ? [] : [`tier ${tier} asks for metric ${metric}, which is not declared`]),
    ...(value >= 0n
      ? []
      : [`tier ${tier} asks for ${metric} of at least ${value}, expected a bound that is not negative`]),
  ]);
}

function checkMetrics({ metrics }: Ladder): readonly string[] {
  return Object.entries(metrics).flatMap(([name, { times, window, measure, label }]) => [
    ...(label === '' ? [`metric ${name} has no label`] : []),
    ...(times.per > 0n ? [] : [`metric ${name} is divided by ${times.per}, expected a divisor above zero`]),
    ...(times.by >= 0n ? [] : [`metric ${name} is multiplied by ${times.by}: more would count less`]),
    ...(window.kind === 'ALL' || (Number.isSafeInteger(window.months) && window.months > 0)
      ? []
      : [`metric ${name} has a window of ${window.months} months, expected whole months above zero`]),
    ...(measure.kind !== 'SUM_OF'
      ? []
      : measure.metrics
          .filter((part) => (metrics[part]?.measure.kind ?? 'SUM_OF') === 'SUM_OF')
          .map((part) => `metric ${name} sums ${part}, expected a declared metric that is no sum itself`)),
  ]);
}

function checkDecided(decided: Ladder['decided']): readonly string[] {
  if (decided.kind === 'AT_ONCE') return [];
  const { months, effectiveDay } = decided;
  const isMonth = (month: number): boolean => Number.isInteger(month) && month >= 1 && month <= 12;
  return [
    ...(months.length > 0 && months.every(isMonth)
      ? []
      : [`reviews in months ${months.join(', ')}, expected months from 1 to 12`]),
    ...(Number.isInteger(effectiveDay) && effectiveDay >= 1 && effectiveDay <= 28
      ? []
      : [`reviews count from day ${effectiveDay}, expected a day from 1 to 28, one that every month has`]),
  ];
}

/** Every kind of line is paid in exactly one stream, by a cadence there is. */
export function checkPayoutStreams({ boundary, adapter, params }: Bench): Finding {
  const issues = boundary.run(() => checkStreams(adapter, params));
  return issues === null ? NO_ANSWER : failOn(issues.map(formatShapeIssue));
}

/** What the adapter says about leads, links, managed accounts and applications can be followed. */
export function checkCapabilities({ boundary, adapter, params }: Bench): Finding {
  const problems = boundary.run(() => {
    const [leads, links, managed] = [adapter.leads(params), adapter.links(params), adapter.managedAccounts(params)];
    const tracks = adapter.tracks(params);
    const application = adapter.application(params);
    const steps = application.onboarding.map(({ id }) => id);
    return [
      ...tracks
        .filter((track, index) => tracks.indexOf(track) !== index)
        .map((track) => `track ${track} is named twice`),
      ...(leads.kind === 'REGISTRATION' && leads.validityDays !== null && !isCount(leads.validityDays, 1)
        ? [`a registration is valid for ${leads.validityDays} days, expected whole days from 1, or null`]
        : []),
      ...(links.kind === 'TRACKED' && !isCount(links.windowDays, 1)
        ? [`a click counts for ${links.windowDays} days, expected whole days from 1`]
        : []),
      ...(managed.kind === 'SUBMISSION'
        ? managed.tracks
            .filter((track) => !tracks.includes(track))
            .map((track) => `managed accounts on track ${track}, which is none`)
        : []),
      ...steps.filter((id, index) => steps.indexOf(id) !== index).map((id) => `onboarding step ${id} is named twice`),
    ];
  });
  return problems === null ? NO_ANSWER : failOn(problems);
}

const isCount = (value: number, least: number): boolean => Number.isSafeInteger(value) && value >= least;
