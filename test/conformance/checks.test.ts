import { describe, expect, test } from 'vitest';
import { customerioSolutions } from '../../adapters/customerio-solutions/index.ts';
import { createBench, type Bench, type Computed } from '../../domain/conformance/bench.ts';
import { createBoundary } from '../../domain/conformance/boundary.ts';
import { checkReplay } from '../../domain/conformance/checks/lines.ts';
import {
  checkFullRefunds,
  checkPaidPlusUnpaid,
  checkPartialRefunds,
  checkPayoutDates,
} from '../../domain/conformance/checks/money.ts';
import type { Finding } from '../../domain/conformance/report.ts';
import type { CommissionLine } from '../../domain/engine/lines.ts';
import type { PartnerPayout } from '../../domain/engine/program.ts';

/**
 * These checks hold engine and adapter together to account. No adapter alone can break them while the engine is sound,
 * so here what the engine computed is tampered with.
 */
const boundary = createBoundary(customerioSolutions, { clock: () => 0, deadlineMs: 1, freeze: true });
const bench = createBench(customerioSolutions, boundary, { seed: 1, histories: 40 })!;

function tamper(change: (outcome: Computed['outcome']) => Partial<Computed['outcome']>): Bench {
  const changed = (computed: Computed | null): Computed | null =>
    computed === null ? null : { ...computed, outcome: { ...computed.outcome, ...change(computed.outcome) } };
  return {
    ...bench,
    cases: bench.cases.map((each) => ({ ...each, computed: changed(each.computed) })),
    compute: (world, until) => changed(bench.compute(world, until)),
  };
}

const eachLine = (change: (line: CommissionLine) => Partial<CommissionLine>): Bench =>
  tamper(({ lines }) => ({ lines: lines.map((line) => ({ ...line, ...change(line) })) }));
const eachPayout = (change: (payout: PartnerPayout) => Partial<PartnerPayout>): Bench =>
  tamper(({ payouts }) => ({ payouts: payouts.map((payout) => ({ ...payout, ...change(payout) })) }));

const tamperings: readonly { name: string; check: (bench: Bench) => Finding; tampered: Bench; message: RegExp }[] = [
  {
    name: 'a cent more than its expression gives',
    check: checkReplay,
    tampered: eachLine(({ amountMinor }) => ({ amountMinor: amountMinor + 1n })),
    message: /is stored as \["round",\["mul","basis","rate"\]\], which gives \d+ minor units/,
  },
  {
    name: 'an expression with an input that is missing',
    check: checkReplay,
    tampered: eachLine(() => ({ inputs: {} })),
    message: /which cannot be replayed: .*input "basis/,
  },
  {
    name: 'reversals that forget a cent of a full refund',
    check: checkFullRefunds,
    tampered: eachLine(({ reverses, amountMinor }) => ({
      amountMinor: reverses === null ? amountMinor : amountMinor + 1n,
    })),
    message: /^everything was refunded by .* but 0\.0\d USD is left of line /,
  },
  {
    name: 'reversals that take a cent too much',
    check: checkPartialRefunds,
    tampered: eachLine(({ reverses, amountMinor }) => ({
      amountMinor: reverses === null ? amountMinor : amountMinor - 1n,
    })),
    message: /is -0\.0\d USD after /,
  },
  {
    name: 'a reversal of a line that is not there',
    check: checkPartialRefunds,
    tampered: eachLine(({ reverses }) => ({ reverses: reverses === null ? null : 'another' })),
    message: /reverses a line that is not there/,
  },
  {
    name: 'a payout of more than its lines',
    check: checkPaidPlusUnpaid,
    tampered: eachPayout(({ amountMinor }) => ({ amountMinor: amountMinor + 1n })),
    message: /^payout to P\d until .* is \d+, its lines \d+ minor units/,
  },
  {
    name: 'a line that is paid twice',
    check: checkPaidPlusUnpaid,
    tampered: tamper(({ payouts }) => ({ payouts: [...payouts, ...payouts] })),
    message: /is paid twice/,
  },
  {
    name: 'a payout to another partner',
    check: checkPaidPlusUnpaid,
    tampered: eachPayout(() => ({ partner: 'P9' })),
    message: /is paid to P9/,
  },
  {
    name: 'a payout in a stream of another kind',
    check: checkPaidPlusUnpaid,
    tampered: eachPayout(() => ({ stream: 'managed' })),
    message: /is paid in stream managed/,
  },
  {
    name: 'a payout before its lines are earned',
    check: checkPayoutDates,
    tampered: eachPayout(({ period }) => ({ period: { ...period, to: period.from } })),
    message: /is paid for the period until /,
  },
];

describe('the checks of engine and adapter together', () => {
  test.each(tamperings)('see $name', ({ check, tampered, message }) => {
    expect(check(bench)).toEqual({ status: 'PASS' });
    expect(check(tampered)).toEqual({ status: 'FAIL', details: expect.stringMatching(message) });
  });
});
