import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { listSealsCommand, verifyBooksCommand, type BooksArgs } from '../../../cli/commands/books.ts';
import { hashSeal, sealDays, type Seal } from '../../../server/books/seals.ts';
import { createTestDatabase, type TestDatabase } from '../../kit/database/create-test-database.ts';
import { writeStory } from '../../kit/services/story-database.ts';

const STORY = `
scenario: 1
programs: [{id: cio, adapter: customerio-solutions}, {id: quiet, adapter: customerio-solutions}]
partners: [{id: acme, enrolments: [{program: cio, since: 2025-01-01}]}]
facts:
  - {at: 2025-01-02, type: lead.registered, lead: L1, program: cio, partner: acme, company: A, domain: a.test}
  - {at: 2025-01-03, type: lead.accepted, lead: L1}
  - {at: 2025-01-04, type: lead.closedWon, lead: L1, customer: C1, mrr: "100.00"}
  - {at: 2025-01-05, type: billing.paid, customer: C1, invoice: I1, amount: "100.00", from: 2025-01-05, to: 2025-02-05}
until: 2025-02-01
`;

let database: TestDatabase;
let program: { readonly tenantId: string; readonly id: string };
beforeAll(async () => {
  database = await createTestDatabase();
  const { tenantId } = await writeStory(database, 'books', STORY);
  const { rows } = await database.admin.pool.query<{ id: string }>(`SELECT id FROM programs WHERE slug = 'books-cio'`);
  program = { tenantId, id: rows[0]?.id ?? '' };
  await sealDays(database.app, program, '2999-01-01');
});
afterAll(() => database.drop());
afterEach(() => vi.unstubAllEnvs());

async function run(command: typeof verifyBooksCommand, args: Partial<BooksArgs> = {}) {
  vi.stubEnv('DATABASE_URL', database.appUrl);
  vi.stubEnv('DATABASE_OWNER_URL', database.ownerUrl);
  vi.stubEnv('LOG_LEVEL', 'fatal');
  const [out, err]: [string[], string[]] = [[], []];
  const io = { out: (text: string) => void out.push(text), err: (text: string) => void err.push(text), cwd: '/' };
  const code = await command({ program: null, json: false, ...args }, io);
  return { code, out: out.join('\n'), err: err.join('\n') };
}

describe('partnergraph books verify', () => {
  it('says of each program that its books agree', async () => {
    const { code, out } = await run(verifyBooksCommand);
    expect(code).toBe(0);
    expect(out).toMatch(/^ok {6}books-cio {2}\(1 lines, 1 entries, 1 seals, .* s\)\nok {6}books-quiet {2}\(0 lines,/);
  });

  it('names the first row that disagrees, what it says and what it should, in text and as JSON', async () => {
    const { pool } = database.admin;
    const setTo = async (status: string): Promise<void> => {
      await pool.query(`UPDATE partner_stats SET leads_won = leads_won + ${status}`);
    };
    await setTo('1');
    const { code, out } = await run(verifyBooksCommand, { program: 'books-cio' });
    const json = await run(verifyBooksCommand, { program: 'books-cio', json: true });
    await setTo('-1');

    expect(code).toBe(1);
    expect(out).toMatch(/^DIFFERS books-cio .*\n {2}partner_stats \S+: found 0 0 2 0 0 0 0, expected 0 0 1 0 0 0 0/);
    expect(out).toContain('(counts-and-leads: the counts that screens show are those of the leads)');
    expect(json.code).toBe(1);
    expect(JSON.parse(json.out)).toMatchObject({
      program: 'books-cio',
      imbalanceMinor: '0',
      finding: { check: 'counts-and-leads', table: 'partner_stats' },
    });
    expect((await run(verifyBooksCommand)).code).toBe(0);
  });

  it('tells which programs there are when it finds none', async () => {
    const { code, err } = await run(verifyBooksCommand, { program: 'nothing' });
    expect(code).toBe(2);
    expect(err).toBe('found no program "nothing", expected one of books-cio, books-quiet');
  });
});

describe('partnergraph books seals', () => {
  it('gives what an owner needs to compute the hashes again', async () => {
    const { code, out } = await run(listSealsCommand, { json: true });
    expect(code).toBe(0);
    const seal = JSON.parse(out) as Seal & { readonly tenantId: string; readonly programId: string };
    expect(hashSeal({ tenantId: seal.tenantId, id: seal.programId }, seal)).toBe(seal.hash);
    expect(seal).toMatchObject({ ...{ tenantId: program.tenantId, programId: program.id }, number: 1, lines: 1 });
  });
});
