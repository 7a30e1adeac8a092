import { Field, ID, InputType } from 'type-graphql';
import type { JsonObject } from '../../domain/contract/params.ts';
import type { ReviewApplication } from '../../services/contract.ts';
import { Json } from '../scalars/json.scalar.ts';
import { KeyedInput } from '../shared/keyed.input.ts';
import { ApplicationDecisionEnum } from './application.type.ts';

@InputType('ApplyToProgramInput', { description: 'A request to join a program.' })
export class ApplyToProgramInput extends KeyedInput {
  @Field(() => String, { description: 'The program.' })
  programSlug!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The partner; may be left out by a caller who acts for one partner.',
  })
  partnerId?: string | null;

  @Field(() => String, { nullable: true, description: 'The track to join; needed in a program with tracks.' })
  track?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Address of the applicant’s website; needed where the program asks for one.',
  })
  website?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The applicant’s own e-mail, by which a self-referral is recognised.',
  })
  email?: string | null;

  @Field(() => Json, { nullable: true, description: 'Answers by the names of the program’s form.' })
  answers?: JsonObject | null;
}

@InputType('WithdrawApplicationInput', { description: 'An application to take back.' })
export class WithdrawApplicationInput extends KeyedInput {
  @Field(() => ID, { description: 'The application.' })
  applicationId!: string;

  @Field(() => String, { nullable: true, description: 'Why.' })
  reason?: string | null;
}

@InputType('ResubmitApplicationInput', { description: 'An answer to what the vendor asked an applicant for.' })
export class ResubmitApplicationInput extends KeyedInput {
  @Field(() => ID, { description: 'The application.' })
  applicationId!: string;

  @Field(() => String, { nullable: true, description: 'Address of the applicant’s website; left out: as before.' })
  website?: string | null;

  @Field(() => Json, { nullable: true, description: 'Answers that take the place of those before, by name.' })
  answers?: JsonObject | null;
}

@InputType('ReviewApplicationInput', { description: 'A decision about an application.' })
export class ReviewApplicationInput extends KeyedInput {
  @Field(() => ID, { description: 'The application.' })
  applicationId!: string;

  @Field(() => ApplicationDecisionEnum, { description: 'What is decided.' })
  decision!: ReviewApplication['decision'];

  @Field(() => String, {
    nullable: true,
    description: 'Why: to reject, one of the program’s reasons; to ask for action, what is asked for.',
  })
  reason?: string | null;
}
