import type { Instant } from '../../domain/time/calendar.ts';
import type { Actor } from '../actor.ts';
import type { Keyed, Ref } from '../contract.ts';
import type { Outcome } from '../outcome.ts';

/** A webhook's secret, as the receiver's library takes it: `whsec_` and base64. Shown once. */
export interface WithSecret extends Ref {
  readonly secret: string | null;
}

/**
 * Webhooks of a vendor (PROGRAM_OWNER or SERVICE: events of its programs) or of a partner (PARTNER: its own events in the
 * programs of any vendor).
 */
export interface WebhookCommands {
  /** Codes: INVALID_URL, UNKNOWN_EVENT_TYPE, UNKNOWN_PROGRAM, TOO_MANY, PARTNER_REQUIRED, UNKNOWN_PARTNER. A replay does not show the secret again. */
  create(actor: Actor, input: CreateWebhook): Promise<Outcome<WithSecret>>;
  /** Codes: NOT_FOUND, INVALID_URL, UNKNOWN_EVENT_TYPE, UNKNOWN_PROGRAM. */
  update(actor: Actor, input: UpdateWebhook): Promise<Outcome<Ref>>;
  /** Sends nothing until it is enabled again, and then everything since. Codes: NOT_FOUND. */
  disable(actor: Actor, input: WebhookChange): Promise<Outcome<Ref>>;
  /** Codes: NOT_FOUND. */
  enable(actor: Actor, input: WebhookChange): Promise<Outcome<Ref>>;
  /** For good; its deliveries stay visible until they are pruned. Codes: NOT_FOUND. */
  remove(actor: Actor, input: WebhookChange): Promise<Outcome<Ref>>;
  /** Makes a new secret; until the overlap ends deliveries are signed with the one before as well. Codes: NOT_FOUND, INVALID_INPUT. */
  rotateSecret(actor: Actor, input: WebhookChange & { readonly overlapHours: number }): Promise<Outcome<WithSecret>>;
  /** Sends deliveries again, under the ids they had. Codes: NOT_FOUND, NOTHING_TO_REPLAY, INVALID_INPUT. */
  replay(actor: Actor, input: ReplayDeliveries): Promise<Outcome<Ref & { readonly count: number }>>;
}

export interface CreateWebhook extends Keyed {
  readonly url: string;
  readonly description: string;
  /** Null: every type. */
  readonly eventTypes: readonly string[] | null;
  /** Null: every program. */
  readonly programSlugs: readonly string[] | null;
  /** Whose it is, for a caller of several partners. */
  readonly partnerId: string | null;
}

export interface UpdateWebhook extends WebhookChange {
  /** Undefined fields stay as they are. */
  readonly url?: string | undefined;
  readonly description?: string | undefined;
  readonly eventTypes?: readonly string[] | null | undefined;
  readonly programSlugs?: readonly string[] | null | undefined;
}

export interface WebhookChange extends Keyed {
  readonly webhookId: string;
}

export interface ReplayDeliveries extends WebhookChange {
  /** One delivery; null: by `since`. */
  readonly deliveryId: string | null;
  /** Every delivery that was queued from then on and failed, or, with `includeSucceeded`, any. */
  readonly since: Instant | null;
  readonly includeSucceeded: boolean;
}
