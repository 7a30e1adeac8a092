import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ref } from '../../../services/contract.ts';
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
beforeAll(async () => {
  world = await createCommandWorld();
});
afterAll(() => world.database.drop());

async function register(program: TestProgram, partnerId: string): Promise<Ref> {
  const prospect = {
    company: 'Irrelevant Inc',
    domain: `${world.key()}.example`,
    contactName: null,
    contactEmail: null,
  };
  const rest = { externalId: null, contactPhone: null, listSize: null, notes: null, occurredAt: null };
  const input = { idempotencyKey: world.key(), programSlug: program.slug, partnerId, ...prospect, ...rest };
  return must(await world.services.leads.register(owner(), input));
}

const warningsOf = async (lead: Ref): Promise<readonly string[]> =>
  (
    await world.rows<{ at: Date; days: number; audience: string; actor: string }>(
      `SELECT at, (payload ->> 'days')::integer AS days, audience, actor FROM events WHERE lead_id = $1 AND type = 'lead.expiring' ORDER BY seq`,
      [lead.id],
    )
  ).map(({ at, days, audience, actor }) => `${at.toISOString()} ${days} ${audience} ${actor}`);

describe('the partner of a lead is warned', () => {
  it('14 and 3 days before its end, by the wall clock, once each', async () => {
    // 90 days from 5 January are 5 April; the clocks of Paris change on 29 March.
    const program = await world.createProgram('klaviyo-agency', {}, { timeZone: 'Europe/Paris' });
    const lead = await register(program, await world.enroll(program, { track: 'ADVISORS' }));
    for (let day = 70; day <= 95; day++) await world.advance(program, START + day * DAY_MS);
    expect(await warningsOf(lead)).toEqual([
      '2026-03-22T10:00:00.000Z 14 PARTNER calendar',
      '2026-04-02T09:00:00.000Z 3 PARTNER calendar',
    ]);
    const status = await world.row<{ status: string }>('SELECT status FROM leads WHERE id = $1', [lead.id]);
    expect(status).toEqual({ status: 'EXPIRED' });
  });

  it('of the new end, once it was extended', async () => {
    const program = await world.createProgram('klaviyo-agency');
    const lead = await register(program, await world.enroll(program, { track: 'ADVISORS' }));
    await world.advance(program, START + 80 * DAY_MS);
    const input = { idempotencyKey: world.key(), occurredAt: null, leadId: lead.id, reason: 'more time' };
    must(await world.services.leads.extend(owner(), { ...input, expiresAt: START + 120 * DAY_MS }));
    await world.advance(program, START + 130 * DAY_MS);
    expect((await warningsOf(lead)).map((warning) => warning.slice(0, 13))).toEqual(
      [76, 106, 117].map((day) => new Date(START + day * DAY_MS).toISOString().slice(0, 13)),
    );
  });

  it.each([
    { name: 'not when it is closed', close: true, params: {}, warnings: 0 },
    { name: 'not of days before its registration', close: false, params: { leadValidityDays: 10 }, warnings: 1 },
  ])('$name', async ({ close, params, warnings }) => {
    const program = await world.createProgram('klaviyo-agency', params);
    const lead = await register(program, await world.enroll(program, { track: 'ADVISORS' }));
    const input = { idempotencyKey: world.key(), occurredAt: null, leadId: lead.id, reason: null };
    if (close) must(await world.services.leads.withdraw(owner(), input));
    await world.advance(program, START + 100 * DAY_MS);
    expect(await warningsOf(lead)).toHaveLength(warnings);
  });
});
