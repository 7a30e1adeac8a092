import { defineEnum } from '../shared/define-enum.ts';

export const ReviewOrderEnum = defineEnum('ReviewOrder', 'Orders of reviews.', {
  REVIEW_AT_DESC: 'The latest first.',
  REVIEW_AT_ASC: 'The earliest first.',
});

export const ReviewDecisionKindEnum = defineEnum('ReviewDecisionKind', 'How an outcome of a review came about.', {
  FOUND: 'The review found it.',
  REOPENED: 'The review was run again.',
  OVERRULED: 'The program’s owner decided it.',
});

export const WindowItemKindEnum = defineEnum('WindowItemKind', 'What a window counts.', {
  SALE: 'A sale credited to the partner.',
  LEAD: 'A lead it registered.',
});
