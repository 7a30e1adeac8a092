import { curriculumOf, finishedBy, type TrainingItem } from '../../domain/decisions/training.ts';
import { trackAt } from '../../domain/engine/tiers.ts';
import type { Actor } from '../actor.ts';
import type { Ref } from '../contract.ts';
import { runCommand } from '../kernel/command.ts';
import { isOwnerOf } from '../kernel/permission.ts';
import { actorName, getOwnProgram, getProgram } from '../kernel/program.ts';
import { refuse } from '../kernel/refusal.ts';
import { requireText } from '../kernel/require-text.ts';
import { requireWorking } from '../kernel/working.ts';
import type { Outcome } from '../outcome.ts';
import type { EnrolmentRow } from '../ports/partner.ts';
import type { ProgramState } from '../ports/program.ts';
import type { ServiceDeps, UnitOfWork } from '../ports/unit-of-work.ts';
import { enrolmentEvent } from './add-enrolment.ts';
import { finishStep } from './complete-onboarding-step.ts';
import type { RecordTraining, SetCurriculum } from './contract.ts';
import { getEnrolmentForUpdate, loadPartner } from './get-enrolment.ts';

/** What programs call the training among their onboarding steps. */
const TRAINING = 'training';
const ITEMS_MAX = 200;
const KEY = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Says what partners' people have to learn, in order. What somebody has finished of items left out stays noted. */
export const setCurriculum = (deps: ServiceDeps, actor: Actor, input: SetCurriculum): Promise<Outcome<Ref>> =>
  runCommand(deps, actor, 'setCurriculum', input, async ({ unit, begin }) => {
    const program = await getOwnProgram(unit, input.programSlug);
    await begin(program.tenantId);
    const ref = { tenantId: program.tenantId, id: program.id };
    await unit.training.replaceItems(ref, checkItems(program, input.items), program.now);
    await unit.audit(program.tenantId, 'setCurriculum', program.id, { items: input.items.map(({ item }) => item) });
    return ref;
  });

function checkItems(program: ProgramState, items: readonly TrainingItem[]): readonly TrainingItem[] {
  if (items.length > ITEMS_MAX) {
    return refuse('INVALID_INPUT', `found ${items.length} items, expected at most ${ITEMS_MAX}`, ['items']);
  }
  const known = program.adapter.tracks(program.terms.at(program.now));
  const seen = new Set<string>();
  return items.map((item, index) => {
    const at = (field: string): readonly string[] => ['items', String(index), field];
    if (!KEY.test(item.item) || item.item.length > 80) {
      refuse(
        'INVALID_INPUT',
        `found "${item.item}", expected up to 80 lower-case letters, digits and hyphens`,
        at('item'),
      );
    }
    if (seen.has(item.item)) refuse('DUPLICATE_ITEM', `found "${item.item}" twice, expected each once`, at('item'));
    seen.add(item.item);
    for (const track of item.tracks ?? []) {
      if (known.includes(track)) continue;
      const expected = known.length === 0 ? 'none: the program has no tracks' : `one of ${known.join(', ')}`;
      refuse('UNKNOWN_TRACK', `found track "${track}", expected ${expected}`, at('tracks'), { found: track, known });
    }
    return { ...item, title: requireText(item.title, `items.${index}.title`, 200) };
  });
}

/**
 * Notes what one of a partner's people has finished. When one person has finished the whole curriculum of the partner's
 * track, the training of its onboarding is done. Noted twice is noted.
 */
export const recordTraining = (deps: ServiceDeps, actor: Actor, input: RecordTraining): Promise<Outcome<Ref>> =>
  runCommand(deps, actor, 'recordTraining', input, async ({ unit, begin }) => {
    const program = await getProgram(unit, input.programSlug);
    const enrolment = await getEnrolmentForUpdate(unit, program, input.partnerId);
    await begin(program.tenantId);
    requireWorking(enrolment);
    const at = program.now;
    const { enrolment: dated } = await loadPartner(unit, { program, enrolment, at });
    const items = await unit.training.listItems({ tenantId: program.tenantId, id: program.id });
    const curriculum = curriculumOf(items, trackAt(dated, at));
    checkFinished(unit, program, curriculum, input.items);
    const personId = await findPerson(unit, enrolment, input.personId);
    const before = await unit.training.listRecords(enrolment);
    const isNew = (item: string): boolean =>
      !before.some((record) => record.personId === personId && record.item === item);
    const added = [...new Set(input.items)].filter(isNew).map((item) => ({ personId, item, at }));
    if (added.length > 0) {
      await unit.training.addRecords(enrolment, added, actorName(actor));
      unit.emit(
        { tenantId: program.tenantId, id: program.id },
        enrolmentEvent(enrolment, 'enrollment.updated', at, {
          change: 'TRAINING',
          person: personId,
          items: added.map(({ item }) => item),
        }),
      );
    }
    await finishTraining(unit, program, enrolment, finishedBy(curriculum, [...before, ...added]));
    return { tenantId: enrolment.tenantId, id: enrolment.id };
  });

function checkFinished(
  unit: UnitOfWork,
  program: ProgramState,
  curriculum: readonly TrainingItem[],
  items: readonly string[],
): void {
  const known = curriculum.map(({ item }) => item);
  const expected = known.length === 0 ? 'none: the program has set no curriculum' : `one of ${known.join(', ')}`;
  if (items.length === 0) refuse('INVALID_INPUT', `found no items, expected at least ${expected}`, ['items']);
  for (const [index, item] of items.entries()) {
    const found = curriculum.find((each) => each.item === item);
    if (found === undefined) {
      const message = `found item "${item}", expected ${expected}`;
      return refuse('UNKNOWN_ITEM', message, ['items', String(index)], { found: item, known });
    }
    if (found.kind === 'QUIZ' && !isOwnerOf(unit.actor, program.tenantId)) {
      const message = `whether quiz "${item}" is passed is noted by the vendor, not by the partner`;
      return refuse('FORBIDDEN_ACTION', message, ['items', String(index)]);
    }
  }
}

/** The person who learned: one who works for the partner. The caller's token says that of itself. */
async function findPerson(unit: UnitOfWork, enrolment: EnrolmentRow, named: string | null): Promise<string> {
  const { actor } = unit;
  if (actor.role === 'PARTNER' && (named === null || named === actor.id)) return actorName(actor);
  if (named === null) return refuse('PERSON_REQUIRED', 'found no person, expected who has finished it', ['personId']);
  if (await unit.training.isMember(named, enrolment.partnerId)) return named;
  const message = `found no person "${named}" at the partner, expected one who works for it`;
  return refuse('UNKNOWN_PERSON', message, ['personId'], { found: named });
}

/** Ticks the training of the onboarding off, where the program has such a step. */
async function finishTraining(
  unit: UnitOfWork,
  program: ProgramState,
  enrolment: EnrolmentRow,
  finished: readonly string[],
): Promise<void> {
  const [person] = finished;
  if (person === undefined) return;
  const step = program.adapter.application(program.terms.at(program.now)).onboarding.find(({ id }) => id === TRAINING);
  if (step !== undefined) await finishStep(unit, program, enrolment, { step, note: `finished by ${person}` });
}
