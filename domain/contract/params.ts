import type { z } from 'zod';
import { err, ok, type Result } from '../result.ts';

/** One thing that is wrong with a set of parameters: where (a path such as `tracks.MASTERS.thresholds.GOLD`), and what. */
export interface ParamIssue {
  readonly path: string;
  readonly message: string;
}

export type JsonObject = { readonly [key: string]: Json };
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;

/**
 * The parameters of an adapter: their shape, their defaults, and how they become what the rules compute with.
 * `Raw` is what an operator writes (amounts and rates as text); `P` is compiled once per version.
 */
export interface ParamSpec<P> {
  /** Shape of the raw parameters. Use strict objects, so that a misspelled name is refused by its path. */
  readonly schema: z.ZodType;
  /** A complete raw set; other people's tests rely on the names. */
  readonly defaults: JsonObject;
  /**
   * Checks what a shape cannot say (every tier has its figures, amounts fit the currency) and compiles.
   * Called with raw parameters that the schema has accepted. Total: returns issues, never throws.
   */
  compile(raw: JsonObject): Result<P, readonly ParamIssue[]>;
  /** Changes between two versions of one program that are refused (beyond currency and cadence, which always are). */
  checkChange(before: P, after: P): readonly ParamIssue[];
}

/**
 * Merges parameters map by map; lists and plain values replace; a map that carries a `type` (a variant such as
 * `reward`) replaces as a whole.
 */
export function mergeParams(base: JsonObject, overlay: JsonObject): JsonObject {
  const merged: Record<string, Json> = { ...base };
  for (const [key, value] of Object.entries(overlay)) {
    const before = merged[key];
    merged[key] =
      isMap(before) && isMap(value) && !isVariant(before) && !isVariant(value) ? mergeParams(before, value) : value;
  }
  return merged;
}

/** Checks raw parameters against a spec and compiles them. Errors: every issue, each with its path. */
export function parseParams<P>(spec: ParamSpec<P>, raw: JsonObject): Result<P, readonly ParamIssue[]> {
  const shaped = spec.schema.safeParse(raw);
  return shaped.success ? spec.compile(raw) : err(shaped.error.issues.flatMap((issue) => describeIssue(issue, raw)));
}

/** Renders issues as one sentence, for messages that have room for one. */
export const formatIssues = (issues: readonly ParamIssue[]): string =>
  issues.map((issue) => `${issue.path}: ${issue.message}`).join('; ');

/** Whether a value is a map, which parameters are merged by, and no list or single value. */
export const isMap = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isVariant = (value: JsonObject): boolean => typeof value['type'] === 'string';

type Issue = z.core.$ZodIssue;

function describeIssue(issue: Issue, raw: Json): readonly ParamIssue[] {
  const path = issue.path.map(String);
  const where = path.join('.') || '(parameters)';
  if (issue.code === 'unrecognized_keys') {
    const known = Object.keys(isMap(at(raw, path)) ? (at(raw, path) as JsonObject) : {}).filter(
      (key) => !issue.keys.includes(key),
    );
    return issue.keys.map((key) => ({
      path: [...path, key].join('.'),
      message: `found unknown parameter "${key}", expected one of those known here (such as ${known.slice(0, 12).join(', ') || 'none'})`,
    }));
  }
  const found = at(raw, path);
  return [
    { path: where, message: `found ${found === undefined ? 'nothing' : JSON.stringify(found)}: ${issue.message}` },
  ];
}

function at(value: Json | undefined, path: readonly string[]): Json | undefined {
  let current: Json | undefined = value;
  for (const step of path) {
    if (Array.isArray(current)) current = (current as readonly Json[])[Number(step)];
    else if (isMap(current)) current = current[step];
    else return undefined;
  }
  return current;
}

/** Collects issues while compiling; `done` gives the value only if there were none. */
export class Issues {
  readonly #issues: ParamIssue[] = [];
  add(path: string, message: string): void {
    this.#issues.push({ path, message });
  }
  /** Takes the value of a result, or notes its error under a path and gives the stand-in. */
  take<T>(path: string, result: Result<T, string>, standIn: T): T {
    if (result.ok) return result.value;
    this.add(path, result.error);
    return standIn;
  }
  done<P>(value: P): Result<P, readonly ParamIssue[]> {
    return this.#issues.length === 0 ? ok(value) : err(this.#issues);
  }
}
