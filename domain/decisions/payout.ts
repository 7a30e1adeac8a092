import { err, ok, type Result } from '../result.ts';

export const PAYOUT_STATUSES = ['FORMED', 'APPROVED', 'PROCESSING', 'PAID', 'FAILED', 'CANCELLED'] as const;
export type PayoutStatus = (typeof PAYOUT_STATUSES)[number];

export const PAYOUT_ACTIONS = ['APPROVE', 'CANCEL', 'SEND', 'MARK_PAID', 'FAIL', 'RETRY'] as const;
export type PayoutAction = (typeof PAYOUT_ACTIONS)[number];

/**
 * Which moves are legal: from which states, to which. RETRY leaves the payout as it is and forms another in its place.
 * A payout whose payment may be under way is not cancelled: it fails first, so that nobody forgets to stop the money.
 */
export const PAYOUT_MOVES: Readonly<
  Record<PayoutAction, { readonly from: readonly PayoutStatus[]; readonly to: PayoutStatus | 'SAME' }>
> = {
  APPROVE: { from: ['FORMED'], to: 'APPROVED' },
  CANCEL: { from: ['FORMED', 'APPROVED'], to: 'CANCELLED' },
  SEND: { from: ['APPROVED'], to: 'PROCESSING' },
  MARK_PAID: { from: ['APPROVED', 'PROCESSING'], to: 'PAID' },
  FAIL: { from: ['APPROVED', 'PROCESSING'], to: 'FAILED' },
  RETRY: { from: ['FAILED', 'CANCELLED'], to: 'SAME' },
};

export interface PayoutMove {
  readonly from: PayoutStatus;
  readonly to: PayoutStatus;
}

export interface IllegalPayoutMove {
  readonly code: 'ILLEGAL_MOVE';
  readonly found: PayoutStatus;
  readonly wanted: PayoutStatus;
  /** What may be done with the payout as it is. */
  readonly legal: readonly PayoutAction[];
  readonly message: string;
}

/** Decides one action on a payout. Errors: names the state found, the one wanted, and what is legal. */
export function decidePayoutMove(found: PayoutStatus, action: PayoutAction): Result<PayoutMove, IllegalPayoutMove> {
  const { from, to } = PAYOUT_MOVES[action];
  const wanted = to === 'SAME' ? found : to;
  if (from.includes(found)) return ok({ from: found, to: wanted });
  const legal = legalPayoutActions(found);
  const options = legal.length === 0 ? 'nothing: the state is final' : legal.join(', ');
  const aim = to === 'SAME' ? 'be replaced' : `become ${wanted}`;
  const message = `a payout that is ${found} cannot ${aim} by ${action}; legal now: ${options}`;
  return err({ code: 'ILLEGAL_MOVE', found, wanted, legal, message });
}

/** The actions that are legal on a payout in a state. */
export const legalPayoutActions = (status: PayoutStatus): readonly PayoutAction[] =>
  PAYOUT_ACTIONS.filter((action) => PAYOUT_MOVES[action].from.includes(status));

/** Why money is held back. The first two are found by themselves; the others somebody places and releases. */
export const HOLD_REASONS = [
  'PAYMENT_DETAILS_MISSING',
  'PARTNER_SUSPENDED',
  'SUSPICION',
  'TAX_FORM_MISSING',
  'MANUAL',
] as const;
export type HoldReason = (typeof HOLD_REASONS)[number];

/** Reasons a hold can be placed for. */
export const PLACEABLE_HOLD_REASONS = [
  'PAYMENT_DETAILS_MISSING',
  'SUSPICION',
  'TAX_FORM_MISSING',
  'MANUAL',
] as const satisfies readonly HoldReason[];
export type PlaceableHoldReason = (typeof PLACEABLE_HOLD_REASONS)[number];

/** Why money is given or taken by hand. */
export const ADJUSTMENT_REASONS = [
  'BONUS',
  'GOODWILL',
  'CORRECTION',
  'FRAUD',
  'CHARGEBACK',
  'PAYMENT_RETURNED',
  'OTHER',
] as const;
export type AdjustmentReason = (typeof ADJUSTMENT_REASONS)[number];
