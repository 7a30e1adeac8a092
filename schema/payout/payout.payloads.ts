import { CommissionLine } from '../commission/commission-line.type.ts';
import { Enrollment } from '../partner/partner.type.ts';
import { Program } from '../program/program.type.ts';
import { RunType } from '../run/run.type.ts';
import { definePayload, type Payload } from '../shared/define-payload.ts';
import { PARTNER_CODES } from '../shared/error-codes.ts';
import { PayoutHold } from './payout-parts.type.ts';
import { ImportRowResultType, PayoutApprovalResult, PayoutFileType } from './payout-results.type.ts';
import { Payout } from './payout.type.ts';

const payout = (description: string) => ({ payout: { type: () => Payout, description } });
const run = (description: string) => ({ run: { type: () => RunType, description } });

const UNKNOWN_PROGRAM = { UNKNOWN_PROGRAM: 'There is no such program that the caller may change.' } as const;
const MOVE = {
  NOT_FOUND: 'There is no such payout that the caller may change.',
  ILLEGAL_MOVE: 'The payout’s state does not allow it; `legalPayoutActions` says what it allows.',
} as const;
const IN_DOUBT = {
  PAYMENT_IN_DOUBT: 'The payment may be under way, or may have been made: nobody has said yet what became of it.',
} as const;
const UNKNOWN_PROVIDER = {
  UNKNOWN_PROVIDER: 'There is no such provider here; `known` lists those there are.',
} as const;
const INVALID_DATE = { INVALID_DATE: 'The date cannot be: it lies in the future.' } as const;
const AMOUNTS = {
  INVALID_AMOUNT: 'The amount is not one the currency can have.',
  CURRENCY_MISMATCH: 'The currency is not the program’s.',
} as const;
const MOVE_DETAILS = ['found', 'wanted', 'legalPayoutActions'] as const;

export const runPayoutsPayload = definePayload({
  mutation: 'runPayouts',
  results: run('The run that forms them; its result says what was, or would be, formed and sent.'),
  codes: { ...UNKNOWN_PROGRAM, ...INVALID_DATE, ...UNKNOWN_PROVIDER },
  details: ['known'],
});

export const sendPayoutsPayload = definePayload({
  mutation: 'sendPayouts',
  results: run('The run that sends them; its result says what was paid, failed, or is still open.'),
  codes: { ...UNKNOWN_PROGRAM, ...UNKNOWN_PROVIDER },
  details: ['known'],
});

export const approvePayoutPayload: Payload = definePayload({
  mutation: 'approvePayout',
  results: {
    results: {
      type: () => [PayoutApprovalResult],
      description: 'What became of each payout, in their order.',
      listSize: [500, 'input.payoutIds'],
    },
  },
  codes: { ...MOVE, HELD: 'It is held back; the holds are released first.' },
  details: MOVE_DETAILS,
});

export const cancelPayoutPayload = definePayload({
  mutation: 'cancelPayout',
  results: payout('The payout, given up.'),
  codes: MOVE,
  details: MOVE_DETAILS,
});

export const markPayoutPaidPayload = definePayload({
  mutation: 'markPayoutPaid',
  results: payout('The payout, paid.'),
  codes: { ...MOVE, ...INVALID_DATE, ...AMOUNTS, ...IN_DOUBT },
  details: MOVE_DETAILS,
});

export const failPayoutPayload = definePayload({
  mutation: 'failPayout',
  results: payout('The payout, not paid.'),
  codes: { ...MOVE, ...IN_DOUBT },
  details: MOVE_DETAILS,
});

export const retryPayoutPayload = definePayload({
  mutation: 'retryPayout',
  results: payout('The payout that was formed in its place.'),
  codes: {
    ...MOVE,
    ALREADY_REPLACED: 'Another was formed in its place before.',
    NOTHING_TO_PAY: 'What is unpaid of the period does not add up to a payment; it waits for the next period.',
  },
  details: MOVE_DETAILS,
});

export const placeHoldPayload = definePayload({
  mutation: 'placeHold',
  results: { hold: { type: () => PayoutHold, description: 'The hold.' } },
  codes: {
    NOT_FOUND: 'There is no such payout or line that the caller may change.',
    ALREADY_HELD: 'It is held back for this reason already.',
    ...UNKNOWN_PROGRAM,
    ...PARTNER_CODES,
  },
  details: ['known'],
});

export const releaseHoldPayload = definePayload({
  mutation: 'releaseHold',
  results: { hold: { type: () => PayoutHold, description: 'The hold, released.' } },
  codes: {
    NOT_FOUND: 'There is no such hold that the caller may change.',
    ALREADY_RELEASED: 'It was released before.',
  },
});

export const postAdjustmentPayload = definePayload({
  mutation: 'postAdjustment',
  results: {
    line: { type: () => CommissionLine, description: 'The line; it is paid with the next payout of its stream.' },
  },
  codes: {
    UNKNOWN_STREAM: 'There is no such payout stream; `known` lists those there are.',
    ...UNKNOWN_PROGRAM,
    ...PARTNER_CODES,
    ...AMOUNTS,
  },
  details: ['known'],
});

export const erasePaymentDetailsPayload = definePayload({
  mutation: 'erasePaymentDetails',
  results: { enrollment: { type: () => Enrollment, description: 'The partner in the program, without the details.' } },
  codes: { NOTHING_TO_ERASE: 'There are no payment details.', ...UNKNOWN_PROGRAM, ...PARTNER_CODES },
  details: ['known'],
});

export const setPayoutCalendarPayload = definePayload({
  mutation: 'setPayoutCalendar',
  results: { program: { type: () => Program, description: 'The program with its calendar.' } },
  codes: UNKNOWN_PROGRAM,
  details: ['known'],
});

export const exportPayoutsPayload = definePayload({
  mutation: 'exportPayouts',
  results: {
    file: {
      type: () => PayoutFileType,
      description:
        'The file. It holds payment details in full: keep it from others, and remove it when it has been used.',
    },
  },
  codes: { NOTHING_TO_EXPORT: 'No payment by hand of this method waits for a file.', ...UNKNOWN_PROGRAM },
  details: ['known'],
});

export const importPaidPayoutsPayload: Payload = definePayload({
  mutation: 'importPaidPayouts',
  results: {
    results: {
      type: () => [ImportRowResultType],
      description: 'What became of each row, in the order of the file.',
      listSize: [5000, 'input.csv'],
    },
  },
  codes: {
    INVALID_FILE: 'It is no CSV file with the columns that are needed, or too long.',
    INVALID_ROW: 'The row lacks something.',
    AMOUNT_MISMATCH: 'Something else was paid than the payout.',
    ALREADY_PAID: 'The payout was recorded as paid with another reference.',
    ...MOVE,
    ...INVALID_DATE,
    ...AMOUNTS,
    ...IN_DOUBT,
    ...UNKNOWN_PROGRAM,
  },
  details: ['known', ...MOVE_DETAILS],
});
