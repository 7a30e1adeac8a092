import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { GraphQLError } from 'graphql';
import { refusal } from './errors.ts';

/** `allow`: listed documents can be named by their id. `only`: nothing else runs. */
export type TrustedMode = 'off' | 'allow' | 'only';

/** The documents that a server trusts. */
export interface TrustedDocuments {
  readonly mode: TrustedMode;
  /** The text of a document; null when there is none of that id. */
  find(id: string): string | null;
  has(text: string): boolean;
}

/** What a request names, by whichever of the known ways. */
export interface DocumentRequest {
  readonly query?: unknown;
  readonly documentId?: unknown;
  readonly extensions?: unknown;
}

export type NamedDocument =
  | { readonly source: string; readonly errors?: never }
  | { readonly source?: never; readonly errors: readonly GraphQLError[] };

export const NO_TRUSTED_DOCUMENTS: TrustedDocuments = { mode: 'off', find: () => null, has: () => false };

/**
 * Reads a manifest: an object of id → text, as GraphQL Code Generator and Relay write it, or Apollo's
 * `{ format: "apollo-persisted-query-manifest", operations: [{ id, body }] }`. Each document is also known by the SHA-256
 * of its text, which is what clients send that have no manifest.
 * Errors: throws with what is wrong with the file.
 */
export function loadTrustedDocuments(path: string, mode: TrustedMode): TrustedDocuments {
  return createTrustedDocuments(JSON.parse(readFileSync(path, 'utf8')), mode);
}

export function createTrustedDocuments(manifest: unknown, mode: TrustedMode): TrustedDocuments {
  const byId = new Map<string, string>();
  const texts = new Set<string>();
  for (const [id, text] of entriesOf(manifest)) {
    byId.set(id, text);
    byId.set(createHash('sha256').update(text).digest('hex'), text);
    texts.add(text);
  }
  return {
    mode,
    // Some clients write the algorithm before the hash.
    find: (id) => byId.get(id) ?? byId.get(id.replace(/^sha256:/, '')) ?? null,
    has: (text) => texts.has(text),
  };
}

function* entriesOf(manifest: unknown): Generator<readonly [id: string, text: string]> {
  if (typeof manifest !== 'object' || manifest === null || Array.isArray(manifest))
    throw new Error('expected a JSON object of ids and documents');
  const operations = 'operations' in manifest && Array.isArray(manifest.operations) ? manifest.operations : null;
  const entries: readonly (readonly [unknown, unknown])[] =
    operations === null
      ? Object.entries(manifest)
      : operations.map((each: { id?: unknown; body?: unknown }) => [each.id, each.body]);
  for (const [id, text] of entries) {
    if (typeof id !== 'string' || typeof text !== 'string')
      throw new Error(`expected a text for each id; found ${typeof text} for ${JSON.stringify(id)}`);
    yield [id, text];
  }
}

/**
 * The document that a request means: by `documentId`, by `extensions.persistedQuery` (an id, or Apollo's object with a
 * hash), or by its text. Nothing is ever registered by a request.
 */
export function nameDocument(request: DocumentRequest, trusted: TrustedDocuments): NamedDocument {
  const id = idOf(request);
  const text = typeof request.query === 'string' && request.query !== '' ? request.query : null;
  const found = id === null ? null : trusted.find(id);
  if (found !== null) {
    if (text === null || text === found) return { source: found };
    return { errors: [refusal('BAD_REQUEST', 'The request names a trusted document and brings another text')] };
  }
  if (id !== null && (trusted.mode === 'off' || text !== null))
    return {
      errors: [refusal('PERSISTED_QUERY_NOT_SUPPORTED', 'PersistedQueryNotSupported', { http: { status: 200 } })],
    };
  if (id !== null) return { errors: [refusal('PERSISTED_QUERY_NOT_FOUND', 'PersistedQueryNotFound')] };
  if (text === null)
    return { errors: [refusal('BAD_REQUEST', 'The request brings no document: expected `query` or `documentId`')] };
  return { source: text };
}

/** The id that a request names its document by; null when it brings the text. */
export function idOf({ documentId, extensions }: DocumentRequest): string | null {
  if (typeof documentId === 'string') return documentId;
  const persisted = (extensions as { persistedQuery?: unknown } | null | undefined)?.persistedQuery;
  if (typeof persisted === 'string') return persisted;
  const hash = (persisted as { sha256Hash?: unknown } | null | undefined)?.sha256Hash;
  return typeof hash === 'string' ? hash : persisted === undefined || persisted === null ? null : '';
}

/** Why a text is refused that nobody has listed. */
export const findUntrusted = (source: string, trusted: TrustedDocuments): GraphQLError | null =>
  trusted.mode !== 'only' || trusted.has(source)
    ? null
    : refusal('TRUSTED_DOCUMENT_REQUIRED', 'This server runs listed documents only: send the id of one');
