import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../services/actor.ts';
import type { TestDatabase } from '../kit/database/create-test-database.ts';
import { createTestDatabase } from '../kit/database/create-test-database.ts';
import { seedEveryTable } from '../kit/database/seed-every-table.ts';
import { seedProgram } from '../kit/database/seed-rows.ts';
import { createSubscriptionProber, moved, type Log, type SubscriptionProber } from './subscription-probe.ts';
import { followAgencyRules } from './tenant-world.ts';

// That connections close when a key is revoked, a member leaves or its rights change is in test/server/identity.

const ONE: Log = { tenantId: 'vendor_1', programId: 'program_1' };
const TWO: Log = { tenantId: 'vendor_2', programId: 'program_2' };
const THREE: Log = { tenantId: 'vendor_1', programId: 'program_3' };
const agency: Actor = {
  ...{ role: 'PARTNER', id: 'person_of_agency', tenantId: null, partnerIds: ['partner_agency'], rights: [] },
};

let database: TestDatabase;
let prober: SubscriptionProber;
beforeAll(async () => {
  database = await createTestDatabase();
  const { knex } = database.admin;
  for (const [log, other] of [
    [ONE, 'partner_1'],
    [TWO, 'partner_2'],
  ] as const)
    await seedEveryTable(knex, { ...log, partnerIds: ['partner_agency', other] });
  await seedProgram(knex, { ...THREE, partnerIds: ['partner_agency'] });
  await followAgencyRules(database);
  prober = createSubscriptionProber(database);
});
afterAll(async () => {
  await prober.close();
  await database.drop();
});

const leadOf = ({ programId }: Log, partnerId: string): string => `lead_${programId}_${partnerId}`;
const say = (log: Log, partnerId = 'partner_agency'): Promise<bigint> =>
  prober.append(log, moved({ partnerId, leadId: leadOf(log, partnerId) }));
const field = (name: string) => {
  const found = prober.fields.find((each) => each.name === name);
  if (found === undefined) throw new Error(`no subscription ${name}`);
  return found;
};
const leadsIn = (events: readonly string[]): string[] =>
  events.map((event) => /lead_program_\d_partner_\w+/.exec(event)?.[0] ?? event).sort();

describe('an agency in the programs of two vendors', () => {
  it.each(['leads', 'commissionLines', 'payouts', 'managedAccounts', 'reviews'])(
    'sees all of its %s in one list, and nobody else’s',
    async (list) => {
      const table = list.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
      const { rows } = await database.admin.pool.query<{ id: string; tenant_id: string }>(
        `SELECT id, tenant_id FROM ${table} WHERE partner_id = 'partner_agency'`,
      );
      expect(new Set(rows.map(({ tenant_id }) => tenant_id)).size).toBe(2);
      const { [list]: found } = await prober.ask(agency, `{ ${list}(first: 100) { nodes { id } } }`);
      expect(found?.nodes.map(({ id }) => id).sort()).toEqual(rows.map(({ id }) => id).sort());
    },
  );

  it('hears both in one subscription, and nothing about anybody else', async () => {
    const after = await prober.follower.cursorNow(agency, null);
    const stream = await prober.open(field('leadStatusChanged'), agency, { after, checkpoints: true });
    const until = new Map<string, bigint>();
    const heard = await prober.listen(stream, agency, until, async () => {
      for (const [log, other] of [
        [ONE, 'partner_1'],
        [TWO, 'partner_2'],
      ] as const) {
        await say(log, other);
        await say(log);
        until.set(log.programId, await say(log, other));
      }
    });
    expect(heard.error).toBeNull();
    expect(leadsIn(heard.events)).toEqual([leadOf(ONE, 'partner_agency'), leadOf(TWO, 'partner_agency')]);
  });
});

describe('a right that ends during a subscription', () => {
  const leave = (programId: string) =>
    database.admin.knex.transaction(async (tx) => {
      await tx.raw("SET LOCAL session_replication_role = 'replica'");
      for (const table of ['enrollments', 'applications'])
        await tx(table).where({ program_id: programId, partner_id: 'partner_agency' }).delete();
    });

  it('ends the stream of that program, with the words for one that does not exist', async () => {
    const after = await prober.follower.cursorNow(agency, null);
    const open = (programSlug: string) =>
      prober.open(field('programEvents'), agency, { programSlug, after, checkpoints: true });
    const heard = await prober.listen(
      await open('program-3'),
      agency,
      new Map([['program_3', 1_000_000n]]),
      async () => {
        await leave('program_3');
        await say(THREE);
      },
    );
    const none = await prober.listen(await open('program-none'), agency, new Map());
    expect(heard).toEqual({ ...none, programs: heard.programs });
    expect(heard.error).toContain('NOT_FOUND');
  });

  it('ends the events of that program in a stream of all; the others go on', async () => {
    const after = await prober.follower.cursorNow(agency, null);
    const stream = await prober.open(field('leadStatusChanged'), agency, { after, checkpoints: true });
    const until = new Map<string, bigint>();
    const heard = await prober.listen(stream, agency, until, async () => {
      await leave('program_1');
      await say(ONE);
      await say(TWO);
      until.set('program_2', await say(TWO));
    });
    expect(leadsIn(heard.events)).toEqual([leadOf(TWO, 'partner_agency'), leadOf(TWO, 'partner_agency')]);
    // As the stream goes on, also what was written later is nobody's but the others'.
    const again = await prober.open(field('leadStatusChanged'), agency, { after, checkpoints: true });
    const later = await prober.listen(again, agency, new Map([['program_2', until.get('program_2') ?? 0n]]));
    expect(leadsIn(later.events)).toEqual(leadsIn(heard.events));
    expect(later.programs).toEqual(['program_2']);
  });
});
