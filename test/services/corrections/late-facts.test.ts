import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Instant } from '../../../domain/time/calendar.ts';
import { createCalendar } from '../../../domain/time/calendar.ts';
import { formatCivilDate } from '../../../domain/time/civil.ts';
import { formatInstant, parseWhen } from '../../../domain/time/instant.ts';
import { verifyBooks } from '../../../server/books/verify.ts';
import type { BillingRow } from '../../../services/contract.ts';
import { createTestDatabase, type TestDatabase } from '../../kit/database/create-test-database.ts';
import { refold } from '../../kit/services/refold.ts';
import { registry, sortedRows, writeStory, type LivingStory } from '../../kit/services/story-database.ts';
import type { ResultRow } from '../../../domain/scenario/result.ts';
import { randomScenario } from '../../reference/random-scenario.ts';
import { simulate } from '../../../domain/scenario/simulate.ts';

/** `LATE_SEEDS=100` for a night: the first hundred. Odd ones stay within their month, even ones are late by up to half a year. */
const SEEDS =
  process.env['LATE_SEEDS'] === undefined
    ? [3, 8]
    : Array.from({ length: Number(process.env['LATE_SEEDS']) }, (_, index) => index + 1);
/** Nothing that arrives within its month can sway a review or a payout: these equal the story told in order. */
const isWithinMonth = (seed: number): boolean => seed % 2 === 1;
const DAY_MS = 86_400_000;
/** Odd on purpose: nothing falls due at that very instant. */
const AFTER_MS = DAY_MS + 7 * 3_600_000 + 13 * 60_000;
const LATE_TYPES = new Set([
  'billing.paid',
  'billing.refunded',
  'customer.churned',
  'link.clicked',
  'customer.signedUp',
]);

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

type Fact = Readonly<Record<string, string>> & { readonly at: string; readonly type: string };
interface Story {
  readonly timeZone: string;
  readonly until: string;
  readonly programs: readonly {
    readonly id: string;
    readonly adapter: string;
    readonly params?: { readonly currency?: string };
  }[];
  readonly partners: readonly { readonly enrolments: readonly { readonly since: string }[] }[];
  readonly story?: readonly { readonly at: string }[];
  readonly facts: readonly Fact[];
}

/** Small, seeded, repeatable. */
function createDice(seed: number): () => number {
  let state = (seed * 2_654_435_761) >>> 0;
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0;
    return ((state ^ (state >>> 13)) >>> 0) / 2 ** 32;
  };
}

interface Late {
  readonly fact: Fact;
  readonly at: Instant;
  readonly arrivesAt: Instant;
  readonly place: number;
}

/** Takes facts of the world out of a story and says when each arrives instead: those of one instant together, in their order. */
function delay(seed: number) {
  const story = JSON.parse(JSON.stringify(randomScenario(seed))) as Story;
  const dice = createDice(seed);
  const calendar = createCalendar(story.timeZone);
  const instantOf = (text: string): Instant => parseWhen(text, calendar) ?? Number.NaN;
  const monthOf = (at: Instant): Instant => instantOf(`${formatCivilDate(calendar.dayOf(at)).slice(0, 7)}-01`);
  const until = instantOf(story.until);
  const enrolledAt = ({ enrolments }: Story['partners'][number]): readonly Instant[] =>
    enrolments.map(({ since }) => instantOf(since)).filter((since) => since < until);
  const lateness = new Map<Instant, number>();
  const late: Late[] = [];
  const kept: Fact[] = [];
  for (const [place, fact] of story.facts.entries()) {
    const at = instantOf(fact.at);
    if (at >= until) continue;
    if (!lateness.has(at)) lateness.set(at, dice() < 0.45 ? 0 : Math.floor(dice() * 150) * DAY_MS + 1);
    if (!LATE_TYPES.has(fact.type)) kept.push(fact);
    else {
      const latest = isWithinMonth(seed)
        ? Math.max(at, Math.min(until, calendar.addMonths(monthOf(at), 1) - 1))
        : until;
      late.push({ fact, at, arrivesAt: Math.min(at + (lateness.get(at) ?? 0), latest), place });
    }
  }
  // Decisions alone are written as they are dated; the clocks go on with what arrives.
  const decidedUntil = formatInstant(
    Math.min(
      until,
      Math.max(
        ...story.partners.flatMap(enrolledAt),
        ...kept.map(({ at }) => instantOf(at)),
        ...(story.story ?? []).map(({ at }) => instantOf(at)).filter((at) => at < until),
      ) + 1000,
    ),
  );
  const end = formatInstant(until + AFTER_MS);
  const isTold = ({ at }: { readonly at: string }): boolean => instantOf(at) < until;
  const told = story.story === undefined ? {} : { story: story.story.filter(isTold) };
  const ordered = { ...story, ...told, until: end, facts: story.facts.filter(isTold) };
  return { ordered, written: { ...ordered, facts: kept, until: decidedUntil }, late, dice, instantOf };
}

const currencyOf = (story: Story): string => story.programs[0]?.params?.currency ?? 'USD';

/** What one late fact is when it is sent; a second time under the same key, or under another where facts have ids. */
async function send(
  { actor, services, programs, tenantId }: Pick<LivingStory, 'actor' | 'services' | 'programs'> & { tenantId: string },
  { fact, at, place }: Late,
  story: Story,
  partnerOf: (id: string) => Promise<string>,
  instantOf: (text: string) => Instant,
  round: number,
): Promise<boolean> {
  const idempotencyKey = `late-${tenantId}-${place}`;
  const slug = programs.find(({ id }) => id === fact['program'])?.slug ?? '';
  if (fact.type === 'link.clicked') {
    const partnerId = await partnerOf(fact['partner'] ?? '');
    const click = { idempotencyKey, occurredAt: at, programSlug: slug, partnerId, visitor: fact['visitor'] ?? '' };
    const outcome = await services.links.recordClick(actor, click);
    expect(outcome.userErrors).toEqual([]);
    return true;
  }
  if (fact.type === 'customer.signedUp') {
    const { visitor = null, email = null } = fact;
    const signUp = {
      idempotencyKey,
      occurredAt: at,
      programSlug: slug,
      customerId: fact['customer'] ?? '',
      visitor,
      email,
    };
    const outcome = await services.links.signUp(actor, signUp);
    expect(outcome.userErrors).toEqual([]);
    return true;
  }
  const rows = [toRow(fact, at, currencyOf(story), instantOf)];
  const outcome = await services.billing.record(actor, {
    idempotencyKey: `${idempotencyKey}-${round}`,
    source: 'late',
    rows,
  });
  const [result] = outcome.value ?? [];
  // A refund that is larger than what has arrived so far is sent again, as senders do.
  if (result?.status === 'REFUSED' && result.userErrors[0]?.retryable === true) return false;
  expect([result?.status, result?.userErrors]).toEqual([expect.stringMatching(/APPLIED|UNMATCHED|REPLAYED/), []]);
  return true;
}

function toRow(fact: Fact, at: Instant, currency: string, instantOf: (text: string) => Instant): BillingRow {
  const money = { at, currency: fact['currency'] ?? currency };
  if (fact.type === 'customer.churned') return { kind: 'CHURNED', at, customerId: fact['customer'] ?? '' };
  const [paymentId, amount] = [fact['payment'] ?? null, fact['amount'] ?? ''];
  if (fact.type === 'billing.refunded') {
    return {
      kind: 'REFUNDED',
      ...money,
      invoiceId: fact['invoice'] ?? null,
      paymentId,
      refundId: fact['refund'] ?? '',
      amount,
    };
  }
  return {
    kind: 'PAID',
    ...money,
    customerId: fact['customer'] ?? '',
    invoiceId: fact['invoice'] ?? '',
    paymentId,
    amount,
    tax: fact['tax'] ?? null,
    serviceFrom: instantOf(fact['from'] ?? ''),
    serviceTo: instantOf(fact['to'] ?? ''),
  };
}

/** Writes the story with its facts late, in the order of their arrival, a third of them twice, some payouts paid meanwhile. */
async function live(seed: number) {
  const { ordered, written, late, dice, instantOf } = delay(seed);
  const name = `late-${seed}`;
  const tenantId = `vendor_${name}`;
  const waiting = [...late].sort((a, b) => a.arrivesAt - b.arrivesAt || a.place - b.place);
  let rounds = 0;
  const partnerOf = async (id: string): Promise<string> => {
    const { rows } = await database.admin.pool.query<{ id: string }>(
      'SELECT DISTINCT e.partner_id AS id FROM enrollments e JOIN organizations o ON o.id = e.partner_id WHERE e.tenant_id = $1 AND o.name = $2',
      [tenantId, id],
    );
    return rows[0]?.id ?? '';
  };
  const deliver = async (story: LivingStory, before: Instant): Promise<void> => {
    for (const each of waiting.filter(({ arrivesAt }) => arrivesAt < before)) {
      await story.advanceAll(each.arrivesAt);
      const isTaken = await send({ ...story, tenantId }, each, ordered, partnerOf, instantOf, ++rounds);
      if (isTaken) waiting.splice(waiting.indexOf(each), 1);
      if (isTaken && dice() < 0.35) await send({ ...story, tenantId }, each, ordered, partnerOf, instantOf, ++rounds);
    }
    if (dice() < 0.2) await payOut(story, tenantId);
  };
  const story = await writeStory(database, name, JSON.stringify(ordered), {
    written: JSON.stringify(written),
    beforeAdvance: deliver,
  });
  for (let round = 0; round < 3; round++) await deliver(story, Number.MAX_SAFE_INTEGER);
  await story.advanceAll(instantOf(ordered.until));
  expect(waiting, 'everything arrived').toEqual([]);
  return { story, told: ordered, until: instantOf(ordered.until) };
}

/** Approves and pays what was formed, so that late facts find payouts that are over. */
async function payOut({ actor, services }: Pick<LivingStory, 'actor' | 'services'>, tenantId: string): Promise<void> {
  const { rows } = await database.admin.pool.query<{ id: string }>(
    `SELECT id FROM payouts WHERE tenant_id = $1 AND status = 'FORMED' ORDER BY id LIMIT 3`,
    [tenantId],
  );
  for (const { id } of rows) {
    const approved = { idempotencyKey: `approve-${id}`, payoutIds: [id] };
    await services.payouts.approve({ ...actor, id: 'approver' }, approved);
    const paid = { payoutId: id, reference: `transfer ${id}`, paidAt: null, fee: null };
    await services.payouts.markPaid(actor, { idempotencyKey: `paid-${id}`, ...paid });
  }
}

const listPrograms = async (tenantId: string): Promise<readonly { id: string; slug: string }[]> =>
  (
    await database.admin.pool.query<{ id: string; slug: string }>(
      'SELECT id, slug FROM programs WHERE tenant_id = $1 ORDER BY id',
      [tenantId],
    )
  ).rows;

describe('facts of the world that come late, twice and out of order', () => {
  let asSimulated = 0;
  let paid = 0;

  it.each(SEEDS)(
    'end in the same effective lines and totals, given the reviews and payouts: seed %i',
    { timeout: 120_000 },
    async (seed) => {
      const { story, told, until } = await live(seed);
      const stored = await story.read();
      const { tenantId, actor, deps } = story;
      const programs = await listPrograms(tenantId);

      for (const { id } of programs) {
        const expected = (await refold(deps, actor, { tenantId, id }, until))
          .map(
            (line) =>
              `${line.partner} ${line.customer} ${line.key} ${line.earnedAt} ${line.amountMinor} ${line.basisMinor}`,
          )
          .sort();
        const { rows } = await database.admin.pool.query<{ line: string }>(
          `SELECT l.partner_id || ' ' || l.customer_id || ' ' || l.line_key || ' ' || (extract(epoch FROM l.earned_at) * 1000)::bigint || ' '
           || l.amount_minor || ' ' || l.basis_minor AS line
         FROM commission_lines l WHERE l.tenant_id = $1 AND l.program_id = $2 AND l.entry IN ('LINE', 'REVERSAL')
           AND NOT EXISTS (SELECT 1 FROM commission_lines v WHERE v.tenant_id = l.tenant_id AND v.voids_id = l.id)`,
          [tenantId, id],
        );
        expect(rows.map(({ line }) => line).sort(), 'as if all had been known from the start').toEqual(expected);
        expect((await verifyBooks(database.app, { tenantId, id })).finding).toBeNull();
      }
      const { rows: payouts } = await database.admin.pool.query(
        `SELECT 1 FROM payouts WHERE tenant_id = $1 AND status = 'PAID' AND amount_minor > 0`,
        [tenantId],
      );
      paid += payouts.length;
      // Where no review fell between a fact and its arrival, or none was swayed, the story told in order says the same.
      const isSameReviews =
        JSON.stringify(sortedRows(stored.reviews)) === JSON.stringify(sortedRows(story.computed.reviews));
      if (isWithinMonth(seed)) {
        expect(sortedRows(stored.reviews)).toEqual(sortedRows(story.computed.reviews));
        // Who is paid by the day it earned is paid on another day when the day is known late.
        const byPeriod = new Set(
          told.programs.filter(({ adapter }) => adapter !== 'klaviyo-influencer').map(({ id }) => id),
        );
        const ofPeriods = (rows: readonly ResultRow[]): readonly string[] =>
          sortedRows(rows.filter((row) => byPeriod.has(String(row['program']))));
        for (const list of ['leads', 'tiers', 'payouts', 'balances'] as const)
          expect(ofPeriods(stored[list]), list).toEqual(ofPeriods(story.computed[list]));
      } else if (!isSameReviews) return;
      asSimulated += 1;
      expect(sortedRows(stored.commissions)).toEqual(sortedRows(story.computed.commissions));
      expect(sortedRows(stored.customers)).toEqual(sortedRows(story.computed.customers));
      const earned = (rows: readonly object[]): readonly string[] =>
        sortedRows(rows.map((row) => ({ ...row, paid: undefined }))).filter((row) => !row.includes('"earned":"0.00"'));
      expect(earned(stored.totals)).toEqual(earned(story.computed.totals));
    },
  );

  it('stories were compared with the simulation itself, and payouts had been paid', () => {
    expect(asSimulated).toBeGreaterThanOrEqual(SEEDS.filter(isWithinMonth).length);
    expect(paid).toBeGreaterThan(0);
    expect(simulate(JSON.stringify(delay(1).written), registry).ok).toBe(true);
  });
});
