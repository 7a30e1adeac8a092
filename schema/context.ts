import type { AdapterRegistry } from '../domain/contract/registry.ts';
import type { Actor } from '../services/actor.ts';
import type { Services } from '../services/contract.ts';
import type { LeadCorrectionRow } from '../services/books/rows.ts';
import type { HoldReadRow, PaymentDetailsRow, PayoutCalendarRow, PayoutDetailsRow } from '../services/payouts/reads.ts';
import type { AccountContactRow, DocumentReadRow, ManagedMonth, TrainingRow } from '../services/documents/reads.ts';
import type {
  ApiKeyRow,
  MemberInvitationRow,
  MemberRow,
  ApplicationRow,
  AttributionRow,
  CustomerRow,
  EnrollmentRow,
  FactRow,
  FollowEvents,
  LeadContactRow,
  LeadHistoryRow,
  LeadRow,
  LineRow,
  ManagedAccountRow,
  OrganizationRow,
  PartnerRow,
  PayoutRow,
  ProgramRow,
  Reads,
  ReviewRow,
  RunRow,
  StepRow,
  TermsKey,
  TermsRow,
  WebhookDeliveryRow,
  WebhookRow,
} from '../services/reads.ts';

/** What every resolver is given. Made anew for each operation, by the same function for every transport. */
export interface GraphQLContext {
  readonly actor: Actor;
  readonly services: Services;
  readonly reads: Reads;
  /** Caches of this operation; replaced by `renewLoaders`. */
  loaders: Loaders;
  readonly registry: AdapterRegistry;
  readonly requestId: string;
  readonly follow: FollowEvents;
  /**
   * Called after a mutation and before each event of a subscription, so that both read what is there now. `event` names
   * the event: whoever sees the same may share what is loaded for it.
   */
  renewLoaders(event?: string): void;
}

/** Loads by key within one operation: batched, cached, null for what the actor cannot see. */
export interface Loader<Key, Value> {
  load(key: Key): Promise<Value>;
}

/** Whose months, and how many up to the present one. */
export interface MonthsKey {
  readonly id: string;
  readonly months: number;
}

export interface Loaders {
  readonly programs: Loader<string, ProgramRow | null>;
  readonly terms: Loader<TermsKey, TermsRow | null>;
  readonly organizations: Loader<string, OrganizationRow | null>;
  readonly partners: Loader<string, PartnerRow | null>;
  readonly enrollments: Loader<string, EnrollmentRow | null>;
  readonly onboardingSteps: Loader<string, readonly StepRow[]>;
  readonly applications: Loader<string, ApplicationRow | null>;
  readonly leads: Loader<string, LeadRow | null>;
  readonly leadContacts: Loader<string, LeadContactRow | null>;
  readonly leadHistories: Loader<string, readonly LeadHistoryRow[]>;
  readonly leadCorrections: Loader<string, readonly LeadCorrectionRow[]>;
  readonly customers: Loader<string, CustomerRow | null>;
  readonly attributions: Loader<string, readonly AttributionRow[]>;
  readonly managedAccounts: Loader<string, ManagedAccountRow | null>;
  readonly lines: Loader<string, LineRow | null>;
  readonly payouts: Loader<string, PayoutRow | null>;
  readonly payoutDetails: Loader<string, PayoutDetailsRow | null>;
  readonly payoutHolds: Loader<string, HoldReadRow | null>;
  readonly paymentDetails: Loader<string, PaymentDetailsRow | null>;
  readonly payoutCalendars: Loader<string, PayoutCalendarRow | null>;
  readonly reviews: Loader<string, ReviewRow | null>;
  readonly facts: Loader<string, FactRow | null>;
  readonly documents: Loader<string, DocumentReadRow | null>;
  readonly accountContacts: Loader<string, readonly AccountContactRow[]>;
  readonly accountMonths: Loader<MonthsKey, readonly ManagedMonth[]>;
  readonly enrollmentMonths: Loader<MonthsKey, readonly ManagedMonth[]>;
  readonly training: Loader<string, TrainingRow | null>;
  readonly runs: Loader<string, RunRow | null>;
  readonly apiKeys: Loader<string, ApiKeyRow | null>;
  readonly members: Loader<string, MemberRow | null>;
  readonly memberInvitations: Loader<string, MemberInvitationRow | null>;
  readonly webhooks: Loader<string, WebhookRow | null>;
  readonly webhookDeliveries: Loader<string, WebhookDeliveryRow | null>;
}
