import { CloseCode } from 'graphql-ws';
import type { WebSocket } from 'ws';
import type { Authentication } from '../identity/identity.ts';
import type { OperationWatch } from '../observability/operations.ts';
import type { Charge } from './admission.ts';
import type { Ending } from './connections.ts';

/** Close codes of ours; clients come back after each of them. */
export const CLOSE_DRAINING = 1012;
export const CLOSE_SLOW_READER = 1013;
export const CLOSE_TOKEN = 4403;
export const CLOSE_TOO_MANY = 1013;

const REASON_BYTES_MAX = 123;

/** What is kept of one WebSocket. */
export interface Connection {
  readonly socket: WebSocket;
  readonly id: string;
  /** Where the client is, for what visitors share. */
  readonly address: string;
  /** Null until the client has introduced itself. */
  authentication: Authentication | null;
  /** By the client's id of the operation. */
  readonly running: Map<string, Running>;
}

/** An operation that has not answered completely. */
export interface Running {
  readonly requestId: string;
  readonly stopping: AbortController;
  readonly charge: Charge;
  /** Gives its place back; of subscriptions. */
  readonly release: (() => void) | null;
  readonly watch: OperationWatch;
}

export function closeExpired(socket: WebSocket, expiresAt: number): void {
  socket.close(CLOSE_TOKEN, `token expired at ${new Date(expiresAt).toISOString()}`);
}

/** Ends a connection whose caller is not what it was. */
export function closeFor(socket: WebSocket, ending: Ending): void {
  if (ending === 'revoked') socket.close(CloseCode.Unauthorized, 'what the connection was let in by has been revoked');
  else socket.close(CLOSE_TOKEN, 'rights have changed: come back with a new token');
}

/** A reason that fits into a close frame. */
export function toReason(text: string): string {
  if (Buffer.byteLength(text) <= REASON_BYTES_MAX) return text;
  return `${Buffer.from(text)
    .subarray(0, REASON_BYTES_MAX - 8)
    .toString('utf8')
    .replace(/\uFFFD+$/, '')}…`;
}
