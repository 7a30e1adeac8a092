import { setTimeout as sleep } from 'node:timers/promises';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { GraphQLClient, type Variables } from 'graphql-request';
import {
  AdvanceClockDocument,
  ApprovePayoutDocument,
  PayoutsDocument,
  PostAdjustmentDocument,
  RunDocument,
  RunPayoutsDocument,
  SendPayoutsDocument,
} from '../../../../client/generated/graphql.ts';
import type { TestProgram } from '../../../kit/services/command-world.ts';
import type { ServerAddress } from './mortals.ts';

/** How long the office calls again before it gives up: far longer than any restart. */
const PATIENCE_MS = 60_000;
const ASK_EVERY_MS = 50;
const AT_ONCE = 4;
/** Sending, and forming again what failed, ends long before. */
const ROUNDS_MAX = 60;

/**
 * The vendor's staff, at work over HTTP while everything dies around it: it gives partners money, lets a quarter end,
 * approves and sends, and forms again what the provider has refused. After any doubt it calls again with the same key.
 */
export class Office {
  readonly #server: () => ServerAddress;
  readonly #program: TestProgram;
  readonly #provider: string;
  #keys = 0;
  #quarter = 0;
  /** Calls that had been answered before, as it turned out. */
  replays = 0;
  /** What it has given each partner, in cents. */
  readonly given = new Map<string, bigint>();

  constructor(server: () => ServerAddress, program: TestProgram, provider: string) {
    this.#server = server;
    this.#program = program;
    this.#provider = provider;
  }

  /** One quarter's work: ends when all that can be paid is paid. */
  async quarter(partnerIds: readonly string[], amountOf: (index: number) => bigint): Promise<void> {
    const { slug: programSlug } = this.#program;
    const waiting = partnerIds.map((partnerId, index) => ({ partnerId, minor: amountOf(index) }));
    await inParallel(waiting, async ({ partnerId, minor }) => {
      const amount = { amount: (Number(minor) / 100).toFixed(2), currency: 'USD' };
      const input = { programSlug, partnerId, amount, reason: 'BONUS', note: 'for the test' } as const;
      await this.#call(PostAdjustmentDocument, (idempotencyKey) => ({ input: { ...input, idempotencyKey } }));
      this.given.set(partnerId, (this.given.get(partnerId) ?? 0n) + minor);
    });
    this.#quarter += 1;
    const to = new Date(Date.UTC(2026, 3 * this.#quarter, 2)).toISOString();
    const advanced = await this.#call(AdvanceClockDocument, (idempotencyKey) => ({
      input: { programSlug, to, idempotencyKey },
    }));
    if (advanced.advanceClock.run !== null) await this.#finish(advanced.advanceClock.run?.id ?? '');
    for (let round = 0; ; round++) {
      if (round === ROUNDS_MAX) throw new Error('payouts are still open');
      await this.#approve();
      const sent = await this.#call(SendPayoutsDocument, (idempotencyKey) => ({
        input: { programSlug, provider: this.#provider, payoutIds: null, idempotencyKey },
      }));
      await this.#finish(sent.sendPayouts.run?.id ?? '');
      const formed = await this.#call(RunPayoutsDocument, (idempotencyKey) => ({
        input: { programSlug, provider: this.#provider, idempotencyKey },
      }));
      await this.#finish(formed.runPayouts.run?.id ?? '');
      if ((await this.#list(['FORMED', 'APPROVED', 'PROCESSING'])).length === 0) return;
    }
  }

  async #approve(): Promise<void> {
    const payoutIds = await this.#list(['FORMED']);
    if (payoutIds.length === 0) return;
    await this.#call(ApprovePayoutDocument, (idempotencyKey) => ({ input: { payoutIds, idempotencyKey } }));
  }

  async #list(statuses: readonly ('FORMED' | 'APPROVED' | 'PROCESSING')[]): Promise<readonly string[]> {
    const { payouts } = await this.#call(PayoutsDocument, () => ({
      filter: { programSlug: this.#program.slug, statuses: [...statuses] },
      first: 100,
    }));
    return payouts.nodes.map(({ id }) => id);
  }

  /** Waits for the end of a run, whoever does it. */
  async #finish(id: string): Promise<void> {
    for (;;) {
      const { run } = await this.#call(RunDocument, () => ({ id }));
      if (run?.status === 'DONE') return;
      if (run?.status === 'FAILED' || run === null || run === undefined)
        throw new Error(`run ${id}: ${run?.error ?? 'not found'}`);
      await sleep(ASK_EVERY_MS);
    }
  }

  /** Calls until it is answered, each time with the same key, whichever server there is. */
  async #call<Result, Given extends Variables>(
    document: TypedDocumentNode<Result, Given>,
    toVariables: (idempotencyKey: string) => Given,
  ): Promise<Result> {
    const variables = toVariables(`${this.#program.slug}-${(this.#keys += 1)}`);
    for (const deadline = Date.now() + PATIENCE_MS; ;) {
      const { url, token } = this.#server();
      const client = new GraphQLClient(url, { headers: { authorization: `Bearer ${token}` } });
      try {
        const result = await client.request<Result>({ document, variables });
        this.#check(result as Readonly<Record<string, unknown>>);
        return result;
      } catch (error) {
        if (error instanceof Refused || Date.now() > deadline) throw error;
        await sleep(ASK_EVERY_MS);
      }
    }
  }

  #check(result: Readonly<Record<string, unknown>>): void {
    for (const payload of Object.values(result) as (Payload | null)[]) {
      if (payload?.replayed === true) this.replays += 1;
      const [refusal] = payload?.userErrors ?? [];
      if (refusal !== undefined)
        throw refusal.retryable ? new Error(refusal.message) : new Refused(JSON.stringify(refusal));
    }
  }
}

interface Payload {
  readonly userErrors?: readonly { readonly message: string; readonly retryable: boolean }[];
  readonly replayed?: boolean;
}

/** A refusal: calling again would not help. */
class Refused extends Error {}

async function inParallel<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const waiting = [...items];
  const next = async (): Promise<void> => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, next));
}
