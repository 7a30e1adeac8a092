import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { advanceProgram } from '../../../services/calendar/advance.ts';
import type { PublishTerms } from '../../../services/contract.ts';
import {
  createCommandWorld,
  DAY_MS,
  must,
  OTHER_VENDOR,
  owner,
  partnerActor,
  START,
  type CommandWorld,
  type TestProgram,
} from '../../kit/services/command-world.ts';

let world: CommandWorld;
let program: TestProgram;
beforeAll(async () => {
  world = await createCommandWorld();
  program = await world.createProgram('customerio-solutions');
});
afterAll(() => world.database.drop());

const input = (over: Partial<PublishTerms> = {}): PublishTerms => ({
  idempotencyKey: world.key(),
  programSlug: program.slug,
  params: { minimumPayout: '40' },
  validFrom: null,
  ...over,
});
const publish = (over: Partial<PublishTerms> = {}) => world.services.programs.publishTerms(owner(), input(over));

const effectiveLines = ({ id }: TestProgram) =>
  world.rows(
    `SELECT l.amount_minor, l.rate FROM commission_lines AS l WHERE l.program_id = $1 AND l.entry = 'LINE'
       AND NOT EXISTS (SELECT 1 FROM commission_lines AS v WHERE v.voids_id = l.id)`,
    [id],
  );

describe('terms are published', () => {
  it('as the next version, merged over the one before', async () => {
    const own = await world.createProgram('customerio-solutions', { minimumPayout: '30' });
    const { value, events } = await world.events(own, () =>
      publish({ programSlug: own.slug, params: { rates: { MID: '16%' } } }),
    );
    expect(value).toEqual({ program: { tenantId: own.tenantId, id: own.id }, version: 2 });
    expect(events).toEqual(['terms.published']);
    expect(
      await world.row('SELECT valid_from, params, overlay FROM term_versions WHERE program_id = $1 AND version = 2', [
        own.id,
      ]),
    ).toMatchObject({
      valid_from: new Date(START),
      params: { minimumPayout: '30', rates: { BASE: '10%', MID: '16%', HIGH: '20%' } },
      overlay: { rates: { MID: '16%' } },
    });
  });

  it('for a later date, and then for an earlier one, with a warning', async () => {
    const own = await world.createProgram('customerio-solutions');
    must(await publish({ programSlug: own.slug, validFrom: START + 60 * DAY_MS, params: { minimumPayout: '50' } }));
    const outcome = await publish({
      programSlug: own.slug,
      validFrom: START + 30 * DAY_MS,
      params: { rates: { HIGH: '21%' } },
    });
    expect(outcome.value?.version).toBe(3);
    expect(outcome.warnings.map((warning) => warning.code)).toEqual(['LATER_VERSION_TAKES_OVER']);
    expect(
      await world.row('SELECT params FROM term_versions WHERE program_id = $1 AND version = 3', [own.id]),
    ).toMatchObject({
      params: { minimumPayout: '25', rates: { HIGH: '21%' } },
    });
  });

  it('and judge the tiers that follow their metrics at once', async () => {
    const own = await world.createProgram('customerio-solutions');
    const partnerId = await world.enroll(own);
    await world.advance(own, START + DAY_MS);
    await world.win(own, partnerId, 'customer-tiers', '1000.00');
    await world.pay('customer-tiers', START + DAY_MS, '1000.00');
    const params = { thresholds: { MID: { referredArr: '12000' } } };
    const { events } = await world.events(own, () => publish({ programSlug: own.slug, params }));
    expect(events).toEqual(['terms.published', 'tier.changed', 'commission.voided', 'commission.posted']);
    expect(await effectiveLines(own)).toEqual([{ amount_minor: 15000n, rate: '15%' }]);
  });

  it('for a later day, when they count for what is paid on that day', async () => {
    const own = await world.createProgram('customerio-solutions');
    const partnerId = await world.enroll(own);
    await world.advance(own, START + DAY_MS);
    await world.win(own, partnerId, 'customer-later', '1000.00');
    const validFrom = START + 10 * DAY_MS;
    const params = { thresholds: { MID: { referredArr: '12000' } } };
    must(await publish({ programSlug: own.slug, params, validFrom }));
    await world.advance(own, validFrom);
    await world.pay('customer-later', validFrom, '1000.00');
    await world.advance(own, validFrom + DAY_MS);
    expect(await effectiveLines(own)).toEqual([{ amount_minor: 15000n, rate: '15%' }]);
  });

  it('for later, and the calendar that comes to it takes nothing back that was posted meanwhile', async () => {
    const own = await world.createProgram('customerio-solutions', {}, { clock: { kind: 'REAL' } });
    const partnerId = await world.enroll(own);
    world.wallClock = START + 1_000;
    await world.win(own, partnerId, 'customer-meanwhile', '1000.00');
    const params = { thresholds: { MID: { referredArr: '12000' } } };
    must(await publish({ programSlug: own.slug, params, validFrom: START + 10_000 }));
    world.wallClock = START + 20_000;
    await world.pay('customer-meanwhile', START + 20_000, '1000.00');
    await advanceProgram(world.deps, owner(), own, START + 15_000);
    expect(await effectiveLines(own)).toEqual([{ amount_minor: 15000n, rate: '15%' }]);
    world.wallClock = START;
  });

  it('once for one key', async () => {
    const own = await world.createProgram('customerio-solutions');
    const again = input({ programSlug: own.slug });
    await world.expectKeyed(
      (idempotencyKey) => world.services.programs.publishTerms(owner(), { ...again, idempotencyKey }),
      (idempotencyKey) => world.services.programs.publishTerms(owner(), { ...again, idempotencyKey, validFrom: START }),
    );
  });

  it('one after the other when many are sent at once', async () => {
    const own = await world.createProgram('customerio-solutions');
    const versions = Array.from({ length: 8 }, (_, index) => index + 2);
    const outcomes = await Promise.all(
      versions.map((version) => publish({ programSlug: own.slug, params: { rates: { MID: `${version}.5%` } } })),
    );
    expect(outcomes.map((outcome) => outcome.value?.version).sort()).toEqual(versions);
  });

  it('without a trace of a version that was rolled back', async () => {
    const own = await world.createProgram('customerio-solutions');
    const rejected = await publish({ programSlug: own.slug, params: { currency: 'EUR' } });
    expect(rejected.value).toBeNull();
    must(await publish({ programSlug: own.slug, params: { minimumPayout: '42' } }));
    must(await publish({ programSlug: own.slug, params: { rates: { MID: '18%' } } }));
    expect(
      await world.row('SELECT params FROM term_versions WHERE program_id = $1 AND version = 3', [own.id]),
    ).toMatchObject({
      params: { minimumPayout: '42', rates: { MID: '18%' } },
    });
  });
});

describe('terms are refused', () => {
  const CASES: readonly {
    readonly name: string;
    readonly over: Partial<PublishTerms>;
    readonly rights?: [];
    readonly errors: readonly string[];
  }[] = [
    {
      name: 'of a program that is not there',
      over: { programSlug: 'nonesuch' },
      errors: ['UNKNOWN_PROGRAM input.programSlug'],
    },
    {
      name: 'with a wrong parameter',
      over: { params: { minimumPayout: '-1' } },
      errors: ['INVALID_PARAMETERS input.params.minimumPayout'],
    },
    {
      name: 'with another currency',
      over: { params: { currency: 'EUR' } },
      errors: ['INVALID_PARAMETERS input.params.currency'],
    },
    {
      name: 'with another cadence',
      over: { params: { payout: { every: 'MONTH' } } },
      errors: ['INVALID_PARAMETERS input.params.payout.every'],
    },
    {
      name: 'in the past without the right',
      over: { validFrom: START - 1 },
      rights: [],
      errors: ['NOT_BEFORE_CLOCK input.validFrom'],
    },
    {
      name: 'in a closed period, even with the right',
      over: { validFrom: Date.UTC(2025, 11, 31) },
      errors: ['NOT_BEFORE_CLOCK input.validFrom'],
    },
  ];
  it.each(CASES)('$name', async ({ over, rights, errors }) => {
    expect(
      await world.refusals(() => world.services.programs.publishTerms(owner(undefined, rights), input(over))),
    ).toEqual(errors);
  });

  it('in the past with the right, not before the last closed period', async () => {
    const own = await world.createProgram('customerio-solutions');
    expect((await publish({ programSlug: own.slug, validFrom: START - DAY_MS })).value?.version).toBe(2);
  });

  it.each([
    ['another vendor', owner(OTHER_VENDOR)],
    ['a partner', partnerActor('partner_1')],
  ])('from %s, as if the program were not there', async (_, actor) => {
    expect(await world.refusals(() => world.services.programs.publishTerms(actor, input()))).toEqual([
      'UNKNOWN_PROGRAM input.programSlug',
    ]);
  });
});
