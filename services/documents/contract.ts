import type { Instant } from '../../domain/time/calendar.ts';
import type { Actor } from '../actor.ts';
import type { Keyed, Ref } from '../contract.ts';
import type { Outcome } from '../outcome.ts';

/**
 * Files that partners hand in. An upload is registered, then its content is stored, then it is confirmed: whatever
 * breaks off in between leaves at most a row that the sweep removes.
 */
export interface DocumentCommands {
  /** PARTNER for itself, PROGRAM_OWNER, SERVICE. Codes: UNKNOWN_PROGRAM, PARTNER_REQUIRED, UNKNOWN_PARTNER, NOT_ENROLLED, ENROLMENT_INACTIVE, INVALID_INPUT. */
  register(actor: Actor, input: RegisterDocument): Promise<Outcome<Ref>>;
  /** The same caller, once the content lies in the storage. Done twice is done. Gives false when it was erased meanwhile. */
  confirm(actor: Actor, document: Ref): Promise<boolean>;
  /** PROGRAM_OWNER, or the PARTNER it belongs to: removes name and content for good. Codes: NOT_FOUND, ALREADY_ERASED, IN_USE. */
  erase(actor: Actor, input: EraseDocument): Promise<Outcome<Ref>>;
  /** The vendor's system: removes contents of erased documents, and documents of before an instant that nothing rests on. Gives how many. */
  sweep(actor: Actor, uploadedBefore: Instant): Promise<number>;
}

export interface RegisterDocument extends Keyed {
  readonly programSlug: string;
  /** Null: the actor's only partner. */
  readonly partnerId: string | null;
  /** As the uploader calls it. */
  readonly name: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly sha256: string;
}

export interface EraseDocument extends Keyed {
  readonly documentId: string;
}
