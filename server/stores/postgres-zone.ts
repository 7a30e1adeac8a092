/** A time zone in a statement; its name is bound as `zone`. */
export interface Zone {
  /** True where walls and instants are the same, so that clock changes need no looking after. */
  readonly isUtc: boolean;
}

/** What a clock on the wall shows at an instant. */
export const toWall = (at: string): string => `(${at} AT TIME ZONE :zone)`;

/**
 * The instant at which a clock on the wall shows something. PostgreSQL takes the later of two such instants, we the
 * earlier (as Temporal's "compatible"): the one by the offset of a day before, if the clock shows the same then.
 * A time that is skipped moves forward in both.
 */
export function resolveWall(wall: string, { isUtc }: Zone): string {
  if (isUtc) return `(${wall} AT TIME ZONE 'UTC')`;
  const dayBefore = `((${wall} AT TIME ZONE 'UTC') - interval '24 hours')`;
  const offset = `((${dayBefore} AT TIME ZONE :zone) - (${dayBefore} AT TIME ZONE 'UTC'))`;
  const early = `((${wall} - ${offset}) AT TIME ZONE 'UTC')`;
  return `(CASE WHEN (${early} AT TIME ZONE :zone) = ${wall} THEN ${early} ELSE ${wall} AT TIME ZONE :zone END)`;
}

export const isUtc = (timeZone: string): boolean => timeZone === 'UTC' || timeZone === 'Etc/UTC';

/** PostgreSQL reads "+05:30" as west of Greenwich, as POSIX does, unless the name is given with the offset turned. */
export function toPostgresZone(timeZone: string): string {
  const offset = /^([+-])(\d{2}):?(\d{2})?$/.exec(timeZone);
  if (offset === null) return timeZone;
  const [, sign, hours, minutes = '00'] = offset;
  return `<${timeZone}>${sign === '+' ? '-' : '+'}${hours}:${minutes}`;
}
