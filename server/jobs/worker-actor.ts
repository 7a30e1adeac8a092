import { RIGHTS, type Actor } from '../../services/actor.ts';

/** Who acts for a vendor when a worker does what somebody asked for. */
export const workerActor = (tenantId: string, id: string): Actor => ({
  role: 'SERVICE',
  id,
  tenantId,
  partnerIds: [],
  rights: RIGHTS,
});
