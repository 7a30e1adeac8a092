import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Ref } from '../../services/contract.ts';
import { PAYMENT_METHODS, type PaymentDetailsInput } from '../../domain/payout/payment-details.ts';
import { RequestError } from '../../services/outcome.ts';
import type { GraphQLContext, Loaders } from '../context.ts';
import type { Results } from '../shared/define-payload.ts';
import { INPUT } from '../shared/input-argument.ts';
import {
  AcknowledgeAgreementInput,
  CompleteOnboardingStepInput,
  CreatePartnerInput,
  EnrollPartnerInput,
  SetPaymentDetailsInput,
  type PaymentDetailsFieldsInput,
} from './partner.inputs.ts';
import {
  acknowledgeAgreementPayload,
  completeOnboardingStepPayload,
  createPartnerPayload,
  enrollPartnerPayload,
  setPaymentDetailsPayload,
} from './partner.payloads.ts';

const load = ({ id }: Ref, loaders: Loaders): Results => ({ enrollment: () => loaders.enrollments.load(id) });

/** The onboarding step that `acknowledgeAgreement` completes. */
const AGREEMENT_STEP = 'agreement';

@Resolver()
export class PartnerMutationsResolver {
  @Mutation(() => createPartnerPayload.Type, {
    description: 'Creates a partner organization. For the network’s administrators and a vendor’s staff.',
  })
  async createPartner(
    @Arg('input', () => CreatePartnerInput, INPUT) input: CreatePartnerInput,
    @Ctx() context: GraphQLContext,
  ): Promise<object> {
    const { website = null } = input;
    const outcome = await context.services.partners.create(context.actor, { ...input, website });
    return createPartnerPayload.answer(context, outcome, ({ id }, loaders) => ({
      partner: () => loaders.partners.load(id),
    }));
  }

  @Mutation(() => enrollPartnerPayload.Type, {
    description: 'Takes a partner into a program without an application. For the vendor’s staff.',
  })
  async enrollPartner(
    @Arg('input', () => EnrollPartnerInput, INPUT) input: EnrollPartnerInput,
    @Ctx() context: GraphQLContext,
  ): Promise<object> {
    const { track = null, tier = null, email = null, occurredAt = null } = input;
    const outcome = await context.services.partners.enroll(context.actor, { ...input, track, tier, email, occurredAt });
    return enrollPartnerPayload.answer(context, outcome, load);
  }

  @Mutation(() => completeOnboardingStepPayload.Type, {
    description:
      'Records that an onboarding step is done; after the last one the partner is ACTIVE. For the vendor’s staff, and the partner for its agreement.',
  })
  async completeOnboardingStep(
    @Arg('input', () => CompleteOnboardingStepInput, INPUT) input: CompleteOnboardingStepInput,
    @Ctx() context: GraphQLContext,
  ): Promise<object> {
    const { partnerId = null, note = null } = input;
    const outcome = await context.services.partners.completeOnboardingStep(context.actor, {
      ...input,
      partnerId,
      note,
    });
    return completeOnboardingStepPayload.answer(context, outcome, load);
  }

  @Mutation(() => acknowledgeAgreementPayload.Type, {
    description: 'Records that a partner acknowledges the program’s agreement. For the partner and the vendor’s staff.',
  })
  async acknowledgeAgreement(
    @Arg('input', () => AcknowledgeAgreementInput, INPUT) input: AcknowledgeAgreementInput,
    @Ctx() context: GraphQLContext,
  ): Promise<object> {
    const { idempotencyKey, programSlug, partnerId = null, version = null } = input;
    const command = { idempotencyKey, programSlug, partnerId, step: AGREEMENT_STEP, note: version };
    return acknowledgeAgreementPayload.answer(
      context,
      await context.services.partners.completeOnboardingStep(context.actor, command),
      load,
    );
  }

  @Mutation(() => setPaymentDetailsPayload.Type, { description: 'Says how a partner is to be paid. For the partner.' })
  async setPaymentDetails(
    @Arg('input', () => SetPaymentDetailsInput, INPUT) input: SetPaymentDetailsInput,
    @Ctx() context: GraphQLContext,
  ): Promise<object> {
    const { actor, services } = context;
    const { partnerId = null, details = null, ...rest } = input;
    const outcome =
      details === null
        ? await services.partners.setPaymentMethod(actor, { ...rest, partnerId })
        : await services.payouts.setPaymentDetails(actor, {
            ...rest,
            partnerId,
            details: toDetails(input.method, details),
          });
    return setPaymentDetailsPayload.answer(context, outcome, load);
  }
}

function toDetails(method: string, fields: PaymentDetailsFieldsInput): PaymentDetailsInput {
  const found = PAYMENT_METHODS.find((each) => each === method);
  if (found === undefined)
    throw new RequestError(
      'BAD_USER_INPUT',
      `input.method: found "${method}" with details, expected one of ${PAYMENT_METHODS.join(', ')}.`,
    );
  const { holder = null, iban = null, bic = null, accountNumber = null } = fields;
  const { routingNumber = null, country = null, email = null } = fields;
  return { method: found, holder, iban, bic, accountNumber, routingNumber, country, email };
}
