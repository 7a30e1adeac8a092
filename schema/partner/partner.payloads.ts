import { definePayload } from '../shared/define-payload.ts';
import { DATE_CODES, ENROLMENT_INACTIVE, FORBIDDEN_ACTION, PARTNER_CODES } from '../shared/error-codes.ts';
import { Enrollment, Partner } from './partner.type.ts';

const enrollment = (description: string) => ({ enrollment: { type: () => Enrollment, description } });

const UNKNOWN_PROGRAM = 'There is no such program that the caller may see.';
const UNKNOWN_TRACK = 'The program has no such track; `known` lists those it has.';
const COMMON = {
  UNKNOWN_PROGRAM,
  ...PARTNER_CODES,
  ...DATE_CODES,
};

export const createPartnerPayload = definePayload({
  mutation: 'createPartner',
  results: { partner: { type: () => Partner, description: 'The created partner.' } },
  codes: {},
});

export const enrollPartnerPayload = definePayload({
  mutation: 'enrollPartner',
  results: enrollment('The partner in the program.'),
  codes: {
    UNKNOWN_PROGRAM,
    UNKNOWN_PARTNER: 'There is no such partner that the caller may see.',
    UNKNOWN_TRACK,
    TRACK_REQUIRED: 'The program has tracks; `known` lists them.',
    UNKNOWN_TIER: 'The program has no such tier; `known` lists those it has.',
    TIER_NOT_ENROLLABLE: 'Nobody can start at this tier.',
    ALREADY_ENROLLED: 'The partner is in the program already.',
    ...DATE_CODES,
  },
  details: ['known', 'found'],
});

const STEP_CODES = {
  ...COMMON,
  ...FORBIDDEN_ACTION,
  ...ENROLMENT_INACTIVE,
  UNKNOWN_STEP: 'The program has no such step; `known` lists those it has.',
};

export const completeOnboardingStepPayload = definePayload({
  mutation: 'completeOnboardingStep',
  results: enrollment('The partner in the program; ACTIVE when all steps are done.'),
  codes: STEP_CODES,
  details: ['known', 'found'],
});

export const acknowledgeAgreementPayload = definePayload({
  mutation: 'acknowledgeAgreement',
  results: enrollment('The partner in the program; ACTIVE when all steps are done.'),
  codes: STEP_CODES,
  details: ['known', 'found'],
});

export const changeTrackPayload = definePayload({
  mutation: 'changeTrack',
  results: enrollment('The partner on its new track.'),
  codes: { ...COMMON, UNKNOWN_TRACK },
  details: ['known', 'found'],
});

export const grantTierPayload = definePayload({
  mutation: 'grantTier',
  results: enrollment('The partner with its tier.'),
  codes: {
    ...COMMON,
    TIER_NOT_GRANTABLE: 'The tier is not one that is granted; `known` lists those that are.',
    ALREADY_GRANTED: 'The partner holds a granted tier already.',
  },
  details: ['known', 'found'],
});

export const withdrawTierPayload = definePayload({
  mutation: 'withdrawTier',
  results: enrollment('The partner with the tier it has by itself.'),
  codes: { ...COMMON, NOT_GRANTED: 'The partner does not hold the tier by a grant.' },
  details: ['found'],
});

export const overrideRatePayload = definePayload({
  mutation: 'overrideRate',
  results: enrollment('The partner with its own rate.'),
  codes: {
    ...COMMON,
    OVERRIDE_NOT_ALLOWED: 'The program allows no rates of partners’ own.',
    INVALID_RATE: 'The rate is not one such as `12.5%`.',
  },
  details: ['found'],
});

export const setPaymentDetailsPayload = definePayload({
  mutation: 'setPaymentDetails',
  results: enrollment('The partner with its payment method.'),
  codes: COMMON,
  details: ['known', 'found'],
});
