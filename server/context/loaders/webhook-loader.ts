import type { Loaders } from '../../../schema/context.ts';
import type { Actor } from '../../../services/actor.ts';
import type { Reads } from '../../../services/reads.ts';
import { createLoader } from './create-loader.ts';

export const createWebhookLoader = (reads: Reads, actor: Actor): Loaders['webhooks'] =>
  createLoader((ids) => reads.webhooks.byIds(actor, ids));

export const createWebhookDeliveryLoader = (reads: Reads, actor: Actor): Loaders['webhookDeliveries'] =>
  createLoader((ids) => reads.webhookDeliveries.byIds(actor, ids));
