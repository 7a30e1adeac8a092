import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { minorDigits } from '../../domain/money/amount.ts';

export const CurrencyCode = new GraphQLScalarType<string, string>({
  name: 'CurrencyCode',
  description: 'A currency by its ISO 4217 code, such as `USD`.',
  serialize: (value) => value as string,
  parseValue: parse,
  parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : node.kind),
});

function parse(value: unknown): string {
  if (typeof value === 'string' && minorDigits(value) !== null) return value;
  throw new GraphQLError(`CurrencyCode: found ${JSON.stringify(value)}, expected an ISO 4217 code such as "USD"`);
}
