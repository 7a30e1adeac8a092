import DataLoader from 'dataloader';
import type { Loaders } from '../../../schema/context.ts';
import type { Actor } from '../../../services/actor.ts';
import type { Reads, TermsKey, TermsRow } from '../../../services/reads.ts';

/** Terms come with their parameters, a few kilobytes each. */
const BATCH_MAX = 50;

export const createTermsLoader = (reads: Reads, actor: Actor): Loaders['terms'] =>
  new DataLoader<TermsKey, TermsRow | null, string>((keys) => reads.programs.terms(actor, keys), {
    maxBatchSize: BATCH_MAX,
    cacheKeyFn: ({ programId, at }) => `${programId}@${at ?? 'now'}`,
  });
