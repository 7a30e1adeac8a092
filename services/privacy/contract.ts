import type { JsonObject } from '../../domain/contract/params.ts';
import type { Instant } from '../../domain/time/calendar.ts';
import type { Actor } from '../actor.ts';
import type { Keyed, Ref } from '../contract.ts';
import type { Outcome } from '../outcome.ts';

/** What a person asks of whoever holds something about it: that it is told, and that it is erased. */
export interface PrivacyCommands {
  /**
   * Erases what identifies a person. PROGRAM_OWNER: in its own tenant, as a run. NETWORK_ADMIN: an account, at once.
   * Codes: NOT_FOUND, INVALID_INPUT.
   */
  erase(actor: Actor, input: PersonRequest): Promise<Outcome<PersonErasure>>;
  /** Puts together what is held about a person, for the asker alone and for some days. The same roles and codes. */
  export(actor: Actor, input: PersonRequest): Promise<Outcome<PersonExportStarted>>;
  /** What an export gave; null: there is none of the caller's, not yet, or no longer. */
  readExport(actor: Actor, id: string): Promise<PersonExport | null>;
}

/** Exactly one of the five says who is meant. */
export interface PersonRequest extends Keyed {
  /** Everything that stands under this address, whatever its capitals. */
  readonly email: string | null;
  /** The contact of a lead, and what stands under the contact's address. */
  readonly leadId: string | null;
  /** The contact of a customer, what stands under its address, and its visits. */
  readonly customerId: string | null;
  /** A partner that is a person: its enrolments' papers and payment details as well. */
  readonly partnerId: string | null;
  /** An account of the network; for NETWORK_ADMIN, who can name nothing else. */
  readonly personId: string | null;
}

export interface PersonErasure {
  /** Null: an account was erased, at once. */
  readonly run: Ref | null;
}

export interface PersonExportStarted {
  /** Null: it is there already. */
  readonly run: Ref | null;
  readonly exportId: string;
}

export interface PersonExport {
  readonly id: string;
  readonly createdAt: Instant;
  /** Then it is gone. */
  readonly expiresAt: Instant;
  readonly data: JsonObject;
}
