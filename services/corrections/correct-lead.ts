import { must } from '../../domain/result.ts';
import { formatAmount, parseAmount } from '../../domain/money/amount.ts';
import type { Actor } from '../actor.ts';
import { runCommand } from '../kernel/command.ts';
import { isOwnerOf } from '../kernel/permission.ts';
import { actorName } from '../kernel/program.ts';
import { refuse } from '../kernel/refusal.ts';
import { requireText } from '../kernel/require-text.ts';
import { resettle } from '../ledger/resettle.ts';
import { partnersOf } from '../ledger/settle.ts';
import type { Outcome } from '../outcome.ts';
import type { ProgramState } from '../ports/program.ts';
import type { ServiceDeps } from '../ports/unit-of-work.ts';
import type { CorrectedLead, CorrectLead } from './contract.ts';
import { recordCorrection } from './enter.ts';

/**
 * Puts the amount of a won lead right. What was said stays in the lead's corrections and in its history; tiers that
 * follow their metrics at once, and the lines that stand on them, follow. Reviews that ran do not run again.
 */
export const correctLead = (deps: ServiceDeps, actor: Actor, input: CorrectLead): Promise<Outcome<CorrectedLead>> =>
  runCommand(deps, actor, 'correctLead', input, async ({ unit, begin }) => {
    const lead = await unit.leads.findForUpdate(input.leadId);
    if (lead === null) return refuse('NOT_FOUND', `found no lead "${input.leadId}"`, ['leadId']);
    const { tenantId } = lead;
    await begin(tenantId);
    if (!isOwnerOf(actor, tenantId))
      return refuse('FORBIDDEN_ACTION', `correcting a lead is the program owner's decision; found role ${actor.role}`);
    const program = must(await unit.programs.find({ tenantId, id: lead.programId }), 'the program of a lead');
    const reason = requireText(input.reason, 'reason', 500);
    const afterMinor = readAmount(input, program);
    const win = await unit.corrections.findWin(tenantId, lead.id);
    if (win === null) {
      return refuse('NOT_WON', `the lead is ${lead.status}, expected one that is CLOSED_WON`, ['leadId'], {
        found: lead.status,
      });
    }
    const { customerId, mrrMinor: beforeMinor } = win;
    if (afterMinor === beforeMinor) {
      const found = formatAmount(afterMinor, program.currency);
      return refuse('UNCHANGED', `found ${found}, which is what the lead says already`, ['mrr'], { found });
    }
    const payload = {
      leadId: lead.id,
      mrrBefore: formatAmount(beforeMinor, program.currency),
      mrrAfter: formatAmount(afterMinor, program.currency),
      currency: program.currency,
    };
    const at = program.now;
    const correction = deps.newId('correction');
    const said = { type: 'lead.corrected' as const, source: 'correction', externalId: correction, at };
    const fact = await recordCorrection(unit, deps, tenantId, { ...said, customerId, payload });
    await unit.corrections.insertLeadCorrection(tenantId, {
      id: correction,
      leadId: lead.id,
      partnerId: lead.partnerId,
      factId: fact.id,
      beforeMinor,
      afterMinor,
      reason,
      actor: actorName(actor),
      at,
    });
    await unit.leads.update(lead, { mrrMinor: afterMinor });
    unit.emit(
      { tenantId, id: program.id },
      {
        type: 'lead.corrected',
        at,
        partnerId: lead.partnerId,
        leadId: lead.id,
        subjectType: 'Lead',
        subjectId: lead.id,
        audience: 'PARTNER',
        payload,
      },
    );
    const partners = new Set([lead.partnerId, ...partnersOf(await unit.ledger.loadCustomers(program, [customerId]))]);
    await resettle(
      unit,
      deps,
      program,
      { customers: [customerId], partners: [...partners] },
      { factId: fact.id, why: { cause: 'lead.corrected', reason: 'WRONG_AMOUNT' } },
    );
    await unit.audit(tenantId, 'correctLead', lead.id, { ...payload, reason });
    return { lead: { tenantId, id: lead.id }, fact: { tenantId, id: fact.id } };
  });

function readAmount({ mrr, currency }: CorrectLead, program: ProgramState): bigint {
  if (currency !== null && currency !== program.currency) {
    return refuse('CURRENCY_MISMATCH', `found ${currency}, expected ${program.currency}, the program's currency`, [
      'currency',
    ]);
  }
  const amount = parseAmount(mrr, program.currency);
  if (!amount.ok) return refuse('INVALID_AMOUNT', amount.error, ['mrr']);
  if (amount.value < 0n) return refuse('INVALID_AMOUNT', `found "${mrr}", expected 0 or more`, ['mrr']);
  return amount.value;
}
