import type { Loaders } from '../../../schema/context.ts';
import type { Actor } from '../../../services/actor.ts';
import type { Reads } from '../../../services/reads.ts';
import { createLoader } from './create-loader.ts';

export const createPayoutCalendarLoader = (reads: Reads, actor: Actor): Loaders['payoutCalendars'] =>
  createLoader((ids) => reads.payoutParts.calendars(actor, ids));
