import type { Actor } from '../actor.ts';
import type { LeadChange, Ref } from '../contract.ts';
import { runCommand } from '../kernel/command.ts';
import type { Outcome } from '../outcome.ts';
import type { ServiceDeps } from '../ports/unit-of-work.ts';
import { applyMove, decideMove, enterLead } from './move-lead.ts';

/** Withdraws an open registration: by the partner that made it, or by the owner. */
export const withdrawLead = (
  deps: ServiceDeps,
  actor: Actor,
  input: LeadChange & { readonly reason: string | null },
): Promise<Outcome<Ref>> =>
  runCommand(deps, actor, 'withdrawLead', input, async (scope) => {
    const found = await enterLead(scope, input.leadId, input.occurredAt);
    const move = await decideMove(scope.unit, found, 'WITHDRAW');
    await applyMove(scope.unit, found, move, { closedAt: found.at, reason: input.reason }, input.reason);
    return { tenantId: found.lead.tenantId, id: found.lead.id };
  });
