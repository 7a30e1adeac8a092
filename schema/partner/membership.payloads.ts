import { Program } from '../program/program.type.ts';
import { definePayload } from '../shared/define-payload.ts';
import { DATE_CODES, ENROLMENT_INACTIVE, FORBIDDEN_ACTION, PARTNER_CODES } from '../shared/error-codes.ts';
import { Invitation } from './membership.types.ts';
import { Enrollment } from './partner.type.ts';

const enrollment = (description: string) => ({ enrollment: { type: () => Enrollment, description } });
const UNKNOWN_PROGRAM = 'There is no such program that the caller may see.';
const UNKNOWN_TRACK = 'The program has no such track; `known` lists those it has.';
const TRACK_REQUIRED = 'The program has tracks; `known` lists them.';
const PROGRAM_CLOSED = 'The program takes no partners.';

const MOVE_CODES = {
  UNKNOWN_PROGRAM,
  ...PARTNER_CODES,
  ILLEGAL_MOVE: 'The state of its place does not allow it; `found` and `wanted` name the states.',
  REASON_REQUIRED: 'A reason is needed.',
  ...DATE_CODES,
};

export const setTrainingCurriculumPayload = definePayload({
  mutation: 'setTrainingCurriculum',
  results: { program: { type: () => Program, description: 'The program.' } },
  codes: { UNKNOWN_PROGRAM, UNKNOWN_TRACK, DUPLICATE_ITEM: 'A key is there twice.' },
  details: ['known', 'found'],
});

export const recordTrainingPayload = definePayload({
  mutation: 'recordTraining',
  results: enrollment('The partner in the program; ACTIVE when its training was the last step.'),
  codes: {
    UNKNOWN_PROGRAM,
    ...PARTNER_CODES,
    ...ENROLMENT_INACTIVE,
    ...FORBIDDEN_ACTION,
    UNKNOWN_ITEM: 'The curriculum of the partner’s track has no such item; `known` lists those it has.',
    PERSON_REQUIRED: 'The person has to be named.',
    UNKNOWN_PERSON: 'Nobody with this id works for the partner.',
  },
  details: ['known', 'found'],
});

export const invitePartnerPayload = definePayload({
  mutation: 'invitePartner',
  results: {
    invitation: { type: () => Invitation, description: 'The invitation.' },
    token: {
      type: () => String,
      description: 'What to send, this once: only its hash is kept, and an answer that is given again has none.',
    },
  },
  codes: {
    UNKNOWN_PROGRAM,
    PROGRAM_CLOSED,
    UNKNOWN_TRACK,
    TRACK_REQUIRED,
    INVALID_EMAIL: 'It is no e-mail address.',
  },
  details: ['known', 'found'],
});

export const acceptInvitationPayload = definePayload({
  mutation: 'acceptInvitation',
  results: enrollment('The partner in the program: PROSPECT or ACTIVE, as its rules take partners in.'),
  codes: {
    ...PARTNER_CODES,
    INVALID_INVITATION: 'There is no invitation for the token.',
    INVITATION_EXPIRED: 'It is over.',
    INVITATION_USED: 'It was accepted before.',
    PROGRAM_CLOSED,
    UNKNOWN_TRACK,
    TRACK_REQUIRED,
    ALREADY_ENROLLED: 'The partner is in the program already.',
  },
  details: ['known', 'found'],
});

const moveOf = (mutation: string, description: string) =>
  definePayload({ mutation, results: enrollment(description), codes: MOVE_CODES, details: ['found', 'wanted'] });

export const suspendEnrollmentPayload = moveOf('suspendEnrollment', 'The partner, held back.');
export const reinstateEnrollmentPayload = moveOf(
  'reinstateEnrollment',
  'The partner in the state before its suspension.',
);
export const terminateEnrollmentPayload = moveOf('terminateEnrollment', 'The partner, no longer in the program.');
