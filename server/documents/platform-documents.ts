import path from 'node:path';
import type { Config } from '../config/config.ts';
import type { Keys } from '../identity/keys.ts';
import { createDocumentLinks, type DocumentLinks } from './links.ts';
import { createLocalStorage } from './local-storage.ts';
import { createS3Storage } from './s3-storage.ts';
import type { DocumentStorage } from './storage.ts';

/** Where documents lie, and how their links are signed. */
export interface PlatformDocuments {
  readonly storage: DocumentStorage;
  readonly links: DocumentLinks;
  /** Where bodies lie while they come in. */
  readonly folder: string;
  readonly bytesMax: number;
}

/** A folder in DATA_DIR, or a bucket where one is set. */
export function createPlatformDocuments(config: Pick<Config, 'dataDir' | 'documents'>, keys: Keys): PlatformDocuments {
  const folder = path.join(config.dataDir, 'documents');
  const { s3, bytesMax } = config.documents;
  return {
    storage: s3 === null ? createLocalStorage(folder) : createS3Storage(s3),
    links: createDocumentLinks(keys.deriveSecret('document-links')),
    folder: path.join(folder, 'incoming'),
    bytesMax,
  };
}
