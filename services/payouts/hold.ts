import type { Actor } from '../actor.ts';
import type { Keyed, Ref } from '../contract.ts';
import { runCommand } from '../kernel/command.ts';
import { isOwnerOf, requireRight } from '../kernel/permission.ts';
import { actorName, getEnrolment, getOwnProgram } from '../kernel/program.ts';
import { refuse } from '../kernel/refusal.ts';
import { requireText } from '../kernel/require-text.ts';
import { must } from '../../domain/result.ts';
import type { Outcome } from '../outcome.ts';
import type { ServiceDeps, UnitOfWork } from '../ports/unit-of-work.ts';
import type { PlaceHold } from './contract.ts';
import { requireStaff } from './decide-payout.ts';
import { payoutEvent } from './payout-event.ts';

const NOTE_CHARACTERS_MAX = 1_000;

interface Subject {
  readonly tenantId: string;
  readonly programId: string;
  readonly partnerId: string;
  readonly payoutId: string | null;
  readonly lineId: string | null;
}

/**
 * Holds money back: of a partner, of a payout (neither is approved nor sent) or of a line (it is put into no payout;
 * one that is in a payout already holds that up). What is on its way is not called back.
 */
export const placeHold = (deps: ServiceDeps, actor: Actor, input: PlaceHold): Promise<Outcome<Ref>> =>
  runCommand(deps, actor, 'placeHold', input, async ({ unit, begin }) => {
    requireStaff(actor, 'holding money back');
    requireRight(actor, 'APPROVE_PAYOUTS', 'holding money back');
    const subject = await findSubject(unit, input);
    await begin(subject.tenantId);
    const note = input.note === null ? null : requireText(input.note, 'note', NOTE_CHARACTERS_MAX);
    const ref = { tenantId: subject.tenantId, id: subject.programId };
    const { now } = must(await unit.programs.find(ref), 'the program of a hold');
    const id = deps.newId('hold');
    const { reason } = input;
    const placed = await unit.payouts.insertHold({
      ...subject,
      id,
      reason,
      note,
      at: now,
      by: actorName(actor),
      releasedAt: null,
    });
    if (!placed) refuse('ALREADY_HELD', `found a hold in force for ${reason}, expected none`, ['reason']);
    await unit.audit(subject.tenantId, 'placeHold', id, { ...subject, reason });
    unit.emit(ref, holdEvent(subject, id, 'payout_hold.placed', now, reason));
    return { tenantId: subject.tenantId, id };
  });

async function findSubject(unit: UnitOfWork, input: PlaceHold): Promise<Subject> {
  const { payoutId, lineId, programSlug, partnerId } = input;
  const named = [payoutId, lineId, programSlug].filter((each) => each !== null).length;
  if (named !== 1 || (programSlug === null) !== (partnerId === null)) {
    const given = Object.entries({ payoutId, lineId, programSlug, partnerId }).filter(([, id]) => id !== null);
    const found = given.map(([name]) => name).join(', ') || 'none of them';
    const expected = 'exactly one of payoutId, lineId, or programSlug with partnerId';
    return refuse('INVALID_INPUT', `found ${found}, expected ${expected}`, null);
  }
  if (payoutId !== null) {
    const payout = await unit.payouts.findForUpdate(payoutId);
    if (payout === null || !isOwnerOf(unit.actor, payout.tenantId))
      return refuse('NOT_FOUND', `found no payout "${payoutId}"`, ['payoutId']);
    const { tenantId, programId, partnerId: owed } = payout;
    return { tenantId, programId, partnerId: owed, payoutId: payout.id, lineId: null };
  }
  if (lineId !== null) {
    const line = await unit.payouts.findLine(lineId);
    if (line === null || !isOwnerOf(unit.actor, line.tenantId))
      return refuse('NOT_FOUND', `found no commission line "${lineId}"`, ['lineId']);
    const { tenantId, programId, partnerId: owed } = line;
    return { tenantId, programId, partnerId: owed, payoutId: null, lineId: line.id };
  }
  const program = await getOwnProgram(unit, programSlug ?? '');
  const enrolment = await getEnrolment(unit, program, partnerId);
  return {
    tenantId: program.tenantId,
    programId: program.id,
    partnerId: enrolment.partnerId,
    payoutId: null,
    lineId: null,
  };
}

const holdEvent = (subject: Subject, holdId: string, type: string, at: number, reason: string) => ({
  ...payoutEvent({ id: holdId, partnerId: subject.partnerId }, type, at, {
    reason,
    payoutId: subject.payoutId,
    lineId: subject.lineId,
  }),
  subjectType: 'PayoutHold',
});

/** Lets money go that was held back. */
export const releaseHold = (
  deps: ServiceDeps,
  actor: Actor,
  input: Keyed & { readonly holdId: string },
): Promise<Outcome<Ref>> =>
  runCommand(deps, actor, 'releaseHold', input, async ({ unit, begin }) => {
    requireStaff(actor, 'releasing a hold');
    requireRight(actor, 'APPROVE_PAYOUTS', 'releasing a hold');
    const hold = await unit.payouts.findHold(input.holdId);
    if (hold === null || !isOwnerOf(actor, hold.tenantId))
      return refuse('NOT_FOUND', `found no hold "${input.holdId}"`, ['holdId']);
    await begin(hold.tenantId);
    if (hold.releasedAt !== null)
      refuse('ALREADY_RELEASED', 'found a hold that was released, expected one in force', ['holdId']);
    const ref = { tenantId: hold.tenantId, id: hold.programId };
    const { now } = must(await unit.programs.find(ref), 'the program of a hold');
    await unit.payouts.releaseHold(hold, now, actorName(actor));
    await unit.audit(hold.tenantId, 'releaseHold', hold.id, { reason: hold.reason });
    unit.emit(ref, holdEvent(hold, hold.id, 'payout_hold.released', now, hold.reason));
    return { tenantId: hold.tenantId, id: hold.id };
  });
