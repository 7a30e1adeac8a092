import { graphql } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../../services/actor.ts';
import {
  createCommandWorld,
  owner,
  partnerActor,
  type CommandWorld,
  type TestProgram,
} from '../../kit/services/command-world.ts';
import { createWorld, type World } from '../../schema/support/world.ts';

const JULY = Date.UTC(2026, 6, 1);

let commands: CommandWorld;
let world: World;
let program: TestProgram;
let partnerId: string;
let otherId: string;

beforeAll(async () => {
  commands = await createCommandWorld();
  world = createWorld(commands.database.app);
  program = await commands.createProgram('klaviyo-agency');
  partnerId = await commands.enroll(program, { track: 'MASTERS' });
  otherId = await commands.enroll(program, { track: 'ADVISORS' });
  await commands.win(program, partnerId, 'api-a', '1200.00');
  await commands.advance(program, JULY + 1);
});
afterAll(() => commands.database.drop());

async function ask<Data>(actor: Actor, source: string, variableValues: Record<string, unknown> = {}): Promise<Data> {
  const contextValue = world.context(actor, { services: commands.services });
  const { data, errors } = await graphql({ schema: world.schema, source, variableValues, contextValue });
  if (errors !== undefined) throw errors[0] ?? new Error('no error');
  return data as Data;
}

const PREVIEW = `query ($slug: String!, $asOf: DateTime, $partnerId: ID, $first: Int, $after: String) {
  previewReview(programSlug: $slug, asOf: $asOf, partnerId: $partnerId, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    edges { cursor }
    nodes { partner { id } program { slug } track awardedTier effectiveAt nextReviewAt
      metrics { name label value { unit value money { amount currency } } }
      tiers { tier isReached ways { missing { metric missing { value } } } condition { kind isMet of { kind bound { metric } of { bound { metric label } } } } }
      dropRisk { wouldDrop heldTier tierThen margins { metric margin { value } } leaving { kind at leavesAt value { value } } leavingCount } }
  }
}`;

interface Previews {
  readonly previewReview: {
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
    readonly nodes: readonly {
      readonly partner: { readonly id: string };
      readonly metrics: readonly object[];
      readonly tiers: readonly { readonly tier: string; readonly ways: readonly object[] }[];
      readonly [name: string]: unknown;
    }[];
  };
}

describe('previewReview', () => {
  it('gives the owner every partner, page by page', async () => {
    const page = { slug: program.slug, first: 1 };
    const first = await ask<Previews>(owner(), PREVIEW, page);
    const second = await ask<Previews>(owner(), PREVIEW, { ...page, after: first.previewReview.pageInfo.endCursor });

    expect(first.previewReview.totalCount).toBe(2);
    const ids = [first, second].flatMap((answer) => answer.previewReview.nodes.map((node) => node.partner.id));
    expect(ids.sort()).toEqual([partnerId, otherId].sort());
    expect([first, second].map((answer) => answer.previewReview.pageInfo.hasNextPage)).toEqual([true, false]);
  });

  it('gives a partner itself, with what is missing in money and in leads', async () => {
    const { previewReview } = await ask<Previews>(partnerActor(partnerId), PREVIEW, { slug: program.slug, first: 10 });
    const [node, ...more] = previewReview.nodes;

    expect(more).toEqual([]);
    expect(node?.partner.id).toBe(partnerId);
    expect(node?.metrics[0]).toEqual({
      name: 'referredMrr',
      label: 'Referred MRR of the last 12 months',
      value: { unit: 'MONEY', value: '1200.00', money: { amount: '1200.00', currency: 'USD' } },
    });
    expect(node?.tiers.find(({ tier }) => tier === 'SILVER')?.ways).toEqual([
      { missing: [{ metric: 'leads', missing: { value: expect.stringMatching(/^[12]$/) } }] },
    ]);
    expect(node).toMatchObject({
      track: 'MASTERS',
      nextReviewAt: '2027-01-01T00:00:00Z',
      effectiveAt: '2027-01-15T00:00:00Z',
    });
  });

  it('shows what the dashboard shows', async () => {
    const { partnerDashboard, previewReview } = await ask<
      Previews & { readonly partnerDashboard: { readonly progress: readonly { readonly bounds: readonly object[] }[] } }
    >(
      partnerActor(partnerId),
      `query ($slug: String!) {
        partnerDashboard(programSlug: $slug) { progress { tier isReached bounds { metric actual { value } missing { value } } } }
        previewReview(programSlug: $slug, first: 1) { nodes { partner { id } metrics { name } tiers { tier isReached ways { missing { metric } }
          condition { of { bound { metric actual { value } missing { value } } of { bound { metric actual { value } missing { value } } } } } } } }
      }`,
      { slug: program.slug },
    );
    const boundsOf = (tier: unknown): readonly unknown[] => {
      const { condition } = tier as {
        condition: { of: readonly { bound: object | null; of: readonly { bound: object }[] }[] };
      };
      return condition.of.flatMap((part) => (part.bound === null ? part.of.map((each) => each.bound) : [part.bound]));
    };
    expect(previewReview.nodes[0]?.tiers.map(boundsOf)).toEqual(partnerDashboard.progress.map(({ bounds }) => bounds));
  });

  it('is empty in a program without tiers', async () => {
    const plain = await commands.createProgram('klaviyo-influencer');
    await commands.enroll(plain);
    const { previewReview } = await ask<Previews>(owner(), PREVIEW, { slug: plain.slug, first: 10 });
    expect(previewReview).toMatchObject({ totalCount: 0, nodes: [] });
  });
});

describe('a review', () => {
  const OVERRULE = `mutation ($input: OverruleReviewInput!) { overruleReview(input: $input) {
    review { awardedTier toTier effectiveAt decisions { kind awardedTier reason actor metrics { name value { value } } } }
    replayed userErrors { code field known } } }`;

  it('that is overruled shows who did so, why, and what it had found', async () => {
    const { reviews } = await ask<{
      reviews: { nodes: readonly { id: string; metrics: readonly object[]; tiers: readonly object[] }[] };
    }>(
      owner(),
      `query ($filter: EnrolledFilter) { reviews(filter: $filter, first: 5) { nodes { id track metrics { name label value { value } } tiers { tier isReached condition { isMet } } } } }`,
      { filter: { programSlug: program.slug, partnerId } },
    );
    const [review] = reviews.nodes;
    expect(review?.metrics).toHaveLength(3);
    expect(review?.tiers).toHaveLength(3);

    const input = { idempotencyKey: 'overrule-api', reviewId: review?.id, tier: 'PLATINUM', reason: 'By contract' };
    const { overruleReview } = await ask<{ overruleReview: object }>(owner(), OVERRULE, { input });

    expect(overruleReview).toMatchObject({
      replayed: false,
      userErrors: [],
      review: {
        awardedTier: 'PLATINUM',
        toTier: 'PLATINUM',
        effectiveAt: '2026-07-15T00:00:00Z',
        decisions: [
          { kind: 'FOUND', awardedTier: 'BRONZE', reason: null, actor: null },
          { kind: 'OVERRULED', awardedTier: 'PLATINUM', reason: 'By contract', actor: owner().id },
        ],
      },
    });
    const wrong = await ask<{ overruleReview: object }>(owner(), OVERRULE, {
      input: { ...input, idempotencyKey: 'overrule-2', tier: 'DIAMOND' },
    });
    expect(wrong.overruleReview).toMatchObject({
      review: null,
      userErrors: [{ code: 'UNKNOWN_TIER', field: ['input', 'tier'], known: ['BRONZE', 'SILVER', 'GOLD', 'PLATINUM'] }],
    });
  });

  it('is run by its owner as a run', async () => {
    const { runReview } = await ask<{ runReview: { run: { id: string } } }>(
      owner(),
      `mutation ($input: RunReviewInput!) { runReview(input: $input) { run { id kind status input } userErrors { code } } }`,
      {
        input: {
          idempotencyKey: 'run-api',
          programSlug: program.slug,
          reviewAt: new Date(JULY).toISOString(),
          reopen: true,
          reason: 'Looked at again',
        },
      },
    );
    expect(runReview).toMatchObject({ run: { kind: 'REVIEW', status: 'QUEUED' }, userErrors: [] });
    await commands.deps.work({ tenantId: program.tenantId, id: runReview.run.id }, { milliseconds: null });
    const { run } = await ask<{ run: object }>(owner(), 'query ($id: ID!) { run(id: $id) { status result } }', {
      id: runReview.run.id,
    });
    // One of the two was overruled above.
    expect(run).toEqual({ status: 'DONE', result: { reviewed: 0, reopened: 1, kept: 1 } });
  });

  it('is announced on the program and on the enrolment', async () => {
    const answer = await ask<object>(
      partnerActor(partnerId),
      `query ($slug: String!) { program(slug: $slug) { reviewDates(months: 13) } partnerDashboard(programSlug: $slug) { enrollment { nextReviewAt } } }`,
      { slug: program.slug },
    );
    expect(answer).toEqual({
      program: { reviewDates: ['2027-01-01T00:00:00Z', '2027-07-01T00:00:00Z'] },
      partnerDashboard: { enrollment: { nextReviewAt: '2027-01-01T00:00:00Z' } },
    });
  });
});
