import type { AccrualInput, PlannedLine } from '../contract/accrual.ts';
import type { ProgramAdapter } from '../contract/adapter.ts';
import { deepFreeze, encode, findNonData } from './data.ts';
import { createSeal } from './sealed.ts';

export type ViolationKind = 'IMPURE' | 'ASYNC' | 'MUTATION' | 'THROW' | 'SLOW' | 'NOT_DATA';

/** Something an adapter did in a call that no adapter may do. */
export interface Violation {
  readonly kind: ViolationKind;
  readonly call: string;
  readonly text: string;
}

export interface Accrual {
  readonly input: AccrualInput<unknown>;
  readonly plans: readonly PlannedLine[];
}

/** An adapter under observation. Engine and checks call it through `adapter`, inside `run`. */
export interface Boundary {
  readonly adapter: ProgramAdapter;
  /** Every different violation so far, in the order found. */
  violations(): readonly Violation[];
  /** The calls of `accrue` since this was asked last. */
  takeAccruals(): readonly Accrual[];
  /** Runs sealed off from the outside; null when the adapter failed in a way that leaves no answer. */
  run<T>(call: () => T): T | null;
}

export interface BoundaryOptions {
  /** Milliseconds, rising; only for noticing slow calls. */
  readonly clock: () => number;
  readonly deadlineMs: number;
  /** Freezes every input first, so that a change of it throws. */
  readonly freeze: boolean;
}

/** Thrown through the engine when an adapter's call gave nothing the engine could go on with. */
class CallFailed extends Error {}

const LOOKED_MAX = 100;
const MUTATION = /read only|not extensible|Cannot (assign|add|delete|define|redefine)/;

export function createBoundary(adapter: ProgramAdapter, { clock, deadlineMs, freeze }: BoundaryOptions): Boundary {
  const found = new Map<string, Violation>();
  let accruals: Accrual[] = [];
  let current = 'params.schema';
  const note = (kind: ViolationKind, text: string): void => {
    const key = `${kind} ${current} ${text}`;
    if (!found.has(key)) found.set(key, { kind, call: current, text });
  };
  const looked = new Map<string, number>();
  // Declarations are asked thousands of times and answer alike; lines are looked at every time.
  const isWorthLooking = (name: string): boolean => {
    const times = (looked.get(name) ?? 0) + 1;
    looked.set(name, times);
    return times <= LOOKED_MAX || name === 'accrue';
  };
  const seal = createSeal((what) => note('IMPURE', `reached for ${what}`));
  const now = (): number => seal.outside(clock);

  function observe<A extends unknown[], R>(name: string, call: (...args: A) => R, isData: boolean): (...args: A) => R {
    return (...args) => {
      if (freeze) args.forEach(deepFreeze);
      const before = current;
      current = name;
      try {
        const startedAt = now();
        const result = call(...args);
        const tookMs = now() - startedAt;
        if (tookMs > deadlineMs) note('SLOW', `took ${Math.round(tookMs)} ms, expected at most ${deadlineMs} ms`);
        if (isThenable(result)) {
          note('ASYNC', 'gave a promise, expected an answer');
          throw new CallFailed(name);
        }
        const nonData = isData && isWorthLooking(name) ? findNonData(result, name) : null;
        if (nonData !== null) note('NOT_DATA', nonData);
        return result;
      } catch (cause) {
        if (cause instanceof CallFailed) throw cause;
        const text = cause instanceof Error ? `${cause.name}: ${cause.message}` : encode(cause);
        note(cause instanceof TypeError && MUTATION.test(text) ? 'MUTATION' : 'THROW', `threw ${text}`);
        throw new CallFailed(name);
      } finally {
        current = before;
      }
    };
  }

  return {
    adapter: observeAll(adapter, observe, (accrual) => accruals.push(accrual)),
    violations: () => [...found.values()],
    takeAccruals() {
      const taken = accruals;
      accruals = [];
      return taken;
    },
    run(call) {
      try {
        return seal.run(call);
      } catch (cause) {
        if (cause instanceof CallFailed) return null;
        // The engine stumbled over an answer it could not read: the adapter's fault as well.
        note('THROW', `gave an answer the engine cannot use: ${String(cause)}`);
        return null;
      }
    },
  };
}

type Observe = <A extends unknown[], R>(name: string, call: (...args: A) => R, isData: boolean) => (...args: A) => R;

/** The adapter with every call observed; called as a method, since an adapter may be an instance that needs its `this`. */
function observeAll(adapter: ProgramAdapter, observe: Observe, onAccrual: (accrual: Accrual) => void): ProgramAdapter {
  const { params } = adapter;
  const accrue = observe('accrue', (input: AccrualInput<unknown>) => adapter.accrue(input), true);
  return {
    contract: 1,
    id: adapter.id,
    version: adapter.version,
    title: adapter.title,
    summary: adapter.summary,
    rules: adapter.rules,
    params: {
      schema: params.schema,
      defaults: params.defaults,
      // What it compiles to is the adapter's own affair.
      compile: observe('params.compile', (raw) => params.compile(raw), false),
      checkChange: observe('params.checkChange', (before, after) => params.checkChange(before, after), true),
    },
    terms: observe('terms', (of) => adapter.terms(of), true),
    assumptions: observe('assumptions', (of) => adapter.assumptions(of), true),
    application: observe('application', (of) => adapter.application(of), true),
    tracks: observe('tracks', (of) => adapter.tracks(of), true),
    leads: observe('leads', (of) => adapter.leads(of), true),
    links: observe('links', (of) => adapter.links(of), true),
    managedAccounts: observe('managedAccounts', (of) => adapter.managedAccounts(of), true),
    tiers: observe('tiers', (of, track) => adapter.tiers(of, track), true),
    allowsRateOverride: observe('allowsRateOverride', (of) => adapter.allowsRateOverride(of), true),
    streams: observe('streams', (of) => adapter.streams(of), true),
    accrue(input) {
      const plans = accrue(input);
      onAccrual({ input, plans });
      return plans;
    },
  };
}

const isThenable = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && typeof (value as { then?: unknown }).then === 'function';
