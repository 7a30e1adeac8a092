import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatAmount, minorDigits, parseAmount } from '../../../domain/money/amount.ts';

describe('a currency', () => {
  test.each([
    { currency: 'USD', digits: 2 },
    { currency: 'JPY', digits: 0 },
    { currency: 'KWD', digits: 3 },
    { currency: 'usd', digits: null },
    { currency: 'US', digits: null },
    { currency: 'XYZ', digits: null },
    { currency: '', digits: null },
  ])('"$currency" has $digits minor digits', ({ currency, digits }) => {
    expect(minorDigits(currency)).toBe(digits);
    // Again, from what was remembered.
    expect(minorDigits(currency)).toBe(digits);
  });
});

describe('an amount', () => {
  const read: { text: string; currency: string; minor: bigint; written: string }[] = [
    { text: '0', currency: 'USD', minor: 0n, written: '0.00' },
    { text: '0.00', currency: 'USD', minor: 0n, written: '0.00' },
    { text: '0.01', currency: 'USD', minor: 1n, written: '0.01' },
    { text: '1200', currency: 'USD', minor: 120_000n, written: '1200.00' },
    { text: '1200.5', currency: 'USD', minor: 120_050n, written: '1200.50' },
    { text: '007', currency: 'USD', minor: 700n, written: '7.00' },
    { text: '1200', currency: 'JPY', minor: 1200n, written: '1200' },
    { text: '0', currency: 'JPY', minor: 0n, written: '0' },
    { text: '1.5', currency: 'KWD', minor: 1500n, written: '1.500' },
    { text: '0.001', currency: 'KWD', minor: 1n, written: '0.001' },
    { text: '999999999999999.99', currency: 'USD', minor: 99_999_999_999_999_999n, written: '999999999999999.99' },
  ];

  test.each(read)('$text $currency is $minor minor units', ({ text, currency, minor, written }) => {
    expect(parseAmount(text, currency)).toEqual({ ok: true, value: minor });
    expect(formatAmount(minor, currency)).toBe(written);
  });

  const refused: { name: string; value: unknown; currency: string; message: string }[] = [
    {
      name: 'a number',
      value: 12.5,
      currency: 'USD',
      message: 'found 12.5, expected an amount as text, for example "1200.00"',
    },
    {
      name: 'null',
      value: null,
      currency: 'JPY',
      message: 'found null, expected an amount as text, for example "1200"',
    },
    {
      name: 'an empty text',
      value: '',
      currency: 'USD',
      message: 'found "", expected an amount of major units, for example "1200.00"',
    },
    {
      name: 'a negative amount',
      value: '-5.00',
      currency: 'USD',
      message: 'found "-5.00", expected an amount of major units, for example "1200.00"',
    },
    {
      name: 'a thousands separator',
      value: '1,200.00',
      currency: 'KWD',
      message: 'found "1,200.00", expected an amount of major units, for example "1200.000"',
    },
    {
      name: 'a point without decimals',
      value: '5.',
      currency: 'USD',
      message: 'found "5.", expected an amount of major units, for example "1200.00"',
    },
    {
      name: 'sixteen digits',
      value: '1234567890123456',
      currency: 'USD',
      message: 'found "1234567890123456", expected an amount of major units, for example "1200.00"',
    },
    {
      name: 'too many decimals of dollars',
      value: '0.001',
      currency: 'USD',
      message: 'found "0.001" with 3 decimals, expected at most 2 for USD',
    },
    {
      name: 'decimals of yen, even zeros',
      value: '5.0',
      currency: 'JPY',
      message: 'found "5.0" with 1 decimals, expected at most 0 for JPY',
    },
    {
      name: 'an unknown currency',
      value: '5.00',
      currency: 'XYZ',
      message: 'found currency "XYZ", expected an ISO 4217 code',
    },
  ];

  test.each(refused)('is not read from $name', ({ value, currency, message }) => {
    expect(parseAmount(value, currency)).toEqual({ ok: false, error: message });
  });

  test.each([
    { minor: -1n, currency: 'USD', written: '-0.01' },
    { minor: -1250n, currency: 'USD', written: '-12.50' },
    { minor: -1250n, currency: 'JPY', written: '-1250' },
    { minor: -5n, currency: 'KWD', written: '-0.005' },
  ])('of $minor $currency is written $written', ({ minor, currency, written }) => {
    expect(formatAmount(minor, currency)).toBe(written);
  });

  test('is read as it was written, in every kind of currency', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 15n - 1n }),
        fc.constantFrom('USD', 'JPY', 'KWD'),
        (minor, currency) => {
          expect(parseAmount(formatAmount(minor, currency), currency)).toEqual({ ok: true, value: minor });
        },
      ),
    );
  });
});
