import { Int } from 'type-graphql';
import { definePayload } from '../shared/define-payload.ts';
import { RunType } from '../run/run.type.ts';
import { Program } from './program.type.ts';

const UNKNOWN_PROGRAM = 'There is no such program that the caller may change.';
const INVALID_PARAMETERS = 'The adapter refuses the parameters; the message names each by its path.';

export const createProgramPayload = definePayload({
  mutation: 'createProgram',
  results: { program: { type: () => Program, description: 'The created program.' } },
  codes: {
    UNKNOWN_ADAPTER: 'There is no such adapter; `known` lists those there are.',
    INVALID_PARAMETERS,
    SLUG_TAKEN: 'Another program has the slug.',
    INVALID_SLUG: 'The slug is not made of lower-case letters, digits and single hyphens.',
    INVALID_TIME_ZONE: 'There is no such time zone.',
  },
  details: ['known', 'found'],
});

export const publishTermsPayload = definePayload({
  mutation: 'publishTerms',
  results: {
    program: { type: () => Program, description: 'The program.' },
    version: { type: () => Int, description: 'The number of the published version.' },
  },
  codes: {
    UNKNOWN_PROGRAM,
    INVALID_PARAMETERS,
    NOT_BEFORE_CLOCK: 'The terms would come into force in the past, or in a closed period.',
  },
  details: ['known', 'found'],
});

export const advanceClockPayload = definePayload({
  mutation: 'advanceClock',
  results: {
    program: { type: () => Program, description: 'The program; `clock` says how far the work on the way is.' },
    run: {
      type: () => RunType,
      description: 'The work on the way: DONE, or still RUNNING when the call did not wait for all of it.',
    },
  },
  codes: {
    UNKNOWN_PROGRAM,
    CLOCK_NOT_MANUAL: 'The program’s clock shows the time of day; it cannot be moved.',
    CLOCK_BACKWARDS: 'The time is before the one the clock shows.',
    JOBS_PAUSED: 'The jobs of the program are paused.',
  },
  details: ['found'],
});
