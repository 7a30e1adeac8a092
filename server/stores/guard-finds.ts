import type { Actor } from '../../services/actor.ts';

interface FoundRow {
  readonly tenantId?: unknown;
  readonly partnerId?: unknown;
  readonly slug?: unknown;
  readonly status?: unknown;
}

/**
 * A store whose `find…` give nothing of what the actor may not know of: another vendor's row, another partner's row, and
 * a foreign program that is not open. Row-level security says the same; each of the two walls stands alone.
 * @param isSystem whether the work at hand is the system's, which sees all of its vendor.
 */
export function guardFinds<Store extends object>(store: Store, actor: Actor, isSystem: () => boolean): Store {
  const guarded = { ...store } as Record<string, unknown>;
  for (const [name, method] of Object.entries(store) as [string, unknown][]) {
    if (!name.startsWith('find') || typeof method !== 'function') continue;
    guarded[name] = async (...args: unknown[]): Promise<unknown> => {
      const found: unknown = await (method as (...all: unknown[]) => unknown).apply(store, args);
      return isSystem() || mayKnow(actor, found) ? found : null;
    };
  }
  return guarded as Store;
}

function mayKnow(actor: Actor, found: unknown): boolean {
  if (typeof found !== 'object' || found === null || Array.isArray(found)) return true;
  const { tenantId, partnerId, slug, status } = found as FoundRow;
  if (typeof tenantId !== 'string') return true;
  if (actor.tenantId !== null && tenantId === actor.tenantId) return true;
  // Open programs are public.
  if (typeof slug === 'string') return status !== 'DRAFT';
  if (actor.role === 'PARTNER') {
    // Null: the vendor's own. Of a row that says nothing of partners, what hangs on it decides.
    const isOwn = partnerId === undefined || (typeof partnerId === 'string' && actor.partnerIds.includes(partnerId));
    return isOwn || actor.partnerIds.includes(tenantId);
  }
  return actor.role === 'NETWORK_ADMIN';
}
