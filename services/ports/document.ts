import type { Instant } from '../../domain/time/calendar.ts';

/** What is known about a handed-in file. Its content lies in the storage under its id. */
export interface DocumentRow {
  readonly tenantId: string;
  readonly id: string;
  readonly programId: string;
  readonly partnerId: string;
  /** Null: the content has not reached the storage. */
  readonly storedAt: Instant | null;
  readonly attachedAt: Instant | null;
  readonly erasedAt: Instant | null;
}

export interface NewDocument {
  readonly tenantId: string;
  readonly id: string;
  readonly programId: string;
  readonly partnerId: string;
  readonly name: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  /** In hexadecimal. */
  readonly sha256: string;
  readonly uploadedBy: string;
  readonly uploadedAt: Instant;
}

export interface DocumentStore {
  insert(document: NewDocument): Promise<void>;
  /** Locks the row for the transaction. Null: missing, or not the caller's. */
  findForUpdate(id: string): Promise<DocumentRow | null>;
  markStored(document: DocumentRow, at: Instant): Promise<void>;
  markAttached(document: DocumentRow, at: Instant): Promise<void>;
  /** Takes the name, and lets the storage be rid of the content. */
  markErased(document: DocumentRow, by: string, at: Instant): Promise<void>;
  markRemoved(document: DocumentRow, at: Instant): Promise<void>;
  /** Removes the row of a document that nothing rests on. */
  remove(document: DocumentRow): Promise<void>;
  /** Documents whose content is to go: erased ones, and those uploaded before an instant that nothing rests on. Locked; those locked elsewhere are left out. */
  listToRemove(tenantId: string, uploadedBefore: Instant, limit: number): Promise<readonly DocumentRow[]>;
}

/** Where contents lie, as far as commands need it. */
export interface DocumentContents {
  /** What is not there is removed already. Errors: rejects when the storage cannot be reached. */
  remove(document: { readonly tenantId: string; readonly id: string }): Promise<void>;
}
