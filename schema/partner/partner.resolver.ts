import { Arg, Args, Ctx, Field, FieldResolver, ID, InputType, Query, Resolver, Root } from 'type-graphql';
import type { EnrollmentRow, PartnerRow } from '../../services/reads.ts';
import type { GraphQLContext } from '../context.ts';
import { EnrolledFilterInput } from '../shared/enrolled-filter.input.ts';
import { nodeTypeOf } from '../shared/node.type.ts';
import { PageArgs, toPage } from '../shared/page.args.ts';
import {
  EnrollmentConnection,
  EnrollmentOrderEnum,
  EnrollmentStatusEnum,
  Partner,
  PartnerConnection,
  PartnerOrderEnum,
} from './partner.type.ts';

@InputType('PartnerFilter', { description: 'Which partners to list.' })
export class PartnerFilterInput {
  @Field(() => String, {
    nullable: true,
    description: 'Partners in this program; left out: every one the caller may see.',
  })
  programSlug?: string | null;
}

@InputType('EnrollmentFilter', { description: 'Which enrolments to list; conditions add up.' })
export class EnrollmentFilterInput extends EnrolledFilterInput {
  @Field(() => [EnrollmentStatusEnum], { nullable: true, description: 'In one of these states.' })
  statuses?: readonly EnrollmentRow['status'][] | null;
}

@Resolver()
export class PartnerResolver {
  @Query(() => Partner, {
    nullable: true,
    description: 'One partner; null when there is none that the caller may see.',
  })
  async partner(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() { loaders }: GraphQLContext,
  ): Promise<object | null> {
    return nodeTypeOf(id) === 'Partner' ? loaders.partners.load(id) : null;
  }

  @Query(() => PartnerConnection, {
    description: 'Partners: a vendor sees those in its programs, everybody the public directory.',
  })
  partners(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => PartnerFilterInput, { nullable: true, description: 'Which partners; left out: all.' })
    filter: PartnerFilterInput | null | undefined,
    @Arg('orderBy', () => PartnerOrderEnum, { defaultValue: 'NAME_ASC', description: 'In which order.' })
    orderBy: 'NAME_ASC' | 'NAME_DESC',
    @Ctx() { actor, reads }: GraphQLContext,
  ): Promise<object> {
    return reads.partners.page(actor, filter ?? {}, orderBy, toPage(page));
  }

  @Query(() => EnrollmentConnection, { description: 'Partners in programs.' })
  enrollments(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => EnrollmentFilterInput, { nullable: true, description: 'Which enrolments; left out: all.' })
    filter: EnrollmentFilterInput | null | undefined,
    @Arg('orderBy', () => EnrollmentOrderEnum, { defaultValue: 'ENROLLED_AT_DESC', description: 'In which order.' })
    orderBy: 'ENROLLED_AT_DESC' | 'ENROLLED_AT_ASC',
    @Ctx() { actor, reads }: GraphQLContext,
  ): Promise<object> {
    return reads.enrollments.page(actor, filter ?? {}, orderBy, toPage(page));
  }
}

@Resolver(() => Partner)
export class PartnerFieldsResolver {
  @FieldResolver(() => EnrollmentConnection, {
    description: 'The programs it is in, as far as the caller may see, the latest first.',
  })
  enrollments(
    @Root() partner: PartnerRow,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { actor, reads }: GraphQLContext,
  ): Promise<object> {
    return reads.enrollments.page(actor, { partnerId: partner.id }, 'ENROLLED_AT_DESC', toPage(page));
  }
}
