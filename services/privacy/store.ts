import type { JsonObject } from '../../domain/contract/params.ts';
import type { Instant } from '../../domain/time/calendar.ts';

/** Rows of one tenant that are about one person, by ids alone: it is kept as the input of a run. */
export interface PersonScope {
  readonly leadIds: readonly string[];
  readonly customerIds: readonly string[];
  /** Contacts of managed accounts: `[accountId, side]`. */
  readonly accountContacts: readonly (readonly [accountId: string, side: string])[];
  /** Enrolments whose address is the person's. */
  readonly enrollmentIds: readonly string[];
  readonly applicationIds: readonly string[];
  readonly invitationIds: readonly string[];
  readonly documentIds: readonly string[];
  /** The partner as a whole is the person; null: it is not. */
  readonly partnerId: string | null;
}

/** Where to look for a person. */
export interface PersonSought {
  /** Normalised; each stands under its own salted hash, too. */
  readonly emails: readonly { readonly key: string; readonly hash: string }[];
  readonly leadId: string | null;
  readonly customerId: string | null;
  readonly partnerId: string | null;
}

export interface ErasedLead {
  readonly id: string;
  readonly programId: string;
  readonly partnerId: string;
}

export interface StoredExport {
  readonly tenantId: string;
  readonly id: string;
  readonly askedBy: string;
  readonly sealed: string;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
}

/** Reads and erases what identifies persons. Rows of money are not touched: they hold ids. */
export interface PrivacyStore {
  /** Addresses at which the contact of a lead, a customer or a partner is known. Null: no such row in the tenant. */
  listEmails(
    tenantId: string,
    of: Pick<PersonSought, 'leadId' | 'customerId' | 'partnerId'>,
  ): Promise<readonly string[] | null>;
  find(tenantId: string, sought: PersonSought): Promise<PersonScope>;
  /** Everything held, by table. */
  read(tenantId: string, scope: PersonScope): Promise<JsonObject>;
  /** `newToken` gives pseudonyms. Gives how many rows were changed, by table, and the leads among them. */
  erase(
    tenantId: string,
    scope: PersonScope,
    newToken: () => string,
  ): Promise<{ readonly counts: Readonly<Record<string, number>>; readonly leads: readonly ErasedLead[] }>;
  /** An account of the network with its memberships; null: there is none that is not erased. */
  readAccount(personId: string): Promise<JsonObject | null>;
  eraseAccount(personId: string, at: Instant): Promise<void>;
  insertExport(row: StoredExport): Promise<void>;
  findExport(id: string): Promise<StoredExport | null>;
  /** Removes exports: all of a tenant, or those that had expired. */
  removeExports(tenantId: string, expiredAt: Instant | null): Promise<number>;
}
