import { createHash, createHmac } from 'node:crypto';
import { typeid } from 'typeid-js';
import type { AdapterRegistry } from '../domain/contract/registry.ts';
import type { ServiceDeps } from '../services/ports/unit-of-work.ts';
import type { Database } from './database/pool.ts';
import { createGateway } from './stores/gateway.ts';

export interface ServiceDepsOptions {
  readonly database: Database;
  readonly registry: AdapterRegistry;
  /** Keeps hashes of addresses from being guessed; one per installation, outside the database. */
  readonly contactSecret: string | Uint8Array;
  /** Called after a commit that wrote events, with the vendors whose logs grew. */
  readonly onEvents: (tenantIds: readonly string[]) => void;
  /** Default: the wall clock. */
  readonly wallClock?: () => number;
}

/** What services need of the outside: transactions, ids, hashes and the clock. */
export function createServiceDeps(options: ServiceDepsOptions): ServiceDeps {
  const wallClock = options.wallClock ?? Date.now;
  const hashContact = (tenantId: string, email: string): string =>
    createHmac('sha256', options.contactSecret).update(`${tenantId} ${email}`).digest('base64url');
  return {
    gateway: createGateway({
      database: options.database,
      registry: options.registry,
      wallClock,
      hashContact,
      onEvents: options.onEvents,
    }),
    registry: options.registry,
    newId: (prefix) => typeid(prefix).toString(),
    hashContact,
    hashInput: (input) => createHash('sha256').update(stableJson(input)).digest('base64url'),
    wallClock,
  };
}

/** The same text for the same content, whatever the order of its keys. */
function stableJson(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) => {
    if (typeof each === 'bigint') return `${each}n`;
    if (typeof each !== 'object' || each === null || Array.isArray(each)) return each;
    return Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
  });
}
