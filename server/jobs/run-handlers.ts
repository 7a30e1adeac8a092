import type { RunHandler, RunKind } from '../../services/runs/contract.ts';
import { runCalendar } from '../../services/calendar/calendar-run.ts';
import { runTermsPreview } from '../../services/comparison/preview-run.ts';

/** What does each kind of long work. A kind without a line here ends its runs FAILED. */
export const RUN_HANDLERS: Partial<Readonly<Record<RunKind, RunHandler>>> = {
  CALENDAR: runCalendar,
  TERMS_PREVIEW: runTermsPreview,
};
