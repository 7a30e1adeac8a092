import type { Instant } from '../../domain/time/calendar.ts';
import type { Ref } from '../contract.ts';

export type WebhookStatus = 'ENABLED' | 'DISABLED' | 'DELETED';
/** BY_HAND: somebody did; GONE: the receiver answered 410; FAILING: nothing got through for days. */
export type WebhookDisabledReason = 'BY_HAND' | 'GONE' | 'FAILING';

export interface WebhookState extends Ref {
  readonly partnerId: string | null;
  readonly status: WebhookStatus;
  /** Sealed. */
  readonly secret: string;
}

export interface NewWebhook extends Ref {
  readonly partnerId: string | null;
  readonly url: string;
  readonly description: string;
  readonly eventTypes: readonly string[] | null;
  readonly programIds: readonly string[] | null;
  readonly secret: string;
  readonly createdBy: string;
}

export interface WebhookStore {
  /** Webhooks of an organization that are not deleted. */
  count(tenantId: string): Promise<number>;
  /** Makes it and notes where the logs are: what happens from now on is sent. */
  insert(webhook: NewWebhook): Promise<void>;
  /** One that is not deleted, locked. */
  findForUpdate(id: string): Promise<WebhookState | null>;
  update(
    webhook: Ref,
    change: {
      readonly url?: string | undefined;
      readonly description?: string | undefined;
      readonly eventTypes?: readonly string[] | null | undefined;
      readonly programIds?: readonly string[] | null | undefined;
    },
  ): Promise<void>;
  setStatus(webhook: Ref, status: WebhookStatus, reason: WebhookDisabledReason | null): Promise<void>;
  replaceSecret(
    webhook: Ref,
    secrets: { readonly secret: string; readonly previous: string; readonly previousUntil: Instant },
  ): Promise<void>;
  /** Puts deliveries back into the queue; gives how many. */
  replay(
    webhook: Ref,
    which: { readonly deliveryId: string | null; readonly since: Instant | null; readonly includeSucceeded: boolean },
  ): Promise<number>;
}
