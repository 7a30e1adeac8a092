import { Field, ID, InterfaceType } from 'type-graphql';
import { NODE_PREFIXES, type NodeType } from '../../services/reads.ts';

const BY_PREFIX = new Map(Object.entries(NODE_PREFIXES).map(([type, prefix]) => [prefix as string, type as NodeType]));

/** The type an id belongs to, by its prefix; null for text that is no id of ours. */
export const nodeTypeOf = (id: string): NodeType | null =>
  BY_PREFIX.get(id.slice(0, Math.max(id.indexOf('_'), 0))) ?? null;

@InterfaceType('Node', {
  description: 'Anything with an id of its own, to be read again by `node(id)`.',
  resolveType: (value: { readonly id: string }) => nodeTypeOf(value.id) ?? undefined,
})
export abstract class Node {
  @Field(() => ID, { description: 'Opaque and unique over all types.' })
  id!: string;
}
