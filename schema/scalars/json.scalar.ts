import { GraphQLScalarType, valueFromASTUntyped } from 'graphql';

/** For what an adapter declares by itself, such as parameters, and what no fixed type could describe. */
export const Json = new GraphQLScalarType({
  name: 'JSON',
  description: 'Any JSON value. Used only where the shape is the adapter’s own, such as its parameters.',
  serialize: (value) => value,
  parseValue: (value) => value,
  parseLiteral: (node, variables) => valueFromASTUntyped(node, variables),
});
