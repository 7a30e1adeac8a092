import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyBooks } from '../../server/books/verify.ts';
import { createTestDatabase, type TestDatabase } from '../kit/database/create-test-database.ts';
import { sortedRows, writeStory } from '../kit/services/story-database.ts';
import { randomScenario } from '../reference/random-scenario.ts';

const FOLDER = new URL('../../scenarios/', import.meta.url);
/** Each of another mixture of programs, and none of them long. */
const RANDOM_SEEDS = [3, 128, 399, 454, 512, 707];
/** More of them, for a night: `LOAD_SEEDS=200`. */
const MORE_SEEDS = Array.from({ length: Number(process.env['LOAD_SEEDS'] ?? 0) }, (_, index) => 1000 + index);

const LISTS = ['leads', 'customers', 'commissions', 'reviews', 'tiers', 'payouts', 'balances', 'totals'] as const;

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

describe('a scenario that is loaded through the services ends as it simulates', () => {
  const given = readdirSync(FOLDER)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => [file.replace('.yaml', ''), readFileSync(new URL(file, FOLDER), 'utf8')] as const);
  const random = [...RANDOM_SEEDS, ...MORE_SEEDS].map(
    (seed) => [`random-${seed}`, JSON.stringify(randomScenario(seed))] as const,
  );
  it.each([...given, ...random])('%s', { timeout: 120_000 }, async (name, source) => {
    const story = await writeStory(database, name, source);
    const stored = await story.read();
    for (const list of LISTS) expect(sortedRows(stored[list]), list).toEqual(sortedRows(story.computed[list]));

    const { rows } = await database.admin.pool.query<{ id: string }>('SELECT id FROM programs WHERE tenant_id = $1', [
      story.tenantId,
    ]);
    for (const { id } of rows) {
      const report = await verifyBooks(database.app, { tenantId: story.tenantId, id });
      expect(report.finding, 'the books agree').toBeNull();
    }
  });
});
