import { parse, subscribe, type ExecutionResult } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EventRow, FollowedEvent, FollowEvents, FollowFilter } from '../../services/reads.ts';
import { createTestDatabase, type TestDatabase } from '../kit/database/create-test-database.ts';
import { leadRow } from '../kit/database/seed-rows.ts';
import { NOW, seedAgency } from './support/seed-agency.ts';
import { createWorld, partnerActor, type World } from './support/world.ts';

const actor = partnerActor('partner_1');
let database: TestDatabase;
let world: World;
beforeAll(async () => {
  database = await createTestDatabase();
  world = createWorld(database.app);
  const program_id = await seedAgency(database.admin.knex, {
    tenantId: 'vendor_1',
    slug: 'agency',
    partnerIds: ['partner_1'],
  });
  const own = { tenant_id: 'vendor_1', program_id, partner_id: 'partner_1' };
  await database.admin.knex('leads').insert(leadRow({ ...own, id: 'lead_1' }));
  const event = (seq: number, type: string, payload: object): object => ({
    ...own,
    seq: String(seq),
    type,
    at: NOW,
    lead_id: 'lead_1',
    subject_type: 'Lead',
    subject_id: 'lead_1',
    actor: 'person_1',
    payload: JSON.stringify(payload),
  });
  await database.admin
    .knex('events')
    .insert([
      event(11, 'lead.registered', {}),
      event(12, 'lead.status_changed', { from: 'SUBMITTED', to: 'IN_REVIEW' }),
      event(13, 'tier.imagined', { tier: 'GOLD' }),
    ]);
  await database.admin
    .knex('program_counters')
    .where({ program_id })
    .update({ event_seq: '13', pruned_through_seq: '10' });
});
afterAll(() => database.drop());

const EVENT: EventRow = {
  tenantId: 'vendor_1',
  programId: 'program_agency',
  seq: 1n,
  type: 'lead.status_changed',
  at: Date.UTC(2026, 0, 1),
  recordedAt: Date.UTC(2026, 0, 1),
  partnerId: 'partner_1',
  leadId: 'lead_1',
  subjectType: 'Lead',
  subjectId: 'lead_1',
  actor: 'person_1',
  payload: { from: 'SUBMITTED', to: 'IN_REVIEW', reason: 'because' },
};
const followed = (cursor: string, parts: Partial<EventRow> = {}): FollowedEvent => ({
  cursor,
  previousCursor: null,
  event: { ...EVENT, ...parts },
});

async function open(follow: FollowEvents, source: string): Promise<AsyncIterableIterator<ExecutionResult>> {
  const result = await subscribe({
    schema: world.schema,
    document: parse(source),
    contextValue: world.context(actor, { follow }),
  });
  if (!(Symbol.asyncIterator in result)) throw new Error(JSON.stringify(result));
  return result as AsyncIterableIterator<ExecutionResult>;
}

describe('leadStatusChanged', () => {
  const SOURCE =
    'subscription { leadStatusChanged(programSlug: "agency", leadId: "lead_1", after: "c0") { cursor previousCursor from to at actor reason lead { id status } } }';

  it('asks for the changes of the leads meant, after the cursor', async () => {
    const asked: { filter: FollowFilter; after: string | null }[] = [];
    const follow: FollowEvents = async function* (_actor, filter, after) {
      asked.push({ filter, after });
      yield followed('c1');
      yield followed('c2', { type: 'lead.registered', payload: {} });
    };
    const events = await open(follow, SOURCE);
    const first = await events.next();
    const second = await events.next();

    expect(asked).toEqual([
      {
        filter: {
          programSlug: 'agency',
          partnerId: null,
          leadId: 'lead_1',
          types: ['lead.registered', 'lead.status_changed'],
        },
        after: 'c0',
      },
    ]);
    expect(first.value).toEqual({
      data: {
        leadStatusChanged: {
          cursor: 'c1',
          previousCursor: null,
          from: 'SUBMITTED',
          to: 'IN_REVIEW',
          at: '2026-01-01T00:00:00Z',
          actor: 'person_1',
          reason: 'because',
          lead: { id: 'lead_1', status: 'SUBMITTED' },
        },
      },
    });
    expect(second.value).toMatchObject({
      data: { leadStatusChanged: { cursor: 'c2', from: null, to: 'SUBMITTED', reason: null } },
    });
    expect(await events.next()).toEqual({ done: true, value: undefined });
  });

  it('shows with the second event what has changed since the first', async () => {
    const follow: FollowEvents = async function* () {
      yield followed('c1');
      await database.admin.knex('leads').where({ id: 'lead_1' }).update({ status: 'IN_REVIEW' });
      yield followed('c2');
    };
    const events = await open(follow, SOURCE);
    const statuses = [await events.next(), await events.next()].map(
      ({ value }) =>
        ((value as ExecutionResult).data as { leadStatusChanged: { lead: { status: string } } }).leadStatusChanged.lead
          .status,
    );

    expect(statuses).toEqual(['SUBMITTED', 'IN_REVIEW']);
  });

  it('stops following when the client leaves, also while no event is near', async () => {
    let signal: AbortSignal | undefined;
    const follow: FollowEvents = async function* (_actor, _filter, _after, given) {
      signal = given;
      await new Promise<void>((resolve) => given.addEventListener('abort', () => resolve(), { once: true }));
      yield* [] as FollowedEvent[];
    };
    const events = await open(follow, SOURCE);
    const waiting = events.next();
    await events.return?.();

    expect(signal?.aborted).toBe(true);
    expect(await waiting).toEqual({ done: true, value: undefined });
  });
});

describe('programEvents', () => {
  it('translates the types asked for, and brings what an event is about', async () => {
    const asked: FollowFilter[] = [];
    const follow: FollowEvents = async function* (_actor, filter) {
      asked.push(filter);
      yield followed('c1', { type: 'lead.extended' });
    };
    const events = await open(
      follow,
      'subscription { programEvents(programSlug: "agency", types: [LEAD_EXTENDED, TIER_CHANGED]) { type name subject { __typename id } program { slug } partner { id } lead { id } payload } }',
    );

    expect((await events.next()).value).toEqual({
      data: {
        programEvents: {
          type: 'LEAD_EXTENDED',
          name: 'lead.extended',
          subject: { __typename: 'Lead', id: 'lead_1' },
          program: { slug: 'agency' },
          partner: { id: 'partner_1' },
          lead: { id: 'lead_1' },
          payload: EVENT.payload,
        },
      },
    });
    expect(asked[0]?.types).toEqual(['lead.extended', 'tier.changed']);
  });
});

describe('events', () => {
  const LIST =
    'query ($after: String, $first: Int!, $types: [EventType!]) { events(programSlug: "agency", after: $after, first: $first, types: $types) { nodes { cursor previousCursor type name } pageInfo { hasNextPage hasPreviousPage endCursor } } }';
  interface List {
    readonly events: {
      readonly nodes: readonly {
        readonly cursor: string;
        readonly previousCursor: string | null;
        readonly name: string;
      }[];
      readonly pageInfo: { readonly endCursor: string };
    };
  }

  it('lists the log with cursors that lead on, each naming the one before', async () => {
    const first = await world.run<List>(actor, LIST, { first: 2 });
    const second = await world.run<List>(actor, LIST, { first: 2, after: first.events.pageInfo.endCursor });

    expect(first.events.nodes.map(({ name }) => name)).toEqual(['lead.registered', 'lead.status_changed']);
    expect(first.events.nodes[0]?.previousCursor).toBeNull();
    expect(first.events.nodes[1]?.previousCursor).toBe(first.events.nodes[0]?.cursor);
    expect(second.events).toMatchObject({
      nodes: [{ type: 'OTHER', name: 'tier.imagined', previousCursor: first.events.pageInfo.endCursor }],
      pageInfo: { hasNextPage: false, hasPreviousPage: true },
    });
  });

  it('filters by type', async () => {
    const { events } = await world.run<List>(actor, LIST, { first: 5, types: ['LEAD_STATUS_CHANGED'] });
    expect(events.nodes.map(({ name }) => name)).toEqual(['lead.status_changed']);
  });

  it.each([
    {
      name: 'what is no longer kept',
      after: () => world.cursors.encode(actor, new Map([['program_agency', 9n]])),
      code: 'CURSOR_EXPIRED',
    },
    {
      name: 'another program’s log',
      after: () => world.cursors.encode(actor, new Map([['program_other', 9n]])),
      code: 'BAD_USER_INPUT',
    },
    {
      name: 'another person’s cursor',
      after: () => world.cursors.encode(partnerActor('partner_2'), new Map([['program_agency', 11n]])),
      code: 'BAD_USER_INPUT',
    },
    { name: 'no cursor at all', after: () => 'nothing', code: 'BAD_USER_INPUT' },
  ])('refuses $name', async ({ after, code }) => {
    const { errors } = await world.attempt(actor, LIST, { first: 1, after: after() });
    expect((errors?.[0]?.originalError as { code?: string } | undefined)?.code).toBe(code);
  });

  it('of a program that the caller is not in is missing', async () => {
    expect(await world.run(partnerActor('partner_9'), LIST, { first: 1 })).toEqual({ events: null });
  });
});
