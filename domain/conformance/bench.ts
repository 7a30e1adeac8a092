import type { ProgramAdapter } from '../contract/adapter.ts';
import { parseParams, type JsonObject } from '../contract/params.ts';
import { computeProgram, type ProgramOutcome } from '../engine/program.ts';
import { TermsTimeline, type TermsVersion } from '../engine/terms.ts';
import { createCalendar, type Calendar, type Instant } from '../time/calendar.ts';
import { must } from '../result.ts';
import type { Accrual, Boundary } from './boundary.ts';
import { endOfTime } from './dates.ts';
import { createDice, seedOf, type Dice } from './dice.ts';
import { describeWorld } from './describe.ts';
import { drawWorld } from './histories.ts';
import { fail, PASS, type Finding } from './report.ts';
import { readCapabilities, sizeOf, type Capabilities, type World } from './world.ts';

/** A world with what the adapter made of it. */
export interface Computed {
  readonly world: World;
  readonly outcome: ProgramOutcome;
  readonly accruals: readonly Accrual[];
}

/** One generated history; `computed` is null when the adapter failed on it. */
export interface Case {
  readonly index: number;
  readonly world: World;
  readonly computed: Computed | null;
  /** What the adapter planned, even if the engine could not go on with it. */
  readonly accruals: readonly Accrual[];
}

/** What the checks work on: the adapter under observation, and the histories it has computed, smallest first. */
export interface Bench {
  readonly adapter: ProgramAdapter;
  /** The adapter as it was given, for reading what it declares without calling it. */
  readonly original: ProgramAdapter;
  readonly boundary: Boundary;
  readonly raw: JsonObject;
  readonly params: unknown;
  readonly capabilities: Capabilities;
  readonly currency: string;
  readonly seed: number;
  readonly cases: readonly Case[];
  compute(world: World, until?: Instant): Computed | null;
  calendarOf(world: World): Calendar;
  /** Dice for one check of one case. */
  diceFor(check: string, index: number): Dice;
}

/** What is wrong with one history, and whose facts to show for it. */
export interface Problem {
  readonly text: string;
  readonly customer: string | null;
}

// UTC, a zone with summer time west of it, one with an odd offset east of it.
const TIME_ZONES = ['UTC', 'UTC', 'UTC', 'America/New_York', 'Asia/Kathmandu'];

// Calendars look offsets up once and remember them; they hold nothing of an adapter's.
const calendars = new Map(TIME_ZONES.map((zone) => [zone, createCalendar(zone)]));
const calendarOf = ({ timeZone }: Pick<World, 'timeZone'>): Calendar => must(calendars.get(timeZone), 'a calendar');

/** Draws and computes the histories. Null: the adapter failed before it could be asked about any. */
export function createBench(
  original: ProgramAdapter,
  boundary: Boundary,
  { seed, histories }: { readonly seed: number; readonly histories: number },
): Bench | null {
  const raw = JSON.parse(JSON.stringify(original.params.defaults)) as JsonObject;
  const { adapter } = boundary;
  const compile = (): unknown => {
    const compiled = adapter.params.compile(structuredClone(raw));
    return compiled.ok ? compiled.value : undefined;
  };
  const computeCase = (index: number, world: World): Case => {
    const computed = compute(world);
    return { index, world, computed, accruals: computed?.accruals ?? boundary.takeAccruals() };
  };
  const compute = (world: World, until = endOfTime(calendarOf(world))): Computed | null => {
    boundary.takeAccruals();
    const outcome = boundary.run(() => computeProgram(historyOf(world, adapter, compile, calendarOf(world)), until));
    return outcome === null ? null : { world, outcome, accruals: boundary.takeAccruals() };
  };
  const known = boundary.run(() => {
    const compiled = parseParams(adapter.params, structuredClone(raw));
    return compiled.ok ? { params: compiled.value, capabilities: readCapabilities(adapter, compiled.value) } : null;
  });
  if (known === null) return null;
  const worlds = Array.from({ length: histories }, (_, index) => {
    const dice = createDice(seedOf(seed, index));
    const timeZone = dice.pick(TIME_ZONES);
    return { index, world: drawWorld(dice, known.capabilities, calendarOf({ timeZone })) };
  });
  const smallestFirst = worlds.sort((a, b) => sizeOf(a.world) - sizeOf(b.world));
  return {
    ...known,
    adapter,
    original,
    boundary,
    raw,
    seed,
    currency: typeof raw['currency'] === 'string' ? raw['currency'] : 'USD',
    cases: smallestFirst.map(({ index, world }) => computeCase(index, world)),
    compute,
    calendarOf,
    diceFor: (check, index) => createDice(seedOf(seed, index) ^ hash(check)),
  };
}

/** Compiled anew for every computation, as a restarted server would. */
function historyOf(world: World, adapter: ProgramAdapter, compile: () => unknown, calendar: Calendar) {
  const raw = adapter.params.defaults;
  const versions: TermsVersion[] = [{ version: 1, from: Number.NEGATIVE_INFINITY, raw, params: compile() }];
  if (world.termsAgainAt !== null) versions.push({ version: 2, from: world.termsAgainAt, raw, params: compile() });
  const { enrolments, leads, customers } = world;
  return { adapter, terms: new TermsTimeline(versions), calendar, enrolments, leads, customers };
}

/** Looks for a problem in every computed history and fails on the first, which is the smallest. */
export function checkCases(
  bench: Bench,
  find: (computed: Computed, index: number) => Problem | null,
  casesMax = Number.POSITIVE_INFINITY,
): Finding {
  let tried = 0;
  for (const { index, computed } of bench.cases) {
    if (computed === null) continue;
    if (tried++ >= casesMax) break;
    const problem = find(computed, index);
    if (problem !== null) return failCase(bench, { index, world: computed.world }, problem);
  }
  return tried === 0 ? fail('no history could be computed: see the checks of the calls') : PASS;
}

/** A failure with the history that shows it. */
export function failCase(
  { seed, currency }: Bench,
  { index, world }: Pick<Case, 'index' | 'world'>,
  problem: Problem,
): Finding {
  const facts = describeWorld(world, problem.customer, currency).map((fact) => `  ${fact}`);
  return fail([problem.text, `history ${index} of seed ${seed}:`, ...facts].join('\n'));
}

/** What a variation says when the adapter failed on it though it had computed the history itself. */
export const failedOn = (what: string): Problem => ({ text: `the adapter failed when ${what}`, customer: null });

const hash = (text: string): number =>
  [...text].reduce((sum, char) => Math.imul(sum, 31) + char.charCodeAt(0), 7) >>> 0;
