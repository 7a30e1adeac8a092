import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { must } from '../../../domain/result.ts';
import type { Instant } from '../../../domain/time/calendar.ts';
import { previewMoment, previewReviews } from '../../../services/reviews/preview.ts';
import { programReviewDates } from '../../../services/reviews/review-dates.ts';
import { createTestDatabase, type TestDatabase } from '../../kit/database/create-test-database.ts';
import { loadStory, type LoadedStory } from '../../kit/services/load-story.ts';
import { randomScenario } from '../../reference/random-scenario.ts';

/** Stories of at least one program with reviews, and some whose tiers follow at once. */
const SEEDS = [3, 19, 128, 512, 600, 729];

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

interface Decided {
  readonly partner: string;
  readonly at: Instant;
  readonly from: string;
  readonly awarded: string;
  readonly to: string;
  readonly standing: string;
  readonly effectiveAt: Instant;
  readonly metrics: Readonly<Record<string, string>>;
}

async function storedReviews(slug: string): Promise<readonly Decided[]> {
  const { rows } = await database.admin.pool.query<Record<string, unknown> & { review_at: Date; effective_at: Date }>(
    'SELECT r.* FROM reviews AS r JOIN programs AS p ON p.tenant_id = r.tenant_id AND p.id = r.program_id WHERE p.slug = $1',
    [slug],
  );
  return rows.map((row) => ({
    partner: String(row['partner_id']),
    at: row.review_at.getTime(),
    from: String(row['from_tier']),
    awarded: String(row['awarded_tier']),
    to: String(row['to_tier']),
    standing: String(row['standing']),
    effectiveAt: row.effective_at.getTime(),
    metrics: row['metrics'] as Readonly<Record<string, string>>,
  }));
}

/** Previews every partner at an instant. */
async function previewAll(
  story: LoadedStory,
  slug: string,
  at: Instant,
  partners: readonly string[],
): Promise<readonly Decided[]> {
  const moment = await previewMoment(story.deps, story.actor, slug, at);
  const previews = await previewReviews(story.deps, story.actor, moment, partners);
  return [...previews].map(([partner, preview]) => ({
    partner,
    at,
    from: preview.fromTier,
    awarded: preview.awardedTier,
    to: preview.toTier,
    standing: preview.standing,
    effectiveAt: preview.effectiveAt,
    metrics: Object.fromEntries(Object.entries(preview.values).map(([name, value]) => [name, value.toString()])),
  }));
}

const sorted = (decided: readonly Decided[]): readonly Decided[] =>
  [...decided].sort((a, b) => a.at - b.at || (a.partner < b.partner ? -1 : 1));

let compared = 0;

describe('a preview of a review’s date is the review', () => {
  it.each(SEEDS)('in story %i', { timeout: 180_000 }, async (seed) => {
    const story = await loadStory(database, `preview-${seed}`, JSON.stringify(randomScenario(seed)));
    for (const slug of story.slugs.values()) {
      const stored = await storedReviews(slug);
      const program = await story.deps.gateway.transaction(story.actor, async (unit) =>
        must(await unit.programs.findBySlug(slug), slug),
      );
      const dates = programReviewDates(program, story.scenario.until - 5 * 366 * 86_400_000, story.scenario.until);
      const previewed = [];
      for (const at of dates) previewed.push(...(await previewAll(story, slug, at, [...story.partners.values()])));
      expect(sorted(previewed)).toEqual(sorted(stored));
      compared += stored.length;
    }
  });

  it('of many partners and dates', () => {
    expect(compared).toBeGreaterThanOrEqual(20);
  });
});
