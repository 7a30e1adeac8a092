import { maskDestination, parsePaymentDetails } from '../../domain/payout/payment-details.ts';
import type { Instant } from '../../domain/time/calendar.ts';
import type { Actor } from '../actor.ts';
import type { Keyed, Ref } from '../contract.ts';
import { runCommand } from '../kernel/command.ts';
import { isOwnerOf } from '../kernel/permission.ts';
import { actorName, getEnrolment, getProgram } from '../kernel/program.ts';
import { Refusal, refuse } from '../kernel/refusal.ts';
import { RequestError, userError, type Outcome } from '../outcome.ts';
import type { EnrolmentRow } from '../ports/partner.ts';
import type { EventDraft, ServiceDeps } from '../ports/unit-of-work.ts';
import type { OfPartner, SetPaymentDetails } from './contract.ts';
import { sealDestination } from './vault.ts';

/** Says that they changed, not to what: the log is read by more people than may see them. */
const detailsChanged = (enrolment: EnrolmentRow, at: Instant, change: 'SET' | 'ERASED'): EventDraft => ({
  type: 'payment_details.changed',
  at,
  partnerId: enrolment.partnerId,
  leadId: null,
  subjectType: 'Enrollment',
  subjectId: enrolment.id,
  audience: 'PARTNER',
  payload: { change },
});

/** A partner says where its money goes. Nobody else may; sealed at once, and shown masked from then on. */
export const setPaymentDetails = async (
  deps: ServiceDeps,
  actor: Actor,
  input: SetPaymentDetails,
): Promise<Outcome<Ref>> => {
  // The key of a call is kept with a hash of its input: of account numbers it would be one that can be guessed.
  const { details, ...keyed } = input;
  const sealed = {
    ...keyed,
    details: deps.hashContact('payment-details', JSON.stringify(Object.entries(details).sort())),
  };
  return runCommand(deps, actor, 'setPaymentDetails', sealed, async ({ unit, begin }) => {
    if (actor.role !== 'PARTNER') {
      throw new RequestError(
        'FORBIDDEN',
        `setting payment details is for the partner itself; found role ${actor.role}`,
      );
    }
    const program = await getProgram(unit, input.programSlug);
    const enrolment = await getEnrolment(unit, program, input.partnerId);
    await begin(program.tenantId);
    const parsed = parsePaymentDetails(details);
    if (!parsed.ok) {
      throw new Refusal(
        parsed.error.map(({ field, message }) => userError('INVALID_INPUT', message, ['input', field])),
      );
    }
    const destination = parsed.value;
    const ref = { tenantId: program.tenantId, id: program.id };
    await unit.payouts.saveDetails(ref, enrolment.partnerId, {
      method: destination.method,
      sealed: sealDestination(deps.payments.vault, ref, enrolment.partnerId, destination),
      masked: maskDestination(destination),
      at: program.now,
      by: actorName(actor),
    });
    await unit.enrolments.setPaymentMethod(enrolment, destination.method);
    await unit.audit(program.tenantId, 'setPaymentDetails', enrolment.id, { method: destination.method });
    unit.emit(ref, detailsChanged(enrolment, program.now, 'SET'));
    return { tenantId: enrolment.tenantId, id: enrolment.id };
  });
};

/** Removes a partner's payment details for good. For itself, and for the vendor that is asked to. */
export const erasePaymentDetails = (deps: ServiceDeps, actor: Actor, input: Keyed & OfPartner): Promise<Outcome<Ref>> =>
  runCommand(deps, actor, 'erasePaymentDetails', input, async ({ unit, begin }) => {
    const program = await getProgram(unit, input.programSlug);
    if (actor.role !== 'PARTNER' && !isOwnerOf(actor, program.tenantId)) {
      throw new RequestError(
        'FORBIDDEN',
        `erasing payment details is for the partner and the program's owner; found role ${actor.role}`,
      );
    }
    const enrolment = await getEnrolment(unit, program, input.partnerId);
    await begin(program.tenantId);
    const ref = { tenantId: program.tenantId, id: program.id };
    if (!(await unit.payouts.eraseDetails(ref, enrolment.partnerId, program.now, actorName(actor)))) {
      refuse('NOTHING_TO_ERASE', 'found no payment details, expected some', ['partnerId']);
    }
    await unit.audit(program.tenantId, 'erasePaymentDetails', enrolment.id, {});
    unit.emit(ref, detailsChanged(enrolment, program.now, 'ERASED'));
    return { tenantId: enrolment.tenantId, id: enrolment.id };
  });
