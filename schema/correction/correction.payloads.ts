import { BillingFact } from '../fact/billing-fact.type.ts';
import { Lead } from '../lead/lead.type.ts';
import { definePayload } from '../shared/define-payload.ts';
import { FORBIDDEN_ACTION } from '../shared/error-codes.ts';
import { Dispute } from './correction.type.ts';

const CORRECTION = { type: () => BillingFact, description: 'The fact that the correction is.' };

export const retractFactPayload = definePayload({
  mutation: 'retractFact',
  results: { fact: CORRECTION },
  codes: {
    NOT_FOUND: 'There is no such fact, visit or sign-up of the vendor.',
    UNKNOWN_PROGRAM: 'There is no such program of the vendor.',
    ALREADY_RETRACTED: 'It was taken back before.',
    NOT_RETRACTABLE: 'It is of a kind that is not taken back, or never counted.',
    HAS_DEPENDENTS: 'Refunds or disputes need it; `known` lists them. They have to go first.',
    UNKNOWN_REASON: 'There is no such reason; `known` lists those there are.',
  },
  details: ['known', 'found'],
});

export const correctLeadPayload = definePayload({
  mutation: 'correctLead',
  results: { lead: { type: () => Lead, description: 'The lead with the right amount.' }, fact: CORRECTION },
  codes: {
    NOT_FOUND: 'There is no such lead that the caller may see.',
    NOT_WON: 'The lead is not won.',
    UNCHANGED: 'It is what the lead says already.',
    INVALID_AMOUNT: 'The amount is not one the currency can have.',
    CURRENCY_MISMATCH: 'The amount is not in the program’s currency.',
    ...FORBIDDEN_ACTION,
  },
  details: ['found'],
});

export const recordDisputePayload = definePayload({
  mutation: 'recordDispute',
  results: { dispute: { type: () => Dispute, description: 'The dispute as it stands.' }, fact: CORRECTION },
  codes: {
    UNKNOWN_PAYMENT: 'There is no such payment of the vendor.',
    FACT_CONFLICT: 'The dispute is about another payment.',
    INVALID_AMOUNT: 'The amount is not one the currency can have, or more than is left of the payment.',
    CURRENCY_MISMATCH: 'The amount is not in the payment’s currency.',
    REFUND_EXCEEDS_PAYMENT: 'More would be taken back than is left of the payment.',
    INVALID_DATE: 'The date lies in the future, or before what it follows.',
    BACKDATE_NOT_ALLOWED: 'The caller may not record the past, or not that far.',
  },
  details: ['found', 'known'],
});
