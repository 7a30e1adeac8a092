import { must } from '../../domain/result.ts';
import type { Instant } from '../../domain/time/calendar.ts';
import { formatInstant } from '../../domain/time/instant.ts';
import type { EnrolmentChange } from '../contract.ts';
import type { CommandScope } from '../kernel/command.ts';
import { getEnrolment, getOwnProgram } from '../kernel/program.ts';
import { refuse } from '../kernel/refusal.ts';
import { decisionTime } from '../kernel/time.ts';
import type { EnrolmentRow } from '../ports/partner.ts';
import type { PartnerTimelineFacts } from '../ports/ledger.ts';
import type { ProgramState } from '../ports/program.ts';
import type { UnitOfWork } from '../ports/unit-of-work.ts';

/** The enrolment a call is about, locked: decisions about one partner follow each other. */
export async function getEnrolmentForUpdate(
  unit: UnitOfWork,
  program: ProgramState,
  partnerId: string | null,
): Promise<EnrolmentRow> {
  const found = await getEnrolment(unit, program, partnerId);
  return must(
    await unit.enrolments.findForUpdate(found.tenantId, found.programId, found.partnerId),
    'an enrolment is never removed',
  );
}

export interface EnrolmentScope {
  readonly program: ProgramState;
  readonly enrolment: EnrolmentRow;
  readonly at: Instant;
}

/** Enters an owner's decision about an enrolled partner. Names the tenant, so a repeated call ends here. */
export async function enterEnrolment(scope: CommandScope, input: EnrolmentChange): Promise<EnrolmentScope> {
  const { unit } = scope;
  const program = await getOwnProgram(unit, input.programSlug);
  await scope.begin(program.tenantId);
  const enrolment = await getEnrolmentForUpdate(unit, program, input.partnerId);
  const at = decisionTime(unit.actor, program, input.occurredAt);
  if (enrolment.enrolledAt > at) {
    const message = `the partner is enrolled since ${formatInstant(enrolment.enrolledAt)}, after ${formatInstant(at)}`;
    return refuse('NOT_ENROLLED', message, ['occurredAt']);
  }
  return { program, enrolment, at };
}

/** The dated decisions about an enrolled partner. */
export async function loadPartner(
  unit: UnitOfWork,
  { program, enrolment }: EnrolmentScope,
): Promise<PartnerTimelineFacts> {
  const partners = await unit.ledger.loadPartners(program, [enrolment.partnerId]);
  return must(partners.get(enrolment.partnerId), 'an enrolled partner');
}
