import type { Actor } from '../actor.ts';
import type { EnrolmentRow } from '../ports/partner.ts';
import type { ProgramState } from '../ports/program.ts';
import type { UnitOfWork } from '../ports/unit-of-work.ts';
import { isOwnerOf, partnerOf } from './permission.ts';
import { refuse } from './refusal.ts';

/** The program by its slug. A program the caller may not know of is answered as unknown. */
export async function getProgram(unit: UnitOfWork, slug: string): Promise<ProgramState> {
  const program = await unit.programs.findBySlug(slug);
  return (
    program ??
    refuse('UNKNOWN_PROGRAM', `found no program "${slug}", expected the slug of a program you can see`, ['programSlug'])
  );
}

/** The program by its slug, for its owner alone; for anybody else it does not exist here. */
export async function getOwnProgram(unit: UnitOfWork, slug: string): Promise<ProgramState> {
  const program = await getProgram(unit, slug);
  if (!isOwnerOf(unit.actor, program.tenantId)) {
    return refuse('UNKNOWN_PROGRAM', `found no program "${slug}" of yours, expected the slug of a program you own`, [
      'programSlug',
    ]);
  }
  return program;
}

/** The enrolment a call is about: the named partner's, or the caller's own. */
export async function getEnrolment(
  unit: UnitOfWork,
  program: ProgramState,
  partnerId: string | null,
): Promise<EnrolmentRow> {
  const partner = partnerOf(unit.actor, partnerId);
  if (partner === null) {
    const found = partnerId === null ? 'no partner' : `partner "${partnerId}"`;
    return refuse('NOT_ENROLLED', `found ${found}, expected the id of a partner enrolled in "${program.slug}"`, [
      'partnerId',
    ]);
  }
  const enrolment = await unit.enrolments.find(program.tenantId, program.id, partner);
  return (
    enrolment ??
    refuse('NOT_ENROLLED', `found partner "${partner}", expected one that is enrolled in "${program.slug}"`, [
      'partnerId',
    ])
  );
}

/** How the actor is named in histories and events: an id, never a name. */
export const actorName = (actor: Actor): string => actor.id ?? 'public';
