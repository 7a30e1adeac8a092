import type { Knex } from 'knex';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { withPrincipal } from '../../server/database/transaction.ts';
import { asSystem } from '../../server/database/principal.ts';
import { createTestDatabase, type TestDatabase } from '../kit/database/create-test-database.ts';
import { owner, partner } from '../kit/database/principals.ts';
import { AT, seedProgram } from '../kit/database/seed-rows.ts';

const tenant_id = 'vendor_1';
const program_id = 'program_1';
let database: TestDatabase;
let entries = 0;

beforeAll(async () => {
  database = await createTestDatabase();
  await seedProgram(database.admin.knex, {
    tenantId: tenant_id,
    programId: program_id,
    partnerIds: ['partner_1', 'partner_2'],
  });
  await database.admin.knex('accounts').insert([
    { tenant_id, program_id, id: 'expense', kind: 'EXPENSE', currency: 'USD' },
    {
      tenant_id,
      program_id,
      id: 'payable',
      kind: 'PARTNER_PAYABLE',
      partner_id: 'partner_1',
      stream: 'default',
      currency: 'USD',
    },
    { tenant_id, program_id, id: 'expense_eur', kind: 'EXPENSE', currency: 'EUR' },
    { tenant_id, program_id, id: 'clearing_eur', kind: 'CLEARING', currency: 'EUR' },
  ]);
});
afterAll(() => database.drop());

type Posting = readonly [account: string, amountMinor: string, currency?: string];

async function book(tx: Knex.Transaction, postings: readonly Posting[], firstOrdinal = 1): Promise<string> {
  entries += 1;
  const entry_id = `entry_${entries}`;
  await tx('journal_entries').insert({ tenant_id, program_id, id: entry_id, kind: 'ACCRUAL', at: AT });
  if (postings.length > 0) await tx('journal_postings').insert(toRows(entry_id, postings, firstOrdinal));
  return entry_id;
}

function toRows(entry_id: string, postings: readonly Posting[], firstOrdinal: number): Record<string, unknown>[] {
  return postings.map(([account_id, amount_minor, currency = 'USD'], index) => ({
    tenant_id,
    entry_id,
    ordinal: firstOrdinal + index,
    account_id,
    amount_minor,
    currency,
    partner_id: account_id === 'payable' ? 'partner_1' : null,
  }));
}

const REFUSED = [
  {
    name: 'a cent left over',
    postings: [
      ['expense', '100'],
      ['payable', '-99'],
    ],
    constraint: 'journal_entries_balanced',
  },
  {
    name: 'zero over two currencies, not in each',
    postings: [
      ['expense', '100'],
      ['expense_eur', '-100', 'EUR'],
    ],
    constraint: 'journal_entries_balanced',
  },
  { name: 'no posting', postings: [], constraint: 'journal_entries_postings' },
  { name: 'one posting', postings: [['expense', '100']], constraint: 'journal_entries_balanced' },
  {
    name: 'a posting of nothing',
    postings: [
      ['expense', '0'],
      ['payable', '0'],
    ],
    constraint: 'journal_postings_amount_check',
  },
  {
    name: 'the currency of another account',
    postings: [
      ['expense', '100', 'EUR'],
      ['clearing_eur', '-100', 'EUR'],
    ],
    constraint: 'journal_postings_account_fkey',
  },
  {
    name: 'three postings that do not balance',
    postings: [
      ['expense', '100'],
      ['payable', '-50'],
      ['payable', '-49'],
    ],
    constraint: 'journal_entries_balanced',
  },
  {
    name: 'postings not numbered from 1',
    postings: [
      ['expense', '100'],
      ['payable', '-100'],
    ],
    firstOrdinal: 2,
    constraint: 'journal_entries_postings',
  },
] satisfies readonly { name: string; postings: readonly Posting[]; firstOrdinal?: number; constraint: string }[];

it.each<{ name: string; postings: readonly Posting[]; firstOrdinal?: number; constraint: string }>(REFUSED)(
  'refuses an entry: $name',
  async ({ postings, firstOrdinal, constraint }) => {
    const booking = withPrincipal(database.app, owner(tenant_id), (tx) => book(tx, postings, firstOrdinal));
    await expect(booking).rejects.toMatchObject({ constraint });
  },
);

it('books entries that balance in every currency', async () => {
  await withPrincipal(database.app, owner(tenant_id), async (tx) => {
    await book(tx, [
      ['expense', '100'],
      ['payable', '-100'],
    ]);
    await book(tx, [
      ['expense', '100'],
      ['payable', '-60'],
      ['payable', '-40'],
      ['expense_eur', '5', 'EUR'],
      ['clearing_eur', '-5', 'EUR'],
    ]);
  });
});

it('balances an entry whose postings come in several statements', async () => {
  await withPrincipal(database.app, owner(tenant_id), async (tx) => {
    const id = await book(tx, [['expense', '100']]);
    await tx('journal_postings').insert(toRows(id, [['payable', '-100']], 2));
  });
});

it('refuses a posting added later to an entry that balanced', async () => {
  const id = await withPrincipal(database.app, owner(tenant_id), (tx) =>
    book(tx, [
      ['expense', '100'],
      ['payable', '-100'],
    ]),
  );
  const adding = withPrincipal(database.app, owner(tenant_id), (tx) =>
    tx('journal_postings').insert(toRows(id, [['expense', '1']], 3)),
  );
  await expect(adding).rejects.toMatchObject({ constraint: 'journal_entries_balanced' });
});

it('checks all postings although the transaction ends as a partner who sees only its own', async () => {
  await withPrincipal(database.app, partner('partner_1'), (tx) =>
    asSystem(tx, tenant_id, () =>
      book(tx, [
        ['expense', '7'],
        ['payable', '-7'],
      ]),
    ),
  );
  const unbalanced = withPrincipal(database.app, partner('partner_2'), (tx) =>
    asSystem(tx, tenant_id, () =>
      book(tx, [
        ['expense', '7'],
        ['payable', '-8'],
      ]),
    ),
  );
  await expect(unbalanced).rejects.toMatchObject({ constraint: 'journal_entries_balanced' });
});

it('does not let a partner write postings', async () => {
  const booking = withPrincipal(database.app, partner('partner_1'), (tx) =>
    book(tx, [
      ['expense', '7'],
      ['payable', '-7'],
    ]),
  );
  await expect(booking).rejects.toMatchObject({ code: '42501' });
});
