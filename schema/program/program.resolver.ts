import { Arg, Args, Ctx, Field, InputType, Query, Resolver } from 'type-graphql';
import type { ProgramOrder, ProgramRow } from '../../services/reads.ts';
import type { GraphQLContext } from '../context.ts';
import { CurrencyCode } from '../scalars/currency-code.scalar.ts';
import { PageArgs, toPage } from '../shared/page.args.ts';
import { ProgramOrderEnum, ProgramStatusEnum } from './program.enums.ts';
import { Adapter, Program, ProgramConnection } from './program.type.ts';

@InputType('ProgramFilter', { description: 'Which programs to list; conditions add up.' })
export class ProgramFilterInput {
  @Field(() => String, { nullable: true, description: 'Programs of this adapter.' })
  adapterId?: string | null;

  @Field(() => CurrencyCode, { nullable: true, description: 'Programs in this currency.' })
  currency?: string | null;

  @Field(() => [ProgramStatusEnum], { nullable: true, description: 'Programs in one of these states.' })
  statuses?: readonly ProgramRow['status'][] | null;
}

@Resolver()
export class ProgramResolver {
  @Query(() => ProgramConnection, { description: 'The catalogue of programs: published ones, and one’s own.' })
  programs(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => ProgramFilterInput, { nullable: true, description: 'Which programs; left out: all.' })
    filter: ProgramFilterInput | null | undefined,
    @Arg('orderBy', () => ProgramOrderEnum, { defaultValue: 'NAME_ASC', description: 'In which order.' })
    orderBy: ProgramOrder,
    @Ctx() { actor, reads }: GraphQLContext,
  ): Promise<object> {
    return reads.programs.page(actor, filter ?? {}, orderBy, toPage(page));
  }

  @Query(() => Program, {
    nullable: true,
    description: 'One program; null when there is none that the caller may see.',
  })
  program(
    @Arg('slug', () => String, { description: 'Its unique name.' }) slug: string,
    @Ctx() { actor, reads }: GraphQLContext,
  ): Promise<object | null> {
    return reads.programs.bySlug(actor, slug);
  }

  @Query(() => [Adapter], { description: 'The sets of rules that a program can be created with.' })
  adapters(@Ctx() { registry }: GraphQLContext): readonly Adapter[] {
    return registry.list();
  }
}
