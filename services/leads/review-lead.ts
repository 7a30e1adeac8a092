import type { LeadAction } from '../../domain/decisions/lead.ts';
import type { Actor } from '../actor.ts';
import type { Ref, ReviewLead } from '../contract.ts';
import { runCommand } from '../kernel/command.ts';
import { refuse } from '../kernel/refusal.ts';
import type { Outcome } from '../outcome.ts';
import type { ServiceDeps } from '../ports/unit-of-work.ts';
import { applyMove, decideMove, enterLead, requireLeadOwner } from './move-lead.ts';

/** Reviews a registration: takes it up, asks for more, accepts or rejects it. A partner may answer a question. */
export const reviewLead = (deps: ServiceDeps, actor: Actor, input: ReviewLead): Promise<Outcome<Ref>> =>
  runCommand(deps, actor, 'reviewLead', input, async (scope) => {
    const found = await enterLead(scope, input.leadId, input.occurredAt);
    const { lead, program, at } = found;
    if (input.decision !== 'RESUBMIT') requireLeadOwner(actor, lead, 'reviewing a lead');
    const move = await decideMove(scope.unit, found, input.decision satisfies LeadAction);
    if (input.decision === 'REJECT') checkReason(input.reason, program.adapter.leads(program.terms.at(at)));
    if (input.decision === 'ASK_FOR_ACTION' && (input.reason ?? '').trim() === '') {
      return refuse('REASON_REQUIRED', 'found no reason, expected what the partner is asked for', ['reason']);
    }
    const patch = {
      reason: input.reason,
      ...(move.to === 'ACCEPTED' ? { acceptedAt: at } : {}),
      ...(move.to === 'REJECTED' ? { closedAt: at } : {}),
    };
    await applyMove(scope.unit, found, move, patch, input.reason);
    return { tenantId: lead.tenantId, id: lead.id };
  });

function checkReason(
  reason: string | null,
  rules: { readonly kind: string; readonly rejectReasons?: readonly string[] },
): void {
  const known = rules.rejectReasons ?? [];
  if (reason === null)
    refuse('REASON_REQUIRED', `found no reason, expected one of ${known.join(', ')}`, ['reason'], { known });
  else if (!known.includes(reason))
    refuse('UNKNOWN_REASON', `found reason "${reason}", expected one of ${known.join(', ')}`, ['reason'], { known });
}
