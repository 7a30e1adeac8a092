import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';

const OF_UPGRADE = new Set(['upgrade', 'connection', 'http2-settings']);

/**
 * Answers a request as if it had not asked for another protocol, as HTTP allows a server to. Clients that would rather
 * speak HTTP/2 ask for it in every first request without TLS (Java's own, `curl --http2`); once somebody listens to
 * upgrades, node hands over the connection of each request that asks for one, whatever it asks for.
 *
 * The request is written anew without the headers of the upgrade, put before what the client has sent since, and the
 * connection given back to the server: at once, or when the requests before it on the connection are answered.
 */
export function createUpgradeIgnorer(server: Server): (request: IncomingMessage, stream: Duplex, head: Buffer) => void {
  const answering = new WeakMap<Duplex, Set<ServerResponse>>();
  server.prependListener('request', ({ socket }: IncomingMessage, response: ServerResponse) => {
    const open = answering.get(socket) ?? new Set();
    answering.set(socket, open.add(response));
    response.once('close', () => open.delete(response));
  });
  return (request, stream, head) => {
    stream.unshift(Buffer.concat([withoutUpgrade(request), head]));
    const giveBack = (): void => {
      if (stream.destroyed) return;
      // Those of the server, which adds them anew.
      stream.removeAllListeners('timeout');
      server.emit('connection', stream);
    };
    const open = [...(answering.get(stream) ?? [])];
    if (open.length === 0) return giveBack();
    // Nobody else listens meanwhile, and a client that goes would end the process.
    stream.on('error', ignore);
    void Promise.all(open.map((response) => new Promise((resolve) => response.once('close', resolve)))).then(() => {
      stream.off('error', ignore);
      giveBack();
    });
  };
}

const ignore = (): void => undefined;

function withoutUpgrade({ method, url, httpVersion, rawHeaders }: IncomingMessage): Buffer {
  const lines = [`${method} ${url} HTTP/${httpVersion}`];
  for (let index = 0; index + 1 < rawHeaders.length; index += 2) {
    const name = rawHeaders[index] ?? '';
    if (!OF_UPGRADE.has(name.toLowerCase())) lines.push(`${name}: ${rawHeaders[index + 1]}`);
  }
  return Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1');
}

/** Whether a request asks for WebSocket, among whatever else. */
export const asksForWebSocket = ({ headers }: IncomingMessage): boolean =>
  (headers.upgrade ?? '').split(',').some((protocol) => protocol.trim().toLowerCase() === 'websocket');
