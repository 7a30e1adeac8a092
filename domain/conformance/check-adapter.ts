import type { ProgramAdapter } from '../contract/adapter.ts';
import { createBench, type Bench } from './bench.ts';
import { createBoundary, type Violation, type ViolationKind } from './boundary.ts';
import { callDeclarations, checkData, checkDeterminism } from './checks/calls.ts';
import { checkCapabilities, checkPayoutStreams, checkTerms, checkTierLadder } from './checks/declarations.ts';
import * as lines from './checks/lines.ts';
import { checkFullRefunds, checkPaidPlusUnpaid, checkPartialRefunds, checkPayoutDates } from './checks/money.ts';
import { checkCompile, checkDefaults, checkUnknownKeys, checkWrongTypes } from './checks/params.ts';
import { checkLaterFacts, checkOrder, checkUnrelatedFacts } from './checks/stability.ts';
import { checkMoreLeads, checkMoreSales } from './checks/tiers.ts';
import { show } from './data.ts';
import { fail, failOn, type Check, type ConformanceReport, type Finding } from './report.ts';
import { checkDeclared, checkShape, formatShapeIssue } from './shape.ts';

export interface ConformanceOptions {
  /** Milliseconds, rising, such as performance.now: only for noticing slow calls. Domain code has no clock of its own. */
  readonly clock: () => number;
  readonly seed?: number;
  /** How many random histories to compute. */
  readonly histories?: number;
  /** What one call may take. A call that never ends cannot be noticed from inside. */
  readonly deadlineMs?: number;
}

const DEFAULTS = { seed: 20_261_121, histories: 200, deadlineMs: 1000 } as const;
/** Enough to see an input changed, before the others are computed. */
const FROZEN_HISTORIES = 30;

interface Definition {
  readonly id: string;
  readonly title: string;
  readonly run: (bench: Bench) => Finding;
}

/** Every check after the shape, in the order of the report. */
const DEFINITIONS: readonly Definition[] = [
  { id: 'params-defaults', title: 'The default parameters are accepted', run: checkDefaults },
  { id: 'params-wrong-type', title: 'A parameter of the wrong type is refused by its path', run: checkWrongTypes },
  { id: 'params-unknown-key', title: 'An unknown parameter is refused by its path', run: checkUnknownKeys },
  { id: 'params-compile', title: 'Compiling parameters is repeatable and changes nothing', run: checkCompile },
  { id: 'terms', title: 'Every required term is answered with what its status promises', run: checkTerms },
  {
    id: 'capabilities',
    title: 'Leads, links, managed accounts and onboarding can be followed',
    run: checkCapabilities,
  },
  { id: 'tier-ladder', title: 'Tiers rise from an entry tier by declared metrics', run: checkTierLadder },
  { id: 'streams', title: 'Every kind of line is paid in exactly one stream', run: checkPayoutStreams },
  { id: 'deterministic', title: 'The same input gives the same output', run: checkDeterminism },
  { id: 'data', title: 'Answers are data and survive JSON', run: checkData },
  { id: 'lines-exist', title: 'Customers with credit give lines', run: lines.checkEarns },
  { id: 'exact-amounts', title: 'Amounts, rates, dates and parts of lines are exact', run: lines.checkExactness },
  { id: 'line-keys', title: 'A key names one line of its customer', run: lines.checkKeys },
  { id: 'line-rules', title: 'Rule and kind of each line are declared', run: lines.checkRules },
  { id: 'sentences', title: "Each line fills its rule's sentence", run: lines.checkSentences },
  { id: 'credit', title: 'Only partners with credit are paid', run: lines.checkCredit },
  {
    id: 'earned-dates',
    title: 'Nothing is earned before it is paid, or posted before it is earned',
    run: lines.checkEarnedDates,
  },
  { id: 'replay', title: 'Stored expressions give the same cents again', run: lines.checkReplay },
  { id: 'full-refund', title: 'A full refund nets to zero', run: checkFullRefunds },
  { id: 'partial-refund', title: 'Refunds never reverse more than the line', run: checkPartialRefunds },
  { id: 'paid-plus-unpaid', title: 'Payouts and balance add up to the lines', run: checkPaidPlusUnpaid },
  { id: 'payout-dates', title: 'Nothing is paid out before it is earned and posted', run: checkPayoutDates },
  { id: 'order', title: 'The order in which facts are listed does not matter', run: checkOrder },
  { id: 'later-facts', title: 'Later facts change no posted line', run: checkLaterFacts },
  { id: 'unrelated-facts', title: "Another partner's facts change no line", run: checkUnrelatedFacts },
  { id: 'more-sales', title: 'More sales never lower a tier', run: checkMoreSales },
  { id: 'more-leads', title: 'More leads never lower a tier', run: checkMoreLeads },
];

/** What is observed in the calls of all other checks; so these are found out last, and reported first. */
const OBSERVED = [
  { id: 'total', title: 'Every call is answered, none throws', kind: 'THROW' },
  { id: 'synchronous', title: 'No call gives a promise', kind: 'ASYNC' },
  { id: 'pure', title: 'Clock, chance, network, environment and console are left alone', kind: 'IMPURE' },
  { id: 'input-untouched', title: 'Inputs are not changed', kind: 'MUTATION' },
  { id: 'deadline', title: 'Calls finish in time', kind: 'SLOW' },
] as const satisfies readonly { id: string; title: string; kind: ViolationKind }[];

const NOT_RUN = fail('could not run, because the adapter failed before: see the failures above');

/** The ids of all checks, in the order of a full report. */
export const CHECK_IDS: readonly string[] = ['shape', ...[...OBSERVED, ...DEFINITIONS].map(({ id }) => id)];

/**
 * Runs the conformance suite over one adapter: generated histories through the real engine, with the adapter sealed
 * off from the outside and its inputs frozen. Pure apart from the globals it traps during the synchronous call.
 * Bounds: 200 histories take a few seconds. Errors: none are thrown for what an adapter does; a value without the
 * shape of an adapter gives a report of the one check "shape".
 */
export function checkAdapter(adapter: ProgramAdapter, options: ConformanceOptions): ConformanceReport {
  const { clock, seed = DEFAULTS.seed, histories = DEFAULTS.histories, deadlineMs = DEFAULTS.deadlineMs } = options;
  const issues = checkShape(adapter);
  const shape = toCheck({ id: 'shape', title: 'It has the shape of an adapter' }, failOn(issues.map(formatShapeIssue)));
  if (issues.length > 0) return { ...nameOf(adapter), seed, histories: 0, lines: 0, checks: [shape] };

  const frozen = createBoundary(adapter, { clock, deadlineMs, freeze: true });
  const first = createBench(adapter, frozen, { seed, histories: Math.min(histories, FROZEN_HISTORIES) });
  if (first !== null) callDeclarations(first);
  const changesInputs = frozen.violations().some(({ kind }) => kind === 'MUTATION');
  // An adapter that changes its inputs fails that one check, not every other one with it.
  const boundary = changesInputs ? createBoundary(adapter, { clock, deadlineMs, freeze: false }) : frozen;
  const bench = createBench(adapter, boundary, { seed, histories });
  const checks = DEFINITIONS.map((each) =>
    toCheck(each, bench === null ? findWithoutBench(each, adapter) : each.run(bench)),
  );
  const violations = [...frozen.violations(), ...(changesInputs ? boundary.violations() : [])];
  const observed = OBSERVED.map((each) =>
    toCheck(each, failOn(violations.filter(({ kind }) => kind === each.kind).map(describeViolation))),
  );
  return {
    ...nameOf(adapter),
    seed,
    histories,
    lines: bench?.cases.reduce((sum, { computed }) => sum + (computed?.outcome.lines.length ?? 0), 0) ?? 0,
    checks: [shape, ...observed, ...checks],
  };
}

/** Where not even the defaults compile, there is nothing to compute with; at least say what is wrong with them. */
function findWithoutBench({ id }: Definition, adapter: ProgramAdapter): Finding {
  const issues = id === 'params-defaults' ? checkDeclared(adapter) : [];
  return issues.length > 0 ? failOn(issues.map(formatShapeIssue)) : NOT_RUN;
}

function nameOf(adapter: unknown): Pick<ConformanceReport, 'adapter' | 'version'> {
  const { id, version } = (typeof adapter === 'object' && adapter !== null ? adapter : {}) as Partial<ProgramAdapter>;
  return {
    adapter: typeof id === 'string' ? id : show(id),
    version: typeof version === 'string' ? version : show(version),
  };
}

const describeViolation = ({ call, text }: Violation): string => `${call} ${text}`;

const toCheck = ({ id, title }: Pick<Definition, 'id' | 'title'>, finding: Finding): Check => ({
  id,
  title,
  status: finding.status,
  reason: finding.status === 'SKIP' ? finding.reason : null,
  details: finding.status === 'FAIL' ? finding.details : null,
});
