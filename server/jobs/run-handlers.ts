import type { RunHandler, RunKind } from '../../services/runs/contract.ts';
import { runCalendar } from '../../services/calendar/calendar-run.ts';
import { runReviews } from '../../services/reviews/review-run.ts';
import { runRunPayouts } from '../../services/payouts/run-payouts.ts';
import { runSendPayouts } from '../../services/payouts/send-payouts.ts';
import { runPersonErasure } from '../../services/privacy/erasure-run.ts';
import { runPersonExport } from '../../services/privacy/export-run.ts';
import { runTermsPreview } from '../../services/comparison/preview-run.ts';

/** What does each kind of long work. A kind without a line here ends its runs FAILED. */
export const RUN_HANDLERS: Partial<Readonly<Record<RunKind, RunHandler>>> = {
  CALENDAR: runCalendar,
  REVIEW: runReviews,
  PAYOUTS: runRunPayouts,
  SEND_PAYOUTS: runSendPayouts,
  TERMS_PREVIEW: runTermsPreview,
  PERSON_ERASURE: runPersonErasure,
  PERSON_EXPORT: runPersonExport,
};
