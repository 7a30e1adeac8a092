import { afterAll, beforeAll, expect, it } from 'vitest';
import { migrateToLatest } from '../../../server/database/migrate.ts';
import { MIGRATIONS } from '../../../server/database/migrations/index.ts';
import { createTestDatabase, type TestDatabase } from '../../kit/database/create-test-database.ts';
import { ask, startWhole } from './start-whole.ts';

const SILENT = { info: () => undefined, warn: () => undefined };
const QUERY = { query: '{ programs(first: 5) { nodes { slug name } } viewer { role } }' };

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

it('a server of the release before goes on, and starts, on a schema that a newer one has added to', async () => {
  const running = await startWhole(database);
  const readyz = async (): Promise<number> => (await fetch(`${running.server.url}/readyz`)).status;
  let isOver = false;
  let answered = 0;
  const failures: unknown[] = [];
  const calling = (async () => {
    while (!isOver) {
      const { status, body } = await ask(running.server.graphqlUrl, QUERY);
      if (status === 200 && body.errors === undefined) answered += 1;
      else failures.push(body);
    }
  })();
  const added = {
    name: '20991231000000_add_to_programs',
    up: `ALTER TABLE programs ADD COLUMN motto text NOT NULL DEFAULT ''; ALTER TABLE runs ADD COLUMN note text;
         CREATE TABLE mottos (id text CONSTRAINT mottos_pkey PRIMARY KEY);`,
    down: '',
  };
  await migrateToLatest({ ownerUrl: database.ownerUrl, log: SILENT, migrations: [...MIGRATIONS, added] });
  const before = answered;
  await expect.poll(() => answered, { timeout: 10_000 }).toBeGreaterThan(before + 5);
  expect(await readyz()).toBe(200);
  const second = await startWhole(database);
  expect((await ask(second.server.graphqlUrl, QUERY)).body.errors).toBeUndefined();
  isOver = true;
  await calling;
  expect(failures).toEqual([]);
  await second.stop();
  // What takes something away is another matter.
  await database.admin.knex('knex_migrations').insert({ name: '20991231000001_drop_programs_contract', batch: 3 });
  expect(await readyz()).toBe(503);
  await running.stop();
  await expect(startWhole(database)).rejects.toThrow(/newer release.*drop_programs_contract/);
});
