import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Payment {
  readonly key: string;
  readonly amountMinor: string;
  status: 'PENDING' | 'SUCCEEDED' | 'FAILED';
  readonly reference: string;
}

/** What the server does with one call, with its share. */
const MOODS = [
  { mood: 'PAYS', share: 50 },
  { mood: 'PAYS_AND_DROPS', share: 10 },
  { mood: 'DROPS', share: 8 },
  { mood: 'PAYS_AND_ANSWERS_LATE', share: 8 },
  { mood: 'PAYS_LATE', share: 8 },
  { mood: 'PENDS', share: 8 },
  { mood: 'REFUSES', share: 8 },
] as const;
type Mood = (typeof MOODS)[number]['mood'];

/** Where a provider's own books are read. */
export const LEDGER_PATH = '/ledger';
export const CALL_TIMEOUT_MS = 400;
export const VISIBLE_WITHIN_MS = 2_000;
/** Well before the caller may send again, since timers of a busy machine are late. */
const PAYS_LATE_MS_MAX = 1_000;

/**
 * A provider as bad as they come: it drops connections before and after it has paid, answers after the caller has given
 * up, pays calls that were given up, and lets payments pend. With `dedupes` a key is paid once; without, every call that
 * arrives is paid, so that a caller who sends twice is found out.
 */
export class FakePaymentServer {
  readonly payments: Payment[] = [];
  readonly #dedupes: boolean;
  readonly #random: () => number;
  readonly #timers = new Set<NodeJS.Timeout>();
  readonly #server: Server;

  constructor(options: { readonly dedupes: boolean; readonly seed: number }) {
    this.#dedupes = options.dedupes;
    this.#random = mulberry32(options.seed);
    this.#server = createServer((request, response) => void this.#answer(request, response));
  }

  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    // Its own books, which no caller's misfortune touches.
    if (request.url === LEDGER_PATH) return reply(response, this.payments);
    if (request.method === 'GET') {
      if (this.#random() < 0.1) return void request.socket.destroy();
      const key = (request.url ?? '').split('/').at(-1) ?? '';
      const found = this.payments.filter((payment) => payment.key === key).at(-1);
      return this.#after(2 + this.#random() * 10, () => reply(response, found ?? { status: 'NOT_FOUND' }));
    }
    const { key, amountMinor } = JSON.parse(await bodyOf(request)) as { key: string; amountMinor: string };
    const mood = this.#pick();
    const soon = 5 + this.#random() * 60;
    switch (mood) {
      case 'PAYS':
        return this.#after(soon, () => reply(response, this.#pay(key, amountMinor, 'SUCCEEDED')));
      case 'PAYS_AND_DROPS':
        return this.#after(soon, () => {
          this.#pay(key, amountMinor, 'SUCCEEDED');
          request.socket.destroy();
        });
      case 'DROPS':
        return void request.socket.destroy();
      case 'PAYS_AND_ANSWERS_LATE': {
        const payment = this.#pay(key, amountMinor, 'SUCCEEDED');
        return this.#after(CALL_TIMEOUT_MS + 200, () => reply(response, payment));
      }
      case 'PAYS_LATE':
        return this.#after(this.#random() * PAYS_LATE_MS_MAX, () => {
          reply(response, this.#pay(key, amountMinor, 'SUCCEEDED'));
        });
      case 'PENDS': {
        const payment = this.#pay(key, amountMinor, 'PENDING');
        this.#after(this.#random() * 800, () => {
          if (payment.status === 'PENDING') payment.status = 'SUCCEEDED';
        });
        return reply(response, payment);
      }
      case 'REFUSES':
        return this.#after(soon, () => reply(response, this.#pay(key, amountMinor, 'FAILED')));
    }
  }

  #pay(key: string, amountMinor: string, status: Payment['status']): Payment {
    const known = this.payments.find((payment) => payment.key === key);
    if (known !== undefined && this.#dedupes) return known;
    const payment = { key, amountMinor, status, reference: `pay_${this.payments.length + 1}` };
    this.payments.push(payment);
    return payment;
  }

  #pick(): Mood {
    let at = this.#random() * MOODS.reduce((sum, { share }) => sum + share, 0);
    return MOODS.find(({ share }) => (at -= share) < 0)?.mood ?? 'PAYS';
  }

  #after(ms: number, work: () => void): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      work();
    }, ms);
    this.#timers.add(timer);
  }
}

function reply(response: ServerResponse, body: object): void {
  if (response.destroyed) return;
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify(body));
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

/** A small generator of chance that can be repeated. */
export function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
