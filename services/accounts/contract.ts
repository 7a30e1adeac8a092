import type { Instant } from '../../domain/time/calendar.ts';
import type { Actor } from '../actor.ts';
import type { Dated, Keyed, Ref } from '../contract.ts';
import type { Outcome } from '../outcome.ts';

/** What the vendor does to check a managed account with the client. */
export interface AccountCheckCommands {
  /** PROGRAM_OWNER: tells the partner that its account will be checked; a later notice takes the place of an earlier one. Codes: NOT_FOUND, ILLEGAL_MOVE. */
  announceCheck(actor: Actor, input: AccountCheck): Promise<Outcome<Ref>>;
  /** PROGRAM_OWNER: records that the client was contacted. Codes: NOT_FOUND, ILLEGAL_MOVE, NOTICE_PERIOD (detail.allowedFrom). */
  recordClientContact(actor: Actor, input: AccountCheck): Promise<Outcome<Ref>>;
}

export interface AccountCheck extends Keyed, Dated {
  readonly accountId: string;
}

/** Somebody to ask about an account. Personal data: it can be erased. */
export interface AccountContact {
  readonly name: string | null;
  readonly email: string | null;
  readonly phone: string | null;
}

/** What a submission says beyond the facts that scenario files know. A partner's own says all of it. */
export interface AccountPapers {
  /** The proof of the service. Null: `proof` says that the vendor has it elsewhere. */
  readonly proofDocumentId?: string | null;
  /** What the partner does for the client. */
  readonly services?: string | null;
  /** The proof bears the client's signature; null: not said. */
  readonly isProofSigned?: boolean | null;
  readonly agencyContact?: AccountContact | null;
  readonly clientContact?: AccountContact | null;
  /** Who consented for the client, and when (null: at the submission). */
  readonly consentBy?: string | null;
  readonly consentAt?: Instant | null;
}
