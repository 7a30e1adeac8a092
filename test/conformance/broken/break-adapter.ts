import { affiliateCampaign } from '../../../adapters/affiliate-campaign/index.ts';
import { customerioSolutions } from '../../../adapters/customerio-solutions/index.ts';
import type { AccrualInput, PlannedLine } from '../../../domain/contract/accrual.ts';
import type { LineRule, ProgramAdapter } from '../../../domain/contract/adapter.ts';
import type { Json, JsonObject, ParamSpec } from '../../../domain/contract/params.ts';

/** An adapter with one mistake, and the id of the check that has to see it. */
export interface Broken {
  readonly name: string;
  readonly adapter: ProgramAdapter;
  readonly failing: string;
}

/** Sound adapters to break: one with tiers that counts sales, one with links and a hold. */
export const sound = customerioSolutions;
export const soundCampaign = affiliateCampaign;

/** A sound adapter with some of its members replaced. */
export const withMembers = (members: Partial<ProgramAdapter>): ProgramAdapter => ({ ...sound, ...members });

/** A sound adapter that plans other lines. */
export const withLines = (
  accrue: (input: AccrualInput<unknown>, plans: readonly PlannedLine[]) => unknown,
  base: ProgramAdapter = sound,
): ProgramAdapter => ({ ...base, accrue: (input) => accrue(input, base.accrue(input)) as readonly PlannedLine[] });

/** A sound adapter each of whose lines is changed. */
export const withEachLine = (
  change: (plan: PlannedLine, input: AccrualInput<unknown>) => Partial<PlannedLine>,
  base: ProgramAdapter = sound,
): ProgramAdapter => withLines((input, plans) => plans.map((plan) => ({ ...plan, ...change(plan, input) })), base);

export const withParams = (params: Partial<ParamSpec<unknown>>): ProgramAdapter => ({
  ...sound,
  params: { ...sound.params, ...params },
});

export const withDefault = (name: string, value: Json): ProgramAdapter =>
  withParams({ defaults: { ...sound.params.defaults, [name]: value } satisfies JsonObject });

export const withRule = (rule: Partial<LineRule>): ProgramAdapter =>
  withMembers({ rules: sound.rules.map((each) => ({ ...each, ...rule })) });
