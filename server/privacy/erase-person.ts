import type { Knex } from 'knex';
import type { ErasedLead, PersonScope } from '../../services/privacy/store.ts';
import { rowsOf } from '../stores/rows.ts';

interface Erasing {
  readonly tx: Knex.Transaction;
  readonly tenantId: string;
  readonly scope: PersonScope;
  readonly newToken: () => string;
}

/** Runs a statement with RETURNING and gives how many rows it changed. */
const count = async (tx: Knex.Transaction, sql: string, bindings: readonly unknown[]): Promise<number> =>
  (await rowsOf(tx, `${sql} RETURNING 1`, bindings)).length;

/** Erases what identifies a person, in the caller's transaction. Ids, dates and amounts stay. */
export async function erasePersonRows(
  of: Erasing,
): Promise<{ readonly counts: Readonly<Record<string, number>>; readonly leads: readonly ErasedLead[] }> {
  const leads = await eraseLeads(of);
  const counts = {
    leads: leads.length,
    ...(await eraseCustomers(of)),
    managedAccountContacts: await eraseAccountContacts(of),
    ...(await eraseEnrolments(of)),
    ...(await eraseApplications(of)),
  };
  return { counts, leads };
}

/** The reason of a rejection is one of the program's codes; any other is a text somebody wrote. */
async function eraseLeads({ tx, tenantId, scope }: Erasing): Promise<readonly ErasedLead[]> {
  const ids = scope.leadIds;
  await rowsOf(tx, 'DELETE FROM lead_contacts AS c WHERE c.tenant_id = ? AND c.lead_id = ANY (?)', [tenantId, ids]);
  await rowsOf(
    tx,
    `UPDATE lead_events AS h SET reason = NULL WHERE h.tenant_id = ? AND h.lead_id = ANY (?) AND h.to_status <> 'REJECTED' AND h.reason IS NOT NULL`,
    [tenantId, ids],
  );
  return rowsOf<ErasedLead>(
    tx,
    `UPDATE leads AS l SET contact_key = NULL, notes = NULL, reason = CASE WHEN l.status = 'REJECTED' THEN l.reason END
     WHERE l.tenant_id = ? AND l.id = ANY (?) RETURNING l.id, l.program_id AS "programId", l.partner_id AS "partnerId"`,
    [tenantId, ids],
  );
}

/**
 * Visits and the sign-up they led to are compared at every fold, to say whose the customer is: both get the same new
 * pseudonym, so that it comes out the same, and the browser that has the old one is no longer known.
 */
async function eraseCustomers({ tx, tenantId, scope, newToken }: Erasing): Promise<Record<string, number>> {
  const ids = scope.customerIds;
  const visitors = await rowsOf<{ program_id: string; visitor_key: string }>(
    tx,
    `SELECT DISTINCT s.program_id, s.visitor_key FROM sign_ups AS s
     WHERE s.tenant_id = ? AND s.customer_id = ANY (?) AND s.visitor_key IS NOT NULL ORDER BY 1, 2`,
    [tenantId, ids],
  );
  let clicks = 0;
  for (const { program_id, visitor_key } of visitors) {
    const place = [newToken(), tenantId, program_id, visitor_key];
    const where = 'tenant_id = ? AND program_id = ? AND visitor_key = ?';
    clicks += await count(tx, `UPDATE clicks SET visitor_key = ? WHERE ${where}`, place);
    await rowsOf(tx, `UPDATE sign_ups SET visitor_key = ? WHERE ${where}`, place);
  }
  await replaceEmailKeys({ tx, tenantId, scope, newToken });
  return {
    clicks,
    customerContacts: await count(
      tx,
      'DELETE FROM customer_contacts AS c WHERE c.tenant_id = ? AND c.customer_id = ANY (?)',
      [tenantId, ids],
    ),
    customers: await count(tx, 'UPDATE customers AS c SET name = NULL WHERE c.tenant_id = ? AND c.id = ANY (?)', [
      tenantId,
      ids,
    ]),
    signUps: await count(
      tx,
      'UPDATE sign_ups AS s SET email = NULL WHERE s.tenant_id = ? AND s.customer_id = ANY (?)',
      [tenantId, ids],
    ),
  };
}

/** A customer with its partner's own address is nobody's: that stays so under one pseudonym for both. */
async function replaceEmailKeys({ tx, tenantId, scope, newToken }: Erasing): Promise<void> {
  const hashes = await rowsOf<{ email_key: string }>(
    tx,
    `SELECT DISTINCT s.email_key FROM sign_ups AS s WHERE s.tenant_id = ? AND s.customer_id = ANY (?) AND s.email_key IS NOT NULL ORDER BY 1`,
    [tenantId, scope.customerIds],
  );
  // Found by the same address, so whoever signed up under it is among the customers.
  const isOfEnrolment = scope.enrollmentIds.length > 0;
  for (const { email_key } of hashes) {
    const token = newToken();
    await rowsOf(tx, 'UPDATE sign_ups SET email_key = ? WHERE tenant_id = ? AND email_key = ?', [
      token,
      tenantId,
      email_key,
    ]);
    if (!isOfEnrolment) continue;
    await rowsOf(
      tx,
      'UPDATE enrollments AS e SET email_key = ? WHERE e.tenant_id = ? AND e.id = ANY (?) AND e.email IS NOT NULL',
      [token, tenantId, scope.enrollmentIds],
    );
  }
}

const eraseAccountContacts = ({ tx, tenantId, scope }: Erasing): Promise<number> =>
  count(
    tx,
    `DELETE FROM managed_account_contacts AS c USING jsonb_array_elements(?::jsonb) AS k (pair)
     WHERE c.tenant_id = ? AND c.account_id = k.pair ->> 0 AND c.side = k.pair ->> 1`,
    [JSON.stringify(scope.accountContacts), tenantId],
  );

async function eraseEnrolments({ tx, tenantId, scope }: Erasing): Promise<Record<string, number>> {
  const ids = scope.enrollmentIds;
  const inEnrolments = `(tenant_id, program_id, partner_id) IN (SELECT e.tenant_id, e.program_id, e.partner_id FROM enrollments AS e
    WHERE e.tenant_id = ? AND e.id = ANY (?))`;
  const notes = await count(tx, `UPDATE onboarding_steps SET detail = '{}' WHERE ${inEnrolments} AND detail <> '{}'`, [
    tenantId,
    ids,
  ]);
  // An agency is paid on when one of its people is erased; a partner that is a person is not.
  const paymentDetails =
    scope.partnerId === null
      ? 0
      : await count(
          tx,
          `UPDATE payment_details SET sealed = NULL, masked = NULL, erased_at = now(), updated_at = now(), updated_by = 'erasure'
           WHERE ${inEnrolments} AND sealed IS NOT NULL`,
          [tenantId, ids],
        );
  const enrollments = await count(
    tx,
    `UPDATE enrollments AS e SET email = NULL, status_reason = NULL WHERE e.tenant_id = ? AND e.id = ANY (?)`,
    [tenantId, ids],
  );
  return { onboardingNotes: notes, paymentDetails, enrollments };
}

async function eraseApplications({ tx, tenantId, scope }: Erasing): Promise<Record<string, number>> {
  return {
    applications: await count(
      tx,
      `UPDATE applications AS a SET answers = jsonb_build_object('track', a.answers -> 'track'), reason = NULL
       WHERE a.tenant_id = ? AND a.id = ANY (?)`,
      [tenantId, scope.applicationIds],
    ),
    invitations: await count(tx, 'UPDATE invitations AS i SET email = NULL WHERE i.tenant_id = ? AND i.id = ANY (?)', [
      tenantId,
      scope.invitationIds,
    ]),
  };
}
