import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { MAGIC_BYTES_MAX, typeOf, type DocumentType } from './media-type.ts';
import type { ReceivedFile } from './storage.ts';

/** Why a body is not taken. */
export class UploadRefusal extends Error {
  readonly code: 'PAYLOAD_TOO_LARGE' | 'UNSUPPORTED_MEDIA_TYPE' | 'BAD_REQUEST';
  constructor(code: UploadRefusal['code'], message: string) {
    super(message);
    this.code = code;
  }
}

export interface Received extends ReceivedFile {
  readonly type: DocumentType;
}

/** Older leavings in the folder of uploads are of a server that was killed. */
const LEFT_OVER_MS = 24 * 3_600_000;

/**
 * Writes a body to a file of its own while it comes in, and hashes it; what is refused, or breaks off, leaves nothing.
 * The type is told by the first bytes, so a wrong one is refused before the rest is taken.
 * Errors: UploadRefusal; whatever breaks the stream.
 */
export async function receive(
  body: AsyncIterable<Uint8Array>,
  options: { readonly folder: string; readonly bytesMax: number; readonly expected: string | null },
): Promise<Received> {
  const { folder, bytesMax, expected } = options;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = path.join(folder, randomUUID());
  const handle = await open(file, 'wx', 0o600);
  const hash = createHash('sha256');
  const head = new Head(expected);
  let sizeBytes = 0;
  try {
    for await (const chunk of body) {
      sizeBytes += chunk.length;
      if (sizeBytes > bytesMax) throw tooLarge(bytesMax);
      head.add(chunk);
      hash.update(chunk);
      await handle.write(chunk);
    }
    const type = head.end();
    await handle.sync();
    await handle.close();
    return { path: file, sizeBytes, sha256: hash.digest('hex'), type };
  } catch (error) {
    await handle.close().catch(() => undefined);
    await rm(file, { force: true });
    throw error;
  }
}

export const tooLarge = (bytesMax: number): UploadRefusal =>
  new UploadRefusal('PAYLOAD_TOO_LARGE', `The document is too large: expected at most ${bytesMax} bytes`);

/** Removes uploads that a killed server left behind. */
export async function clearLeftOvers(folder: string, now: number): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    const file = path.join(folder, name);
    const found = await stat(file).catch(() => null);
    if (found !== null && found.mtimeMs < now - LEFT_OVER_MS) await rm(file, { force: true });
  }
}

/** The first bytes of a body, which tell its type as soon as there are enough of them. */
class Head {
  readonly #expected: string | null;
  #bytes = Buffer.alloc(0);
  #type: DocumentType | null = null;
  constructor(expected: string | null) {
    this.#expected = expected;
  }

  add(chunk: Uint8Array): void {
    if (this.#type !== null || this.#bytes.length >= MAGIC_BYTES_MAX) return;
    this.#bytes = Buffer.concat([this.#bytes, chunk]);
    if (this.#bytes.length >= MAGIC_BYTES_MAX) this.#decide();
  }

  end(): DocumentType {
    if (this.#bytes.length === 0) throw new UploadRefusal('BAD_REQUEST', 'The body is empty: expected a document');
    return this.#type ?? this.#decide();
  }

  #decide(): DocumentType {
    const type = typeOf(this.#bytes);
    if (type === null) {
      const message = 'The content is no PDF, PNG or JPEG: its first bytes say what it is, not its name';
      throw new UploadRefusal('UNSUPPORTED_MEDIA_TYPE', message);
    }
    if (this.#expected !== null && this.#expected !== type) {
      const message = `content-type: found ${this.#expected}, but the content is ${type}`;
      throw new UploadRefusal('UNSUPPORTED_MEDIA_TYPE', message);
    }
    this.#type = type;
    return type;
  }
}
