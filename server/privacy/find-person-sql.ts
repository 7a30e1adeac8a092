import type { Knex } from 'knex';
import type { PersonScope, PersonSought, PrivacyStore } from '../../services/privacy/store.ts';
import { rowsOf } from '../stores/rows.ts';

/** How an address is compared: as `emailKey` does it. */
const key = (column: string): string => `lower(btrim(${column}))`;

export async function listEmails(
  tx: Knex.Transaction,
  tenantId: string,
  { leadId, customerId, partnerId }: Parameters<PrivacyStore['listEmails']>[1],
): Promise<readonly string[] | null> {
  const [row] = await rowsOf<{ is_there: boolean; emails: readonly string[] }>(
    tx,
    `SELECT EXISTS (SELECT FROM leads AS l WHERE l.tenant_id = ? AND l.id = ?)
       OR EXISTS (SELECT FROM customers AS c WHERE c.tenant_id = ? AND c.id = ?)
       OR EXISTS (SELECT FROM enrollments AS e WHERE e.tenant_id = ? AND e.partner_id = ?)
       OR EXISTS (SELECT FROM applications AS a WHERE a.tenant_id = ? AND a.partner_id = ?) AS is_there,
     ARRAY(SELECT c.email FROM lead_contacts AS c WHERE c.tenant_id = ? AND c.lead_id = ? AND c.email IS NOT NULL
       UNION SELECT c.email FROM customer_contacts AS c WHERE c.tenant_id = ? AND c.customer_id = ? AND c.email IS NOT NULL
       UNION SELECT s.email FROM sign_ups AS s WHERE s.tenant_id = ? AND s.customer_id = ? AND s.email IS NOT NULL
       UNION SELECT e.email FROM enrollments AS e WHERE e.tenant_id = ? AND e.partner_id = ? AND e.email IS NOT NULL) AS emails`,
    [leadId, customerId, partnerId, partnerId, leadId, customerId, customerId, partnerId].flatMap((id) => [
      tenantId,
      id,
    ]),
  );
  return row?.is_there === true ? row.emails : null;
}

const FIND_SQL = `WITH sought AS (
    SELECT ?::text AS tenant_id, ?::text[] AS keys, ?::text[] AS hashes, ?::text AS lead_id, ?::text AS customer_id, ?::text AS partner_id
  ), of_leads AS (
    SELECT l.id FROM sought AS s JOIN leads AS l ON l.tenant_id = s.tenant_id
    LEFT JOIN lead_contacts AS c ON c.tenant_id = l.tenant_id AND c.lead_id = l.id
    WHERE l.id = s.lead_id OR l.contact_key = ANY (s.hashes) OR ${key('c.email')} = ANY (s.keys)
  ), of_customers AS (
    SELECT c.id FROM sought AS s JOIN customers AS c ON c.tenant_id = s.tenant_id
    WHERE c.id = s.customer_id
      OR EXISTS (SELECT FROM customer_contacts AS k WHERE k.tenant_id = c.tenant_id AND k.customer_id = c.id AND ${key('k.email')} = ANY (s.keys))
      OR EXISTS (SELECT FROM sign_ups AS u WHERE u.tenant_id = c.tenant_id AND u.customer_id = c.id
        AND (u.email_key = ANY (s.hashes) OR ${key('u.email')} = ANY (s.keys)))
  ), of_accounts AS (
    SELECT k.account_id, k.side FROM sought AS s JOIN managed_account_contacts AS k ON k.tenant_id = s.tenant_id
    JOIN managed_accounts AS a ON a.tenant_id = k.tenant_id AND a.id = k.account_id
    WHERE ${key('k.email')} = ANY (s.keys) OR (k.side <> 'AGENCY' AND a.customer_id = s.customer_id)
      OR (k.side = 'AGENCY' AND a.partner_id = s.partner_id)
  )
  SELECT ARRAY(SELECT id FROM of_leads ORDER BY id) AS "leadIds",
    ARRAY(SELECT id FROM of_customers ORDER BY id) AS "customerIds",
    coalesce((SELECT jsonb_agg(jsonb_build_array(account_id, side) ORDER BY account_id, side) FROM of_accounts), '[]') AS "accountContacts",
    ARRAY(SELECT e.id FROM sought AS s JOIN enrollments AS e ON e.tenant_id = s.tenant_id
      WHERE e.partner_id = s.partner_id OR ${key('e.email')} = ANY (s.keys) ORDER BY e.id) AS "enrollmentIds",
    ARRAY(SELECT a.id FROM sought AS s JOIN applications AS a ON a.tenant_id = s.tenant_id
      WHERE a.partner_id = s.partner_id
        OR EXISTS (SELECT FROM unnest(s.keys) AS k (word) WHERE strpos(lower(a.answers::text), k.word) > 0) ORDER BY a.id) AS "applicationIds",
    ARRAY(SELECT i.id FROM sought AS s JOIN invitations AS i ON i.tenant_id = s.tenant_id
      WHERE ${key('i.email')} = ANY (s.keys) OR i.partner_id = s.partner_id ORDER BY i.id) AS "invitationIds",
    ARRAY(SELECT d.id FROM sought AS s JOIN documents AS d ON d.tenant_id = s.tenant_id
      WHERE d.partner_id = s.partner_id
        OR EXISTS (SELECT FROM managed_accounts AS a WHERE a.tenant_id = d.tenant_id AND a.proof_document_id = d.id AND a.customer_id = s.customer_id)
      ORDER BY d.id) AS "documentIds",
    (SELECT s.partner_id FROM sought AS s) AS "partnerId"`;

/** Looks through a whole tenant: it is asked seldom, and needs no index that every other write would pay for. */
export async function findPersonScope(
  tx: Knex.Transaction,
  tenantId: string,
  { emails, leadId, customerId, partnerId }: PersonSought,
): Promise<PersonScope> {
  const keys = emails.map((email) => email.key);
  const hashes = emails.map((email) => email.hash);
  const rows = await rowsOf<PersonScope>(tx, FIND_SQL, [tenantId, keys, hashes, leadId, customerId, partnerId]);
  const [scope] = rows;
  if (scope === undefined) throw new Error('broken invariant: one row of ids');
  return scope;
}
