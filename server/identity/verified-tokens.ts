import type { Authentication } from './identity.ts';

const VERIFIED_MAX = 10_000;

/**
 * Tokens and keys that were checked a moment ago, by their hash or text: a client sends the same one with each request,
 * and checking its signature took an eighth of the server's time. None is taken after it has expired, and those of a
 * principal whose access has changed are forgotten.
 */
export class VerifiedTokens {
  readonly #known = new Map<string, { readonly authentication: Authentication; readonly until: number }>();
  /** Grows with each change: what was looked up before one is not kept after it. */
  #generation = 0;

  get generation(): number {
    return this.#generation;
  }

  find(token: string, at: number): Authentication | null {
    const known = this.#known.get(token);
    if (known === undefined) return null;
    if (at < known.until) return known.authentication;
    this.#known.delete(token);
    return null;
  }

  /** `generation`: what it was before the look-up. */
  add(token: string, authentication: Authentication, until: number, generation: number): void {
    if (generation !== this.#generation) return;
    this.#known.delete(token);
    this.#known.set(token, { authentication, until: Math.min(until, authentication.expiresAt ?? until) });
    const [oldest] = this.#known.keys();
    if (this.#known.size > VERIFIED_MAX && oldest !== undefined) this.#known.delete(oldest);
  }

  /** Undefined: everybody's. */
  forget(principalId?: string): void {
    this.#generation += 1;
    for (const [token, { authentication }] of this.#known)
      if (principalId === undefined || authentication.actor.id === principalId) this.#known.delete(token);
  }
}
