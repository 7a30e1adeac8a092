import type { LeadStatus } from '../../domain/decisions/lead.ts';
import type { Instant } from '../../domain/time/calendar.ts';

/** A lead as commands see it. */
export interface LeadRow {
  readonly tenantId: string;
  readonly id: string;
  readonly programId: string;
  readonly partnerId: string;
  readonly company: string;
  readonly status: LeadStatus;
  readonly registeredAt: Instant;
  readonly acceptedAt: Instant | null;
  readonly expiresAt: Instant | null;
  readonly closedAt: Instant | null;
  readonly version: number;
}

export interface NewLead {
  readonly tenantId: string;
  readonly id: string;
  readonly externalId: string | null;
  readonly programId: string;
  readonly partnerId: string;
  readonly company: string;
  readonly domain: string | null;
  readonly domainKey: string | null;
  readonly contactKey: string | null;
  readonly listSize: number | null;
  readonly registeredAt: Instant;
  readonly expiresAt: Instant | null;
  readonly notes: string | null;
  readonly termsVersion: number;
  readonly contact: LeadContact;
}

export interface LeadContact {
  readonly name: string | null;
  readonly email: string | null;
  readonly phone: string | null;
}

/** Columns a command may change; absent ones stay. */
export interface LeadPatch {
  readonly status?: LeadStatus;
  readonly acceptedAt?: Instant;
  readonly closedAt?: Instant;
  readonly expiresAt?: Instant;
  readonly customerId?: string;
  readonly mrrMinor?: bigint;
  readonly reason?: string | null;
  readonly company?: string;
  readonly domain?: string | null;
  readonly domainKey?: string | null;
  readonly contactKey?: string | null;
  readonly listSize?: number | null;
  readonly notes?: string | null;
}

export interface LeadHistoryEntry {
  readonly from: LeadStatus | null;
  readonly to: LeadStatus;
  readonly at: Instant;
  readonly actor: string;
  readonly reason: string | null;
}

export interface LeadStore {
  /** Locks the row for the transaction. Null: missing, or not the caller's. */
  findForUpdate(id: string): Promise<LeadRow | null>;
  findByExternalId(tenantId: string, programId: string, externalId: string): Promise<LeadRow | null>;
  /** The keys by which duplicates of a lead are found. */
  findKeys(id: string): Promise<{ readonly domainKey: string | null; readonly contactKey: string | null }>;
  insert(lead: NewLead): Promise<void>;
  /** Bumps the version and, when the status changes, the partner's counts. */
  update(lead: LeadRow, patch: LeadPatch): Promise<void>;
  updateContact(lead: LeadRow, contact: Partial<LeadContact>): Promise<void>;
  addHistory(lead: Pick<LeadRow, 'tenantId' | 'id' | 'partnerId'>, entry: LeadHistoryEntry): Promise<void>;
  /** When the protection of an open registration of the same prospect ends, whoever holds it; undefined: there is none. */
  findConflict(
    tenantId: string,
    programId: string,
    keys: { readonly domainKey: string | null; readonly contactKey: string | null },
  ): Promise<{ readonly expiresAt: Instant | null } | undefined>;
  /**
   * Open leads whose validity ended at or before an instant, oldest first, locked. Those locked elsewhere are waited for,
   * and left out where `keys` are asked for.
   */
  listToExpire(
    tenantId: string,
    programId: string,
    through: Instant,
    limit: number,
    keys?: { readonly domainKey: string | null; readonly contactKey: string | null },
  ): Promise<readonly LeadRow[]>;
}
