/** The outcome of one check. `details` is a counterexample a person can follow; `reason` says what a SKIP lacked. */
export interface Check {
  readonly id: string;
  readonly title: string;
  readonly status: 'PASS' | 'FAIL' | 'SKIP';
  readonly reason: string | null;
  readonly details: string | null;
}

/** What the conformance suite found out about one adapter. The same seed gives the same report. */
export interface ConformanceReport {
  readonly adapter: string;
  readonly version: string;
  readonly seed: number;
  readonly histories: number;
  /** Lines that the generated histories gave: how much there was to check. */
  readonly lines: number;
  readonly checks: readonly Check[];
}

/** What one check answers; the suite adds its id and title. */
export type Finding =
  | { readonly status: 'PASS' }
  | { readonly status: 'SKIP'; readonly reason: string }
  | { readonly status: 'FAIL'; readonly details: string };

export const PASS: Finding = { status: 'PASS' };
export const skip = (reason: string): Finding => ({ status: 'SKIP', reason });
export const fail = (details: string): Finding => ({ status: 'FAIL', details });

/** A check that fails on the problems it lists, at most a screenful of them. */
export function failOn(problems: readonly string[]): Finding {
  if (problems.length === 0) return PASS;
  const shown = problems.slice(0, SHOWN_MAX);
  const more = problems.length - shown.length;
  return fail([...shown, ...(more > 0 ? [`… and ${more} more`] : [])].join('\n'));
}

const SHOWN_MAX = 8;

/** True when nothing failed. */
export const isConformant = (report: ConformanceReport): boolean =>
  report.checks.every((check) => check.status !== 'FAIL');
