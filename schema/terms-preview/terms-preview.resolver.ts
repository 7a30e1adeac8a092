import { Arg, Ctx, Field, FieldResolver, InputType, Mutation, Resolver, Root } from 'type-graphql';
import type { JsonObject } from '../../domain/contract/params.ts';
import type { PreviewResult } from '../../services/comparison/preview-run.ts';
import type { RunRow } from '../../services/reads.ts';
import type { GraphQLContext } from '../context.ts';
import { Partner } from '../partner/partner.type.ts';
import { RunType } from '../run/run.type.ts';
import { DateTime } from '../scalars/date-time.scalar.ts';
import { Json } from '../scalars/json.scalar.ts';
import { definePayload } from '../shared/define-payload.ts';
import { INPUT } from '../shared/input-argument.ts';
import { KeyedInput } from '../shared/keyed.input.ts';
import type { Money } from '../shared/money.type.ts';
import { PreviewedPartner, PreviewedTierChange, TermsPreviewResult } from './terms-preview.type.ts';

@InputType('PreviewTermsInput', { description: 'Terms that might have been.' })
export class PreviewTermsInput extends KeyedInput {
  @Field(() => String, { description: 'The program.' })
  programSlug!: string;

  @Field(() => Json, { description: 'Parameters to change, merged over the version in force at `validFrom`.' })
  params!: JsonObject;

  @Field(() => DateTime, {
    description: 'From when they would have held; not later than now, by the program’s clock.',
  })
  validFrom!: number;
}

const previewTermsPayload = definePayload({
  mutation: 'previewTerms',
  results: { run: { type: () => RunType, description: 'The run; its `termsPreview` is there when it is DONE.' } },
  codes: {
    UNKNOWN_PROGRAM: 'There is no such program that the caller may change.',
    INVALID_PARAMETERS: 'The adapter refuses the parameters; the message names each by its path.',
    INVALID_DATE: 'The date lies in the future: there is nothing to look at yet.',
  },
  details: ['known', 'found'],
});

interface OfPartner {
  readonly partner: string;
}

@Resolver(() => RunType)
export class TermsPreviewResolver {
  @Mutation(() => previewTermsPayload.Type, {
    description:
      'Asks what other terms would have made of a program’s real past. Queues a run; nothing of the program changes. For the vendor’s staff.',
  })
  async previewTerms(
    @Arg('input', () => PreviewTermsInput, INPUT) input: PreviewTermsInput,
    @Ctx() context: GraphQLContext,
  ): Promise<object> {
    const outcome = await context.services.comparison.previewTerms(context.actor, input);
    return previewTermsPayload.answer(context, outcome, ({ id }, loaders) => ({ run: () => loaders.runs.load(id) }));
  }

  @FieldResolver(() => TermsPreviewResult, {
    nullable: true,
    description: 'What came out of `previewTerms`; null for other runs, and until it is DONE.',
  })
  termsPreview(@Root() { kind, result }: RunRow): object | null {
    return kind !== 'TERMS_PREVIEW' || result === null ? null : toResult(result as unknown as PreviewResult);
  }
}

@Resolver(() => PreviewedPartner)
export class PreviewedPartnerResolver {
  @FieldResolver(() => Partner, { nullable: true, description: 'The partner.' })
  partner(@Root() { partner }: OfPartner, @Ctx() { loaders }: GraphQLContext): Promise<object | null> {
    return loaders.partners.load(partner);
  }
}

@Resolver(() => PreviewedTierChange)
export class PreviewedTierChangeResolver {
  @FieldResolver(() => Partner, { nullable: true, description: 'The partner.' })
  partner(@Root() { partner }: OfPartner, @Ctx() { loaders }: GraphQLContext): Promise<object | null> {
    return loaders.partners.load(partner);
  }
}

function toResult(result: PreviewResult): object {
  const money = (amount: string): Money => ({ amount, currency: result.currency });
  const sums = ({ earned, paid }: PreviewResult['before']): object => ({ earned: money(earned), paid: money(paid) });
  return {
    ...result,
    before: sums(result.before),
    after: sums(result.after),
    months: result.months.map(({ month, before, after, difference }) => ({
      month,
      before: money(before),
      after: money(after),
      difference: money(difference),
    })),
    partners: result.partners.map((each) => ({
      ...each,
      before: sums(each.before),
      after: sums(each.after),
      difference: money(each.difference),
    })),
  };
}
