import { nextTerms } from '../../domain/engine/terms.ts';
import { must } from '../../domain/result.ts';
import type { Instant } from '../../domain/time/calendar.ts';
import { formatInstant } from '../../domain/time/instant.ts';
import { hasRight, type Actor } from '../actor.ts';
import type { PublishTerms, Ref } from '../contract.ts';
import { runCommand, type CommandScope } from '../kernel/command.ts';
import { actorName, getOwnProgram } from '../kernel/program.ts';
import { refuse } from '../kernel/refusal.ts';
import { lastClosedPeriodEnd } from '../kernel/time.ts';
import { resettlePartners } from '../ledger/resettle.ts';
import type { Outcome } from '../outcome.ts';
import type { ProgramState } from '../ports/program.ts';
import type { ServiceDeps, UnitOfWork } from '../ports/unit-of-work.ts';
import { refuseParameters } from './parameter-errors.ts';

/** Each batch is a transaction of its own, so that the program's event counter is never held for long. */
const PARTNERS_PER_BATCH = 100;

interface Published {
  readonly program: Ref;
  readonly version: number;
}

/**
 * Publishes the next version of a program's terms: the one in force at its date, with the given parameters merged over
 * it. What is in force by now is then applied to every partner, in transactions of their own after the command's: a call
 * that breaks off leaves what was done done, and the same call finishes it. A later version is taken by the calendar.
 */
export async function publishTerms(deps: ServiceDeps, actor: Actor, input: PublishTerms): Promise<Outcome<Published>> {
  const published = await runCommand(deps, actor, 'publishTerms', input, async (scope): Promise<Published> => {
    const { unit, begin } = scope;
    const { tenantId, id } = await getOwnProgram(unit, input.programSlug);
    await begin(tenantId);
    // Two versions published at once would have one number, and the calendar must not work under both.
    await unit.programs.lockCalendar({ tenantId, id });
    const program = must(await unit.programs.find({ tenantId, id }), `program ${id}`);
    const from = dateOf(actor, program, input.validFrom);
    const next = nextTerms(program.adapter, program.terms.versionAt(from), input.params, from);
    if (!next.ok) return refuseParameters(next.error);
    warnOfLaterVersion(scope, program, from);
    const version = Math.max(...program.terms.versions.map((each) => each.version)) + 1;
    await unit.programs.insertTerms(
      { tenantId, id },
      {
        version,
        validFrom: from,
        params: next.value.raw,
        overlay: input.params,
        publishedAt: program.now,
        publishedBy: actorName(actor),
      },
    );
    unit.emit(
      { tenantId, id },
      {
        type: 'terms.published',
        at: program.now,
        partnerId: null,
        leadId: null,
        subjectType: 'Program',
        subjectId: id,
        audience: 'PROGRAM',
        payload: { version, validFrom: from },
      },
    );
    return { program: { tenantId, id }, version };
  });
  if (published.value !== null) await applyTerms(deps, actor, published.value);
  return published;
}

function dateOf(actor: Actor, program: ProgramState, validFrom: Instant | null): Instant {
  if (validFrom === null || validFrom >= program.now) return validFrom ?? program.now;
  const found = formatInstant(validFrom);
  if (!hasRight(actor, 'BACKDATE')) {
    const message = `found ${found}, expected nothing before the program's clock, ${formatInstant(program.now)}`;
    return refuse('NOT_BEFORE_CLOCK', message, ['validFrom'], { found });
  }
  const closed = lastClosedPeriodEnd(program);
  if (closed !== null && validFrom < closed) {
    const message = `found ${found}, expected nothing before ${formatInstant(closed)}, the end of the last closed period`;
    return refuse('NOT_BEFORE_CLOCK', message, ['validFrom'], { found });
  }
  return validFrom;
}

/** A version is complete, so one that comes into force later does not contain what is published now. */
function warnOfLaterVersion(scope: CommandScope, program: ProgramState, from: Instant): void {
  const later = program.terms.versions.find((version) => version.from > from);
  if (later === undefined) return;
  const message = `version ${later.version} takes over from ${formatInstant(later.from)}, without these parameters; publish them for that date, too, if they should stay`;
  scope.warn('LATER_VERSION_TAKES_OVER', message);
}

/** Judges all partners again under terms that are in force by now, and settles their customers. */
async function applyTerms(deps: ServiceDeps, actor: Actor, { program: ref, version }: Published): Promise<void> {
  const within = <T>(work: (unit: UnitOfWork, program: ProgramState) => Promise<T>): Promise<T> =>
    deps.gateway.transaction(actor, async (unit) => {
      await unit.programs.lockCalendar(ref);
      return work(unit, must(await unit.programs.find(ref), `program ${ref.id}`));
    });
  const partners = await within(async (unit, program) => {
    const terms = must(
      program.terms.versions.find((each) => each.version === version),
      `version ${version}`,
    );
    return terms.from > program.now ? [] : unit.ledger.listEnrolledPartners(program, program.now + 1);
  });
  for (let index = 0; index < partners.length; index += PARTNERS_PER_BATCH) {
    const batch = partners.slice(index, index + PARTNERS_PER_BATCH);
    await within((unit, program) => resettlePartners(unit, deps, program, batch));
  }
}
