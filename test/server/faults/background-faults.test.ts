import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runNightlyBooks } from '../../../server/books/nightly.ts';
import { checkReadiness } from '../../../server/http/health.ts';
import { pruneAll } from '../../../server/jobs/retention.ts';
import { tickPrograms } from '../../../server/jobs/tick.ts';
import { watchDatabase } from '../../../server/observability/database-metrics.ts';
import { createMetrics } from '../../../server/observability/metrics.ts';
import type { Outbound } from '../../../server/outbound/create-outbound.ts';
import { startTicker } from '../../../server/ticker.ts';
import type { Ref } from '../../../services/contract.ts';
import { DAY_MS, must, owner, START, type TestProgram } from '../../kit/services/command-world.ts';
import { APRIL, disagreements } from '../../services/payouts/support/payout-world.ts';
import { Background, faultOf, TRUSTED } from './background.ts';
import { FAULTS } from './fault-values.ts';
import type { Point } from './inject.ts';
import { insideIn, secretsIn } from './leaks.ts';

/** How many faults the runs and the loops meet; BACKGROUND_FAULTS=400 is each fault in each of them. */
const COUNT = Number(process.env['BACKGROUND_FAULTS'] ?? 42);
const SECONDS = 30 + COUNT;
const JULY = Date.UTC(2026, 6, 1);

const nameOf = (index: number): string => FAULTS[index % FAULTS.length]?.name ?? '';

let world: Background;
beforeEach(async () => {
  world = await Background.start();
});
afterEach(() => world.stop());

/** Looks again until it is so; the test's own time limit ends a wait for what never comes. */
async function until(isSo: () => Promise<boolean> | boolean): Promise<void> {
  while (!(await isSo())) await sleep(5);
}

interface RunRow {
  readonly status: string;
  readonly error: string | null;
}
const runOf = ({ id }: Ref): Promise<RunRow> => world.base.row('SELECT status, error FROM runs WHERE id = $1', [id]);
/** Lets what waits after a fault be taken at once: pauses and leases are tested elsewhere. */
const hurry = (): Promise<unknown> =>
  world.base.rows(`UPDATE runs SET lease_until = NULL WHERE status IN ('QUEUED', 'RUNNING')`);
async function ended(run: Ref): Promise<RunRow> {
  for (;;) {
    const row = await runOf(run);
    if (row.status === 'DONE' || row.status === 'FAILED') return row;
    await hurry();
    await sleep(10);
  }
}

/** So many partners, each with one approved payout. */
async function approved(program: TestProgram, count: number): Promise<readonly string[]> {
  const { base, payouts } = world;
  const partners = await Promise.all(Array.from({ length: count }, () => base.enroll(program)));
  for (const partnerId of partners) {
    await payouts.give(program, partnerId, '100.00');
    await payouts.setDetails(program, partnerId);
  }
  await base.advance(program, APRIL);
  const rows = await base.rows<{ id: string }>(`SELECT id FROM payouts WHERE status = 'FORMED'`);
  await payouts.approve(...rows.map(({ id }) => id));
  return partners;
}

const askToSend = async (program: TestProgram): Promise<Ref> =>
  must(
    await world.services.payouts.send(owner(), {
      ...{ idempotencyKey: world.base.key(), programSlug: program.slug },
      ...{ provider: world.provider.id, payoutIds: null },
    }),
  );

describe('a payment provider', () => {
  it(
    'that throws every fault pays each payout once, and its faults are told to nobody',
    async () => {
      const program = await world.payouts.createProgram();
      const partners = await approved(program, FAULTS.length);
      world.startRuns();
      const run = await askToSend(program);

      expect(await ended(run)).toEqual({ status: 'DONE', error: null });
      const payouts = await world.base.rows<{ status: string; count: bigint }>(
        'SELECT status, count(*) FROM payouts GROUP BY status',
      );
      expect(payouts).toEqual([{ status: 'PAID', count: BigInt(partners.length) }]);
      expect(world.provider.paid.size).toBe(partners.length);
      expect(await disagreements(world.base)).toEqual([]);
      // Each fault was thrown, both when a payment was sent and when it was asked for, and the log has its description.
      expect(world.provider.thrown).toEqual({ send: FAULTS.length, status: FAULTS.length });
      expect(world.logged().match(/a payment provider failed/g)).toHaveLength(2 * FAULTS.length);
      expect(await world.said()).toEqual([
        'faulty: the call failed',
        'faulty: the call failed (EACCES)',
        'faulty: the call failed (ECONNREFUSED)',
        'faulty: the call failed (ENOENT)',
      ]);
      expect(await world.leaks()).toEqual([]);
    },
    SECONDS * 1000,
  );

  it.each([
    {
      name: 'a key',
      reason: 'Invalid API Key provided: sk_live_51LeakLeakLeak',
      kept: 'Invalid API Key provided: [key]',
    },
    { name: 'an address', reason: 'jane.faulty@leak.test is closed', kept: '[e-mail] is closed' },
    { name: 'zero characters', reason: 'account\0closed', kept: 'accountclosed' },
    { name: 'nothing', reason: '', kept: 'no reason was given' },
    { name: 'none at all', reason: undefined as unknown as string, kept: 'no reason was given' },
  ])('whose reason holds $name fails the payout, with what may be kept of it', async ({ reason, kept }) => {
    const program = await world.payouts.createProgram();
    await approved(program, 1);
    world.provider.answer = { status: 'FAILED', reason };
    world.startRuns();

    expect(await ended(await askToSend(program))).toEqual({ status: 'DONE', error: null });
    expect(await world.base.row('SELECT status, fail_reason FROM payouts')).toEqual({
      status: 'FAILED',
      fail_reason: kept,
    });
    expect(await world.leaks()).toEqual([]);
  });

  it('whose answers cannot be read leaves its payments in doubt, asks, and pays each once', async () => {
    const answers: readonly unknown[] = [
      ...[undefined, null, 'paid', { status: 'OK' }, { status: 'SUCCEEDED' }, { status: 'NOT_FOUND' }],
      ...[{ status: 'SUCCEEDED', reference: 7, feeMinor: 0n }, { status: 'PENDING' }],
    ];
    const program = await world.payouts.createProgram();
    const partners = await approved(program, answers.length);
    const send = world.provider.send.bind(world.provider);
    let calls = 0;
    world.provider.send = (request) =>
      calls < answers.length ? Promise.resolve(answers[calls++] as never) : send(request);
    world.startRuns();

    expect(await ended(await askToSend(program))).toEqual({ status: 'DONE', error: null });
    expect(await world.base.rows('SELECT status, count(*)::int AS count FROM payouts GROUP BY status')).toEqual([
      { status: 'PAID', count: partners.length },
    ]);
    expect([...world.provider.paid.values()]).toEqual(partners.map(() => 1));
    // It throws when it is first asked, too.
    expect(await world.said()).toEqual([
      'faulty: the answer cannot be read',
      'faulty: the call failed',
      'the provider has not seen what it was sent',
    ]);
    expect(await disagreements(world.base)).toEqual([]);
  });
});

describe('a run', () => {
  interface Asked {
    readonly name: string;
    readonly ask: () => Promise<Ref>;
  }
  async function kinds(): Promise<readonly Asked[]> {
    const { base, services, payouts, provider } = world;
    const paying = await payouts.createProgram();
    await approved(paying, 2);
    const tiered = await base.createProgram('klaviyo-agency');
    const partnerId = await base.enroll(tiered, { track: 'MASTERS' });
    await base.advance(tiered, JULY);
    let clock = JULY;
    const keyed = () => ({ idempotencyKey: base.key() });
    /** A person that is new here, and nothing but the address to find it by. */
    const somebody = async () => {
      const email = `${base.key()}@irrelevant.test`;
      const company = { externalId: null, company: email, domain: null, listSize: null, notes: null };
      const contact = { contactName: null, contactEmail: email, contactPhone: null };
      const lead = { ...company, ...contact, programSlug: tiered.slug, partnerId, occurredAt: null };
      must(await services.leads.register(owner(), { ...keyed(), ...lead }));
      return { ...keyed(), email, leadId: null, customerId: null, partnerId: null, personId: null };
    };
    const runIn = ({ run }: { readonly run: Ref | null }): Ref => {
      if (run === null) throw new Error('found no run');
      return run;
    };
    return [
      { name: 'SEND_PAYOUTS', ask: () => askToSend(paying) },
      {
        name: 'CALENDAR',
        ask: async () => {
          const input = { ...keyed(), programSlug: tiered.slug, to: (clock += DAY_MS) };
          return runIn(must(await services.programs.advanceClock(owner(), input)));
        },
      },
      {
        name: 'REVIEW',
        ask: async () => {
          const input = { ...keyed(), programSlug: tiered.slug, reviewAt: JULY, partnerIds: null };
          return must(await services.reviews.run(owner(), { ...input, reopen: true, reason: 'Irrelevant' }));
        },
      },
      {
        name: 'PAYOUTS',
        ask: async () => {
          const input = { ...keyed(), programSlug: paying.slug, asOf: null, dryRun: false, send: true };
          return must(await services.payouts.run(owner(), { ...input, provider: provider.id }));
        },
      },
      {
        name: 'TERMS_PREVIEW',
        ask: async () =>
          must(
            await services.comparison.previewTerms(owner(), {
              ...keyed(),
              ...{ programSlug: tiered.slug, params: {}, validFrom: START },
            }),
          ),
      },
      {
        name: 'PERSON_EXPORT',
        ask: async () => runIn(must(await services.privacy.export(owner(), await somebody()))),
      },
      {
        name: 'PERSON_ERASURE',
        ask: async () => runIn(must(await services.privacy.erase(owner(), await somebody()))),
      },
    ];
  }

  it(
    'that meets a fault is done after it, and nobody is told what it was',
    async () => {
      const asked = await kinds();
      world.startRuns();
      const found: string[] = [];
      const happened = new Map(asked.map(({ name }) => [name, 0]));
      for (let index = 0; index < COUNT; index += 1) {
        const { name, ask } = asked[index % asked.length] as Asked;
        const fault = faultOf(index);
        const point: Point = index % 3 === 0 ? 'connect' : 'statement';
        const from = world.lines;
        const run = await ask();
        world.injector.arm({ point, value: fault, skip: point === 'statement' ? index % 7 : 0 });
        await until(async () => world.injector.hasHappened || (await runOf(run)).status === 'DONE');
        // What has struck goes on striking until then.
        await until(() => !world.injector.hasHappened || world.logged(from).includes('"fault"'));
        if (world.injector.disarm()) happened.set(name, (happened.get(name) ?? 0) + 1);
        const where = `${nameOf(index)} at ${point} in ${name}`;
        const { status, error } = await ended(run);
        if (status !== 'DONE') found.push(`${where}: ${status} ${error ?? ''}`);
        found.push(...(await world.leaks(from)).map((leak) => `${where}: ${leak}`));
      }
      expect(found).toEqual([]);
      const [least] = [...happened.values()].sort((a, b) => a - b);
      if (COUNT >= 400) console.info(happened);
      // A test that throws nothing finds nothing.
      expect(least).toBeGreaterThan(0);
      expect(await disagreements(world.base)).toEqual([]);
    },
    SECONDS * 1000,
  );

  it('that has only read before it fails ends for all that, says where to look, and nothing of the fault', async () => {
    const program = await world.payouts.createProgram();
    await approved(program, 1);
    Object.defineProperty(world.provider, 'isByHand', {
      get: () => {
        throw faultOf(0);
      },
    });
    world.startRuns();
    const run = await askToSend(program);

    const { status, error } = await ended(run);
    expect(status).toBe('FAILED');
    expect(error).toBe(
      `INTERNAL: found a fault 50 times, expected the work to end; the server's log says more under ${run.id}`,
    );
    expect(world.logged()).toContain('x_email_key');
    expect(await world.leaks()).toEqual([]);
  });
});

describe('a webhook', () => {
  const create = async (url: string, programSlug: string): Promise<string> =>
    must(
      await world.services.webhooks.create(owner(), {
        ...{ idempotencyKey: world.base.key(), url, description: '', eventTypes: null },
        ...{ programSlugs: [programSlug], partnerId: null },
      }),
    ).id;

  it(
    'whose sending throws every fault gets everything in the end, and its owner is told codes alone',
    async () => {
      const program = await world.payouts.createProgram();
      await create(`https://${TRUSTED}/hook`, program.slug);
      await approved(program, 10);
      let thrown = 0;
      const seen = new Set<string>();
      world.startWebhooks(({ headers }) => {
        const id = headers['webhook-id'] ?? '';
        if (seen.has(id)) return Promise.resolve({ status: 204, headers: {}, body: '' });
        seen.add(id);
        // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- what is no error is the point
        return Promise.reject(faultOf(thrown++));
      });
      const open = `SELECT 1 FROM webhook_deliveries WHERE status <> 'SUCCEEDED'`;
      await until(async () => seen.size >= FAULTS.length && (await world.base.rows(open)).length === 0);

      expect(thrown).toBeGreaterThanOrEqual(FAULTS.length);
      const told = await world.base.rows<{ error: string }>(
        'SELECT DISTINCT error FROM webhook_attempts WHERE error IS NOT NULL ORDER BY error',
      );
      expect(told.map(({ error }) => error)).toEqual([
        'no answer',
        'no answer (EACCES)',
        'no answer (ECONNREFUSED)',
        'no answer (ENOENT)',
      ]);
      expect(await world.leaks()).toEqual([]);
    },
    SECONDS * 1000,
  );

  const SECRET_BODY = JSON.stringify({
    authorization: 'Bearer sk_live_51LeakLeakLeak',
    path: '/var/lib/partnergraph/keys',
  });
  const answering =
    (status: number, headers: Record<string, string> = {}): Outbound['request'] =>
    () =>
      Promise.resolve({ status, headers, body: SECRET_BODY });

  it.each([
    {
      name: 'a redirect',
      request: answering(302, { location: 'https://jane.faulty@leak.test/hunter2' }),
      error: 'HTTP 302: redirects are not followed',
    },
    { name: 'a fault of its own', request: answering(500), error: 'HTTP 500' },
    { name: 'that it is gone', request: answering(410), error: 'HTTP 410' },
    {
      name: 'that it is busy, with words for a time',
      request: answering(429, { 'retry-after': 'hunter2' }),
      error: 'HTTP 429',
    },
  ])('that answers $name: of the answer only the status is kept', async ({ request, error }) => {
    const program = await world.payouts.createProgram();
    await create(`https://${TRUSTED}/hook`, program.slug);
    await world.base.enroll(program);
    world.startWebhooks(request);
    await until(async () => (await world.base.rows('SELECT 1 FROM webhook_attempts')).length > 0);

    const rows = await world.base.rows<{ error: string }>('SELECT DISTINCT error FROM webhook_attempts');
    expect(rows).toEqual([{ error }]);
    expect(await world.leaks()).toEqual([]);
  });
});

describe('what goes on by itself', () => {
  interface Loop {
    readonly name: string;
    readonly tick: (now: number) => Promise<unknown>;
    /** Whether it has done its work up to now. */
    readonly isDone: () => Promise<boolean>;
  }
  let compared = 0;
  async function loops(): Promise<readonly Loop[]> {
    const { base, deps, log } = world;
    const db = base.database.app;
    const keep = { events: 7, webhookDeliveries: 1, clicks: 180, documents: 30, audit: 365 };
    const real = await base.createProgram('klaviyo-agency', {}, { clock: { kind: 'REAL' } });
    await base.enroll(real, { track: 'MASTERS' });
    let pruned = 0;
    return [
      {
        name: 'the calendar',
        tick: (now) => tickPrograms(db, deps, now),
        isDone: async () =>
          (
            await base.row<{ is: boolean }>(
              'SELECT processed_through >= $2::timestamptz AS is FROM programs WHERE id = $1',
              [real.id, new Date(base.wallClock - 120_000).toISOString()],
            )
          ).is,
      },
      {
        name: 'retention',
        tick: async (now) => {
          await pruneAll({ db, keep, now });
          pruned = now;
        },
        isDone: () => Promise.resolve(pruned === base.wallClock),
      },
      {
        name: 'the books',
        // Dated after all comparisons there are: it is always due.
        tick: () => runNightlyBooks(db, log, 0, Date.now() + 2 * DAY_MS),
        isDone: async () => (await base.rows('SELECT 1 FROM books_checks')).length > compared,
      },
    ];
  }

  it(
    'meets every fault and goes on, and the log is told without what must not stand there',
    async () => {
      const found: string[] = [];
      const all = await loops();
      for (let index = 0; index < COUNT; index += 1) {
        const { name, tick, isDone } = all[index % all.length] as Loop;
        world.base.wallClock += DAY_MS;
        compared = (await world.base.rows('SELECT 1 FROM books_checks')).length;
        const from = world.lines;
        const point: Point = index % 2 === 0 ? 'connect' : 'statement';
        world.injector.arm({ point, value: faultOf(index), skip: 0 });
        const ticker = startTicker({
          tick: async (now) => void (await tick(now)),
          what: name,
          everyMs: 1,
          log: world.log,
          now: () => world.base.wallClock,
        });
        // The books tell of each program by itself, unless they do not get as far.
        await until(() => /"fault".*(failed|could not be compared)"/.test(world.logged(from)));
        world.injector.disarm();
        await until(isDone);
        await ticker.stop();
        const where = `${nameOf(index)} at ${point} in ${name}`;
        found.push(...(await world.leaks(from)).map((leak) => `${where}: ${leak}`));
      }
      expect(found).toEqual([]);
    },
    SECONDS * 1000,
  );

  it('tells readiness and metrics of a fault nothing but that there is one', async () => {
    const { app } = world.base.database;
    const metrics = createMetrics();
    watchDatabase(metrics, app, world.log);
    const lags = { eventMs: 0, workerMs: 0 };
    for (let index = 0; index < FAULTS.length; index += 1) {
      const name = nameOf(index);
      world.injector.arm({ point: index % 2 === 0 ? 'connect' : 'statement', value: faultOf(index), skip: 0 });
      const readiness = await checkReadiness({ pool: app.pool, isDraining: false, lags, lagMaxMs: 1_000 });
      const text = await metrics.read();
      world.injector.disarm();
      expect(readiness.checks, name).toMatchObject({ database: 'failed', migrations: 'failed' });
      expect(text, name).toContain('partnergraph_database_numbers_ok 0');
      const told = JSON.stringify(readiness) + text;
      expect([...secretsIn(told), ...insideIn(told)], name).toEqual([]);
    }
    expect(await world.leaks()).toEqual([]);
  });
});
