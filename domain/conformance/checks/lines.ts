import type { LineRate, PlannedLine } from '../../contract/accrual.ts';
import type { LineRule } from '../../contract/adapter.ts';
import { replayExpression } from '../../contract/expression.ts';
import { isManaged } from '../../engine/measure.ts';
import { formatInstant } from '../../time/instant.ts';
import { checkCases, failCase, type Bench, type Computed, type Problem } from '../bench.ts';
import type { Accrual } from '../boundary.ts';
import { encode, show } from '../data.ts';
import { describeLine } from '../describe.ts';
import { fail, PASS, type Finding } from '../report.ts';

/** Says what is wrong with one planned line of one customer, or null. */
type PlanCheck = (plan: PlannedLine, accrual: Accrual, bench: Bench) => string | null;

/** Runs a check over every plan of every history that could be computed. */
const eachPlan =
  (check: PlanCheck) =>
  (bench: Bench): Finding =>
    checkCases(bench, ({ accruals }) => findPlan(check, accruals, bench));

function findPlan(check: PlanCheck, accruals: readonly Accrual[], bench: Bench): Problem | null {
  for (const accrual of accruals) {
    const { customer } = accrual.input;
    for (const plan of accrual.plans) {
      const problem = check(plan, accrual, bench);
      if (problem !== null) return { text: `line ${plan.key} of customer ${customer}: ${problem}`, customer };
    }
  }
  return null;
}

/** Without a single line nothing else is checked: a rule that never pays is a mistake, not a program. */
export function checkEarns({ cases }: Bench): Finding {
  const lines = cases.reduce((sum, { computed }) => sum + (computed?.outcome.lines.length ?? 0), 0);
  return lines > 0
    ? PASS
    : fail(`${cases.length} histories gave no line at all, expected customers with credit to earn something`);
}

/** Amounts are bigints, rates exact, dates whole milliseconds; a line is made of months that exist, each once. */
export function checkExactness(bench: Bench): Finding {
  // Where the engine could not compute with them, inexact lines are the likely cause.
  for (const each of bench.cases) {
    const problem = findPlan(explainInexactness, each.accruals, bench);
    if (problem !== null) return failCase(bench, each, problem);
  }
  return checkCases(bench, () => null);
}

const explainInexactness: PlanCheck = (plan, { input }) => {
  const { key, partner, parts, rate, earnedAt, postedAt, facts } = plan;
  if (typeof key !== 'string' || key === '') return `found key ${show(key)}, expected a text`;
  if (typeof partner !== 'string' || partner === '') return `found partner ${show(partner)}, expected its id`;
  for (const [name, at] of Object.entries({ earnedAt, postedAt })) {
    if (!Number.isSafeInteger(at)) return `found ${name} ${show(at)}, expected whole milliseconds`;
  }
  if (parts.length === 0) return 'found no parts, expected the service months it is computed from';
  const twice = parts.find((part, index) => parts.findIndex((other) => encode(other) === encode(part)) !== index);
  if (twice !== undefined) return `found the service month ${encode(twice)} twice among its parts`;
  const missing = parts.find(([payment, month]) => input.payments[payment]?.months[month] === undefined);
  if (missing !== undefined) return `found the service month ${encode(missing)} among its parts, which does not exist`;
  const wrongFact = Object.entries(facts).find(([, value]) => typeof value !== 'string');
  if (wrongFact !== undefined) return `found the fact ${wrongFact[0]} = ${show(wrongFact[1])}, expected text`;
  return explainRate(rate);
};

function explainRate(rate: LineRate): string | null {
  if (rate.kind === 'PERCENT') {
    const { digits, scale } = rate.rate;
    const isExact = typeof digits === 'bigint' && digits >= 0n && Number.isSafeInteger(scale) && scale >= 0;
    return isExact
      ? null
      : `found the rate ${show(rate.rate)}, expected {digits: bigint, scale: whole number}, not negative`;
  }
  const { amountMinor, originalBasisMinor } = rate;
  if (typeof amountMinor !== 'bigint' || amountMinor < 0n)
    return `found the flat amount ${show(amountMinor)}, expected minor units as a bigint`;
  const isBasis = typeof originalBasisMinor === 'bigint' && originalBasisMinor > 0n;
  return isBasis
    ? null
    : `found the original basis ${show(originalBasisMinor)}, expected minor units as a bigint above zero`;
}

/** A key names one line of its customer. */
export const checkKeys = eachPlan(({ key }, { plans }) => {
  const count = plans.filter((other) => other.key === key).length;
  return count === 1 ? null : `found ${count} lines of this key, expected one`;
});

/** Rule and kind of each line are declared, and belong together. */
export const checkRules = eachPlan(({ rule, kind }, _, { original }) => {
  const declared = original.rules.find((each) => each.id === rule);
  if (declared === undefined)
    return `found rule "${rule}", expected one of ${original.rules.map(({ id }) => id).join(', ')}`;
  return declared.kind === kind ? null : `found kind ${kind}, expected ${declared.kind}, the kind of rule ${rule}`;
});

const ALWAYS_THERE = ['basis', 'amount', 'earnedOn', 'customer'];

/** Every placeholder of a rule's sentence can be filled from each of its lines. */
export const checkSentences = eachPlan((plan, _, { original }) => {
  const rule = original.rules.find(({ id }) => id === plan.rule);
  if (rule === undefined) return null;
  const known = [
    ...ALWAYS_THERE,
    ...(plan.rate.kind === 'PERCENT' ? ['rate'] : []),
    ...(plan.invoice === null ? [] : ['invoice']),
    ...Object.keys(plan.facts),
  ];
  const unknown = placeholdersOf(rule).find((name) => !known.includes(name));
  return unknown === undefined
    ? null
    : `the sentence of rule ${rule.id} needs {${unknown}}, and the line has only ${known.join(', ')}`;
});

const placeholdersOf = ({ sentence }: LineRule): readonly string[] =>
  [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');

/** Who is paid has the credit for each payment in the line, or manages the customer in that month. */
export const checkCredit = eachPlan(({ partner, parts }, { input }) => {
  const missing = parts.find(([payment, month]) => {
    const start = input.payments[payment]?.months[month]?.start;
    const isCredited = input.earners[payment]?.partner === partner;
    const manages = input.accounts.some(
      (account) => account.partner === partner && start !== undefined && isManaged(account, start),
    );
    return !isCredited && !manages;
  });
  if (missing === undefined) return null;
  const payment = input.payments[missing[0]]?.payment ?? '?';
  return `pays partner ${partner} on payment ${payment}, who neither has the credit for it nor manages the customer`;
});

/** A line is earned when its payments have been paid, and posted when it is earned. */
export const checkEarnedDates = eachPlan(({ parts, earnedAt, postedAt }, { input }) => {
  if (postedAt < earnedAt)
    return `is posted ${formatInstant(postedAt)}, before it is earned ${formatInstant(earnedAt)}`;
  const early = parts
    .map(([payment]) => input.payments[payment])
    .find((payment) => payment !== undefined && payment.paidAt > earnedAt);
  return early === undefined
    ? null
    : `is earned ${formatInstant(earnedAt)}, before its payment ${early.payment} was paid ${formatInstant(early.paidAt)}`;
});

/** The stored expression of each line, replayed without the adapter, gives its cents. */
export const checkReplay = (bench: Bench): Finding =>
  checkCases(bench, (computed) => findUnreplayable(computed, bench.currency));

function findUnreplayable({ outcome }: Computed, currency: string): Problem | null {
  for (const line of outcome.lines) {
    const problem = {
      customer: line.customer,
      text: `${describeLine(line, currency)} is stored as ${encode(line.expression)}`,
    };
    try {
      const replayed = replayExpression(line.expression, line.inputs);
      if (replayed !== line.amountMinor)
        return { ...problem, text: `${problem.text}, which gives ${replayed} minor units` };
    } catch (cause) {
      return { ...problem, text: `${problem.text}, which cannot be replayed: ${String(cause)}` };
    }
  }
  return null;
}
