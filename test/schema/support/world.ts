import { graphql, type ExecutionResult, type GraphQLSchema } from 'graphql';
import { shippedAdapters } from '../../../adapters/index.ts';
import { createRegistry } from '../../../domain/contract/registry.ts';
import type { Database } from '../../../server/database/pool.ts';
import { createLoaders } from '../../../server/context/loaders/create-loaders.ts';
import { createEventCursors } from '../../../server/events/cursors.ts';
import { createReads } from '../../../server/read-models/create-reads.ts';
import { createSchema } from '../../../schema/build.ts';
import type { GraphQLContext } from '../../../schema/context.ts';
import { PUBLIC_ACTOR, type Actor } from '../../../services/actor.ts';
import type { Services } from '../../../services/contract.ts';
import type { EventCursors, FollowEvents, Reads } from '../../../services/reads.ts';

export const ownerActor = (tenantId: string): Actor => ({
  role: 'PROGRAM_OWNER',
  id: `person_of_${tenantId}`,
  tenantId,
  partnerIds: [],
  rights: [],
});
export const partnerActor = (...partnerIds: string[]): Actor => ({
  role: 'PARTNER',
  id: `person_of_${partnerIds[0] ?? ''}`,
  tenantId: null,
  partnerIds,
  rights: [],
});
export const publicActor = PUBLIC_ACTOR;

export interface World {
  readonly schema: GraphQLSchema;
  readonly reads: Reads;
  readonly cursors: EventCursors;
  context(actor: Actor, parts?: Partial<Pick<GraphQLContext, 'services' | 'follow'>>): GraphQLContext;
  /** Executes a document; throws on any error, so that a test sees it. */
  run<Data>(actor: Actor, document: string, variables?: Record<string, unknown>): Promise<Data>;
  /** Executes a document and gives its errors. */
  attempt(actor: Actor, document: string, variables?: Record<string, unknown>): Promise<ExecutionResult>;
}

const NO_SERVICES = new Proxy(
  {},
  {
    get: (_, name) => {
      throw new Error(`services.${String(name)} is not part of this test`);
    },
  },
) as Services;
const NO_FOLLOW: FollowEvents = () => {
  throw new Error('follow is not part of this test');
};

/** The schema over the real read models. */
export function createWorld(db: Database): World {
  const registry = createRegistry(shippedAdapters);
  const cursors = createEventCursors(new Uint8Array(32));
  const reads = createReads({ db, registry, cursors });
  const schema = createSchema();
  const context: World['context'] = (actor, parts = {}) => ({
    actor,
    reads,
    registry,
    loaders: createLoaders(reads, actor),
    services: NO_SERVICES,
    follow: NO_FOLLOW,
    requestId: 'irrelevant',
    renewLoaders() {
      this.loaders = createLoaders(reads, actor);
    },
    ...parts,
  });
  const attempt: World['attempt'] = async (actor, source, variableValues = {}) =>
    graphql({ schema, source, variableValues, contextValue: context(actor) });
  return {
    schema,
    reads,
    cursors,
    context,
    attempt,
    async run<Data>(actor: Actor, document: string, variables?: Record<string, unknown>) {
      const { data, errors } = await attempt(actor, document, variables);
      if (errors !== undefined)
        throw new Error(
          errors
            .map((error) => `${error.path?.join('.') ?? ''}: ${error.originalError?.stack ?? error.message}`)
            .join('\n'),
        );
      return data as Data;
    },
  };
}
