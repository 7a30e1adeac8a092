import type { Readable } from 'node:stream';
import { Buffer } from 'node:buffer';

/**
 * A backup is a gzip of lines: the first says what it is, the second is the header as JSON. Each table is a line of JSON,
 * its rows in PostgreSQL's text format of COPY, and a line `\.`, which no row can be. The last line counts the rows, so a
 * file that was cut off is known for one.
 */
export const MAGIC = 'PARTNERGRAPH BACKUP 1';
export const END_OF_ROWS = '\\.';

export interface BackupHeader {
  /** The instant that the backup shows; ISO 8601. */
  readonly takenAt: string;
  /** Names of the migrations that made its schema. */
  readonly migrations: readonly string[];
  /** Of the keys that the server ran with: without them sealed payment details stay sealed, and cursors are void. */
  readonly keys: string;
}

export interface TableLine {
  readonly table: string;
  readonly columns: readonly string[];
}

/** Rows by table. */
export interface EndLine {
  readonly end: true;
  readonly rows: Readonly<Record<string, number>>;
}

/** A file that cannot be restored, and why. */
export class BackupFileError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'BackupFileError';
  }
}

const NEWLINE = 0x0a;

/** Lines of a stream, one after the other, without their ends. */
export class LineReader {
  readonly #chunks: AsyncIterator<Buffer>;
  #buffer: Buffer = Buffer.alloc(0);
  #at = 0;

  constructor(stream: Readable) {
    this.#chunks = stream[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  }

  /** Null: the stream is over. Errors: rejects with the stream's error, and for a last line without an end. */
  async next(): Promise<Buffer | null> {
    for (;;) {
      const end = this.#buffer.indexOf(NEWLINE, this.#at);
      if (end !== -1) {
        const line = this.#buffer.subarray(this.#at, end);
        this.#at = end + 1;
        return line;
      }
      const chunk = await this.#chunks.next();
      const rest = this.#buffer.subarray(this.#at);
      if (chunk.done === true) {
        if (rest.length > 0) throw new BackupFileError('found a line without an end: the file was cut off');
        return null;
      }
      this.#buffer = rest.length === 0 ? chunk.value : Buffer.concat([rest, chunk.value]);
      this.#at = 0;
    }
  }

  /** The next line, read as JSON. Errors: rejects when there is none. */
  async nextJson<T>(what: string): Promise<T> {
    const line = await this.next();
    if (line === null) throw new BackupFileError(`found the end of the file, expected ${what}: it was cut off`);
    try {
      return JSON.parse(line.toString('utf8')) as T;
    } catch {
      throw new BackupFileError(`found a line that is not JSON, expected ${what}`);
    }
  }

  /** Rows up to the line that ends them, some together, each with its end. */
  async *rows(onRow: () => void): AsyncGenerator<Buffer, void, void> {
    const batch: Buffer[] = [];
    let size = 0;
    for (;;) {
      const line = await this.next();
      if (line === null)
        throw new BackupFileError('found the end of the file among the rows of a table: it was cut off');
      if (line.length === 2 && line.toString('latin1') === END_OF_ROWS) break;
      onRow();
      batch.push(line, LINE_END);
      size += line.length + 1;
      if (size < BATCH_BYTES) continue;
      yield Buffer.concat(batch);
      batch.length = 0;
      size = 0;
    }
    if (size > 0) yield Buffer.concat(batch);
  }
}

const LINE_END = Buffer.from('\n');
const BATCH_BYTES = 65_536;

/** How many lines end in a piece of text. */
export function countLines(chunk: Buffer): number {
  let count = 0;
  for (let at = chunk.indexOf(NEWLINE); at !== -1; at = chunk.indexOf(NEWLINE, at + 1)) count += 1;
  return count;
}
