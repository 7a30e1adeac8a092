/** Codes that several mutations share, with their descriptions. */
export const DATE_CODES = {
  INVALID_DATE: 'The date cannot be: it lies in the future, or before something it must follow.',
  BACKDATE_NOT_ALLOWED: 'The caller may not record the past, or not that far.',
  PERIOD_CLOSED: 'The date lies in a period that is closed.',
} as const;

export const FORBIDDEN_ACTION = { FORBIDDEN_ACTION: 'The decision is not the caller’s to take.' } as const;
export const ENROLMENT_INACTIVE = {
  ENROLMENT_INACTIVE: 'The partner’s place in the program does not allow it as it is.',
} as const;
export const DUPLICATE_ID = { DUPLICATE_ID: 'The external id was used before.' } as const;

/** What a command answers that is about a partner in a program. */
export const PARTNER_CODES = {
  PARTNER_REQUIRED: 'No partner was named, and the caller does not act for one alone; `known` lists the caller’s.',
  UNKNOWN_PARTNER: 'There is no such partner that the caller may act for; `known` lists the caller’s.',
  NOT_ENROLLED: 'The partner is not in the program.',
} as const;
