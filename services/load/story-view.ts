import type { ProgramAdapter } from '../../domain/contract/adapter.ts';
import { formatIssues } from '../../domain/contract/params.ts';
import type { AdapterRegistry } from '../../domain/contract/registry.ts';
import { hasManagedAccounts } from '../../domain/decisions/managed-account.ts';
import { currencyOf, firstTerms } from '../../domain/engine/terms.ts';
import { must } from '../../domain/result.ts';
import { text, type Scenario, type ScenarioEnrolment, type ScenarioProgram } from '../../domain/scenario/scenario.ts';
import type { Instant } from '../../domain/time/calendar.ts';

/** Thrown when the services refuse what the simulation accepted: the two must agree. */
export class LoadRefused extends Error {}

/** What a file says about its programs and partners, as a load asks it. */
export class StoryView {
  readonly #scenario: Scenario;
  readonly #registry: AdapterRegistry;

  constructor(scenario: Scenario, registry: AdapterRegistry) {
    this.#scenario = scenario;
    this.#registry = registry;
  }

  rulesOf(program: ScenarioProgram): { readonly adapter: ProgramAdapter; readonly params: unknown } {
    const adapter = must(this.#registry.find(program.adapter), 'an adapter that was simulated');
    const terms = firstTerms(adapter, program.params);
    if (!terms.ok) throw new LoadRefused(`line ${program.line}: ${formatIssues(terms.error)}`);
    return { adapter, params: terms.value.params };
  }

  /** The currency of billing facts that name none. */
  currency(): string {
    const program = must(this.#scenario.programs[0], 'a scenario has a program');
    return currencyOf({ ...this.rulesOf(program).adapter.params.defaults, ...program.params });
  }

  isEnrolled(programId: string, partner: string, at: Instant): boolean {
    return (this.#enrolment(programId, partner)?.since ?? Number.POSITIVE_INFINITY) <= at;
  }

  /** Whether a program lives a managed account of the story: it knows them, on the partner's track of then. */
  livesAccounts(programId: string, partner: string, at: Instant): boolean {
    if (!this.isEnrolled(programId, partner, at)) return false;
    const program = must(
      this.#scenario.programs.find((each) => each.id === programId),
      'a program of the file',
    );
    const { adapter, params } = this.rulesOf(program);
    return hasManagedAccounts(adapter.managedAccounts(params), this.#trackOf(programId, partner, at));
  }

  #trackOf(programId: string, partner: string, at: Instant): string | null {
    const changes = this.#scenario.facts
      .filter(
        (fact) =>
          fact.type === 'track.changed' &&
          fact.at <= at &&
          text(fact, 'program') === programId &&
          text(fact, 'partner') === partner,
      )
      .sort((a, b) => a.at - b.at);
    const last = changes.at(-1);
    return last === undefined ? (this.#enrolment(programId, partner)?.track ?? null) : text(last, 'track');
  }

  #enrolment(programId: string, partner: string): ScenarioEnrolment | undefined {
    return this.#scenario.partners
      .find((each) => each.id === partner)
      ?.enrolments.find((each) => each.program === programId);
  }
}
