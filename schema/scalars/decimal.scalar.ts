import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

const DECIMAL = /^-?\d{1,30}(\.\d{1,30})?$/;

/** Exact text inside and outside; never a float. */
export const Decimal = new GraphQLScalarType<string, string>({
  name: 'Decimal',
  description:
    'An exact decimal as text, such as `"1200.00"`. Never a floating-point number; a whole number is accepted in input.',
  serialize: (value) => (typeof value === 'bigint' || typeof value === 'number' ? value.toString() : (value as string)),
  parseValue: (value) => parse(typeof value === 'number' && Number.isSafeInteger(value) ? value.toString() : value),
  parseLiteral: (node) =>
    parse(node.kind === Kind.STRING || node.kind === Kind.INT || node.kind === Kind.FLOAT ? node.value : node.kind),
});

function parse(value: unknown): string {
  if (typeof value === 'string' && DECIMAL.test(value)) return value;
  throw new GraphQLError(`Decimal: found ${JSON.stringify(value)}, expected a decimal as text, such as "1200.00"`);
}
