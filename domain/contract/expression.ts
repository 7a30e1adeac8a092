import { must } from '../result.ts';

/**
 * The arithmetic of a commission line as closed data: a name of an input, or an operation over expressions.
 * `round` rounds half away from zero to whole minor units. Stored with every line, so that its cents can be replayed
 * years later without the adapter's code.
 */
export type Expression =
  string | readonly ['neg' | 'round', Expression] | readonly ['add' | 'sub' | 'mul' | 'div', Expression, Expression];

/** Inputs by name, as exact decimals: amounts in minor units ("120000"), rates as plain decimals ("0.125"). */
export type ExpressionInputs = Readonly<Record<string, string>>;

/** basis × rate, rounded once. */
export const RATE_EXPRESSION: Expression = ['round', ['mul', 'basis', 'rate']];
/** amount × (net basis ÷ original basis), rounded once. */
export const FLAT_EXPRESSION: Expression = ['round', ['div', ['mul', 'amount', 'basis'], 'originalBasis']];

/** The line an expression would have given before a refund, less the one after it, turned round. */
export function reversalExpression(line: Expression): Expression {
  return ['neg', ['sub', renameBasis(line, 'basisBefore'), renameBasis(line, 'basisAfter')]];
}

/**
 * Computes an expression to whole minor units.
 * Errors: throws on an unknown input, text that is no decimal, division by zero, or a result that is not whole.
 */
export function replayExpression(expression: Expression, inputs: ExpressionInputs): bigint {
  const { numerator, denominator } = evaluate(expression, inputs);
  if (numerator % denominator !== 0n) {
    throw new Error(
      `replay: ${JSON.stringify(expression)} gives ${numerator}/${denominator}, expected whole minor units`,
    );
  }
  return numerator / denominator;
}

interface Fraction {
  readonly numerator: bigint;
  /** Always above zero. */
  readonly denominator: bigint;
}

function evaluate(expression: Expression, inputs: ExpressionInputs): Fraction {
  if (typeof expression === 'string') return readDecimal(must(inputs[expression], `input "${expression}" of a line`));
  const [operation, first, second] = expression;
  const a = evaluate(first, inputs);
  if (operation === 'neg') return { numerator: -a.numerator, denominator: a.denominator };
  if (operation === 'round') return { numerator: roundHalfAway(a), denominator: 1n };
  const b = evaluate(must(second, `second operand of "${operation}"`), inputs);
  switch (operation) {
    case 'add':
      return fraction(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
    case 'sub':
      return fraction(a.numerator * b.denominator - b.numerator * a.denominator, a.denominator * b.denominator);
    case 'mul':
      return fraction(a.numerator * b.numerator, a.denominator * b.denominator);
    case 'div':
      return fraction(a.numerator * b.denominator, a.denominator * b.numerator);
    default:
      throw new Error(
        `replay: found operation ${JSON.stringify(operation)}, expected add, sub, mul, div, neg or round`,
      );
  }
}

function readDecimal(text: string): Fraction {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (match === null) throw new Error(`replay: found "${text}", expected an exact decimal`);
  const places = match[3] ?? '';
  const digits = BigInt(`${match[2]}${places}`);
  return { numerator: match[1] === '-' ? -digits : digits, denominator: 10n ** BigInt(places.length) };
}

function fraction(numerator: bigint, denominator: bigint): Fraction {
  if (denominator === 0n) throw new Error('replay: division by zero');
  return denominator < 0n ? { numerator: -numerator, denominator: -denominator } : { numerator, denominator };
}

function roundHalfAway({ numerator, denominator }: Fraction): bigint {
  const magnitude = numerator < 0n ? -numerator : numerator;
  const rounded = (2n * magnitude + denominator) / (2n * denominator);
  return numerator < 0n ? -rounded : rounded;
}

function renameBasis(expression: Expression, name: string): Expression {
  if (typeof expression === 'string') return expression === 'basis' ? name : expression;
  const [operation, first, second] = expression;
  return second === undefined
    ? ([operation, renameBasis(first, name)] as Expression)
    : ([operation, renameBasis(first, name), renameBasis(second, name)] as Expression);
}
