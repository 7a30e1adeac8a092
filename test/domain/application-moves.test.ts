import { describe, expect, it } from 'vitest';
import {
  APPLICATION_DECISIONS,
  APPLICATION_STATUSES,
  decideApplication,
  legalApplicationDecisions,
} from '../../domain/decisions/application.ts';

describe('decisions about an application', () => {
  const LEGAL = {
    APPLIED: ['START_REVIEW', 'ASK_FOR_ACTION', 'APPROVE', 'REJECT'],
    IN_REVIEW: ['ASK_FOR_ACTION', 'APPROVE', 'REJECT'],
    ACTION_REQUIRED: ['START_REVIEW', 'APPROVE', 'REJECT'],
    APPROVED: [],
    REJECTED: [],
    WITHDRAWN: [],
  } as const;
  it.each(APPLICATION_STATUSES)('%s', (status) => {
    expect(legalApplicationDecisions(status, false)).toEqual(LEGAL[status]);
    for (const decision of APPLICATION_DECISIONS) {
      const isLegal = (LEGAL[status] as readonly string[]).includes(decision);
      expect(decideApplication(status, decision, false).ok, decision).toBe(isLegal);
    }
  });

  it('a prospect may be rejected after its approval', () => {
    expect(legalApplicationDecisions('APPROVED', true)).toEqual(['REJECT']);
    expect(decideApplication('APPROVED', 'REJECT', true)).toEqual({ ok: true, value: 'REJECTED' });
  });

  it('names both states and what is legal', () => {
    const decided = decideApplication('IN_REVIEW', 'START_REVIEW', false);
    expect(decided.ok ? '' : decided.error.message).toBe(
      'an application that is IN_REVIEW cannot become IN_REVIEW by START_REVIEW; legal now: ASK_FOR_ACTION, APPROVE, REJECT',
    );
  });
});
