import { Field, Int, ObjectType, type ClassType } from 'type-graphql';
import type { Edge, PageInfoRow } from '../../services/reads.ts';

@ObjectType('PageInfo', { description: 'Where a page stands in its list.', simpleResolvers: true })
export class PageInfo {
  @Field(() => Boolean, { description: 'There are items after this page.' })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'There are items before this page.' })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Cursor of the first item; null on an empty page.' })
  startCursor!: string | null;

  @Field(() => String, { nullable: true, description: 'Cursor of the last item; null on an empty page.' })
  endCursor!: string | null;
}

/** The connection of a type. `words`: the item with its article ("a lead"), for the descriptions. */
export function connectionOf<T extends object>(
  NodeClass: ClassType<T>,
  name: string,
  words: string,
): ClassType<object> {
  @ObjectType(`${name}Edge`, { description: `${capital(words)} and its place in a list.`, simpleResolvers: true })
  class ConnectionEdge {
    @Field(() => String, { description: 'Opaque place in the list; `after` and `before` take it.' })
    cursor!: string;

    @Field(() => NodeClass, { description: `The item: ${words}.` })
    node!: T;
  }

  @ObjectType(`${name}Connection`, { description: `A page of a list; each item is ${words}.`, simpleResolvers: true })
  class Connection {
    @Field(() => [ConnectionEdge], { description: 'The items with their cursors, in the order of the list.' })
    edges!: readonly Edge<T>[];

    @Field(() => [NodeClass], { description: 'The items alone, in the order of the list.' })
    nodes!: readonly T[];

    @Field(() => PageInfo, { description: 'Where this page stands in the list.' })
    pageInfo!: PageInfoRow;

    // A function on the page, so that counting costs nothing unless it is asked for.
    @Field(() => Int, { description: 'Items in the whole list, over all pages.' })
    totalCount!: number;
  }
  return Connection;
}

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
