import type { AdapterRegistry } from '../../domain/contract/registry.ts';
import type { EventCursors, Reads } from '../../services/reads.ts';
import type { Database } from '../database/pool.ts';
import { createApplicationReads, createFactReads } from './application-reads.ts';
import { CompiledTerms } from './compiled-terms.ts';
import { createCustomerReads, createManagedAccountReads } from './customer-reads.ts';
import { createDashboardReads } from './dashboard/dashboard-reads.ts';
import { createEventReads } from './event-reads.ts';
import { createLeadReads } from './lead-reads.ts';
import { createEstimateReads, createLineReads, createPayoutReads, createReviewReads } from './money-reads.ts';
import { createEnrollmentReads, createOrganizationReads, createPartnerReads } from './partner-reads.ts';
import { createProgramReads } from './program-reads.ts';
import { createRunReads } from './run-reads.ts';

export interface ReadDependencies {
  readonly db: Database;
  readonly registry: AdapterRegistry;
  readonly cursors: EventCursors;
}

/** The read models of one server. They hold no state but parsed parameters. */
export function createReads({ db, registry, cursors }: ReadDependencies): Reads {
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
    reviews: createReviewReads(db),
    applications: createApplicationReads(db),
    facts: createFactReads(db),
    runs: createRunReads(db),
    events: createEventReads(db, cursors),
    dashboard: createDashboardReads({ db, compiled, cursors }),
  };
}
