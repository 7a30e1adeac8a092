import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LeadRow, PageRequest } from '../../services/reads.ts';
import { encodeCursor } from '../../server/read-models/keyset.ts';
import { leadKeysets } from '../../server/read-models/sources/lead-source.ts';
import { createTestDatabase, type TestDatabase } from '../kit/database/create-test-database.ts';
import { leadRow } from '../kit/database/seed-rows.ts';
import { seedAgency } from './support/seed-agency.ts';
import { createWorld, partnerActor, type World } from './support/world.ts';

const PARTNER = 'partner_1';
const actor = partnerActor(PARTNER);
const FILTER = { programSlug: 'agency' };
type Order = 'REGISTERED_AT_DESC' | 'REGISTERED_AT_ASC';

let database: TestDatabase;
let world: World;
let program_id: string;
/** Ids in ascending order of date, then id. */
let ascending: string[];

const insert = (id: string, registered_at: string): Promise<unknown> =>
  database.admin
    .knex('leads')
    .insert(leadRow({ tenant_id: 'vendor_1', program_id, partner_id: PARTNER, id, registered_at }));

beforeAll(async () => {
  database = await createTestDatabase();
  world = createWorld(database.app);
  program_id = await seedAgency(database.admin.knex, { tenantId: 'vendor_1', slug: 'agency', partnerIds: [PARTNER] });
  // Three dates, of which the middle one is shared by nine leads: pages of two and three must cut inside the tie.
  const dates = [
    '2026-01-01T00:00:00.001Z',
    ...Array.from({ length: 9 }, () => '2026-01-01T00:00:00.002Z'),
    '2026-01-01T00:00:00.003Z',
  ];
  ascending = dates.map((_, index) => `lead_${String(index).padStart(2, '0')}`);
  for (const [index, date] of dates.entries()) await insert(ascending[index] ?? '', date);
});
afterAll(() => database.drop());

const page = (parts: Partial<PageRequest>): PageRequest => ({
  first: null,
  after: null,
  last: null,
  before: null,
  ...parts,
});
const ids = (nodes: readonly LeadRow[]): string[] => nodes.map(({ id }) => id);
const ordered = (order: Order): string[] => (order === 'REGISTERED_AT_ASC' ? ascending : [...ascending].reverse());

async function walk(order: Order, size: number, isBackward: boolean): Promise<string[][]> {
  const pages: string[][] = [];
  let cursor: string | null = null;
  for (let guard = 0; guard < 50; guard += 1) {
    const request: PageRequest = isBackward
      ? page({ last: size, before: cursor })
      : page({ first: size, after: cursor });
    const { nodes, pageInfo } = await world.reads.leads.page(actor, FILTER, order, request);
    pages.push(ids(nodes));
    cursor = isBackward ? pageInfo.startCursor : pageInfo.endCursor;
    if (!(isBackward ? pageInfo.hasPreviousPage : pageInfo.hasNextPage)) return pages;
  }
  throw new Error('the walk does not end');
}

describe('a keyset', () => {
  const WALKS = (['REGISTERED_AT_DESC', 'REGISTERED_AT_ASC'] as const).flatMap((order) =>
    [1, 2, 3, 11, 12].map((size) => ({ order, size })),
  );

  it.each(WALKS)('walks forward through ties: $order, $size at a time', async ({ order, size }) => {
    const pages = await walk(order, size, false);

    expect(pages.flat()).toEqual(ordered(order));
    expect(pages.length).toBe(Math.ceil(ascending.length / size));
  });

  it.each(WALKS)(
    'walks backward through ties, each page in the order of the list: $order, $size at a time',
    async ({ order, size }) => {
      const pages = await walk(order, size, true);

      expect(pages.reverse().flat()).toEqual(ordered(order));
    },
  );

  it('knows what lies around a page', async () => {
    const first = await world.reads.leads.page(actor, FILTER, 'REGISTERED_AT_ASC', page({ first: 4 }));
    const second = await world.reads.leads.page(
      actor,
      FILTER,
      'REGISTERED_AT_ASC',
      page({ first: 4, after: first.pageInfo.endCursor }),
    );
    const back = await world.reads.leads.page(
      actor,
      FILTER,
      'REGISTERED_AT_ASC',
      page({ last: 4, before: second.pageInfo.startCursor }),
    );

    expect(first.pageInfo).toMatchObject({
      hasNextPage: true,
      hasPreviousPage: false,
      startCursor: first.edges[0]?.cursor,
    });
    expect(second.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: true });
    expect(back.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    expect(ids(back.nodes)).toEqual(ids(first.nodes));
    expect(await first.totalCount()).toBe(ascending.length);
  });

  it('is bounded on both sides by after and before', async () => {
    const all = await world.reads.leads.page(actor, FILTER, 'REGISTERED_AT_ASC', page({ first: 100 }));
    const bounds = { after: all.edges[2]?.cursor ?? '', before: all.edges[8]?.cursor ?? '' };
    const inside = await world.reads.leads.page(actor, FILTER, 'REGISTERED_AT_ASC', page({ first: 100, ...bounds }));

    expect(ids(inside.nodes)).toEqual(ascending.slice(3, 8));
  });

  it('is stable while rows come before the place it has reached', async () => {
    const first = await world.reads.leads.page(actor, FILTER, 'REGISTERED_AT_DESC', page({ first: 3 }));
    await insert('lead_new', '2026-02-01T00:00:00Z');
    const second = await world.reads.leads.page(
      actor,
      FILTER,
      'REGISTERED_AT_DESC',
      page({ first: 3, after: first.pageInfo.endCursor }),
    );
    await database.admin.knex('leads').where({ id: 'lead_new' }).delete();

    expect(ids(second.nodes)).toEqual(ordered('REGISTERED_AT_DESC').slice(3, 6));
  });

  it('gives an empty page after the last row', async () => {
    const all = await world.reads.leads.page(actor, FILTER, 'REGISTERED_AT_ASC', page({ first: 100 }));
    const beyond = await world.reads.leads.page(
      actor,
      FILTER,
      'REGISTERED_AT_ASC',
      page({ first: 1, after: all.pageInfo.endCursor }),
    );

    expect(beyond.nodes).toEqual([]);
    expect(beyond.pageInfo).toEqual({ hasNextPage: false, hasPreviousPage: true, startCursor: null, endCursor: null });
  });

  const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const NAME = 'lead.registeredAt.ASC';
  it.each([
    { name: 'text that is no base64', cursor: '%%%' },
    { name: 'JSON that is no list', cursor: encode({ a: 1 }) },
    {
      name: 'a cursor of the other direction',
      cursor: encode(['lead.registeredAt.DESC', '2026-01-01T00:00:00.000Z', 'lead_00']),
    },
    { name: 'a cursor of another list', cursor: encode(['line.earnedAt.ASC', '2026-01-01T00:00:00.000Z', 'lead_00']) },
    { name: 'a date that does not exist', cursor: encode([NAME, '2026-02-30T00:00:00.000Z', 'lead_00']) },
    { name: 'the year 0', cursor: encode([NAME, '0000-01-01T00:00:00.000Z', 'lead_00']) },
    { name: 'text where a date belongs', cursor: encode([NAME, 'now', 'lead_00']) },
    { name: 'a number where text belongs', cursor: encode([NAME, '2026-01-01T00:00:00.000Z', 1]) },
    { name: 'too few values', cursor: encode([NAME, '2026-01-01T00:00:00.000Z']) },
    { name: 'a null character', cursor: encode([NAME, '2026-01-01T00:00:00.000Z', 'a\u0000']) },
    { name: 'half of a character', cursor: encode([NAME, '2026-01-01T00:00:00.000Z', 'a\ud83d']) },
    { name: 'a megabyte', cursor: 'A'.repeat(1_000_000) },
  ])('refuses $name', async ({ cursor }) => {
    const reading = Promise.resolve().then(() =>
      world.reads.leads.page(actor, FILTER, 'REGISTERED_AT_ASC', page({ first: 1, after: cursor })),
    );

    await expect(reading).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  it('makes the same cursor for the same place', () => {
    const row = { id: 'lead_1', registeredAt: 1 } as LeadRow;
    expect(encodeCursor(leadKeysets.REGISTERED_AT_ASC, row)).toBe(
      encodeCursor(leadKeysets.REGISTERED_AT_ASC, { ...row }),
    );
  });
});

describe('the arguments of a list', () => {
  it.each([
    {
      name: 'neither first nor last',
      args: '',
      message: 'A list takes exactly one of "first" and "last"; found neither.',
    },
    { name: 'both', args: 'first: 1, last: 1', message: 'A list takes exactly one of "first" and "last"; found both.' },
    { name: 'zero', args: 'first: 0', message: 'Argument "first": found 0, expected a number from 1 to 100.' },
    {
      name: 'more than a hundred',
      args: 'last: 101',
      message: 'Argument "last": found 101, expected a number from 1 to 100.',
    },
  ])('refuse $name', async ({ args, message }) => {
    const { errors } = await world.attempt(actor, `{ leads${args === '' ? '' : `(${args})`} { totalCount } }`);

    expect(errors?.map((error) => [error.message, (error.originalError as { code?: string } | null)?.code])).toEqual([
      [message, 'BAD_USER_INPUT'],
    ]);
  });
});
