import { formatInstant } from '../../domain/time/instant.ts';
import type { Instant } from '../../domain/time/calendar.ts';
import type { Actor } from '../actor.ts';
import type { LeadChange, Ref } from '../contract.ts';
import { runCommand } from '../kernel/command.ts';
import { actorName } from '../kernel/program.ts';
import { refuse } from '../kernel/refusal.ts';
import type { Outcome } from '../outcome.ts';
import type { ServiceDeps } from '../ports/unit-of-work.ts';
import { decideMove, enterLead, requireLeadOwner } from './move-lead.ts';

/** Gives an open registration more time. Its history says who did, and why. */
export const extendLead = (
  deps: ServiceDeps,
  actor: Actor,
  input: LeadChange & { readonly expiresAt: Instant; readonly reason: string },
): Promise<Outcome<Ref>> =>
  runCommand(deps, actor, 'extendLead', input, async (scope) => {
    const found = await enterLead(scope, input.leadId, input.occurredAt);
    const { lead, program, at } = found;
    requireLeadOwner(actor, lead, 'extending a lead');
    await decideMove(scope.unit, found, 'EXTEND');
    if (lead.expiresAt === null)
      return refuse('DOES_NOT_EXPIRE', 'the lead does not expire, so there is nothing to extend', ['leadId']);
    if (input.expiresAt <= lead.expiresAt) {
      return refuse(
        'NOT_LATER',
        `found ${formatInstant(input.expiresAt)}, expected a date after ${formatInstant(lead.expiresAt)}`,
        ['expiresAt'],
      );
    }
    if (input.reason.trim() === '')
      return refuse('REASON_REQUIRED', 'found no reason, expected why the lead is extended', ['reason']);
    await scope.unit.leads.update(lead, { expiresAt: input.expiresAt });
    await scope.unit.leads.addHistory(lead, {
      from: lead.status,
      to: lead.status,
      at,
      actor: actorName(actor),
      reason: input.reason,
    });
    scope.unit.emit(
      { tenantId: program.tenantId, id: program.id },
      {
        type: 'lead.extended',
        at,
        partnerId: lead.partnerId,
        leadId: lead.id,
        subjectType: 'Lead',
        subjectId: lead.id,
        audience: 'PARTNER',
        payload: { from: lead.expiresAt, to: input.expiresAt },
      },
    );
    return { tenantId: lead.tenantId, id: lead.id };
  });
