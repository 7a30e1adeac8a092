import { describe, expect, test } from 'vitest';
import type { ManagedAccountRules } from '../../../domain/contract/adapter.ts';
import {
  ACCOUNT_STATUSES,
  checkApproval,
  checkSubmission,
  hasManagedAccounts,
  managedFrom,
  type AccountSubmission,
} from '../../../domain/decisions/managed-account.ts';

const RULES: ManagedAccountRules = { kind: 'SUBMISSION', minimumMonths: 6, tracks: ['MASTERS'] };
const NONE: ManagedAccountRules = { kind: 'NONE' };
const ANY_TRACK: ManagedAccountRules = { ...RULES, tracks: [] };

/** What a case does not change is fine. */
const submission = (more: Partial<AccountSubmission>): AccountSubmission => ({
  ...{ track: 'MASTERS', serviceMonths: 6, proof: true, clientConsent: true },
  ...more,
});

const problemOf = (checked: ReturnType<typeof checkSubmission>): string => (checked.ok ? 'OK' : checked.error.code);

describe('a submission', () => {
  const cases: { name: string; rules?: ManagedAccountRules; given: Partial<AccountSubmission>; gives: string }[] = [
    { name: 'with everything', given: {}, gives: 'OK' },
    { name: 'a month below the minimum', given: { serviceMonths: 5 }, gives: 'TERM_TOO_SHORT' },
    { name: 'a month above it', given: { serviceMonths: 7 }, gives: 'OK' },
    { name: 'without proof', given: { proof: false }, gives: 'NO_PROOF' },
    { name: 'without consent', given: { clientConsent: false }, gives: 'NO_CONSENT' },
    { name: 'on another track', given: { track: 'ADVISORS' }, gives: 'TRACK_NOT_ELIGIBLE' },
    { name: 'on no track', given: { track: null }, gives: 'TRACK_NOT_ELIGIBLE' },
    { name: 'on no track where there are none', rules: ANY_TRACK, given: { track: null }, gives: 'OK' },
    { name: 'where there are no managed accounts', rules: NONE, given: {}, gives: 'NO_MANAGED_ACCOUNTS' },
    {
      name: 'on another track and without proof',
      given: { track: 'ADVISORS', proof: false },
      gives: 'TRACK_NOT_ELIGIBLE',
    },
  ];

  test.each(cases)('$name: $gives', ({ rules = RULES, given, gives }) => {
    expect(problemOf(checkSubmission(rules, submission(given)))).toBe(gives);
  });
});

describe('an approval', () => {
  const check = (rules: ManagedAccountRules, more: Partial<Parameters<typeof checkApproval>[1]>): string =>
    problemOf(checkApproval(rules, { status: 'SUBMITTED', track: 'MASTERS', managedBy: null, ...more }));

  test.each(ACCOUNT_STATUSES)('of an account that is %s', (status) => {
    expect(check(RULES, { status })).toBe(status === 'SUBMITTED' ? 'OK' : 'ILLEGAL_MOVE');
  });

  test('looks at the track, and at who manages the customer', () => {
    expect(check(RULES, { track: 'ADVISORS' })).toBe('TRACK_NOT_ELIGIBLE');
    expect(check(RULES, { managedBy: 'M7' })).toBe('ALREADY_MANAGED');
    expect(check(NONE, {})).toBe('NO_MANAGED_ACCOUNTS');
  });
});

test('a track has managed accounts, or a change to it ends them', () => {
  expect([hasManagedAccounts(RULES, 'MASTERS'), hasManagedAccounts(RULES, 'ADVISORS')]).toEqual([true, false]);
  expect([hasManagedAccounts(ANY_TRACK, null), hasManagedAccounts(NONE, null)]).toEqual([true, false]);
});

test('management counts from the later of approval and start of service', () => {
  expect([managedFrom(5, 4), managedFrom(4, 5), managedFrom(5, 5)]).toEqual([5, 5, 5]);
});
