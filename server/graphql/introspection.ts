import { GraphQLError, type ASTVisitor, type ValidationContext } from 'graphql';

/**
 * Introspection off: refuses `__schema`, and anything under `__type` but `name`. `__typename` says only what the answer
 * does and is left alone.
 */
export function NoIntrospectionRule(context: ValidationContext): ASTVisitor {
  const refuse = (node: NonNullable<GraphQLError['nodes']>[number]): void =>
    context.reportError(new GraphQLError('Introspection is off: the schema is published as a file', { nodes: [node] }));
  return {
    Field(node) {
      const name = node.name.value;
      const isAllowedOfType = name === 'name' || name === '__typename';
      if (name === '__schema' || (context.getParentType()?.name === '__Type' && !isAllowedOfType)) refuse(node);
    },
  };
}
