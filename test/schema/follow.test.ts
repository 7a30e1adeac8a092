import { createClient } from 'graphql-ws';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { follow } from '../../client/follow.ts';

interface Message {
  readonly id: string;
  readonly type: string;
  readonly payload?: { readonly variables: Record<string, unknown> };
}

it('goes on after the last event it received, whenever the connection is lost', async () => {
  const server = new WebSocketServer({ port: 0 });
  await once(server, 'listening');
  const subscribed: Record<string, unknown>[] = [];
  server.on('connection', (socket) => {
    const send = (message: object): void => socket.send(JSON.stringify(message));
    socket.on('message', (data: Buffer) => {
      const { id, type, payload } = JSON.parse(data.toString()) as Message;
      if (type === 'connection_init') send({ type: 'connection_ack' });
      if (type !== 'subscribe') return;
      subscribed.push(payload?.variables ?? {});
      const round = subscribed.length;
      for (const event of [1, 2])
        send({ id, type: 'next', payload: { data: { event: { cursor: `c${round}.${event}` } } } });
      if (round < 3) socket.close(1012, 'draining');
      else send({ id, type: 'complete' });
    });
  });
  const client = createClient({
    url: `ws://127.0.0.1:${(server.address() as AddressInfo).port}`,
    webSocketImpl: WebSocket,
    retryAttempts: 5,
    retryWait: () => Promise.resolve(),
    shouldRetry: () => true,
  });
  const received: string[] = [];
  const end = await new Promise<unknown>((resolve) => {
    follow<{ event: { cursor: string } }>(client, {
      query: 'subscription ($after: String) { event(after: $after) { cursor } }',
      variables: { after: 'c0', kept: true },
      cursorOf: ({ event }) => event.cursor,
      onEvent: ({ event }) => received.push(event.cursor),
      onEnd: resolve,
    });
  });

  expect(end).toBeNull();
  expect(received).toEqual(['c1.1', 'c1.2', 'c2.1', 'c2.2', 'c3.1', 'c3.2']);
  expect(subscribed).toEqual([
    { after: 'c0', kept: true },
    { after: 'c1.2', kept: true },
    { after: 'c2.2', kept: true },
  ]);
  await client.dispose();
  server.close();
});
