import { Temporal } from 'temporal-polyfill';

/** An instant in nanoseconds since 1970, so that comparing two of them needs no library. */
export type Time = bigint;

export type PeriodUnit = 'DAY' | 'MONTH' | 'QUARTER' | 'YEAR';

export interface Calendar {
  /** A date means its 00:00 in the zone; an instant is itself. */
  readonly parse: (text: string) => Time;
  readonly plusDays: (time: Time, days: number) => Time;
  readonly plusMonths: (time: Time, months: number) => Time;
  /** The civil date in the zone, as `2026-03-31`. */
  readonly date: (time: Time) => string;
  readonly startOf: (unit: PeriodUnit, time: Time) => Time;
  readonly nextStartOf: (unit: PeriodUnit, time: Time) => Time;
  /** 00:00 of a day of the month in which `time` lies. */
  readonly dayOfMonth: (time: Time, day: number) => Time;
  /** 1 to 12. */
  readonly monthNumber: (time: Time) => number;
  /** The last civil day before `end`, plus some days. */
  readonly dueBy: (end: Time, netDays: number) => string;
}

export function createCalendar(timeZone: string): Calendar {
  const zoned = (time: Time): Temporal.ZonedDateTime =>
    Temporal.Instant.fromEpochNanoseconds(time).toZonedDateTimeISO(timeZone);
  const midnight = (date: Temporal.PlainDate): Time => date.toZonedDateTime(timeZone).epochNanoseconds;
  const firstDay = (unit: PeriodUnit, date: Temporal.PlainDate): Temporal.PlainDate => {
    switch (unit) {
      case 'DAY':
        return date;
      case 'MONTH':
        return date.with({ day: 1 });
      case 'QUARTER':
        return date.with({ day: 1, month: Math.floor((date.month - 1) / 3) * 3 + 1 });
      case 'YEAR':
        return date.with({ day: 1, month: 1 });
    }
  };
  const length = { DAY: { days: 1 }, MONTH: { months: 1 }, QUARTER: { months: 3 }, YEAR: { years: 1 } } as const;
  return {
    parse: (text) =>
      text.includes('T') ? Temporal.Instant.from(text).epochNanoseconds : midnight(Temporal.PlainDate.from(text)),
    plusDays: (time, days) => zoned(time).add({ days }).epochNanoseconds,
    plusMonths: (time, months) => zoned(time).add({ months }).epochNanoseconds,
    date: (time) => zoned(time).toPlainDate().toString(),
    startOf: (unit, time) => midnight(firstDay(unit, zoned(time).toPlainDate())),
    nextStartOf: (unit, time) => midnight(firstDay(unit, zoned(time).toPlainDate()).add(length[unit])),
    dayOfMonth: (time, day) => midnight(zoned(time).toPlainDate().with({ day })),
    monthNumber: (time) => zoned(time).month,
    dueBy: (end, netDays) => zoned(end).toPlainDate().subtract({ days: 1 }).add({ days: netDays }).toString(),
  };
}

export function formatInstant(time: Time): string {
  return Temporal.Instant.fromEpochNanoseconds(time).toString();
}
