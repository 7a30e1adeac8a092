import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withPrincipal } from '../../server/database/transaction.ts';
import { createTestDatabase, type TestDatabase } from '../kit/database/create-test-database.ts';
import { owner } from '../kit/database/principals.ts';
import { AT, lineRow, seedProgram } from '../kit/database/seed-rows.ts';

const tenant_id = 'vendor_1';
const program_id = 'program_1';
let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await seedProgram(database.admin.knex, {
    tenantId: tenant_id,
    programId: program_id,
    partnerIds: ['partner_1', 'partner_2'],
  });
  await database.admin.knex('customers').insert({ tenant_id, id: 'customer_1', external_id: 'C1' });
});
afterAll(() => database.drop());

const line = (id: string, over: Record<string, unknown> = {}): Record<string, unknown> =>
  lineRow({ tenant_id, program_id, partner_id: 'partner_1', customer_id: 'customer_1', id, ...over });
const post = (...rows: Record<string, unknown>[]): Promise<unknown> =>
  withPrincipal(database.app, owner(tenant_id), async (tx) => {
    for (const row of rows) await tx('commission_lines').insert(row);
  });
const voiding = (id: string, voids_id: string, over: Record<string, unknown> = {}): Record<string, unknown> =>
  line(id, { entry: 'VOID', voids_id, amount_minor: '-100', basis_minor: '-1000', ...over });
const reversing = (id: string, reverses_id: string, over: Record<string, unknown> = {}): Record<string, unknown> =>
  line(id, { entry: 'REVERSAL', reverses_id, amount_minor: '-20', basis_minor: '-200', ...over });

describe('commission lines', () => {
  const CASES: readonly { name: string; rows: (id: string) => Record<string, unknown>[]; constraint: string | null }[] =
    [
      {
        name: 'a line, its reversals and its void',
        rows: (id) => [line(id), reversing(`${id}r`, id), reversing(`${id}s`, id), voiding(`${id}v`, id)],
        constraint: null,
      },
      {
        name: 'a void of a reversal',
        rows: (id) => [
          line(id),
          reversing(`${id}r`, id),
          voiding(`${id}v`, `${id}r`, { amount_minor: '20', basis_minor: '200' }),
        ],
        constraint: null,
      },
      {
        name: 'an adjustment without customer',
        rows: (id) => [line(id, { entry: 'ADJUSTMENT', customer_id: null, amount_minor: '-5' })],
        constraint: null,
      },
      {
        name: 'a second void',
        rows: (id) => [line(id), voiding(`${id}v`, id), voiding(`${id}w`, id)],
        constraint: 'commission_lines_voids_key',
      },
      {
        name: 'a void of part',
        rows: (id) => [line(id), voiding(`${id}v`, id, { amount_minor: '-99' })],
        constraint: 'commission_lines_void_check',
      },
      {
        name: 'a void for another partner',
        rows: (id) => [line(id), voiding(`${id}v`, id, { partner_id: 'partner_2' })],
        constraint: 'commission_lines_correction_check',
      },
      {
        name: 'a void of nothing',
        rows: (id) => [voiding(`${id}v`, 'missing')],
        constraint: 'commission_lines_correction_check',
      },
      {
        name: 'a reversal in another stream',
        rows: (id) => [line(id), reversing(`${id}r`, id, { stream: 'managed' })],
        constraint: 'commission_lines_correction_check',
      },
      {
        name: 'a reversal that gives',
        rows: (id) => [line(id), reversing(`${id}r`, id, { amount_minor: '20' })],
        constraint: 'commission_lines_entry_check',
      },
      {
        name: 'a line of nothing',
        rows: (id) => [line(id, { amount_minor: '0' })],
        constraint: 'commission_lines_entry_check',
      },
      {
        name: 'a line that takes',
        rows: (id) => [line(id, { amount_minor: '-1' })],
        constraint: 'commission_lines_entry_check',
      },
      {
        name: 'a line without customer',
        rows: (id) => [line(id, { customer_id: null })],
        constraint: 'commission_lines_customer_check',
      },
    ];
  it.each(CASES)('$name', async ({ name, rows, constraint }) => {
    const posting = post(...rows(name.replaceAll(' ', '_')));
    if (constraint === null) await posting;
    else await expect(posting).rejects.toMatchObject({ constraint });
  });
});

describe('payouts', () => {
  let months = 0;
  const payout = (id: string, over: Record<string, unknown> = {}): Record<string, unknown> => {
    months += 1;
    const from = new Date(Date.UTC(2020, months, 1)).toISOString().slice(0, 10);
    const to = new Date(Date.UTC(2020, months + 1, 1)).toISOString().slice(0, 10);
    return {
      tenant_id,
      program_id,
      partner_id: 'partner_1',
      id,
      stream: 'default',
      period_from: from,
      period_to: to,
      due_by: to,
      amount_minor: '100',
      formed_at: AT,
      ...over,
    };
  };
  const form = (row: Record<string, unknown>, lineIds: readonly string[]): Promise<void> =>
    withPrincipal(database.app, owner(tenant_id), async (tx) => {
      await tx('payouts').insert(row);
      for (const line_id of lineIds)
        await tx('payout_lines').insert({ tenant_id, payout_id: row['id'], line_id, partner_id: row['partner_id'] });
    });

  const REFUSED = [
    { name: 'more than its lines', over: { amount_minor: '101' }, lines: ['p1'], constraint: 'payouts_sum_of_lines' },
    { name: 'no lines', over: {}, lines: [], constraint: 'payouts_sum_of_lines' },
    {
      name: 'a line of another partner',
      over: { partner_id: 'partner_2' },
      lines: ['p1'],
      constraint: 'payouts_own_lines',
    },
    { name: 'a line of another stream', over: { stream: 'managed' }, lines: ['p1'], constraint: 'payouts_own_lines' },
    { name: 'nothing', over: { amount_minor: '0' }, lines: [], constraint: 'payouts_amount_check' },
  ];
  beforeAll(() => post(line('p1'), line('p2'), line('p3')));
  it.each(REFUSED)('are refused over $name', async ({ name, over, lines, constraint }) => {
    await expect(form(payout(`refused_${name}`.replaceAll(' ', '_'), over), lines)).rejects.toMatchObject({
      constraint,
    });
  });

  it('claim a line once, however many race for it', async () => {
    const results = await Promise.allSettled(
      Array.from({ length: 10 }, (_, index) => form(payout(`race_${index}`), ['p2'])),
    );
    expect(results.filter((result) => result.status === 'fulfilled').length).toBe(1);
    const reasons = results.flatMap((result) =>
      result.status === 'rejected' ? [(result.reason as { constraint: string }).constraint] : [],
    );
    expect(new Set(reasons)).toEqual(new Set(['payout_lines_claim_key']));
  });

  it('give their lines back when they fail, and the period may be paid again', async () => {
    const first = payout('fails');
    await form(first, ['p3']);
    await expect(form({ ...first, id: 'too_early' }, [])).rejects.toMatchObject({ constraint: 'payouts_period_key' });
    await withPrincipal(database.app, owner(tenant_id), (tx) =>
      tx('payouts').where({ id: 'fails' }).update({ status: 'APPROVED', approved_at: AT, approved_by: 'irrelevant' }),
    );
    await withPrincipal(database.app, owner(tenant_id), async (tx) => {
      await tx('payouts').where({ id: 'fails' }).update({ status: 'FAILED', fail_reason: 'irrelevant' });
      await tx('payout_lines').where({ payout_id: 'fails' }).update({ released_at: AT });
    });
    await form({ ...first, id: 'again' }, ['p3']);
  });

  it('are checked again before they move on, so a line slipped in later is found', async () => {
    await post(line('p4'), line('p5'));
    await form(payout('slipped'), ['p4']);
    await withPrincipal(database.app, owner(tenant_id), (tx) =>
      tx('payout_lines').insert({ tenant_id, payout_id: 'slipped', line_id: 'p5', partner_id: 'partner_1' }),
    );
    const approving = withPrincipal(database.app, owner(tenant_id), (tx) =>
      tx('payouts').where({ id: 'slipped' }).update({ status: 'APPROVED' }),
    );
    await expect(approving).rejects.toMatchObject({ constraint: 'payouts_sum_of_lines' });
  });

  it('have one attempt at a time that may have moved money', async () => {
    const attempt = (number: number, status: string): Record<string, unknown> => ({
      tenant_id,
      id: `attempt_${number}`,
      payout_id: 'again',
      number,
      provider: 'test',
      provider_key: `${number}`,
      status,
      started_at: AT,
    });
    await withPrincipal(database.app, owner(tenant_id), (tx) =>
      tx('payout_attempts').insert([attempt(1, 'FAILED'), attempt(2, 'UNKNOWN')]),
    );
    const second = withPrincipal(database.app, owner(tenant_id), (tx) =>
      tx('payout_attempts').insert(attempt(3, 'STARTED')),
    );
    await expect(second).rejects.toMatchObject({ constraint: 'payout_attempts_live_key' });
  });
});
