import { Arg, Ctx, Field, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { BillingRowResult as ServiceResult } from '../../services/contract.ts';
import { RequestError } from '../../services/outcome.ts';
import type { GraphQLContext, Loaders } from '../context.ts';
import { BillingFact } from '../fact/billing-fact.type.ts';
import { defineEnum } from '../shared/define-enum.ts';
import { definePayload, type Payload } from '../shared/define-payload.ts';
import { INPUT } from '../shared/input-argument.ts';
import { RecordBillingInput } from './record-billing.input.ts';
import { toBillingRow } from './to-billing-row.ts';

const ROWS_MAX = 500;

const BillingRowStatusEnum = defineEnum('BillingRowStatus', 'What became of one row.', {
  APPLIED: 'It is recorded, and counts.',
  REPLAYED: 'The same fact had been recorded before.',
  UNMATCHED: 'It is kept until what it refers to is recorded.',
  REFUSED: 'It is not recorded; the errors say why.',
});

const recordBillingPayload: Payload = definePayload({
  mutation: 'recordBilling',
  results: {
    results: {
      type: () => [BillingRowResult],
      description: 'What became of each row, in their order.',
      listSize: [1000, 'input.rows'],
    },
  },
  codes: {
    INVALID_AMOUNT: 'The amount is not one the currency can have.',
    INVALID_DATE: 'A date cannot be: it lies in the future, or the service ends before it starts.',
    CURRENCY_MISMATCH: 'The currency is not the one of what it refers to.',
    REFUND_EXCEEDS_PAYMENT: 'More would be given back than was paid.',
    FACT_CONFLICT: 'The same id was recorded before, with other content.',
    INVOICE_OF_ANOTHER_CUSTOMER: 'The invoice belongs to another customer.',
    BACKDATE_NOT_ALLOWED: 'The caller may not record the past, or not that far.',
  },
  details: ['known', 'found'],
});

@ObjectType('BillingRowResult', { description: 'What became of one row.', simpleResolvers: true })
export class BillingRowResult {
  @Field(() => Int, { description: 'Place of the row in the input, from 0.' })
  index!: number;

  @Field(() => BillingRowStatusEnum, { description: 'What became of it.' })
  status!: ServiceResult['status'];

  @Field(() => BillingFact, { nullable: true, description: 'The recorded fact; null when it was refused.' })
  fact!: object | null;

  @Field(() => [recordBillingPayload.ErrorType], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: readonly object[];
}

@Resolver()
export class RecordBillingResolver {
  @Mutation(() => recordBillingPayload.Type, {
    description: 'Records payments, refunds and churn of customers. For the vendor, with the right RECORD_BILLING.',
  })
  async recordBilling(
    @Arg('input', () => RecordBillingInput, INPUT) input: RecordBillingInput,
    @Ctx() context: GraphQLContext,
  ): Promise<object> {
    const { length } = input.rows;
    if (length < 1 || length > ROWS_MAX)
      throw new RequestError('BAD_USER_INPUT', `input.rows: found ${length} rows, expected 1 to ${ROWS_MAX}.`);
    const outcome = await context.services.billing.record(context.actor, {
      ...input,
      rows: input.rows.map(toBillingRow),
    });
    return recordBillingPayload.answer(context, outcome, (results, loaders) => ({
      results: () => results.map((result) => toRowResult(result, loaders)),
    }));
  }
}

const toRowResult = ({ fact, userErrors, ...result }: ServiceResult, loaders: Loaders): object => ({
  ...result,
  fact: () => (fact === null ? null : loaders.facts.load(fact.id)),
  userErrors: userErrors.map((error) => recordBillingPayload.toError(error)),
});
