import { ArgsType, Field, Int } from 'type-graphql';
import { RequestError } from '../../services/outcome.ts';
import type { PageRequest } from '../../services/reads.ts';

export const PAGE_SIZE_MAX = 100;

@ArgsType()
export class PageArgs {
  @Field(() => Int, {
    nullable: true,
    description: 'Items from the start, 1 to 100. Exactly one of `first` and `last` is given.',
  })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'Items after this cursor.' })
  after?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Items from the end, 1 to 100. Exactly one of `first` and `last` is given.',
  })
  last?: number | null;

  @Field(() => String, { nullable: true, description: 'Items before this cursor.' })
  before?: string | null;
}

/** Errors: RequestError BAD_USER_INPUT unless exactly one of `first` and `last` is given, from 1 to 100. */
export function toPage({ first, after, last, before }: PageArgs): PageRequest {
  const size = first ?? last;
  if (size === null || size === undefined || (typeof first === 'number' && typeof last === 'number')) {
    const found = size === null || size === undefined ? 'neither' : 'both';
    throw new RequestError('BAD_USER_INPUT', `A list takes exactly one of "first" and "last"; found ${found}.`);
  }
  checkPageSize(typeof first === 'number' ? 'first' : 'last', size);
  return { first: first ?? null, after: after ?? null, last: last ?? null, before: before ?? null };
}

/** Errors: RequestError BAD_USER_INPUT. */
export function checkPageSize(argument: string, size: number, max = PAGE_SIZE_MAX): number {
  if (size >= 1 && size <= max) return size;
  throw new RequestError(
    'BAD_USER_INPUT',
    `Argument "${argument}": found ${size}, expected a number from 1 to ${max}.`,
  );
}
