import DataLoader from 'dataloader';
import type { Loader, Loaders, MonthsKey } from '../../../schema/context.ts';
import type { Actor } from '../../../services/actor.ts';
import type { ManagedMonth } from '../../../services/documents/reads.ts';
import type { Reads } from '../../../services/reads.ts';

export const createAccountMonthLoader = (reads: Reads, actor: Actor): Loaders['accountMonths'] =>
  createMonthLoader((ids, months) => reads.papers.accountMonths(actor, ids, months));

export const createEnrollmentMonthLoader = (reads: Reads, actor: Actor): Loaders['enrollmentMonths'] =>
  createMonthLoader((ids, months) => reads.papers.enrollmentMonths(actor, ids, months));

type ReadMonths = (ids: readonly string[], months: number) => Promise<readonly (readonly ManagedMonth[])[]>;

/** Fields of one operation mostly ask for the same number of months: each number is one call. */
function createMonthLoader(read: ReadMonths): Loader<MonthsKey, readonly ManagedMonth[]> {
  return new DataLoader<MonthsKey, readonly ManagedMonth[], string>(
    async (keys) => {
      const found = new Map<string, readonly ManagedMonth[]>();
      for (const months of new Set(keys.map((key) => key.months))) {
        const ids = keys.filter((key) => key.months === months).map((key) => key.id);
        const rows = await read(ids, months);
        for (const [index, id] of ids.entries()) found.set(toText({ id, months }), rows[index] ?? []);
      }
      return keys.map((key) => found.get(toText(key)) ?? []);
    },
    { cacheKeyFn: toText, maxBatchSize: 200 },
  );
}

const toText = ({ id, months }: MonthsKey): string => `${months} ${id}`;
