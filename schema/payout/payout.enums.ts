import type { AdjustmentReason, HoldReason, PayoutAction, PlaceableHoldReason } from '../../domain/decisions/payout.ts';
import type { PaymentMethod } from '../../domain/payout/payment-details.ts';
import type { BlockerCode } from '../../services/payouts/forecast.ts';
import type { AttemptReadRow, HoldReadRow } from '../../services/payouts/reads.ts';
import { defineEnum } from '../shared/define-enum.ts';

export const PayoutActionEnum = defineEnum('PayoutAction', 'What can be done with a payout.', {
  APPROVE: 'Approve it.',
  CANCEL: 'Give it up; its lines are unpaid again.',
  SEND: 'Send it through a provider.',
  MARK_PAID: 'Record that it was paid.',
  FAIL: 'Record that it was not paid; its lines are unpaid again.',
  RETRY: 'Form another in its place.',
} satisfies Record<PayoutAction, string>);

export const HoldReasonEnum = defineEnum('PayoutHoldReason', 'Why money is held back.', {
  PAYMENT_DETAILS_MISSING: 'The partner has not said where its money is to go.',
  PARTNER_SUSPENDED: 'The partner is suspended.',
  SUSPICION: 'Something is being looked into.',
  TAX_FORM_MISSING: 'A tax form is missing.',
  MANUAL: 'Somebody decided so.',
} satisfies Record<HoldReason, string>);

export const PlaceableHoldReasonEnum = defineEnum('PlaceableHoldReason', 'Why money can be held back by hand.', {
  PAYMENT_DETAILS_MISSING: 'The payment details are not as they must be.',
  SUSPICION: 'Something is being looked into.',
  TAX_FORM_MISSING: 'A tax form is missing.',
  MANUAL: 'Somebody decided so.',
} satisfies Record<PlaceableHoldReason, string>);

export const HoldSubjectEnum = defineEnum('PayoutHoldSubject', 'What a hold is on.', {
  PARTNER: 'On the partner, with everything it is owed in the program.',
  PAYOUT: 'On one payout.',
  LINE: 'On one commission line.',
} satisfies Record<HoldReadRow['on'], string>);

export const AdjustmentReasonEnum = defineEnum('AdjustmentReason', 'Why money is given or taken by hand.', {
  BONUS: 'A bonus.',
  GOODWILL: 'Out of goodwill.',
  CORRECTION: 'A mistake is put right.',
  FRAUD: 'The commission was not earned honestly.',
  CHARGEBACK: 'The customer’s bank took its payment back.',
  PAYMENT_RETURNED: 'A payment to the partner came back.',
  OTHER: 'Something else; the note says what.',
} satisfies Record<AdjustmentReason, string>);

export const PaymentMethodEnum = defineEnum('PaymentMethod', 'Ways to be paid for which details are kept.', {
  BANK: 'A transfer to a bank account.',
  PAYPAL: 'PayPal.',
  WISE: 'Wise.',
} satisfies Record<PaymentMethod, string>);

export const AttemptStatusEnum = defineEnum('PaymentAttemptStatus', 'What is known about an attempt to pay.', {
  STARTED: 'It is being sent.',
  PENDING: 'The provider has accepted it and not paid it yet.',
  UNKNOWN: 'Nobody can tell; the provider is asked before anything else is done.',
  SUCCEEDED: 'The money has left.',
  FAILED: 'No money has left.',
} satisfies Record<AttemptReadRow['status'], string>);

export const ApprovalStatusEnum = defineEnum('PayoutApprovalStatus', 'What became of one payout of an approval.', {
  APPROVED: 'It is approved.',
  REPLAYED: 'It was approved before.',
  REFUSED: 'It is not approved; the errors say why.',
});

export const ImportRowStatusEnum = defineEnum('PaidPayoutStatus', 'What became of one row of an import.', {
  PAID: 'The payout is recorded as paid.',
  FAILED: 'The payout is recorded as failed; its lines are unpaid again.',
  REPLAYED: 'The same had been recorded before.',
  REFUSED: 'Nothing is recorded; the errors say why.',
});

export const BlockerEnum = defineEnum('PayoutBlocker', 'What still stands between an amount and its payment.', {
  NOT_YET_EARNED: 'Part of it is an estimate; `amount` says how much.',
  PERIOD_NOT_ENDED:
    'The period has not ended, or ends at this very instant: its payout is formed when the calendar goes on.',
  BELOW_MINIMUM: 'It is below the program’s minimum; `amount` is missing. It is carried forward.',
  NEGATIVE_BALANCE: 'More was taken back than earned; `amount` is to be netted first.',
  HELD: 'It is held back; `reason` says why.',
  PAYMENT_DETAILS_MISSING: 'The partner has not said where its money is to go.',
  NOT_APPROVED: 'Nobody has approved it.',
  NOT_SENT: 'It is approved and not sent.',
  PAYMENT_UNDER_WAY: 'The payment is under way.',
} satisfies Record<BlockerCode, string>);
