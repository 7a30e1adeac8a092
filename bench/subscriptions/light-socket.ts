import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

const HEAD_END = '\r\n\r\n';
const TEXT = 1;
const CLOSE = 8;
const PING = 9;
const PONG = 10;

/**
 * A WebSocket of a few hundred bytes. Written by hand, because the machine that asks is the one that answers: ten
 * thousand sockets of a real client would take more memory and time than the servers that are measured.
 */
export class LightSocket {
  /** Called for each text message, as it comes. */
  onText: (text: string) => void = () => undefined;
  /** Called when the server ends the connection. */
  onClose: (reason: string) => void = () => undefined;
  readonly #socket: Socket;
  #received: Buffer = Buffer.alloc(0);

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.on('data', (chunk) => this.#take(chunk));
    socket.on('close', () => this.onClose('the connection was lost'));
    socket.on('error', () => undefined);
  }

  static async open(port: number, path: string): Promise<LightSocket> {
    const socket = connect(port, '127.0.0.1');
    socket.setNoDelay(true);
    await once(socket, 'connect');
    socket.write(
      [
        `GET ${path} HTTP/1.1`,
        `host: 127.0.0.1:${port}`,
        'connection: Upgrade',
        'upgrade: websocket',
        'sec-websocket-version: 13',
        `sec-websocket-key: ${randomBytes(16).toString('base64')}`,
        'sec-websocket-protocol: graphql-transport-ws',
      ].join('\r\n') + HEAD_END,
    );
    const [head] = (await once(socket, 'data')) as [Buffer];
    const end = head.indexOf(HEAD_END);
    if (!head.toString('latin1').startsWith('HTTP/1.1 101') || end < 0)
      throw new Error(`found no WebSocket on port ${port}: ${head.toString('latin1', 0, 200)}`);
    const opened = new LightSocket(socket);
    const rest = head.subarray(end + HEAD_END.length);
    if (rest.length > 0) opened.#take(rest);
    return opened;
  }

  send(text: string): void {
    this.#write(TEXT, Buffer.from(text));
  }

  close(): void {
    this.onClose = () => undefined;
    this.#socket.destroy();
  }

  /** The protocol wants a mask of clients; one of zeros leaves the text as it is. */
  #write(kind: number, body: Buffer): void {
    const isShort = body.length < 126;
    const head = Buffer.alloc(isShort ? 6 : 8);
    head[0] = 0x80 | kind;
    head[1] = 0x80 | (isShort ? body.length : 126);
    if (!isShort) head.writeUInt16BE(body.length, 2);
    this.#socket.write(Buffer.concat([head, body]));
  }

  #take(chunk: Buffer): void {
    let left = this.#received.length === 0 ? chunk : Buffer.concat([this.#received, chunk]);
    for (let frame = readFrame(left); frame !== null; frame = readFrame(left)) {
      left = left.subarray(frame.end);
      if (frame.kind === TEXT) this.onText(frame.body.toString('utf8'));
      else if (frame.kind === PING) this.#write(PONG, frame.body);
      else if (frame.kind === CLOSE) this.onClose(`${frame.body.readUInt16BE(0)} ${frame.body.toString('utf8', 2)}`);
    }
    // A copy: what is left of a chunk would keep all of it.
    this.#received = left.length === 0 ? EMPTY : Buffer.from(left);
  }
}

const EMPTY = Buffer.alloc(0);

interface Frame {
  readonly kind: number;
  readonly body: Buffer;
  readonly end: number;
}

/** The first frame; null: not all of it is there. Servers send whole messages, unmasked. */
function readFrame(bytes: Buffer): Frame | null {
  if (bytes.length < 2) return null;
  const short = (bytes[1] ?? 0) & 0x7f;
  const start = short < 126 ? 2 : short === 126 ? 4 : 10;
  if (bytes.length < start) return null;
  const length = short < 126 ? short : short === 126 ? bytes.readUInt16BE(2) : Number(bytes.readBigUInt64BE(2));
  if (bytes.length < start + length) return null;
  return { kind: (bytes[0] ?? 0) & 0x0f, body: bytes.subarray(start, start + length), end: start + length };
}
