import type { ProgramAdapter } from '../contract/adapter.ts';
import { parseParams, type JsonObject, type ParamSpec } from '../contract/params.ts';
import { CADENCES } from '../time/period.ts';
import { show } from './data.ts';

/** One thing in which a value is not an adapter: where, what stood there, and what was expected. */
export interface ShapeIssue {
  readonly where: string;
  readonly found: string;
  readonly expected: string;
}

/** What adapters answer, by name: every one is a function, none is optional. */
export const ADAPTER_FUNCTIONS = [
  ...(['terms', 'assumptions', 'application', 'tracks', 'leads', 'links', 'managedAccounts', 'tiers'] as const),
  ...(['allowsRateOverride', 'streams', 'accrue'] as const),
] as const satisfies readonly (keyof ProgramAdapter)[];

const RULE_TEXTS = ['title', 'sentence', 'clause'] as const;
const KEBAB = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const SEMVER = /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(-[0-9A-Za-z-.]+)?(\+[0-9A-Za-z-.]+)?$/;
const KIND = /^[A-Z][A-Z0-9_]*$/;

/**
 * Whether a value from outside has the shape of an adapter, without calling anything. Gives every issue found; none:
 * it may be cast to ProgramAdapter.
 */
export function checkShape(value: unknown): readonly ShapeIssue[] {
  if (typeof value !== 'object' || value === null)
    return [issue('adapter', value, 'an object made with defineAdapter()')];
  const adapter = value as Record<string, unknown>;
  return [
    ...checkTexts(adapter),
    ...ADAPTER_FUNCTIONS.flatMap((name) => checkFunction(adapter[name], name)),
    ...checkParams(adapter['params']),
    ...checkRules(adapter['rules']),
  ];
}

/** "adapter.id: found "X", expected …", one issue as a sentence. */
export const formatShapeIssue = ({ where, found, expected }: ShapeIssue): string =>
  `${where}: found ${found}, expected ${expected}`;

const issue = (where: string, found: unknown, expected: string): ShapeIssue => ({
  where,
  found: show(found),
  expected,
});

function checkTexts(adapter: Record<string, unknown>): readonly ShapeIssue[] {
  const { contract, id, version, title, summary } = adapter;
  const issues: ShapeIssue[] = [];
  if (contract !== 1) issues.push(issue('contract', contract, 'the contract version 1'));
  if (!matches(id, KEBAB)) issues.push(issue('id', id, 'an id in kebab-case such as "points-program"'));
  if (!matches(version, SEMVER)) issues.push(issue('version', version, 'a semantic version such as "1.0.0"'));
  if (!isText(title)) issues.push(issue('title', title, 'a title'));
  if (!isText(summary)) issues.push(issue('summary', summary, 'a sentence about the program'));
  return issues;
}

const checkFunction = (value: unknown, where: string): readonly ShapeIssue[] =>
  typeof value === 'function' ? [] : [issue(where, value, 'a function')];

function checkParams(value: unknown): readonly ShapeIssue[] {
  if (!isMap(value)) return [issue('params', value, 'a parameter spec {schema, defaults, compile, checkChange}')];
  const { schema, defaults, compile, checkChange } = value as Partial<Record<keyof ParamSpec<unknown>, unknown>>;
  const parse = (schema as { safeParse?: unknown } | null | undefined)?.safeParse;
  return [
    ...(typeof parse === 'function' ? [] : [issue('params.schema', schema, 'a zod schema')]),
    ...(isMap(defaults) ? [] : [issue('params.defaults', defaults, 'a complete set of raw parameters')]),
    ...checkFunction(compile, 'params.compile'),
    ...checkFunction(checkChange, 'params.checkChange'),
  ];
}

function checkRules(value: unknown): readonly ShapeIssue[] {
  if (!Array.isArray(value) || value.length === 0) return [issue('rules', value, 'a list of at least one rule')];
  const rules: readonly unknown[] = value;
  const issues = rules.flatMap((rule, index) => checkRule(rule, `rules[${index}]`));
  const ids = rules.map((rule) => (isMap(rule) ? rule['id'] : undefined));
  const twice = ids.find((id, index) => isText(id) && ids.indexOf(id) !== index);
  return twice === undefined ? issues : [...issues, issue('rules', twice, 'each rule id once')];
}

function checkRule(rule: unknown, where: string): readonly ShapeIssue[] {
  if (!isMap(rule)) return [issue(where, rule, 'a rule {id, kind, title, sentence, clause}')];
  const { id, kind } = rule;
  return [
    ...(matches(id, KEBAB) ? [] : [issue(`${where}.id`, id, 'an id in kebab-case such as "referred-share"')]),
    ...(matches(kind, KIND)
      ? []
      : [issue(`${where}.kind`, kind, 'a kind of line in capitals such as "REFERRED_SHARE"')]),
    ...RULE_TEXTS.flatMap((name) => (isText(rule[name]) ? [] : [issue(`${where}.${name}`, rule[name], 'a text')])),
  ];
}

/** What of an adapter's shape shows only when it is called: its defaults compile, its streams pay every kind of line. */
export function checkDeclared(adapter: ProgramAdapter): readonly ShapeIssue[] {
  try {
    const raw = JSON.parse(JSON.stringify(adapter.params.defaults)) as JsonObject;
    const parsed = parseParams(adapter.params, raw);
    if (!parsed.ok) {
      return parsed.error.map(({ path, message }) => ({
        where: `params.defaults.${path}`,
        found: `defaults that are refused (${message})`,
        expected: 'valid defaults',
      }));
    }
    return checkStreams(adapter, parsed.value);
  } catch (cause) {
    return [{ where: 'params.defaults', found: `an exception (${String(cause)})`, expected: 'defaults that compile' }];
  }
}

/** Streams pay every kind of line exactly once, by a cadence there is. */
export function checkStreams(adapter: ProgramAdapter, params: unknown): readonly ShapeIssue[] {
  const streams: unknown = adapter.streams(params);
  if (!Array.isArray(streams)) return [issue('streams()', streams, 'a list of payout streams')];
  const list = streams as ReturnType<ProgramAdapter['streams']>;
  const ids = list.map((stream) => stream.id);
  const kinds = list.flatMap((stream) => stream.kinds);
  const declared = [...new Set(adapter.rules.map((rule) => rule.kind))];
  return [
    ...ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => issue('streams()', id, 'each stream id once')),
    ...kinds
      .filter((kind, at) => kinds.indexOf(kind) !== at)
      .map((kind) => issue('streams()', kind, 'each kind of line in exactly one stream')),
    ...kinds
      .filter((kind) => !declared.includes(kind))
      .map((kind) => issue('streams()', kind, `one of ${declared.join(', ')}`)),
    ...declared
      .filter((kind) => !kinds.includes(kind))
      .map((kind) => issue('streams()', kinds, `a stream that pays lines of kind ${kind}`)),
    ...list.flatMap((stream) => checkStream(stream)),
  ];
}

function checkStream({
  id,
  every,
  netDays,
  minimumMinor,
  kinds,
}: ReturnType<ProgramAdapter['streams']>[number]): ShapeIssue[] {
  const where = `streams().${String(id)}`;
  return [
    ...(isText(id) ? [] : [issue(`${where}.id`, id, 'an id')]),
    ...(kinds.length > 0 ? [] : [issue(`${where}.kinds`, kinds, 'at least one kind of line')]),
    ...(CADENCES.includes(every) ? [] : [issue(`${where}.every`, every, `one of ${CADENCES.join(', ')}`)]),
    ...(Number.isSafeInteger(netDays) && netDays >= 0
      ? []
      : [issue(`${where}.netDays`, netDays, 'whole days, not negative')]),
    ...(typeof minimumMinor === 'bigint' && minimumMinor >= 0n
      ? []
      : [issue(`${where}.minimumMinor`, minimumMinor, 'minor units as a bigint, not negative')]),
  ];
}

const matches = (value: unknown, pattern: RegExp): boolean => typeof value === 'string' && pattern.test(value);
const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';
const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
