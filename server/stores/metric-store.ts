import type { Knex } from 'knex';
import type { TierRules } from '../../domain/contract/adapter.ts';
import type { Metric } from '../../domain/contract/metric.ts';
import { spanOf, withSums, type MetricValues } from '../../domain/engine/measure.ts';
import { must } from '../../domain/result.ts';
import type { Instant } from '../../domain/time/calendar.ts';
import type { MeasuredPartner, MetricQuestion, MetricStore } from '../../services/ports/metrics.ts';
import type { ProgramState } from '../../services/ports/program.ts';
import { metricStatement, type MetricColumn } from './metric-sql.ts';
import { isUtc, toPostgresZone } from './postgres-zone.ts';
import { toIso, toRecords } from './rows.ts';

type Metrics = Extract<TierRules, { kind: 'LADDER' }>['metrics'];

/** A metric to measure in SQL. Tracks that declare the same under one name share it. */
interface Planned extends MetricColumn {
  readonly name: string;
  readonly metric: Metric;
}

export const createMetricStore = (tx: Knex.Transaction): MetricStore => ({
  async measure(program, question) {
    const plan = planOf(program, question.at);
    const isOfSome = question.partnerIds !== null;
    const sql = metricStatement({ columns: plan.columns, isOfSome, isUtc: isUtc(program.calendar.timeZone) });
    const result = await tx.raw<{ rows: readonly Row[] }>(sql, bindingsOf(program, question, plan) as Knex.ValueDict);
    return new Map(result.rows.map((row) => [row.partner_id, toMeasured(program, question.at, plan, row)]));
  },
});

interface Row extends Readonly<Record<`m${number}`, string>> {
  readonly partner_id: string;
  readonly track: string | null;
}

interface Plan {
  /** The metrics of each track; a program without tracks has one under null. */
  readonly byTrack: ReadonlyMap<string | null, Metrics>;
  readonly columns: readonly Planned[];
}

/** What each track's partners measure by the terms in force at an instant. */
function planOf(program: ProgramState, at: Instant): Plan {
  const params = program.terms.at(at);
  const byTrack = new Map<string | null, Metrics>();
  const columns = new Map<string, Planned>();
  for (const track of tracksOf(program, params)) {
    const metrics = metricsOf(program, params, track) ?? {};
    byTrack.set(track, metrics);
    for (const [name, metric] of Object.entries(metrics)) {
      const { measure } = metric;
      const key = keyOf(name, metric);
      if (measure.kind === 'SUM_OF' || columns.has(key)) continue;
      const isWeighedByFact = metric.times.weightAt === 'FACT';
      columns.set(key, { index: columns.size, measure, isWeighedByFact, name, metric });
    }
  }
  return { byTrack, columns: [...columns.values()] };
}

const keyOf = (name: string, metric: Metric): string =>
  JSON.stringify([name, metric], (_, value: unknown) => (typeof value === 'bigint' ? value.toString() : value));

const tracksOf = (program: ProgramState, params: unknown): readonly (string | null)[] => {
  const tracks = program.adapter.tracks(params);
  return tracks.length === 0 ? [null] : tracks;
};

function metricsOf(program: ProgramState, params: unknown, track: string | null): Metrics | null {
  const rules = program.adapter.tiers(params, track);
  return rules.kind === 'LADDER' ? rules.metrics : null;
}

function bindingsOf(program: ProgramState, { at, partnerIds }: MetricQuestion, plan: Plan): Record<string, unknown> {
  const bindings: Record<string, unknown> = {
    tenant: program.tenantId,
    program: program.id,
    currency: program.currency,
    zone: toPostgresZone(program.calendar.timeZone),
    at: toIso(at),
    partners: partnerIds,
    weights: toRecords(plan.columns.filter((each) => each.isWeighedByFact).flatMap((each) => weightsOf(program, each))),
  };
  for (const { index, metric, measure } of plan.columns) {
    const { from, until } = spanOf(metric.window, at, program.calendar);
    bindings[`from${index}`] = toBound(from);
    // Nothing dated after R is known at R, whatever the window.
    bindings[`until${index}`] = toBound(Math.min(until, at + 1));
    bindings[`by${index}`] = metric.times.by.toString();
    bindings[`per${index}`] = metric.times.per.toString();
    bindings[`except${index}`] = measure.kind === 'LEADS_REGISTERED' ? measure.except : [];
  }
  return bindings;
}

/** The factors of a metric over time, for every track a fact's partner may have been on. */
function weightsOf(program: ProgramState, { index, name, metric }: Planned): readonly object[] {
  const { versions } = program.terms;
  return versions.flatMap((version, place) => {
    const [from, until] = [toBound(version.from), toBound(versions[place + 1]?.from ?? Number.POSITIVE_INFINITY)];
    const known = program.adapter.tracks(version.params);
    // A partner keeps its track when the terms no longer name it.
    const tracks = new Set([null, ...known, ...versions.flatMap((each) => program.adapter.tracks(each.params))]);
    return [...tracks].map((track) => {
      const { by, per } = (metricsOf(program, version.params, track)?.[name] ?? metric).times;
      return { metric: index, from, until, track, by, per };
    });
  });
}

const toBound = (at: Instant): string =>
  at === Number.NEGATIVE_INFINITY ? '-infinity' : at === Number.POSITIVE_INFINITY ? 'infinity' : toIso(at);

function toMeasured(program: ProgramState, at: Instant, plan: Plan, row: Row): MeasuredPartner {
  const metrics = plan.byTrack.get(row.track);
  if (metrics === undefined)
    throw new Error(`broken invariant: ${program.slug} knows the track ${row.track} of a partner`);
  const columns = new Map(plan.columns.map((column) => [keyOf(column.name, column.metric), column]));
  const measured: MetricValues = Object.fromEntries(
    Object.entries(metrics).flatMap(([name, metric]) => {
      if (metric.measure.kind === 'SUM_OF') return [];
      const { index } = must(columns.get(keyOf(name, metric)), `a column for ${name}`);
      return [[name, BigInt(must(row[`m${index}`], `m${index}`))]];
    }),
  );
  const metricsAt = (when: Instant): Metrics => metricsOf(program, program.terms.at(when), row.track) ?? metrics;
  return { track: row.track, values: withSums(metrics, measured, at, metricsAt) };
}
