import { parseAmount } from '../../domain/money/amount.ts';
import type { Actor } from '../actor.ts';
import type { CloseLead, Ref } from '../contract.ts';
import { runCommand, type CommandScope } from '../kernel/command.ts';
import { isOwnerOf } from '../kernel/permission.ts';
import { refuse } from '../kernel/refusal.ts';
import { checkExternalId } from '../kernel/require-text.ts';
import { refreshMetrics, refreshTiersAtOnce } from '../ledger/tiers.ts';
import { NO_CAUSES, settleCustomers } from '../ledger/settle.ts';
import type { Outcome } from '../outcome.ts';
import type { ServiceDeps } from '../ports/unit-of-work.ts';
import { applyMove, decideMove, enterLead, requireLeadOwner, type LeadScope } from './move-lead.ts';

/** Closes a lead: as won (the vendor's word, with customer and sold MRR) or as lost (also by its partner). */
export const closeLead = (deps: ServiceDeps, actor: Actor, input: CloseLead): Promise<Outcome<Ref>> =>
  runCommand(deps, actor, 'closeLead', input, async (scope) => {
    const found = await enterLead(scope, input.leadId, input.occurredAt);
    if (input.result === 'WON') await closeWon(scope, deps, found, input);
    else await closeLost(scope, actor, found, input.reason);
    return { tenantId: found.lead.tenantId, id: found.lead.id };
  });

async function closeLost(scope: CommandScope, actor: Actor, found: LeadScope, reason: string | null): Promise<void> {
  if (!isOwnerOf(actor, found.lead.tenantId) && actor.role !== 'PARTNER')
    requireLeadOwner(actor, found.lead, 'closing a lead');
  const move = await decideMove(scope.unit, found, 'CLOSE_LOST');
  await applyMove(scope.unit, found, move, { closedAt: found.at, reason }, reason);
}

async function closeWon(
  scope: CommandScope,
  deps: ServiceDeps,
  found: LeadScope,
  input: Extract<CloseLead, { result: 'WON' }>,
): Promise<void> {
  const { unit } = scope;
  const { lead, program, at } = found;
  requireLeadOwner(unit.actor, lead, 'closing a lead as won');
  if (input.currency !== null && input.currency !== program.currency) {
    return refuse(
      'CURRENCY_MISMATCH',
      `found ${input.currency}, expected ${program.currency}, the program's currency`,
      ['currency'],
    );
  }
  const mrr = parseAmount(input.mrr, program.currency);
  if (!mrr.ok) return refuse('INVALID_AMOUNT', mrr.error, ['mrr']);
  checkExternalId(input.customerId, 'customerId');
  const move = await decideMove(unit, found, 'CLOSE_WON');
  if (move.warning !== null) {
    scope.warn(
      move.warning,
      'the registration had expired before the win, so the lead stays EXPIRED and brings no credit',
    );
    return;
  }
  const customerId = (await unit.customers.ensure(program.tenantId, [input.customerId])).get(input.customerId) ?? '';
  await applyMove(unit, found, move, { closedAt: at, customerId, mrrMinor: mrr.value }, null);
  const until = program.now + 1;
  const affected = await refreshTiersAtOnce(unit, program, [lead.partnerId], until);
  await settleCustomers(unit, deps, program, [customerId, ...affected], { until, causes: NO_CAUSES });
  await refreshMetrics(unit, program, [lead.partnerId]);
}
