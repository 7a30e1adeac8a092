import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { GraphQLContext } from '../context.ts';
import { Customer } from '../customer/customer.type.ts';
import { Partner } from '../partner/partner.type.ts';
import { definePayload } from '../shared/define-payload.ts';
import { DATE_CODES, PARTNER_CODES } from '../shared/error-codes.ts';
import { INPUT } from '../shared/input-argument.ts';
import { DatedInput } from '../shared/keyed.input.ts';

@InputType('RecordClickInput', { description: 'A visit through an affiliate link.' })
export class RecordClickInput extends DatedInput {
  @Field(() => String, { description: 'The program.' })
  programSlug!: string;

  @Field(() => ID, { description: 'The partner whose link it was.' })
  partnerId!: string;

  @Field(() => String, { description: 'What the visitor is recognised by later; it is stored as a hash.' })
  visitor!: string;
}

@InputType('SignUpCustomerInput', { description: 'A customer who signed up.' })
export class SignUpCustomerInput extends DatedInput {
  @Field(() => String, { description: 'The program.' })
  programSlug!: string;

  @Field(() => String, { description: 'The vendor’s own id of the customer.' })
  customerId!: string;

  @Field(() => String, { nullable: true, description: 'The visitor who became the customer, as in `recordClick`.' })
  visitor?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The customer’s e-mail, by which a self-referral is recognised.',
  })
  email?: string | null;
}

@ObjectType('SignUp', { description: 'What a sign-up came to.', simpleResolvers: true })
export class SignUp {
  @Field(() => Customer, { nullable: true, description: 'The customer.' })
  customer!: object | null;

  @Field(() => Partner, { nullable: true, description: 'The partner the customer is credited to; null: nobody.' })
  partner!: object | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why it is nobody’s: NO_CLICK, OUTSIDE_WINDOW or SELF_REFERRAL.',
  })
  reason!: string | null;
}

const CODES = {
  UNKNOWN_PROGRAM: 'There is no such program that the caller may see.',
  NO_LINKS: 'The program knows no affiliate links.',
  ...DATE_CODES,
};

const recordClickPayload = definePayload({
  mutation: 'recordClick',
  results: { clickId: { type: () => ID, description: 'Id of the recorded click.' } },
  codes: { ...CODES, ...PARTNER_CODES },
});

const signUpCustomerPayload = definePayload({
  mutation: 'signUpCustomer',
  results: { signUp: { type: () => SignUp, description: 'What the sign-up came to.' } },
  codes: { ...CODES, ALREADY_SIGNED_UP: 'The customer has signed up before.' },
});

@Resolver()
export class LinkMutationsResolver {
  @Mutation(() => recordClickPayload.Type, {
    description: 'Records a visit through an affiliate link. For the vendor.',
  })
  async recordClick(
    @Arg('input', () => RecordClickInput, INPUT) input: RecordClickInput,
    @Ctx() context: GraphQLContext,
  ): Promise<object> {
    const { occurredAt = null } = input;
    const outcome = await context.services.links.recordClick(context.actor, { ...input, occurredAt });
    return recordClickPayload.answer(context, outcome, ({ id }) => ({ clickId: () => id }));
  }

  @Mutation(() => signUpCustomerPayload.Type, {
    description: 'Records that a customer signed up, and decides whose it is. For the vendor.',
  })
  async signUpCustomer(
    @Arg('input', () => SignUpCustomerInput, INPUT) input: SignUpCustomerInput,
    @Ctx() context: GraphQLContext,
  ): Promise<object> {
    const { visitor = null, email = null, occurredAt = null } = input;
    const outcome = await context.services.links.signUp(context.actor, { ...input, visitor, email, occurredAt });
    return signUpCustomerPayload.answer(context, outcome, ({ customer, partnerId, reason }, loaders) => ({
      signUp: () => ({
        customer: () => loaders.customers.load(customer.id),
        partner: () => (partnerId === null ? null : loaders.partners.load(partnerId)),
        reason,
      }),
    }));
  }
}
