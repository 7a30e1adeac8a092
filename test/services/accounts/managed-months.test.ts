import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { createManagedMonths } from '../../../server/read-models/managed-months.ts';
import { createTestDatabase, type TestDatabase } from '../../kit/database/create-test-database.ts';
import { registry, writeStory } from '../../kit/services/story-database.ts';
import { readBilling } from '../../reference/billing.ts';
import type { JsonMap } from '../../reference/json.ts';
import { managedMonths } from '../../reference/managed.ts';
import { formatAmount } from '../../reference/money.ts';
import { randomScenario } from '../../reference/random-scenario.ts';
import { readWorld } from '../../reference/world.ts';

/** Stories by dice, of those in which something is managed. More of them, for a night: `MANAGED_STORIES=100`. */
const RANDOM_STORIES = Number(process.env['MANAGED_STORIES'] ?? 1);
/** Longer than any of the stories. */
const MONTHS = 60;
const FILES = ['agency-managed-share', 'agency-masters-review', 'rules-terms-and-tracks', 'rules-review-edges'];

/** `program partner month amount` for each month in which a partner managed something, by the independent computation. */
function expectedMonths(scenario: JsonMap): readonly string[] {
  return readWorld(scenario).programs.flatMap((program) => {
    const { calendar, until, digits } = program;
    const billing = readBilling(program);
    const sums = new Map<string, bigint>();
    for (const { account, month } of managedMonths(program, billing, until)) {
      if (month.start > until) continue;
      const key = `${program.id} ${account.partner} ${calendar.date(month.start).slice(0, 7)}`;
      sums.set(key, (sums.get(key) ?? 0n) + billing.net([month], billing.refundsUpTo(until)));
    }
    return [...sums].filter(([, sum]) => sum !== 0n).map(([key, sum]) => `${key} ${formatAmount(sum, digits)}`);
  });
}

function storiesByDice(): readonly (readonly [name: string, scenario: JsonMap])[] {
  const stories: [string, JsonMap][] = [];
  for (let seed = 311; stories.length < RANDOM_STORIES; seed++) {
    const scenario = JSON.parse(JSON.stringify(randomScenario(seed))) as JsonMap;
    if (expectedMonths(scenario).length > 0) stories.push([`dice-${seed}`, scenario]);
  }
  return stories;
}

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

describe('what a partner manages, month by month', () => {
  const given = FILES.map((name): readonly [string, JsonMap] => [
    name,
    parse(readFileSync(new URL(`../../../scenarios/${name}.yaml`, import.meta.url), 'utf8')) as JsonMap,
  ]);

  it.each([...given, ...storiesByDice()])('is what the plain computation says: %s', async (name, scenario) => {
    const { actor, programs, loaded, tenantId } = await writeStory(database, name, JSON.stringify(scenario));
    const { rows } = await database.admin.pool.query<{ id: string; slug: string; partner: string }>(
      `SELECT e.id, p.slug, e.partner_id AS partner FROM enrollments e JOIN programs p ON p.id = e.program_id
       WHERE e.tenant_id = $1 ORDER BY e.id`,
      [tenantId],
    );
    const reads = createManagedMonths(database.app, registry);
    const ids = rows.map(({ id }) => id);
    const months = await reads.enrollmentMonths(actor, ids, MONTHS);
    const nameOf = new Map([...loaded.partners].map(([partner, id]) => [id, partner]));
    const found = rows.flatMap(({ slug, partner }, index) =>
      (months[index] ?? [])
        .filter(({ mrr }) => Number(mrr.amount) !== 0)
        .map(({ month, mrr }) => {
          const program = programs.find((each) => each.slug === slug)?.id;
          return `${program} ${nameOf.get(partner)} ${month.slice(0, 7)} ${mrr.amount}`;
        }),
    );

    const expected = expectedMonths(scenario);
    expect(expected.length, 'something is managed').toBeGreaterThan(0);
    expect([...found].sort()).toEqual([...expected].sort());
  });
});
