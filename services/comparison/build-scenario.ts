import type { StandardStory } from '../../domain/comparison/standard-story.ts';
import { mergeParams, type JsonObject } from '../../domain/contract/params.ts';
import type { AdapterRegistry } from '../../domain/contract/registry.ts';
import type { TermsTimeline } from '../../domain/engine/terms.ts';
import { STORY_SHAPES } from '../../domain/scenario/format.ts';
import { createCalendar, isTimeZone, type Calendar, type Instant } from '../../domain/time/calendar.ts';
import { addCivilMonths, formatCivilDate, fromEpochDay } from '../../domain/time/civil.ts';
import { formatInstant, parseWhen } from '../../domain/time/instant.ts';
import type { CompareProgram, StoryFact } from './contract.ts';

/** The only partner of a story that is told to the API. */
const PARTNER = 'me';
const STORY_YEARS = 1;
const MONTHS_PER_YEAR = 12;

/** A program as the comparison was asked for it, found. */
export interface FoundProgram {
  readonly asked: CompareProgram;
  /** Its id in the scenario. */
  readonly id: string;
  /** Null where only rules were named. */
  readonly stored: {
    readonly id: string;
    readonly adapter: string;
    readonly timeZone: string;
    readonly terms: TermsTimeline;
    readonly now: Instant;
  } | null;
}

export interface StoryToBuild {
  readonly title: string;
  readonly timeZone: string;
  readonly until: string | null;
  readonly facts: readonly JsonObject[];
}

export interface BuiltScenario {
  readonly source: string;
  /** For each of the scenario's `facts`, the place of the program whose terms it publishes. */
  readonly termsOf: readonly number[];
  /** For each program: its track was not named, and the first was taken. */
  readonly isTrackChosen: readonly boolean[];
}

/** A told story's facts as a scenario file has them. */
export const toFileFacts = (facts: readonly StoryFact[]): readonly JsonObject[] =>
  facts.map(({ type, at, values }) => ({
    at,
    type,
    ...Object.fromEntries(
      Object.entries(values).flatMap(([key, value]) => (value === null || value === undefined ? [] : [[key, value]])),
    ),
    ...('partner' in STORY_SHAPES[type].required ? { partner: PARTNER } : {}),
  }));

/** A standard story's facts, lived by the one partner there is. */
export const standardFacts = ({ facts }: StandardStory): readonly JsonObject[] =>
  facts.map((fact) => ('partner' in fact ? { ...fact, partner: PARTNER } : fact));

/**
 * Writes the scenario file that says the same as the request. Nothing is checked here: what is wrong with the request
 * is wrong with the file, and the simulation says so.
 */
export function buildScenario(
  story: StoryToBuild,
  programs: readonly FoundProgram[],
  registry: AdapterRegistry,
): BuiltScenario {
  const calendar = createCalendar(isTimeZone(story.timeZone) ? story.timeZone : 'UTC');
  const first = earliestDate(story.facts, calendar);
  const tracks = programs.map((program) => firstTrack(program, registry));
  const published = programs.flatMap((program, index) =>
    laterVersions(program).map((version) => ({
      index,
      fact: { at: version.at, type: 'terms.published', program: program.id, params: version.params },
    })),
  );
  const scenario = {
    scenario: 1,
    ...(story.title === '' ? {} : { title: story.title }),
    timeZone: story.timeZone,
    programs: programs.map((program) => ({
      id: program.id,
      adapter: program.stored?.adapter ?? program.asked.adapter ?? '',
      params: firstParams(program),
    })),
    partners: [
      {
        id: PARTNER,
        enrolments: programs.map(({ id, asked }, index) => {
          const track = asked.track ?? tracks[index] ?? null;
          return {
            program: id,
            ...(track === null ? {} : { track }),
            ...(asked.tier === null ? {} : { tier: asked.tier }),
            since: asked.enrolledAt ?? first,
          };
        }),
      },
    ],
    story: story.facts,
    ...(published.length === 0 ? {} : { facts: published.map(({ fact }) => fact) }),
    until: story.until ?? defaultUntil(story.facts, calendar),
  };
  return {
    source: `${JSON.stringify(scenario, null, 2)}\n`,
    termsOf: published.map(({ index }) => index),
    isTrackChosen: programs.map(({ asked }, index) => asked.track === null && tracks[index] !== null),
  };
}

function firstParams({ asked, stored }: FoundProgram): JsonObject {
  const own = asked.params ?? {};
  if (stored === null) return own;
  const version = asked.terms === 'IN_FORCE' ? stored.terms.versionAt(stored.now) : stored.terms.versions[0];
  return mergeParams(version?.raw ?? {}, own);
}

/** Versions after the first, each complete. */
function laterVersions({
  asked,
  stored,
}: FoundProgram): readonly { readonly at: string; readonly params: JsonObject }[] {
  if (stored === null || asked.terms === 'IN_FORCE') return [];
  return stored.terms.versions
    .slice(1)
    .map(({ from, raw }) => ({ at: formatInstant(from), params: mergeParams(raw, asked.params ?? {}) }));
}

function firstTrack({ asked, stored }: FoundProgram, registry: AdapterRegistry): string | null {
  const adapter = registry.find(stored?.adapter ?? asked.adapter ?? '');
  if (adapter === null) return null;
  if (stored !== null) return adapter.tracks(stored.terms.at(stored.now))[0] ?? null;
  // Parameters that are wrong are refused with the scenario; tracks are then not looked at.
  const params = adapter.params.compile(mergeParams(adapter.params.defaults, {}));
  return params.ok ? (adapter.tracks(params.value)[0] ?? null) : null;
}

const datesOf = (facts: readonly JsonObject[], keys: readonly string[], calendar: Calendar): readonly Instant[] =>
  facts.flatMap((fact) =>
    keys.flatMap((key) => {
      const text = fact[key];
      const at = typeof text === 'string' ? parseWhen(text, calendar) : null;
      return at === null ? [] : [at];
    }),
  );

/** A date that is wrong is reported where it stands; here it only does not count. */
function earliestDate(facts: readonly JsonObject[], calendar: Calendar): string {
  const first = datesOf(facts, ['at'], calendar).reduce((least, at) => Math.min(least, at), Number.POSITIVE_INFINITY);
  return formatInstant(Number.isFinite(first) ? first : 0);
}

/** The day a year after the last thing that happens, so that what follows from it is seen. */
function defaultUntil(facts: readonly JsonObject[], calendar: Calendar): string {
  const last = datesOf(facts, ['at', 'to'], calendar).reduce((most, at) => Math.max(most, at), 0);
  return formatCivilDate(addCivilMonths(fromEpochDay(calendar.dayOf(last)), STORY_YEARS * MONTHS_PER_YEAR));
}
