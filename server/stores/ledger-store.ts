import type { Knex } from 'knex';
import type { LedgerStore } from '../../services/ports/ledger.ts';
import * as calendar from './ledger-calendar.ts';
import { postLines } from './ledger-posting.ts';
import * as reads from './ledger-reads.ts';
import { replaceAttributions, replaceEstimates } from './ledger-views.ts';
import { listEarningDays } from './payout-forming-store.ts';
import { rowsOf } from './rows.ts';

/** The ledger of one transaction. Every method is a fixed number of statements, whatever the number of rows. */
export function createLedgerStore(tx: Knex.Transaction, options: reads.LedgerStoreOptions): LedgerStore {
  return {
    async lockCustomers(tenantId, customerIds) {
      await rowsOf(
        tx,
        'SELECT c.id FROM customers AS c WHERE c.tenant_id = ? AND c.id = ANY (?) ORDER BY c.id FOR NO KEY UPDATE',
        [tenantId, customerIds],
      );
    },
    loadCustomers: (program, customerIds) => reads.loadCustomers(tx, options, program, customerIds),
    loadPartners: (program, partnerIds) => reads.loadPartners(tx, program, partnerIds),
    async listCustomersOf(program, partnerIds) {
      const rows = await rowsOf<{ customer_id: string }>(
        tx,
        `SELECT l.customer_id FROM leads AS l WHERE l.tenant_id = ? AND l.program_id = ? AND l.partner_id = ANY (?) AND l.status = 'CLOSED_WON'
         UNION SELECT a.customer_id FROM managed_accounts AS a WHERE a.tenant_id = ? AND a.program_id = ? AND a.partner_id = ANY (?) AND a.approved_at IS NOT NULL
         UNION SELECT s.customer_id FROM sign_ups AS s JOIN clicks AS c ON c.tenant_id = s.tenant_id AND c.program_id = s.program_id AND c.visitor_key = s.visitor_key
           WHERE s.tenant_id = ? AND s.program_id = ? AND c.partner_id = ANY (?)
         ORDER BY customer_id`,
        [
          program.tenantId,
          program.id,
          partnerIds,
          program.tenantId,
          program.id,
          partnerIds,
          program.tenantId,
          program.id,
          partnerIds,
        ],
      );
      return rows.map((row) => row.customer_id);
    },
    loadLeads: (program, partnerIds) => reads.loadLeads(tx, program, partnerIds),
    loadEffectiveLines: (program, customerIds) => reads.loadEffectiveLines(tx, program, customerIds),
    post: (program, postings) => postLines(tx, program, postings),
    replaceEstimates: (program, customerIds, estimates) => replaceEstimates(tx, program, customerIds, estimates),
    replaceAttributions: (program, customers) => replaceAttributions(tx, program, customers),
    listDueCustomers: (program, before, limit) => calendar.listDueCustomers(tx, program, before, limit),
    hasDueWork: (program, before) => calendar.hasDueWork(tx, program, before),
    listEnrolledPartners: (program, before) => calendar.listEnrolledPartners(tx, program, before),
    saveTierChanges: (program, partnerId, changes, withdrawnFrom) =>
      calendar.saveTierChanges(tx, program, partnerId, changes, withdrawnFrom),
    saveMetrics: (program, metrics, at) => calendar.saveMetrics(tx, program, metrics, at),
    listEarningDays: (program, stream, from, until) => listEarningDays(tx, program, stream, from, until),
  };
}
