import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { withPrincipal } from '../../../server/database/transaction.ts';
import { bookLines } from '../../../server/stores/ledger-posting.ts';
import { must } from '../../../domain/result.ts';
import { createTestDatabase, type TestDatabase } from '../../kit/database/create-test-database.ts';
import { owner } from '../../kit/database/principals.ts';
import { lineRow, seedProgram } from '../../kit/database/seed-rows.ts';

/** `LEDGER_OPERATIONS=10000` for all of R1. */
const OPERATIONS = Number(process.env['LEDGER_OPERATIONS'] ?? 1_500);
const PER_TRANSACTION = 25;
const [tenant_id, program_id] = ['vendor_1', 'program_1'];
const PARTNERS = ['partner_1', 'partner_2', 'partner_3'];

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await seedProgram(database.admin.knex, { tenantId: tenant_id, programId: program_id, partnerIds: PARTNERS });
  await database.admin.knex('customers').insert({ tenant_id, id: 'customer_1', external_id: 'C1' });
});
afterAll(() => database.drop());

interface Held {
  readonly id: string;
  readonly partnerId: string;
  readonly stream: string;
  readonly amountMinor: bigint;
  left: bigint;
  isVoid: boolean;
}

const operation = fc.record({
  kind: fc.constantFrom('LINE', 'LINE', 'LINE', 'REVERSAL', 'VOID', 'UNBALANCED'),
  partner: fc.nat(PARTNERS.length - 1),
  stream: fc.constantFrom('referred', 'managed'),
  amount: fc.bigInt(1n, 5_000_000n),
  pick: fc.nat(1_000_000),
});
type Operation = typeof operation extends fc.Arbitrary<infer T> ? T : never;

it(
  `${OPERATIONS} random operations leave what a plain model says, and every entry balanced`,
  { timeout: 600_000 },
  async () => {
    const model = new Map<string, bigint>();
    const held: Held[] = [];
    let count = 0;
    const operations = fc.sample(operation, { numRuns: OPERATIONS, seed: 20_261_121 });
    for (let from = 0; from < operations.length; from += PER_TRANSACTION) {
      const batch = operations.slice(from, from + PER_TRANSACTION);
      const isBad = batch.some(({ kind }) => kind === 'UNBALANCED') && from % (4 * PER_TRANSACTION) === 0;
      const planned = batch.filter(({ kind }) => kind !== 'UNBALANCED').flatMap((each) => plan(each, held, ++count));
      const booking = withPrincipal(database.app, owner(tenant_id), async (tx) => {
        for (const { row } of planned) await tx('commission_lines').insert(row);
        const program = { tenantId: tenant_id, id: program_id, currency: 'USD' };
        await bookLines(
          tx,
          program as Parameters<typeof bookLines>[1],
          planned.map(({ booked }) => booked),
        );
        if (!isBad) return;
        const entry = must(planned[0], 'a planned line').booked.lineId.replace('line_', 'entry_');
        await tx.raw(
          `INSERT INTO journal_postings (tenant_id, entry_id, ordinal, account_id, partner_id, amount_minor, currency)
         SELECT tenant_id, entry_id, 3, account_id, partner_id, 1, currency FROM journal_postings WHERE tenant_id = ? AND entry_id = ? AND ordinal = 1`,
          [tenant_id, entry],
        );
      });
      if (isBad && planned.length > 0) {
        await expect(booking, 'a cent too much').rejects.toMatchObject({ constraint: 'journal_entries_balanced' });
        for (const { undo } of planned.reverse()) undo();
        continue;
      }
      await booking;
      for (const { booked } of planned) {
        const key = `${booked.partnerId} ${booked.stream}`;
        model.set(key, (model.get(key) ?? 0n) + booked.amountMinor);
      }
    }
    const { rows } = await database.admin.pool.query<{ key: string; owed: bigint }>(
      `SELECT a.partner_id || ' ' || a.stream AS key, (-sum(p.amount_minor))::bigint AS owed FROM journal_postings p JOIN accounts a ON a.id = p.account_id
     WHERE a.kind = 'PARTNER_PAYABLE' GROUP BY 1 ORDER BY 1`,
    );
    expect(new Map(rows.map(({ key, owed }) => [key, owed]))).toEqual(
      new Map([...model].sort(([a], [b]) => (a < b ? -1 : 1))),
    );
    const balances = await database.admin.pool.query<{ key: string; earned: bigint }>(
      `SELECT partner_id || ' ' || stream AS key, earned_minor AS earned FROM partner_balances ORDER BY 1`,
    );
    expect(balances.rows.map(({ key, earned }) => [key, earned])).toEqual(
      [...model].sort(([a], [b]) => (a < b ? -1 : 1)),
    );
    const uneven = await database.admin.pool.query(
      'SELECT entry_id FROM journal_postings GROUP BY entry_id, currency HAVING sum(amount_minor) <> 0 OR count(*) < 2',
    );
    expect(uneven.rows).toEqual([]);
    expect(rows.length).toBe(PARTNERS.length * 2);
  },
);

/** The row and the booking of one operation; `undo` takes it out of the model when its transaction fails. */
function plan({ kind, partner, stream, amount, pick }: Operation, held: Held[], number: number) {
  const open = held.filter((each) => !each.isVoid && each.left > 0n);
  const target = open.length === 0 ? null : must(open[pick % open.length], 'an open line');
  const id = `line_${number}`;
  const common = { tenant_id, program_id, customer_id: 'customer_1', id };
  const book = (
    of: Pick<Held, 'partnerId' | 'stream'>,
    amountMinor: bigint,
    as: 'COMMISSION' | 'REVERSAL' | 'VOID',
  ) => ({
    lineId: id,
    partnerId: of.partnerId,
    stream: of.stream,
    amountMinor,
    kind: as,
    at: '2026-01-15T00:00:00.000Z',
  });
  if (kind === 'LINE' || target === null) {
    const made: Held = {
      id,
      partnerId: must(PARTNERS[partner], 'a partner'),
      stream,
      amountMinor: amount,
      left: amount,
      isVoid: false,
    };
    held.push(made);
    const row = { ...common, partner_id: made.partnerId, stream, amount_minor: amount.toString(), basis_minor: '1000' };
    return [
      {
        row: lineRow(row),
        booked: book(made, amount, 'COMMISSION'),
        undo: () => void held.splice(held.indexOf(made), 1),
      },
    ];
  }
  const ofTarget = { ...common, partner_id: target.partnerId, stream: target.stream };
  if (kind === 'REVERSAL') {
    const taken = (amount % target.left) + 1n;
    target.left -= taken;
    const row = {
      ...ofTarget,
      entry: 'REVERSAL',
      reverses_id: target.id,
      amount_minor: (-taken).toString(),
      basis_minor: '-1',
    };
    return [{ row: lineRow(row), booked: book(target, -taken, 'REVERSAL'), undo: () => void (target.left += taken) }];
  }
  target.isVoid = true;
  const row = {
    ...ofTarget,
    entry: 'VOID',
    voids_id: target.id,
    amount_minor: (-target.amountMinor).toString(),
    basis_minor: '-1000',
  };
  return [
    { row: lineRow(row), booked: book(target, -target.amountMinor, 'VOID'), undo: () => void (target.isVoid = false) },
  ];
}
