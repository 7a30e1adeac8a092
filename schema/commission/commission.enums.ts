import type { LineRow, LineState } from '../../services/reads.ts';
import { defineEnum } from '../shared/define-enum.ts';

export const LineStateEnum = defineEnum(
  'CommissionLineState',
  'Where a commission line stands on its way to the partner.',
  {
    POSTED: 'Posted, and not part of a payout yet.',
    HELD: 'Posted, and held back; `heldBecause` says why.',
    IN_PAYOUT: 'Part of a payout that is not paid yet.',
    PAID: 'Paid.',
    VOIDED: 'Cancelled by another line before it was paid; or the line that cancels it.',
  } satisfies Record<LineState, string>,
);

export const LineEntryEnum = defineEnum('CommissionLineEntry', 'What a commission line is.', {
  LINE: 'A commission.',
  REVERSAL: 'Takes back part or all of another line after a refund or a lost dispute, at the rate of that line.',
  VOID: 'The exact negative of a line that a late fact proved wrong.',
  ADJUSTMENT: 'Given or taken by hand, with a reason.',
} satisfies Record<LineRow['entry'], string>);

export const LineOrderEnum = defineEnum('CommissionLineOrder', 'Orders of commission lines.', {
  EARNED_AT_DESC: 'The latest first.',
  EARNED_AT_ASC: 'The earliest first.',
});

export const RoundingEnum = defineEnum('Rounding', 'How amounts are rounded.', {
  HALF_AWAY_FROM_ZERO: 'To whole minor units, halves away from zero, once per line.',
});
