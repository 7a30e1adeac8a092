import type { Knex } from 'knex';
import { groupBy } from '../../domain/group-by.ts';
import type { Ref } from '../../services/contract.ts';
import { failureCode } from '../../services/kernel/failure-code.ts';
import type { Vault } from '../../services/payouts/vault.ts';
import { secretContext } from '../../services/webhooks/create-webhooks.ts';
import type { DatabasePrincipal } from '../database/principal.ts';
import { withPrincipal } from '../database/transaction.ts';
import { OutboundRefused, type Outbound, type OutboundAnswer } from '../outbound/create-outbound.ts';
import { queueNewEvents, type QueueParts } from './queue-events.ts';
import { nextDelayMs, retryAfterMs } from './retry-schedule.ts';
import { signWebhook } from './sign.ts';
import {
  claimWebhook,
  disableWebhook,
  holdWebhook,
  listDue,
  recordAttempt,
  releaseWebhook,
  WebhookLostError,
  type AttemptResult,
  type DueDelivery,
  type HeldWebhook,
  type Lease,
} from './webhook-rows.ts';

export interface DeliveryParts extends QueueParts {
  readonly vault: Vault;
  readonly outbound: Outbound;
  readonly lease: Lease;
  readonly retrySeconds: readonly number[];
  /** After this long without one success a webhook is disabled. */
  readonly disableAfterMs: number;
  /** How many requests to one receiver at the same time. */
  readonly concurrency: number;
  readonly now: () => number;
  /** From 0 to 1. */
  readonly random: () => number;
}

/** One transaction under the webhook's lease; a worker that has lost it changes nothing. */
export type WebhookTransaction = <T>(work: (tx: Knex.Transaction) => Promise<T>) => Promise<T>;

const DELIVERIES_PER_TURN = 100;
/** Failures one after the other, after which a receiver is left alone for a while. */
const FAILURES_MAX = 3;
const REST_MS = 30_000;

/**
 * Does what is due for one webhook: queues what has happened, and sends what is to be sent. New events go in the order
 * of their log, one after the other; one that fails is tried again later by itself and holds up none after it.
 */
export async function deliverWebhook(parts: DeliveryParts, ref: Ref, signal: AbortSignal): Promise<void> {
  const principal: DatabasePrincipal = { role: 'SERVICE', actorId: 'webhooks', tenantId: ref.tenantId, partnerIds: [] };
  const open: WebhookTransaction = (work) => withPrincipal(parts.db, principal, work);
  const webhook = await open((tx) => claimWebhook(tx, ref, parts.lease));
  if (webhook === null) return;
  const within: WebhookTransaction = (work) =>
    open(async (tx) => {
      await holdWebhook(tx, webhook, parts.lease);
      return work(tx);
    });
  const turn = new Turn(parts, webhook, within);
  try {
    while (!signal.aborted && !turn.isOver) {
      await queueNewEvents(parts, webhook, within);
      const due = await within((tx) => listDue(tx, webhook, DELIVERIES_PER_TURN));
      if (due.length === 0) break;
      await turn.send(due, signal);
    }
  } catch (error) {
    if (error instanceof WebhookLostError) return;
    throw error;
  } finally {
    await open((tx) => releaseWebhook(tx, webhook, turn.restingUntil));
  }
}

/** The sending to one receiver while this worker holds it. */
class Turn {
  restingUntil: number | null = null;
  /** Disabled, or to be left alone for a while. */
  isOver = false;
  #failuresInARow = 0;
  readonly #parts: DeliveryParts;
  readonly #webhook: HeldWebhook;
  readonly #within: WebhookTransaction;
  readonly #secrets: readonly string[];

  constructor(parts: DeliveryParts, webhook: HeldWebhook, within: WebhookTransaction) {
    this.#parts = parts;
    this.#webhook = webhook;
    this.#within = within;
    this.#secrets = [webhook.secret, webhook.previousSecret]
      .filter((sealed) => sealed !== null)
      .map((sealed) => parts.vault.open(sealed, secretContext(webhook)));
  }

  /** One lane for each program's new events, and one for each that failed before; a few lanes at the same time. */
  async send(due: readonly DueDelivery[], signal: AbortSignal): Promise<void> {
    const lanes = [...groupBy(due, ({ failures, programId, id }) => (failures === 0 ? programId : id)).values()];
    const work = async (): Promise<void> => {
      for (let lane = lanes.shift(); lane !== undefined; lane = lanes.shift()) {
        for (const delivery of lane) {
          if (signal.aborted || this.isOver) return;
          await this.#attempt(delivery);
        }
      }
    };
    await Promise.all(Array.from({ length: Math.min(this.#parts.concurrency, lanes.length) }, work));
  }

  async #attempt(delivery: DueDelivery): Promise<void> {
    const { now } = this.#parts;
    const at = now();
    const { answer, error } = await this.#post(delivery, at);
    const statusCode = answer === null ? null : answer.status;
    const result = { at, durationMs: Math.max(0, Math.round(now() - at)), statusCode, error };
    await this.#record(delivery, result, answer);
  }

  async #post(
    delivery: DueDelivery,
    atMs: number,
  ): Promise<{ readonly answer: OutboundAnswer | null; readonly error: string | null }> {
    try {
      const answer = await this.#parts.outbound.request({
        method: 'POST',
        url: this.#webhook.url,
        headers: {
          'content-type': 'application/json',
          'user-agent': 'PartnerGraph-Webhooks/1',
          ...signWebhook({ id: delivery.id, body: delivery.body, atMs }, this.#secrets),
        },
        body: delivery.body,
      });
      return { answer, error: refusalIn(answer.status) };
    } catch (error) {
      return { answer: null, error: describe(error) };
    }
  }

  async #record(delivery: DueDelivery, result: AttemptResult, answer: OutboundAnswer | null): Promise<void> {
    const isGone = result.statusCode === 410;
    const askedFor = this.#restAskedFor(answer);
    const delay =
      result.error === null ? null : nextDelayMs(delivery.failures + 1, this.#parts.retrySeconds, this.#parts.random());
    const next = {
      status:
        result.error === null ? ('SUCCEEDED' as const) : delay === null ? ('FAILED' as const) : ('PENDING' as const),
      attemptAt: delay === null ? null : this.#parts.now() + Math.max(delay, askedFor ?? 0),
    };
    const failingSince = this.#webhook.failingSince?.getTime() ?? null;
    const isHopeless =
      result.error !== null && failingSince !== null && result.at - failingSince > this.#parts.disableAfterMs;
    await this.#within(async (tx) => {
      await recordAttempt(tx, this.#webhook, delivery, result, next);
      if (isGone || isHopeless) await disableWebhook(tx, this.#webhook, isGone ? 'GONE' : 'FAILING');
    });
    this.#failuresInARow = result.error === null ? 0 : this.#failuresInARow + 1;
    if (isGone || isHopeless) this.isOver = true;
    else if (askedFor !== null) this.#rest(askedFor);
    else if (this.#failuresInARow >= FAILURES_MAX) this.#rest(REST_MS);
  }

  #rest(milliseconds: number): void {
    this.isOver = true;
    this.restingUntil = Math.max(this.restingUntil ?? 0, this.#parts.now() + milliseconds);
  }

  #restAskedFor(answer: OutboundAnswer | null): number | null {
    if (answer === null || (answer.status !== 429 && answer.status !== 503)) return null;
    return retryAfterMs(answer.headers['retry-after'], this.#parts.now());
  }
}

/** Why an answer counts as a failure; null when it does not. */
function refusalIn(status: number): string | null {
  if (status >= 200 && status < 300) return null;
  if (status >= 300 && status < 400) return `HTTP ${status}: redirects are not followed`;
  return `HTTP ${status}`;
}

/** What the webhook's owner is told: nothing about what lies behind an address. */
function describe(error: unknown): string {
  if (error instanceof OutboundRefused) return error.message;
  if (error instanceof Error && error.name === 'TimeoutError') return 'no answer in time';
  const code = failureCode(error);
  return code === null ? 'no answer' : `no answer (${code})`;
}
