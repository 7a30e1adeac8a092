import { RIGHTS, type Actor, type Right } from '../actor.ts';
import type { Ref } from '../contract.ts';
import { runCommand, type CommandScope } from '../kernel/command.ts';
import { actorName } from '../kernel/program.ts';
import { refuse } from '../kernel/refusal.ts';
import { RequestError, type Outcome } from '../outcome.ts';
import type { Membership } from '../ports/identity.ts';
import type { ServiceDeps } from '../ports/unit-of-work.ts';
import type { InviteMember, MemberChange, MemberCommands, MemberRef, SetMemberRole } from './contract.ts';
import { parseMemberId, toMemberId } from './member-id.ts';
import { organizationOf, requireHeld, type ActedFor } from './organization.ts';
import { rightsOfRole } from './role-rights.ts';
import type { MemberRole } from './rows.ts';

const INVITATION_DAYS = 14;
const DAY_MS = 86_400_000;
const EMAIL_MAX = 320;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

export const createMembers = (deps: ServiceDeps): MemberCommands => ({
  invite: (actor, input) => invite(deps, actor, input),
  withdrawInvitation: (actor, input) => withdrawInvitation(deps, actor, input),
  setRole: (actor, input) => setRole(deps, actor, input),
  remove: (actor, input) => remove(deps, actor, input),
});

function invite(deps: ServiceDeps, actor: Actor, input: InviteMember): Promise<Outcome<Ref>> {
  return runCommand(deps, actor, 'inviteMember', input, async (scope) => {
    const organization = organizationOf(actor, input.organizationId, 'organizationId', 'inviting members');
    await scope.begin(organization.tenantId);
    const rights = checkRights(input.rights);
    await requireMayDecide(scope, actor, organization, input.role);
    requireGiven(actor, organization, input.role, rights);
    const email = input.email.trim();
    if (email.length > EMAIL_MAX || !EMAIL.test(email))
      return refuse('INVALID_EMAIL', 'found something else, expected an address such as name@example.com', ['email']);
    const id = deps.newId('invitation');
    const now = deps.wallClock();
    const isNew = await scope.unit.members.invite({
      ...{ ...organization, id, email, rights, role: input.role, invitedBy: actorName(actor), invitedAt: now },
      expiresAt: now + INVITATION_DAYS * DAY_MS,
    });
    if (!isNew) {
      const message = 'found an open invitation of this address, expected none: withdraw it first';
      return refuse('ALREADY_INVITED', message, ['email']);
    }
    await scope.unit.audit(organization.tenantId, 'inviteMember', id, { role: input.role, rights });
    return { tenantId: organization.tenantId, id };
  });
}

function withdrawInvitation(
  deps: ServiceDeps,
  actor: Actor,
  input: Parameters<MemberCommands['withdrawInvitation']>[1],
): Promise<Outcome<Ref>> {
  return runCommand(deps, actor, 'withdrawMemberInvitation', input, async (scope) => {
    requirePerson(actor);
    const { invitationId } = input;
    const invitation = await scope.unit.members.findInvitation(invitationId);
    if (invitation !== null) await scope.begin(invitation.tenantId);
    if (invitation === null || !(await scope.unit.members.withdrawInvitation(invitation, deps.wallClock())))
      return refuse('NOT_FOUND', `found no open invitation "${invitationId}"`, ['invitationId']);
    await requireMayDecide(scope, actor, invitation, 'MEMBER');
    await scope.unit.audit(invitation.tenantId, 'withdrawMemberInvitation', invitation.id, {});
    return { tenantId: invitation.tenantId, id: invitation.id };
  });
}

function setRole(deps: ServiceDeps, actor: Actor, input: SetMemberRole): Promise<Outcome<MemberRef>> {
  return runCommand(deps, actor, 'setMemberRole', input, async (scope) => {
    const { organization, member } = await enter(scope, actor, input);
    const rights = checkRights(input.rights);
    await requireMayDecide(scope, actor, organization, member.role, input.role);
    requireGiven(actor, organization, input.role, rights);
    if (member.role === 'OWNER' && input.role !== 'OWNER') await requireOtherOwner(scope, member);
    await scope.unit.members.update({ ...member, role: input.role, rights });
    await scope.unit.access.note(organization, member.personId, 'CHANGED');
    const detail = { person: member.personId, from: member.role, to: input.role, rights };
    await scope.unit.audit(organization.tenantId, 'setMemberRole', input.memberId, detail);
    return refOf(member);
  });
}

function remove(deps: ServiceDeps, actor: Actor, input: MemberChange): Promise<Outcome<MemberRef>> {
  return runCommand(deps, actor, 'removeMember', input, async (scope) => {
    const { organization, member } = await enter(scope, actor, input);
    // Leaving is for everybody to decide.
    if (member.personId !== actor.id) await requireMayDecide(scope, actor, organization, member.role);
    if (member.role === 'OWNER') await requireOtherOwner(scope, member);
    await scope.unit.members.remove(member.organizationId, member.personId);
    // Not REVOKED: the person may belong to other organizations, and is looked at anew.
    await scope.unit.access.note(organization, member.personId, 'CHANGED');
    await scope.unit.audit(organization.tenantId, 'removeMember', input.memberId, { person: member.personId });
    return refOf(member);
  });
}

async function enter(
  { unit, begin }: CommandScope,
  actor: Actor,
  { memberId }: MemberChange,
): Promise<{ readonly organization: ActedFor; readonly member: Membership }> {
  requirePerson(actor);
  const named = parseMemberId(memberId);
  const missing = (): never =>
    refuse('NOT_FOUND', `found no member "${memberId}", expected the id of one of your organization`, ['memberId']);
  if (named === null) return missing();
  const { organizationId, personId } = named;
  const isOwn = actor.tenantId === organizationId || actor.partnerIds.includes(organizationId);
  if (!isOwn) return missing();
  await begin(organizationId);
  const member = await unit.members.findForUpdate(organizationId, personId);
  if (member === null) return missing();
  const partnerId = actor.tenantId === null ? organizationId : null;
  return { organization: { tenantId: organizationId, partnerId }, member };
}

function requirePerson(actor: Actor): void {
  if (actor.scopes === undefined && (actor.role === 'PROGRAM_OWNER' || actor.role === 'PARTNER')) return;
  throw new RequestError('FORBIDDEN', `members are looked after by people; found role ${actor.role}`);
}

/**
 * An OWNER decides about everybody, an ADMIN about MEMBERs. A caller without a membership here has its role from the
 * provider's claims, where there are no such grades: it decides as an OWNER.
 */
async function requireMayDecide(
  { unit }: CommandScope,
  actor: Actor,
  { tenantId }: ActedFor,
  ...roles: readonly MemberRole[]
): Promise<void> {
  const own = await unit.members.findForUpdate(tenantId, actorName(actor));
  const role = own?.role ?? 'OWNER';
  if (role === 'OWNER' || (role === 'ADMIN' && roles.every((each) => each === 'MEMBER'))) return;
  const expected = role === 'ADMIN' ? 'MEMBER alone' : 'an OWNER or an ADMIN to decide';
  refuse('ROLE_NOT_ALLOWED', `found ${roles.join(', ')} decided about by ${role}, expected ${expected}`, ['role']);
}

/** Rights are a vendor's: a partner's people have none to give. */
function requireGiven(actor: Actor, { partnerId }: ActedFor, role: MemberRole, rights: readonly Right[] | null): void {
  if (partnerId === null) requireHeld(actor, rightsOfRole(role, rights), rights === null ? 'role' : 'rights');
  else if (rights !== null && rights.length > 0) requireHeld({ ...actor, rights: [] }, rights, 'rights');
}

async function requireOtherOwner({ unit }: CommandScope, member: Membership): Promise<void> {
  if ((await unit.members.countOwners(member.organizationId)) > 1) return;
  refuse('LAST_OWNER', 'found the only OWNER, expected another one first', ['memberId']);
}

const checkRights = (rights: readonly Right[] | null): readonly Right[] | null =>
  rights === null ? null : RIGHTS.filter((right) => rights.includes(right));

const refOf = ({ organizationId, personId }: Membership): MemberRef => ({
  id: toMemberId(organizationId, personId),
  organizationId,
});
