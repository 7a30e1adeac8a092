import { createCalendar, formatInstant, type Calendar, type Time } from './calendar.ts';
import type { JsonMap } from './json.ts';
import { formatAmount, minorDigits } from './money.ts';

export const second = 1_000_000_000n;
export const day = 86_400n * second;

/** mulberry32: the same seed always gives the same numbers. */
function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** One fact with its instant; a thread is a list of them whose order at one instant must stay. */
export interface Dated {
  readonly time: Time;
  readonly fact: JsonMap;
}

export interface Dice {
  readonly calendar: Calendar;
  readonly currency: string;
  readonly start: Time;
  readonly until: Time;
  /** Facts are drawn up to here, a little after `until`. */
  readonly end: Time;
  /** Whether terms, tracks and tiers stand before all other facts in the file. */
  readonly decisionsFirst: boolean;
  /** Instants worth colliding with (terms, tracks, tiers); grows while the scenario is drawn. */
  readonly hot: Time[];
  readonly chance: (probability: number) => boolean;
  readonly integer: (from: number, to: number) => number;
  readonly pick: <T>(items: readonly T[]) => T;
  readonly id: (prefix: string) => string;
  /** An instant in `[from, to]`, by preference on or next to a boundary. */
  readonly time: (from: Time, to: Time) => Time;
  readonly day: (from: Time, to: Time) => Time;
  /** A date where the instant is a midnight, otherwise (and sometimes then) an instant. */
  readonly stamp: (time: Time) => string;
  readonly money: (minor: bigint) => string;
  /** Minor units from a figure in cents, so that JPY and KWD figures stay of one size. */
  readonly cents: (from: number, to: number) => bigint;
  readonly fact: (time: Time, type: string, more: JsonMap) => Dated;
}

const zones = ['UTC', 'UTC', 'UTC', 'UTC', 'America/New_York', 'Europe/Berlin', 'Asia/Kolkata', 'Australia/Lord_Howe'];
const currencies = ['USD', 'USD', 'USD', 'USD', 'USD', 'EUR', 'JPY', 'KWD'];

export function createDice(seed: number): { dice: Dice; timeZone: string } {
  const random = createRandom(seed);
  const integer = (from: number, to: number): number => from + Math.floor(random() * (to - from + 1));
  const chance = (probability: number): boolean => random() < probability;
  const pick = <T>(items: readonly T[]): T => items[integer(0, items.length - 1)] as T;
  const timeZone = pick(zones);
  const calendar = createCalendar(timeZone);
  const currency = pick(currencies);
  const digits = minorDigits(currency);
  const year = integer(2023, 2025);
  const start = calendar.parse(`${year}-${pick(['01', '04', '06', '10'])}-01`);
  const hot: Time[] = [];
  const counters = new Map<string, number>();
  const within = (time: Time, from: Time, to: Time): Time => (time < from || to < from ? from : time > to ? to : time);
  const anyDay = (from: Time, to: Time): Time => {
    const days = Number((to - from) / day);
    const civil = calendar.startOf('DAY', calendar.plusDays(from, integer(0, Math.max(days, 0))));
    const boundaries: (() => Time)[] = [
      () => calendar.startOf('MONTH', civil),
      () => calendar.nextStartOf('MONTH', civil),
      () => calendar.nextStartOf('QUARTER', civil),
      () => calendar.nextStartOf('YEAR', civil),
      () => calendar.startOf('YEAR', civil),
      () => calendar.dayOfMonth(civil, 15),
      () => calendar.nextStartOf('DAY', calendar.plusDays(calendar.nextStartOf('MONTH', civil), -2)),
    ];
    return within(chance(0.45) ? civil : pick(boundaries)(), from, to);
  };
  const anyTime = (from: Time, to: Time): Time => {
    const near = hot.filter((time) => time >= from && time <= to);
    if (near.length > 0 && chance(0.15)) return pick(near);
    const base = anyDay(from, to);
    if (chance(0.75)) return base;
    const shift = pick([-1n, 1n, BigInt(integer(0, 86_399))]);
    return within(base + shift * second, from, to);
  };
  const length = integer(10, 28);
  const lastMonth = calendar.plusMonths(start, length);
  const until = pick([
    ...[calendar.startOf('YEAR', lastMonth), calendar.startOf('QUARTER', lastMonth)].filter(
      (time) => time > calendar.plusMonths(start, 6),
    ),
    lastMonth,
    lastMonth + second,
    calendar.plusDays(lastMonth, 1),
    calendar.plusDays(lastMonth, integer(2, 40)) + BigInt(integer(0, 86_399)) * second,
  ]);
  const stamp = (time: Time): string => {
    const date = calendar.date(time);
    return calendar.parse(date) === time && chance(0.9) ? date : formatInstant(time);
  };
  const dice: Dice = {
    ...{ calendar, currency, start, until, hot, chance, integer, pick, stamp },
    end: calendar.plusDays(until, pick([0, 0, 45])),
    decisionsFirst: chance(0.7),
    id: (prefix) => {
      const next = (counters.get(prefix) ?? 0) + 1;
      counters.set(prefix, next);
      return `${prefix}${next}`;
    },
    time: anyTime,
    day: anyDay,
    money: (minor) => {
      const whole = 10n ** BigInt(digits);
      return minor % whole === 0n && chance(0.2) ? (minor / whole).toString() : formatAmount(minor, digits);
    },
    cents: (from, to) => {
      const value = chance(0.4) ? Math.round(integer(from, to) / 100) * 100 : integer(from, to);
      const drawn = BigInt(Math.max(value, 1));
      return digits === 3 ? drawn * 10n + BigInt(integer(0, 9)) : drawn;
    },
    fact: (time, type, more) => ({ time, fact: { at: stamp(time), type, ...more } }),
  };
  return { dice, timeZone };
}
