import { err, ok, unreachable, type Result } from '../result.ts';

export const PAYMENT_METHODS = ['BANK', 'PAYPAL', 'WISE'] as const;
export type PaymentMethod = (typeof PAYMENT_METHODS)[number];

/** Where the money goes, checked. A bank account is either an IBAN or an account number with a routing number. */
export type PaymentDestination =
  | {
      readonly method: 'BANK';
      readonly holder: string;
      readonly account:
        | { readonly kind: 'IBAN'; readonly iban: string; readonly bic: string | null }
        | { readonly kind: 'ROUTED'; readonly accountNumber: string; readonly routingNumber: string };
      /** ISO 3166-1 alpha-2, of the bank. */
      readonly country: string;
    }
  | { readonly method: 'PAYPAL'; readonly email: string }
  | { readonly method: 'WISE'; readonly holder: string; readonly email: string };

/** As the partner enters them; which fields count depends on the method. */
export interface PaymentDetailsInput {
  readonly method: PaymentMethod;
  readonly holder: string | null;
  readonly iban: string | null;
  readonly bic: string | null;
  readonly accountNumber: string | null;
  readonly routingNumber: string | null;
  readonly country: string | null;
  readonly email: string | null;
}

export interface PaymentDetailsProblem {
  readonly field: keyof PaymentDetailsInput;
  /** Says what was wrong and what was expected, never the value: messages are logged. */
  readonly message: string;
}

/** Checks details by their method. Errors: every field that is missing, wrong, or of another method. */
export function parsePaymentDetails(
  input: PaymentDetailsInput,
): Result<PaymentDestination, readonly PaymentDetailsProblem[]> {
  const fields = new Fields(input);
  const destination = parseMethod(input.method, fields);
  fields.refuseOthers(input.method);
  return fields.problems.length > 0 ? err(fields.problems) : ok(destination);
}

function parseMethod(method: PaymentMethod, fields: Fields): PaymentDestination {
  switch (method) {
    case 'BANK':
      return { method, holder: fields.holder(), ...parseBank(fields) };
    case 'PAYPAL':
      return { method, email: fields.email() };
    case 'WISE':
      return { method, holder: fields.holder(), email: fields.email() };
    default:
      return unreachable(method, 'payment method');
  }
}

type Bank = Omit<Extract<PaymentDestination, { method: 'BANK' }>, 'method' | 'holder'>;

function parseBank(fields: Fields): Bank {
  const iban = fields.take('iban')?.replaceAll(/[\s-]/g, '').toUpperCase() ?? null;
  if (iban !== null) {
    if (!isIban(iban)) fields.fail('iban', 'found something else, expected an IBAN with right length and check digits');
    const bic = fields.take('bic')?.replaceAll(/\s/g, '').toUpperCase() ?? null;
    if (bic !== null && !/^[A-Z]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?$/.test(bic))
      fields.fail('bic', 'found something else, expected a BIC of 8 or 11 characters');
    for (const field of ['accountNumber', 'routingNumber', 'country'] as const)
      if (fields.take(field) !== null) fields.fail(field, 'found one beside an IBAN, expected none');
    return { account: { kind: 'IBAN', iban, bic }, country: iban.slice(0, 2) };
  }
  if (fields.take('bic') !== null) fields.fail('bic', 'found one without an IBAN, expected none');
  const accountNumber = fields.need('accountNumber', 'an IBAN, or an account number with a routing number');
  if (accountNumber !== '' && !/^[0-9]{4,17}$/.test(accountNumber))
    fields.fail('accountNumber', 'found something else, expected 4 to 17 digits');
  const country = fields.need('country', 'the country of the bank').toUpperCase();
  if (country !== '' && !/^[A-Z]{2}$/.test(country))
    fields.fail('country', 'found something else, expected two letters of ISO 3166-1, such as US');
  const routingNumber = fields.need('routingNumber', 'the routing number of the bank');
  if (routingNumber !== '' && !isRoutingNumber(routingNumber, country))
    fields.fail('routingNumber', 'found something else, expected a routing number with a right check digit');
  return { account: { kind: 'ROUTED', accountNumber, routingNumber }, country };
}

/** Reads each field once, and knows which were not read. */
class Fields {
  readonly problems: PaymentDetailsProblem[] = [];
  readonly #input: PaymentDetailsInput;
  readonly #read = new Set<keyof PaymentDetailsInput>(['method']);
  constructor(input: PaymentDetailsInput) {
    this.#input = input;
  }

  fail(field: keyof PaymentDetailsInput, message: string): void {
    this.problems.push({ field, message });
  }

  take(field: keyof PaymentDetailsInput): string | null {
    this.#read.add(field);
    const text = this.#input[field]?.trim() ?? '';
    return text === '' ? null : text;
  }

  need(field: keyof PaymentDetailsInput, expected: string): string {
    const text = this.take(field);
    if (text === null) this.fail(field, `found nothing, expected ${expected}`);
    return text ?? '';
  }

  holder(): string {
    const holder = this.need('holder', 'the name of the account’s holder');
    if (holder.length > HOLDER_CHARACTERS_MAX || /\p{Cc}/u.test(holder))
      this.fail('holder', `found something else, expected up to ${HOLDER_CHARACTERS_MAX} printable characters`);
    return holder;
  }

  email(): string {
    const email = this.need('email', 'the e-mail address of the account');
    if (
      email !== '' &&
      (email.length > EMAIL_CHARACTERS_MAX || !/^[^\s@<>,;"]+@[^\s@<>,;"]+\.[^\s@<>,;".]+$/.test(email))
    )
      this.fail(
        'email',
        `found something else, expected an e-mail address of at most ${EMAIL_CHARACTERS_MAX} characters`,
      );
    return email;
  }

  refuseOthers(method: PaymentMethod): void {
    for (const field of Object.keys(this.#input) as (keyof PaymentDetailsInput)[]) {
      if (!this.#read.has(field) && this.take(field) !== null)
        this.fail(field, `found one, expected none for the method ${method}`);
    }
  }
}

const HOLDER_CHARACTERS_MAX = 140;
/** PayPal takes no longer receiver. */
const EMAIL_CHARACTERS_MAX = 127;

/** Lengths of IBANs by country, from the IBAN registry (ISO 13616). */
const IBAN_LENGTHS: Readonly<Record<string, number>> = Object.fromEntries(
  `AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 EE20 EG29 ES24 FI18
  FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20
  LU20 LV21 LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 PT25 QA29 RO24 RS22 RU33 SA24
  SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30`
    .split(/\s+/)
    .map((entry) => [entry.slice(0, 2), Number(entry.slice(2))]),
);

/** Length by country and the check digits (ISO 7064 MOD 97-10). */
export function isIban(iban: string): boolean {
  if (!/^[A-Z]{2}[0-9]{2}[A-Z0-9]+$/.test(iban) || IBAN_LENGTHS[iban.slice(0, 2)] !== iban.length) return false;
  const digits = [...iban.slice(4), ...iban.slice(0, 4)].map((each) => Number.parseInt(each, 36).toString()).join('');
  return BigInt(digits) % 97n === 1n;
}

/** United States: nine digits with the ABA check digit; elsewhere 3 to 12 digits. */
function isRoutingNumber(text: string, country: string): boolean {
  if (country !== 'US') return /^[0-9-]{3,12}$/.test(text);
  if (!/^[0-9]{9}$/.test(text)) return false;
  const sum = [...text].reduce((total, digit, index) => total + Number(digit) * [3, 7, 1][index % 3]!, 0);
  return sum > 0 && sum % 10 === 0;
}

/** What of a destination may be shown: enough to recognise it, too little to use it. */
export function maskDestination(destination: PaymentDestination): string {
  switch (destination.method) {
    case 'BANK':
      return destination.account.kind === 'IBAN'
        ? `${destination.account.iban.slice(0, 2)} ${maskEnd(destination.account.iban)}`
        : maskEnd(destination.account.accountNumber);
    case 'PAYPAL':
    case 'WISE':
      return maskEmail(destination.email);
    default:
      return unreachable(destination, 'payment method');
  }
}

/** `****1234`; of something short, less. */
const maskEnd = (text: string): string => `****${text.slice(-Math.min(4, Math.floor(text.length / 2)))}`;

/** `o***@acme.test`. */
function maskEmail(email: string): string {
  const at = email.lastIndexOf('@');
  return `${email.slice(0, 1)}***${email.slice(at)}`;
}
