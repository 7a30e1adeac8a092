import type { AdapterRegistry } from '../../domain/contract/registry.ts';
import type { Actor } from '../actor.ts';
import type { StoryLibrary } from '../comparison/contract.ts';
import type { Simulator } from '../comparison/simulator.ts';
import type { Ref } from '../contract.ts';
import type { CorrectionStore } from '../corrections/store.ts';
import type { AccountStore, ApplicationStore, EnrolmentStore, PartnerStore } from './partner.ts';
import type { ApiKeyParts } from '../identity/api-keys.ts';
import type { AccessStore, ApiKeyStore, MemberStore } from './identity.ts';
import type { CustomerStore, FactStore, LinkStore } from './customer.ts';
import type { DocumentContents, DocumentStore } from './document.ts';
import type { InvitationStore } from './invitation.ts';
import type { LeadStore } from './lead.ts';
import type { LedgerStore } from './ledger.ts';
import type { MetricStore } from './metrics.ts';
import type { ReviewStore } from './review.ts';
import type { PrivacyStore } from '../privacy/store.ts';
import type { PayoutStore } from './payout.ts';
import type { ProgramStore } from './program.ts';
import type { TrainingStore } from './training.ts';
import type { RunStore } from './run.ts';
import type { CalendarStore } from './calendar.ts';
import type { PaymentParts } from '../payouts/vault.ts';
import type { WebhookParts } from '../webhooks/create-webhooks.ts';
import type { WebhookStore } from './webhook.ts';
import type { Instant } from '../../domain/time/calendar.ts';

/** One event of a program's log. Ids only; nothing personal. */
export interface EventDraft {
  readonly type: string;
  readonly at: Instant;
  readonly partnerId: string | null;
  readonly leadId: string | null;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly audience: 'OWNER' | 'PARTNER' | 'PROGRAM';
  /** Default: the caller. What the date brings about is the calendar's, whoever moved the clock. */
  readonly actor?: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** One open transaction, as the caller's principal. Stores see what row-level security lets the principal see. */
export interface UnitOfWork {
  readonly actor: Actor;
  readonly programs: ProgramStore;
  readonly partners: PartnerStore;
  readonly enrolments: EnrolmentStore;
  readonly applications: ApplicationStore;
  readonly accounts: AccountStore;
  readonly documents: DocumentStore;
  readonly training: TrainingStore;
  readonly invitations: InvitationStore;
  readonly leads: LeadStore;
  readonly links: LinkStore;
  readonly customers: CustomerStore;
  readonly facts: FactStore;
  readonly corrections: CorrectionStore;
  readonly ledger: LedgerStore;
  readonly payouts: PayoutStore;
  readonly metrics: MetricStore;
  readonly reviews: ReviewStore;
  readonly runs: RunStore;
  readonly calendar: CalendarStore;
  readonly webhooks: WebhookStore;
  readonly privacy: PrivacyStore;
  readonly apiKeys: ApiKeyStore;
  readonly members: MemberStore;
  readonly access: AccessStore;
  readonly keys: IdempotencyStore;
  /** Runs work as the system of a vendor: consequences of a permitted action that the caller may not write itself. */
  asSystem<T>(tenantId: string, work: () => Promise<T>): Promise<T>;
  /** Keeps events for the end of the transaction, where they take the next numbers of the program's log. */
  emit(program: Ref, ...events: readonly EventDraft[]): void;
  audit(tenantId: string, action: string, subject: string, detail: Readonly<Record<string, unknown>>): Promise<void>;
}

export interface IdempotencyStore {
  find(
    tenantId: string,
    mutation: string,
    key: string,
  ): Promise<{ readonly requestHash: string; readonly response: unknown } | null>;
  /** Errors: rejects when another transaction has stored the key meanwhile; the caller tries again. */
  insert(tenantId: string, mutation: string, key: string, requestHash: string, response: unknown): Promise<void>;
}

/** Opens transactions. Conflicts between transactions are tried again, a bounded number of times. */
export interface Gateway {
  transaction<T>(actor: Actor, work: (unit: UnitOfWork) => Promise<T>): Promise<T>;
}

/** What every command needs besides its input. */
export interface ServiceDeps {
  readonly gateway: Gateway;
  readonly registry: AdapterRegistry;
  readonly newId: (prefix: string) => string;
  /** Salted hash of a normalised e-mail address. */
  readonly hashContact: (tenantId: string, email: string) => string;
  readonly hashInput: (input: unknown) => string;
  readonly payments: PaymentParts;
  /** A secret that nobody can guess, for a link that is given away once. */
  readonly newSecret: () => string;
  /** Absent where there is no storage at hand: what is to go is then removed by the server's sweep. */
  readonly documents?: DocumentContents;
  /** Computes stories and previews without harm to what else goes on. */
  readonly simulator: Simulator;
  readonly stories: StoryLibrary;
  readonly webhooks: WebhookParts;
  readonly apiKeys: ApiKeyParts;
  /** The wall clock; programs with a REAL clock show it. */
  readonly wallClock: () => Instant;
  /**
   * Does a queued run here and now instead of waiting for a worker: returns when it has ended, or after the wait, when
   * a worker goes on with it. Called after the transaction that queued it. Null: until it has ended.
   */
  readonly work: (run: Ref, wait: { readonly milliseconds: number | null }) => Promise<void>;
}
