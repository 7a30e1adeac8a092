import { Field, ID, InputType, Int } from 'type-graphql';
import type { WebhookDeliveryFilter, WebhookFilter, WebhookDeliveryRow, WebhookRow } from '../../services/reads.ts';
import { EventTypeEnum } from '../event/event.type.ts';
import { DateTime } from '../scalars/date-time.scalar.ts';
import { KeyedInput } from '../shared/keyed.input.ts';
import { WebhookDeliveryStatusEnum, WebhookStatusEnum } from './webhook.type.ts';

@InputType('WebhookFilter', { description: 'Which webhooks to list.' })
export class WebhookFilterInput implements WebhookFilter {
  @Field(() => [WebhookStatusEnum], { nullable: true, description: 'In one of these states; left out: not deleted.' })
  statuses?: WebhookRow['status'][] | null;
}

@InputType('WebhookDeliveryFilter', { description: 'Which deliveries to list; conditions add up.' })
export class WebhookDeliveryFilterInput implements WebhookDeliveryFilter {
  @Field(() => ID, { nullable: true, description: 'Of this webhook.' })
  webhookId?: string | null;

  @Field(() => [WebhookDeliveryStatusEnum], { nullable: true, description: 'In one of these states.' })
  statuses?: WebhookDeliveryRow['status'][] | null;
}

@InputType('CreateWebhookInput', { description: 'An address that is to be told of events from now on.' })
export class CreateWebhookInput extends KeyedInput {
  @Field(() => String, { description: 'An https address of the public internet.' })
  url!: string;

  @Field(() => String, { nullable: true, description: 'What it is for; at most 500 characters.' })
  description?: string | null;

  @Field(() => [EventTypeEnum], {
    nullable: true,
    description: 'Only events of these types; left out: all, later ones too.',
  })
  eventTypes?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Only events of these programs; left out: all, later ones too.',
  })
  programSlugs?: string[] | null;

  @Field(() => ID, { nullable: true, description: 'The partner it is for; needed by a caller of several.' })
  partnerId?: string | null;
}

@InputType('WebhookInput', { description: 'Which webhook.' })
export class WebhookInput extends KeyedInput {
  @Field(() => ID, { description: 'The webhook.' })
  webhookId!: string;
}

@InputType('UpdateWebhookInput', { description: 'What to change of a webhook; fields left out stay as they are.' })
export class UpdateWebhookInput extends WebhookInput {
  @Field(() => String, { nullable: true, description: 'An https address of the public internet.' })
  url?: string | null;

  @Field(() => String, { nullable: true, description: 'What it is for; at most 500 characters.' })
  description?: string | null;

  @Field(() => [EventTypeEnum], { nullable: true, description: 'Only events of these types; null: all.' })
  eventTypes?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Only events of these programs; null: all.' })
  programSlugs?: string[] | null;
}

@InputType('RotateWebhookSecretInput', { description: 'A new secret for a webhook.' })
export class RotateWebhookSecretInput extends WebhookInput {
  @Field(() => Int, {
    defaultValue: 24,
    description: 'For how many hours deliveries are signed with the old secret as well; 0 to 336.',
  })
  overlapHours!: number;
}

@InputType('ReplayWebhookDeliveriesInput', {
  description: 'Which deliveries to send again. Exactly one of `deliveryId` and `since` is given.',
})
export class ReplayWebhookDeliveriesInput extends WebhookInput {
  @Field(() => ID, { nullable: true, description: 'This delivery, however it ended.' })
  deliveryId?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'Those that were queued from then on and have failed.' })
  since?: number | null;

  @Field(() => Boolean, { defaultValue: false, description: 'With `since`: those that got through as well.' })
  includeSucceeded!: boolean;
}
