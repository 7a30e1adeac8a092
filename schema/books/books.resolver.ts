import { Arg, Args, Ctx, Field, InputType, Query, Resolver } from 'type-graphql';
import { RequestError } from '../../services/outcome.ts';
import type { GraphQLContext } from '../context.ts';
import { DateTime } from '../scalars/date-time.scalar.ts';
import { enrolledFieldsOf } from '../shared/enrolled-fields.ts';
import { EnrolledFilterInput } from '../shared/enrolled-filter.input.ts';
import { Cost } from '../shared/cost/directives.ts';
import { PageArgs, toPage } from '../shared/page.args.ts';
import { Balance, BalanceConnection, BooksHealth, LedgerSealConnection } from './books.type.ts';

@InputType('BalanceFilter', { description: 'Which balances to list; conditions add up.' })
export class BalanceFilterInput extends EnrolledFilterInput {
  @Field(() => String, { nullable: true, description: 'Of this payout stream.' })
  stream?: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'What had been booked by then, by the programs’ clocks; left out: everything.',
  })
  asOf?: number | null;
}

export const BalanceRelationsResolver = enrolledFieldsOf(Balance, 'the balance');

@Resolver()
export class BooksResolver {
  @Query(() => BalanceConnection, {
    description: 'Balances of partners by program and payout stream, read from the journal.',
  })
  balances(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => BalanceFilterInput, { nullable: true, description: 'Which balances; left out: all.' })
    filter: BalanceFilterInput | null | undefined,
    @Ctx() { actor, reads }: GraphQLContext,
  ): Promise<object> {
    return reads.books.balances(actor, { ...filter, asOf: filter?.asOf ?? null }, toPage(page));
  }

  @Cost(2)
  @Query(() => BooksHealth, {
    nullable: true,
    description: 'The last comparison of a program’s books; null: none was made yet. For the vendor’s staff.',
  })
  booksHealth(
    @Arg('programSlug', () => String, { description: 'The program.' }) programSlug: string,
    @Ctx() { actor, reads }: GraphQLContext,
  ): Promise<object | null> {
    requireVendor(actor.tenantId, actor.role, 'the health of the books');
    return reads.books.health(actor, programSlug);
  }

  @Query(() => LedgerSealConnection, {
    description: 'The seals of a program’s books, the latest first. For the vendor’s staff, to keep outside.',
  })
  ledgerSeals(
    @Arg('programSlug', () => String, { description: 'The program.' }) programSlug: string,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { actor, reads }: GraphQLContext,
  ): Promise<object> {
    requireVendor(actor.tenantId, actor.role, 'seals');
    return reads.books.seals(actor, programSlug, toPage(page));
  }
}

function requireVendor(tenantId: string | null, role: string, what: string): void {
  if (tenantId === null) throw new RequestError('FORBIDDEN', `${what}: for the vendor’s staff; found role ${role}`);
}
