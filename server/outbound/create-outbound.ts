import { lookup as lookUp } from 'node:dns/promises';
import { isIP, type LookupFunction } from 'node:net';
import { Agent, request as send } from 'undici';
import { refusalOf } from './address.ts';

/** Finds every address of a host name. */
export type Resolve = (host: string) => Promise<readonly { readonly address: string; readonly family: 4 | 6 }[]>;

export interface OutboundOptions {
  /**
   * Hosts (`localhost:4010`, without a port: any) that may be called by plain http and at inner addresses: receivers of
   * the operator's own network, and tests. Default: none.
   */
  readonly trustedHosts?: readonly string[];
  /** Default: the system's resolver. */
  readonly resolve?: Resolve;
  readonly timeoutMs: number;
  /** How much of an answer's body is read; the rest is thrown away. */
  readonly bodyBytesMax: number;
}

export interface OutboundRequest {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

export interface OutboundAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** The beginning of the body. */
  readonly body: string;
}

/** Calls of addresses that somebody else has given, such as a webhook's. */
export interface Outbound {
  /** Why the URL is never called whatever its host resolves to; null when it may be tried. */
  check(url: string): string | null;
  /** Redirects are not followed: an answer of 3xx is given as it is. Errors: OutboundRefused; network errors as they come. */
  request(request: OutboundRequest): Promise<OutboundAnswer>;
  close(): Promise<void>;
}

/** The address is not one that this server calls. Its message may be shown to whoever gave the URL. */
export class OutboundRefused extends Error {
  override readonly name = 'OutboundRefused';
}

const RESOLVED: Resolve = async (host) =>
  (await lookUp(host, { all: true, verbatim: true })).map(({ address, family }) => ({
    address,
    family: family === 6 ? 6 : 4,
  }));

/**
 * Makes a client for URLs that strangers choose. A host is resolved here, each of its addresses is checked, and the
 * connection goes to a checked one: a name that points elsewhere a moment later (rebinding) changes nothing. Every
 * connection is checked anew.
 */
export function createOutbound(options: OutboundOptions): Outbound {
  const trusted = new Set(options.trustedHosts ?? []);
  const resolve = options.resolve ?? RESOLVED;
  const isTrusted = (url: URL): boolean => trusted.has(url.host) || trusted.has(url.hostname);
  // Idle connections are not kept: a kept one would skip the check.
  const common = { keepAliveTimeout: 1, keepAliveMaxTimeout: 1, pipelining: 0 } as const;
  const guarded = new Agent({
    ...common,
    connect: { lookup: createLookup(resolve, true), timeout: options.timeoutMs },
  });
  const open = new Agent({ ...common, connect: { lookup: createLookup(resolve, false), timeout: options.timeoutMs } });
  const check = (text: string): string | null => checkUrl(text, isTrusted);
  return {
    check,
    async request({ method, url, headers, body }) {
      const refused = check(url);
      if (refused !== null) throw new OutboundRefused(refused);
      const answer = await send(url, {
        method,
        headers,
        body,
        dispatcher: isTrusted(new URL(url)) ? open : guarded,
        signal: AbortSignal.timeout(options.timeoutMs),
      });
      return {
        status: answer.statusCode,
        headers: answer.headers,
        body: await readStart(answer.body, options.bodyBytesMax),
      };
    },
    async close() {
      await Promise.all([guarded.destroy(), open.destroy()]);
    },
  };
}

function checkUrl(text: string, isTrusted: (url: URL) => boolean): string | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null) return `found "${text.slice(0, 200)}", expected an absolute URL`;
  if (url.username !== '' || url.password !== '') return 'found a user name or password in the URL, expected none';
  if (isTrusted(url) && (url.protocol === 'http:' || url.protocol === 'https:')) return null;
  if (url.protocol !== 'https:') return `found ${url.protocol}//, expected https://`;
  if (url.port !== '' && Number(url.port) < 1024) return `found port ${url.port}, expected 443 or one from 1024`;
  // The parser has made one form of all that a number can be written in; a name is checked once it is resolved.
  const host = url.hostname.replace(/^\[|\]$/g, '');
  return isIP(host) === 0 ? null : refusalOf(host);
}

/** What the socket asks for the addresses of its host. */
function createLookup(resolve: Resolve, isGuarded: boolean): LookupFunction {
  return (host, options, done) => {
    const answer = async (): Promise<void> => {
      const found = await resolve(host);
      for (const { address } of isGuarded ? found : []) {
        const refused = refusalOf(address);
        // One bad address is enough: whoever mixes them is up to something.
        if (refused !== null) throw new OutboundRefused(`${host}: ${refused}`);
      }
      const [first] = found;
      if (first === undefined) throw new OutboundRefused(`${host} has no address`);
      if (options.all === true) done(null, [...found]);
      else done(null, first.address, first.family);
    };
    answer().catch((error: unknown) => done(error as NodeJS.ErrnoException, ''));
  };
}

async function readStart(body: AsyncIterable<Uint8Array>, bytesMax: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body) {
    chunks.push(chunk);
    length += chunk.length;
    if (length >= bytesMax) break;
  }
  return Buffer.concat(chunks).subarray(0, bytesMax).toString('utf8');
}
