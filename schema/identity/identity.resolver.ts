import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { RIGHTS, type Right } from '../../services/actor.ts';
import { rightsOfRole } from '../../services/identity/role-rights.ts';
import { RequestError } from '../../services/outcome.ts';
import type { ApiKeyRow, MemberInvitationRow, MemberRow } from '../../services/reads.ts';
import type { GraphQLContext } from '../context.ts';
import { PageArgs, toPage } from '../shared/page.args.ts';
import { RightEnum } from '../viewer/viewer.enums.ts';
import { ApiKey, ApiKeyConnection } from './api-key.type.ts';
import { AuditEntryConnection, AuditFilterInput, AuditOrderEnum } from './audit.type.ts';
import { ApiKeyFilterInput, MemberFilterInput } from './identity.inputs.ts';
import { Member, MemberConnection, MemberInvitation, MemberInvitationConnection } from './member.type.ts';

@Resolver(() => ApiKey)
export class ApiKeyResolver {
  @Query(() => ApiKeyConnection, { description: 'API keys of the caller’s organizations, the latest first.' })
  apiKeys(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => ApiKeyFilterInput, { nullable: true, description: 'Which ones; left out: those in use.' })
    filter: ApiKeyFilterInput | null | undefined,
    @Ctx() { actor, reads }: GraphQLContext,
  ): Promise<object> {
    return reads.identity.apiKeys.page(actor, filter ?? {}, 'CREATED_AT_DESC', toPage(page));
  }

  @FieldResolver(() => ApiKey, { nullable: true, description: 'The key it took the place of; null: of none.' })
  replaces(@Root() { replaces }: ApiKeyRow, @Ctx() { loaders }: GraphQLContext): Promise<object | null> | null {
    return replaces === null ? null : loaders.apiKeys.load(replaces);
  }
}

/** The rights that a membership brings; a partner's people have none. */
const rightsOf = ({ organizationId, role, givenRights }: MemberRow | MemberInvitationRow, tenantId: string | null) =>
  organizationId === tenantId
    ? RIGHTS.filter((right) => rightsOfRole(role, givenRights).includes(right))
    : ([] as readonly Right[]);

@Resolver(() => Member)
export class MemberResolver {
  @Query(() => MemberConnection, { description: 'People of the caller’s organizations, the first member first.' })
  members(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => MemberFilterInput, { nullable: true, description: 'Which ones; left out: all.' })
    filter: MemberFilterInput | null | undefined,
    @Ctx() { actor, reads }: GraphQLContext,
  ): Promise<object> {
    return reads.identity.members.page(actor, filter ?? {}, 'SINCE_ASC', toPage(page));
  }

  @FieldResolver(() => [RightEnum], {
    description: 'Its rights in the vendor’s programs; a partner’s people have none.',
  })
  rights(@Root() member: MemberRow, @Ctx() { actor }: GraphQLContext): readonly Right[] {
    return rightsOf(member, actor.tenantId);
  }
}

@Resolver(() => MemberInvitation)
export class MemberInvitationResolver {
  @Query(() => MemberInvitationConnection, {
    description: 'Open invitations to the caller’s organizations, the latest first.',
  })
  memberInvitations(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => MemberFilterInput, { nullable: true, description: 'Which ones; left out: all.' })
    filter: MemberFilterInput | null | undefined,
    @Ctx() { actor, reads }: GraphQLContext,
  ): Promise<object> {
    return reads.identity.memberInvitations.page(actor, filter ?? {}, 'INVITED_AT_DESC', toPage(page));
  }

  @FieldResolver(() => [RightEnum], { description: 'The rights the person will have.' })
  rights(@Root() invitation: MemberInvitationRow, @Ctx() { actor }: GraphQLContext): readonly Right[] {
    return rightsOf(invitation, actor.tenantId);
  }
}

@Resolver()
export class AuditResolver {
  @Query(() => AuditEntryConnection, {
    description: 'Who did what in the caller’s programs. For the vendor’s staff.',
  })
  async auditLog(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => AuditFilterInput, { nullable: true, description: 'Which entries; left out: all.' })
    filter: AuditFilterInput | null | undefined,
    @Arg('orderBy', () => AuditOrderEnum, { defaultValue: 'AT_DESC', description: 'In which order.' })
    orderBy: 'AT_DESC' | 'AT_ASC',
    @Ctx() { actor, reads }: GraphQLContext,
  ): Promise<object> {
    if (actor.role !== 'PROGRAM_OWNER')
      throw new RequestError('FORBIDDEN', `the audit log is for the vendor's staff; found role ${actor.role}`);
    return reads.identity.audit.page(actor, filter ?? {}, orderBy, toPage(page));
  }
}
