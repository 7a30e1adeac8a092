import { Kind, OperationTypeNode, type GraphQLError, type OperationDefinitionNode } from 'graphql';
import type { Actor } from '../../services/actor.ts';
import { refusal } from './errors.ts';

/** What every caller may ask: who it is. */
const OPEN_FIELDS: ReadonlySet<string> = new Set(['viewer', '__typename']);

/**
 * Why an API key may not run a query or a subscription; null when it may. What a mutation needs is for its command to
 * say; reading its result is part of it.
 */
export function findMissingScope(actor: Actor, operation: OperationDefinitionNode): GraphQLError | null {
  const { scopes } = actor;
  if (scopes === undefined || scopes.includes('READ') || operation.operation === OperationTypeNode.MUTATION)
    return null;
  const isOpen = operation.selectionSet.selections.every(
    (selection) => selection.kind === Kind.FIELD && OPEN_FIELDS.has(selection.name.value),
  );
  if (isOpen) return null;
  return refusal('FORBIDDEN', `reading needs an API key with the scope READ; found ${scopes.join(', ')}`, {
    http: { status: 403 },
  });
}
