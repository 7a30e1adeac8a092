import type { LineRule } from '../../domain/contract/adapter.ts';
import type { AdapterRegistry } from '../../domain/contract/registry.ts';
import type { EstimateRow, LineRow, MoneyValue } from '../../services/reads.ts';
import type { CommissionExplanation, NamedValue } from './explanation.type.ts';

type Explained = Pick<
  LineRow,
  'adapterId' | 'adapterVersion' | 'amount' | 'basis' | 'rate' | 'customerName' | 'invoiceRef' | 'explanation'
> & { readonly earnedOn: string };

const BY_ENTRY = {
  // A refund or a payment that a bank took back: the line is the same, so the sentence holds for both.
  REVERSAL:
    '{amount} takes back commission on the {returned} that {customer} got back on {earnedOn}, at the terms of the line it reverses.',
  VOID: '{amount} cancels a line that a later report proved wrong; the right line, if any, is posted beside it.',
  ADJUSTMENT: '{amount} was posted by hand on {earnedOn}: {reason}.',
} as const;

/** Explains a posted line. */
export function explainLine(line: LineRow, registry: AdapterRegistry): CommissionExplanation {
  const rule = findRule(registry, line, line.rule);
  const template = line.entry === 'LINE' ? rule?.sentence : BY_ENTRY[line.entry];
  return {
    ...explain(line, rule, template),
    clause: line.clause ?? rule?.clause ?? null,
    termsVersion: line.termsVersion,
  };
}

/** Explains a line that is still to come. */
export function explainEstimate(estimate: EstimateRow, registry: AdapterRegistry): CommissionExplanation {
  const rule = findRule(registry, estimate, estimate.explanation.rule ?? '');
  return {
    ...explain({ ...estimate, earnedOn: estimate.earnedOn ?? 'a date still open' }, rule, rule?.sentence),
    clause: rule?.clause ?? null,
    termsVersion: null,
  };
}

/** Explains a line that a simulation computed; `termsVersion` is null, since nothing was posted. */
export function explainComputed(
  line: Explained & { readonly rule: string },
  isReversal: boolean,
  registry: AdapterRegistry,
): CommissionExplanation {
  const rule = findRule(registry, line, line.rule);
  const template = isReversal ? BY_ENTRY.REVERSAL : rule?.sentence;
  return { ...explain(line, rule, template), clause: rule?.clause ?? null, termsVersion: null };
}

function explain(
  line: Explained,
  rule: LineRule | null,
  template: string | undefined,
): Omit<CommissionExplanation, 'clause' | 'termsVersion'> {
  const { expression = null, inputs = {}, facts = {} } = line.explanation;
  return {
    sentence: fillSentence(template ?? '{amount} on {basis}, earned on {earnedOn}.', line, facts),
    rule,
    inputs: toNamedValues(inputs),
    expression,
    formula: expression === null ? null : formatExpression(expression),
    rounding: 'HALF_AWAY_FROM_ZERO',
    facts: toNamedValues(facts),
    adapter: `${line.adapterId}@${line.adapterVersion}`,
  };
}

const findRule = (
  registry: AdapterRegistry,
  line: Pick<LineRow, 'adapterId' | 'adapterVersion'>,
  id: string,
): LineRule | null =>
  registry.find(`${line.adapterId}@${line.adapterVersion.split('.')[0]}`)?.rules.find((rule) => rule.id === id) ?? null;

/** Fills {placeholders}; one that nothing is known for stays as it is, so that the gap is seen. */
export function fillSentence(template: string, line: Explained, facts: Readonly<Record<string, string>>): string {
  const values: Readonly<Record<string, string | null>> = {
    ...facts,
    amount: money(line.amount),
    basis: money(line.basis),
    // A reversal's basis is what was taken away, so it carries a minus that a sentence must not repeat.
    returned: money({ ...line.basis, amount: line.basis.amount.replace(/^-/, '') }),
    rate: line.rate,
    earnedOn: line.earnedOn,
    customer: line.customerName ?? 'the customer',
    invoice: line.invoiceRef,
  };
  return template.replace(/\{(\w+)\}/g, (placeholder, name: string) => values[name] ?? placeholder);
}

const money = ({ amount, currency }: MoneyValue): string => `${amount} ${currency}`;

/** By name, since the database keeps no order of keys. */
const toNamedValues = (values: Readonly<Record<string, string>>): readonly NamedValue[] =>
  Object.entries(values)
    .map(([name, value]) => ({ name, value }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));

const SIGNS: Readonly<Record<string, string>> = { add: '+', sub: '−', mul: '×', div: '÷' };

/** Writes an expression as a formula: `round(basis × rate)`. */
export function formatExpression(expression: unknown): string {
  if (!Array.isArray(expression)) return String(expression);
  const [operation, first, second] = expression as unknown as readonly [string, unknown, unknown];
  if (operation === 'round') return `round(${formatExpression(first)})`;
  if (operation === 'neg') return `−(${formatExpression(first)})`;
  return `${formatOperand(first)} ${SIGNS[operation] ?? operation} ${formatOperand(second)}`;
}

function formatOperand(operand: unknown): string {
  const text = formatExpression(operand);
  const isSum = Array.isArray(operand) && typeof operand[0] === 'string' && operand[0] in SIGNS;
  return isSum ? `(${text})` : text;
}
