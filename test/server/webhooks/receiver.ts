import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';

export interface Received {
  readonly id: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly event: {
    readonly type: string;
    readonly timestamp: string;
    readonly data: {
      readonly cursor: string;
      readonly previousCursor: string;
      readonly programId: string;
      readonly leadId: string | null;
      readonly partnerId: string | null;
    };
  };
}

type Answer = (response: ServerResponse, received: Received, count: number) => void;

const taken: Answer = (response) => void response.writeHead(204).end();

/** A receiver of webhooks: answers as it is told, and keeps what came. */
export class Receiver {
  received: Received[] = [];
  answer: Answer = taken;
  #path = '/hook';
  readonly #server = createServer((request, response) => void this.#take(request, response));
  readonly #waiting: { readonly count: number; readonly resolve: () => void }[] = [];

  async listen(): Promise<this> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return this;
  }

  get host(): string {
    return `127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  get url(): string {
    return `http://${this.host}${this.#path}`;
  }

  /** Begins anew under another address: what comes to the one before is told that nobody is there any more. */
  moveTo(path: string): void {
    this.#path = path;
    this.received = [];
    this.answer = taken;
    this.#waiting.length = 0;
  }

  /** Resolves once so many requests have come. */
  async until(count: number): Promise<readonly Received[]> {
    if (this.received.length < count) await new Promise<void>((resolve) => this.#waiting.push({ count, resolve }));
    return this.received;
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  async #take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    if (request.url !== this.#path) return void response.writeHead(410).end();
    const body = Buffer.concat(chunks).toString('utf8');
    const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
    const received = { id: headers['webhook-id'] ?? '', headers, body, event: JSON.parse(body) as Received['event'] };
    this.received.push(received);
    this.answer(response, received, this.received.length);
    for (const { resolve } of this.#waiting.filter(({ count }) => this.received.length >= count)) resolve();
  }
}

/** Whether other people's library takes it as signed with a secret. */
export function isSignedWith(secret: string, { body, headers }: Received): boolean {
  try {
    new Webhook(secret).verify(body, headers);
    return true;
  } catch {
    return false;
  }
}
