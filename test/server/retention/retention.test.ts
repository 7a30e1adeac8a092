import { afterAll, beforeAll, expect, it } from 'vitest';
import { createDatabase, type Database } from '../../../server/database/pool.ts';
import { createEventCursors } from '../../../server/events/cursors.ts';
import { pruneAll, type Pruned } from '../../../server/jobs/retention.ts';
import { createReads } from '../../../server/read-models/create-reads.ts';
import { verifyBooks } from '../../../server/books/verify.ts';
import {
  createCommandWorld,
  DAY_MS,
  must,
  owner,
  START,
  type CommandWorld,
  type TestProgram,
} from '../../kit/services/command-world.ts';

let world: CommandWorld;
let worker: Database;
let campaign: TestProgram;
let agency: TestProgram;
const OFF = { events: 0, webhookDeliveries: 0, clicks: 0, documents: 0, audit: 0 };
/** All that is in the database has just been made: it is old when the clock is moved on. */
const NOW = Date.now();
const LATER = NOW + 500 * DAY_MS;
beforeAll(async () => {
  world = await createCommandWorld();
  worker = createDatabase({
    appUrl: world.database.workerUrl,
    poolSize: 1,
    log: { info: () => undefined, warn: () => undefined },
  });
  campaign = await world.createProgram('affiliate-campaign', { holdDays: 0 });
  agency = await world.createProgram('klaviyo-agency');
});
afterAll(async () => {
  await worker.close();
  await world.database.drop();
});

const prune = (keep: Partial<typeof OFF>, now = LATER, db = worker): Promise<Pruned> =>
  pruneAll({ db, keep: { ...OFF, ...keep }, now });
const count = async (sql: string): Promise<number> =>
  Number((await world.row<{ n: bigint }>(`SELECT count(*) AS n FROM ${sql}`)).n);

it('takes old events, whose cursors expire; a lead’s history stays', async () => {
  const partnerId = await world.enroll(agency, { track: 'MASTERS' });
  await world.win(agency, partnerId, 'shop-1', '100.00');
  const registry = world.deps.registry;
  const cursors = createEventCursors(new Uint8Array(32));
  const reads = createReads({ db: world.database.app, registry, cursors });
  const events: typeof reads.events = (...args) => reads.events(...args);
  const query = { programSlug: agency.slug, types: null, after: null, first: 1 };
  const first = (await events(owner(), query))?.events[0]?.cursor ?? '';
  const last = await count(`events WHERE program_id = '${agency.id}'`);
  expect(last).toBeGreaterThan(3);
  // What came today is kept, and with it what is older by date and later by number: a log has no gaps.
  await world.rows(
    `INSERT INTO events (tenant_id, program_id, seq, type, at, recorded_at, subject_type, subject_id, actor)
     SELECT tenant_id, program_id, event_seq + more.n, 'lead.updated', now(), more.at, 'Lead', more.id, 'x'
     FROM program_counters, (VALUES (1, $2::timestamptz, 'lead_x'), (2, now(), 'lead_y')) AS more (n, at, id) WHERE program_id = $1`,
    [agency.id, new Date(LATER)],
  );
  await world.rows('UPDATE program_counters SET event_seq = event_seq + 2 WHERE program_id = $1', [agency.id]);
  const histories = await count('lead_events');

  expect((await prune({ events: 400 })).events).toBeGreaterThanOrEqual(last);

  await expect(events(owner(), { ...query, after: first })).rejects.toMatchObject({ code: 'CURSOR_EXPIRED' });
  const left = await events(owner(), { ...query, first: 100 });
  expect(left?.events.map(({ event }) => event.subjectId)).toEqual(['lead_x', 'lead_y']);
  expect(await count('lead_events')).toBe(histories);
  expect((await verifyBooks(world.database.app, agency)).finding).toBeNull();
  expect(await prune({ events: 400 })).toMatchObject({ events: 0 });
});

it('leaves log and audit alone without the worker’s role', async () => {
  const before = [await count('events'), await count('audit_log')];
  expect(await prune({ events: 7, audit: 365 }, LATER, world.database.app)).toMatchObject({ events: 0, audit: 0 });
  expect([await count('events'), await count('audit_log')]).toEqual(before);
});

it('takes visits that led to no sign-up, and no others', async () => {
  const partnerId = await world.enroll(campaign);
  const dated = { occurredAt: null, programSlug: campaign.slug };
  const { links } = world.services;
  for (const visitor of ['buyer', 'passer-by'])
    must(await links.recordClick(owner(), { ...dated, idempotencyKey: world.key(), partnerId, visitor }));
  await world.advance(campaign, START + DAY_MS);
  must(
    await links.signUp(owner(), {
      ...dated,
      idempotencyKey: world.key(),
      customerId: 's',
      visitor: 'buyer',
      email: null,
    }),
  );
  expect(await prune({ clicks: 400 }, NOW)).toMatchObject({ clicks: 0 });

  expect(await prune({ clicks: 400 })).toMatchObject({ clicks: 1 });

  await world.pay('s', START + DAY_MS);
  expect(await count('attributions')).toBeGreaterThan(0);
});

it('never takes recent entries of the audit, whatever the setting and the clock say', async () => {
  await expect(prune({ audit: 365 })).rejects.toMatchObject({ constraint: 'audit_log_append_only' });
  await world.rows(
    `INSERT INTO audit_log (tenant_id, actor, action, subject, at) VALUES ($1, 'x', 'x', 'x', now() - interval '400 days')`,
    [campaign.tenantId],
  );
  expect(await prune({ audit: 365 }, NOW)).toMatchObject({ audit: 1 });
});
