import { formatRate, parseRate } from '../../domain/money/rate.ts';
import type { Actor } from '../actor.ts';
import type { EnrolmentChange, Ref } from '../contract.ts';
import { runCommand } from '../kernel/command.ts';
import { actorName } from '../kernel/program.ts';
import { refuse } from '../kernel/refusal.ts';
import { resettlePartners } from '../ledger/resettle.ts';
import type { Outcome } from '../outcome.ts';
import type { ServiceDeps } from '../ports/unit-of-work.ts';
import { enrolmentEvent } from './add-enrolment.ts';
import { enterEnrolment } from './get-enrolment.ts';

/** Gives an affiliate a rate of its own, for payments dated from then on. */
export const overrideRate = (
  deps: ServiceDeps,
  actor: Actor,
  input: EnrolmentChange & { readonly rate: string },
): Promise<Outcome<Ref>> =>
  runCommand(deps, actor, 'overrideRate', input, async (scope) => {
    const { unit } = scope;
    const { program, enrolment, at } = await enterEnrolment(scope, input);
    if (!program.adapter.allowsRateOverride(program.terms.at(at))) {
      return refuse('OVERRIDE_NOT_ALLOWED', `program "${program.slug}" takes no own rates under its terms of then`, [
        'rate',
      ]);
    }
    const rate = parseRate(input.rate);
    if (rate === null) {
      return refuse('INVALID_RATE', `found rate "${input.rate}", expected a percentage such as "12.5%"`, ['rate'], {
        found: input.rate,
      });
    }
    await unit.enrolments.addRateOverride(enrolment, { at, rate: formatRate(rate), actor: actorName(actor) });
    unit.emit(
      { tenantId: program.tenantId, id: program.id },
      enrolmentEvent(enrolment, 'enrollment.updated', at, { change: 'RATE', rate: formatRate(rate) }),
    );
    await resettlePartners(unit, deps, program, [enrolment.partnerId]);
    return { tenantId: enrolment.tenantId, id: enrolment.id };
  });
