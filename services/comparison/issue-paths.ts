import type { ScenarioIssue } from '../../domain/scenario/issue.ts';
import type { BuiltScenario } from './build-scenario.ts';

/** One thing that is wrong with a request: where in its input, and what was found and expected. */
export interface InputIssue {
  /** Such as `input.story.facts[3].amount`. */
  readonly path: string;
  /** A stable code for rules of the business (`DUPLICATE`, `CURRENCY_MISMATCH`); null for errors of form. */
  readonly code: string | null;
  readonly message: string;
}

/** Names of an enrolment's keys in the input. */
const ENROLMENT_NAMES: Readonly<Record<string, string>> = { since: 'enrolledAt', program: 'slug' };

/** What is wrong with the scenario, said of the input it was written from. */
export const toInputIssues = (
  issues: readonly ScenarioIssue[],
  built: Pick<BuiltScenario, 'termsOf'>,
  isStandard: boolean,
): readonly InputIssue[] =>
  issues.map(({ path, code, message }) => ({ path: toInputPath(path, built, isStandard), code, message }));

function toInputPath(path: string, { termsOf }: Pick<BuiltScenario, 'termsOf'>, isStandard: boolean): string {
  const [, list = '', place = '', rest = ''] = /^(\w+)\[(\d+)\](?:\.(.*))?$/.exec(path) ?? [];
  const key = rest === '' ? '' : `.${rest}`;
  switch (list) {
    case 'story':
      return isStandard ? 'input.story.standard' : `input.story.facts[${place}]${key}`;
    case 'programs':
      return `input.programs[${place}]${key}`;
    case 'facts':
      // Only versions of terms stand there, and the parameters of the request in them.
      return `input.programs[${termsOf[Number(place)] ?? 0}]${rest.startsWith('params') ? key : '.slug'}`;
    case 'partners':
      return toEnrolmentPath(rest);
    default:
      return path === 'until' || path === 'timeZone' || path === 'title' ? `input.story.${path}` : 'input';
  }
}

function toEnrolmentPath(rest: string): string {
  const [, place, key] = /^enrolments\[(\d+)\](?:\.(.*))?$/.exec(rest) ?? [];
  if (place === undefined) return 'input.programs';
  return `input.programs[${place}]${key === undefined ? '' : `.${ENROLMENT_NAMES[key] ?? key}`}`;
}
