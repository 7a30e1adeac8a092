import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { simulate } from '../../../domain/scenario/simulate.ts';
import { createCalendar } from '../../../domain/time/calendar.ts';
import { formatInstant, parseWhen } from '../../../domain/time/instant.ts';
import { verifyBooks } from '../../../server/books/verify.ts';
import { createTestDatabase, type TestDatabase } from '../../kit/database/create-test-database.ts';
import { refold } from '../../kit/services/refold.ts';
import { registry, sortedRows, writeStory } from '../../kit/services/story-database.ts';
import { randomScenario } from '../../reference/random-scenario.ts';

/** `CORRECTED_SEEDS=100` for a night. */
const SEEDS =
  process.env['CORRECTED_SEEDS'] === undefined
    ? [42, 47]
    : Array.from({ length: Number(process.env['CORRECTED_SEEDS']) }, (_, index) => 40 + index);
/** Odd on purpose: nothing falls due at that very instant. */
const AFTER_MS = 86_400_000 + 7 * 3_600_000 + 13 * 60_000;

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

type Fact = Readonly<Record<string, string>> & { readonly at: string; readonly type: string };
interface Story {
  readonly timeZone: string;
  readonly until: string;
  readonly facts: readonly Fact[];
}

function tellStory(seed: number): Story {
  const story = JSON.parse(JSON.stringify(randomScenario(seed))) as Story;
  const calendar = createCalendar(story.timeZone);
  const until = parseWhen(story.until, calendar) ?? Number.NaN;
  const facts = story.facts.filter((fact) => (parseWhen(fact.at, calendar) ?? 0) < until);
  return { ...story, facts, until: formatInstant(until + AFTER_MS) };
}

/** The id under which a billing fact was stored; null for a fact of another kind. */
function storedAs(fact: Fact): string | null {
  if (fact.type === 'billing.paid') return fact['payment'] ?? fact['invoice'] ?? null;
  return fact.type === 'billing.refunded' ? (fact['refund'] ?? null) : null;
}

describe('after corrections, the effective lines', () => {
  let asSimulated = 0;

  it.each(SEEDS)('are those of the corrected history: seed %i', { timeout: 120_000 }, async (seed) => {
    const story = tellStory(seed);
    const name = `corrected-${seed}`;
    const written = await writeStory(database, name, JSON.stringify(story));
    const { actor, services, tenantId, deps, loaded } = written;
    const key = (what: string) => ({ idempotencyKey: `${name}-${what}` });
    const corrected: Fact[] = [];
    for (const [place, fact] of story.facts.entries()) {
      const externalId = storedAs(fact);
      // Every third billing fact never happened, every second win was worth something else.
      if (externalId !== null && (place + seed) % 3 === 0) {
        const { rows } = await database.admin.pool.query<{ id: string }>(
          'SELECT id FROM facts WHERE tenant_id = $1 AND type = $2 AND external_id = $3',
          [tenantId, fact.type, externalId],
        );
        const what = { kind: 'FACT' as const, id: rows[0]?.id ?? '' };
        const outcome = await services.corrections.retract(actor, {
          ...key(`r${place}`),
          what,
          reason: 'OTHER',
          note: null,
        });
        if (outcome.value !== null) continue;
        expect(outcome.userErrors.map(({ code }) => code)).toEqual(['HAS_DEPENDENTS']);
      }
      const leadId = [...loaded.leads].find(([named]) => named.endsWith(` ${fact['lead'] ?? '?'}`))?.[1];
      if (fact.type === 'lead.closedWon' && leadId !== undefined && (place + seed) % 2 === 0) {
        const mrr = (Number(fact['mrr']) + 1).toFixed((fact['mrr'] ?? '').split('.')[1]?.length ?? 0);
        const input = { ...key(`c${place}`), leadId, mrr, currency: null, reason: 'a slip' };
        const outcome = await services.corrections.correctLead(actor, input);
        if (outcome.value !== null) corrected.push({ ...fact, mrr });
        else corrected.push(fact);
        continue;
      }
      corrected.push(fact);
    }
    const expected = simulate(JSON.stringify({ ...story, facts: corrected }), registry);
    if (!expected.ok) throw new Error(JSON.stringify(expected.error[0]));
    const stored = await written.read();
    const until = parseWhen(story.until, createCalendar(story.timeZone)) ?? Number.NaN;
    const { rows: programs } = await database.admin.pool.query<{ id: string }>(
      'SELECT id FROM programs WHERE tenant_id = $1',
      [tenantId],
    );
    let folded = 0;
    for (const { id } of programs) {
      folded += (await refold(deps, actor, { tenantId, id }, until)).length;
      expect((await verifyBooks(database.app, { tenantId, id })).finding).toBeNull();
    }
    expect(stored.commissions.length, 'as many as a fold of what stands').toBe(folded);
    const result = expected.value.result;
    // Reviews that ran are decisions: where a correction would have swayed one, the tiers after it differ.
    if (JSON.stringify(sortedRows(stored.reviews)) !== JSON.stringify(sortedRows(result.reviews))) return;
    asSimulated += 1;
    expect(sortedRows(stored.commissions)).toEqual(sortedRows(result.commissions));
    expect(sortedRows(stored.tiers)).toEqual(sortedRows(result.tiers));
    expect(sortedRows(stored.customers)).toEqual(sortedRows(result.customers));
  });

  it('were compared with the simulation for some of the stories', () => {
    expect(asSimulated).toBeGreaterThan(0);
  });
});
