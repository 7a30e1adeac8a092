import type { Right, Role } from '../../services/actor.ts';
import type { MemberRole } from '../../services/identity/rows.ts';
import { defineEnum } from '../shared/define-enum.ts';

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

export const MemberRoleEnum = defineEnum('MemberRole', 'What somebody is in an organization.', {
  OWNER: 'Decides about everything, its members included. Of a vendor: with every right, unless rights are named.',
  ADMIN: 'Decides about MEMBERs. Of a vendor: records billing and dates back, unless rights are named.',
  MEMBER: 'Works for it. Without rights, unless they are named.',
} satisfies Record<MemberRole, string>);
