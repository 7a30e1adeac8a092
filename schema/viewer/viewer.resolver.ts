import { Args, Ctx, Field, FieldResolver, ID, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { RIGHTS, type Actor, type Right, type Role } from '../../services/actor.ts';
import { rightsOfRole } from '../../services/identity/role-rights.ts';
import type { ApiKeyScope } from '../../services/identity/scopes.ts';
import type { OwnMembershipRow } from '../../services/reads.ts';
import type { GraphQLContext } from '../context.ts';
import { ApiKey, ApiKeyScopeEnum } from '../identity/api-key.type.ts';
import { EnrollmentConnection, Partner } from '../partner/partner.type.ts';
import { ProgramConnection } from '../program/program.type.ts';
import { ListSize } from '../shared/cost/directives.ts';
import { DateTime } from '../scalars/date-time.scalar.ts';
import { PageArgs, toPage } from '../shared/page.args.ts';
import { MemberRoleEnum, RightEnum, RoleEnum } from './viewer.enums.ts';

@ObjectType('Organization', { description: 'A vendor, a partner or the network itself.', simpleResolvers: true })
export class Organization {
  @Field(() => ID, { description: 'Opaque and unique.' })
  id!: string;

  @Field(() => String, { description: 'Name to show.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Address of its website.' })
  website!: string | null;
}

@ObjectType('ViewerMembership', {
  description: 'An organization that the caller belongs to as a person.',
  simpleResolvers: true,
})
export class ViewerMembership {
  @Field(() => ID, { description: 'Id of the organization.' })
  organizationId!: string;

  @Field(() => MemberRoleEnum, { description: 'What the caller is in it.' })
  role!: OwnMembershipRow['role'];
}

@ObjectType('Viewer', { description: 'Who calls, and with which rights.', simpleResolvers: true })
export class Viewer {
  @Field(() => ID, { nullable: true, description: 'The person or API key; null for PUBLIC.' })
  id!: string | null;

  @Field(() => RoleEnum, { description: 'What the caller is to the API.' })
  role!: Role;

  @Field(() => DateTime, {
    nullable: true,
    description: 'Until when the token or API key holds; null for PUBLIC. Connections are closed then.',
  })
  expiresAt!: number | null;

  @Field(() => [ApiKeyScopeEnum], {
    nullable: true,
    description: 'What an API key is limited to; null for everybody else, who is not limited.',
  })
  scopes!: readonly ApiKeyScope[] | null;
}

@Resolver(() => ViewerMembership)
export class ViewerMembershipResolver {
  @FieldResolver(() => Organization, { nullable: true, description: 'The organization.' })
  organization(
    @Root() { organizationId }: OwnMembershipRow,
    @Ctx() { loaders }: GraphQLContext,
  ): Promise<object | null> {
    return loaders.organizations.load(organizationId);
  }

  @FieldResolver(() => [RightEnum], { description: 'The rights it brings in a vendor’s programs.' })
  rights(@Root() { role, givenRights }: OwnMembershipRow): readonly Right[] {
    return RIGHTS.filter((right) => rightsOfRole(role, givenRights).includes(right));
  }
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

  @FieldResolver(() => ApiKey, { nullable: true, description: 'The API key the caller is; null for everybody else.' })
  apiKey(@Root() { id, scopes }: Actor, @Ctx() { loaders }: GraphQLContext): Promise<object | null> | null {
    return id === null || scopes === undefined ? null : loaders.apiKeys.load(id);
  }

  @ListSize(100)
  @FieldResolver(() => [ViewerMembership], {
    description:
      'The organizations the caller belongs to as a person; empty where the identity provider’s claims say who acts for whom.',
  })
  memberships(@Ctx() { actor, reads }: GraphQLContext): Promise<readonly OwnMembershipRow[]> {
    return reads.identity.memberships(actor);
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
