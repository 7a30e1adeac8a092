import type { Knex } from 'knex';
import type { JsonObject, Json } from '../../domain/contract/params.ts';
import type { PersonScope } from '../../services/privacy/store.ts';
import { rowsOf } from '../stores/rows.ts';

type IdList = 'leadIds' | 'customerIds' | 'enrollmentIds' | 'applicationIds' | 'invitationIds' | 'documentIds';

/** What is told of each table: `t` is the row, and is about one of these. Hashes and sealed texts say nothing to a person. */
const PARTS: Readonly<Record<string, { readonly of: IdList; readonly sql: string }>> = {
  leads: {
    of: 'leadIds',
    sql: `SELECT t.id, t.program_id, t.partner_id, t.company, t.domain, t.status, t.registered_at, t.closed_at, t.list_size, t.notes, t.reason
      FROM leads AS t WHERE t.tenant_id = ? AND t.id = ANY (?)`,
  },
  leadContacts: {
    of: 'leadIds',
    sql: 'SELECT t.lead_id, t.name, t.email, t.phone FROM lead_contacts AS t WHERE t.tenant_id = ? AND t.lead_id = ANY (?)',
  },
  leadHistory: {
    of: 'leadIds',
    sql: `SELECT t.lead_id, t.from_status, t.to_status, t.at, t.reason FROM lead_events AS t
      WHERE t.tenant_id = ? AND t.lead_id = ANY (?) ORDER BY t.lead_id, t.ordinal`,
  },
  customers: {
    of: 'customerIds',
    sql: 'SELECT t.id, t.external_id, t.name, t.created_at FROM customers AS t WHERE t.tenant_id = ? AND t.id = ANY (?)',
  },
  customerContacts: {
    of: 'customerIds',
    sql: 'SELECT t.customer_id, t.name, t.email FROM customer_contacts AS t WHERE t.tenant_id = ? AND t.customer_id = ANY (?)',
  },
  signUps: {
    of: 'customerIds',
    sql: 'SELECT t.program_id, t.customer_id, t.at, t.email FROM sign_ups AS t WHERE t.tenant_id = ? AND t.customer_id = ANY (?)',
  },
  clicks: {
    of: 'customerIds',
    sql: `SELECT t.id, t.program_id, t.partner_id, t.at FROM clicks AS t WHERE t.tenant_id = ? AND EXISTS (SELECT FROM sign_ups AS s
      WHERE s.tenant_id = t.tenant_id AND s.program_id = t.program_id AND s.visitor_key = t.visitor_key AND s.customer_id = ANY (?))`,
  },
  payments: {
    of: 'customerIds',
    sql: `SELECT t.customer_id, t.invoice_ref, t.paid_at, t.amount_minor::text, t.currency FROM payments AS t
      WHERE t.tenant_id = ? AND t.customer_id = ANY (?)`,
  },
  enrollments: {
    of: 'enrollmentIds',
    sql: `SELECT t.id, t.program_id, t.partner_id, t.status, t.track, t.enrolled_at, t.email, t.payment_method
      FROM enrollments AS t WHERE t.tenant_id = ? AND t.id = ANY (?)`,
  },
  onboarding: {
    of: 'enrollmentIds',
    sql: `SELECT t.program_id, t.partner_id, t.step, t.done_at, t.detail FROM onboarding_steps AS t
      JOIN enrollments AS e USING (tenant_id, program_id, partner_id) WHERE t.tenant_id = ? AND e.id = ANY (?)`,
  },
  paymentDetails: {
    of: 'enrollmentIds',
    sql: `SELECT t.program_id, t.partner_id, t.method, t.masked, t.updated_at FROM payment_details AS t
      JOIN enrollments AS e USING (tenant_id, program_id, partner_id) WHERE t.tenant_id = ? AND e.id = ANY (?)`,
  },
  applications: {
    of: 'applicationIds',
    sql: 'SELECT t.id, t.program_id, t.status, t.applied_at, t.reason, t.answers FROM applications AS t WHERE t.tenant_id = ? AND t.id = ANY (?)',
  },
  invitations: {
    of: 'invitationIds',
    sql: 'SELECT t.id, t.program_id, t.email, t.invited_at, t.accepted_at FROM invitations AS t WHERE t.tenant_id = ? AND t.id = ANY (?)',
  },
  documents: {
    of: 'documentIds',
    sql: `SELECT t.id, t.program_id, t.name, t.media_type, t.size_bytes::text, t.sha256, t.uploaded_at FROM documents AS t
      WHERE t.tenant_id = ? AND t.id = ANY (?)`,
  },
};

/** Everything held about a person, by kind; kinds of which nothing is held are left out. */
export async function readPerson(tx: Knex.Transaction, tenantId: string, scope: PersonScope): Promise<JsonObject> {
  const found: Record<string, Json> = {};
  const add = async (name: string, sql: string, bindings: readonly unknown[]): Promise<void> => {
    const [row] = await rowsOf<{ rows: Json[] }>(
      tx,
      `SELECT coalesce(jsonb_agg(to_jsonb(part)), '[]') AS rows FROM (${sql}) AS part`,
      bindings,
    );
    if (row !== undefined && row.rows.length > 0) found[name] = row.rows;
  };
  for (const [name, { of, sql }] of Object.entries(PARTS)) {
    if (scope[of].length > 0) await add(name, sql, [tenantId, scope[of]]);
  }
  if (scope.accountContacts.length > 0) {
    await add(
      'managedAccountContacts',
      `SELECT t.account_id, t.side, t.name, t.email, t.phone FROM managed_account_contacts AS t
       JOIN jsonb_array_elements(?::jsonb) AS k (pair) ON k.pair ->> 0 = t.account_id AND k.pair ->> 1 = t.side WHERE t.tenant_id = ?`,
      [JSON.stringify(scope.accountContacts), tenantId],
    );
  }
  return found;
}
