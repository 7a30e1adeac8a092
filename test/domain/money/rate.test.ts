import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  applyRate,
  formatPercent,
  formatRate,
  parseRate,
  rateToDecimal,
  type Rate,
} from '../../../domain/money/rate.ts';

function rateOf(text: string): Rate {
  const rate = parseRate(text);
  if (rate === null) throw new Error(`found ${text}, expected a rate`);
  return rate;
}

describe('a rate', () => {
  const written: { text: string; rate: string; decimal: string }[] = [
    { text: '0%', rate: '0%', decimal: '0' },
    { text: '0.00%', rate: '0%', decimal: '0' },
    { text: '1%', rate: '1%', decimal: '0.01' },
    { text: '10%', rate: '10%', decimal: '0.1' },
    { text: '10.00%', rate: '10%', decimal: '0.1' },
    { text: '12.5%', rate: '12.5%', decimal: '0.125' },
    { text: '33.33%', rate: '33.33%', decimal: '0.3333' },
    { text: '0.01%', rate: '0.01%', decimal: '0.0001' },
    { text: '012%', rate: '12%', decimal: '0.12' },
    { text: '100%', rate: '100%', decimal: '1' },
    { text: '250%', rate: '250%', decimal: '2.5' },
    { text: '1200%', rate: '1200%', decimal: '12' },
    { text: '999999999999.999999999999%', rate: '999999999999.999999999999%', decimal: '9999999999.99999999999999' },
  ];

  test.each(written)('$text is $rate, as a decimal $decimal', ({ text, rate, decimal }) => {
    expect(formatRate(rateOf(text))).toBe(rate);
    expect(formatPercent(rateOf(text))).toBe(rate.slice(0, -1));
    expect(rateToDecimal(rateOf(text))).toBe(decimal);
  });

  const refused: { name: string; text: string }[] = [
    { name: 'nothing', text: '' },
    { name: 'no percent sign', text: '12.5' },
    { name: 'a share of one', text: '0.125' },
    { name: 'a negative rate', text: '-5%' },
    { name: 'a sign', text: '+5%' },
    { name: 'no digits before the point', text: '.5%' },
    { name: 'no digits after the point', text: '5.%' },
    { name: 'a comma', text: '12,5%' },
    { name: 'an exponent', text: '1e2%' },
    { name: 'a space', text: '5 %' },
    { name: 'a space before', text: ' 5%' },
    { name: 'a line after', text: '5%\n' },
    { name: 'other digits', text: '٥%' },
    { name: 'thirteen digits', text: '1234567890123%' },
    { name: 'thirteen decimals', text: '1.1234567890123%' },
  ];

  test.each(refused)('is not read from $name', ({ text }) => {
    expect(parseRate(text)).toBeNull();
  });

  const applied: { name: string; amount: bigint; rate: string; gives: bigint; why?: string }[] = [
    { name: 'nothing', amount: 0n, rate: '50%', gives: 0n },
    { name: 'a rate of nothing', amount: 12_345n, rate: '0%', gives: 0n },
    { name: 'all of it', amount: 12_345n, rate: '100%', gives: 12_345n },
    {
      name: 'half a cent up',
      amount: 500n,
      rate: '2.90%',
      gives: 15n,
      why: 'In floats 500 × 0.029 is 14.499999999999998.',
    },
    { name: 'half a cent away from zero', amount: -500n, rate: '2.9%', gives: -15n },
    { name: 'just below half a cent', amount: 499n, rate: '2.9%', gives: 14n },
    { name: 'a third, nearly', amount: 100n, rate: '33.33%', gives: 33n },
    { name: 'a third of much', amount: 1_000_000n, rate: '33.33%', gives: 333_300n },
    { name: 'half of one cent', amount: 1n, rate: '50%', gives: 1n },
    { name: 'less than half of one cent', amount: 1n, rate: '49.999999999999%', gives: 0n },
    { name: 'more than all', amount: 3n, rate: '250%', gives: 8n },
    {
      name: 'the largest amount',
      amount: 99_999_999_999_999_999n,
      rate: '12.345%',
      gives: 12_344_999_999_999_999n + 1n,
    },
  ];

  test.each(applied)('takes $name', ({ amount, rate, gives }) => {
    expect(applyRate(amount, rateOf(rate))).toBe(gives);
  });

  const rates = fc
    .tuple(fc.bigInt({ min: 0n, max: 10n ** 12n - 1n }), fc.stringMatching(/^(?:\d{0,11}[1-9])?$/))
    .map(([whole, fraction]) => `${whole}${fraction === '' ? '' : `.${fraction}`}%`);

  test('is written as it was read, but for zeros at its ends', () => {
    fc.assert(
      fc.property(rates, fc.integer({ min: 0, max: 3 }), (text, zeros) => {
        const padded = /\.\d{1,9}%$/.test(text) ? text.replace('%', `${'0'.repeat(zeros)}%`) : text;
        expect(formatRate(rateOf(padded))).toBe(text);
      }),
    );
  });

  test('applies exactly, rounded once: what it gives is nearest to amount × rate', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 17n), max: 10n ** 17n }), rates, (amount, text) => {
        const rate = rateOf(text);
        const unit = 100n * 10n ** BigInt(rate.scale);
        const error = 2n * (applyRate(amount, rate) * unit - amount * rate.digits);
        expect(error <= unit && error >= -unit).toBe(true);
        expect(applyRate(-amount, rate)).toBe(-applyRate(amount, rate));
      }),
    );
  });
});
