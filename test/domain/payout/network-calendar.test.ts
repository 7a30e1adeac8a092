import { describe, expect, it } from 'vitest';
import { checkNetworkSteps, networkDates, type NetworkStep } from '../../../domain/payout/network-calendar.ts';
import { formatCivilDate, parseCivilDate } from '../../../domain/time/civil.ts';

const PARTNERSTACK: readonly NetworkStep[] = [
  { step: 'INVOICED', title: 'Invoice', monthsAfter: 1, dayOfMonth: 1 },
  { step: 'REVIEW_ENDS', title: 'End of the review of 7 days', monthsAfter: 1, dayOfMonth: 8 },
  { step: 'CHARGED', title: 'Vendor is charged', monthsAfter: 1, dayOfMonth: 8 },
  { step: 'WITHDRAWABLE', title: 'Partner can withdraw', monthsAfter: 1, dayOfMonth: 13 },
];
const at = (date: string): number => parseCivilDate(date) ?? NaN;

describe('the dates of a network', () => {
  it.each([
    { earnedOn: '2026-03-01', dates: ['2026-04-01', '2026-04-08', '2026-04-08', '2026-04-13'] },
    { earnedOn: '2026-03-31', dates: ['2026-04-01', '2026-04-08', '2026-04-08', '2026-04-13'] },
    { earnedOn: '2026-12-31', dates: ['2027-01-01', '2027-01-08', '2027-01-08', '2027-01-13'] },
  ])('what is earned on $earnedOn', ({ earnedOn, dates }) => {
    expect(networkDates(PARTNERSTACK, at(earnedOn)).map(({ day }) => formatCivilDate(day))).toEqual(dates);
  });

  it('end with the month where it is shorter', () => {
    const step = { step: 'LAST', title: 'Last', monthsAfter: 1, dayOfMonth: 31 };
    expect(networkDates([step], at('2028-01-15')).map(({ day }) => formatCivilDate(day))).toEqual(['2028-02-29']);
  });

  it('are checked: names, order and ranges', () => {
    expect(checkNetworkSteps(PARTNERSTACK).ok).toBe(true);
    const [first, , , last] = PARTNERSTACK;
    if (first === undefined || last === undefined) throw new Error('no steps');
    const problems = checkNetworkSteps([
      last,
      first,
      { ...first, step: 'lower', dayOfMonth: 32, monthsAfter: -1, title: ' ' },
    ]);
    expect(problems.ok ? [] : problems.error.map(({ index }) => index)).toEqual([1, 2, 2, 2, 2, 2]);
  });
});
