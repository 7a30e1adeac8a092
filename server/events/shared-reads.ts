import type { Actor } from '../../services/actor.ts';

interface Read {
  readonly answer: Promise<unknown>;
  readonly beganAt: number;
  isOver: boolean;
}

const KEPT_MAX = 10_000;

/**
 * Makes a read once that several readers with the same rights want at the same time: an event wakes all of them, and
 * each would ask the database the same thing. What is asked is part of the key, and so are the rights; see `rightsKey`.
 */
export class SharedReads {
  readonly #reads = new Map<string, Read>();

  /** @param ageMaxMs Also takes an answer that was asked for so long ago; default: only one that is still awaited. */
  read<T>(key: string, make: () => Promise<T>, ageMaxMs = 0): Promise<T> {
    const known = this.#reads.get(key);
    const now = performance.now();
    if (known !== undefined && (!known.isOver || now - known.beganAt < ageMaxMs)) return known.answer as Promise<T>;
    const answer = make();
    const read: Read = { answer, beganAt: now, isOver: false };
    this.#reads.delete(key);
    this.#reads.set(key, read);
    const [oldest] = this.#reads.keys();
    if (this.#reads.size > KEPT_MAX && oldest !== undefined) this.#reads.delete(oldest);
    const forget = (): void => {
      read.isOver = true;
      if (this.#reads.get(key) === read && ageMaxMs === 0) this.#reads.delete(key);
    };
    answer.then(forget, () => {
      forget();
      // A failure is nobody else's.
      if (this.#reads.get(key) === read) this.#reads.delete(key);
    });
    return answer;
  }
}

/**
 * The same for callers to whom the database shows the same events: its policies on logs, leads and programs look at
 * role, vendor and partners, and never at the person.
 */
export const rightsKey = ({ role, tenantId, partnerIds, rights, scopes }: Actor): string =>
  JSON.stringify([role, tenantId, partnerIds, rights, scopes ?? null]);
