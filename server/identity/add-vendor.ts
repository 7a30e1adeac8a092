import { typeid } from 'typeid-js';
import type { Database } from '../database/pool.ts';
import type { DatabasePrincipal } from '../database/principal.ts';
import { withPrincipal } from '../database/transaction.ts';

/** A vendor to add, and the person who owns it. `email` is the address that the identity provider will have verified. */
export interface NewVendor {
  readonly name: string;
  readonly email: string;
}

/** The ids of the vendor and of its owner. */
export interface AddedVendor {
  readonly id: string;
  readonly ownerId: string;
}

const OPERATOR: DatabasePrincipal = { role: 'NETWORK_ADMIN', actorId: 'operator', tenantId: null, partnerIds: [] };

/**
 * Adds a vendor's organization with its first member. A command of the operator's: nobody could be let in to ask the
 * API for it. Somebody who is known by the address already becomes its owner, too. Two vendors may have one name.
 */
export const addVendor = (database: Database, { name, email }: NewVendor): Promise<AddedVendor> =>
  withPrincipal(database, OPERATOR, async (tx) => {
    const id = typeid('vendor').toString();
    const known = await tx.raw<{ rows: { id: string }[] }>(
      'SELECT id FROM persons WHERE lower(email) = lower(?) ORDER BY created_at, id LIMIT 1',
      [email],
    );
    const ownerId = known.rows[0]?.id ?? typeid('person').toString();
    await tx.raw(`INSERT INTO organizations (id, kind, name) VALUES (?, 'VENDOR', ?)`, [id, name]);
    if (known.rows[0] === undefined)
      await tx.raw('INSERT INTO persons (id, display_name, email) VALUES (?, NULL, ?)', [ownerId, email]);
    await tx.raw(`INSERT INTO memberships (person_id, organization_id, role) VALUES (?, ?, 'OWNER')`, [ownerId, id]);
    return { id, ownerId };
  });
