import type { IncomingMessage, Server as HttpServer } from 'node:http';
import type { Duplex } from 'node:stream';
import { CloseCode, handleProtocols, makeServer, type Server as ProtocolServer } from 'graphql-ws';
import { WebSocketServer, type WebSocket } from 'ws';
import { describeFault } from '../http/describe-fault.ts';
import { clientAddress } from '../http/client-address.ts';
import { asksForWebSocket, createUpgradeIgnorer } from '../http/ignore-upgrade.ts';
import { isAllowedOrigin } from '../http/web-origin.ts';
import type { Log } from '../http/log.ts';
import { toCredentials } from '../identity/credentials.ts';
import type { Identity } from '../identity/identity.ts';
import { TokenError } from '../identity/token-error.ts';
import { NO_OBSERVER, type OperationObserver } from '../observability/operations.ts';
import {
  CLOSE_DRAINING,
  CLOSE_SLOW_READER,
  CLOSE_TOKEN,
  CLOSE_TOO_MANY,
  closeExpired,
  closeFor,
  toReason,
  type Connection,
} from './connection.ts';
import { createConnections, type Connections } from './connections.ts';
import { newId } from './new-id.ts';
import type { CreateContext } from './operation.ts';
import type { Pipeline } from './pipeline.ts';
import { createSocketOperations } from './socket-operations.ts';
import { idOf } from './trusted-documents.ts';

export interface SocketOptions {
  readonly pipeline: Pipeline;
  readonly identity: Identity;
  readonly createContext: CreateContext;
  readonly log: Log;
  readonly bodyLimitBytes: number;
  /** Origins of pages that may connect besides our own; default: none. */
  readonly corsOrigins?: readonly string[];
  /** Epoch milliseconds. */
  readonly now?: () => number;
  /** How often a connection is asked whether it is still there; default 12 s. */
  readonly keepAliveMs?: number;
  /** How long a reader may leave what was sent unread; default 30 s. */
  readonly slowReaderMs?: number;
  /** Default: without limits, and of this alone. */
  readonly connections?: Connections;
  /** How long an operation may take; default 30 s. */
  readonly deadlineMs?: number;
  /** See `clientAddress`; default 0. */
  readonly trustedProxies?: number;
  /** Default: nobody counts or traces. */
  readonly observer?: OperationObserver;
}

export interface Sockets {
  /** Number of open connections. */
  count(): number;
  /** Closes every connection so that clients come back elsewhere, and waits for them a moment. */
  drain(waitMs: number): Promise<void>;
}

const TIMER_MAX_MS = 2_147_483_647;
const CLOSE_TIMEOUT_MS = 300_000;
/** From how many unread bytes on a client is not listened to: whatever it says is answered, and answers would pile up. */
const UNREAD_BYTES_MAX = 1_048_576;

/**
 * graphql-ws on the HTTP server, at the path of the API. The package's own binding to `ws` writes faults to the console
 * with their text and keeps whatever a slow reader leaves, so this one stands in its place.
 */
export function addSockets(server: HttpServer, path: string, options: SocketOptions): Sockets {
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: options.bodyLimitBytes,
    // What is not read waits before the close frame: one that reads again within this time learns why it was closed.
    // Newer than the package's types.
    ...({ closeTimeout: CLOSE_TIMEOUT_MS } as object),
    // One that is not ours is agreed to, and closed with 4406: refused in the handshake, clients would not learn why.
    handleProtocols: (protocols) => handleProtocols(protocols) || ([...protocols][0] ?? false),
  });
  const now = options.now ?? Date.now;
  const connections = options.connections ?? createConnections();
  const protocol = makeServer<Record<string, unknown>, Connection>({
    ...createSocketOperations({
      ...options,
      now,
      connections,
      deadlineMs: options.deadlineMs ?? 30_000,
      observer: options.observer ?? NO_OBSERVER,
    }),
    onConnect: async (context) => {
      const { connectionParams, extra } = context;
      // Checked once; kept with every connection, tokens would be a tenth of its memory.
      Object.assign(context, { connectionParams: undefined });
      const isAccepted = await admit(extra, connectionParams, options.identity, now);
      return isAccepted && register(extra, connections);
    },
  });
  let isDraining = false;
  const ignoreUpgrade = createUpgradeIgnorer(server);
  server.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    if (!asksForWebSocket(request)) {
      ignoreUpgrade(request, stream, head);
      return;
    }
    const isOurs = (request.url ?? '').split('?', 1)[0] === path;
    if (!isOurs || isDraining) {
      refuseUpgrade(stream, isOurs ? '503 Service Unavailable' : '404 Not Found');
      return;
    }
    const address = clientAddress(request, options.trustedProxies ?? 0);
    const isAllowed = isAllowedOrigin(request, options.corsOrigins ?? []);
    sockets.handleUpgrade(request, stream, head, (socket) => {
      // Told after the handshake: a client learns nothing of one that is refused.
      if (isAllowed) {
        listenToReaders(socket, stream);
        serve({ socket, address }, protocol, options);
        return;
      }
      // What it still sends may be no frame at all.
      socket.on('error', () => undefined);
      socket.close(CloseCode.Unauthorized, 'origin: expected that of this server, or one of CORS_ORIGINS');
    });
  });
  return {
    count: () => sockets.clients.size,
    drain: async (waitMs) => {
      isDraining = true;
      await closeAll(sockets, waitMs);
    },
  };
}

/** Answers and lets go: from here on the HTTP server neither listens to the connection nor ends it. */
function refuseUpgrade(stream: Duplex, status: string): void {
  // A client that is gone already; nobody else listens, and the process would end of it.
  stream.on('error', () => undefined);
  stream.once('finish', () => stream.destroy());
  stream.end(`HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
}

/**
 * Checks the token; without one the connection is a visitor's. When the token ends, so does the connection.
 * A refusal closes with 4403 when a client may come back with another token, and 4401 when it had better not.
 */
async function admit(
  connection: Connection,
  given: Readonly<Record<string, unknown>> | undefined,
  identity: Identity,
  now: () => number,
): Promise<boolean> {
  const { socket } = connection;
  try {
    const { authorization, organization } = toCredentials(given);
    connection.authentication = await identity.authenticate(authorization, organization);
  } catch (error) {
    if (!(error instanceof TokenError)) throw error;
    socket.close(error.isRetryable ? CLOSE_TOKEN : CloseCode.Unauthorized, toReason(error.message));
    // The protocol's server would close once more with a reason of its own; closing twice does nothing.
    return false;
  }
  const { expiresAt } = connection.authentication;
  if (expiresAt !== null) closeAt(socket, expiresAt, now);
  return true;
}

/** Counts the connection and makes it one that can be ended from elsewhere; closes it when its caller has too many. */
function register({ socket, address, authentication }: Connection, connections: Connections): boolean {
  if (authentication === null || socket.readyState !== socket.OPEN) return false;
  const release = connections.open({
    actor: authentication.actor,
    address,
    end: (ending) => closeFor(socket, ending),
  });
  if (release === null) {
    socket.close(CLOSE_TOO_MANY, 'the caller has as many connections as it may');
    return false;
  }
  socket.once('close', release);
  return true;
}

/**
 * Parsed here, so that no subscription keeps its message's text for as long as it lives: the protocol's server takes
 * objects as well as texts. What is no JSON is left to it, and so is an empty text for what is refused: it closes the connection.
 */
function parseMessage(data: Buffer): string {
  const text = data.toString('utf8');
  let isPoisoned = false;
  try {
    const message = JSON.parse(text, (key, value: unknown) => {
      isPoisoned ||= isPoison(key, value);
      return addMissingQuery(key, value);
    }) as string;
    return isPoisoned ? '' : message;
  } catch {
    return text;
  }
}

/** Keys that reach for an object's prototype, which HTTP's parser refuses, too. */
const isPoison = (key: string, value: unknown): boolean =>
  key === '__proto__' ||
  (key === 'constructor' && typeof value === 'object' && value !== null && Object.hasOwn(value, 'prototype'));

/**
 * Of `subscribe` messages that name a document instead of sending it, which the protocol's own check of the message does
 * not know.
 */
function addMissingQuery(key: string, value: unknown): unknown {
  if (key !== 'payload' || typeof value !== 'object' || value === null || 'query' in value) return value;
  return idOf(value) === null ? value : { ...value, query: '' };
}

function closeAt(socket: WebSocket, expiresAt: number, now: () => number): void {
  const wait = Math.min(Math.max(expiresAt - now(), 0), TIMER_MAX_MS);
  const timer = setTimeout(() => {
    if (now() < expiresAt) closeAt(socket, expiresAt, now);
    else closeExpired(socket, expiresAt);
  }, wait).unref();
  socket.once('close', () => clearTimeout(timer));
}

function serve(
  { socket, address }: Pick<Connection, 'socket' | 'address'>,
  protocol: ProtocolServer<Connection>,
  options: SocketOptions,
): void {
  const { log } = options;
  const connection: Connection = { socket, id: newId(), address, authentication: null, running: new Map() };
  const fail = (error: unknown): void => {
    if (socket.readyState !== socket.OPEN) return;
    log.error({ requestId: connection.id, fault: describeFault(error) }, 'a socket failed');
    socket.close(CloseCode.InternalServerError, 'Internal server error');
  };
  const stopWatching = watch(connection, options);
  const closed = protocol.opened(
    {
      protocol: socket.protocol,
      // Resolved when the network has taken it: until then the next event of a subscription is not asked for.
      send: (data) =>
        new Promise((resolve) => {
          if (socket.readyState === socket.OPEN) socket.send(data, () => resolve());
          // Not at once: a source that always has more would keep the process from noticing that the socket is closed.
          else setImmediate(resolve);
        }),
      close: (code, reason) => socket.close(code, reason === undefined ? undefined : toReason(reason)),
      onMessage: (handle) => socket.on('message', (data: Buffer) => void handle(parseMessage(data)).catch(fail)),
    },
    connection,
  );
  // Of the network or of a message too large; `ws` closes by itself.
  socket.on('error', (error) =>
    log.debug({ requestId: connection.id, fault: describeFault(error) }, 'a socket was lost'),
  );
  socket.once('close', (code, reason) => {
    stopWatching();
    for (const { stopping, release, watch } of connection.running.values()) {
      stopping.abort();
      release?.();
      watch.end();
    }
    closed(code, String(reason)).catch((error: unknown) =>
      log.error({ requestId: connection.id, fault: describeFault(error) }, 'a socket failed'),
    );
  });
}

/** Takes nothing more from a client that leaves its answers unread, until it has read them. */
function listenToReaders(socket: WebSocket, stream: Duplex): void {
  const pauseWhenUnread = (): void => {
    if (socket.bufferedAmount > UNREAD_BYTES_MAX) socket.pause();
  };
  socket.on('message', pauseWhenUnread);
  stream.on('drain', () => socket.resume());
}

/** Ends connections whose other side is gone, and those that do not read what they are sent. */
function watch(connection: Connection, options: SocketOptions): () => void {
  const { socket } = connection;
  const keepAliveMs = options.keepAliveMs ?? 12_000;
  const slowReaderMs = options.slowReaderMs ?? 30_000;
  let isAlive = true;
  let unreadMs = 0;
  let bufferedBefore = 0;
  socket.on('pong', () => (isAlive = true));
  const everyMs = Math.min(keepAliveMs, slowReaderMs);
  const timer = setInterval(() => {
    const isReading = socket.bufferedAmount === 0 || socket.bufferedAmount < bufferedBefore;
    bufferedBefore = socket.bufferedAmount;
    unreadMs = isReading ? 0 : unreadMs + everyMs;
    if (unreadMs >= slowReaderMs) closeSlowReader(connection, options.log);
    // A pong waits behind what is not read, so a slow reader is not taken for a lost one; nor one not listened to.
    else if (!isAlive && isReading && !socket.isPaused) socket.terminate();
    isAlive = false;
    if (socket.readyState === socket.OPEN) socket.ping();
  }, everyMs).unref();
  return () => clearInterval(timer);
}

/** The close frame waits behind what is not read. */
function closeSlowReader({ socket, running }: Connection, log: Log): void {
  if (socket.readyState !== socket.OPEN) return;
  log.info({ bufferedBytes: socket.bufferedAmount }, 'a slow reader was disconnected');
  socket.close(CLOSE_SLOW_READER, 'what was sent is not read: come back with the last cursor');
  for (const { stopping } of running.values()) stopping.abort();
}

async function closeAll(sockets: WebSocketServer, waitMs: number): Promise<void> {
  const gone = [...sockets.clients].map(
    (socket) =>
      new Promise<void>((resolve) => {
        socket.once('close', () => resolve());
        socket.close(CLOSE_DRAINING, 'the server restarts: come back with the last cursor');
      }),
  );
  const timer = setTimeout(() => sockets.clients.forEach((socket) => socket.terminate()), waitMs);
  await Promise.all(gone);
  clearTimeout(timer);
}
