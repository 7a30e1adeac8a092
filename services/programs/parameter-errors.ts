import type { ParamIssue } from '../../domain/contract/params.ts';
import { Refusal } from '../kernel/refusal.ts';
import { userError } from '../outcome.ts';

/** Refuses parameters: one error for each thing that is wrong, at the field it is about. */
export function refuseParameters(issues: readonly ParamIssue[]): never {
  throw new Refusal(
    issues.map(({ path, message }) => {
      // An issue about the whole names no path in words that a field could have.
      const steps = path === '' || path.startsWith('(') ? [] : path.split('.');
      return userError('INVALID_PARAMETERS', `${path}: ${message}`, ['input', 'params', ...steps]);
    }),
  );
}
