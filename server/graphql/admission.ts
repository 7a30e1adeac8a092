import type { ExecutionResult, GraphQLError } from 'graphql';
import type { Actor } from '../../services/actor.ts';
import type { CostPlan } from './cost/plan.ts';
import { refusal } from './errors.ts';
import { budgetOf, type RateLimiter } from './rate-limit.ts';

/** Who asks for an operation, and with what. */
export interface AdmissionRequest {
  readonly plan: CostPlan;
  readonly variables: Readonly<Record<string, unknown>> | null | undefined;
  readonly actor: Actor;
  /** Where the caller is, for visitors: an address of the network. */
  readonly address: string;
}

/** What an operation was let in for. */
export interface Charge {
  /** Points by its variables. */
  readonly requested: number;
  /**
   * Called once, with its answer: the points not needed go back to the caller's budget. Of one that failed or was given
   * up (null) none do: what had been done by then is not in the answer.
   */
  settle(answer: Pick<ExecutionResult, 'data' | 'errors'> | null): CostReport | null;
}

/** `extensions.cost` of an answer. */
export interface CostReport {
  readonly requested: number;
  readonly actual: number;
  /** What is left of the caller's budget; null: it has no limit. */
  readonly available: number | null;
}

export type Admission =
  | { readonly charge: Charge; readonly errors?: never }
  | { readonly charge?: never; readonly errors: readonly GraphQLError[] };

/** Where nothing is priced, nothing is reported. */
export const FREE: Admission = { charge: { requested: 0, settle: () => null } };

/** Prices an operation whose variables are known, and takes the price from its caller's budget: the same for every transport. */
export function admit(request: AdmissionRequest, costMax: number, limiter: RateLimiter | null): Admission {
  const { plan, actor, address } = request;
  const requested = plan.price(request.variables ?? {});
  if (requested > costMax) return { errors: [tooDear(requested, costMax)] };
  const budget = budgetOf(actor, address);
  const taken = limiter?.take(budget, requested) ?? { isTaken: true };
  if (!taken.isTaken) return { errors: [tooMuch(requested, taken.retryAfterSeconds)] };
  let isSettled = false;
  return {
    charge: {
      requested,
      settle(answer) {
        const { data = null, errors = [] } = answer ?? {};
        const actual = data === null ? 0 : plan.measure(data);
        const isWhole = data !== null && errors.length === 0;
        if (!isSettled && isWhole) limiter?.giveBack(budget, requested - actual);
        isSettled = true;
        return { requested, actual, available: limiter?.available(budget) ?? null };
      },
    },
  };
}

function tooDear(requested: number, limit: number): GraphQLError {
  return refusal(
    'COST_LIMIT_EXCEEDED',
    `The operation costs too much: found ${requested} points, expected at most ${limit}. Ask for shorter pages, or for less inside of them`,
    { cost: { requested, limit } },
  );
}

function tooMuch(requested: number, retryAfter: number): GraphQLError {
  return refusal(
    'RATE_LIMITED',
    `Too much was asked for in a short time: the operation costs ${requested} points, which are there again in ${retryAfter} s`,
    { retryAfter, cost: { requested }, http: { status: 429, headers: new Map([['retry-after', String(retryAfter)]]) } },
  );
}
