import type { AdapterRegistry } from '../../domain/contract/registry.ts';
import type { GraphQLContext, Loaders } from '../../schema/context.ts';
import type { Actor } from '../../services/actor.ts';
import type { Services } from '../../services/contract.ts';
import type { FollowEvents, Reads } from '../../services/reads.ts';
import { createEventLoaders } from './event-loaders.ts';
import { followFor } from './follow-operation.ts';
import type { CreateContext } from './operation.ts';

export interface ContextDependencies {
  readonly services: Services;
  readonly reads: Reads;
  readonly createLoaders: (reads: Reads, actor: Actor) => Loaders;
  readonly registry: AdapterRegistry;
  readonly follow: FollowEvents;
}

/** The context of every operation, over HTTP and WebSocket alike. */
export function createContextFactory(dependencies: ContextDependencies): CreateContext {
  const { services, reads, createLoaders, registry, follow } = dependencies;
  const loadersOfEvent = createEventLoaders((actor) => createLoaders(reads, actor));
  return (operation) => {
    const { requestId } = operation;
    const actor: Actor = { ...operation.actor, requestId };
    const context: GraphQLContext = {
      actor,
      services,
      reads,
      loaders: createLoaders(reads, actor),
      registry,
      requestId,
      // Ends with the operation, whatever the resolver does with its own signal.
      follow: followFor(operation, follow),
      renewLoaders(event) {
        // `this`: Apollo hands resolvers a copy of the context.
        this.loaders = event === undefined ? createLoaders(reads, actor) : loadersOfEvent(actor, event);
      },
    };
    return context;
  };
}
