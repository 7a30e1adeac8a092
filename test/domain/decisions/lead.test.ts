import { describe, expect, test } from 'vitest';
import {
  decideLeadMove,
  LEAD_ACTIONS,
  LEAD_STATUSES,
  leadBucket,
  leadStatusAt,
  legalLeadActions,
  OPEN_LEAD_STATUSES,
  type LeadAction,
  type LeadState,
  type LeadStatus,
} from '../../../domain/decisions/lead.ts';

const NOW = Date.parse('2025-03-01T00:00:00Z');
const LATER = NOW + 1;

/**
 * Every state with every action: what the lead becomes, or a dot where the action is refused. The last two rows are
 * leads that the calendar expired, once accepted and never accepted.
 */
const MOVES = `
STATUS               START_REVIEW  ASK_FOR_ACTION   RESUBMIT   ACCEPT    REJECT    WITHDRAW   CLOSE_WON   CLOSE_LOST   EXTEND
SUBMITTED            IN_REVIEW     ACTION_REQUIRED  .          ACCEPTED  REJECTED  WITHDRAWN  .           CLOSED_LOST  SUBMITTED
IN_REVIEW            .             ACTION_REQUIRED  .          ACCEPTED  REJECTED  WITHDRAWN  .           CLOSED_LOST  IN_REVIEW
ACTION_REQUIRED      .             .                IN_REVIEW  ACCEPTED  REJECTED  WITHDRAWN  .           CLOSED_LOST  ACTION_REQUIRED
ACCEPTED             .             .                .          .         .         WITHDRAWN  CLOSED_WON  CLOSED_LOST  ACCEPTED
REJECTED             .             .                .          .         .         .          .           .            .
CLOSED_WON           .             .                .          .         .         .          .           .            .
CLOSED_LOST          .             .                .          .         .         .          .           .            .
WITHDRAWN            .             .                .          .         .         .          .           .            .
EXPIRED:accepted     .             .                .          .         .         .          EXPIRED     EXPIRED      .
EXPIRED:never        .             .                .          .         .         .          .           EXPIRED      .
`;

interface Move {
  readonly name: string;
  readonly lead: LeadState;
  readonly action: LeadAction;
  readonly to: string;
}

function readMoves(): readonly Move[] {
  const [head = [], ...rows] = MOVES.trim()
    .split('\n')
    .map((line) => line.split(/\s+/));
  return rows.flatMap(([state = '', ...cells]) =>
    cells.map((to, index) => {
      const action = head[index + 1] as LeadAction;
      return { name: `${state} ${action}`, lead: leadOf(state), action, to };
    }),
  );
}

function leadOf(state: string): LeadState {
  const [status, acceptance] = state.split(':') as [LeadStatus, string | undefined];
  const wasAccepted = ['ACCEPTED', 'CLOSED_WON'].includes(status) || acceptance === 'accepted';
  // What has expired is still noted as it was: whoever looks must see the expiry.
  const noted: LeadStatus = status === 'EXPIRED' ? (wasAccepted ? 'ACCEPTED' : 'SUBMITTED') : status;
  return {
    status: noted,
    acceptedAt: wasAccepted ? NOW - 100 : null,
    expiresAt: status === 'EXPIRED' ? NOW : LATER,
  };
}

const moves = readMoves();
const legal = moves.filter(({ to }) => to !== '.');
const illegal = moves.filter(({ to }) => to === '.');

describe('a move of a lead', () => {
  test('the table has every state and every action', () => {
    const states = new Set(moves.map(({ name }) => name.split(/[ :]/)[0]));

    expect([...states].sort()).toEqual([...LEAD_STATUSES].sort());
    expect(moves).toHaveLength((LEAD_STATUSES.length + 1) * LEAD_ACTIONS.length);
  });

  test.each(legal)('$name gives $to', ({ name, lead, action, to }) => {
    const isLateWin = action === 'CLOSE_WON' && to === 'EXPIRED';

    expect(decideLeadMove(lead, action, NOW)).toEqual({
      ok: true,
      value: { from: name.split(/[ :]/)[0], to, warning: isLateWin ? 'EXPIRED_NO_CREDIT' : null },
    });
    expect(legalLeadActions(lead, NOW)).toContain(action);
  });

  test.each(illegal)('$name is refused', ({ name, lead, action }) => {
    const decided = decideLeadMove(lead, action, NOW);
    const found = name.split(/[ :]/)[0];

    expect(decided).toMatchObject({
      ok: false,
      error: { found, legal: legalLeadActions(lead, NOW), message: expect.stringContaining(`a lead that is ${found}`) },
    });
    expect(legalLeadActions(lead, NOW)).not.toContain(action);
  });

  test('says what is legal instead', () => {
    const decided = decideLeadMove(leadOf('ACCEPTED'), 'REJECT', NOW);

    expect(decided.ok ? '' : decided.error.message).toBe(
      'a lead that is ACCEPTED cannot become REJECTED by REJECT; legal now: WITHDRAW, CLOSE_WON, CLOSE_LOST, EXTEND',
    );
  });

  test('tells a win of a lead that was never accepted from other illegal moves', () => {
    const never = decideLeadMove(leadOf('EXPIRED:never'), 'CLOSE_WON', NOW);
    const other = decideLeadMove(leadOf('SUBMITTED'), 'CLOSE_WON', NOW);

    expect(never).toMatchObject({ error: { code: 'NEVER_ACCEPTED' } });
    expect(other).toMatchObject({ error: { code: 'ILLEGAL_MOVE', wanted: 'CLOSED_WON' } });
  });
});

describe('the expiry of a lead', () => {
  const at = (status: LeadStatus, expiresAt: number | null): LeadStatus =>
    leadStatusAt({ status, acceptedAt: null, expiresAt }, NOW);

  test.each(OPEN_LEAD_STATUSES)('counts for %s from its very instant', (status) => {
    expect(at(status, NOW + 1)).toBe(status);
    expect(at(status, NOW)).toBe('EXPIRED');
    expect(at(status, NOW - 1)).toBe('EXPIRED');
    expect(at(status, null)).toBe(status);
  });

  test.each(LEAD_STATUSES.filter((status) => !OPEN_LEAD_STATUSES.includes(status)))('leaves %s', (status) => {
    expect(at(status, NOW - 1)).toBe(status);
  });

  test('takes the win a millisecond before it, and gives no credit at it', () => {
    const lead: LeadState = { status: 'ACCEPTED', acceptedAt: NOW - 100, expiresAt: NOW };

    expect(decideLeadMove(lead, 'CLOSE_WON', NOW - 1)).toMatchObject({ value: { to: 'CLOSED_WON', warning: null } });
    expect(decideLeadMove(lead, 'CLOSE_WON', NOW)).toMatchObject({
      value: { to: 'EXPIRED', warning: 'EXPIRED_NO_CREDIT' },
    });
  });
});

test.each([
  ['SUBMITTED', 'SUBMITTED'],
  ['IN_REVIEW', 'SUBMITTED'],
  ['ACTION_REQUIRED', 'SUBMITTED'],
  ['ACCEPTED', 'OPEN'],
  ['CLOSED_WON', 'CLOSED_WON'],
  ['REJECTED', 'REJECTED'],
  ['CLOSED_LOST', 'OTHER'],
  ['EXPIRED', 'OTHER'],
  ['WITHDRAWN', 'OTHER'],
] as const)('a lead that is %s lies in the bucket %s', (status, bucket) => {
  expect(leadBucket(status)).toBe(bucket);
});
