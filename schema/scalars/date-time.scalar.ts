import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { createCalendar, type Instant } from '../../domain/time/calendar.ts';
import { formatInstant, parseWhen } from '../../domain/time/instant.ts';

const UTC = createCalendar('UTC');
/** What the database can keep and text can show is the years 1 to 9999; the last is left for what is counted on from an instant. */
const EARLIEST = Date.parse('0001-01-01T00:00:00Z');
const LATEST = Date.parse('9998-12-31T23:59:59.999Z');

/** Inside, an instant is epoch milliseconds; outside, ISO 8601. */
export const DateTime = new GraphQLScalarType<Instant, string>({
  name: 'DateTime',
  description:
    'An instant in ISO 8601, such as `2026-03-31T10:15:00Z`. Given back in UTC; an offset is allowed in input. Its year is one of 1 to 9998.',
  specifiedByURL: 'https://scalars.graphql.org/andimarek/date-time.html',
  serialize: (value) => formatInstant(value as Instant),
  parseValue: parse,
  parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : node.kind),
});

function parse(value: unknown): Instant {
  const at = typeof value === 'string' && value.includes('T') ? parseWhen(value, UTC) : null;
  if (at === null || at < EARLIEST || at > LATEST)
    throw new GraphQLError(
      `DateTime: found ${JSON.stringify(value)}, expected an instant of the years 1 to 9998, such as "2026-03-31T10:15:00Z"`,
    );
  return at;
}
