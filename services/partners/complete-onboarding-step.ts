import type { OnboardingStep } from '../../domain/contract/adapter.ts';
import type { Actor } from '../actor.ts';
import type { CompleteOnboardingStep, Ref } from '../contract.ts';
import { runCommand } from '../kernel/command.ts';
import { isOwnerOf } from '../kernel/permission.ts';
import { actorName, getProgram } from '../kernel/program.ts';
import { refuse } from '../kernel/refusal.ts';
import { requireWorking } from '../kernel/working.ts';
import type { Outcome } from '../outcome.ts';
import type { EnrolmentRow } from '../ports/partner.ts';
import type { ProgramState } from '../ports/program.ts';
import type { ServiceDeps, UnitOfWork } from '../ports/unit-of-work.ts';
import { enrolmentEvent, moveEnrolment } from './add-enrolment.ts';
import { getEnrolmentForUpdate } from './get-enrolment.ts';

/** What a caller may name instead of the step by which a program calls its agreement or terms. */
const AGREEMENT = 'agreement';

const isAgreement = (step: Pick<OnboardingStep, 'id'>): boolean => /agreement|terms/.test(step.id);

/** Notes that a step between PROSPECT and ACTIVE is done; the last one makes the partner ACTIVE. Done twice is done. */
export const completeOnboardingStep = (
  deps: ServiceDeps,
  actor: Actor,
  input: CompleteOnboardingStep,
): Promise<Outcome<Ref>> =>
  runCommand(deps, actor, 'completeOnboardingStep', input, async ({ unit, begin }) => {
    const program = await getProgram(unit, input.programSlug);
    const enrolment = await getEnrolmentForUpdate(unit, program, input.partnerId);
    await begin(program.tenantId);
    const steps = program.adapter.application(program.terms.at(program.now)).onboarding;
    const step = findStep(steps, input.step);
    if (!isOwnerOf(actor, program.tenantId) && !isAgreement(step)) {
      return refuse(
        'FORBIDDEN_ACTION',
        `step "${step.id}" is noted by the program's owner; a partner acknowledges its agreement`,
        ['step'],
      );
    }
    requireWorking(enrolment);
    await finishStep(unit, program, enrolment, { step, note: input.note });
    return { tenantId: enrolment.tenantId, id: enrolment.id };
  });

/** Notes a step as done; after the last one a PROSPECT is ACTIVE. What is done already stays as it is. */
export async function finishStep(
  unit: UnitOfWork,
  program: ProgramState,
  enrolment: EnrolmentRow,
  { step, note }: { readonly step: OnboardingStep; readonly note: string | null },
): Promise<void> {
  const steps = program.adapter.application(program.terms.at(program.now)).onboarding;
  const done = await unit.enrolments.listStepsDone(enrolment);
  if (!done.includes(step.id)) await noteStep(unit, program, enrolment, step, note);
  if (enrolment.status === 'PROSPECT' && steps.every((each) => each.id === step.id || done.includes(each.id))) {
    await unit.asSystem(program.tenantId, () => moveEnrolment(unit, enrolment, 'ACTIVE', program.now));
  }
}

function findStep(steps: readonly OnboardingStep[], wanted: string): OnboardingStep {
  const step = steps.find((each) => each.id === wanted) ?? (wanted === AGREEMENT ? steps.find(isAgreement) : undefined);
  if (step !== undefined) return step;
  const known = steps.map((each) => each.id);
  const expected = known.length === 0 ? 'none: the program has no onboarding' : `one of ${known.join(', ')}`;
  return refuse('UNKNOWN_STEP', `found step "${wanted}", expected ${expected}`, ['step'], { found: wanted, known });
}

async function noteStep(
  unit: UnitOfWork,
  program: ProgramState,
  enrolment: EnrolmentRow,
  step: OnboardingStep,
  note: string | null,
): Promise<void> {
  const at = program.now;
  const detail = note === null ? {} : { note };
  await unit.enrolments.completeStep(enrolment, { step: step.id, at, actor: actorName(unit.actor), detail });
  if (isAgreement(step)) {
    // The version the partner says it read; without one, the terms in force.
    const version = note ?? `terms ${program.terms.versionAt(at).version}`;
    await unit.enrolments.acceptAgreement(enrolment, { version, at });
  }
  unit.emit(
    { tenantId: program.tenantId, id: program.id },
    enrolmentEvent(enrolment, 'enrollment.updated', at, { change: 'STEP', step: step.id }),
  );
}
