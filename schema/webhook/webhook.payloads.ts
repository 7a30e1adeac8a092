import { Int } from 'type-graphql';
import { definePayload } from '../shared/define-payload.ts';
import { Webhook } from './webhook.type.ts';

const webhook = { type: () => Webhook, description: 'The webhook.' };
const secret = {
  type: () => String,
  description:
    'The secret that deliveries are signed with: `whsec_…`. Shown this once; null when the answer is a repeated one.',
};
const NOT_FOUND = { NOT_FOUND: 'There is no such webhook of the caller.' };
const FIELD_CODES = {
  INVALID_URL: 'The address is not one that can be called.',
  UNKNOWN_EVENT_TYPE: 'There is no such type of event.',
  UNKNOWN_PROGRAM: 'There is no such program that the caller can see.',
};

export const createWebhookPayload = definePayload({
  mutation: 'createWebhook',
  results: { webhook, secret },
  codes: {
    ...FIELD_CODES,
    TOO_MANY: 'The organization has as many webhooks as it can have.',
    PARTNER_REQUIRED: 'No partner was named, and the caller does not act for one alone; `known` lists the caller’s.',
    UNKNOWN_PARTNER: 'There is no such partner that the caller may act for; `known` lists the caller’s.',
  },
  details: ['known'],
});
export const updateWebhookPayload = definePayload({
  mutation: 'updateWebhook',
  results: { webhook },
  codes: { ...NOT_FOUND, ...FIELD_CODES },
  details: ['known'],
});
export const enableWebhookPayload = definePayload({
  mutation: 'enableWebhook',
  results: { webhook },
  codes: NOT_FOUND,
});
export const disableWebhookPayload = definePayload({
  mutation: 'disableWebhook',
  results: { webhook },
  codes: NOT_FOUND,
});
export const deleteWebhookPayload = definePayload({
  mutation: 'deleteWebhook',
  results: { webhook },
  codes: NOT_FOUND,
});
export const rotateWebhookSecretPayload = definePayload({
  mutation: 'rotateWebhookSecret',
  results: { webhook, secret },
  codes: NOT_FOUND,
});
export const replayWebhookDeliveriesPayload = definePayload({
  mutation: 'replayWebhookDeliveries',
  results: { webhook, count: { type: () => Int, description: 'How many deliveries are sent again.' } },
  codes: { ...NOT_FOUND, NOTHING_TO_REPLAY: 'No delivery is what was asked for.' },
});
