import type { Database } from '../../database/pool.ts';
import { withPrincipal } from '../../database/transaction.ts';
import type { DemoAccount } from '../../start.ts';
import type { DevPerson } from './page.ts';

/**
 * The demo's people, as they sign in: by their address where they have one, so that who they are is found by the members
 * of the database; the others (the network's administrator is no person of the database) by what the token says.
 */
export async function toDevPeople(db: Database, accounts: readonly DemoAccount[]): Promise<readonly DevPerson[]> {
  const people = accounts.filter(({ role }) => role !== 'SERVICE');
  const network = { role: 'NETWORK_ADMIN', actorId: 'dev-issuer', tenantId: null, partnerIds: [] } as const;
  const { rows } = await withPrincipal(db, network, (tx) =>
    tx.raw<{ rows: { id: string; email: string }[] }>(
      'SELECT p.id, p.email FROM persons AS p WHERE p.id = ANY (?) AND p.email IS NOT NULL',
      [people.map(({ subject }) => subject)],
    ),
  );
  const emails = new Map(rows.map(({ id, email }) => [id, email]));
  return people.map(({ label, role, subject, tenantId, partnerIds, rights = [] }) => {
    const email = emails.get(subject) ?? null;
    const claim = {
      ...(tenantId === undefined || tenantId === null ? {} : { tenantId }),
      ...(partnerIds === undefined ? {} : { partnerIds: [...partnerIds] }),
      rights: [...rights],
      role,
    } as NonNullable<DevPerson['claim']>;
    return { subject, label: label.replaceAll(/ +/g, ' '), email, claim: email === null ? claim : null };
  });
}
