import { decideApplication } from '../../domain/decisions/application.ts';
import { must } from '../../domain/result.ts';
import type { Json } from '../../domain/contract/params.ts';
import type { Actor } from '../actor.ts';
import type { Ref, ReviewApplication } from '../contract.ts';
import { runCommand } from '../kernel/command.ts';
import { requireOwner } from '../kernel/permission.ts';
import { refuse } from '../kernel/refusal.ts';
import type { Outcome } from '../outcome.ts';
import type { ServiceDeps } from '../ports/unit-of-work.ts';
import { addEnrolment, moveEnrolment } from './add-enrolment.ts';
import { moveApplication } from './move-application.ts';

/** The reason for which a partner that was approved, and never came further than PROSPECT, may be rejected yet. */
const PROSPECT_REASON = 'UNRESPONSIVE';

/** Decides about an application. An approval takes the partner into the program. */
export const reviewApplication = (deps: ServiceDeps, actor: Actor, input: ReviewApplication): Promise<Outcome<Ref>> =>
  runCommand(deps, actor, 'reviewApplication', input, async ({ unit, begin }) => {
    const application = await unit.applications.findForUpdate(input.applicationId);
    if (application === null)
      return refuse('NOT_FOUND', `found no application "${input.applicationId}"`, ['applicationId']);
    const { tenantId, id, programId, partnerId } = application;
    requireOwner(actor, tenantId, 'reviewing an application');
    await begin(tenantId);
    const program = must(await unit.programs.find({ tenantId, id: programId }), 'the program of an application');
    const enrolment = await unit.enrolments.findForUpdate(tenantId, programId, partnerId);
    const decided = decideApplication(application.status, input.decision, enrolment?.status === 'PROSPECT');
    if (!decided.ok) {
      const { message, found, wanted } = decided.error;
      return refuse('ILLEGAL_MOVE', message, ['applicationId'], { found, wanted });
    }
    const at = program.now;
    const rules = program.adapter.application(program.terms.at(at));
    const isLate = application.status === 'APPROVED';
    if (decided.value === 'REJECTED') {
      checkReason(
        input.reason,
        isLate ? rules.rejectReasons.filter((reason) => reason === PROSPECT_REASON) : rules.rejectReasons,
      );
    }
    if (decided.value === 'ACTION_REQUIRED' && (input.reason ?? '').trim() === '') {
      return refuse('REASON_REQUIRED', 'found no reason, expected what the partner is asked for', ['reason']);
    }
    await moveApplication(unit, application, decided.value, at, input.reason);
    if (isLate && enrolment !== null) await moveEnrolment(unit, enrolment, 'TERMINATED', at);
    if (decided.value === 'APPROVED') {
      const { answers } = application;
      const place = {
        partnerId,
        status: rules.approvedAs,
        track: textOf(answers['track']),
        tier: null,
        email: textOf(answers['email']),
        at,
      };
      await addEnrolment(unit, deps, program, place);
    }
    return { tenantId, id };
  });

function checkReason(reason: string | null, known: readonly string[]): void {
  const expected = known.length === 0 ? 'none: it can no longer be rejected' : `one of ${known.join(', ')}`;
  if (reason === null) refuse('REASON_REQUIRED', `found no reason, expected ${expected}`, ['reason'], { known });
  else if (!known.includes(reason)) {
    refuse('UNKNOWN_REASON', `found reason "${reason}", expected ${expected}`, ['reason'], { found: reason, known });
  }
}

const textOf = (value: Json | undefined): string | null => (typeof value === 'string' ? value : null);
