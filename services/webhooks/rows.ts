import type { Instant } from '../../domain/time/calendar.ts';
import type { WebhookDisabledReason, WebhookStatus } from '../ports/webhook.ts';

/** A webhook as the API shows it, to the organization it belongs to alone. Its secret is never read back. */
export interface WebhookRow {
  readonly tenantId: string;
  readonly id: string;
  readonly partnerId: string | null;
  readonly url: string;
  readonly description: string;
  readonly eventTypes: readonly string[] | null;
  readonly programIds: readonly string[] | null;
  readonly status: WebhookStatus;
  readonly disabledReason: WebhookDisabledReason | null;
  readonly createdAt: Instant;
  readonly createdBy: string;
  readonly lastSuccessAt: Instant | null;
  readonly lastFailureAt: Instant | null;
  readonly failingSince: Instant | null;
  /** Until when deliveries are signed with the secret before as well. */
  readonly previousSecretUntil: Instant | null;
}

export type WebhookDeliveryStatus = 'PENDING' | 'SUCCEEDED' | 'FAILED';

export interface WebhookDeliveryRow {
  readonly tenantId: string;
  readonly id: string;
  readonly webhookId: string;
  readonly programId: string;
  /** A stored event type, such as `lead.status_changed`. */
  readonly eventType: string;
  readonly status: WebhookDeliveryStatus;
  readonly body: string;
  readonly nextAttemptAt: Instant | null;
  readonly createdAt: Instant;
  readonly finishedAt: Instant | null;
  /** The latest 20, oldest first. */
  readonly attempts: readonly WebhookAttemptRow[];
  readonly attemptCount: number;
}

export interface WebhookAttemptRow {
  readonly number: number;
  readonly at: Instant;
  readonly durationMs: number;
  readonly statusCode: number | null;
  readonly error: string | null;
}

export interface WebhookFilter {
  readonly statuses?: readonly WebhookStatus[] | null | undefined;
}

export interface WebhookDeliveryFilter {
  readonly webhookId?: string | null | undefined;
  readonly statuses?: readonly WebhookDeliveryStatus[] | null | undefined;
}
