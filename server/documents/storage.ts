import type { Readable } from 'node:stream';
import type { DocumentContents } from '../../services/ports/document.ts';

/** By what a content is found: ids that the server made, never a name that a user gave. */
export interface DocumentKey {
  readonly tenantId: string;
  readonly id: string;
}

/** A content that has been received in whole, and lies in a file of its own. */
export interface ReceivedFile {
  readonly path: string;
  readonly sizeBytes: number;
  /** In hexadecimal. */
  readonly sha256: string;
}

/** Where contents of documents lie. */
export interface DocumentStorage extends DocumentContents {
  /** Puts a content in its place at once, whole or not at all; the received file may be moved. Putting it again is the same. */
  put(key: DocumentKey, file: ReceivedFile, mediaType: string): Promise<void>;
  /** Null: there is none. */
  open(key: DocumentKey): Promise<Readable | null>;
}

const ID = /^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/;

/** The path of a content within a storage. Errors: throws on ids that could lead elsewhere. */
export function toStoragePath({ tenantId, id }: DocumentKey): string {
  for (const part of [tenantId, id]) {
    if (!ID.test(part)) throw new Error(`Not an id that a content can lie under: ${JSON.stringify(part)}`);
  }
  return `${tenantId}/${id}`;
}
