import { decideLeadMove, legalLeadActions, type LeadAction, type LeadMove } from '../../domain/decisions/lead.ts';
import type { Instant } from '../../domain/time/calendar.ts';
import { formatInstant } from '../../domain/time/instant.ts';
import type { Actor } from '../actor.ts';
import type { CommandScope } from '../kernel/command.ts';
import { isOwnerOf } from '../kernel/permission.ts';
import { actorName } from '../kernel/program.ts';
import { refuse } from '../kernel/refusal.ts';
import { decisionTime } from '../kernel/time.ts';
import { requireWorking } from '../kernel/working.ts';
import { must } from '../../domain/result.ts';
import type { LeadPatch, LeadRow } from '../ports/lead.ts';
import type { ProgramState } from '../ports/program.ts';
import type { UnitOfWork } from '../ports/unit-of-work.ts';
import { expireLead, leadEvent } from './expire.ts';

export interface LeadScope {
  readonly lead: LeadRow;
  readonly program: ProgramState;
  readonly at: Instant;
}

/** Finds a lead for a command: another's lead is missing. Names the tenant, so a repeated call ends here. */
export async function enterLead(scope: CommandScope, leadId: string, occurredAt: Instant | null): Promise<LeadScope> {
  const { unit } = scope;
  const lead = await unit.leads.findForUpdate(leadId);
  if (lead === null) return refuse('NOT_FOUND', `found no lead "${leadId}"`, ['leadId']);
  await scope.begin(lead.tenantId);
  const program = must(
    await unit.programs.find({ tenantId: lead.tenantId, id: lead.programId }),
    'the program of a lead',
  );
  if (unit.actor.role === 'PARTNER') await requireWorkingPartner(unit, lead);
  const at = decisionTime(unit.actor, program, occurredAt);
  refuseBefore(lead, at);
  return { lead, program, at };
}

/** A partner that is held back only reads. */
async function requireWorkingPartner(unit: UnitOfWork, { tenantId, programId, partnerId }: LeadRow): Promise<void> {
  requireWorking(must(await unit.enrolments.find(tenantId, programId, partnerId), 'the enrolment of a lead'), 'leadId');
}

/** A decision dated back cannot come before what it decides about. */
function refuseBefore({ registeredAt, acceptedAt }: LeadRow, at: Instant): void {
  const [since, what] = acceptedAt === null ? [registeredAt, 'registration'] : [acceptedAt, 'acceptance'];
  if (at >= since) return;
  refuse(
    'INVALID_DATE',
    `found ${formatInstant(at)}, expected nothing before the lead's ${what} at ${formatInstant(since)}`,
    ['occurredAt'],
  );
}

/** Refuses the caller of a decision that is the owner's. */
export function requireLeadOwner(actor: Actor, lead: LeadRow, action: string): void {
  if (!isOwnerOf(actor, lead.tenantId))
    refuse('FORBIDDEN_ACTION', `${action} is the program owner's decision; found role ${actor.role}`, null);
}

/** Decides a move, or refuses it naming both states and the legal ones. */
export async function decideMove(
  unit: UnitOfWork,
  { lead, program, at }: LeadScope,
  action: LeadAction,
): Promise<LeadMove> {
  const decided = decideLeadMove(lead, action, at);
  if (decided.ok) {
    if (decided.value.from === 'EXPIRED' && lead.status !== 'EXPIRED') {
      await unit.asSystem(program.tenantId, () => expireLead(unit, program, lead));
    }
    return decided.value;
  }
  const { code, message, found, wanted } = decided.error;
  return refuse(code, message, ['leadId'], { found, wanted, legalActions: legalLeadActions(lead, at) });
}

/** Writes a move with its history and its event. Nothing is written for a move that leaves an EXPIRED lead as it is. */
export async function applyMove(
  unit: UnitOfWork,
  { lead, program, at }: LeadScope,
  move: LeadMove,
  patch: LeadPatch,
  reason: string | null,
): Promise<void> {
  if (move.to === move.from && lead.status !== move.from) return;
  await unit.leads.update(lead, move.to === lead.status ? patch : { ...patch, status: move.to });
  if (move.to === move.from) return;
  await unit.leads.addHistory(lead, { from: move.from, to: move.to, at, actor: actorName(unit.actor), reason });
  unit.emit({ tenantId: program.tenantId, id: program.id }, leadEvent(lead, at, move.to, reason));
}
