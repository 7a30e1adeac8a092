/** One thing that is wrong with a scenario file: where, and what was found and expected. */
export interface ScenarioIssue {
  /** 1-based line of the file; 0 when the whole file is meant. */
  readonly line: number;
  /** Where inside the file, such as `facts[3].amount`. */
  readonly path: string;
  /** A stable code for rules of the business (`DUPLICATE`, `CURRENCY_MISMATCH`); null for errors of form. */
  readonly code: string | null;
  readonly message: string;
}

/** "stories/a.yaml:12: facts[3].amount: found …, expected …" */
export const formatIssue = (file: string, issue: ScenarioIssue): string =>
  `${file}:${issue.line}: ${issue.path}: ${issue.code === null ? '' : `${issue.code}: `}${issue.message}`;
