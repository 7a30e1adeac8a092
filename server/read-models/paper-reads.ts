import { curriculumOf, type TrainingItem } from '../../domain/decisions/training.ts';
import type { Actor } from '../../services/actor.ts';
import type { AccountContactRow, DocumentReadRow, PaperReads, TrainingRow } from '../../services/documents/reads.ts';
import type { AdapterRegistry } from '../../domain/contract/registry.ts';
import type { Database } from '../database/pool.ts';
import { pathOf, type DocumentLinks } from '../documents/links.ts';
import { createManagedMonths } from './managed-months.ts';
import { read } from './read.ts';
import { readByIds, readGroups } from './read-page.ts';
import { enrolledColumns, joinProgram, scopeToTenants } from './source.ts';
import { Bindings, jsonRows, ms, toSelectList } from './sql.ts';

interface RawDocument extends Omit<DocumentReadRow, 'url' | 'downloadUrl' | 'size'> {
  readonly sizeText: string;
  readonly isThere: boolean;
}

const documentSource = (links: DocumentLinks | null) => ({
  table: 'documents',
  alias: 'd',
  joins: joinProgram('d'),
  select: toSelectList({
    ...enrolledColumns('d'),
    id: 'd.id',
    name: 'd.name',
    type: 'd.media_type',
    sizeText: 'd.size_bytes::text',
    sha256: 'd.sha256',
    uploadedAt: ms('d.uploaded_at'),
    uploadedBy: 'd.uploaded_by',
    isErased: '(d.erased_at IS NOT NULL)',
    isThere: '(d.stored_at IS NOT NULL AND d.erased_at IS NULL)',
  }),
  toRow: ({ sizeText, isThere, ...row }: RawDocument): DocumentReadRow => ({
    ...row,
    size: Number(sizeText),
    url: isThere ? pathOf(row.id) : null,
    downloadUrl: isThere && links !== null ? links.sign(row) : null,
  }),
});

/** Views of what partners hand in and learn. Without `links`, documents have no signed addresses. */
export function createPaperReads(db: Database, registry: AdapterRegistry, links: DocumentLinks | null): PaperReads {
  const source = documentSource(links);
  return {
    documents: (actor, ids) => readByIds(db, actor, source, ids),
    accountContacts: (actor, ids) => {
      const bindings = new Bindings();
      const sql = `SELECT c.account_id AS "groupKey", c.side, c.name, c.email, c.phone FROM managed_account_contacts c
        WHERE c.account_id = ANY (${bindings.add(ids)}::text[]) AND ${scopeToTenants(actor, 'c.tenant_id', bindings)}
        ORDER BY c.account_id, c.side`;
      return readGroups<AccountContactRow>(db, actor, sql, { keys: ids, bindings: bindings.values });
    },
    training: (actor, ids) => readTraining(db, actor, ids),
    ...createManagedMonths(db, registry),
  };
}

interface RawTraining {
  readonly id: string;
  readonly track: string | null;
  readonly items: readonly TrainingItem[];
  readonly records: readonly { readonly personId: string; readonly item: string }[];
}

async function readTraining(
  db: Database,
  actor: Actor,
  ids: readonly string[],
): Promise<readonly (TrainingRow | null)[]> {
  const bindings = new Bindings();
  const items = jsonRows(`SELECT i.item, i.title, i.kind, i.tracks FROM training_items i
    WHERE i.tenant_id = e.tenant_id AND i.program_id = e.program_id AND i.retired_at IS NULL ORDER BY i.position, i.item`);
  const records = jsonRows(`SELECT r.person_id AS "personId", r.item FROM training_records r
    WHERE r.tenant_id = e.tenant_id AND r.program_id = e.program_id AND r.partner_id = e.partner_id
    ORDER BY r.person_id, r.finished_at, r.item`);
  const sql = `SELECT e.id, e.track, ${items} AS items, ${records} AS records FROM enrollments e
    WHERE e.id = ANY (${bindings.add(ids)}::text[]) AND ${scopeToTenants(actor, 'e.tenant_id', bindings)}`;
  const rows = await read<RawTraining>(db, actor, sql, bindings.values);
  const byId = new Map(rows.map((row) => [row.id, toTraining(row)]));
  return ids.map((id) => byId.get(id) ?? null);
}

function toTraining({ track, items, records }: RawTraining): TrainingRow {
  const curriculum = curriculumOf(items, track);
  const asked = new Set(curriculum.map(({ item }) => item));
  const persons = [...new Set(records.map(({ personId }) => personId))];
  return {
    curriculum,
    progress: persons.map((personId) => ({
      personId,
      items: records.filter((record) => record.personId === personId && asked.has(record.item)).map(({ item }) => item),
    })),
  };
}
