import { describe, expect, test } from 'vitest';
import type { LinkRules } from '../../../domain/contract/adapter.ts';
import { chooseLink, type Click } from '../../../domain/decisions/link.ts';
import { createCalendar } from '../../../domain/time/calendar.ts';

const UTC = createCalendar('UTC');
const at = (text: string): number => Date.parse(text.length === 10 ? `${text}T00:00:00Z` : text);
const click = (partner: string, when: string): Click => ({ partner, at: at(when) });

type Rules = Extract<LinkRules, { kind: 'TRACKED' }>;
const LAST: Rules = {
  ...{ kind: 'TRACKED', touch: 'LAST', windowDays: 60 },
  ...{ firstPaymentInWindow: false, refusesSelfReferral: true },
};
const FIRST: Rules = { ...LAST, touch: 'FIRST' };
const EMAILS: Readonly<Record<string, string>> = { ann: ' Ann@Ann.test' };

interface Case {
  readonly name: string;
  readonly rules?: Rules;
  readonly clicks: readonly Click[];
  readonly signUp?: string;
  readonly email?: string;
  readonly gives: string;
}

describe('a sign-up', () => {
  const cases: Case[] = [
    { name: 'without a click is nobody’s', clicks: [], gives: 'NO_CLICK' },
    { name: 'belongs to the click before it', clicks: [click('ann', '2025-03-01')], gives: 'ann' },
    { name: 'knows no click at its own instant', clicks: [click('ann', '2025-04-01')], gives: 'NO_CLICK' },
    { name: 'knows no later click', clicks: [click('ann', '2025-04-02')], gives: 'NO_CLICK' },
    { name: 'counts a click a millisecond before', clicks: [click('ann', '2025-03-31T23:59:59.999Z')], gives: 'ann' },
    { name: 'is too late as the window ends', clicks: [click('ann', '2025-01-31')], gives: 'OUTSIDE_WINDOW' },
    { name: 'is in time a moment before', clicks: [click('ann', '2025-01-31T00:00:00.001Z')], gives: 'ann' },
    {
      name: 'belongs to the last click',
      clicks: [click('ann', '2025-03-01'), click('bob', '2025-03-02')],
      gives: 'bob',
    },
    {
      name: 'belongs to the last click in any order of the list',
      clicks: [click('bob', '2025-03-02'), click('ann', '2025-03-01')],
      gives: 'bob',
    },
    {
      name: 'belongs to the first click where that counts',
      rules: FIRST,
      clicks: [click('bob', '2025-03-02'), click('ann', '2025-03-01')],
      gives: 'ann',
    },
    {
      name: 'belongs to the first click in time, not to one before',
      rules: FIRST,
      clicks: [click('ann', '2025-01-31'), click('bob', '2025-03-02'), click('cid', '2025-03-03')],
      gives: 'bob',
    },
    {
      name: 'takes the later given of two clicks at one instant as the last',
      clicks: [click('ann', '2025-03-01'), click('bob', '2025-03-01')],
      gives: 'bob',
    },
    {
      name: 'takes the earlier given of two clicks at one instant as the first',
      rules: FIRST,
      clicks: [click('ann', '2025-03-01'), click('bob', '2025-03-01')],
      gives: 'ann',
    },
    {
      name: 'with the winner’s own address is nobody’s',
      clicks: [click('ann', '2025-03-01')],
      email: 'ANN@ann.TEST ',
      gives: 'SELF_REFERRAL',
    },
    {
      name: 'with the winner’s own address does not fall to the next',
      clicks: [click('bob', '2025-02-20'), click('ann', '2025-03-01')],
      email: 'ann@ann.test',
      gives: 'SELF_REFERRAL',
    },
    {
      name: 'with a loser’s address is the winner’s',
      clicks: [click('ann', '2025-02-20'), click('bob', '2025-03-01')],
      email: 'ann@ann.test',
      gives: 'bob',
    },
    {
      name: 'with the winner’s own address counts where that is not looked at',
      rules: { ...LAST, refusesSelfReferral: false },
      clicks: [click('ann', '2025-03-01')],
      email: 'ann@ann.test',
      gives: 'ann',
    },
    {
      name: 'without an address is no self-referral of a partner without one',
      clicks: [click('bob', '2025-03-01')],
      gives: 'bob',
    },
  ];

  test.each(cases)('$name', ({ rules = LAST, clicks, signUp = '2025-04-01', email, gives }) => {
    const emailOf = (partner: string): string | null => EMAILS[partner] ?? null;
    const chosen = chooseLink(rules, clicks, { at: at(signUp), email: email ?? null }, emailOf, UTC);

    expect(chosen.ok ? chosen.value.partner : chosen.error).toBe(gives);
  });

  test('keeps click and sign-up, and the end of the window where the first payment must be in it too', () => {
    const clicks = [click('bob', '2025-03-01')];
    const signUp = { at: at('2025-03-02'), email: null };
    const kept = { partner: 'bob', clickedAt: at('2025-03-01'), signedUpAt: at('2025-03-02') };

    expect(chooseLink(LAST, clicks, signUp, () => null, UTC)).toEqual({
      ok: true,
      value: { ...kept, firstPaymentBefore: null },
    });
    expect(chooseLink({ ...LAST, firstPaymentInWindow: true }, clicks, signUp, () => null, UTC)).toEqual({
      ok: true,
      value: { ...kept, firstPaymentBefore: at('2025-04-30') },
    });
  });

  test('has its window by the wall clock', () => {
    const berlin = createCalendar('Europe/Berlin');
    const clicks = [click('bob', '2025-01-31T10:00:00+01:00')];
    const choose = (when: string) => chooseLink(LAST, clicks, { at: at(when), email: null }, () => null, berlin).ok;

    // 60 days of 24 hours would end at 11:00 summer time.
    expect(choose('2025-04-01T09:59:59+02:00')).toBe(true);
    expect(choose('2025-04-01T10:00:00+02:00')).toBe(false);
  });
});
