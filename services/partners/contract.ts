import type { JsonObject } from '../../domain/contract/params.ts';
import type { TrainingItem } from '../../domain/decisions/training.ts';
import type { Actor } from '../actor.ts';
import type { EnrolmentChange, Keyed, Ref } from '../contract.ts';
import type { Outcome } from '../outcome.ts';

/** How partners come into programs, learn, and are held back or let go. */
export interface MembershipCommands {
  /** PARTNER for its own. Codes: NOT_FOUND, ILLEGAL_MOVE. */
  withdrawApplication(actor: Actor, input: WithdrawApplication): Promise<Outcome<Ref>>;
  /** PARTNER for its own, after the vendor asked for something. Codes: NOT_FOUND, ILLEGAL_MOVE, WEBSITE_REQUIRED, UNKNOWN_TRACK, TRACK_REQUIRED. */
  resubmitApplication(actor: Actor, input: ResubmitApplication): Promise<Outcome<Ref>>;
  /** PROGRAM_OWNER, SERVICE: says what partners' people have to learn. Codes: UNKNOWN_PROGRAM, UNKNOWN_TRACK, DUPLICATE_ITEM. */
  setCurriculum(actor: Actor, input: SetCurriculum): Promise<Outcome<Ref>>;
  /** PROGRAM_OWNER, SERVICE (modules and quizzes); PARTNER for its own people (modules). Codes: NOT_ENROLLED…, UNKNOWN_ITEM, UNKNOWN_PERSON, FORBIDDEN_ACTION, ENROLMENT_INACTIVE. */
  recordTraining(actor: Actor, input: RecordTraining): Promise<Outcome<Ref>>;
  /** PROGRAM_OWNER. The token is given once, to the first answer alone. Codes: UNKNOWN_PROGRAM, PROGRAM_CLOSED, UNKNOWN_TRACK, TRACK_REQUIRED, INVALID_EMAIL. */
  invite(actor: Actor, input: InvitePartner): Promise<Outcome<Invited>>;
  /** PARTNER for itself. Codes: INVALID_INVITATION, INVITATION_EXPIRED, INVITATION_USED, PARTNER_REQUIRED, UNKNOWN_PARTNER, PROGRAM_CLOSED, ALREADY_ENROLLED. */
  acceptInvitation(actor: Actor, input: AcceptInvitation): Promise<Outcome<Ref>>;
  /** PROGRAM_OWNER. Codes: NOT_ENROLLED…, ILLEGAL_MOVE, REASON_REQUIRED. */
  suspend(actor: Actor, input: EnrolmentMove): Promise<Outcome<Ref>>;
  /** PROGRAM_OWNER: back to the state before the suspension. Codes: as suspend. */
  reinstate(actor: Actor, input: EnrolmentMove): Promise<Outcome<Ref>>;
  /** PROGRAM_OWNER: for good; its managed accounts end. Codes: as suspend. */
  terminate(actor: Actor, input: EnrolmentMove): Promise<Outcome<Ref>>;
}

export interface WithdrawApplication extends Keyed {
  readonly applicationId: string;
  readonly reason: string | null;
}

export interface ResubmitApplication extends Keyed {
  readonly applicationId: string;
  /** Merged over the answers before; undefined fields stay. */
  readonly answers: JsonObject;
  readonly website?: string | null | undefined;
}

export interface SetCurriculum extends Keyed {
  readonly programSlug: string;
  readonly items: readonly TrainingItem[];
}

export interface RecordTraining extends Keyed {
  readonly programSlug: string;
  readonly partnerId: string | null;
  /** Null: the caller itself, who works for the partner. */
  readonly personId: string | null;
  /** Keys of the modules and quizzes that the person has finished. */
  readonly items: readonly string[];
}

export interface InvitePartner extends Keyed {
  readonly programSlug: string;
  readonly email: string;
  readonly track: string | null;
  /** Days until the invitation expires, 1 to 90. */
  readonly validDays: number;
}

export interface Invited {
  readonly tenantId: string;
  readonly id: string;
  readonly programId: string;
  readonly email: string;
  readonly expiresAt: number;
  /** Null in an answer that is given again. */
  readonly token: string | null;
}

export interface AcceptInvitation extends Keyed {
  readonly token: string;
  /** Null: the actor's only partner. */
  readonly partnerId: string | null;
}

export interface EnrolmentMove extends EnrolmentChange {
  readonly reason: string | null;
}
