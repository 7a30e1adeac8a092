import { decideAsApplicant, type ApplicantAction } from '../../domain/decisions/application.ts';
import { must } from '../../domain/result.ts';
import { addBusinessDays } from '../../domain/time/business-days.ts';
import type { Json, JsonObject } from '../../domain/contract/params.ts';
import type { Actor } from '../actor.ts';
import type { Ref } from '../contract.ts';
import { runCommand, type CommandScope } from '../kernel/command.ts';
import { refuse } from '../kernel/refusal.ts';
import { toWebAddress } from '../kernel/require-web-address.ts';
import { RequestError, type Outcome } from '../outcome.ts';
import type { ApplicationRow } from '../ports/partner.ts';
import type { ProgramState } from '../ports/program.ts';
import type { ServiceDeps } from '../ports/unit-of-work.ts';
import type { ResubmitApplication, WithdrawApplication } from './contract.ts';
import { applicationEvent, moveApplication } from './move-application.ts';
import { checkTrack } from './place.ts';

/** An applicant takes its application back. It may apply again. */
export const withdrawApplication = (
  deps: ServiceDeps,
  actor: Actor,
  input: WithdrawApplication,
): Promise<Outcome<Ref>> =>
  runCommand(deps, actor, 'withdrawApplication', input, async (scope) => {
    const { application, program } = await enterOwnApplication(scope, input.applicationId, 'WITHDRAW');
    await moveApplication(scope.unit, application, 'WITHDRAWN', program.now, input.reason);
    return { tenantId: application.tenantId, id: application.id };
  });

/** An applicant answers what the vendor asked for: the review goes on, with a new date to be answered by. */
export const resubmitApplication = (
  deps: ServiceDeps,
  actor: Actor,
  input: ResubmitApplication,
): Promise<Outcome<Ref>> =>
  runCommand(deps, actor, 'resubmitApplication', input, async (scope) => {
    const { unit } = scope;
    const { application, program } = await enterOwnApplication(scope, input.applicationId, 'RESUBMIT');
    const at = program.now;
    const rules = program.adapter.application(program.terms.at(at));
    const answers = mergeAnswers(application.answers, input);
    checkTrack(program, textOf(answers['track']), at);
    if (rules.websiteRequired && answers['website'] === null) {
      return refuse('WEBSITE_REQUIRED', `found no website, expected one: "${program.slug}" asks for it`, ['website']);
    }
    const days = rules.reviewBusinessDays;
    const dueAt = days === null ? null : addBusinessDays(at, days, program.calendar);
    await unit.applications.resubmit(application, { status: 'IN_REVIEW', answers, dueAt });
    const payload = { from: application.status, to: 'IN_REVIEW', dueAt };
    unit.emit(
      { tenantId: program.tenantId, id: program.id },
      applicationEvent(application, 'application.status_changed', at, payload),
    );
    return { tenantId: application.tenantId, id: application.id };
  });

async function enterOwnApplication(
  scope: CommandScope,
  applicationId: string,
  action: ApplicantAction,
): Promise<{ readonly application: ApplicationRow; readonly program: ProgramState }> {
  const { unit } = scope;
  const application = await unit.applications.findForUpdate(applicationId);
  if (application === null) return refuse('NOT_FOUND', `found no application "${applicationId}"`, ['applicationId']);
  const { tenantId, programId, partnerId, status } = application;
  if (unit.actor.role !== 'PARTNER' || !unit.actor.partnerIds.includes(partnerId)) {
    throw new RequestError('FORBIDDEN', `this is for the applicant itself; found role ${unit.actor.role}`);
  }
  await scope.begin(tenantId);
  const decided = decideAsApplicant(status, action);
  if (!decided.ok) {
    const { message, found, wanted } = decided.error;
    return refuse('ILLEGAL_MOVE', message, ['applicationId'], { found, wanted });
  }
  const program = must(await unit.programs.find({ tenantId, id: programId }), 'the program of an application');
  return { application, program };
}

/** Who applies for which track, and from which website, is not changed by an answer to a question. */
function mergeAnswers(before: JsonObject, { answers, website }: ResubmitApplication): JsonObject {
  const { track = null, email = null, website: earlier = null } = before;
  return {
    ...before,
    ...answers,
    website: website === undefined ? earlier : toWebAddress(website, 'website'),
    track,
    email,
  };
}

const textOf = (value: Json | undefined): string | null => (typeof value === 'string' ? value : null);
