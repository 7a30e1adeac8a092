import { createPrincipalFunctions } from './20261121010000-create-principal-functions.ts';
import { createDirectory } from './20261121010100-create-directory.ts';
import { createPrograms } from './20261121010200-create-programs.ts';
import { createEnrollments } from './20261121010300-create-enrollments.ts';
import { createCustomers } from './20261121010400-create-customers.ts';
import { createLeads } from './20261121010500-create-leads.ts';
import { createFacts } from './20261121010600-create-facts.ts';
import { createCommissionLines } from './20261121010700-create-commission-lines.ts';
import { createJournal } from './20261121010800-create-journal.ts';
import { createPayouts } from './20261121010900-create-payouts.ts';
import { createEvents } from './20261121011000-create-events.ts';
import { createOperations } from './20261121011100-create-operations.ts';
import { createSales } from './20261121011200-create-sales.ts';
import { extendPayouts } from './20261121040000-extend-payouts.ts';
import { createPayoutHolds } from './20261121040100-create-payout-holds.ts';
import { createReviewRevisions } from './20261121050000-create-review-revisions.ts';
import { addRunFaults } from './20261121060000-add-run-faults.ts';
import { indexCalendar } from './20261121060100-index-calendar.ts';
import { createCorrections } from './20261121070000-create-corrections.ts';
import { createBooks } from './20261121070100-create-books.ts';
import { createDocuments } from './20261121080000-create-documents.ts';
import { completeManagedAccounts } from './20261121081000-complete-managed-accounts.ts';
import { createTraining } from './20261121082000-create-training.ts';
import { createInvitations } from './20261121083000-create-invitations.ts';
import { completeEnrollments } from './20261121084000-complete-enrollments.ts';
import { findMembers } from './20261121085000-find-members.ts';
import { createApiKeys } from './20261121100000-create-api-keys.ts';
import { extendAuditLog } from './20261121100100-extend-audit-log.ts';
import { createSignIns } from './20261121100200-create-sign-ins.ts';
import { createWebhooks } from './20261121110000-create-webhooks.ts';
import { allowErasure } from './20261121120000-allow-erasure.ts';
import { allowRetention } from './20261121120100-allow-retention.ts';
import { createRestores } from './20261121130000-create-restores.ts';
import type { SqlMigration } from './sql-migration.ts';

/** Every step of the schema, in order. */
export const MIGRATIONS: readonly SqlMigration[] = [
  createPrincipalFunctions,
  createDirectory,
  createPrograms,
  createEnrollments,
  createCustomers,
  createLeads,
  createFacts,
  createCommissionLines,
  createJournal,
  createPayouts,
  createEvents,
  createOperations,
  createSales,
  extendPayouts,
  createPayoutHolds,
  createReviewRevisions,
  addRunFaults,
  indexCalendar,
  createCorrections,
  createBooks,
  createDocuments,
  completeManagedAccounts,
  createTraining,
  createInvitations,
  completeEnrollments,
  findMembers,
  createApiKeys,
  extendAuditLog,
  createSignIns,
  createWebhooks,
  allowErasure,
  allowRetention,
  createRestores,
];
