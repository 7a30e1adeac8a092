import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { PaymentMethod } from '../../domain/payout/payment-details.ts';
import type { ImportRowResult, PayoutRowResult } from '../../services/payouts/contract.ts';
import { ApprovalStatusEnum, ImportRowStatusEnum, PaymentMethodEnum } from './payout.enums.ts';
import { approvePayoutPayload, importPaidPayoutsPayload } from './payout.payloads.ts';
import { Payout } from './payout.type.ts';

@ObjectType('PayoutApprovalResult', { description: 'What became of one payout of an approval.', simpleResolvers: true })
export class PayoutApprovalResult {
  @Field(() => Int, { description: 'Its place in the input, from 0.' })
  index!: number;

  @Field(() => ApprovalStatusEnum, { description: 'What became of it.' })
  status!: PayoutRowResult['status'];

  @Field(() => Payout, { nullable: true, description: 'The payout; null for one that the caller may not see.' })
  payout!: object | null;

  @Field(() => [approvePayoutPayload.ErrorType], { description: 'Why it is not approved; empty when it is.' })
  userErrors!: readonly object[];
}

@ObjectType('PaidPayoutResult', { description: 'What became of one row of an import.', simpleResolvers: true })
export class ImportRowResultType {
  @Field(() => Int, { description: 'The row, 1 for the first one under the header.' })
  row!: number;

  @Field(() => ImportRowStatusEnum, { description: 'What became of it.' })
  status!: ImportRowResult['status'];

  @Field(() => Payout, { nullable: true, description: 'The payout; null for one that the caller may not see.' })
  payout!: object | null;

  @Field(() => [importPaidPayoutsPayload.ErrorType], { description: 'Why nothing is recorded; empty when it is.' })
  userErrors!: readonly object[];
}

@ObjectType('PayoutFile', { description: 'A file for a bank, PayPal or Wise.', simpleResolvers: true })
export class PayoutFileType {
  @Field(() => ID, { description: 'Id of the export.' })
  batchId!: string;

  @Field(() => PaymentMethodEnum, { description: 'For what it is.' })
  method!: PaymentMethod;

  @Field(() => String, { description: 'A name for it.' })
  fileName!: string;

  @Field(() => String, {
    description: 'The file: CSV, RFC 4180. Cells that a spreadsheet would run have an apostrophe in front.',
  })
  csv!: string;

  @Field(() => Int, { description: 'Payments in it.' })
  payouts!: number;

  @Field(() => [ID], { description: 'Payouts that are not in it because their details were erased or changed since.' })
  withoutDetails!: readonly string[];
}
