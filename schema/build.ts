import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { buildSchemaSync, type PubSub } from 'type-graphql';
import { RESOLVERS } from './resolvers.ts';
import { annotateCosts } from './shared/cost/annotate.ts';
import { SCHEMA_DIRECTIVES } from './shared/cost/directives.ts';

/** type-graphql asks for one, though every subscription of ours brings its own `subscribe`. */
const NO_PUB_SUB: PubSub = {
  publish() {
    throw new Error('Events are appended to the log in the transaction of their cause, never published.');
  },
  subscribe() {
    throw new Error('A subscription must bring its own `subscribe`; see schema/event/follow-events.ts.');
  },
};

/** Builds the schema from its types and resolvers. Costs some 100 ms: once per process. */
export function createSchema(): GraphQLSchema {
  return annotateCosts(
    buildSchemaSync({
      resolvers: RESOLVERS,
      pubSub: NO_PUB_SUB,
      validate: false,
      directives: [...SCHEMA_DIRECTIVES],
    }),
  );
}
