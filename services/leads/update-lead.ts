import { leadStatusAt, OPEN_LEAD_STATUSES } from '../../domain/decisions/lead.ts';
import type { Actor } from '../actor.ts';
import type { Ref, UpdateLead } from '../contract.ts';
import { runCommand } from '../kernel/command.ts';
import { refuse } from '../kernel/refusal.ts';
import type { Outcome } from '../outcome.ts';
import type { LeadContact, LeadPatch } from '../ports/lead.ts';
import type { ServiceDeps } from '../ports/unit-of-work.ts';
import { enterLead } from './move-lead.ts';
import { contactKey, prospectKey, refuseDuplicate } from './register-lead.ts';

/** Corrects what a registration says, while it is open. Whose it is and since when never changes. */
export const updateLead = (deps: ServiceDeps, actor: Actor, input: UpdateLead): Promise<Outcome<Ref>> =>
  runCommand(deps, actor, 'updateLead', input, async (scope) => {
    const { lead, program, at } = await enterLead(scope, input.leadId, null);
    const status = leadStatusAt(lead, at);
    if (!OPEN_LEAD_STATUSES.includes(status)) {
      return refuse(
        'ILLEGAL_MOVE',
        `a lead that is ${status} cannot be changed; expected one that is open`,
        ['leadId'],
        { found: status, legalActions: [] },
      );
    }
    if (input.company?.trim() === '')
      return refuse('INVALID_INPUT', 'found an empty company, expected its name', ['company']);
    if (
      input.listSize !== undefined &&
      input.listSize !== null &&
      (!Number.isSafeInteger(input.listSize) || input.listSize < 0)
    ) {
      return refuse('INVALID_INPUT', `found ${input.listSize}, expected the number of contacts, 0 or more`, [
        'listSize',
      ]);
    }
    const keys: LeadPatch = {
      ...(input.domain === undefined ? {} : { domain: input.domain, domainKey: prospectKey(input.domain) }),
      ...(input.contactEmail === undefined
        ? {}
        : { contactKey: input.contactEmail === null ? null : contactKey(deps, program, input.contactEmail) }),
    };
    // Its own open row would be found as the conflict: only keys that change are looked up.
    await refuseDuplicate(scope.unit, program, await changedKeys(scope.unit.leads, lead.id, keys));
    await scope.unit.leads.update(lead, {
      ...keys,
      ...(input.company === undefined ? {} : { company: input.company.trim() }),
      ...(input.listSize === undefined ? {} : { listSize: input.listSize }),
      ...(input.notes === undefined ? {} : { notes: input.notes }),
    });
    const contact: { -readonly [K in keyof LeadContact]?: LeadContact[K] } = {};
    if (input.contactName !== undefined) contact.name = input.contactName;
    if (input.contactEmail !== undefined) contact.email = input.contactEmail;
    if (input.contactPhone !== undefined) contact.phone = input.contactPhone;
    if (Object.keys(contact).length > 0) await scope.unit.leads.updateContact(lead, contact);
    scope.unit.emit(
      { tenantId: program.tenantId, id: program.id },
      {
        type: 'lead.updated',
        at,
        partnerId: lead.partnerId,
        leadId: lead.id,
        subjectType: 'Lead',
        subjectId: lead.id,
        audience: 'PARTNER',
        payload: {},
      },
    );
    return { tenantId: lead.tenantId, id: lead.id };
  });

async function changedKeys(
  leads: { findKeys(id: string): Promise<{ readonly domainKey: string | null; readonly contactKey: string | null }> },
  id: string,
  patch: LeadPatch,
): Promise<{ readonly domainKey: string | null; readonly contactKey: string | null }> {
  const before = await leads.findKeys(id);
  return {
    domainKey: patch.domainKey !== undefined && patch.domainKey !== before.domainKey ? patch.domainKey : null,
    contactKey: patch.contactKey !== undefined && patch.contactKey !== before.contactKey ? patch.contactKey : null,
  };
}
