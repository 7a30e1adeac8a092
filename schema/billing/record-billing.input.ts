import { Field, InputType } from 'type-graphql';
import { CurrencyCode } from '../scalars/currency-code.scalar.ts';
import { DateTime } from '../scalars/date-time.scalar.ts';
import { Decimal } from '../scalars/decimal.scalar.ts';
import { defineEnum } from '../shared/define-enum.ts';
import { KeyedInput } from '../shared/keyed.input.ts';

export const BillingKindEnum = defineEnum('BillingKind', 'What happened to a customer’s money.', {
  PAID: 'An invoice was paid, wholly or in part.',
  REFUNDED: 'Money was given back.',
  CHURNED: 'The customer left.',
});

@InputType('BillingRowInput', {
  description: 'One billing fact. Ids are the vendor’s own; which fields are needed depends on the kind.',
})
export class BillingRowInput {
  @Field(() => BillingKindEnum, { description: 'What happened.' })
  kind!: 'PAID' | 'REFUNDED' | 'CHURNED';

  @Field(() => DateTime, { description: 'When it happened.' })
  at!: number;

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

  @Field(() => Decimal, {
    nullable: true,
    description:
      'Major units: what was collected, tax included (PAID), or given back without tax (REFUNDED). Needed for both.',
  })
  amount?: string | null;

  @Field(() => Decimal, {
    nullable: true,
    description: 'The tax in the amount, major units; PAID only. Left out: none.',
  })
  tax?: string | null;

  @Field(() => CurrencyCode, { nullable: true, description: 'Currency of the amount; needed for PAID and REFUNDED.' })
  currency?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'Start of the service that was paid for; needed for PAID.' })
  serviceFrom?: number | null;

  @Field(() => DateTime, { nullable: true, description: 'End of that service, exclusive; needed for PAID.' })
  serviceTo?: number | null;
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
