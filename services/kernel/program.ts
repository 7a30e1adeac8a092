import type { Actor } from '../actor.ts';
import type { EnrolmentRow } from '../ports/partner.ts';
import type { ProgramState } from '../ports/program.ts';
import type { UnitOfWork } from '../ports/unit-of-work.ts';
import { isOwnerOf, partnerOf } from './permission.ts';
import { refuse } from './refusal.ts';

/** How many known programs a refusal names. */
const KNOWN_SLUGS_MAX = 20;

/** The program by its slug. A program the caller may not know of is answered as unknown, with those it may know. */
export async function getProgram(unit: UnitOfWork, slug: string): Promise<ProgramState> {
  return (await unit.programs.findBySlug(slug)) ?? refuseProgram(unit, slug);
}

/** The program by its slug, for its owner alone; for anybody else it does not exist here. */
export async function getOwnProgram(unit: UnitOfWork, slug: string): Promise<ProgramState> {
  const program = await unit.programs.findBySlug(slug);
  return program !== null && isOwnerOf(unit.actor, program.tenantId) ? program : refuseProgram(unit, slug);
}

async function refuseProgram(unit: UnitOfWork, slug: string): Promise<never> {
  const known = await unit.programs.listSlugs(KNOWN_SLUGS_MAX);
  const expected = known.length === 0 ? 'the slug of a program you can see' : `one of ${known.join(', ')}`;
  return refuse('UNKNOWN_PROGRAM', `found no program "${slug}" for you here, expected ${expected}`, ['programSlug'], {
    known,
  });
}

/** The enrolment a call is about: the named partner's, or the caller's own. */
export async function getEnrolment(
  unit: UnitOfWork,
  program: ProgramState,
  partnerId: string | null,
): Promise<EnrolmentRow> {
  const partner = partnerOf(unit.actor, partnerId) ?? refusePartner(unit.actor, program, partnerId);
  const enrolment = await unit.enrolments.find(program.tenantId, program.id, partner);
  if (enrolment !== null) return enrolment;
  const expected = `expected one that is enrolled in "${program.slug}"`;
  if (unit.actor.role !== 'PARTNER' && !(await unit.partners.exists(partner))) {
    return refuse('UNKNOWN_PARTNER', `found no partner "${partner}", ${expected}`, ['partnerId']);
  }
  return refuse('NOT_ENROLLED', `found partner "${partner}", ${expected}`, ['partnerId']);
}

/** Says which partner a call could have been about: none was named and there is no only one, or not one of the caller's. */
function refusePartner(actor: Actor, program: ProgramState, named: string | null): never {
  if (actor.role !== 'PARTNER') {
    return refuse('PARTNER_REQUIRED', `found no partner, expected the id of one enrolled in "${program.slug}"`, [
      'partnerId',
    ]);
  }
  const known = actor.partnerIds;
  const expected = `expected one of those you act for: ${known.join(', ') || 'none'}`;
  return named === null
    ? refuse('PARTNER_REQUIRED', `found no partner, ${expected}`, ['partnerId'], { known })
    : refuse('UNKNOWN_PARTNER', `found partner "${named}", ${expected}`, ['partnerId'], { found: named, known });
}

/** How the actor is named in histories and events: an id, never a name. */
export const actorName = (actor: Actor): string => actor.id ?? 'public';
