import { checkNetworkSteps } from '../../domain/payout/network-calendar.ts';
import type { Actor } from '../actor.ts';
import type { Ref } from '../contract.ts';
import { runCommand } from '../kernel/command.ts';
import { actorName, getOwnProgram } from '../kernel/program.ts';
import { Refusal } from '../kernel/refusal.ts';
import { requireText } from '../kernel/require-text.ts';
import { userError, type Outcome } from '../outcome.ts';
import type { ServiceDeps } from '../ports/unit-of-work.ts';
import type { SetPayoutCalendar } from './contract.ts';

/** Says when a network moves the program's money. It is shown beside our own dates and changes none of them. */
export const setPayoutCalendar = (deps: ServiceDeps, actor: Actor, input: SetPayoutCalendar): Promise<Outcome<Ref>> =>
  runCommand(deps, actor, 'setPayoutCalendar', input, async ({ unit, begin }) => {
    const program = await getOwnProgram(unit, input.programSlug);
    await begin(program.tenantId);
    const network = requireText(input.network, 'network', 100);
    const checked = checkNetworkSteps(input.steps);
    if (!checked.ok) {
      throw new Refusal(
        checked.error.map(({ index, message }) =>
          userError('INVALID_INPUT', message, ['input', 'steps', String(index)]),
        ),
      );
    }
    const ref = { tenantId: program.tenantId, id: program.id };
    await unit.payouts.insertCalendar(ref, { network, steps: checked.value, at: program.now, by: actorName(actor) });
    await unit.audit(program.tenantId, 'setPayoutCalendar', program.id, { network, steps: checked.value.length });
    return ref;
  });
