import type { ComparedStory } from '../../domain/comparison/result.ts';
import type { StandardStory } from '../../domain/comparison/standard-story.ts';
import { adapterKey } from '../../domain/contract/registry.ts';
import type { Actor } from '../actor.ts';
import { RequestError } from '../outcome.ts';
import type { ServiceDeps, UnitOfWork } from '../ports/unit-of-work.ts';
import {
  buildScenario,
  standardFacts,
  toFileFacts,
  type BuiltScenario,
  type FoundProgram,
  type StoryToBuild,
} from './build-scenario.ts';
import {
  DEFAULT_STORY,
  type CompareEarnings,
  type CompareProgram,
  type Comparison,
  type EarningsOfProgram,
  type ToldStory,
} from './contract.ts';
import { toInputIssues, type InputIssue } from './issue-paths.ts';
import type { SimulationRefusal } from './simulator.ts';

type ComparisonDeps = Pick<ServiceDeps, 'gateway' | 'registry' | 'simulator' | 'stories'>;

/** How many known programs an error names. */
const KNOWN_SLUGS_MAX = 20;
const PARAMS_DEPTH_MAX = 20;
const PARAMS_SIZE_MAX = 65_536;

/**
 * Writes the scenario a request amounts to, has it computed, and says what each program would bring. Published programs
 * are read as the caller; one it may not see is unknown to it.
 */
export async function compareEarnings(deps: ComparisonDeps, actor: Actor, input: CompareEarnings): Promise<Comparison> {
  const { limits } = deps.simulator;
  const told = input.story ?? UNTOLD;
  refuseExcess('programs', input.programs.length, limits.programsMax);
  refuseExcess('facts', told.facts?.length ?? 0, limits.factsMax);
  if (input.programs.length === 0) refuseAt('input.programs', 'found none, expected at least one program');
  for (const [index, { params }] of input.programs.entries()) checkParams(params, `input.programs[${index}].params`);
  const story = toStory(told, told.standard === null ? [] : await deps.stories.list());
  const programs = await findPrograms(deps, actor, input.programs);
  const built = buildScenario(story, programs, deps.registry);
  const compared = await deps.simulator.compare(built.source);
  if (!compared.ok) return refuse(compared.error, built, told.standard !== null);
  const comparison = toComparison(compared.value, programs, built);
  return input.story === null ? { ...comparison, notes: [UNTOLD_NOTE, ...comparison.notes] } : comparison;
}

const UNTOLD: ToldStory = { standard: DEFAULT_STORY, facts: null, title: null, timeZone: null, until: null };
const UNTOLD_NOTE = `No story was told, so the standard story "${DEFAULT_STORY}" was run.`;

function toStory(told: ToldStory, known: readonly StandardStory[]): StoryToBuild {
  const { standard, facts, title, timeZone, until } = told;
  if ((standard === null) === (facts === null)) {
    const found = standard === null ? 'neither' : 'both';
    return refuseAt('input.story', `found ${found} of facts and standard, expected exactly one of them`);
  }
  if (facts !== null) {
    if (facts.length === 0) refuseAt('input.story.facts', 'found none, expected at least one fact');
    return { title: title ?? '', timeZone: timeZone ?? 'UTC', until, facts: toFileFacts(facts) };
  }
  const story = known.find(({ name }) => name === standard);
  if (story === undefined) {
    const names = known.map(({ name }) => name).join(', ');
    return refuseAt('input.story.standard', `found no standard story "${standard}", expected one of ${names}`);
  }
  return {
    title: title ?? story.title,
    timeZone: timeZone ?? story.timeZone,
    until: until ?? story.until,
    facts: standardFacts(story),
  };
}

async function findPrograms(
  deps: ComparisonDeps,
  actor: Actor,
  asked: readonly CompareProgram[],
): Promise<readonly FoundProgram[]> {
  for (const [index, { slug, adapter }] of asked.entries()) {
    if ((slug === null) !== (adapter === null)) continue;
    const found = slug === null ? 'neither' : 'both';
    refuseAt(`input.programs[${index}]`, `found ${found} of slug and adapter, expected exactly one of them`);
  }
  const ids = toIds(asked);
  if (asked.every(({ slug }) => slug === null))
    return asked.map((each, index) => ({ asked: each, id: ids[index] ?? '', stored: null }));
  return deps.gateway.transaction(actor, async (unit) => {
    const found: FoundProgram[] = [];
    for (const [index, each] of asked.entries())
      found.push({ asked: each, id: ids[index] ?? '', stored: await findStored(unit, each, index) });
    return found;
  });
}

async function findStored(unit: UnitOfWork, { slug }: CompareProgram, index: number): Promise<FoundProgram['stored']> {
  if (slug === null) return null;
  const program = await unit.programs.findBySlug(slug);
  if (program === null) {
    const known = (await unit.programs.listSlugs(KNOWN_SLUGS_MAX)).join(', ');
    const expected = known === '' ? 'the slug of a published program' : `one of ${known}`;
    return refuseAt(`input.programs[${index}].slug`, `found no program "${slug}" for you here, expected ${expected}`);
  }
  const { id, adapter, calendar, terms, now } = program;
  return { id, adapter: adapterKey(adapter), timeZone: calendar.timeZone, terms, now };
}

/** The slug, or the name of the rules; a second one of the same name is numbered. */
function toIds(asked: readonly CompareProgram[]): readonly string[] {
  const names = asked.map(({ slug, adapter }) => slug ?? adapter ?? '');
  const taken = new Set<string>();
  return names.map((name) => {
    let id = name;
    for (let number = 2; taken.has(id); number++) id = `${name}-${number}`;
    taken.add(id);
    return id;
  });
}

function toComparison(compared: ComparedStory, programs: readonly FoundProgram[], built: BuiltScenario): Comparison {
  return {
    ...compared,
    programs: compared.programs.map(({ starts, ...rest }, index): EarningsOfProgram => ({
      ...rest,
      programId: programs[index]?.stored?.id ?? null,
      timeZone: programs[index]?.stored?.timeZone ?? null,
      start: starts[0] ?? null,
      isTrackChosen: built.isTrackChosen[index] ?? false,
    })),
    notes: notesOf(compared, programs, built),
    scenarioFile: built.source,
  };
}

function notesOf(compared: ComparedStory, programs: readonly FoundProgram[], built: BuiltScenario): readonly string[] {
  const notes: string[] = [];
  const currencies = [...new Set(compared.programs.map(({ currency }) => currency))];
  if (currencies.length > 1) {
    notes.push(
      `The programs pay in ${currencies.join(' and ')}. Nothing is converted: the story's amounts are taken as units of each program's own currency, so its sums do not compare with another's.`,
    );
  }
  for (const [index, program] of compared.programs.entries()) {
    const track = program.starts[0]?.track ?? null;
    if (built.isTrackChosen[index] === true && track !== null)
      notes.push(`${program.id}: no track was named, so it starts on the first, ${track}.`);
    const zone = programs[index]?.stored?.timeZone ?? compared.timeZone;
    if (zone !== compared.timeZone)
      notes.push(
        `${program.id}: its own dates are in ${zone}; here they are in ${compared.timeZone}, as the story's are.`,
      );
    if (program.illustrativeTerms.length > 0)
      notes.push(
        `${program.id}: ${program.illustrativeTerms.length} of its figures are illustrative, since the source gives none.`,
      );
  }
  return notes;
}

function refuse(refusal: SimulationRefusal, built: BuiltScenario, isStandard: boolean): never {
  switch (refusal.kind) {
    case 'INVALID':
      return refuseIssues(toInputIssues(refusal.issues, built, isStandard));
    case 'TOO_LARGE':
      throw new RequestError('SIMULATION_TOO_LARGE', refusal.message);
    case 'TIMEOUT':
      throw new RequestError('SIMULATION_TIMEOUT', refusal.message);
    case 'BUSY':
      throw new RequestError('SIMULATION_BUSY', refusal.message);
  }
}

/** An answer names the first issues; the rest show when those are gone. */
const ISSUES_MAX = 50;

function refuseIssues(all: readonly InputIssue[]): never {
  const issues = all.slice(0, ISSUES_MAX);
  const message = issues
    .map(({ path, code, message: text }) => `${path}: ${code === null ? '' : `${code}: `}${text}`)
    .join('; ');
  const more = all.length > issues.length ? `; and ${all.length - issues.length} more` : '';
  throw new RequestError('BAD_USER_INPUT', `${message}${more}`, { issues });
}

const refuseAt = (path: string, message: string): never => refuseIssues([{ path, code: null, message }]);

/** Parameters are written out, copied and merged before anybody looks at them: what is no set of parameters stops here. */
function checkParams(params: unknown, path: string): void {
  if (params === null) return;
  if (typeof params !== 'object' || Array.isArray(params)) refuseAt(path, 'found no map, expected a map of parameters');
  if (depthOf(params) > PARAMS_DEPTH_MAX)
    throw new RequestError(
      'SIMULATION_TOO_LARGE',
      `${path}: found maps nested deeper than ${PARAMS_DEPTH_MAX} levels, expected fewer`,
    );
  const size = JSON.stringify(params).length;
  if (size > PARAMS_SIZE_MAX)
    throw new RequestError(
      'SIMULATION_TOO_LARGE',
      `${path}: found ${size} characters of parameters, expected at most ${PARAMS_SIZE_MAX}`,
    );
}

/** How deep a value is nested, looked at level by level and no deeper than matters. */
function depthOf(value: unknown): number {
  let level: readonly unknown[] = [value];
  let depth = 0;
  while (level.length > 0 && depth <= PARAMS_DEPTH_MAX) {
    level = level.flatMap((each): readonly unknown[] =>
      typeof each === 'object' && each !== null ? Object.values(each) : [],
    );
    depth++;
  }
  return depth;
}

function refuseExcess(what: string, found: number, max: number): void {
  if (found > max)
    throw new RequestError(
      'SIMULATION_TOO_LARGE',
      `the story is too large: found ${found} ${what}, expected at most ${max}`,
    );
}
