import { fromEpochDay, toEpochDay } from '../../domain/time/civil.ts';
import { isReviewDate } from '../../domain/engine/tiers.ts';
import type { Instant } from '../../domain/time/calendar.ts';
import type { ProgramState } from '../ports/program.ts';

/** What dates go by. */
export interface DateRules extends Pick<ProgramState, 'adapter' | 'calendar'> {
  /** The parameters in force at an instant. */
  readonly terms: { at(at: Instant): unknown };
}

/** No program goes longer than this without a review, if it has any. */
const MONTHS_AHEAD = 13;

/** Review dates of a program in [from, until), whatever track they are for, by the terms in force at each. */
export function programReviewDates(program: DateRules, from: Instant, until: Instant): readonly Instant[] {
  const dates: Instant[] = [];
  for (const at of monthStarts(program, from)) {
    if (at >= until) return dates;
    if (at >= from && tracksAt(program, at).some((track) => isReviewOf(program, track, at))) dates.push(at);
  }
  return dates;
}

/** The first review at or after an instant for partners of a track; null: there is none within a year. */
export function nextReviewDate(program: DateRules, track: string | null, from: Instant): Instant | null {
  let months = 0;
  for (const at of monthStarts(program, from)) {
    if (at >= from && isReviewOf(program, track, at)) return at;
    if (++months > MONTHS_AHEAD) return null;
  }
  return null;
}

const isReviewOf = ({ adapter, terms, calendar }: DateRules, track: string | null, at: Instant): boolean => {
  const rules = adapter.tiers(terms.at(at), track);
  return rules.kind === 'LADDER' && isReviewDate(rules, at, calendar);
};

const tracksAt = ({ adapter, terms }: DateRules, at: Instant): readonly (string | null)[] => {
  const tracks = adapter.tracks(terms.at(at));
  return tracks.length === 0 ? [null] : tracks;
};

/** The 1st of each month at 00:00, from the month of an instant on, without end. */
function* monthStarts({ calendar }: DateRules, from: Instant): Generator<Instant> {
  const { year, month } = fromEpochDay(calendar.dayOf(from));
  for (let index = year * 12 + month - 1; ; index++) {
    yield calendar.startOf(toEpochDay(Math.floor(index / 12), (index % 12) + 1, 1));
  }
}
