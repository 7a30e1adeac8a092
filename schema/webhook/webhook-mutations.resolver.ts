import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { GraphQLContext } from '../context.ts';
import { toEventTypes } from '../event/event.type.ts';
import { INPUT } from '../shared/input-argument.ts';
import {
  CreateWebhookInput,
  ReplayWebhookDeliveriesInput,
  RotateWebhookSecretInput,
  UpdateWebhookInput,
  WebhookInput,
} from './webhook.inputs.ts';
import {
  createWebhookPayload,
  deleteWebhookPayload,
  disableWebhookPayload,
  enableWebhookPayload,
  replayWebhookDeliveriesPayload,
  rotateWebhookSecretPayload,
  updateWebhookPayload,
} from './webhook.payloads.ts';

@Resolver()
export class WebhookMutationsResolver {
  @Mutation(() => createWebhookPayload.Type, {
    description: 'Makes a webhook and shows its secret once. For vendors’ staff and keys, and for partners.',
  })
  async createWebhook(
    @Arg('input', () => CreateWebhookInput, INPUT) input: CreateWebhookInput,
    @Ctx() context: GraphQLContext,
  ): Promise<object> {
    const outcome = await context.services.webhooks.create(context.actor, {
      idempotencyKey: input.idempotencyKey,
      url: input.url,
      description: input.description ?? '',
      eventTypes: toEventTypes(input.eventTypes),
      programSlugs: input.programSlugs ?? null,
      partnerId: input.partnerId ?? null,
    });
    return createWebhookPayload.answer(context, outcome, ({ id, secret }, loaders) => ({
      webhook: () => loaders.webhooks.load(id),
      secret: () => secret,
    }));
  }

  @Mutation(() => updateWebhookPayload.Type, {
    description: 'Changes where a webhook is and what it is told of, from the next event on that is queued.',
  })
  async updateWebhook(
    @Arg('input', () => UpdateWebhookInput, INPUT) input: UpdateWebhookInput,
    @Ctx() context: GraphQLContext,
  ): Promise<object> {
    const outcome = await context.services.webhooks.update(context.actor, {
      idempotencyKey: input.idempotencyKey,
      webhookId: input.webhookId,
      url: input.url ?? undefined,
      description: input.description ?? undefined,
      eventTypes: input.eventTypes === undefined ? undefined : toEventTypes(input.eventTypes),
      programSlugs: input.programSlugs,
    });
    return updateWebhookPayload.answer(context, outcome, ({ id }, loaders) => ({
      webhook: () => loaders.webhooks.load(id),
    }));
  }

  @Mutation(() => enableWebhookPayload.Type, {
    description: 'Sends to it again: everything since it was disabled, in order.',
  })
  async enableWebhook(
    @Arg('input', () => WebhookInput, INPUT) input: WebhookInput,
    @Ctx() context: GraphQLContext,
  ): Promise<object> {
    const outcome = await context.services.webhooks.enable(context.actor, input);
    return enableWebhookPayload.answer(context, outcome, ({ id }, loaders) => ({
      webhook: () => loaders.webhooks.load(id),
    }));
  }

  @Mutation(() => disableWebhookPayload.Type, { description: 'Sends nothing to it until it is enabled again.' })
  async disableWebhook(
    @Arg('input', () => WebhookInput, INPUT) input: WebhookInput,
    @Ctx() context: GraphQLContext,
  ): Promise<object> {
    const outcome = await context.services.webhooks.disable(context.actor, input);
    return disableWebhookPayload.answer(context, outcome, ({ id }, loaders) => ({
      webhook: () => loaders.webhooks.load(id),
    }));
  }

  @Mutation(() => deleteWebhookPayload.Type, { description: 'Ends it for good; its deliveries can still be read.' })
  async deleteWebhook(
    @Arg('input', () => WebhookInput, INPUT) input: WebhookInput,
    @Ctx() context: GraphQLContext,
  ): Promise<object> {
    const outcome = await context.services.webhooks.remove(context.actor, input);
    return deleteWebhookPayload.answer(context, outcome, ({ id }, loaders) => ({
      webhook: () => loaders.webhooks.load(id),
    }));
  }

  @Mutation(() => rotateWebhookSecretPayload.Type, {
    description: 'Makes a new secret and shows it once. For a while deliveries carry a signature by either.',
  })
  async rotateWebhookSecret(
    @Arg('input', () => RotateWebhookSecretInput, INPUT) input: RotateWebhookSecretInput,
    @Ctx() context: GraphQLContext,
  ): Promise<object> {
    const outcome = await context.services.webhooks.rotateSecret(context.actor, input);
    return rotateWebhookSecretPayload.answer(context, outcome, ({ id, secret }, loaders) => ({
      webhook: () => loaders.webhooks.load(id),
      secret: () => secret,
    }));
  }

  @Mutation(() => replayWebhookDeliveriesPayload.Type, {
    description: 'Sends deliveries again, under the ids they had: a receiver that keeps ids takes none twice.',
  })
  async replayWebhookDeliveries(
    @Arg('input', () => ReplayWebhookDeliveriesInput, INPUT) input: ReplayWebhookDeliveriesInput,
    @Ctx() context: GraphQLContext,
  ): Promise<object> {
    const { idempotencyKey, webhookId, includeSucceeded } = input;
    const outcome = await context.services.webhooks.replay(context.actor, {
      idempotencyKey,
      webhookId,
      includeSucceeded,
      deliveryId: input.deliveryId ?? null,
      since: input.since ?? null,
    });
    return replayWebhookDeliveriesPayload.answer(context, outcome, ({ id, count }, loaders) => ({
      webhook: () => loaders.webhooks.load(id),
      count: () => count,
    }));
  }
}
