import type { LeadAction, LeadBucket, LeadStatus } from '../../domain/decisions/lead.ts';
import { defineEnum } from '../shared/define-enum.ts';

export const LeadStatusEnum = defineEnum('LeadStatus', 'The state of a lead.', {
  SUBMITTED: 'Registered; nobody has looked at it yet.',
  IN_REVIEW: 'The vendor is looking at it.',
  ACTION_REQUIRED: 'The vendor asked the partner for something.',
  ACCEPTED: 'The partner’s claim is accepted, and protected until it expires.',
  REJECTED: 'The claim is refused; the reason says why.',
  CLOSED_WON: 'The prospect became a customer, credited to the partner.',
  CLOSED_LOST: 'The prospect did not buy.',
  EXPIRED: 'It was not won in time: no protection and no credit.',
  WITHDRAWN: 'The partner took it back.',
} satisfies Record<LeadStatus, string>);

export const LeadActionEnum = defineEnum('LeadAction', 'What can be done with a lead.', {
  START_REVIEW: 'Take it into review.',
  ASK_FOR_ACTION: 'Ask the partner for something.',
  RESUBMIT: 'Hand it in again after the vendor asked for something.',
  ACCEPT: 'Accept the claim.',
  REJECT: 'Refuse the claim, with a reason.',
  WITHDRAW: 'Take it back.',
  CLOSE_WON: 'Record that the prospect became a customer.',
  CLOSE_LOST: 'Record that the prospect did not buy.',
  EXTEND: 'Move its expiry to a later date.',
} satisfies Record<LeadAction, string>);

export const LeadBucketEnum = defineEnum('LeadBucket', 'The portal’s views of the pipeline.', {
  SUBMITTED: 'Submitted deal registrations: SUBMITTED, IN_REVIEW, ACTION_REQUIRED.',
  OPEN: 'Open pipeline: ACCEPTED.',
  CLOSED_WON: 'Closed won.',
  REJECTED: 'Rejected deal registrations.',
  OTHER: 'Shown apart: EXPIRED, WITHDRAWN, CLOSED_LOST.',
} satisfies Record<LeadBucket, string>);

export const LeadReviewDecisionEnum = defineEnum('LeadReviewDecision', 'What a review of a lead decides.', {
  START_REVIEW: 'Take it into review.',
  ASK_FOR_ACTION: 'Ask the partner for something; the reason says what.',
  RESUBMIT: 'Hand it in again after the vendor asked for something.',
  ACCEPT: 'Accept the claim.',
  REJECT: 'Refuse the claim; a reason is needed.',
});

export const LeadResultEnum = defineEnum('LeadResult', 'How a lead ends.', {
  WON: 'The prospect became a customer.',
  LOST: 'The prospect did not buy.',
});

export const LeadOrderEnum = defineEnum('LeadOrder', 'Orders of leads.', {
  REGISTERED_AT_DESC: 'The latest registration first.',
  REGISTERED_AT_ASC: 'The earliest registration first.',
});
