import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

const DURATION = /^P(?=\d|T\d)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+S)?)?$/;

export const Duration = new GraphQLScalarType<string, string>({
  name: 'Duration',
  description: 'A length of time in ISO 8601: `P90D` is ninety days, `P12M` twelve calendar months.',
  serialize: (value) => value as string,
  parseValue: parse,
  parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : node.kind),
});

function parse(value: unknown): string {
  if (typeof value === 'string' && DURATION.test(value)) return value;
  throw new GraphQLError(`Duration: found ${JSON.stringify(value)}, expected a duration such as "P90D"`);
}

export const days = (count: number): string => `P${count}D`;
export const months = (count: number): string => `P${count}M`;
