import { z } from 'zod';
import type { TierRules } from '../../../domain/contract/adapter.ts';
import { atLeast } from '../../../domain/contract/metric.ts';
import type { Term } from '../../../domain/contract/term.ts';
import { sound, withDefault, withMembers, withParams, type Broken } from './break-adapter.ts';

type Ladder = Extract<TierRules, { kind: 'LADDER' }>;

const withLadder = (change: (ladder: Ladder) => Partial<Ladder>): Broken['adapter'] =>
  withMembers({
    tiers(params, track) {
      const rules = sound.tiers(params, track);
      return rules.kind === 'NONE' ? rules : { ...rules, ...change(rules) };
    },
  });

const withTerms = (change: (terms: readonly Term[]) => readonly Term[]): Broken['adapter'] =>
  withMembers({ terms: (params) => change(sound.terms(params)) });

const withStreams = (kinds: readonly (readonly string[])[]): Broken['adapter'] =>
  withMembers({
    streams: (params) =>
      kinds.map((each, index) => ({ ...sound.streams(params)[0]!, id: `stream-${index}`, kinds: each })),
  });

let compilations = 0;

/** Adapters that declare what cannot be: tiers, terms, streams, parameters. */
export const brokenDeclarations: readonly Broken[] = [
  {
    name: 'takes a tier away for selling more',
    adapter: withLadder(({ metrics, ladder }) => ({
      metrics: Object.fromEntries(
        Object.entries(metrics).map(([name, metric]) => [name, { ...metric, times: { ...metric.times, by: -12n } }]),
      ),
      ladder: ladder.map(({ tier, when }) => ({
        tier,
        when: when === null ? null : atLeast('referredArr', -2_500_000n),
      })),
    })),
    failing: 'more-sales',
  },
  {
    name: 'takes a tier away for registering more leads',
    adapter: withLadder(({ metrics, ladder }) => ({
      metrics: {
        ...metrics,
        leads: {
          label: 'Leads',
          measure: { kind: 'LEADS_REGISTERED', except: [] },
          window: { kind: 'ALL' },
          unit: 'COUNT',
          times: { by: -1n, per: 1n, weightAt: 'REVIEW' },
        },
      },
      ladder: ladder.map(({ tier, when }) => ({ tier, when: when === null ? null : atLeast('leads', -3n) })),
    })),
    failing: 'more-leads',
  },
  {
    name: 'asks something of its entry tier',
    adapter: withLadder(({ ladder }) => ({
      ladder: ladder.map((step, index) => (index === 0 ? { ...step, when: atLeast('referredArr', 1n) } : step)),
    })),
    failing: 'tier-ladder',
  },
  {
    name: 'asks for a metric it does not declare',
    adapter: withLadder(({ ladder }) => ({
      ladder: ladder.map((step, index) => (index === 2 ? { ...step, when: atLeast('goodwill', 1n) } : step)),
    })),
    failing: 'tier-ladder',
  },
  {
    name: 'has a tier of its ladder for invitation, too',
    adapter: withLadder(() => ({ invitation: ['HIGH'] })),
    failing: 'tier-ladder',
  },
  {
    name: 'sums a metric that is not there',
    adapter: withLadder(({ metrics }) => ({
      metrics: {
        ...metrics,
        points: {
          label: 'Points',
          measure: { kind: 'SUM_OF', metrics: ['assistedPoints'] },
          window: { kind: 'ALL' },
          unit: 'POINTS',
          times: { by: 1n, per: 1n, weightAt: 'REVIEW' },
        },
      },
    })),
    failing: 'tier-ladder',
  },
  { name: 'pays its lines in no stream', adapter: withStreams([['ANOTHER_KIND']]), failing: 'streams' },
  {
    name: 'pays its lines in two streams',
    adapter: withStreams([['RECURRING_SHARE'], ['RECURRING_SHARE']]),
    failing: 'streams',
  },
  {
    name: 'is silent about a required term',
    adapter: withTerms((terms) => terms.filter(({ key }) => !key.startsWith('payout.minimum'))),
    failing: 'terms',
  },
  {
    name: 'states a term without a source',
    adapter: withTerms((terms) =>
      terms.map((term) => ({ ...term, status: 'STATED' as const, value: 'yes', readings: [] })),
    ),
    failing: 'terms',
  },
  {
    name: 'knows a term that is unknown',
    adapter: withTerms((terms) =>
      terms.map((term) => (term.status === 'UNKNOWN' ? { ...term, value: 'probably' } : term)),
    ),
    failing: 'terms',
  },
  {
    name: 'has accounts managed on a track it does not have',
    adapter: withMembers({ managedAccounts: () => ({ kind: 'SUBMISSION', minimumMonths: 6, tracks: ['MASTERS'] }) }),
    failing: 'capabilities',
  },
  {
    name: 'takes any parameters',
    adapter: withParams({ schema: z.looseObject({ ...(sound.params.schema as z.ZodObject).shape }) }),
    failing: 'params-unknown-key',
  },
  { name: 'takes parameters of any type', adapter: withParams({ schema: z.any() }), failing: 'params-wrong-type' },
  {
    name: 'reads text as numbers',
    adapter: withParams({
      schema: z.strictObject({
        ...(sound.params.schema as z.ZodObject).shape,
        minimumNewClientsPerYear: z.coerce.number(),
      }),
    }),
    failing: 'params-wrong-type',
  },
  {
    name: 'fails on every wrong parameter under one name',
    adapter: withParams({
      schema: z.any(),
      compile: (raw) => {
        const parsed = sound.params.schema.safeParse(raw);
        return parsed.success
          ? sound.params.compile(raw)
          : { ok: false, error: [{ path: '(parameters)', message: 'found nonsense, expected parameters' }] };
      },
    }),
    failing: 'params-wrong-type',
  },
  { name: 'refuses its own defaults', adapter: withDefault('minimumPayout', '25.005'), failing: 'params-defaults' },
  {
    name: 'changes the parameters it compiles',
    adapter: withParams({
      compile(raw) {
        (raw['tiers'] as string[]).push('TOP');
        return sound.params.compile(raw);
      },
    }),
    failing: 'input-untouched',
  },
  {
    name: 'compiles the same parameters to something else each time',
    adapter: withParams({
      compile(raw) {
        compilations += 1;
        const compiled = sound.params.compile(raw);
        return compiled.ok ? { ok: true, value: { ...(compiled.value as object), compilations } } : compiled;
      },
    }),
    failing: 'params-compile',
  },
  { name: 'follows another contract', adapter: withMembers({ contract: 2 as never }), failing: 'shape' },
  { name: 'lacks a function', adapter: withMembers({ managedAccounts: undefined as never }), failing: 'shape' },
];
