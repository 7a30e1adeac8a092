import { Field, InterfaceType, ObjectType } from 'type-graphql';
import { defineEnum } from './define-enum.ts';

@InterfaceType('UserError', {
  description: 'An expected refusal of a mutation, to be shown beside the field it is about.',
})
export abstract class UserError {
  @Field(() => String, { description: 'What was found, what was expected, and where.' })
  message!: string;

  @Field(() => [String], {
    nullable: true,
    description: 'Path of the input field, such as `["input", "rows", "3", "amount"]`; null when no field is meant.',
  })
  field!: readonly string[] | null;

  @Field(() => Boolean, { description: 'The same call may succeed later without a change.' })
  retryable!: boolean;
}

export const WarningCodeEnum = defineEnum('MutationWarningCode', 'What a successful mutation warns of.', {
  EXPIRED_NO_CREDIT: 'The lead had expired before it was won: it stays EXPIRED, and nobody is credited.',
  PAYMENT_DETAILS_MISSING: 'Only the method of payment was noted: nothing is paid until the account is known.',
  LATER_VERSION_TAKES_OVER: 'A version that is published already comes into force later and takes over then.',
  OTHER: 'Something else; the message says what.',
});

@ObjectType('MutationWarning', {
  description: 'Something to know about a mutation that succeeded.',
  simpleResolvers: true,
})
export class MutationWarning {
  @Field(() => WarningCodeEnum, { description: 'Stable code.' })
  code!: string;

  @Field(() => String, { description: 'The warning in words.' })
  message!: string;
}
