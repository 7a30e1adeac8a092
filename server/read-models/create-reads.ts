import type { AdapterRegistry } from '../../domain/contract/registry.ts';
import type { EventCursors, Reads } from '../../services/reads.ts';
import type { Database } from '../database/pool.ts';
import type { DocumentLinks } from '../documents/links.ts';
import { createApplicationReads, createFactReads } from './application-reads.ts';
import { createBooksReads } from './books-reads.ts';
import { CompiledTerms } from './compiled-terms.ts';
import { createCustomerReads, createManagedAccountReads } from './customer-reads.ts';
import { createDashboardReads } from './dashboard/dashboard-reads.ts';
import { createEventReads } from './event-reads.ts';
import { createIdentityReads } from './identity-reads.ts';
import { createLeadReads } from './lead-reads.ts';
import { createEstimateReads, createLineReads, createPayoutReads } from './money-reads.ts';
import { createReviewReads } from './review-reads.ts';
import { createEnrollmentReads, createOrganizationReads, createPartnerReads } from './partner-reads.ts';
import { createPaperReads } from './paper-reads.ts';
import { createPayoutDetailReads } from './payout-reads.ts';
import { createProgramReads } from './program-reads.ts';
import { createRunReads } from './run-reads.ts';
import { createWebhookDeliveryReads, createWebhookReads } from './webhook-reads.ts';

export interface ReadDependencies {
  readonly db: Database;
  readonly registry: AdapterRegistry;
  readonly cursors: EventCursors;
  /** Signs the addresses of documents; default: documents have none. */
  readonly documentLinks?: DocumentLinks;
}

/** The read models of one server. They hold no state but parsed parameters. */
export function createReads({ db, registry, cursors, documentLinks }: ReadDependencies): Reads {
  const compiled = new CompiledTerms(registry);
  return {
    programs: createProgramReads(db, compiled),
    organizations: createOrganizationReads(db),
    partners: createPartnerReads(db),
    enrollments: createEnrollmentReads(db),
    leads: createLeadReads(db),
    customers: createCustomerReads(db),
    managedAccounts: createManagedAccountReads(db),
    lines: createLineReads(db),
    estimates: createEstimateReads(db),
    payouts: createPayoutReads(db),
    payoutParts: createPayoutDetailReads(db, compiled),
    reviews: createReviewReads(db),
    applications: createApplicationReads(db),
    papers: createPaperReads(db, registry, documentLinks ?? null),
    facts: createFactReads(db),
    books: createBooksReads(db),
    identity: createIdentityReads(db),
    runs: createRunReads(db),
    webhooks: createWebhookReads(db),
    webhookDeliveries: createWebhookDeliveryReads(db),
    events: createEventReads(db, cursors),
    dashboard: createDashboardReads({ db, compiled, cursors }),
  };
}
