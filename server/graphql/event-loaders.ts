import type { Loaders } from '../../schema/context.ts';
import type { Actor } from '../../services/actor.ts';
import { rightsKey } from '../events/shared-reads.ts';

/** What an event's fields show, read from tables whose policies never look at the person; see `rightsKey`. */
const SHARED: ReadonlySet<string | symbol> = new Set<keyof Loaders>(['programs', 'partners', 'leads', 'leadHistories']);
/** Each later change has an event of its own, so nobody is shown for long what is no more. */
const AGE_MAX_MS = 1_000;
const KEPT_MAX = 500;

/** Loaders for an event that was read after its commit; `moment` names the event. */
export type CreateEventLoaders = (actor: Actor, moment: string) => Loaders;

/**
 * Readers of one event who see the same share what they load for it: a thousand subscribers would otherwise ask a
 * thousand times for one lead.
 */
export function createEventLoaders(create: (actor: Actor) => Loaders): CreateEventLoaders {
  const kept = new Map<string, { readonly loaders: Loaders; readonly madeAt: number }>();
  const share = (actor: Actor, moment: string): Loaders => {
    const key = `${moment} ${rightsKey(actor)}`;
    const now = performance.now();
    const known = kept.get(key);
    if (known !== undefined && now - known.madeAt < AGE_MAX_MS) return known.loaders;
    const loaders = create(actor);
    kept.delete(key);
    kept.set(key, { loaders, madeAt: now });
    const [oldest] = kept.keys();
    if (kept.size > KEPT_MAX && oldest !== undefined) kept.delete(oldest);
    return loaders;
  };
  return (actor, moment) => {
    const shared = share(actor, moment);
    let own: Loaders | null = null;
    return new Proxy(shared, {
      get: (_, name) => {
        const loaders = SHARED.has(name) ? shared : (own ??= create(actor));
        return loaders[name as keyof Loaders];
      },
    });
  };
}
