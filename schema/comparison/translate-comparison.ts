import type { ComparedLine, RangeEnd } from '../../domain/comparison/result.ts';
import type { AdapterRegistry } from '../../domain/contract/registry.ts';
import type {
  CompareEarnings,
  CompareProgram,
  EarningsOfProgram,
  StoryFact,
  ToldStory,
} from '../../services/comparison/contract.ts';
import { explainComputed } from '../commission/explain.ts';
import type { Money } from '../shared/money.type.ts';
import { toRate } from '../shared/rate.type.ts';
import { toStoryType } from './comparison.enums.ts';
import type { CompareEarningsInput, CompareProgramInput, StoryFactInput, StoryInput } from './comparison.inputs.ts';

/** The input as the service takes it: what was left out is null. */
export const toCompareEarnings = ({ story, programs }: CompareEarningsInput): CompareEarnings => ({
  story: story === null || story === undefined ? null : toTold(story),
  programs: programs.map(toProgram),
});

const toTold = (story: StoryInput): ToldStory => ({
  standard: story.standard ?? null,
  facts: story.facts?.map(toFact) ?? null,
  title: story.title ?? null,
  timeZone: story.timeZone ?? null,
  until: story.until ?? null,
});

const toFact = ({ type, at, ...values }: StoryFactInput): StoryFact => ({ type: toStoryType(type), at, values });

const toProgram = (program: CompareProgramInput): CompareProgram => ({
  slug: program.slug ?? null,
  adapter: program.adapter ?? null,
  params: program.params ?? null,
  terms: program.terms,
  track: program.track ?? null,
  tier: program.tier ?? null,
  enrolledAt: program.enrolledAt ?? null,
});

/** A program's earnings with every amount in its currency. */
export function toProgramEarnings(program: EarningsOfProgram): object {
  const money = (amount: string): Money => ({ amount, currency: program.currency });
  const end = ({ settings, earned, paid }: RangeEnd): object => ({
    settings,
    earned: money(earned),
    paid: money(paid),
  });
  const { firstMoney, range, start } = program;
  return {
    ...program,
    start: start === null ? null : { ...start, isTrackChosen: program.isTrackChosen },
    earned: money(program.earned),
    paid: money(program.paid),
    received: money(program.received),
    unpaid: money(program.unpaid),
    firstMoney: firstMoney === null ? null : { ...firstMoney, amount: money(firstMoney.amount) },
    cashFlow: program.cashFlow.map((move) => ({
      ...move,
      amount: money(move.amount),
      earnedSoFar: money(move.earnedSoFar),
      paidSoFar: money(move.paidSoFar),
    })),
    months: program.months.map(({ month, ...sums }) => ({
      month,
      earned: money(sums.earned),
      paid: money(sums.paid),
      earnedSoFar: money(sums.earnedSoFar),
      paidSoFar: money(sums.paidSoFar),
    })),
    payouts: program.payouts.map((payout) => ({ ...payout, amount: money(payout.amount) })),
    range: {
      min: end(range.min),
      max: end(range.max),
      isComplete: range.isComplete,
      tried: range.tried.map(end),
    },
    computedLines: program.lines,
  };
}

/** A line with its explanation, in the currency of its program. */
export function toLine(line: ComparedLine, program: EarningsOfProgram, registry: AdapterRegistry): object {
  const { currency, adapter } = program;
  const [amount, basis] = [
    { amount: line.amount, currency },
    { amount: line.basis, currency },
  ];
  const { rule, expression, inputs, facts } = line;
  const explained = {
    ...{ adapterId: adapter.id, adapterVersion: adapter.version, amount, basis, rate: line.rate },
    ...{ customerName: line.customer, invoiceRef: line.invoice, earnedOn: line.earnedOn },
    rule,
    explanation: { expression, inputs, facts },
  };
  return {
    ...line,
    amount,
    basis,
    rate: toRate(line.rate),
    explanation: () => explainComputed(explained, line.reverses, registry),
  };
}
