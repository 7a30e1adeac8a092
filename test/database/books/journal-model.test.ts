import fc from 'fast-check';
import type { Knex } from 'knex';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { must } from '../../../domain/result.ts';
import { verifyBooks } from '../../../server/books/verify.ts';
import { withPrincipal } from '../../../server/database/transaction.ts';
import { bookLines, type Booked } from '../../../server/stores/ledger-posting.ts';
import { bookPaid } from '../../../server/stores/payout-journal.ts';
import type { PayoutState } from '../../../services/ports/payout.ts';
import { createTestDatabase, type TestDatabase } from '../../kit/database/create-test-database.ts';
import { owner } from '../../kit/database/principals.ts';
import { AT, lineRow, seedProgram } from '../../kit/database/seed-rows.ts';

/** `LEDGER_OPERATIONS=10000` for all of R1. */
const OPERATIONS = Number(process.env['LEDGER_OPERATIONS'] ?? 1_500);
const PER_TRANSACTION = 25;
const [tenant_id, program_id] = ['vendor_1', 'program_1'];
const PARTNERS = ['partner_1', 'partner_2', 'partner_3'];
const STREAMS = ['referred', 'managed'];
const PROGRAM = { tenantId: tenant_id, id: program_id, currency: 'USD' } as Parameters<typeof bookLines>[1];

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await seedProgram(database.admin.knex, { tenantId: tenant_id, programId: program_id, partnerIds: PARTNERS });
  await database.admin.knex('customers').insert({ tenant_id, id: 'customer_1', external_id: 'C1' });
});
afterAll(() => database.drop());

const operation = fc.record({
  kind: fc.constantFrom('LINE', 'LINE', 'LINE', 'REVERSAL', 'VOID', 'ADJUSTMENT', 'PAYOUT', 'FAILED_PAYOUT', 'BAD'),
  partner: fc.constantFrom(...PARTNERS),
  stream: fc.constantFrom(...STREAMS),
  amount: fc.bigInt(1n, 5_000_000n),
  pick: fc.nat(1_000_000),
});
type Operation = typeof operation extends fc.Arbitrary<infer T> ? T : never;
type Place = Pick<Booked, 'partnerId' | 'stream'>;

interface Line extends Place {
  readonly id: string;
  readonly amountMinor: bigint;
  /** What reversals may still take; zero for what cannot be reversed. */
  readonly left: bigint;
  readonly isVoid: boolean;
  readonly isClaimed: boolean;
}

/** The whole plain model: lines, and what was paid and charged. A transaction works on a copy, which a failure throws away. */
class Model {
  constructor(
    readonly lines = new Map<string, Line>(),
    readonly paid = new Map<string, bigint>(),
    public fees = 0n,
  ) {}

  copy(): Model {
    return new Model(new Map(this.lines), new Map(this.paid), this.fees);
  }

  /** What each place has earned, in the order of the places. */
  earned(): Map<string, bigint> {
    const sums = new Map<string, bigint>();
    for (const line of this.lines.values()) sums.set(placeOf(line), (sums.get(placeOf(line)) ?? 0n) + line.amountMinor);
    return new Map([...sums].sort(([a], [b]) => (a < b ? -1 : 1)));
  }
}

const placeOf = ({ partnerId, stream }: Place): string => `${partnerId} ${stream}`;

/** Writes one transaction's operations, each into the model and into the database. */
class Writer {
  private pending: Booked[] = [];

  constructor(
    private readonly tx: Knex.Transaction,
    private readonly model: Model,
    private readonly newId: () => number,
  ) {}

  async write(operations: readonly Operation[]): Promise<void> {
    for (const each of operations) {
      if (each.kind === 'PAYOUT' || each.kind === 'FAILED_PAYOUT') await this.payOut(each);
      else if (each.kind !== 'BAD') await this.post(each);
    }
    await this.flush();
  }

  /** One cent more on an entry that balanced. */
  async spoil(): Promise<void> {
    await this.tx.raw(
      `INSERT INTO journal_postings (tenant_id, entry_id, ordinal, account_id, partner_id, amount_minor, currency)
       SELECT tenant_id, entry_id, 3, account_id, partner_id, 1, currency FROM journal_postings WHERE ordinal = 1 ORDER BY entry_id LIMIT 1`,
    );
  }

  private async post({ kind, partner, stream, amount, pick }: Operation): Promise<void> {
    const id = `line_${this.newId()}`;
    const open = [...this.model.lines.values()].filter(({ isVoid, left }) => !isVoid && left > 0n);
    const target = open.length === 0 ? null : must(open[pick % open.length], 'an open line');
    const common = { tenant_id, program_id, customer_id: 'customer_1', id };
    if (kind === 'ADJUSTMENT') {
      const amountMinor = pick % 2 === 0 ? amount : -amount;
      const row = {
        ...common,
        entry: 'ADJUSTMENT',
        kind: 'ADJUSTMENT',
        customer_id: null,
        rate: null,
        basis_minor: amountMinor.toString(),
      };
      return this.enter({ id, partnerId: partner, stream, amountMinor, left: 0n }, 'ADJUSTMENT', row as never);
    }
    if (kind === 'LINE' || target === null) {
      const line = { id, partnerId: partner, stream, amountMinor: amount, left: amount };
      return this.enter(line, 'COMMISSION', { ...common, basis_minor: '1000' });
    }
    const { partnerId } = target;
    if (kind === 'REVERSAL') {
      const taken = (amount % target.left) + 1n;
      this.model.lines.set(target.id, { ...target, left: target.left - taken });
      const row = { ...common, entry: 'REVERSAL', reverses_id: target.id, basis_minor: '-1' };
      return this.enter({ id, partnerId, stream: target.stream, amountMinor: -taken, left: 0n }, 'REVERSAL', row);
    }
    this.model.lines.set(target.id, { ...target, isVoid: true });
    const row = { ...common, entry: 'VOID', voids_id: target.id, line_key: target.id, basis_minor: '-1000' };
    return this.enter(
      { id, partnerId, stream: target.stream, amountMinor: -target.amountMinor, left: 0n },
      'VOID',
      row,
    );
  }

  private async enter(
    line: Omit<Line, 'isVoid' | 'isClaimed'>,
    kind: Booked['kind'],
    row: { tenant_id: string; program_id: string; customer_id: string; id: string } & Record<string, unknown>,
  ): Promise<void> {
    const { id, partnerId, stream, amountMinor } = line;
    this.model.lines.set(id, { ...line, isVoid: false, isClaimed: false });
    const amounts = { stream, partner_id: partnerId, amount_minor: amountMinor.toString() };
    await this.tx('commission_lines').insert(lineRow({ ...row, ...amounts }));
    this.pending.push({ lineId: id, partnerId, stream, amountMinor, kind, at: AT });
  }

  private async flush(): Promise<void> {
    if (this.pending.length > 0) await bookLines(this.tx, PROGRAM, this.pending);
    this.pending = [];
  }

  /** Claims all that is open in a place, and pays it with a fee; or finds that it failed, which frees the lines. */
  private async payOut({ kind, partner, stream, amount }: Operation): Promise<void> {
    await this.flush();
    const place = { partnerId: partner, stream };
    const lines = [...this.model.lines.values()].filter((line) => !line.isClaimed && placeOf(line) === placeOf(place));
    const amountMinor = lines.reduce((sum, line) => sum + line.amountMinor, 0n);
    if (amountMinor <= 0n) return;
    const number = this.newId();
    const id = `payout_${number}`;
    const [from, to] = [day(number), day(number + 1)];
    const row = {
      tenant_id,
      program_id,
      id,
      partner_id: partner,
      stream,
      period_from: from,
      period_to: to,
      due_by: to,
    };
    await this.tx('payouts').insert({ ...row, amount_minor: amountMinor.toString(), formed_at: AT });
    await this.tx('payout_lines').insert(
      lines.map((line) => ({ tenant_id, payout_id: id, line_id: line.id, partner_id: partner })),
    );
    await this.tx('payouts').where({ id }).update({ status: 'APPROVED', approved_at: AT, approved_by: 'irrelevant' });
    // What is checked when a transaction ends: a payout is formed in one, and sent in another.
    await this.tx.raw('SET CONSTRAINTS payouts_sum_of_lines IMMEDIATE');
    await this.tx.raw('SET CONSTRAINTS payouts_sum_of_lines DEFERRED');
    if (kind === 'FAILED_PAYOUT') {
      await this.tx('payouts').where({ id }).update({ status: 'FAILED', fail_reason: 'irrelevant' });
      await this.tx('payout_lines').where({ payout_id: id }).update({ released_at: AT });
      return;
    }
    const fee = amount % 3n === 0n ? 0n : amount % 300n;
    await this.tx('payouts').where({ id }).update({ status: 'PAID', paid_at: AT, fee_minor: fee.toString() });
    const payout = { tenantId: tenant_id, id, programId: program_id, ...place, amountMinor } as PayoutState;
    await bookPaid(this.tx, PROGRAM, payout, fee, Date.parse(AT));
    for (const line of lines) this.model.lines.set(line.id, { ...line, isClaimed: true });
    this.model.paid.set(placeOf(place), (this.model.paid.get(placeOf(place)) ?? 0n) + amountMinor);
    this.model.fees += fee;
  }
}

/** A day of its own for each payout, so that no two are of one period. */
const day = (number: number): string => new Date(Date.UTC(1980, 0, 1) + number * 86_400_000).toISOString().slice(0, 10);

it(
  `${OPERATIONS} random operations leave what a plain model says, and every entry balanced`,
  { timeout: 600_000 },
  async () => {
    let model = new Model();
    let ids = 0;
    let refused = 0;
    const operations = fc.sample(operation, { numRuns: OPERATIONS, seed: 20_261_121 });
    for (let from = 0; from < operations.length; from += PER_TRANSACTION) {
      const batch = operations.slice(from, from + PER_TRANSACTION);
      const isBad = batch.filter(({ kind }) => kind === 'BAD').length > 3;
      const next = model.copy();
      const writing = withPrincipal(database.app, owner(tenant_id), async (tx) => {
        const writer = new Writer(tx, next, () => ++ids);
        await writer.write(batch);
        if (isBad) await writer.spoil();
      });
      if (isBad) {
        await expect(writing, 'a cent too much').rejects.toMatchObject({ constraint: 'journal_entries_balanced' });
        refused += 1;
        continue;
      }
      await writing;
      model = next;
    }
    expect(refused).toBeGreaterThan(0);
    expect(model.fees).toBeGreaterThan(0n);
    await expectEqual(model);
    expect((await verifyBooks(database.app, PROGRAM)).finding).toBeNull();
  },
);

/** Holds the journal, account by account, and the balances that screens show against the model. */
async function expectEqual(model: Model): Promise<void> {
  const { pool } = database.admin;
  const earned = model.earned();
  expect(earned.size).toBe(PARTNERS.length * STREAMS.length);
  const owed = [...earned].map(([place, minor]) => [`PARTNER_PAYABLE ${place}`, (model.paid.get(place) ?? 0n) - minor]);
  const expenses = STREAMS.map((stream) => [
    `EXPENSE ${stream}`,
    [...earned].reduce((sum, [place, minor]) => (place.endsWith(` ${stream}`) ? sum + minor : sum), 0n),
  ]);
  const paid = [...model.paid.values()].reduce((sum, minor) => sum + minor, 0n);
  const rest = [
    ['CASH', -paid - model.fees],
    ['FEES', model.fees],
  ];
  const accounts = await pool.query<{ account: string; minor: bigint }>(
    `SELECT concat_ws(' ', a.kind, a.partner_id, a.stream) AS account, sum(p.amount_minor)::bigint AS minor
     FROM accounts a JOIN journal_postings p ON p.account_id = a.id GROUP BY a.id, a.kind, a.partner_id, a.stream`,
  );
  const found = accounts.rows.map(({ account, minor }) => [account, minor]);
  expect(found.sort(byText)).toEqual([...owed, ...expenses, ...rest].sort(byText));

  const balances = await pool.query<{ place: string; earned: bigint; paid: bigint; unpaid: bigint }>(
    `SELECT partner_id || ' ' || stream AS place, earned_minor AS earned, paid_minor AS paid, unpaid_minor AS unpaid
     FROM partner_balances ORDER BY 1`,
  );
  const expected = [...earned].map(([place, minor]) => {
    const paidThere = model.paid.get(place) ?? 0n;
    return { place, earned: minor, paid: paidThere, unpaid: minor - paidThere };
  });
  expect(balances.rows).toEqual(expected);
  const uneven = await pool.query(
    'SELECT entry_id FROM journal_postings GROUP BY entry_id, currency HAVING sum(amount_minor) <> 0 OR count(*) < 2',
  );
  expect(uneven.rows).toEqual([]);
}

const byText = (a: readonly unknown[], b: readonly unknown[]): number => (String(a[0]) < String(b[0]) ? -1 : 1);
