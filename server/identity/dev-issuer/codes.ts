import { createHash, randomBytes } from 'node:crypto';
import type { DevPerson } from './page.ts';

/** What a code was given out for. */
export interface Grant {
  readonly person: DevPerson;
  readonly clientId: string;
  readonly redirectUri: string;
  /** Of PKCE, by S256. */
  readonly challenge: string;
  readonly nonce: string | null;
  readonly scope: string;
}

const CODE_MS = 60_000;
const CODES_MAX = 1_000;

/** Codes of sign-ins under way, each good once and for a minute. */
export class Codes {
  readonly #grants = new Map<string, Grant & { readonly until: number }>();
  readonly #now: () => number;
  constructor(now: () => number) {
    this.#now = now;
  }

  give(grant: Grant): string {
    const code = randomBytes(32).toString('base64url');
    this.#grants.set(code, { ...grant, until: this.#now() + CODE_MS });
    const [oldest] = this.#grants.keys();
    if (this.#grants.size > CODES_MAX && oldest !== undefined) this.#grants.delete(oldest);
    return code;
  }

  /** The grant, when everything fits. A code that was presented is gone, whatever came of it. */
  redeem(
    code: string,
    by: { readonly clientId: string; readonly redirectUri: string; readonly verifier: string },
  ): Grant | null {
    const grant = this.#grants.get(code);
    this.#grants.delete(code);
    if (grant === undefined || this.#now() >= grant.until) return null;
    const challenge = createHash('sha256').update(by.verifier).digest('base64url');
    const fits =
      grant.clientId === by.clientId && grant.redirectUri === by.redirectUri && grant.challenge === challenge;
    return fits ? grant : null;
  }
}
