import { hasManagedAccounts } from '../../domain/decisions/managed-account.ts';
import type { Actor } from '../actor.ts';
import type { EnrolmentChange, Ref } from '../contract.ts';
import { moveAccount } from '../accounts/move-account.ts';
import { runCommand } from '../kernel/command.ts';
import { actorName } from '../kernel/program.ts';
import { resettlePartners } from '../ledger/resettle.ts';
import type { Outcome } from '../outcome.ts';
import type { ServiceDeps } from '../ports/unit-of-work.ts';
import { enrolmentEvent } from './add-enrolment.ts';
import { enterEnrolment } from './get-enrolment.ts';
import { checkTrack } from './place.ts';

/** Moves a partner to another track. Its tier stays; accounts that the new track does not manage end at that instant. */
export const changeTrack = (
  deps: ServiceDeps,
  actor: Actor,
  input: EnrolmentChange & { readonly track: string },
): Promise<Outcome<Ref>> =>
  runCommand(deps, actor, 'changeTrack', input, async (scope) => {
    const { unit } = scope;
    const { program, enrolment, at } = await enterEnrolment(scope, input);
    checkTrack(program, input.track, at);
    await unit.enrolments.addTrackChange(enrolment, { at, track: input.track, actor: actorName(actor) });
    unit.emit(
      { tenantId: program.tenantId, id: program.id },
      enrolmentEvent(enrolment, 'enrollment.updated', at, { change: 'TRACK', from: enrolment.track, to: input.track }),
    );
    if (!hasManagedAccounts(program.adapter.managedAccounts(program.terms.at(at)), input.track)) {
      const accounts = await unit.accounts.listApproved(program.tenantId, program.id, enrolment.partnerId);
      for (const account of accounts) await moveAccount(unit, account, 'ENDED', at, null);
    }
    await resettlePartners(unit, deps, program, [enrolment.partnerId]);
    return { tenantId: enrolment.tenantId, id: enrolment.id };
  });
