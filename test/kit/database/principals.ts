import type { DatabasePrincipal } from '../../../server/database/principal.ts';

export const owner = (tenantId: string): DatabasePrincipal => ({
  role: 'PROGRAM_OWNER',
  actorId: `person_of_${tenantId}`,
  tenantId,
  partnerIds: [],
});
export const service = (tenantId: string): DatabasePrincipal => ({
  role: 'SERVICE',
  actorId: `key_of_${tenantId}`,
  tenantId,
  partnerIds: [],
});
export const partner = (...partnerIds: string[]): DatabasePrincipal => ({
  role: 'PARTNER',
  actorId: `person_of_${partnerIds[0] ?? ''}`,
  tenantId: null,
  partnerIds,
});
export const networkAdmin: DatabasePrincipal = {
  role: 'NETWORK_ADMIN',
  actorId: 'person_of_network',
  tenantId: null,
  partnerIds: [],
};
