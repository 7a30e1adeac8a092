import type { ProgramAdapter } from '../contract/adapter.ts';
import { isMap, mergeParams, parseParams, type Json, type JsonObject, type ParamIssue } from '../contract/params.ts';
import { err, ok, type Result } from '../result.ts';
import type { Instant } from '../time/calendar.ts';

/** One version of a program's terms, complete and checked. */
export interface TermsVersion<P = unknown> {
  /** 1 for the terms the program started with. */
  readonly version: number;
  readonly from: Instant;
  readonly raw: JsonObject;
  readonly params: P;
}

/** A program's terms over time; the first version holds from the beginning of time. */
export class TermsTimeline<P = unknown> {
  readonly versions: readonly TermsVersion<P>[];
  constructor(versions: readonly TermsVersion<P>[]) {
    if (versions.length === 0) throw new Error('a program has at least one version of its terms');
    this.versions = [...versions].sort((a, b) => a.from - b.from || a.version - b.version);
  }
  /** The version in force at an instant; one dated exactly then counts. */
  versionAt(at: Instant): TermsVersion<P> {
    const versions = this.versions;
    for (let index = versions.length - 1; index > 0; index--) {
      const version = versions[index] as TermsVersion<P>;
      if (version.from <= at) return version;
    }
    return versions[0] as TermsVersion<P>;
  }
  at(at: Instant): P {
    return this.versionAt(at).params;
  }
  before(at: Instant): P {
    return this.versionAt(at - 1).params;
  }
  /** The instants after the first at which terms change. */
  changes(): readonly Instant[] {
    return this.versions.slice(1).map((version) => version.from);
  }
}

/** Compiles the first terms of a program: the adapter's defaults with an overlay. */
export function firstTerms(adapter: ProgramAdapter, overlay: JsonObject): Result<TermsVersion, readonly ParamIssue[]> {
  if (!isMap(overlay)) return err([noMap(overlay)]);
  const raw = mergeParams(adapter.params.defaults, overlay);
  const parsed = parseParams(adapter.params, raw);
  return parsed.ok ? ok({ version: 1, from: Number.NEGATIVE_INFINITY, raw, params: parsed.value }) : parsed;
}

/**
 * Compiles the next version: merged over the version before. Errors: wrong parameters by path; a changed currency or
 * payout cadence; whatever else the adapter says may not change.
 */
export function nextTerms(
  adapter: ProgramAdapter,
  before: TermsVersion,
  overlay: JsonObject,
  from: Instant,
): Result<TermsVersion, readonly ParamIssue[]> {
  if (!isMap(overlay)) return err([noMap(overlay)]);
  const raw = mergeParams(before.raw, overlay);
  const parsed = parseParams(adapter.params, raw);
  if (!parsed.ok) return parsed;
  const issues = [
    ...fixedIssues(adapter, before, raw, parsed.value),
    ...adapter.params.checkChange(before.params, parsed.value),
  ];
  return issues.length > 0 ? err(issues) : ok({ version: before.version + 1, from, raw, params: parsed.value });
}

/** Parameters come as any JSON: a list would be merged by its numbers, and an empty one would pass for no change. */
const noMap = (found: Json): ParamIssue => ({
  path: '(parameters)',
  message: `found ${JSON.stringify(found)}, expected an object of parameters by their names`,
});

function fixedIssues(adapter: ProgramAdapter, before: TermsVersion, raw: JsonObject, params: unknown): ParamIssue[] {
  const issues: ParamIssue[] = [];
  if (raw['currency'] !== before.raw['currency']) {
    const [found, expected] = [JSON.stringify(raw['currency']), JSON.stringify(before.raw['currency'])];
    issues.push({ path: 'currency', message: `found ${found}, expected ${expected}: a program keeps its currency` });
  }
  for (const stream of adapter.streams(before.params)) {
    const now = adapter.streams(params).find((other) => other.id === stream.id);
    if (now?.every !== stream.every) {
      const path = stream.id === 'default' ? 'payout.every' : `payout.${stream.id}.every`;
      issues.push({
        path,
        message: `found ${now?.every ?? 'nothing'}, expected ${stream.every}: a program keeps its payout cadence`,
      });
    }
  }
  return issues;
}

/** The currency a set of raw parameters names. Every adapter has one under this name. */
export function currencyOf(raw: JsonObject): string {
  const currency = raw['currency'];
  if (typeof currency !== 'string') throw new Error('broken invariant: parameters name their currency');
  return currency;
}
