import { createHmac, timingSafeEqual } from 'node:crypto';

/** How long a download link is good for. */
export const LINK_MS = 5 * 60_000;

/** What a link lets its holder read. */
export interface DocumentLink {
  readonly tenantId: string;
  readonly id: string;
  /** Epoch milliseconds. */
  readonly until: number;
}

/** Links that stand for the caller who asked for them, for some minutes: a browser sends no token with a click. */
export interface DocumentLinks {
  /** The path and query of a link, relative to the server. */
  sign(document: { readonly tenantId: string; readonly id: string }): string;
  /** Null: not a link of ours, or one that is over. */
  verify(id: string, query: Readonly<Record<string, unknown>>): DocumentLink | null;
}

export const pathOf = (id: string): string => `/documents/${encodeURIComponent(id)}`;

export function createDocumentLinks(secret: string | Uint8Array, now: () => number = Date.now): DocumentLinks {
  const signatureOf = ({ tenantId, id, until }: DocumentLink): string =>
    createHmac('sha256', secret)
      .update(JSON.stringify(['document', tenantId, id, until]))
      .digest('base64url');
  return {
    sign({ tenantId, id }) {
      const link = { tenantId, id, until: now() + LINK_MS };
      const query = new URLSearchParams({
        tenant: tenantId,
        until: String(link.until),
        signature: signatureOf(link),
      });
      return `${pathOf(id)}?${query.toString()}`;
    },
    verify(id, { tenant, until, signature }) {
      if (typeof tenant !== 'string' || typeof until !== 'string' || typeof signature !== 'string') return null;
      if (!/^\d{1,15}$/.test(until) || Number(until) <= now()) return null;
      const link = { tenantId: tenant, id, until: Number(until) };
      const [found, expected] = [Buffer.from(signature), Buffer.from(signatureOf(link))];
      return found.length === expected.length && timingSafeEqual(found, expected) ? link : null;
    },
  };
}
