import {
  GraphQLError,
  GraphQLInputObjectType,
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLSchema,
  GraphQLString,
} from 'graphql';
import type { Actor } from '../../../services/actor.ts';
import { RequestError } from '../../../services/outcome.ts';
import type { FollowedEvent, FollowEvents } from '../../../services/reads.ts';

/** What the tiny schema's resolvers read. */
export interface TinyContext {
  readonly actor: Actor;
  readonly requestId: string;
  readonly follow: FollowEvents;
}

const Tree: GraphQLObjectType = new GraphQLObjectType({
  name: 'Tree',
  fields: () => ({
    name: { type: GraphQLString, resolve: () => 'tree' },
    child: { type: Tree, resolve: () => ({}) },
    children: { type: new GraphQLList(Tree), resolve: () => [{}, {}] },
  }),
});

const Event = new GraphQLObjectType<FollowedEvent>({
  name: 'Event',
  fields: {
    cursor: { type: new GraphQLNonNull(GraphQLString) },
    previousCursor: { type: GraphQLString },
    subjectId: { type: GraphQLString, resolve: ({ event }) => event.subjectId },
    text: { type: GraphQLString, resolve: ({ event }) => event.payload['text'] },
  },
});

/** A secret that must not get out: what an error of the database would say. */
export const SECRET = 'insert into leads (email) values (jane@example.test) - duplicate key';

/** Enough of a schema to test what stands around every schema. */
export const tinySchema = new GraphQLSchema({
  query: new GraphQLObjectType<unknown, TinyContext>({
    name: 'Query',
    fields: {
      hello: {
        type: GraphQLString,
        args: { name: { type: GraphQLString } },
        resolve: (_, { name }: { name?: string }) => `hello ${name ?? 'world'}`,
      },
      role: { type: GraphQLString, resolve: (_, __, context) => context.actor.role },
      twice: {
        type: GraphQLInt,
        args: { of: { type: new GraphQLNonNull(GraphQLInt) } },
        resolve: (_, { of }: { of: number }) => of * 2,
      },
      find: {
        type: GraphQLString,
        args: {
          by: { type: new GraphQLInputObjectType({ name: 'By', fields: { company: { type: GraphQLString } } }) },
        },
        resolve: (_, { by }: { by?: { company?: string } }) => by?.company ?? null,
      },
      tree: { type: Tree, resolve: () => ({}) },
      fault: {
        type: GraphQLString,
        resolve: () => {
          throw new Error(SECRET);
        },
      },
      nothing: { type: new GraphQLNonNull(GraphQLString), resolve: () => null },
      refusal: {
        type: GraphQLString,
        resolve: () => {
          throw new RequestError('NOT_FOUND', 'program "x" not found');
        },
      },
      strange: {
        type: GraphQLString,
        resolve: () => {
          throw new GraphQLError('a code of somebody else', { extensions: { code: 'TEAPOT' } });
        },
      },
      slow: { type: GraphQLString, resolve: () => new Promise((resolve) => setTimeout(() => resolve('done'), 300)) },
    },
  }),
  mutation: new GraphQLObjectType({
    name: 'Mutation',
    fields: { bump: { type: GraphQLInt, resolve: () => 1 } },
  }),
  subscription: new GraphQLObjectType<unknown, TinyContext>({
    name: 'Subscription',
    fields: {
      events: {
        type: Event,
        args: { programSlug: { type: GraphQLString }, after: { type: GraphQLString } },
        subscribe: (_, { programSlug, after }: { programSlug?: string; after?: string }, { actor, follow }) =>
          follow(
            actor,
            { programSlug: programSlug ?? null, partnerId: null, leadId: null, types: null },
            after ?? null,
            new AbortController().signal,
          ),
        resolve: (event) => event,
      },
      broken: {
        type: GraphQLString,
        subscribe: () => {
          throw new Error(SECRET);
        },
      },
      large: {
        type: GraphQLString,
        async *subscribe() {
          for (;;) yield 'x'.repeat(100_000);
        },
        resolve: (text) => text,
      },
    },
  }),
});
