import type { Actor } from '../actor.ts';
import type { EnrollPartner, Ref } from '../contract.ts';
import { runCommand } from '../kernel/command.ts';
import { getOwnProgram } from '../kernel/program.ts';
import { refuse } from '../kernel/refusal.ts';
import { decisionTime } from '../kernel/time.ts';
import type { Outcome } from '../outcome.ts';
import type { ServiceDeps } from '../ports/unit-of-work.ts';
import { addEnrolment } from './add-enrolment.ts';

/** Takes a partner into a program without an application, as ACTIVE. */
export const enrollPartner = (deps: ServiceDeps, actor: Actor, input: EnrollPartner): Promise<Outcome<Ref>> =>
  runCommand(deps, actor, 'enrollPartner', input, async ({ unit, begin }) => {
    const program = await getOwnProgram(unit, input.programSlug);
    await begin(program.tenantId);
    const { partnerId, track, tier, email } = input;
    if (!(await unit.partners.exists(partnerId))) {
      return refuse('UNKNOWN_PARTNER', `found no partner "${partnerId}", expected the id of one you can see`, [
        'partnerId',
      ]);
    }
    const at = decisionTime(actor, program, input.occurredAt);
    const { tenantId, id } = await addEnrolment(unit, deps, program, {
      partnerId,
      status: 'ACTIVE',
      track,
      tier,
      email,
      at,
    });
    return { tenantId, id };
  });
