import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ProgramAdapter } from '../../domain/contract/adapter.ts';
import type { TermGroup } from '../../domain/contract/term.ts';
import { formatAmount } from '../../domain/money/amount.ts';
import { must } from '../../domain/result.ts';
import type { ProgramRow, TermsRow } from '../../services/reads.ts';
import type { GraphQLContext } from '../context.ts';
import { DateTime } from '../scalars/date-time.scalar.ts';
import { days, months } from '../scalars/duration.scalar.ts';
import { Json } from '../scalars/json.scalar.ts';
import { Cost } from '../shared/cost/directives.ts';
import { PageArgs, toPage } from '../shared/page.args.ts';
import { SourcedFact, TermGroupEnum } from '../shared/sourced-fact.type.ts';
import {
  ApplicationRules,
  LeadRegistrationRules,
  LinkTrackingRules,
  ManagedAccountRules,
  PayoutStream,
  RewardRule,
} from './program-rules.type.ts';
import { Adapter, Program, ProgramClock, ProgramLink, TermsVersion, TermsVersionConnection } from './program.type.ts';
import { Tier, TierReviewRules, Track } from './tier.type.ts';
import { toAllTiers, toTiers } from './translate-tiers.ts';

const AS_OF = {
  nullable: true,
  description: 'By the terms in force then; left out: now, by the program’s clock.',
} as const;

type AsOf = number | null | undefined;

const termsAt = async (program: ProgramRow, asOf: AsOf, context: GraphQLContext): Promise<TermsRow> =>
  must(
    await context.loaders.terms.load({ programId: program.id, at: asOf ?? null }),
    `program ${program.id} has terms`,
  );

@Resolver(() => Program)
export class ProgramFieldsResolver {
  @FieldResolver(() => String, { description: 'What the program is about.' })
  summary(@Root() program: ProgramRow, @Ctx() { registry }: GraphQLContext): string {
    return program.description || (findAdapter(registry, program)?.summary ?? '');
  }

  @FieldResolver(() => Adapter, { description: 'The rules it runs by.' })
  adapter(@Root() program: ProgramRow, @Ctx() { registry }: GraphQLContext): Adapter {
    const adapter = findAdapter(registry, program);
    const { adapterId: id, adapterVersion: version } = program;
    return { id, version, title: adapter?.title ?? id, summary: adapter?.summary ?? '' };
  }

  @FieldResolver(() => ProgramClock, { description: 'What time it is in the program.' })
  clock(@Root() { clock: kind, now, processedThrough }: ProgramRow): ProgramClock {
    return { kind, now, processedThrough };
  }

  @FieldResolver(() => [ProgramLink], { description: 'Pages that belong to it.' })
  links(@Root() program: ProgramRow): readonly ProgramLink[] {
    return Object.entries(program.links).map(([rel, url]) => ({ rel, url }));
  }

  // However many there are: they come from memory, and what they cost is to be written out.
  @Cost(50)
  @FieldResolver(() => [SourcedFact], { description: 'What is published about it, each statement with its source.' })
  async terms(
    @Root() program: ProgramRow,
    @Arg('group', () => TermGroupEnum, { nullable: true, description: 'Only of this group.' })
    group: TermGroup | null | undefined,
    @Arg('keys', () => [String], {
      nullable: true,
      description: 'Only these keys; `reward.rate` also gives `reward.rate[GOLD]`.',
    })
    keys: readonly string[] | null | undefined,
    @Arg('asOf', () => DateTime, AS_OF) asOf: AsOf,
    @Ctx() context: GraphQLContext,
  ): Promise<readonly SourcedFact[]> {
    const { adapter, params } = await termsAt(program, asOf, context);
    const isAsked = (key: string): boolean =>
      !keys || keys.some((asked) => key === asked || key.startsWith(`${asked}[`));
    return adapter.terms(params).filter((term) => (!group || term.group === group) && isAsked(term.key));
  }

  @FieldResolver(() => Json, { description: 'The complete parameters in force, by the names of the adapter.' })
  async parameters(
    @Root() program: ProgramRow,
    @Arg('asOf', () => DateTime, AS_OF) asOf: AsOf,
    @Ctx() context: GraphQLContext,
  ): Promise<unknown> {
    return (await termsAt(program, asOf, context)).raw;
  }

  @FieldResolver(() => TermsVersion, { description: 'The version of the terms in force.' })
  async termsInForce(
    @Root() program: ProgramRow,
    @Arg('asOf', () => DateTime, AS_OF) asOf: AsOf,
    @Ctx() context: GraphQLContext,
  ): Promise<object> {
    const terms = await termsAt(program, asOf, context);
    return { ...terms, parameters: terms.raw };
  }

  @FieldResolver(() => TermsVersionConnection, { description: 'Every version of its terms, the latest first.' })
  termsVersions(
    @Root() program: ProgramRow,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { actor, reads }: GraphQLContext,
  ): Promise<object> {
    return reads.programs.termsVersions(actor, program.id, toPage(page));
  }

  @FieldResolver(() => [Track], { description: 'Its tracks with their tiers; empty where it has none.' })
  async tracks(
    @Root() program: ProgramRow,
    @Arg('asOf', () => DateTime, AS_OF) asOf: AsOf,
    @Ctx() context: GraphQLContext,
  ): Promise<readonly Track[]> {
    const { adapter, params } = await termsAt(program, asOf, context);
    return adapter
      .tracks(params)
      .map((name) => ({ name, tiers: toTiers(adapter.tiers(params, name), name, program.currency) }));
  }

  @FieldResolver(() => [Tier], { description: 'Its tiers with their conditions, track by track, rising.' })
  async tiers(
    @Root() program: ProgramRow,
    @Arg('asOf', () => DateTime, AS_OF) asOf: AsOf,
    @Ctx() context: GraphQLContext,
  ): Promise<readonly Tier[]> {
    const { adapter, params } = await termsAt(program, asOf, context);
    return toAllTiers(adapter, params, program.currency);
  }

  @FieldResolver(() => TierReviewRules, { description: 'When its tiers are decided.' })
  async tierReview(
    @Root() program: ProgramRow,
    @Arg('asOf', () => DateTime, AS_OF) asOf: AsOf,
    @Ctx() context: GraphQLContext,
  ): Promise<TierReviewRules> {
    const { adapter, params } = await termsAt(program, asOf, context);
    const rules = adapter.tiers(params, adapter.tracks(params)[0] ?? null);
    if (rules.kind === 'NONE') return { decided: 'NONE', months: [], effectiveDay: null };
    if (rules.decided.kind === 'AT_ONCE') return { decided: 'AT_ONCE', months: [], effectiveDay: null };
    return { decided: 'REVIEW', months: rules.decided.months, effectiveDay: rules.decided.effectiveDay };
  }

  @FieldResolver(() => [RewardRule], { description: 'The rules that its commission lines name.' })
  rules(@Root() program: ProgramRow, @Ctx() { registry }: GraphQLContext): readonly RewardRule[] {
    return findAdapter(registry, program)?.rules ?? [];
  }

  @FieldResolver(() => ApplicationRules, { description: 'How it takes partners.' })
  async applicationRules(@Root() program: ProgramRow, @Ctx() context: GraphQLContext): Promise<ApplicationRules> {
    const { adapter, params } = await termsAt(program, null, context);
    return adapter.application(params);
  }

  @FieldResolver(() => LeadRegistrationRules, {
    nullable: true,
    description: 'How leads are registered; null: it knows no leads.',
  })
  async leadRules(@Root() program: ProgramRow, @Ctx() context: GraphQLContext): Promise<LeadRegistrationRules | null> {
    const { adapter, params } = await termsAt(program, null, context);
    const rules = adapter.leads(params);
    if (rules.kind === 'NONE') return null;
    return {
      validity: rules.validityDays === null ? null : days(rules.validityDays),
      rejectReasons: rules.rejectReasons,
    };
  }

  @FieldResolver(() => LinkTrackingRules, {
    nullable: true,
    description: 'How affiliate links work; null: it knows no links.',
  })
  async linkRules(@Root() program: ProgramRow, @Ctx() context: GraphQLContext): Promise<LinkTrackingRules | null> {
    const { adapter, params } = await termsAt(program, null, context);
    const rules = adapter.links(params);
    return rules.kind === 'NONE' ? null : { ...rules, window: days(rules.windowDays) };
  }

  @FieldResolver(() => ManagedAccountRules, {
    nullable: true,
    description: 'Who may manage accounts; null: it knows no managed accounts.',
  })
  async managedAccountRules(
    @Root() program: ProgramRow,
    @Ctx() context: GraphQLContext,
  ): Promise<ManagedAccountRules | null> {
    const { adapter, params } = await termsAt(program, null, context);
    const rules = adapter.managedAccounts(params);
    return rules.kind === 'NONE' ? null : { minimumService: months(rules.minimumMonths), tracks: rules.tracks };
  }

  @FieldResolver(() => [PayoutStream], { description: 'When and how its commissions are paid.' })
  async payoutStreams(
    @Root() program: ProgramRow,
    @Arg('asOf', () => DateTime, AS_OF) asOf: AsOf,
    @Ctx() context: GraphQLContext,
  ): Promise<readonly PayoutStream[]> {
    const { adapter, params } = await termsAt(program, asOf, context);
    const { currency } = program;
    return adapter.streams(params).map((stream) => ({
      ...stream,
      net: days(stream.netDays),
      minimum: { amount: formatAmount(stream.minimumMinor, currency), currency },
    }));
  }
}

const findAdapter = (registry: GraphQLContext['registry'], program: ProgramRow): ProgramAdapter | null =>
  registry.find(`${program.adapterId}@${program.adapterVersion.split('.')[0]}`);
