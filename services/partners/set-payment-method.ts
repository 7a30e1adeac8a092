import type { Actor } from '../actor.ts';
import type { Keyed, Ref } from '../contract.ts';
import { runCommand } from '../kernel/command.ts';
import { getEnrolment, getProgram } from '../kernel/program.ts';
import { refuse } from '../kernel/refusal.ts';
import { requireText } from '../kernel/require-text.ts';
import { RequestError, type Outcome } from '../outcome.ts';
import type { ServiceDeps } from '../ports/unit-of-work.ts';
import { enrolmentEvent } from './add-enrolment.ts';

/** A partner says how it is to be paid. Nobody else may: it decides where the money goes. */
export const setPaymentMethod = (
  deps: ServiceDeps,
  actor: Actor,
  input: Keyed & { readonly programSlug: string; readonly partnerId: string | null; readonly method: string },
): Promise<Outcome<Ref>> =>
  runCommand(deps, actor, 'setPaymentMethod', input, async ({ unit, begin, warn }) => {
    if (actor.role !== 'PARTNER') {
      throw new RequestError(
        'FORBIDDEN',
        `setting a payment method is for the partner itself; found role ${actor.role}`,
      );
    }
    const program = await getProgram(unit, input.programSlug);
    const enrolment = await getEnrolment(unit, program, input.partnerId);
    await begin(program.tenantId);
    const method = requireText(input.method, 'method', 100);
    // What the screen shows and where the money goes must not come apart.
    const details = await unit.payouts.findDetails({ tenantId: program.tenantId, id: program.id }, enrolment.partnerId);
    if (details !== null && details.method !== method) {
      refuse(
        'INVALID_INPUT',
        `found method "${method}" while the payment details are of ${details.method}, expected that method, or new details with it`,
        ['method'],
      );
    }
    if (details === null) {
      warn(
        'PAYMENT_DETAILS_MISSING',
        `noted the method "${method}" alone, without an account: payouts are held until "details" are given`,
      );
    }
    await unit.enrolments.setPaymentMethod(enrolment, method);
    await unit.audit(program.tenantId, 'setPaymentMethod', enrolment.id, { method });
    // The event says that it changed, not to what: the log is read by more people than may see it.
    unit.emit(
      { tenantId: program.tenantId, id: program.id },
      enrolmentEvent(enrolment, 'enrollment.updated', program.now, { change: 'PAYMENT_METHOD' }),
    );
    return { tenantId: enrolment.tenantId, id: enrolment.id };
  });
