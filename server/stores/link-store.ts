import type { Knex } from 'knex';
import { refuse } from '../../services/kernel/refusal.ts';
import type { LinkStore } from '../../services/ports/customer.ts';
import { findConstraintError } from '../database/constraint-errors.ts';
import { rowsOf, toInstant, toIso } from './rows.ts';

/** Clicks on partners' links and the sign-ups they may have brought. */
export function createLinkStore(tx: Knex.Transaction): LinkStore {
  return {
    async insertClick(click) {
      await rowsOf(
        tx,
        'INSERT INTO clicks (tenant_id, id, program_id, partner_id, visitor_key, at) VALUES (?, ?, ?, ?, ?, ?)',
        [click.tenantId, click.id, click.programId, click.partnerId, click.visitor, toIso(click.at)],
      );
    },
    async listClicks(tenantId, programId, visitor) {
      const rows = await rowsOf<{ partner_id: string; at: Date; email: string | null }>(
        tx,
        `SELECT c.partner_id, c.at, e.email FROM clicks AS c
         JOIN enrollments AS e ON e.tenant_id = c.tenant_id AND e.program_id = c.program_id AND e.partner_id = c.partner_id
         WHERE c.tenant_id = ? AND c.program_id = ? AND c.visitor_key = ? AND c.retraction_fact_id IS NULL
         ORDER BY c.at, c.ordinal`,
        [tenantId, programId, visitor],
      );
      return rows.map((row) => ({ partnerId: row.partner_id, at: toInstant(row.at), partnerEmail: row.email }));
    },
    async hasSignUp(tenantId, programId, customerId) {
      const rows = await rowsOf(
        tx,
        `SELECT 1 FROM sign_ups AS s WHERE s.tenant_id = ? AND s.program_id = ? AND s.customer_id = ?
           AND s.retraction_fact_id IS NULL`,
        [tenantId, programId, customerId],
      );
      return rows.length > 0;
    },
    async insertSignUp(signUp) {
      try {
        await rowsOf(
          tx,
          `INSERT INTO sign_ups (tenant_id, program_id, customer_id, visitor_key, at, email_key, email)
           VALUES (?, ?, ?, ?, ?, ?, ?)`,
          [
            signUp.tenantId,
            signUp.programId,
            signUp.customerId,
            signUp.visitor,
            toIso(signUp.at),
            signUp.emailKey,
            signUp.email,
          ],
        );
      } catch (error) {
        if (findConstraintError(error)?.code !== 'ALREADY_SIGNED_UP') throw error;
        refuse('ALREADY_SIGNED_UP', 'the customer has just been signed up by another call', ['customerId']);
      }
    },
    async listCustomersOfVisitor(tenantId, programId, visitor) {
      const rows = await rowsOf<{ customer_id: string }>(
        tx,
        `SELECT s.customer_id FROM sign_ups AS s WHERE s.tenant_id = ? AND s.program_id = ? AND s.visitor_key = ?
         AND s.retraction_fact_id IS NULL ORDER BY s.customer_id`,
        [tenantId, programId, visitor],
      );
      return rows.map((row) => row.customer_id);
    },
  };
}
