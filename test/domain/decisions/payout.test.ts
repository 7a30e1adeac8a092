import { describe, expect, it } from 'vitest';
import {
  decidePayoutMove,
  legalPayoutActions,
  PAYOUT_ACTIONS,
  PAYOUT_STATUSES,
  type PayoutAction,
  type PayoutStatus,
} from '../../../domain/decisions/payout.ts';

/** Written out by hand: what becomes of a payout in each state by each action; a missing one is illegal. */
const MOVES: Readonly<Record<PayoutStatus, Partial<Readonly<Record<PayoutAction, PayoutStatus>>>>> = {
  FORMED: { APPROVE: 'APPROVED', CANCEL: 'CANCELLED' },
  APPROVED: { CANCEL: 'CANCELLED', SEND: 'PROCESSING', MARK_PAID: 'PAID', FAIL: 'FAILED' },
  PROCESSING: { MARK_PAID: 'PAID', FAIL: 'FAILED' },
  PAID: {},
  FAILED: { RETRY: 'FAILED' },
  CANCELLED: { RETRY: 'CANCELLED' },
};

const CASES = PAYOUT_STATUSES.flatMap((status) =>
  PAYOUT_ACTIONS.map((action) => ({ status, action, to: MOVES[status][action] ?? null })),
);

describe('a move of a payout', () => {
  it.each(CASES.filter(({ to }) => to !== null))('$action of $status gives $to', ({ status, action, to }) => {
    expect(decidePayoutMove(status, action)).toEqual({ ok: true, value: { from: status, to } });
  });

  it.each(CASES.filter(({ to }) => to === null))(
    '$action of $status is refused, saying what is legal',
    ({ status, action }) => {
      const decided = decidePayoutMove(status, action);
      expect(decided.ok).toBe(false);
      if (decided.ok) return;
      expect(decided.error.found).toBe(status);
      expect(decided.error.legal).toEqual(legalPayoutActions(status));
      expect(decided.error.message).toContain(status);
      expect(decided.error.message).toContain(action);
    },
  );

  it('never brings a payout back that has freed its lines', () => {
    for (const status of ['FAILED', 'CANCELLED'] as const) {
      for (const action of PAYOUT_ACTIONS) {
        const decided = decidePayoutMove(status, action);
        expect(decided.ok && decided.value.to !== status).toBe(false);
      }
    }
  });
});
