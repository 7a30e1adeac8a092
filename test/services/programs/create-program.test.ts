import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CreateProgram } from '../../../services/contract.ts';
import {
  createCommandWorld,
  must,
  NETWORK_ACTOR,
  OTHER_VENDOR,
  owner,
  partnerActor,
  START,
  type CommandWorld,
} from '../../kit/services/command-world.ts';

let world: CommandWorld;
beforeAll(async () => {
  world = await createCommandWorld();
});
afterAll(() => world.database.drop());

const input = (over: Partial<CreateProgram> = {}): CreateProgram => ({
  idempotencyKey: world.key(),
  slug: `slug-${world.key()}`,
  name: 'Irrelevant',
  description: '',
  adapter: 'customerio-solutions',
  params: {},
  timeZone: 'UTC',
  clock: { kind: 'MANUAL', now: START },
  links: {},
  ...over,
});

describe('a program is created', () => {
  it('open, with its first terms, its counter and an event', async () => {
    const created = input({
      params: { minimumPayout: '30' },
      timeZone: 'Europe/Berlin',
      links: { apply: 'https://a.test' },
    });
    const program = must(await world.services.programs.create(owner(), created));
    expect(
      await world.row(
        'SELECT slug, adapter_id, currency, time_zone, clock, clock_now, processed_through, status, links FROM programs WHERE id = $1',
        [program.id],
      ),
    ).toEqual({
      slug: created.slug,
      adapter_id: 'customerio-solutions',
      currency: 'USD',
      time_zone: 'Europe/Berlin',
      clock: 'MANUAL',
      clock_now: new Date(START),
      processed_through: new Date(START),
      status: 'OPEN',
      links: { apply: 'https://a.test' },
    });
    const terms = await world.row<{ params: object; overlay: object }>(
      'SELECT version, params, overlay FROM term_versions WHERE program_id = $1',
      [program.id],
    );
    expect(terms).toMatchObject({
      version: 1,
      params: { minimumPayout: '30', tiers: ['BASE', 'MID', 'HIGH'] },
      overlay: { minimumPayout: '30' },
    });
    expect(await world.rows('SELECT seq, type, audience FROM events WHERE program_id = $1', [program.id])).toEqual([
      { seq: 1n, type: 'program.created', audience: 'PROGRAM' },
    ]);
  });

  it('with a REAL clock that starts now', async () => {
    const program = must(await world.services.programs.create(owner(), input({ clock: { kind: 'REAL' } })));
    expect(await world.row('SELECT clock_now, processed_through FROM programs WHERE id = $1', [program.id])).toEqual({
      clock_now: null,
      processed_through: new Date(START),
    });
  });

  it('with the adapter of an exact major', async () => {
    const program = must(await world.services.programs.create(owner(), input({ adapter: 'affiliate-campaign@1' })));
    expect(program.tenantId).toBe('vendor_ours');
  });

  it('once for one key', async () => {
    const again = input();
    await world.expectKeyed(
      (idempotencyKey) => world.services.programs.create(owner(), { ...again, idempotencyKey }),
      (idempotencyKey) => world.services.programs.create(owner(), { ...again, idempotencyKey, name: 'other' }),
    );
  });
});

describe('a program is refused', () => {
  const CASES: readonly {
    readonly name: string;
    readonly over: Partial<CreateProgram>;
    readonly errors: readonly string[];
  }[] = [
    { name: 'an adapter nobody registered', over: { adapter: 'nonesuch' }, errors: ['UNKNOWN_ADAPTER input.adapter'] },
    {
      name: 'a major nobody registered',
      over: { adapter: 'klaviyo-agency@9' },
      errors: ['UNKNOWN_ADAPTER input.adapter'],
    },
    { name: 'a slug with capitals', over: { slug: 'Mine' }, errors: ['INVALID_SLUG input.slug'] },
    { name: 'a slug with two hyphens', over: { slug: 'a--b' }, errors: ['INVALID_SLUG input.slug'] },
    { name: 'an empty slug', over: { slug: '' }, errors: ['INVALID_SLUG input.slug'] },
    {
      name: 'a time zone that is none',
      over: { timeZone: 'Mars/Olympus' },
      errors: ['INVALID_TIME_ZONE input.timeZone'],
    },
    { name: 'an empty name', over: { name: ' ' }, errors: ['INVALID_INPUT input.name'] },
    ...['javascript:alert(1)', 'a.test', 'data:text/html,x', ''].map((url) => ({
      name: `a link to ${JSON.stringify(url)}`,
      over: { links: { apply: url } },
      errors: ['INVALID_INPUT input.links'],
    })),
    {
      name: 'a link without a name',
      over: { links: { ' ': 'https://a.test' } },
      errors: ['INVALID_INPUT input.links'],
    },
    {
      // The scalar lets any JSON through.
      name: 'parameters that are a list',
      over: { params: [] as unknown as CreateProgram['params'] },
      errors: ['INVALID_PARAMETERS input.params'],
    },
    {
      name: 'every wrong parameter by its path',
      over: { params: { minimumPayout: 'much', rates: { MID: '15' } } },
      errors: ['INVALID_PARAMETERS input.params.rates.MID', 'INVALID_PARAMETERS input.params.minimumPayout'],
    },
    {
      name: 'a misspelled parameter',
      over: { params: { minimumPayot: '1' } },
      errors: ['INVALID_PARAMETERS input.params.minimumPayot'],
    },
    {
      name: 'a key with a space',
      over: { idempotencyKey: 'a b' },
      errors: ['INVALID_IDEMPOTENCY_KEY input.idempotencyKey'],
    },
  ];
  it.each(CASES)('$name', async ({ over, errors }) => {
    const found = await world.refusals(() => world.services.programs.create(owner(), input(over)));
    expect([...found].sort()).toEqual([...errors].sort());
  });

  it('a slug that another vendor has, even hidden', async () => {
    const taken = input();
    const { id } = must(await world.services.programs.create(owner(OTHER_VENDOR), taken));
    await world.database.admin.pool.query(`UPDATE programs SET status = 'DRAFT' WHERE id = $1`, [id]);
    expect(await world.refusals(() => world.services.programs.create(owner(), input({ slug: taken.slug })))).toEqual([
      'SLUG_TAKEN input.slug',
    ]);
  });

  it('naming the adapters there are', async () => {
    const outcome = await world.services.programs.create(owner(), input({ adapter: 'nonesuch' }));
    expect(outcome.userErrors[0]?.detail['known']).toContain('klaviyo-agency@1');
  });

  it.each([
    ['a partner', partnerActor('partner_1')],
    ['the network', NETWORK_ACTOR],
  ])('from %s', async (_, actor) => {
    await expect(world.services.programs.create(actor, input())).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});
