import type { JsonObject } from '../../domain/contract/params.ts';
import { nextTerms } from '../../domain/engine/terms.ts';
import { formatInstant } from '../../domain/time/instant.ts';
import type { Actor } from '../actor.ts';
import type { Ref } from '../contract.ts';
import { runCommand } from '../kernel/command.ts';
import { getOwnProgram } from '../kernel/program.ts';
import { refuse } from '../kernel/refusal.ts';
import type { Outcome } from '../outcome.ts';
import type { ServiceDeps } from '../ports/unit-of-work.ts';
import { refuseParameters } from '../programs/parameter-errors.ts';
import { enqueueRun } from '../runs/enqueue.ts';
import type { PreviewTerms } from './contract.ts';

/** What the run of a preview is told. */
export interface PreviewInput {
  readonly params: JsonObject;
  /** Epoch milliseconds. */
  readonly validFrom: number;
}

/**
 * Queues the owner's what-if: the program's real facts under its terms and under proposed ones. The parameters are
 * checked here as `publishTerms` would, so that a run never begins on terms that could not be published.
 */
export const previewTerms = (deps: ServiceDeps, actor: Actor, input: PreviewTerms): Promise<Outcome<Ref>> =>
  runCommand(deps, actor, 'previewTerms', input, async ({ unit, begin }): Promise<Ref> => {
    const program = await getOwnProgram(unit, input.programSlug);
    await begin(program.tenantId);
    const { params, validFrom } = input;
    if (validFrom > program.now) {
      const found = formatInstant(validFrom);
      return refuse(
        'INVALID_DATE',
        `found ${found}, expected nothing later than the program's clock, ${formatInstant(program.now)}: a preview is of the past`,
        ['validFrom'],
        { found },
      );
    }
    const next = nextTerms(program.adapter, program.terms.versionAt(validFrom), params, validFrom);
    if (!next.ok) return refuseParameters(next.error);
    const run = { params, validFrom } satisfies PreviewInput;
    return enqueueRun(unit, deps, {
      tenantId: program.tenantId,
      programId: program.id,
      kind: 'TERMS_PREVIEW',
      input: run,
    });
  });
