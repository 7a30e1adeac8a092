import type { LinkRules } from '../../domain/contract/adapter.ts';
import type { Instant } from '../../domain/time/calendar.ts';
import type { CommandScope } from '../kernel/command.ts';
import { factTime } from '../kernel/fact-time.ts';
import { getOwnProgram } from '../kernel/program.ts';
import { refuse } from '../kernel/refusal.ts';
import type { ProgramState } from '../ports/program.ts';

export interface LinkScope {
  readonly program: ProgramState;
  readonly rules: Extract<LinkRules, { kind: 'TRACKED' }>;
  readonly at: Instant;
}

/** Enters a fact about links. Names the tenant, so a repeated call ends here. Errors: NO_LINKS where there are none. */
export async function enterLinks(
  scope: CommandScope,
  input: { readonly programSlug: string; readonly occurredAt: Instant | null },
): Promise<LinkScope> {
  const program = await getOwnProgram(scope.unit, input.programSlug);
  await scope.begin(program.tenantId);
  const at = factTime(scope.unit.actor, program, input.occurredAt);
  const rules = program.adapter.links(program.terms.at(at));
  if (rules.kind === 'NONE')
    return refuse('NO_LINKS', `program "${program.slug}" has no affiliate links`, ['programSlug']);
  return { program, rules, at };
}
