import { definePayload } from '../shared/define-payload.ts';
import { ApiKey } from './api-key.type.ts';
import { Member, MemberInvitation } from './member.type.ts';

const apiKey = { type: () => ApiKey, description: 'The API key.' };
const key = {
  type: () => String,
  description:
    'The key itself: `pg_live_…`, for the header `authorization: Bearer …`. Shown this once; null when the answer is a repeated one.',
};
const NO_KEY = { NOT_FOUND: 'There is no such API key of the caller, or it has been revoked.' };
const RIGHT_NOT_HELD = {
  RIGHT_NOT_HELD: 'Rights are named that the caller does not have; `known` lists the caller’s.',
};
const INVALID_EXPIRY = { INVALID_EXPIRY: 'The end is not in the future, or more than 400 days away.' };
const WHICH = {
  PARTNER_REQUIRED: 'No partner was named, and the caller does not act for one alone; `known` lists the caller’s.',
  UNKNOWN_PARTNER: 'There is no such organization that the caller acts for; `known` lists the caller’s.',
};
const ROLE_NOT_ALLOWED = { ROLE_NOT_ALLOWED: 'The caller may not decide about somebody in that role.' };
const NO_MEMBER = { NOT_FOUND: 'There is no such member of an organization of the caller.' };
const LAST_OWNER = { LAST_OWNER: 'The organization would be left without an OWNER.' };

export const createApiKeyPayload = definePayload({
  mutation: 'createApiKey',
  results: { apiKey, key },
  codes: {
    ...RIGHT_NOT_HELD,
    ...INVALID_EXPIRY,
    ...WHICH,
    SCOPE_NOT_ALLOWED: 'A partner’s key cannot have such a scope; `known` lists those it can have.',
    TOO_MANY: 'The organization has as many keys as it can have.',
  },
  details: ['known'],
});
export const revokeApiKeyPayload = definePayload({ mutation: 'revokeApiKey', results: { apiKey }, codes: NO_KEY });
export const rotateApiKeyPayload = definePayload({
  mutation: 'rotateApiKey',
  results: { apiKey, key },
  codes: { ...NO_KEY, ...RIGHT_NOT_HELD, ...INVALID_EXPIRY },
  details: ['known'],
});

const invitation = { type: () => MemberInvitation, description: 'The invitation.' };
const member = { type: () => Member, description: 'The member.' };

export const inviteMemberPayload = definePayload({
  mutation: 'inviteMember',
  results: { invitation },
  codes: {
    ...RIGHT_NOT_HELD,
    ...ROLE_NOT_ALLOWED,
    ...WHICH,
    INVALID_EMAIL: 'The address is none.',
    ALREADY_INVITED: 'The address has an open invitation.',
  },
  details: ['known'],
});
export const withdrawMemberInvitationPayload = definePayload({
  mutation: 'withdrawMemberInvitation',
  results: { invitation },
  codes: { NOT_FOUND: 'There is no such open invitation of the caller.', ...ROLE_NOT_ALLOWED },
});
export const setMemberRolePayload = definePayload({
  mutation: 'setMemberRole',
  results: { member },
  codes: { ...NO_MEMBER, ...LAST_OWNER, ...RIGHT_NOT_HELD, ...ROLE_NOT_ALLOWED },
  details: ['known'],
});
export const removeMemberPayload = definePayload({
  mutation: 'removeMember',
  results: { memberId: { type: () => String, description: 'Id of the membership that has ended.' } },
  codes: { ...NO_MEMBER, ...LAST_OWNER, ...ROLE_NOT_ALLOWED },
});
