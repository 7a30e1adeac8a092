import { isMap, parseParams, type Json, type JsonObject, type ParamIssue } from '../../contract/params.ts';
import type { Bench } from '../bench.ts';
import { encode, show } from '../data.ts';
import { fail, failOn, PASS, type Finding } from '../report.ts';

const UNKNOWN_KEY = 'NOT_A_PARAMETER';

/** The adapter's own defaults are a valid set. */
export function checkDefaults({ boundary, adapter, raw }: Bench): Finding {
  const parsed = boundary.run(() => parseParams(adapter.params, raw));
  if (parsed === null) return fail('the defaults could not be compiled: see the checks of the calls');
  return parsed.ok ? PASS : failOn(parsed.error.map(({ path, message }) => `${path}: ${message}`));
}

/** Each value of the defaults in turn is replaced by values of other types: each is refused under its path. */
export function checkWrongTypes(bench: Bench): Finding {
  const problems: string[] = [];
  for (const { path, value } of placesOf(bench.raw)) {
    for (const wrong of wrongValuesFor(value)) {
      const problem = explainAcceptance(bench, replaceAt(bench.raw, path, wrong), path);
      if (problem !== null) problems.push(`${path.join('.')} = ${show(wrong)}: ${problem}`);
    }
  }
  return failOn(problems);
}

/** A misspelled name anywhere is refused under its path, even with a value that would fit its neighbours. */
export function checkUnknownKeys(bench: Bench): Finding {
  const maps = [{ path: [], value: bench.raw as Json }, ...placesOf(bench.raw)].filter(({ value }) => isMap(value));
  const problems = maps.flatMap(({ path, value }) => {
    const neighbour = Object.values(value as JsonObject)[0] ?? 1;
    const at = [...path, UNKNOWN_KEY];
    const problem = explainAcceptance(bench, replaceAt(bench.raw, at, neighbour), at);
    return problem === null ? [] : [`${at.join('.')} = ${show(neighbour)}: ${problem}`];
  });
  return failOn(problems);
}

/** Compiling twice gives the same, and leaves the raw parameters as they were. */
export function checkCompile({ boundary, adapter, raw }: Bench): Finding {
  const before = encode(raw);
  const texts = boundary.run(() => [1, 2].map(() => encode(adapter.params.compile(raw))));
  if (texts === null) return fail('the defaults could not be compiled: see the checks of the calls');
  if (encode(raw) !== before) return fail('compile changed the raw parameters it was given');
  return texts[0] === texts[1]
    ? PASS
    : fail(`compile gave two answers for one set: ${show(texts[0])} and ${show(texts[1])}`);
}

function explainAcceptance({ boundary, adapter }: Bench, raw: JsonObject, path: readonly string[]): string | null {
  const parsed = boundary.run(() => parseParams(adapter.params, raw));
  if (parsed === null) return 'failed, expected an issue: params are parsed and compiled without throwing';
  if (parsed.ok) return 'was accepted, expected an issue';
  if (!parsed.error.some((issue) => isAbout(issue, path))) {
    return `was refused under ${parsed.error.map((issue) => issue.path).join(', ')}, expected the path ${path.join('.')}`;
  }
  const unclear = parsed.error.find((issue) => !/found/.test(issue.message) || !/expected/.test(issue.message));
  return unclear === undefined
    ? null
    : `was refused with "${unclear.message}", expected what was found and what is expected`;
}

/** An issue names the very place, or something inside it. */
const isAbout = (issue: ParamIssue, path: readonly string[]): boolean => {
  const text = path.join('.');
  return issue.path === text || issue.path.startsWith(`${text}.`);
};

interface Place {
  readonly path: readonly string[];
  readonly value: Json;
}

function placesOf(value: Json, path: readonly string[] = []): readonly Place[] {
  const parts: readonly (readonly [string, Json])[] = isMap(value)
    ? Object.entries(value)
    : Array.isArray(value)
      ? (value as readonly Json[]).map((part, index) => [String(index), part] as const)
      : [];
  return parts.flatMap(([key, part]) => [{ path: [...path, key], value: part }, ...placesOf(part, [...path, key])]);
}

function wrongValuesFor(value: Json): readonly Json[] {
  if (typeof value === 'string') return [42, true, null, [value]];
  if (typeof value === 'number') return [String(value), true, null];
  if (typeof value === 'boolean') return [String(value), 1, null];
  return Array.isArray(value) ? ['text', 1, null, { '0': 'text' }] : ['text', 1, null, []];
}

function replaceAt(value: Json, path: readonly string[], by: Json): JsonObject {
  const [key, ...rest] = path;
  if (key === undefined) return by as JsonObject;
  if (Array.isArray(value)) {
    const list = value as readonly Json[];
    return list.map((part, index) =>
      String(index) === key ? replaceAt(part, rest, by) : part,
    ) as unknown as JsonObject;
  }
  const map = isMap(value) ? value : {};
  return { ...map, [key]: rest.length === 0 ? by : replaceAt(map[key] ?? null, rest, by) };
}
