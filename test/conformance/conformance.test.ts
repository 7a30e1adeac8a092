import { describe, expect, test } from 'vitest';
import { shippedAdapters } from '../../adapters/index.ts';
import { CHECK_IDS, checkAdapter, isConformant, type Check } from '../../domain/conformance/index.ts';
import { adapter as pointsProgram } from '../../examples/points-program/adapter.ts';
import { brokenCalls } from './broken/calls.ts';
import { brokenDeclarations } from './broken/declarations.ts';
import { brokenLines } from './broken/lines.ts';
import type { Broken } from './broken/break-adapter.ts';

const clock = (): number => performance.now();
const statusOf = (checks: readonly Check[], id: string): string | undefined =>
  checks.find((check) => check.id === id)?.status;
const failuresOf = (checks: readonly Check[]): string[] =>
  checks.flatMap(({ id, status, details }) => (status === 'FAIL' ? [`${id}: ${details}`] : []));

describe('sound adapters', () => {
  const adapters = [...shippedAdapters, pointsProgram].map((adapter) => ({ name: adapter.id, adapter }));

  test.each(adapters)('$name passes every check', ({ adapter }) => {
    const report = checkAdapter(adapter, { clock });

    expect(failuresOf(report.checks)).toEqual([]);
    expect(report.checks.map(({ id }) => id)).toEqual(CHECK_IDS);
    expect(report.lines).toBeGreaterThan(100);
  });

  test('what does not apply is skipped with its reason', () => {
    const skipped = shippedAdapters
      .map((adapter) => checkAdapter(adapter, { clock, histories: 5 }))
      .flatMap(({ adapter, checks }) =>
        checks.flatMap(({ id, status, reason }) => (status === 'SKIP' ? [`${adapter} ${id}: ${reason}`] : [])),
      );

    expect(skipped).toEqual([
      'klaviyo-influencer tier-ladder: the program has no tiers',
      'klaviyo-influencer more-sales: the program has no tiers',
      'klaviyo-influencer more-leads: the program has no tiers',
      'affiliate-campaign tier-ladder: the program has no tiers',
      'affiliate-campaign more-sales: the program has no tiers',
      'affiliate-campaign more-leads: the program has no tiers',
    ]);
  });
});

describe('broken adapters', () => {
  const broken: readonly Broken[] = [...brokenCalls, ...brokenLines, ...brokenDeclarations];

  test.each(broken)('one that $name fails the check "$failing"', ({ adapter, failing }) => {
    const report = checkAdapter(adapter, { clock, histories: 25 });
    const found = report.checks.find(({ id }) => id === failing);

    expect(failuresOf(report.checks)).not.toEqual([]);
    expect(found?.status).toBe('FAIL');
    expect(found?.details).toBeTruthy();
    expect(isConformant(report)).toBe(false);
  });

  test('there is one for every check, but for those that hold the engine to account as well', () => {
    const seen = new Set(broken.map(({ failing }) => failing));
    const withEngine = ['replay', 'full-refund', 'partial-refund', 'paid-plus-unpaid', 'payout-dates'];

    expect(CHECK_IDS.filter((id) => !seen.has(id))).toEqual(['deadline', ...withEngine]);
  });

  test('a slow one fails the check "deadline"', () => {
    let ms = 0;
    const report = checkAdapter(pointsProgram, { clock: () => (ms += 300), histories: 1, deadlineMs: 250 });

    expect(statusOf(report.checks, 'deadline')).toBe('FAIL');
    expect(failuresOf(report.checks)).toHaveLength(1);
  });
});

describe('a report', () => {
  const [, , sound] = shippedAdapters;

  test('is the same for the same seed, and another one for another', () => {
    const report = (seed: number) => checkAdapter(sound!, { clock, seed, histories: 20 });

    expect(report(7)).toEqual(report(7));
    expect(report(7).lines).not.toBe(report(8).lines);
  });

  test('shows the smallest history that fails, with its seed', () => {
    const early = brokenLines.find(({ failing }) => failing === 'earned-dates')!;
    const { details } = checkAdapter(early.adapter, { clock, seed: 7 }).checks.find(({ id }) => id === 'earned-dates')!;

    expect(details).toMatch(
      /^line recurring:\S+ of customer C\d: is earned \S+, before its payment \S+ was paid \S+\n/,
    );
    expect(details).toMatch(/\nhistory \d+ of seed 7:\n/);
    expect(details).toMatch(/C\d is won by P\d \(lead \S+, accepted \S+, MRR [\d.]+ USD\)/);
    expect(details!.split('\n').length).toBeLessThan(8);
  });
});
