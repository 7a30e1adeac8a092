import type { PlannedLine } from '../../../domain/contract/accrual.ts';
import { withEachLine, withLines, withMembers, sound, type Broken } from './break-adapter.ts';

// Taken out of Math before anything can be put in its place.
const { random } = Math;

let calls = 0;

/** Adapters whose calls do what no pure function does. */
export const brokenCalls: readonly Broken[] = [
  {
    name: 'stops paying at the end of the current year, by the clock',
    adapter: withLines((_, plans) => plans.filter(({ earnedAt }) => earnedAt < Date.now() + 1e12)),
    failing: 'pure',
  },
  {
    name: 'dates its lines with new Date()',
    adapter: withEachLine(({ facts }) => ({ facts: { ...facts, year: String(new Date().getUTCFullYear()) } })),
    failing: 'pure',
  },
  {
    name: 'draws lots for the lines it pays',
    adapter: withLines((_, plans) => plans.filter(() => Math.random() < 0.9)),
    failing: 'pure',
  },
  {
    name: 'draws lots with a function nobody can take away',
    adapter: withLines((_, plans) => plans.filter(() => random() < 0.9)),
    failing: 'deterministic',
  },
  {
    name: 'makes keys of random UUIDs',
    adapter: withEachLine(() => ({ key: crypto.randomUUID() })),
    failing: 'pure',
  },
  {
    name: 'takes a switch from the environment',
    adapter: withLines((_, plans) => (process.env['PAY_NOTHING'] === undefined ? plans : [])),
    failing: 'pure',
  },
  {
    name: 'reads dates in the time zone of the machine',
    adapter: withEachLine(({ facts, earnedAt }) => ({
      facts: { ...facts, month: String(new Date(earnedAt).getMonth()) },
    })),
    failing: 'pure',
  },
  {
    name: 'writes a log',
    adapter: withLines((_, plans) => {
      console.log(plans.length);
      return plans;
    }),
    failing: 'pure',
  },
  {
    name: 'starts a timer',
    adapter: withLines((_, plans) => {
      setTimeout(() => undefined, 0);
      return plans;
    }),
    failing: 'pure',
  },
  {
    name: 'asks a server for its rates',
    adapter: withLines((_, plans) => {
      void fetch('http://127.0.0.1:9/rates');
      return plans;
    }),
    failing: 'pure',
  },
  { name: 'answers later', adapter: withLines(async (_, plans) => plans), failing: 'synchronous' },
  {
    name: 'promises its streams',
    adapter: withMembers({ streams: ((params: unknown) => Promise.resolve(sound.streams(params))) as never }),
    failing: 'synchronous',
  },
  {
    name: 'throws for what it does not support',
    adapter: withMembers({
      links() {
        throw new Error('this program does not support links');
      },
    }),
    failing: 'total',
  },
  {
    name: 'fails on a customer without payments',
    adapter: withLines(({ payments }, plans) => {
      if (payments.length === 0) throw new Error('no payments');
      return plans;
    }),
    failing: 'total',
  },
  {
    name: 'sorts the payments it was given',
    adapter: withLines(({ payments }, plans) => {
      (payments as unknown[]).reverse();
      return plans;
    }),
    failing: 'input-untouched',
  },
  {
    name: 'counts its calls',
    adapter: withLines((_, plans) => {
      calls += 1;
      return calls % 3 === 0 ? plans.slice(1) : plans;
    }),
    failing: 'deterministic',
  },
  {
    name: 'pays the first customer it sees a second time',
    adapter: withLines(bonusForFirstCustomer),
    failing: 'order',
  },
  { name: 'pays nobody after the third customer', adapter: withLines(firstThreeCustomers), failing: 'unrelated-facts' },
  {
    name: 'gives dates as Date objects',
    adapter: withEachLine(({ facts, earnedAt }) => ({ facts: { ...facts, earned: new Date(earnedAt) as never } })),
    failing: 'data',
  },
  {
    name: 'leaves a fact undefined',
    adapter: withEachLine(({ facts }) => ({ facts: { ...facts, note: undefined as never } })),
    failing: 'data',
  },
];

type Accrue = Parameters<typeof withLines>[0];

// By the compiled terms, which are new in each computation: what a cache per request would look like.
const seen = new WeakMap<object, Set<string>>();

function customersSeen(input: Parameters<Accrue>[0]): Set<string> {
  const terms = input.termsAt(0) as object;
  const customers = seen.get(terms) ?? new Set();
  seen.set(terms, customers);
  return customers.add(input.customer);
}

function bonusForFirstCustomer(input: Parameters<Accrue>[0], plans: readonly PlannedLine[]): readonly PlannedLine[] {
  const isFirst = customersSeen(input).size === 1;
  return isFirst ? [...plans, ...plans.map((plan) => ({ ...plan, key: `bonus:${plan.key}` }))] : plans;
}

function firstThreeCustomers(input: Parameters<Accrue>[0], plans: readonly PlannedLine[]): readonly PlannedLine[] {
  return customersSeen(input).size <= 3 ? plans : [];
}
