import { protectTable } from './protect-table.ts';
import type { SqlMigration } from './sql-migration.ts';

/** Files that partners hand in, such as the proof of a service. Only what is known about them: the content lies in a storage. */
export const createDocuments: SqlMigration = {
  name: '20261121080000_create_documents',
  up: `
CREATE TABLE documents (
  tenant_id text NOT NULL,
  id text NOT NULL,
  program_id text NOT NULL,
  partner_id text NOT NULL,
  -- As the uploader called it, to be shown; never part of a path. Emptied when the document is erased.
  name text NULL,
  -- Told by the content's first bytes, not by what the uploader says.
  media_type text NOT NULL,
  size_bytes bigint NOT NULL,
  sha256 text NOT NULL,
  uploaded_by text NOT NULL,
  uploaded_at timestamptz(3) NOT NULL,
  -- When the content lay in the storage; a row without it is an upload that broke off.
  stored_at timestamptz(3) NULL,
  -- When something came to rest on it; a document that nothing needs is removed after a day.
  attached_at timestamptz(3) NULL,
  erased_at timestamptz(3) NULL,
  erased_by text NULL,
  -- When the storage no longer held the content.
  removed_at timestamptz(3) NULL,
  CONSTRAINT documents_pkey PRIMARY KEY (tenant_id, id),
  -- Lets what rests on a document prove that it names its own partner.
  CONSTRAINT documents_partner_key UNIQUE (tenant_id, id, partner_id),
  CONSTRAINT documents_enrollment_fkey FOREIGN KEY (tenant_id, program_id, partner_id)
    REFERENCES enrollments (tenant_id, program_id, partner_id),
  CONSTRAINT documents_size_check CHECK (size_bytes > 0),
  CONSTRAINT documents_sha256_check CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  CONSTRAINT documents_attached_check CHECK (attached_at IS NULL OR stored_at IS NOT NULL),
  CONSTRAINT documents_erased_check CHECK (erased_at IS NULL OR (name IS NULL AND erased_by IS NOT NULL)),
  CONSTRAINT documents_removed_check CHECK (removed_at IS NULL OR erased_at IS NOT NULL)
);
CREATE INDEX documents_id ON documents (id);
-- What the storage is to be rid of: nobody's uploads, and what was erased.
CREATE INDEX documents_to_remove ON documents (tenant_id, uploaded_at)
  WHERE removed_at IS NULL AND (attached_at IS NULL OR erased_at IS NOT NULL);

${protectTable({
  table: 'documents',
  grant: 'SELECT, INSERT, UPDATE (name, stored_at, attached_at, erased_at, erased_by, removed_at), DELETE',
  partner: ['SELECT', 'INSERT', 'UPDATE'],
  partnerInsertCheck: 'stored_at IS NULL AND attached_at IS NULL AND erased_at IS NULL',
  partnerColumns: ['name', 'stored_at', 'attached_at', 'erased_at', 'erased_by'],
})}
`,
  down: 'DROP TABLE documents;',
};
