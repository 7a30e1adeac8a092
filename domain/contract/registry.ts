import type { ProgramAdapter } from './adapter.ts';

/** Where services find the rules of a program. Old majors stay, so that stored programs keep their rules. */
export interface AdapterRegistry {
  /** The adapter of an id (newest major) or id@major; null when it is not registered. */
  find(key: string): ProgramAdapter | null;
  /** Every registered adapter, by id, newest major first. */
  list(): readonly ProgramAdapter[];
}

/** The registry's key of an adapter: id@major. */
export const adapterKey = (adapter: Pick<ProgramAdapter, 'id' | 'version'>): string =>
  `${adapter.id}@${adapter.version.split('.')[0]}`;

/** Makes a registry. Errors: throws when two adapters share a key. */
export function createRegistry(adapters: readonly ProgramAdapter[]): AdapterRegistry {
  const byKey = new Map<string, ProgramAdapter>();
  for (const adapter of adapters) {
    const key = adapterKey(adapter);
    if (byKey.has(key)) throw new Error(`adapter ${key} is registered twice; expected each id@major once`);
    byKey.set(key, adapter);
  }
  const major = (adapter: ProgramAdapter): number => Number(adapter.version.split('.')[0]);
  const sorted = [...byKey.values()].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : major(b) - major(a)));
  return {
    find: (key) => byKey.get(key) ?? sorted.find((adapter) => adapter.id === key) ?? null,
    list: () => sorted,
  };
}
