import type { Actor } from '../../services/actor.ts';
import type { DatabasePrincipal } from '../database/principal.ts';

/** The actor as row-level security sees it: rights are the services' matter, rows the database's. */
export const toPrincipal = (actor: Actor): DatabasePrincipal => ({
  role: actor.role,
  actorId: actor.id,
  tenantId: actor.tenantId,
  partnerIds: actor.partnerIds,
});
