import type { DatabaseLog } from '../database/embedded/log.ts';
import type { Database } from '../database/pool.ts';
import { readScreen } from '../database/read-screen.ts';
import type { DatabasePrincipal } from '../database/principal.ts';
import { describeFault } from '../http/describe-fault.ts';

/** What is known of one vendor's programs, shared by all who follow them in this process. */
export interface Watch {
  /** The last event of each program, as last looked up: everything up to it is committed. */
  readonly heads: ReadonlyMap<string, bigint>;
  release(): void;
}

interface Tenant {
  readonly heads: Map<string, bigint>;
  readonly listeners: Set<() => void>;
  isLooking: boolean;
  /** Another look was asked for during one. */
  isStale: boolean;
  /** Since when no look has been answered, by the process's clock; null: the last one was. */
  unansweredSince: number | null;
  timer: NodeJS.Timeout | null;
}

/**
 * Looks up how far the programs' logs go: one statement for all programs of a vendor, whoever many follow them, at each
 * hint and every `pollMs`.
 */
export class Heads {
  readonly #db: Database;
  readonly #log: DatabaseLog;
  readonly #pollMs: number;
  readonly #tenants = new Map<string, Tenant>();
  #isFailing = false;

  constructor(options: { readonly db: Database; readonly log: DatabaseLog; readonly pollMs: number }) {
    this.#db = options.db;
    this.#log = options.log;
    this.#pollMs = options.pollMs;
  }

  /** `onChange` is called after a program's head has moved, until `release`. */
  watch(tenantId: string, onChange: () => void): Watch {
    let tenant = this.#tenants.get(tenantId);
    if (tenant === undefined) {
      tenant = {
        heads: new Map(),
        listeners: new Set(),
        isLooking: false,
        isStale: false,
        unansweredSince: null,
        timer: null,
      };
      this.#tenants.set(tenantId, tenant);
      void this.#look(tenantId, tenant);
    }
    const { heads, listeners } = tenant;
    // The same function may watch twice; each has to be released.
    const listener = (): void => onChange();
    listeners.add(listener);
    return {
      heads,
      release: () => {
        listeners.delete(listener);
        if (listeners.size > 0 || this.#tenants.get(tenantId)?.listeners !== listeners) return;
        this.#forget(tenantId);
      },
    };
  }

  /** Somebody says that there is something new; null: anywhere. */
  hint(tenantIds: readonly string[] | null): void {
    for (const tenantId of tenantIds ?? this.#tenants.keys()) {
      const tenant = this.#tenants.get(tenantId);
      if (tenant !== undefined) void this.#look(tenantId, tenant);
    }
  }

  /** For how long what somebody follows could not be looked up, in milliseconds. */
  lagMs(): number {
    const now = performance.now();
    return Math.max(0, ...[...this.#tenants.values()].map(({ unansweredSince }) => now - (unansweredSince ?? now)));
  }

  close(): void {
    for (const tenantId of [...this.#tenants.keys()]) this.#forget(tenantId);
  }

  #forget(tenantId: string): void {
    const tenant = this.#tenants.get(tenantId);
    clearTimeout(tenant?.timer ?? undefined);
    this.#tenants.delete(tenantId);
  }

  async #look(tenantId: string, tenant: Tenant): Promise<void> {
    if (tenant.isLooking) {
      tenant.isStale = true;
      return;
    }
    if (tenant.timer !== null) clearTimeout(tenant.timer);
    tenant.isLooking = true;
    do {
      tenant.isStale = false;
      tenant.unansweredSince ??= performance.now();
      if (await this.#readInto(tenantId, tenant)) for (const listener of [...tenant.listeners]) listener();
    } while (tenant.isStale && this.#tenants.get(tenantId) === tenant);
    tenant.isLooking = false;
    if (this.#tenants.get(tenantId) !== tenant) return;
    tenant.timer = setTimeout(() => void this.#look(tenantId, tenant), this.#pollMs).unref();
  }

  /** Whether anything has moved. Never rejects: a database that is away is looked for again, and reported once. */
  async #readInto(tenantId: string, tenant: Tenant): Promise<boolean> {
    const { heads } = tenant;
    const principal: DatabasePrincipal = { role: 'SERVICE', actorId: null, tenantId, partnerIds: [] };
    let hasMoved = false;
    try {
      for (const row of await readScreen<{ program_id: string; event_seq: bigint }>(this.#db, principal, HEADS_SQL, [
        tenantId,
      ])) {
        if (heads.get(row.program_id) === row.event_seq) continue;
        heads.set(row.program_id, row.event_seq);
        hasMoved = true;
      }
      this.#isFailing = false;
      tenant.unansweredSince = null;
    } catch (error) {
      if (!this.#isFailing) this.#log.warn(`New events cannot be looked up: ${describeFault(error).message}`);
      this.#isFailing = true;
    }
    return hasMoved;
  }
}

const HEADS_SQL = `SELECT program_counters.program_id, program_counters.event_seq
  FROM program_counters WHERE program_counters.tenant_id = $1`;
