import { addBusinessDays } from '../../domain/time/business-days.ts';
import type { Actor } from '../actor.ts';
import type { ApplyToProgram, Ref } from '../contract.ts';
import { runCommand } from '../kernel/command.ts';
import { partnerOf } from '../kernel/permission.ts';
import { getProgram } from '../kernel/program.ts';
import { refuse } from '../kernel/refusal.ts';
import { toWebAddress } from '../kernel/require-web-address.ts';
import { RequestError, type Outcome } from '../outcome.ts';
import type { ApplicationRow } from '../ports/partner.ts';
import type { ProgramState } from '../ports/program.ts';
import type { ServiceDeps, UnitOfWork } from '../ports/unit-of-work.ts';
import { addEnrolment } from './add-enrolment.ts';
import { applicationEvent, moveApplication } from './move-application.ts';
import { checkTrack } from './place.ts';

/** A partner asks to join a program. Where the program approves at once, it is in it. */
export const applyToProgram = (deps: ServiceDeps, actor: Actor, input: ApplyToProgram): Promise<Outcome<Ref>> =>
  runCommand(deps, actor, 'applyToProgram', input, async ({ unit, begin }) => {
    const program = await getProgram(unit, input.programSlug);
    const partnerId = getApplicant(actor, input.partnerId);
    await begin(program.tenantId);
    const at = program.now;
    if (program.status !== 'OPEN') {
      return refuse(
        'PROGRAM_CLOSED',
        `program "${program.slug}" is ${program.status}, expected one that takes partners`,
        ['programSlug'],
      );
    }
    const rules = program.adapter.application(program.terms.at(at));
    checkTrack(program, input.track, at);
    const website = toWebAddress(input.website, 'website');
    if (rules.websiteRequired && website === null) {
      return refuse('WEBSITE_REQUIRED', `found no website, expected one: "${program.slug}" asks for it`, ['website']);
    }
    await refuseKnown(unit, program, partnerId);
    const application: ApplicationRow = {
      tenantId: program.tenantId,
      id: deps.newId('application'),
      programId: program.id,
      partnerId,
      status: 'APPLIED',
      // Always named, so that the applicant's own answers cannot stand in for what was checked.
      answers: { ...input.answers, track: input.track, website, email: input.email },
    };
    const days = rules.reviewBusinessDays;
    const dueAt = days === null ? null : addBusinessDays(at, days, program.calendar);
    await unit.applications.insert({ ...application, appliedAt: at, dueAt });
    unit.emit(
      { tenantId: program.tenantId, id: program.id },
      applicationEvent(application, 'application.submitted', at, { dueAt }),
    );
    if (rules.autoApprove) {
      await unit.asSystem(program.tenantId, async () => {
        await moveApplication(unit, application, 'APPROVED', at, null);
        const { track, email } = input;
        await addEnrolment(unit, deps, program, { partnerId, status: 'ACTIVE', track, tier: null, email, at });
      });
    }
    return { tenantId: application.tenantId, id: application.id };
  });

function getApplicant(actor: Actor, named: string | null): string {
  if (actor.role !== 'PARTNER')
    throw new RequestError('FORBIDDEN', `applying is for a partner; found role ${actor.role}`);
  const partnerId = partnerOf(actor, named);
  if (partnerId !== null) return partnerId;
  if (named === null) {
    const known = actor.partnerIds;
    return refuse(
      'PARTNER_REQUIRED',
      `found no partner, expected one of the ${known.length} you act for`,
      ['partnerId'],
      { known },
    );
  }
  return refuse('UNKNOWN_PARTNER', `found partner "${named}", expected one you act for`, ['partnerId'], {
    known: actor.partnerIds,
  });
}

async function refuseKnown(unit: UnitOfWork, program: ProgramState, partnerId: string): Promise<void> {
  const enrolled = await unit.enrolments.find(program.tenantId, program.id, partnerId);
  if (enrolled !== null) {
    refuse('ALREADY_ENROLLED', `the partner is in "${program.slug}" already, as ${enrolled.status}`, ['partnerId'], {
      found: enrolled.status,
    });
  }
  const open = await unit.applications.findOpen(program.tenantId, program.id, partnerId);
  if (open === null) return;
  refuse(
    'ALREADY_APPLIED',
    `an application of the partner is ${open.status}, expected none that is open`,
    ['partnerId'],
    { found: open.status },
  );
}
