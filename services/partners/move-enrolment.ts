import { decideEnrolment, type EnrolmentAction } from '../../domain/decisions/enrolment.ts';
import { moveAccount } from '../accounts/move-account.ts';
import type { Actor } from '../actor.ts';
import type { Ref } from '../contract.ts';
import { runCommand } from '../kernel/command.ts';
import { refuse } from '../kernel/refusal.ts';
import { resettlePartners } from '../ledger/resettle.ts';
import type { Outcome } from '../outcome.ts';
import type { ServiceDeps } from '../ports/unit-of-work.ts';
import { moveEnrolment } from './add-enrolment.ts';
import type { EnrolmentMove } from './contract.ts';
import { enterEnrolment } from './get-enrolment.ts';

const MUTATIONS: Readonly<Record<EnrolmentAction, string>> = {
  SUSPEND: 'suspendEnrollment',
  REINSTATE: 'reinstateEnrollment',
  TERMINATE: 'terminateEnrollment',
};
const REASON_CHARACTERS_MAX = 1000;

/**
 * Holds a partner back, lets it work again, or ends its place for good. A partner that is held back only reads. What it
 * has earned stays and is paid; its customers go on earning as they were attributed. A termination ends its managed
 * accounts at that instant, since nobody manages them for the program any more (ASSUMED: no source says so).
 */
export const moveMembership = (
  deps: ServiceDeps,
  actor: Actor,
  action: EnrolmentAction,
  input: EnrolmentMove,
): Promise<Outcome<Ref>> =>
  runCommand(deps, actor, MUTATIONS[action], input, async (scope) => {
    const { unit } = scope;
    const { program, enrolment, at } = await enterEnrolment(scope, input);
    const decided = decideEnrolment(enrolment.status, action, enrolment.statusBefore ?? 'ACTIVE');
    if (!decided.ok) {
      const { message, found, wanted } = decided.error;
      return refuse('ILLEGAL_MOVE', message, ['partnerId'], { found, wanted });
    }
    const reason = input.reason?.trim() ?? '';
    if (reason === '' && action !== 'REINSTATE') {
      return refuse('REASON_REQUIRED', 'found no reason, expected why the partner is held back or let go', ['reason']);
    }
    if (reason.length > REASON_CHARACTERS_MAX) {
      const message = `found ${reason.length} characters, expected at most ${REASON_CHARACTERS_MAX}`;
      return refuse('INVALID_INPUT', message, ['reason']);
    }
    await moveEnrolment(unit, enrolment, decided.value, at, reason === '' ? null : reason);
    await unit.audit(program.tenantId, MUTATIONS[action], enrolment.id, {});
    if (decided.value === 'TERMINATED') {
      const accounts = await unit.accounts.listApproved(program.tenantId, program.id, enrolment.partnerId);
      for (const account of accounts) await moveAccount(unit, account, 'ENDED', at, 'the partner left the program');
      if (accounts.length > 0) await resettlePartners(unit, deps, program, [enrolment.partnerId]);
    }
    return { tenantId: enrolment.tenantId, id: enrolment.id };
  });
