import { emailKey } from '../../domain/decisions/prospect.ts';
import { formatInstant } from '../../domain/time/instant.ts';
import { must } from '../../domain/result.ts';
import type { Actor } from '../actor.ts';
import type { Ref } from '../contract.ts';
import { runCommand } from '../kernel/command.ts';
import { partnerOf } from '../kernel/permission.ts';
import { actorName, getOwnProgram } from '../kernel/program.ts';
import { refuse } from '../kernel/refusal.ts';
import { RequestError, type Outcome } from '../outcome.ts';
import type { InvitationRow } from '../ports/invitation.ts';
import type { ProgramState } from '../ports/program.ts';
import type { ServiceDeps } from '../ports/unit-of-work.ts';
import { addEnrolment } from './add-enrolment.ts';
import type { AcceptInvitation, InvitePartner, Invited } from './contract.ts';
import { checkTrack } from './place.ts';

const DAY_MS = 86_400_000;
const VALID_DAYS_MAX = 90;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
/** The vendor's id, so that the invitation can be found as its system; then the secret. */
const TOKEN = /^([A-Za-z0-9_-]+)\.([A-Za-z0-9_-]{43})$/;

/**
 * Invites a partner by e-mail. Nothing is sent: the answer holds the token for the vendor to send, this once; only its
 * hash is kept, so an answer that is given again has none.
 */
export async function invitePartner(deps: ServiceDeps, actor: Actor, input: InvitePartner): Promise<Outcome<Invited>> {
  let token: string | null = null;
  const outcome = await runCommand(deps, actor, 'invitePartner', input, async ({ unit, begin }) => {
    const program = await getOwnProgram(unit, input.programSlug);
    const { tenantId, id: programId } = program;
    await begin(tenantId);
    requireOpen(program);
    checkTrack(program, input.track, program.now);
    const email = input.email.trim();
    if (!EMAIL.test(email) || email.length > 254 || emailKey(email) === null) {
      return refuse('INVALID_EMAIL', 'found no e-mail address, expected one such as name@example.com', ['email']);
    }
    if (!Number.isSafeInteger(input.validDays) || input.validDays < 1 || input.validDays > VALID_DAYS_MAX) {
      const message = `found ${input.validDays}, expected a whole number of days from 1 to ${VALID_DAYS_MAX}`;
      return refuse('INVALID_INPUT', message, ['validDays']);
    }
    const secret = deps.newSecret();
    const invitedAt = deps.wallClock();
    const invitation = { tenantId, id: deps.newId('invitation'), programId, email, track: input.track };
    const expiresAt = invitedAt + input.validDays * DAY_MS;
    const tokenHash = deps.hashInput(secret);
    await unit.invitations.insert({ ...invitation, expiresAt, invitedAt, tokenHash, invitedBy: actorName(actor) });
    token = `${tenantId}.${secret}`;
    return { tenantId, id: invitation.id, programId, expiresAt };
  });
  if (outcome.value === null) return { ...outcome, value: null };
  // The address is the input's, which the key is bound to: the kept answer holds nothing personal.
  return { ...outcome, value: { ...outcome.value, email: input.email.trim(), token: outcome.replayed ? null : token } };
}

/** A partner comes into a program by an invitation: as its rules take in those they approve. */
export const acceptInvitation = (deps: ServiceDeps, actor: Actor, input: AcceptInvitation): Promise<Outcome<Ref>> =>
  runCommand(deps, actor, 'acceptInvitation', input, async ({ unit, begin }) => {
    if (actor.role !== 'PARTNER') {
      throw new RequestError('FORBIDDEN', `accepting an invitation is for a partner; found role ${actor.role}`);
    }
    const [, tenantId = '', secret = ''] = TOKEN.exec(input.token) ?? refuseToken();
    const partnerId = partnerOf(actor, input.partnerId) ?? refusePartner(actor, input.partnerId);
    const found = await unit.asSystem(tenantId, () => unit.invitations.findByToken(tenantId, deps.hashInput(secret)));
    const invitation = found ?? refuseToken();
    await begin(tenantId);
    checkValid(invitation, deps.wallClock());
    const program = must(
      await unit.programs.find({ tenantId, id: invitation.programId }),
      'the program of an invitation',
    );
    requireOpen(program);
    const status = program.adapter.application(program.terms.at(program.now)).approvedAs;
    const { track, email } = invitation;
    // The vendor has decided to take the partner in when it gave the invitation away.
    const enrolment = await unit.asSystem(tenantId, async () => {
      await unit.invitations.accept(invitation, { partnerId, at: deps.wallClock() });
      return addEnrolment(unit, deps, program, { partnerId, status, track, tier: null, email, at: program.now });
    });
    return { tenantId: enrolment.tenantId, id: enrolment.id };
  });

function checkValid(invitation: InvitationRow, now: number): void {
  if (invitation.acceptedAt !== null) {
    const message = `the invitation was accepted at ${formatInstant(invitation.acceptedAt)}, expected one that was not`;
    refuse('INVITATION_USED', message, ['token']);
  }
  if (now < invitation.expiresAt) return;
  const message = `the invitation expired at ${formatInstant(invitation.expiresAt)}, expected one that is valid`;
  refuse('INVITATION_EXPIRED', message, ['token']);
}

const refuseToken = (): never =>
  refuse('INVALID_INVITATION', 'found no invitation for this token, expected the token as it was sent', ['token']);

function refusePartner(actor: Actor, named: string | null): never {
  const known = actor.partnerIds;
  const expected = `expected one of those you act for: ${known.join(', ') || 'none'}`;
  return named === null
    ? refuse('PARTNER_REQUIRED', `found no partner, ${expected}`, ['partnerId'], { known })
    : refuse('UNKNOWN_PARTNER', `found partner "${named}", ${expected}`, ['partnerId'], { found: named, known });
}

function requireOpen(program: ProgramState): void {
  if (program.status === 'OPEN') return;
  const message = `program "${program.slug}" is ${program.status}, expected one that takes partners`;
  refuse('PROGRAM_CLOSED', message, ['programSlug']);
}
