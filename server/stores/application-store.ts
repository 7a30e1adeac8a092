import type { Knex } from 'knex';
import type { JsonObject } from '../../domain/contract/params.ts';
import { refuse } from '../../services/kernel/refusal.ts';
import type { ApplicationRow, ApplicationStore } from '../../services/ports/partner.ts';
import { findConstraintError } from '../database/constraint-errors.ts';
import { rowsOf, toIso, toIsoOrNull } from './rows.ts';

interface Row {
  readonly tenant_id: string;
  readonly id: string;
  readonly program_id: string;
  readonly partner_id: string;
  readonly status: ApplicationRow['status'];
  readonly answers: JsonObject;
}

const COLUMNS = 'a.tenant_id, a.id, a.program_id, a.partner_id, a.status, a.answers';
const DECIDED: readonly ApplicationRow['status'][] = ['APPROVED', 'REJECTED', 'WITHDRAWN'];

/** Applications of partners to programs. */
export function createApplicationStore(tx: Knex.Transaction): ApplicationStore {
  const findOne = async (sql: string, bindings: readonly unknown[]): Promise<ApplicationRow | null> => {
    const [row] = await rowsOf<Row>(tx, sql, bindings);
    return row === undefined ? null : toApplication(row);
  };
  return {
    async insert(application) {
      try {
        await rowsOf(
          tx,
          `INSERT INTO applications (tenant_id, id, program_id, partner_id, status, applied_at, due_at, answers)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
          [
            application.tenantId,
            application.id,
            application.programId,
            application.partnerId,
            application.status,
            toIso(application.appliedAt),
            toIsoOrNull(application.dueAt),
            JSON.stringify(application.answers),
          ],
        );
      } catch (error) {
        if (findConstraintError(error)?.code !== 'APPLICATION_PENDING') throw error;
        refuse('ALREADY_APPLIED', 'an application of the partner to the program is open', ['partnerId']);
      }
    },
    findForUpdate: (id) => findOne(`SELECT ${COLUMNS} FROM applications AS a WHERE a.id = ? FOR NO KEY UPDATE`, [id]),
    findOpen: (tenantId, programId, partnerId) =>
      findOne(
        `SELECT ${COLUMNS} FROM applications AS a WHERE a.tenant_id = ? AND a.program_id = ? AND a.partner_id = ?
           AND a.status IN ('APPLIED', 'IN_REVIEW', 'ACTION_REQUIRED')`,
        [tenantId, programId, partnerId],
      ),
    async setStatus(application, status, at, reason) {
      await rowsOf(
        tx,
        `UPDATE applications AS a SET status = ?, reason = ?, decided_at = ?, version = a.version + 1
         WHERE a.tenant_id = ? AND a.id = ?`,
        [status, reason, DECIDED.includes(status) ? toIso(at) : null, application.tenantId, application.id],
      );
    },
    async resubmit(application, { status, answers, dueAt }) {
      await rowsOf(
        tx,
        `UPDATE applications AS a SET status = ?, answers = ?, due_at = ?, reason = NULL, version = a.version + 1
         WHERE a.tenant_id = ? AND a.id = ?`,
        [status, JSON.stringify(answers), toIsoOrNull(dueAt), application.tenantId, application.id],
      );
    },
  };
}

const toApplication = (row: Row): ApplicationRow => ({
  tenantId: row.tenant_id,
  id: row.id,
  programId: row.program_id,
  partnerId: row.partner_id,
  status: row.status,
  answers: row.answers,
});
