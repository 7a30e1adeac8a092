import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { RequestError } from '../../services/outcome.ts';
import type { GraphQLContext } from '../context.ts';
import { ListSize } from '../shared/cost/directives.ts';
import { Node } from '../shared/node.type.ts';
import { PAGE_SIZE_MAX } from '../shared/page.args.ts';
import { loadNode } from './load-node.ts';

@Resolver()
export class NodeResolver {
  @Query(() => Node, {
    nullable: true,
    description: 'Anything by its id; null when there is nothing that the caller may see.',
  })
  node(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() context: GraphQLContext,
  ): Promise<object | null> {
    return loadNode(id, context);
  }

  @ListSize(PAGE_SIZE_MAX, 'ids')
  @Query(() => [Node], {
    nullable: 'items',
    description: 'Several things by their ids, in the order of the ids; null for each that the caller may not see.',
  })
  nodes(
    @Arg('ids', () => [ID], { description: 'Their ids, at most 100.' }) ids: readonly string[],
    @Ctx() context: GraphQLContext,
  ): Promise<readonly (object | null)[]> {
    if (ids.length > PAGE_SIZE_MAX)
      throw new RequestError(
        'BAD_USER_INPUT',
        `Argument "ids": found ${ids.length} ids, expected at most ${PAGE_SIZE_MAX}.`,
      );
    return Promise.all(ids.map((id) => loadNode(id, context)));
  }
}
