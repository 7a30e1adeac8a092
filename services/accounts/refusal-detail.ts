import type { ManagedAccountRules } from '../../domain/contract/adapter.ts';

/** What a caller needs to know to do better: the tracks that manage accounts, or the shortest term. */
export function refusalDetail(rules: ManagedAccountRules, code: string): Readonly<Record<string, unknown>> {
  if (rules.kind === 'NONE') return {};
  if (code === 'TRACK_NOT_ELIGIBLE') return { known: rules.tracks };
  return code === 'TERM_TOO_SHORT' ? { minimum: rules.minimumMonths } : {};
}
