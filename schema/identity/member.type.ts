import { Field, ID, ObjectType } from 'type-graphql';
import type { MemberRow } from '../../services/reads.ts';
import { DateTime } from '../scalars/date-time.scalar.ts';
import { connectionOf } from '../shared/connection.ts';
import { MemberRoleEnum } from '../viewer/viewer.enums.ts';

@ObjectType('Member', { description: 'Somebody who works for an organization.', simpleResolvers: true })
export class Member {
  @Field(() => ID, { description: 'Of the membership; opaque.' })
  id!: string;

  @Field(() => ID, { description: 'Id of the organization.' })
  organizationId!: string;

  @Field(() => ID, { description: 'Id of the person, as it stands in events and in the audit log.' })
  personId!: string;

  @Field(() => String, { nullable: true, description: 'Name to show; null when none is known or it was erased.' })
  name!: string | null;

  @Field(() => String, { nullable: true, description: 'E-mail address; null when it was erased.' })
  email!: string | null;

  @Field(() => MemberRoleEnum, { description: 'What the person is in the organization.' })
  role!: MemberRow['role'];

  @Field(() => DateTime, { description: 'Since when, by the time of day.' })
  since!: number;
}

@ObjectType('MemberInvitation', {
  description: 'An invitation to join an organization: the address becomes a member when it signs in.',
  simpleResolvers: true,
})
export class MemberInvitation {
  @Field(() => ID, { description: 'Opaque.' })
  id!: string;

  @Field(() => ID, { description: 'Id of the organization.' })
  organizationId!: string;

  @Field(() => String, { nullable: true, description: 'The invited address; null once it is used or withdrawn.' })
  email!: string | null;

  @Field(() => MemberRoleEnum, { description: 'What the person will be.' })
  role!: MemberRow['role'];

  @Field(() => String, { description: 'Id of who invited.' })
  invitedBy!: string;

  @Field(() => DateTime, { description: 'When, by the time of day.' })
  invitedAt!: number;

  @Field(() => DateTime, { description: 'Until when signing in accepts it.' })
  expiresAt!: number;
}

export const MemberConnection = connectionOf(Member, 'Member', 'a member');
export const MemberInvitationConnection = connectionOf(MemberInvitation, 'MemberInvitation', 'an open invitation');
