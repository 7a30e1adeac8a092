import type { ServiceDeps } from '../ports/unit-of-work.ts';
import type { MembershipCommands } from './contract.ts';
import { acceptInvitation, invitePartner } from './invite-partner.ts';
import { moveMembership } from './move-enrolment.ts';
import { resubmitApplication, withdrawApplication } from './move-own-application.ts';
import { recordTraining, setCurriculum } from './training.ts';

/** The commands about partners' places in programs. */
export const createMemberships = (deps: ServiceDeps): MembershipCommands => ({
  withdrawApplication: (actor, input) => withdrawApplication(deps, actor, input),
  resubmitApplication: (actor, input) => resubmitApplication(deps, actor, input),
  setCurriculum: (actor, input) => setCurriculum(deps, actor, input),
  recordTraining: (actor, input) => recordTraining(deps, actor, input),
  invite: (actor, input) => invitePartner(deps, actor, input),
  acceptInvitation: (actor, input) => acceptInvitation(deps, actor, input),
  suspend: (actor, input) => moveMembership(deps, actor, 'SUSPEND', input),
  reinstate: (actor, input) => moveMembership(deps, actor, 'REINSTATE', input),
  terminate: (actor, input) => moveMembership(deps, actor, 'TERMINATE', input),
});
