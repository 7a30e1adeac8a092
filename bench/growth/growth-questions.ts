import { readFileSync } from 'node:fs';
import { createIdentity } from '../../server/identity/identity.ts';
import { loadKeys } from '../../server/identity/keys.ts';
import { toRequest } from '../dashboard/questions.ts';
import { PROGRAM_SLUG } from '../seed/program-seed.ts';
import { idOf } from '../seed/steps.ts';

const DASHBOARD = readFileSync(new URL('../../client/documents/partner-dashboard.graphql', import.meta.url), 'utf8');

const LEADS = `query Leads($filter: LeadFilter, $orderBy: LeadOrder = REGISTERED_AT_DESC, $first: Int) {
  leads(filter: $filter, orderBy: $orderBy, first: $first) {
    edges { cursor node { id company status registeredAt expiresAt mrr { amount currency } partner { id name } } }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    totalCount
  }
}`;

interface Asked {
  readonly name: string;
  readonly document: string;
  readonly operationName: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

const leads = (name: string, filter: object, more: object = {}): Asked => ({
  name: `leads: ${name}`,
  document: LEADS,
  operationName: 'Leads',
  variables: { filter: { programSlug: PROGRAM_SLUG, ...filter }, first: 10, ...more },
});

/** What a partner's portal asks for first. Each page of leads with its count. */
export const GROWTH_QUESTIONS: readonly Asked[] = [
  {
    name: 'partnerDashboard',
    document: DASHBOARD,
    operationName: 'PartnerDashboard',
    variables: { programSlug: PROGRAM_SLUG },
  },
  leads('first page', {}),
  leads('oldest first', {}, { orderBy: 'REGISTERED_AT_ASC' }),
  leads('one bucket', { bucket: 'OPEN' }),
  leads('two states', { statuses: ['REJECTED', 'EXPIRED'] }),
  leads('of a year', { registeredFrom: '2025-03-01T00:00:00Z', registeredBefore: '2026-03-01T00:00:00Z' }),
];

/** The requests of every question, each by partners spread over all there are. */
export async function createGrowthRequests(
  keysDir: string,
  partners: number,
  count: number,
): Promise<readonly (readonly Buffer[])[]> {
  const identity = createIdentity({ keys: await loadKeys(keysDir) });
  const tokens = await Promise.all(
    Array.from({ length: count }, (_, index) => {
      const number = Math.floor((index * partners) / count);
      const partnerIds = [idOf('partner', number)];
      return identity.issueToken({
        role: 'PARTNER',
        subject: `person-${number}`,
        partnerIds,
        expiresInSeconds: 86_400,
      });
    }),
  );
  return GROWTH_QUESTIONS.map(({ document, operationName, variables }) => {
    const body = JSON.stringify({ query: document, operationName, variables });
    return tokens.map((token) =>
      toRequest('/graphql', body, [`authorization: Bearer ${token}`, 'accept: application/graphql-response+json']),
    );
  });
}
