import DataLoader from 'dataloader';
import type { Loader } from '../../../schema/context.ts';

/** Ids in one statement; more are read by a second one at the same time. */
const BATCH_MAX = 200;

/** A loader by id, for one operation. `readBatch` answers in the order of the ids. */
export const createLoader = <Value>(
  readBatch: (ids: readonly string[]) => Promise<readonly Value[]>,
): Loader<string, Value> => new DataLoader<string, Value>(readBatch, { maxBatchSize: BATCH_MAX });
