import { createClient } from 'graphql-ws';
import WebSocket from 'ws';

/** Where a server is, and as whom it is called. */
export interface Target {
  readonly url: string;
  readonly authorization?: string;
}

/** A request, by text or by name. */
export interface Asked {
  readonly query?: string;
  readonly documentId?: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly operationName?: string;
  readonly extensions?: Readonly<Record<string, unknown>>;
}

export interface ClientError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: Readonly<Record<string, unknown>> & { readonly code: string };
}

/** What came back, whatever brought it. */
export interface Told {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly ClientError[];
  readonly extensions?: Readonly<Record<string, unknown>>;
  /** Of HTTP: the status. Of a WebSocket that was closed: the code. */
  readonly status: number;
  /** Everything that came, as text. */
  readonly text: string;
}

export type Transport = (target: Target, asked: Asked) => Promise<Told>;

const JSON_TYPES = { 'content-type': 'application/json', accept: 'application/graphql-response+json' };
const headersOf = ({ authorization }: Target): Record<string, string> =>
  authorization === undefined ? {} : { authorization };

const overHttp: Transport = async (target, asked) => {
  const answer = await fetch(`${target.url}/graphql`, {
    method: 'POST',
    headers: { ...JSON_TYPES, ...headersOf(target) },
    body: JSON.stringify(asked),
  });
  const text = await answer.text();
  return { ...(JSON.parse(text) as object), status: answer.status, text };
};

/** As a link would ask. */
const overGet =
  (path: string, accept: string): Transport =>
  async (target, asked) => {
    const search = new URLSearchParams();
    for (const [name, value] of Object.entries(asked) as [string, unknown][])
      search.set(name, typeof value === 'string' ? value : JSON.stringify(value));
    const answer = await fetch(`${target.url}${path}?${search.toString()}`, {
      headers: { accept, 'apollo-require-preflight': 'true', ...headersOf(target) },
    });
    const text = await answer.text();
    const data = /^data: (.*)$/m.exec(text)?.[1] ?? text;
    return { ...(JSON.parse(data) as object), status: answer.status, text };
  };

/** The first answer to it; or the close code. */
const overSocket: Transport = async (target, asked) => {
  const socket = new WebSocket(`${target.url.replace(/^http/, 'ws')}/graphql`, 'graphql-transport-ws');
  return new Promise<Told>((resolve, reject) => {
    socket.once('error', reject);
    socket.once('open', () =>
      socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization: target.authorization ?? '' } })),
    );
    socket.once('close', (code, reason) => resolve({ status: code, text: String(reason) }));
    socket.on('message', (data: Buffer) => {
      const text = String(data);
      const message = JSON.parse(text) as { type: string; payload: unknown };
      if (message.type === 'connection_ack')
        socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: asked }));
      if (message.type !== 'next' && message.type !== 'error') return;
      const content = message.type === 'error' ? { errors: message.payload } : (message.payload as object);
      resolve({ ...content, status: 0, text });
      socket.close();
    });
  });
};

const overStream: Transport = async (target, asked) => {
  const answer = await fetch(`${target.url}/graphql/stream`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream', ...headersOf(target) },
    body: JSON.stringify(asked),
  });
  if (answer.headers.get('content-type')?.startsWith('text/event-stream') !== true) {
    const text = await answer.text();
    return { ...(JSON.parse(text) as object), status: answer.status, text };
  }
  let text = '';
  for await (const chunk of answer.body as unknown as AsyncIterable<Uint8Array>) {
    text += Buffer.from(chunk).toString('utf8');
    const next = /event: next\n(?:id: .*\n)?data: (.*)\n\n/.exec(text);
    if (next?.[1] === undefined) continue;
    // Leaving the loop ends the request.
    return { ...(JSON.parse(next[1]) as object), status: answer.status, text };
  }
  return { status: answer.status, text };
};

export const TRANSPORTS: readonly { readonly name: string; readonly send: Transport }[] = [
  { name: 'HTTP', send: overHttp },
  { name: 'WebSocket', send: overSocket },
  { name: 'event stream', send: overStream },
];

/** Of queries that fit into an address. */
export const GET_TRANSPORTS: readonly { readonly name: string; readonly send: Transport }[] = [
  { name: 'HTTP GET', send: overGet('/graphql', 'application/graphql-response+json') },
  { name: 'event stream by GET', send: overGet('/graphql/stream', 'text/event-stream') },
];

export const codesOf = ({ errors }: Told): readonly string[] => (errors ?? []).map(({ extensions }) => extensions.code);

/** A stock client, for what takes longer than one answer. */
export const socketClient = (target: Target) =>
  createClient({
    url: `${target.url.replace(/^http/, 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    connectionParams: headersOf(target),
    retryAttempts: 0,
  });
