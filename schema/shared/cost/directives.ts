import {
  DirectiveLocation,
  GraphQLBoolean,
  GraphQLDirective,
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  GraphQLString,
  specifiedDirectives,
} from 'graphql';
import { Directive, Extensions } from 'type-graphql';

/** As in the cost directives specification, with whole numbers for weights, as gateways read them. */
const COST = new GraphQLDirective({
  name: 'cost',
  description:
    'What it costs: on a field, once wherever it is asked for; on a type, once for each object of it. Without it: 1 for an object, 0 for a value.',
  locations: [DirectiveLocation.FIELD_DEFINITION, DirectiveLocation.OBJECT],
  args: { weight: { type: new GraphQLNonNull(GraphQLInt), description: 'Points.' } },
});

const LIST_SIZE = new GraphQLDirective({
  name: 'listSize',
  description: 'How many items a list is taken to have when an operation is priced, before it runs.',
  locations: [DirectiveLocation.FIELD_DEFINITION],
  args: {
    assumedSize: { type: GraphQLInt, description: 'Items at most, when no argument says how many.' },
    slicingArguments: {
      type: new GraphQLList(new GraphQLNonNull(GraphQLString)),
      description: 'Arguments that say how many; the largest one given counts.',
    },
    sizedFields: {
      type: new GraphQLList(new GraphQLNonNull(GraphQLString)),
      description: 'The lists in the answer that the size is of; left out: the field itself.',
    },
    requireOneSlicingArgument: {
      type: GraphQLBoolean,
      defaultValue: true,
      description: 'Exactly one slicing argument has to be given. False here: it is checked when the list is read.',
    },
  },
});

/** The directives that the schema knows. */
export const SCHEMA_DIRECTIVES: readonly GraphQLDirective[] = [...specifiedDirectives, COST, LIST_SIZE];

/** Sets the points of a field or type, where the conventions of `annotateCosts` do not fit. */
export const Cost = (weight: number): MethodDecorator & PropertyDecorator & ClassDecorator =>
  Directive(`@cost(weight: ${weight})`);

type FieldDecorator = MethodDecorator & PropertyDecorator;

/**
 * Names what says how long a list or connection is where its own arguments do not: an argument of this field or of the
 * nearest field around it, or a path into one (`input.rows`); its number or length counts. Pricing reads it; the
 * directive has no word for it.
 */
export const SizedBy = (argument: string): FieldDecorator => Extensions({ sizedBy: argument });

/** Sets how long a list of objects can be, and optionally what says so; see `SizedBy`. */
export function ListSize(assumedSize: number, sizedBy?: string): FieldDecorator {
  const decorators = [Directive(`@listSize(assumedSize: ${assumedSize})`) as FieldDecorator];
  if (sizedBy !== undefined) decorators.push(SizedBy(sizedBy));
  return (target: object, key: string | symbol, descriptor?: PropertyDescriptor) => {
    for (const decorate of decorators) decorate(target, key, descriptor as never);
  };
}
