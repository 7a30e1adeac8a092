import { definePayload } from '../shared/define-payload.ts';
import { DATE_CODES, ENROLMENT_INACTIVE, DUPLICATE_ID, FORBIDDEN_ACTION } from '../shared/error-codes.ts';
import { Lead } from './lead.type.ts';

const result = (description: string) => ({ lead: { type: () => Lead, description } });

const NOT_FOUND = 'There is no such lead that the caller may change.';
const ILLEGAL_MOVE = 'The lead’s state does not allow it; `legalActions` says what it allows.';
const DUPLICATE = 'Somebody has an open registration of the same prospect; `protectedUntil` says until when.';
const MOVE_DETAILS = ['found', 'wanted', 'legalActions'] as const;

export const registerLeadPayload = definePayload({
  mutation: 'registerLead',
  results: result('The registered lead.'),
  codes: {
    UNKNOWN_PROGRAM: 'There is no such program that the caller may see.',
    UNKNOWN_PARTNER: 'There is no such partner that the caller may act for.',
    PARTNER_REQUIRED: 'The caller acts for several partners, or for none: the partner must be named.',
    NOT_ENROLLED: 'The partner is not in the program, or not actively.',
    NO_LEADS: 'The program knows no leads.',
    DUPLICATE,
    ...DUPLICATE_ID,
    ...ENROLMENT_INACTIVE,
    ...DATE_CODES,
  },
  details: ['protectedUntil', 'known', 'found'],
});

export const updateLeadPayload = definePayload({
  mutation: 'updateLead',
  results: result('The lead after the change.'),
  codes: { NOT_FOUND, ILLEGAL_MOVE, DUPLICATE, ...FORBIDDEN_ACTION, ...ENROLMENT_INACTIVE, ...DATE_CODES },
  details: ['protectedUntil', ...MOVE_DETAILS],
});

export const reviewLeadPayload = definePayload({
  mutation: 'reviewLead',
  results: result('The lead after the decision.'),
  codes: {
    NOT_FOUND,
    ILLEGAL_MOVE,
    ...FORBIDDEN_ACTION,
    ...ENROLMENT_INACTIVE,
    REASON_REQUIRED: 'A rejection needs a reason, and so does asking for action.',
    UNKNOWN_REASON: 'The program does not know the reason; `known` lists those it knows.',
    ...DATE_CODES,
  },
  details: [...MOVE_DETAILS, 'known'],
});

export const withdrawLeadPayload = definePayload({
  mutation: 'withdrawLead',
  results: result('The withdrawn lead.'),
  codes: { NOT_FOUND, ILLEGAL_MOVE, ...FORBIDDEN_ACTION, ...ENROLMENT_INACTIVE, ...DATE_CODES },
  details: MOVE_DETAILS,
});

export const closeLeadPayload = definePayload({
  mutation: 'closeLead',
  results: result('The closed lead. One that had expired stays EXPIRED; a warning says so.'),
  codes: {
    NOT_FOUND,
    ILLEGAL_MOVE,
    ...FORBIDDEN_ACTION,
    ...ENROLMENT_INACTIVE,
    NEVER_ACCEPTED: 'The lead expired without having been accepted: it cannot be won.',
    INVALID_AMOUNT: 'The amount is not one the currency can have.',
    CURRENCY_MISMATCH: 'The amount is not in the program’s currency.',
    ...DATE_CODES,
  },
  details: MOVE_DETAILS,
});

export const extendLeadPayload = definePayload({
  mutation: 'extendLead',
  results: result('The lead with its new expiry.'),
  codes: {
    NOT_FOUND,
    ILLEGAL_MOVE,
    ...FORBIDDEN_ACTION,
    ...ENROLMENT_INACTIVE,
    REASON_REQUIRED: 'An extension needs a reason.',
    DOES_NOT_EXPIRE: 'The lead has no expiry to extend.',
    NOT_LATER: 'The new expiry is not later than the present one.',
    ...DATE_CODES,
  },
  details: MOVE_DETAILS,
});
