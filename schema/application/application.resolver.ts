import { Arg, Args, Ctx, Field, InputType, Query, Resolver } from 'type-graphql';
import type { ApplicationRow } from '../../services/reads.ts';
import type { GraphQLContext } from '../context.ts';
import { enrolledFieldsOf } from '../shared/enrolled-fields.ts';
import { EnrolledFilterInput } from '../shared/enrolled-filter.input.ts';
import { PageArgs, toPage } from '../shared/page.args.ts';
import { Application, ApplicationConnection, ApplicationOrderEnum, ApplicationStatusEnum } from './application.type.ts';

@InputType('ApplicationFilter', { description: 'Which applications to list; conditions add up.' })
export class ApplicationFilterInput extends EnrolledFilterInput {
  @Field(() => [ApplicationStatusEnum], { nullable: true, description: 'In one of these states.' })
  statuses?: readonly ApplicationRow['status'][] | null;
}

export const ApplicationRelationsResolver = enrolledFieldsOf(Application, 'the application');

@Resolver()
export class ApplicationResolver {
  @Query(() => ApplicationConnection, { description: 'Applications to join programs.' })
  applications(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => ApplicationFilterInput, { nullable: true, description: 'Which applications; left out: all.' })
    filter: ApplicationFilterInput | null | undefined,
    @Arg('orderBy', () => ApplicationOrderEnum, { defaultValue: 'APPLIED_AT_DESC', description: 'In which order.' })
    orderBy: 'APPLIED_AT_DESC' | 'APPLIED_AT_ASC',
    @Ctx() { actor, reads }: GraphQLContext,
  ): Promise<object> {
    return reads.applications.page(actor, filter ?? {}, orderBy, toPage(page));
  }
}
