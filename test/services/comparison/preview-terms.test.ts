import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mergeParams, type Json, type JsonObject } from '../../../domain/contract/params.ts';
import { must } from '../../../domain/result.ts';
import type { ScenarioResult } from '../../../domain/scenario/result.ts';
import { simulate, type Simulation } from '../../../domain/scenario/simulate.ts';
import { formatInstant } from '../../../domain/time/instant.ts';
import type { PreviewResult } from '../../../services/comparison/preview-run.ts';
import { createTestDatabase, type TestDatabase } from '../../kit/database/create-test-database.ts';
import { registry, writeStory, type StoryDatabase } from '../../kit/services/story-database.ts';
import { randomScenario } from '../../reference/random-scenario.ts';
import { readScenario } from '../../scenarios/simulate.ts';
import { parse, stringify } from 'yaml';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const RANDOM_SEEDS = [11, 42, 128, 454];
const GIVEN = ['agency-managed-share', 'compare-three-programs', 'rules-customerio-settings', 'affiliate-campaign'];

/** Other terms of a program: every reward another, which also moves nobody's tracks or tiers by name. */
function otherTerms(adapter: string, raw: JsonObject): JsonObject {
  const rates = (table: Json | undefined, of: (row: Json) => Json): JsonObject =>
    Object.fromEntries(Object.entries((table ?? {}) as JsonObject).map(([name, row]) => [name, of(row)]));
  if (adapter === 'klaviyo-influencer') return { feeRate: '77%' };
  if (adapter === 'customerio-solutions') return { rates: rates(raw['rates'], () => '42.5%'), rateAppliesTo: 'NEW' };
  if (adapter === 'affiliate-campaign')
    return { reward: { type: 'PERCENT', rate: '66.67%' }, cookieWindowDays: 9, attribution: 'FIRST_TOUCH' };
  const tracks = raw['tracks'] as Readonly<Record<string, JsonObject>>;
  return {
    linkEarnsShare: true,
    linkWindowDays: 9,
    review: { months: [2, 5, 8, 11], effectiveDay: 3 },
    tracks: Object.fromEntries(
      Object.entries(tracks).map(([track, tables]) => [
        track,
        { referredShare: rates(tables['referredShare'], (row) => mergeParams(row as JsonObject, { rate: '31%' })) },
      ]),
    ),
  };
}

async function preview(
  story: StoryDatabase,
  slug: string,
  params: JsonObject,
  validFrom: number,
): Promise<PreviewResult> {
  const outcome = await story.services.comparison.previewTerms(story.actor, {
    ...{ idempotencyKey: `preview-${slug}`, programSlug: slug, params, validFrom },
  });
  const run = must(outcome.value, `a run, not ${JSON.stringify(outcome.userErrors)}`);
  await story.deps.work(run, { milliseconds: null });
  const { rows } = await database.admin.pool.query<{ status: string; error: string | null; result: PreviewResult }>(
    'SELECT status, error, result FROM runs WHERE id = $1',
    [run.id],
  );
  const row = must(rows[0], 'the run');
  expect(row).toMatchObject({ status: 'DONE', error: null });
  return row.result;
}

const sumsOf = (result: ScenarioResult, program: string, partner: string): object => {
  const row = result.totals.find((each) => each['program'] === program && each['partner'] === partner);
  return row === undefined ? { earned: 0, paid: 0 } : { earned: Number(row['earned']), paid: Number(row['paid']) };
};

const totalOf = (result: ScenarioResult, program: string, key: 'earned' | 'paid'): bigint =>
  result.totals
    .filter((each) => each['program'] === program)
    .reduce((sum, each) => sum + BigInt(String(each[key]).replace('.', '')), 0n);

const minor = (amount: string): bigint => BigInt(amount.replace('.', ''));

/** An instant within the story at which its terms could change last. */
function dateFor({ scenario }: Simulation, program: string): number {
  const first = Math.min(...scenario.facts.map((fact) => fact.at), ...scenario.story.map((fact) => fact.at));
  const published = scenario.facts.filter(
    (fact) => fact.type === 'terms.published' && fact.values['program'] === program && fact.at < scenario.until,
  );
  const middle = Math.floor((first + (scenario.until - first) / 3) / 1000) * 1000;
  return Math.min(Math.max(middle, ...published.map((fact) => fact.at + 1000)), scenario.until - 1000);
}

const given = async (): Promise<readonly (readonly [string, string])[]> =>
  Promise.all(GIVEN.map(async (name) => [name, await readScenario(`scenarios/${name}.yaml`)] as const));

describe('a preview of terms over real facts', () => {
  const random = RANDOM_SEEDS.map((seed) => [`random-${seed}`, JSON.stringify(randomScenario(seed))] as const);
  const names = [...GIVEN, ...random.map(([name]) => name)];

  it.each(names)('equals a simulation in which they were published: %s', { timeout: 120_000 }, async (name) => {
    const [, source] = must(
      [...(await given()), ...random].find(([each]) => each === name),
      'a story',
    );
    const story = await writeStory(database, `preview-${name}`, source);
    const simulated = simulate(source, registry);
    if (!simulated.ok) throw new Error('a story that simulates');

    for (const { world } of simulated.value.programs) {
      const validFrom = dateFor(simulated.value, world.id);
      const params = otherTerms(world.adapter.id, world.terms.versionAt(validFrom).raw);
      const { slug } = must(
        story.programs.find(({ id }) => id === world.id),
        'the program',
      );
      const result = await preview(story, slug, params, validFrom);

      const file = parse(source, { schema: 'core' }) as { facts?: object[] };
      const published = { at: formatInstant(validFrom), type: 'terms.published', program: world.id, params };
      const other = simulate(
        stringify({ ...file, facts: [...(file.facts ?? []), published], expect: undefined }),
        registry,
      );
      if (!other.ok) throw new Error(JSON.stringify(other.error[0]));
      const [then, now] = [simulated.value.result, other.value.result];
      expect(minor(result.before.earned)).toBe(totalOf(then, world.id, 'earned'));
      expect(minor(result.before.paid)).toBe(totalOf(then, world.id, 'paid'));
      expect(minor(result.after.earned)).toBe(totalOf(now, world.id, 'earned'));
      expect(minor(result.after.paid)).toBe(totalOf(now, world.id, 'paid'));
      const differences = result.months.map(({ difference }) => minor(difference));
      expect(differences.reduce((sum, each) => sum + each, 0n)).toBe(
        minor(result.after.earned) - minor(result.before.earned),
      );
      for (const partner of result.partners) {
        const named = must(
          [...story.loaded.partners].find(([, id]) => id === partner.partner),
          'a partner of the story',
        )[0];
        expect({ earned: Number(partner.before.earned), paid: Number(partner.before.paid) }).toEqual(
          sumsOf(then, world.id, named),
        );
        expect({ earned: Number(partner.after.earned), paid: Number(partner.after.paid) }).toEqual(
          sumsOf(now, world.id, named),
        );
      }
    }
  });

  it('leaves everything of the program as it was', { timeout: 60_000 }, async () => {
    const [, source] = must((await given())[1], 'a story');
    const story = await writeStory(database, 'preview-untouched', source);
    const before = await story.read();
    const counts = async (): Promise<unknown> =>
      (
        await database.admin.pool.query(
          `SELECT (SELECT count(*) FROM term_versions t WHERE t.tenant_id = $1) AS terms,
             (SELECT count(*) FROM commission_lines l WHERE l.tenant_id = $1) AS lines,
             (SELECT count(*) FROM tier_changes c WHERE c.tenant_id = $1) AS tiers`,
          [story.tenantId],
        )
      ).rows;
    const counted = await counts();

    const result = await preview(story, must(story.programs[0], 'a program').slug, { minimumPayout: '5000' }, 0);

    expect(Number(result.after.paid)).toBeLessThan(Number(result.before.paid));
    expect(result.after.earned).toBe(result.before.earned);
    expect(await story.read()).toEqual(before);
    expect(await counts()).toEqual(counted);
  });
});
