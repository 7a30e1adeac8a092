import { must } from '../../../domain/result.ts';
import { shippedAdapters } from '../../../adapters/index.ts';
import { createRegistry } from '../../../domain/contract/registry.ts';
import type { PaymentRequest, PaymentState, PaymentStatus, PayoutProvider } from '../../../domain/payout/provider.ts';
import { createDatabase, type Database } from '../../../server/database/pool.ts';
import { createEventCursors } from '../../../server/events/cursors.ts';
import { createLog, type Log } from '../../../server/http/log.ts';
import { createRunExecutor } from '../../../server/jobs/run-executor.ts';
import { RUN_HANDLERS } from '../../../server/jobs/run-handlers.ts';
import { createRunQueue } from '../../../server/jobs/run-queue.ts';
import { startRunWorker, type RunWorker } from '../../../server/jobs/run-worker.ts';
import type { Outbound } from '../../../server/outbound/create-outbound.ts';
import { createServiceDeps } from '../../../server/service-deps.ts';
import { deliverWebhook, type DeliveryParts } from '../../../server/webhooks/deliver-webhook.ts';
import { createDueWebhooks } from '../../../server/webhooks/due-webhooks.ts';
import { createPlatformWebhooks, type PlatformWebhooks } from '../../../server/webhooks/platform-webhooks.ts';
import { createServices } from '../../../services/index.ts';
import type { Services } from '../../../services/contract.ts';
import type { ServiceDeps } from '../../../services/ports/unit-of-work.ts';
import { createCommandWorld, type CommandWorld } from '../../kit/services/command-world.ts';
import { PayoutWorld } from '../../services/payouts/support/payout-world.ts';
import { FAULTS } from './fault-values.ts';
import { Injector } from './inject.ts';
import { insideIn, secretsIn } from './leaks.ts';

const POLL_MS = 5;
const LEASE_MS = 400;
/** Of what an attempt is dated: rests and delays after it are over at once. */
const AN_HOUR_MS = 3_600_000;
export const TRUSTED = 'hooks.trusted.test';

export const faultOf = (index: number): unknown => must(FAULTS[index % FAULTS.length], 'a fault').make();

/**
 * A provider that pays a key once, and throws a fault in each first call about a payment: before the money has left or
 * after it, and again when it is asked.
 */
export class FaultyProvider implements PayoutProvider {
  readonly id = 'faulty';
  readonly dedupesOnKey = true;
  readonly isByHand = false;
  readonly callTimeoutMs = 2_000;
  readonly visibleWithinMs = 0;
  /** How often each key was paid. */
  readonly paid = new Map<string, number>();
  readonly thrown = { send: 0, status: 0 };
  /** What it answers in place of paying; null: it pays. */
  answer: PaymentState | null = null;
  readonly #sent = new Set<string>();
  readonly #asked = new Set<string>();

  async send({ key, amountMinor }: PaymentRequest): Promise<PaymentState> {
    if (this.answer !== null) return this.answer;
    if (this.#sent.has(key)) return this.#pay(key);
    this.#sent.add(key);
    if (this.thrown.send % 2 === 0) this.#pay(key);
    if (amountMinor <= 0n) throw new Error('found no amount');
    throw faultOf(this.thrown.send++);
  }

  async status(key: string): Promise<PaymentStatus> {
    if (!this.#asked.has(key)) {
      this.#asked.add(key);
      throw faultOf(this.thrown.status++);
    }
    return this.paid.has(key) ? this.#stateOf(key) : { status: 'NOT_FOUND' };
  }

  #pay(key: string): PaymentState {
    if (!this.paid.has(key)) this.paid.set(key, 1);
    return this.#stateOf(key);
  }

  readonly #stateOf = (key: string): PaymentState => ({ status: 'SUCCEEDED', reference: `ref ${key}`, feeMinor: 0n });
}

/** The work of a server without a caller, as it ships but for the pauses between two looks, over a database of its own. */
export class Background {
  readonly base: CommandWorld;
  readonly injector = new Injector();
  readonly provider = new FaultyProvider();
  readonly payouts: PayoutWorld;
  readonly deps: ServiceDeps;
  readonly services: Services;
  readonly log: Log;
  readonly webhooks: PlatformWebhooks;
  readonly #lines: string[] = [];
  readonly #queue: Database;
  readonly #started: RunWorker[] = [];

  private constructor(base: CommandWorld) {
    this.base = base;
    this.payouts = new PayoutWorld(base, [this.provider]);
    this.log = createLog('debug', { write: (line) => this.#lines.push(line) });
    const settings = { trustedHosts: [TRUSTED], timeoutMs: 1_000, retrySeconds: [1, 1, 1], disableAfterMs: 864e5 };
    this.webhooks = createPlatformWebhooks('test', settings);
    const deps = createServiceDeps({
      database: base.database.app,
      registry: createRegistry(shippedAdapters),
      contactSecret: 'test',
      payoutProviders: [this.provider],
      webhooks: this.webhooks,
      log: this.log,
      wallClock: () => base.wallClock,
      onEvents: () => undefined,
    });
    this.deps = deps;
    // What is asked for is left to the worker.
    this.services = createServices({ ...deps, work: () => Promise.resolve() });
    this.#queue = createDatabase({ appUrl: base.database.workerUrl, log: this.log, poolSize: 2 });
    this.injector.watch(base.database.app);
  }

  static async start(): Promise<Background> {
    const base = await createCommandWorld();
    // What an attempt to pay says while it is in doubt is gone once it is not: kept here, and looked at in the end.
    await base.rows(`CREATE TABLE said (error text);
      CREATE FUNCTION note_said() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS
        $$ BEGIN INSERT INTO said VALUES (NEW.error); RETURN NULL; END $$;
      CREATE TRIGGER note_said AFTER UPDATE OF error ON payout_attempts FOR EACH ROW WHEN (NEW.error IS NOT NULL)
        EXECUTE FUNCTION note_said()`);
    return new Background(base);
  }

  /** Everything that an attempt to pay has ever said of its failure. */
  async said(): Promise<readonly string[]> {
    const rows = await this.base.rows<{ error: string }>('SELECT DISTINCT error FROM said ORDER BY error');
    return rows.map(({ error }) => error);
  }

  async stop(): Promise<void> {
    await Promise.all(this.#started.map((each) => each.stop()));
    await this.#queue.close();
    await this.base.database.drop();
  }

  /** Everything that was logged since a call. */
  logged(from = 0): string {
    return this.#lines.slice(from).join('');
  }

  get lines(): number {
    return this.#lines.length;
  }

  startRuns(): void {
    this.#start({
      executor: createRunExecutor({
        deps: this.deps,
        handlers: RUN_HANDLERS,
        lease: { owner: 'here', milliseconds: LEASE_MS },
        log: this.log,
      }),
      listDue: createRunQueue(this.#queue),
    });
  }

  startWebhooks(request: Outbound['request']): void {
    const parts: DeliveryParts = {
      db: this.base.database.app,
      cursors: createEventCursors(new TextEncoder().encode('test')),
      vault: this.webhooks.parts.vault,
      outbound: { ...this.webhooks.outbound, request },
      lease: { owner: 'webhooks', milliseconds: LEASE_MS },
      retrySeconds: this.webhooks.settings.retrySeconds,
      disableAfterMs: this.webhooks.settings.disableAfterMs,
      concurrency: 4,
      now: () => Date.now() - AN_HOUR_MS,
      random: () => 0.5,
      onGap: () => undefined,
    };
    this.#start({
      executor: {
        async execute(ref, signal) {
          await deliverWebhook(parts, ref, signal);
          return 'DONE';
        },
      },
      listDue: createDueWebhooks(this.#queue),
    });
  }

  #start(parts: Pick<Parameters<typeof startRunWorker>[0], 'executor' | 'listDue'>): void {
    this.#started.push(startRunWorker({ ...parts, slots: 4, pollMs: POLL_MS, log: this.log }));
  }

  /** What stands where it should not: secrets in the log or in any row; the inside in what is kept of failures. */
  async leaks(from = 0): Promise<readonly string[]> {
    const log = this.logged(from);
    const kept = await this.#kept();
    return [
      ...[...secretsIn(log), ...insideIn(log, ['a stack'])].map((part) => `the log has ${part}: ${log}`),
      ...secretsIn(await this.#everyRow()).map((part) => `a row has ${part}`),
      ...kept.flatMap((text) => insideIn(text).map((part) => `what is kept has ${part}: ${text}`)),
    ];
  }

  async #kept(): Promise<readonly string[]> {
    const rows = await this.base.rows<{ text: string }>(`SELECT error AS text FROM runs WHERE error IS NOT NULL
      UNION SELECT error FROM said
      UNION SELECT fail_reason FROM payouts WHERE fail_reason IS NOT NULL
      UNION SELECT error FROM webhook_attempts WHERE error IS NOT NULL
      UNION SELECT payload::text FROM events UNION SELECT detail::text FROM audit_log`);
    return rows.map(({ text }) => text);
  }

  async #everyRow(): Promise<string> {
    const tables = await this.base.rows<{ name: string }>(
      `SELECT quote_ident(relname) AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'`,
    );
    const all = tables
      .map(({ name }) => `SELECT string_agg(t::text, ' ') AS text FROM ${name} AS t`)
      .join(' UNION ALL ');
    const rows = await this.base.rows<{ text: string | null }>(all);
    return rows.map(({ text }) => text ?? '').join('\n');
  }
}
