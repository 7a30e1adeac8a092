import { Arg, Args, Ctx, Field, FieldResolver, InputType, Query, Resolver, Root } from 'type-graphql';
import { legalApplicantActions, legalApplicationDecisions } from '../../domain/decisions/application.ts';
import type { ApplicationRow } from '../../services/reads.ts';
import type { GraphQLContext } from '../context.ts';
import { enrolledFieldsOf } from '../shared/enrolled-fields.ts';
import { EnrolledFilterInput } from '../shared/enrolled-filter.input.ts';
import { PageArgs, toPage } from '../shared/page.args.ts';
import {
  Application,
  ApplicationAvailableAction,
  ApplicationConnection,
  ApplicationOrderEnum,
  ApplicationStatusEnum,
} from './application.type.ts';

@InputType('ApplicationFilter', { description: 'Which applications to list; conditions add up.' })
export class ApplicationFilterInput extends EnrolledFilterInput {
  @Field(() => [ApplicationStatusEnum], { nullable: true, description: 'In one of these states.' })
  statuses?: readonly ApplicationRow['status'][] | null;
}

/** Whom a button is worth showing to. Whether the action is permitted, the command decides. */
const isOwner = (role: string): boolean => role === 'PROGRAM_OWNER' || role === 'SERVICE';

export const ApplicationRelationsResolver = enrolledFieldsOf(Application, 'the application');

@Resolver(() => Application)
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

  @FieldResolver(() => [ApplicationAvailableAction], { description: 'What the caller can do with it now.' })
  availableActions(
    @Root() { status, dueAt }: ApplicationRow,
    @Ctx() { actor }: GraphQLContext,
  ): readonly ApplicationAvailableAction[] {
    // An approved applicant that is still a PROSPECT may be rejected yet; its enrolment shows that, not this list.
    if (isOwner(actor.role)) {
      return legalApplicationDecisions(status, false).map((action) => ({ action, deadline: dueAt }));
    }
    if (actor.role !== 'PARTNER') return [];
    return legalApplicantActions(status).map((action) => ({ action, deadline: null }));
  }
}
