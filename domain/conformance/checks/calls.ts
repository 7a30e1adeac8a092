import { checkCases, failedOn, type Bench } from '../bench.ts';
import { compareOutcomes } from '../compare.ts';
import { encode, findNonData } from '../data.ts';
import { fail, failOn, PASS, type Finding } from '../report.ts';
import { tracksOrNone } from '../world.ts';

const VARIED_MAX = 100;

/** Calls everything an adapter declares, so that the observation has seen every function. */
export function callDeclarations({
  boundary,
  adapter,
  params,
  capabilities,
}: Bench): readonly (readonly [string, unknown])[] {
  const declared: (readonly [string, () => unknown])[] = [
    ...(['terms', 'assumptions', 'application', 'tracks', 'leads', 'links', 'managedAccounts'] as const).map(
      (name) => [name, () => adapter[name](params)] as const,
    ),
    ['allowsRateOverride', () => adapter.allowsRateOverride(params)],
    ['streams', () => adapter.streams(params)],
    ['params.checkChange', () => adapter.params.checkChange(params, params)],
    ...tracksOrNone(capabilities.tracks).map(
      (track) => [`tiers(${track ?? ''})`, () => adapter.tiers(params, track)] as const,
    ),
  ];
  return declared.map(([name, call]) => [name, boundary.run(call)] as const);
}

/** The same input gives the same output: declarations and histories are asked again, in the opposite order. */
export function checkDeterminism(bench: Bench): Finding {
  const first = callDeclarations(bench);
  const paramsBefore = encode(bench.params);
  const again = new Map(callDeclarations(bench));
  for (const [name, answer] of first) {
    if (encode(answer) !== encode(again.get(name))) return fail(`${name} gave two answers to one question`);
  }
  const repeats = new Map([...bench.cases].reverse().map(({ index, world }) => [index, bench.compute(world)]));
  const finding = checkCases(bench, (computed, index) => {
    const repeat = repeats.get(index) ?? null;
    if (repeat === null) return failedOn('it was asked a second time');
    const difference = compareOutcomes(computed.outcome, repeat.outcome, bench.currency);
    return difference === null ? null : { ...difference, text: `asked twice, it gave two answers: ${difference.text}` };
  });
  if (finding.status !== 'PASS') return finding;
  return encode(bench.params) === paramsBefore ? PASS : fail('the compiled parameters changed while they were used');
}

/** Everything an adapter gives is data and stays the same when it is written as JSON, bigints as text. */
export function checkData(bench: Bench): Finding {
  const violations = bench.boundary.violations().filter(({ kind }) => kind === 'NOT_DATA');
  if (violations.length > 0) return failOn(violations.map(({ text }) => text));
  const nonData =
    findNonData(bench.original.rules, 'rules') ?? findNonData(bench.original.params.defaults, 'params.defaults');
  if (nonData !== null) return fail(nonData);
  return checkCases(
    bench,
    ({ accruals }) => {
      const lost = accruals.find(({ plans }) => encode(throughJson(plans)) !== encode(asText(plans)));
      return lost === undefined
        ? null
        : { text: 'its lines change when they are written as JSON and read again', customer: lost.input.customer };
    },
    VARIED_MAX,
  );
}

const bigintAsText = (_: string, value: unknown): unknown => (typeof value === 'bigint' ? value.toString() : value);
const throughJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value, bigintAsText));

function asText(value: unknown): unknown {
  if (typeof value === 'bigint') return value.toString();
  if (Array.isArray(value)) return value.map(asText);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, asText(part)]));
}
