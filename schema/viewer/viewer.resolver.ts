import { Args, Ctx, Field, FieldResolver, ID, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { RIGHTS, type Actor, type Right, type Role } from '../../services/actor.ts';
import type { GraphQLContext } from '../context.ts';
import { EnrollmentConnection, Partner } from '../partner/partner.type.ts';
import { ProgramConnection } from '../program/program.type.ts';
import { ListSize } from '../shared/cost/directives.ts';
import { defineEnum } from '../shared/define-enum.ts';
import { PageArgs, toPage } from '../shared/page.args.ts';

export const RoleEnum = defineEnum('Role', 'What somebody is to the API.', {
  NETWORK_ADMIN: 'Looks after organizations; sees no vendor’s money.',
  PROGRAM_OWNER: 'Staff of a vendor: everything in its programs.',
  PARTNER: 'Somebody who acts for one or several partners.',
  SERVICE: 'An API key of a vendor.',
  PUBLIC: 'Anybody: published programs and terms.',
} satisfies Record<Role, string>);

export const RightEnum = defineEnum('Right', 'What a role alone does not allow.', {
  RECORD_BILLING: 'Record payments, refunds and churn.',
  BACKDATE: 'Record something as having happened in the past.',
  APPROVE_PAYOUTS: 'Approve payouts.',
  RECORD_PAYOUTS: 'Record that payouts were paid.',
} satisfies Record<Right, string>);

@ObjectType('Organization', { description: 'A vendor, a partner or the network itself.', simpleResolvers: true })
export class Organization {
  @Field(() => ID, { description: 'Opaque and unique.' })
  id!: string;

  @Field(() => String, { description: 'Name to show.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Address of its website.' })
  website!: string | null;
}

@ObjectType('Viewer', { description: 'Who calls, and with which rights.', simpleResolvers: true })
export class Viewer {
  @Field(() => ID, { nullable: true, description: 'The person or API key; null for PUBLIC.' })
  id!: string | null;

  @Field(() => RoleEnum, { description: 'What the caller is to the API.' })
  role!: Role;
}

@Resolver(() => Viewer)
export class ViewerResolver {
  @Query(() => Viewer, { description: 'Who calls, with which rights, in which programs.' })
  viewer(@Ctx() { actor }: GraphQLContext): Actor {
    return actor;
  }

  @FieldResolver(() => [RightEnum], { description: 'Rights beyond the role.' })
  rights(@Root() actor: Actor): readonly Right[] {
    return RIGHTS.filter((right) => actor.rights.includes(right));
  }

  @FieldResolver(() => Organization, {
    nullable: true,
    description: 'The vendor the caller acts for; of PROGRAM_OWNER and SERVICE only.',
  })
  async organization(@Root() { tenantId }: Actor, @Ctx() { loaders }: GraphQLContext): Promise<object | null> {
    return tenantId === null ? null : loaders.organizations.load(tenantId);
  }

  @ListSize(1000)
  @FieldResolver(() => [Partner], { description: 'The partners the caller acts for; of PARTNER only.' })
  async partners(@Root() { partnerIds }: Actor, @Ctx() { loaders }: GraphQLContext): Promise<readonly object[]> {
    const partners = await Promise.all(partnerIds.map((id) => loaders.partners.load(id)));
    return partners.filter((partner) => partner !== null);
  }

  @FieldResolver(() => EnrollmentConnection, {
    description: 'The caller’s partners in programs; a vendor’s staff sees its own programs’ partners.',
  })
  enrollments(@Args(() => PageArgs) page: PageArgs, @Ctx() { actor, reads }: GraphQLContext): Promise<object> {
    return reads.enrollments.page(actor, {}, 'ENROLLED_AT_DESC', toPage(page));
  }

  @FieldResolver(() => ProgramConnection, {
    description: 'The programs of the vendor the caller acts for; for others, every published program.',
  })
  programs(
    @Root() { tenantId }: Actor,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { actor, reads }: GraphQLContext,
  ): Promise<object> {
    return reads.programs.page(actor, { tenantId }, 'NAME_ASC', toPage(page));
  }
}
