import type { Loaders } from '../../../schema/context.ts';
import type { Actor } from '../../../services/actor.ts';
import type { Reads } from '../../../services/reads.ts';
import { createLoader } from './create-loader.ts';

export const createPaymentDetailsLoader = (reads: Reads, actor: Actor): Loaders['paymentDetails'] =>
  createLoader((ids) => reads.payoutParts.paymentDetails(actor, ids));
