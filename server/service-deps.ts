import { setTimeout as sleep } from 'node:timers/promises';
import type { Ref } from '../services/contract.ts';
import { createHash, createHmac, randomBytes } from 'node:crypto';
import { typeid } from 'typeid-js';
import type { AdapterRegistry } from '../domain/contract/registry.ts';
import { createInlineSimulator, type Simulator } from '../services/comparison/simulator.ts';
import type { DocumentContents } from '../services/ports/document.ts';
import type { RunLease } from '../services/ports/run.ts';
import type { ServiceDeps } from '../services/ports/unit-of-work.ts';
import type { PayoutProvider } from '../domain/payout/provider.ts';
import type { Database } from './database/pool.ts';
import type { Log } from './http/log.ts';
import { createRunExecutor, type RunExecutor } from './jobs/run-executor.ts';
import { RUN_HANDLERS } from './jobs/run-handlers.ts';
import { workerActor } from './jobs/worker-actor.ts';
import { workerName } from './jobs/worker-name.ts';
import { newApiKey } from './identity/api-key-format.ts';
import { createPaymentParts } from './payouts/payment-parts.ts';
import { createStoryLibrary } from './simulation/story-library.ts';
import { createGateway } from './stores/gateway.ts';
import { createPlatformWebhooks, type PlatformWebhooks } from './webhooks/platform-webhooks.ts';

export interface ServiceDepsOptions {
  readonly database: Database;
  readonly registry: AdapterRegistry;
  /** Keeps hashes of addresses from being guessed; one per installation, outside the database. */
  readonly contactSecret: string | Uint8Array;
  /** Called after a commit that wrote events, with the vendors whose logs grew. */
  readonly onEvents: (tenantIds: readonly string[]) => void;
  /** 32 bytes that payment details are sealed with; default: derived from `contactSecret`. */
  readonly paymentSecret?: Uint8Array;
  /** Ways to pay besides the one by hand. */
  readonly payoutProviders?: readonly PayoutProvider[];
  /** Default: the wall clock. */
  readonly wallClock?: () => number;
  /** Default: stories are computed in the calling thread. */
  readonly simulator?: Simulator;
  /** How webhooks are sealed and where they may go; default: by the shipped settings. */
  readonly webhooks?: PlatformWebhooks;
  /** Where documents' contents lie; default: not at hand. */
  readonly documents?: DocumentContents;
  /** Under which the server does runs itself that a caller waits for; default 30 s. */
  readonly lease?: RunLease;
  /** Where faults of such runs, and of payment providers, are told; default: nowhere. */
  readonly log?: Pick<Log, 'warn' | 'error'>;
}

/** Default of the lease under which a run is done. */
export const LEASE_MS = 30_000;

/** What services need of the outside: transactions, ids, hashes and the clock. */
export function createServiceDeps(options: ServiceDepsOptions): ServiceDeps {
  const wallClock = options.wallClock ?? Date.now;
  const hashContact = (tenantId: string, email: string): string =>
    createHmac('sha256', options.contactSecret).update(`${tenantId} ${email}`).digest('base64url');
  const deps: ServiceDeps = {
    gateway: createGateway({
      database: options.database,
      registry: options.registry,
      wallClock,
      hashContact,
      onEvents: options.onEvents,
    }),
    registry: options.registry,
    newId: (prefix) => typeid(prefix).toString(),
    hashContact,
    newSecret: () => randomBytes(32).toString('base64url'),
    ...(options.documents === undefined ? {} : { documents: options.documents }),
    payments: createPaymentParts(options),
    hashInput: (input) => createHash('sha256').update(stableJson(input)).digest('base64url'),
    apiKeys: { newKey: newApiKey },
    webhooks: (options.webhooks ?? createPlatformWebhooks(options.contactSecret)).parts,
    simulator: options.simulator ?? createInlineSimulator(options.registry),
    stories: createStoryLibrary(),
    wallClock,
    async work(run, { milliseconds }) {
      const signal = milliseconds === null ? new AbortController().signal : AbortSignal.timeout(milliseconds);
      await workNow(executor, deps, run, signal);
    },
  };
  const executor = createRunExecutor({
    deps,
    handlers: RUN_HANDLERS,
    lease: options.lease ?? { owner: workerName('caller'), milliseconds: LEASE_MS },
    log: options.log ?? { warn: () => undefined, error: () => undefined },
  });
  return deps;
}

const LOOK_MS = 100;

/** Does a run here, or waits while another worker does it, or while it waits after a fault; not while it is paused. */
async function workNow(executor: RunExecutor, deps: ServiceDeps, run: Ref, signal: AbortSignal): Promise<void> {
  for (;;) {
    const end = await executor.execute(run, signal, true);
    if (end === 'DONE' || end === 'FAILED' || signal.aborted) return;
    const state = await deps.gateway.transaction(workerActor(run.tenantId, 'worker'), async (unit) => ({
      run: await unit.runs.find(run),
      isPaused: await unit.runs.isPaused(run),
    }));
    if (state.run === null || state.run.status === 'DONE' || state.run.status === 'FAILED' || state.isPaused) return;
    await sleep(LOOK_MS);
  }
}

/** The same text for the same content, whatever the order of its keys. */
function stableJson(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) => {
    if (typeof each === 'bigint') return `${each}n`;
    if (typeof each !== 'object' || each === null || Array.isArray(each)) return each;
    return Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
  });
}
