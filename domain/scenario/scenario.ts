import type { JsonObject } from '../contract/params.ts';
import type { Calendar, Instant } from '../time/calendar.ts';
import type { FactType, StoryType } from './format.ts';
import type { ScenarioResult } from './result.ts';

/** Lists of the result by their keys, each of rows as written. */
export type ExpectedLists = Readonly<Partial<Record<keyof ScenarioResult, readonly unknown[]>>>;

/** A scenario file that is right in form. Amounts and rates stay text until a program's currency is known. */
export interface Scenario {
  readonly title: string;
  readonly calendar: Calendar;
  readonly programs: readonly ScenarioProgram[];
  readonly partners: readonly ScenarioPartner[];
  readonly facts: readonly ScenarioFact<FactType>[];
  readonly story: readonly ScenarioFact<StoryType>[];
  readonly until: Instant;
  /** The expected subset of the result as written; null when the file has none. */
  readonly expect: { readonly line: number; readonly value: ExpectedLists } | null;
}

export interface ScenarioProgram {
  readonly id: string;
  readonly adapter: string;
  readonly params: JsonObject;
  readonly line: number;
  readonly path: string;
}

export interface ScenarioPartner {
  readonly id: string;
  readonly email: string | null;
  readonly enrolments: readonly ScenarioEnrolment[];
  readonly line: number;
  readonly path: string;
}

export interface ScenarioEnrolment {
  readonly program: string;
  readonly track: string | null;
  readonly tier: string | null;
  readonly since: Instant;
  readonly line: number;
  readonly path: string;
}

/** One dated fact. Its values were checked against the type's shape, so the typed getters cannot miss. */
export interface ScenarioFact<T extends string = string> {
  readonly type: T;
  readonly at: Instant;
  readonly line: number;
  readonly path: string;
  readonly values: Readonly<Record<string, FactValue>>;
}

export type FactValue = string | number | boolean | JsonObject;

/** A text value that the shape requires. */
export function text(fact: ScenarioFact, key: string): string {
  const value = fact.values[key];
  if (typeof value !== 'string') throw new Error(`broken invariant: ${fact.type} has a text ${key}`);
  return value;
}

/** A text value that may be absent. */
export const textOrNull = (fact: ScenarioFact, key: string): string | null => {
  const value = fact.values[key];
  return typeof value === 'string' ? value : null;
};

/** A number (instants among them) that the shape requires. */
export function number(fact: ScenarioFact, key: string): number {
  const value = fact.values[key];
  if (typeof value !== 'number') throw new Error(`broken invariant: ${fact.type} has a number ${key}`);
  return value;
}
