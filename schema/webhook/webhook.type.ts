import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { WebhookAttemptRow, WebhookDeliveryRow, WebhookRow } from '../../services/reads.ts';
import { DateTime } from '../scalars/date-time.scalar.ts';
import { connectionOf } from '../shared/connection.ts';
import { defineEnum } from '../shared/define-enum.ts';
import { Node } from '../shared/node.type.ts';

export const WebhookStatusEnum = defineEnum('WebhookStatus', 'How a webhook stands.', {
  ENABLED: 'Events are sent to it.',
  DISABLED: 'Nothing is sent; once it is enabled again, everything since is.',
  DELETED: 'It was deleted; its deliveries can still be read.',
} satisfies Record<WebhookRow['status'], string>);

export const WebhookDisabledReasonEnum = defineEnum('WebhookDisabledReason', 'Why a webhook is disabled.', {
  BY_HAND: 'Somebody disabled it.',
  GONE: 'The receiver answered 410 Gone.',
  FAILING: 'No delivery got through for days.',
} satisfies Record<NonNullable<WebhookRow['disabledReason']>, string>);

export const WebhookDeliveryStatusEnum = defineEnum('WebhookDeliveryStatus', 'How a delivery stands.', {
  PENDING: 'It is to be sent, for the first time or again.',
  SUCCEEDED: 'The receiver took it.',
  FAILED: 'The last attempt failed; it is sent again by hand alone.',
} satisfies Record<WebhookDeliveryRow['status'], string>);

@ObjectType('Webhook', {
  description:
    'An address that is told of events, by Standard Webhooks. It belongs to a vendor (events of its programs) or to a partner (its own events in the programs of any vendor).',
  implements: Node,
  simpleResolvers: true,
})
export class Webhook extends Node {
  @Field(() => String, { description: 'Where deliveries are posted to.' })
  url!: string;

  @Field(() => String, { description: 'What it is for, in the words of whoever made it.' })
  description!: string;

  @Field(() => WebhookStatusEnum, { description: 'How it stands.' })
  status!: WebhookRow['status'];

  @Field(() => WebhookDisabledReasonEnum, { nullable: true, description: 'Why it is disabled; null unless it is.' })
  disabledReason!: WebhookRow['disabledReason'];

  @Field(() => DateTime, {
    description: 'When it was made, by the time of day: events recorded from then on are sent.',
  })
  createdAt!: number;

  @Field(() => String, { description: 'Id of who made it.' })
  createdBy!: string;

  @Field(() => DateTime, { nullable: true, description: 'When a delivery last got through.' })
  lastSuccessAt!: number | null;

  @Field(() => DateTime, { nullable: true, description: 'When an attempt last failed.' })
  lastFailureAt!: number | null;

  @Field(() => DateTime, { nullable: true, description: 'Since when nothing has got through; null while it does.' })
  failingSince!: number | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'Until when deliveries are signed with the secret before as well; null: with one secret.',
  })
  previousSecretUntil!: number | null;
}

@ObjectType('WebhookAttempt', { description: 'One attempt to deliver.', simpleResolvers: true })
export class WebhookAttempt implements WebhookAttemptRow {
  @Field(() => Int, { description: 'From 1.' })
  number!: number;

  @Field(() => DateTime, { description: 'When it was made, by the time of day.' })
  at!: number;

  @Field(() => Int, { description: 'How long it took, in milliseconds.' })
  durationMs!: number;

  @Field(() => Int, { nullable: true, description: 'The HTTP status that came back; null: no answer.' })
  statusCode!: number | null;

  @Field(() => String, { nullable: true, description: 'Why it counts as a failure; null when it does not.' })
  error!: string | null;
}

@ObjectType('WebhookDelivery', {
  description: 'One event for one webhook. Its id is sent as `webhook-id`, at every attempt the same.',
  implements: Node,
  simpleResolvers: true,
})
export class WebhookDelivery extends Node {
  @Field(() => ID, { description: 'Id of the webhook.' })
  webhookId!: string;

  @Field(() => WebhookDeliveryStatusEnum, { description: 'How it stands.' })
  status!: WebhookDeliveryRow['status'];

  @Field(() => String, { description: 'The body that is posted, as JSON text: ids, never personal data.' })
  body!: string;

  @Field(() => Int, { description: 'How often it was tried.' })
  attemptCount!: number;

  @Field(() => [WebhookAttempt], { description: 'The latest attempts, at most 20, oldest first.' })
  attempts!: readonly WebhookAttemptRow[];

  @Field(() => DateTime, { nullable: true, description: 'When it is tried next; null unless it is PENDING.' })
  nextAttemptAt!: number | null;

  @Field(() => DateTime, { description: 'When it was queued, by the time of day.' })
  createdAt!: number;

  @Field(() => DateTime, { nullable: true, description: 'When it got through or was given up; null while PENDING.' })
  finishedAt!: number | null;
}

export const WebhookConnection = connectionOf(Webhook, 'Webhook', 'a webhook');
export const WebhookDeliveryConnection = connectionOf(WebhookDelivery, 'WebhookDelivery', 'a delivery');
