import { Field, InputType } from 'type-graphql';
import { defineEnum } from '../shared/define-enum.ts';
import { KeyedInput } from '../shared/keyed.input.ts';

export const BillingKindEnum = defineEnum('BillingKind', 'What happened to a customer’s money.', {
  PAID: 'An invoice was paid, wholly or in part.',
  REFUNDED: 'Money was given back.',
  CHURNED: 'The customer left.',
});

const INSTANT = 'An instant with its offset, such as 2026-03-31T10:15:00Z.';

/** Amounts, currencies and dates are text here: one that is malformed is refused with its row, not with the batch. */
@InputType('BillingRowInput', {
  description: 'One billing fact. Ids are the vendor’s own; which fields are needed depends on the kind.',
})
export class BillingRowInput {
  @Field(() => BillingKindEnum, { description: 'What happened.' })
  kind!: 'PAID' | 'REFUNDED' | 'CHURNED';

  @Field(() => String, { description: `When it happened. ${INSTANT}` })
  at!: string;

  @Field(() => String, { nullable: true, description: 'The customer; needed for PAID and CHURNED.' })
  customerId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The invoice; needed for PAID. REFUNDED names an invoice or a payment, never both.',
  })
  invoiceId?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The payment; PAID: left out, it is the invoice’s id. REFUNDED names an invoice or a payment, never both.',
  })
  paymentId?: string | null;

  @Field(() => String, { nullable: true, description: 'The refund; needed for REFUNDED.' })
  refundId?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Major units: what was collected, tax included (PAID), or given back without tax (REFUNDED). Needed for both.',
  })
  amount?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The tax in the amount, major units; PAID only. Left out: none.',
  })
  tax?: string | null;

  @Field(() => String, { nullable: true, description: 'ISO 4217 code of the amount; needed for PAID and REFUNDED.' })
  currency?: string | null;

  @Field(() => String, {
    nullable: true,
    description: `Start of the service that was paid for; needed for PAID. ${INSTANT}`,
  })
  serviceFrom?: string | null;

  @Field(() => String, { nullable: true, description: `End of that service, exclusive; needed for PAID. ${INSTANT}` })
  serviceTo?: string | null;
}

@InputType('RecordBillingInput', { description: 'Billing facts from one system.' })
export class RecordBillingInput extends KeyedInput {
  @Field(() => String, { description: 'The system that reports; its ids are unique within it.' })
  source!: string;

  @Field(() => [BillingRowInput], {
    description: 'The facts, 1 to 500, in any order. Each stands alone: one that is refused harms no other.',
  })
  rows!: readonly BillingRowInput[];
}
