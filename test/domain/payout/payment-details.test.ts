import { describe, expect, it } from 'vitest';
import {
  isIban,
  maskDestination,
  parsePaymentDetails,
  type PaymentDetailsInput,
} from '../../../domain/payout/payment-details.ts';

const NONE: PaymentDetailsInput = {
  method: 'BANK',
  holder: null,
  iban: null,
  bic: null,
  accountNumber: null,
  routingNumber: null,
  country: null,
  email: null,
};
const US = { holder: 'A', accountNumber: '000123456789', routingNumber: '021000021', country: 'us' };

const GOOD: readonly {
  readonly name: string;
  readonly input: Partial<PaymentDetailsInput>;
  readonly masked: string;
}[] = [
  { name: 'an IBAN with spaces', input: { holder: 'A', iban: 'gb82 WEST 1234 5698 7654 32' }, masked: 'GB ****5432' },
  {
    name: 'an IBAN with a BIC',
    input: { holder: 'A', iban: 'DE89370400440532013000', bic: 'COBADEFFXXX' },
    masked: 'DE ****3000',
  },
  { name: 'an account with a routing number', input: US, masked: '****6789' },
  { name: 'a short account number shows less', input: { ...US, accountNumber: '1234' }, masked: '****34' },
  { name: 'PayPal', input: { method: 'PAYPAL', email: ' olga@acme.test ' }, masked: 'o***@acme.test' },
  { name: 'Wise', input: { method: 'WISE', holder: 'A', email: 'o@acme.test' }, masked: 'o***@acme.test' },
];

const BAD: readonly {
  readonly name: string;
  readonly input: Partial<PaymentDetailsInput>;
  readonly fields: readonly string[];
}[] = [
  { name: 'nothing', input: {}, fields: ['holder', 'accountNumber', 'country', 'routingNumber'] },
  {
    name: 'an IBAN with a wrong check digit',
    input: { holder: 'A', iban: 'DE88370400440532013000' },
    fields: ['iban'],
  },
  { name: 'an IBAN that is too short', input: { holder: 'A', iban: 'DE8937040044053201300' }, fields: ['iban'] },
  { name: 'an IBAN of no country', input: { holder: 'A', iban: 'ZZ89370400440532013000' }, fields: ['iban'] },
  {
    name: 'an IBAN beside an account number',
    input: { holder: 'A', iban: 'DE89370400440532013000', accountNumber: '1234' },
    fields: ['accountNumber'],
  },
  { name: 'a wrong BIC', input: { holder: 'A', iban: 'DE89370400440532013000', bic: 'COBA' }, fields: ['bic'] },
  {
    name: 'a routing number with a wrong check digit',
    input: { ...US, routingNumber: '021000022' },
    fields: ['routingNumber'],
  },
  { name: 'PayPal without an address', input: { method: 'PAYPAL' }, fields: ['email'] },
  { name: 'PayPal with two addresses', input: { method: 'PAYPAL', email: 'a@b.test,c@d.test' }, fields: ['email'] },
  {
    name: 'PayPal with an IBAN',
    input: { method: 'PAYPAL', email: 'a@b.test', iban: 'DE89370400440532013000' },
    fields: ['iban'],
  },
];

describe('payment details', () => {
  it.each(GOOD)('$name', ({ input, masked }) => {
    const parsed = parsePaymentDetails({ ...NONE, ...input });
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
    expect(maskDestination(parsed.value)).toBe(masked);
  });

  it.each(BAD)('$name: refused, without repeating what was entered', ({ input, fields }) => {
    const parsed = parsePaymentDetails({ ...NONE, ...input });
    if (parsed.ok) throw new Error('accepted');
    expect(parsed.error.map(({ field }) => field)).toEqual(fields);
    for (const { message } of parsed.error)
      for (const value of Object.values(input))
        if (value !== 'A' && value !== 'us' && value !== 'PAYPAL') expect(message).not.toContain(value);
  });

  it('an IBAN with any one digit changed is none', () => {
    const iban = 'GB82WEST12345698765432';
    for (let index = 8; index < iban.length; index++) {
      const changed = `${iban.slice(0, index)}${(Number(iban[index]) + 1) % 10}${iban.slice(index + 1)}`;
      expect(isIban(changed), changed).toBe(false);
    }
  });
});
