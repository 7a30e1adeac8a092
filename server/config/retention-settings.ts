import { parseWhole, type Setting } from './setting.ts';

const days = (min: number, fallback: string, purpose: string): Setting<number> => ({
  expected: `off, or a whole number of days from ${min} to 36500`,
  fallback,
  purpose,
  parse: (text) => (text === 'off' ? 0 : parseWhole(min, 36_500)(text)),
});

/** How long things are kept that are not kept for ever; see docs/privacy.md. */
export const RETENTION_SETTINGS = {
  RETENTION_EVENTS: days(
    7,
    '400',
    'How many days the event log is kept; an older cursor is answered with CURSOR_EXPIRED. The history of leads is kept for ever. Needs `DATABASE_WORKER_URL`.',
  ),
  RETENTION_WEBHOOK_DELIVERIES: days(1, '30', 'How many days a webhook’s delivery is kept after it has ended.'),
  RETENTION_CLICKS: days(
    180,
    '400',
    'How many days a visit is kept that led to no sign-up; longer than any program lets a visit count.',
  ),
  RETENTION_DOCUMENTS: days(
    30,
    'off',
    'How many days a document is kept after the managed account that rests on it was ended or refused.',
  ),
  RETENTION_AUDIT: days(365, 'off', 'How many days the audit log is kept. Needs `DATABASE_WORKER_URL`.'),
} as const satisfies Record<string, Setting<unknown>>;

/** Days; 0: for ever. */
export interface RetentionSettings {
  readonly events: number;
  readonly webhookDeliveries: number;
  readonly clicks: number;
  readonly documents: number;
  readonly audit: number;
}
