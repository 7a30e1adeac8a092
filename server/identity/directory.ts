import { typeid } from 'typeid-js';
import type { Actor, Right } from '../../services/actor.ts';
import { rightsOfRole } from '../../services/identity/role-rights.ts';
import type { MemberRole } from '../../services/identity/rows.ts';
import type { Database } from '../database/pool.ts';
import { TokenError } from './token-error.ts';

/** What a checked token says of a person. */
export interface SignIn {
  readonly issuer: string;
  readonly subject: string;
  /** Null unless the provider has verified it. */
  readonly email: string | null;
  readonly name: string | null;
}

/** Finds the person behind a token, and for whom it acts. */
export interface Directory {
  /**
   * `organization`: for which one the person acts, when it belongs to several; null: the first it joined (or all
   * partners, when that is one).
   * Errors: rejects with TokenError NO_MEMBER or DIRECTORY_UNREACHABLE.
   */
  signIn(of: SignIn, organization: string | null): Promise<Actor>;
}

interface Found {
  readonly personId: string;
  readonly memberships: readonly FoundMembership[];
}

interface FoundMembership {
  readonly organizationId: string;
  readonly kind: 'VENDOR' | 'PARTNER' | 'NETWORK';
  readonly role: MemberRole;
  readonly rights: readonly Right[] | null;
}

export function createDirectory({ pool }: Database): Directory {
  const find = async ({ issuer, subject, email, name }: SignIn): Promise<Found | null> => {
    const values = [issuer, subject, email, name, typeid('person').toString()];
    try {
      const { rows } = await pool.query<{ found: Found | null }>({
        name: 'sign_in',
        text: 'SELECT sign_in($1, $2, $3, $4, $5) AS found',
        values,
      });
      return rows[0]?.found ?? null;
    } catch {
      throw new TokenError('DIRECTORY_UNREACHABLE', 'who calls could not be looked up: try again later');
    }
  };
  return {
    async signIn(of, organization) {
      const found = await find(of);
      const actor = found === null ? null : toActor(found, organization);
      if (actor !== null) return actor;
      const what = organization === null ? 'any organization here' : 'the organization that was named';
      throw new TokenError(
        'NO_MEMBER',
        `the token is good, but its bearer does not belong to ${what}: ask for an invitation`,
      );
    },
  };
}

function toActor({ personId, memberships }: Found, organization: string | null): Actor | null {
  const chosen =
    organization === null ? memberships[0] : memberships.find(({ organizationId }) => organizationId === organization);
  if (chosen === undefined) return null;
  const base = { id: personId, tenantId: null, partnerIds: [], rights: [] };
  if (chosen.kind === 'NETWORK') return { ...base, role: 'NETWORK_ADMIN' };
  if (chosen.kind === 'VENDOR') {
    const rights = rightsOfRole(chosen.role, chosen.rights);
    return { ...base, role: 'PROGRAM_OWNER', tenantId: chosen.organizationId, rights };
  }
  // An agency that lives in several organizations sees them at once, unless one is named.
  const partners = organization === null ? memberships.filter(({ kind }) => kind === 'PARTNER') : [chosen];
  return { ...base, role: 'PARTNER', partnerIds: partners.map(({ organizationId }) => organizationId) };
}
