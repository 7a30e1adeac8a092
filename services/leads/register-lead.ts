import { domainKey, emailKey } from '../../domain/decisions/prospect.ts';
import { formatInstant } from '../../domain/time/instant.ts';
import type { Actor } from '../actor.ts';
import type { Ref, RegisterLead } from '../contract.ts';
import { runCommand } from '../kernel/command.ts';
import { actorName, getEnrolment, getProgram } from '../kernel/program.ts';
import { refuse } from '../kernel/refusal.ts';
import { checkExternalId } from '../kernel/require-text.ts';
import { decisionTime } from '../kernel/time.ts';
import { requireWorking } from '../kernel/working.ts';
import type { Outcome } from '../outcome.ts';
import type { ProgramState } from '../ports/program.ts';
import type { ServiceDeps, UnitOfWork } from '../ports/unit-of-work.ts';
import { expireLead } from './expire.ts';

/** Registers a lead for a partner: the claim on a prospect, protected while it is open and valid. */
export const registerLead = (deps: ServiceDeps, actor: Actor, input: RegisterLead): Promise<Outcome<Ref>> =>
  runCommand(deps, actor, 'registerLead', input, async ({ unit, begin }) => {
    const program = await getProgram(unit, input.programSlug);
    const enrolment = await getEnrolment(unit, program, input.partnerId);
    await begin(program.tenantId);
    const at = decisionTime(actor, program, input.occurredAt);
    const rules = program.adapter.leads(program.terms.at(at));
    if (rules.kind === 'NONE')
      return refuse('NO_LEADS', `program "${program.slug}" takes no lead registrations`, ['programSlug']);
    if (enrolment.enrolledAt > at)
      return refuse(
        'NOT_ENROLLED',
        `the partner is enrolled since ${formatInstant(enrolment.enrolledAt)}, after ${formatInstant(at)}`,
        ['occurredAt'],
      );
    requireWorking(enrolment);
    checkInput(input);
    const keys = {
      domainKey: prospectKey(input.domain),
      contactKey: input.contactEmail === null ? null : contactKey(deps, program, input.contactEmail),
    };
    await refuseDuplicate(unit, program, keys);
    const id = deps.newId('lead');
    const validity = rules.validityDays;
    await unit.leads.insert({
      tenantId: program.tenantId,
      id,
      externalId: input.externalId,
      programId: program.id,
      partnerId: enrolment.partnerId,
      company: input.company.trim(),
      domain: input.domain,
      ...keys,
      listSize: input.listSize,
      registeredAt: at,
      expiresAt: validity === null ? null : program.calendar.addDays(at, validity),
      notes: input.notes,
      termsVersion: program.terms.versionAt(at).version,
      contact: { name: input.contactName, email: input.contactEmail, phone: input.contactPhone },
    });
    const lead = { tenantId: program.tenantId, id, partnerId: enrolment.partnerId };
    await unit.leads.addHistory(lead, { from: null, to: 'SUBMITTED', at, actor: actorName(actor), reason: null });
    unit.emit(
      { tenantId: program.tenantId, id: program.id },
      {
        type: 'lead.registered',
        at,
        partnerId: enrolment.partnerId,
        leadId: id,
        subjectType: 'Lead',
        subjectId: id,
        audience: 'PARTNER',
        payload: { from: null, to: 'SUBMITTED' },
      },
    );
    return { tenantId: program.tenantId, id };
  });

function checkInput(input: RegisterLead): void {
  if (input.company.trim() === '') refuse('INVALID_INPUT', 'found an empty company, expected its name', ['company']);
  if (input.listSize !== null && (!Number.isSafeInteger(input.listSize) || input.listSize < 0)) {
    refuse('INVALID_INPUT', `found ${input.listSize}, expected the number of contacts, 0 or more`, ['listSize']);
  }
  if (input.externalId !== null) checkExternalId(input.externalId, 'externalId');
}

/** As DNS has it. A longer one is no host, and no index would keep it. */
const HOST_CHARACTERS_MAX = 253;

/** What a lead's prospect is compared by. Errors: INVALID_INPUT for an address whose host is longer than one can be. */
export function prospectKey(domain: string | null): string | null {
  const key = domainKey(domain);
  if (key === null || key.length <= HOST_CHARACTERS_MAX) return key;
  const message = `found a host of ${key.length} characters, expected at most ${HOST_CHARACTERS_MAX}`;
  return refuse('INVALID_INPUT', message, ['domain']);
}

/** What a lead's contact is compared by: a salted hash of the address. Null without an address. */
export const contactKey = (deps: ServiceDeps, program: ProgramState, email: string): string | null => {
  const key = emailKey(email);
  return key === null ? null : deps.hashContact(program.tenantId, key);
};

/** Refuses a prospect that another open registration protects. One whose time is over is expired first. */
export async function refuseDuplicate(
  unit: UnitOfWork,
  program: ProgramState,
  keys: { readonly domainKey: string | null; readonly contactKey: string | null },
): Promise<void> {
  if (keys.domainKey === null && keys.contactKey === null) return;
  await unit.asSystem(program.tenantId, async () => {
    const stale = await unit.leads.listToExpire(program.tenantId, program.id, program.now, 10, keys);
    for (const lead of stale) await expireLead(unit, program, lead);
  });
  const conflict = await unit.leads.findConflict(program.tenantId, program.id, keys);
  if (conflict === undefined) return;
  const until = conflict.expiresAt === null ? 'while it is open' : `until ${formatInstant(conflict.expiresAt)}`;
  refuse(
    'DUPLICATE',
    `the prospect is registered already and protected ${until}`,
    [keys.domainKey === null ? 'contactEmail' : 'domain'],
    {
      protectedUntil: conflict.expiresAt,
    },
  );
}
