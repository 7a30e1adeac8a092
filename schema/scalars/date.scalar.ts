import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { parseCivilDate } from '../../domain/time/civil.ts';

/** Text inside and outside. */
export const CivilDate = new GraphQLScalarType<string, string>({
  name: 'Date',
  description: 'A civil date in ISO 8601, such as `2026-03-31`, in the time zone of the program it is about.',
  serialize: (value) => value as string,
  parseValue: parse,
  parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : node.kind),
});

function parse(value: unknown): string {
  if (typeof value === 'string' && parseCivilDate(value) !== null) return value;
  throw new GraphQLError(`Date: found ${JSON.stringify(value)}, expected a date that exists, such as "2026-03-31"`);
}
