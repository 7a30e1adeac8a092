import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ProgramAdapter, TierRules } from '../../../domain/contract/adapter.ts';
import { atLeast, PLAIN, type MetricWindow } from '../../../domain/contract/metric.ts';
import { leavesAt } from '../../../domain/engine/moves.ts';
import { firstTerms, TermsTimeline } from '../../../domain/engine/terms.ts';
import { awardTier, computeTiers, ladderAt, measureAt } from '../../../domain/engine/tiers.ts';
import { createCalendar } from '../../../domain/time/calendar.ts';
import { registry } from '../../scenarios/simulate.ts';

const ZONES = ['UTC', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe'];
const instant = fc.integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2026, 11, 31) });

describe('what leaves a trailing window', () => {
  it('is out from the first instant on whose window begins after it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), instant, fc.integer({ min: 1, max: 24 }), (zone, at, months) => {
        const calendar = createCalendar(zone);
        const leaves = leavesAt(at, months, calendar);
        expect(calendar.addMonths(leaves, -months)).toBeGreaterThan(at);
        // Where clocks go back, the hour that is shown twice begins the window twice.
        const hour = 3_600_000;
        const isSteady = calendar.addMonths(leaves - hour, -months) <= calendar.addMonths(leaves, -months) - hour;
        if (isSteady) expect(calendar.addMonths(leaves - 1, -months)).toBeLessThanOrEqual(at);
      }),
    );
  });
});

describe('tiers decided at once over windows', () => {
  const adapter = registry.find('customerio-solutions@1') as ProgramAdapter;
  const terms = firstTerms(adapter, {});
  if (!terms.ok) throw new Error('the defaults are refused');
  const calendar = createCalendar('UTC');
  const since = Date.UTC(2024, 0, 10);
  const until = Date.UTC(2026, 0, 1);
  const enrolment = { partner: 'p', since, tier: null, tracks: [], invitations: [], overrides: [] };
  const day = fc.integer({ min: 0, max: 500 }).map((days) => since + days * 86_400_000);

  const window: fc.Arbitrary<MetricWindow> = fc.oneof(
    fc.record({ kind: fc.constant('TRAILING_MONTHS' as const), months: fc.integer({ min: 1, max: 7 }) }),
    fc.record({ kind: fc.constant('CALENDAR_MONTHS' as const), months: fc.integer({ min: 1, max: 4 }) }),
  );

  it('cross whenever what is measured does, also when time alone has passed', () => {
    fc.assert(
      fc.property(
        window,
        fc.array(day, { maxLength: 6 }),
        fc.array(day, { minLength: 5, maxLength: 30 }),
        (given, dates, looks) => {
          const tiers = (): TierRules => ({
            kind: 'LADDER',
            ladder: [
              { tier: 'LOW', when: null },
              { tier: 'MID', when: atLeast('leads', 1n) },
              { tier: 'HIGH', when: atLeast('leads', 3n) },
            ],
            invitation: [],
            metrics: {
              leads: {
                label: '',
                measure: { kind: 'LEADS_REGISTERED', except: [] },
                window: given,
                unit: 'COUNT',
                times: PLAIN,
              },
            },
            decided: { kind: 'AT_ONCE', activity: null },
            keep: null,
          });
          const leads = dates.map((registeredAt, index) => ({
            lead: `l${index}`,
            partner: 'p',
            registeredAt,
            ended: null,
          }));
          const facts = { partner: 'p', leads, customers: [] };
          const input = {
            adapter: { ...adapter, tiers },
            terms: new TermsTimeline([terms.value]),
            calendar,
            enrolment,
            facts,
            until,
          };
          const { timeline } = computeTiers(input);
          for (const at of [...looks, ...dates.flatMap((date) => [date, date + 1, calendar.addMonths(date, 3) + 1])]) {
            const ladder = ladderAt(input, at);
            if (at >= until || ladder === null) continue;
            expect(timeline.at(at)?.tier).toBe(awardTier(ladder, measureAt(input, ladder, at)));
          }
        },
      ),
    );
  });
});
