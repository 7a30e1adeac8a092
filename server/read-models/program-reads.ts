import type { JsonObject } from '../../domain/contract/params.ts';
import type { Actor } from '../../services/actor.ts';
import type { ProgramRow, Reads, TermsKey, TermsRow, TermsVersionRow } from '../../services/reads.ts';
import type { Database } from '../database/pool.ts';
import type { CompiledTerms } from './compiled-terms.ts';
import { instantKey, textKey, type Keyset } from './keyset.ts';
import { createNodeReads, readPage } from './read-page.ts';
import { read } from './read.ts';
import { among, equals, plainSource, PROGRAM_COLUMNS } from './source.ts';
import { ofPrograms } from './reach.ts';
import { Bindings, ms, PROGRAM_NOW, toSelectList } from './sql.ts';

export const programSource = plainSource<ProgramRow>({
  table: 'programs',
  alias: 'p',
  joins: '',
  select: PROGRAM_COLUMNS,
});

const byName = (direction: 'ASC' | 'DESC'): Keyset<ProgramRow> => ({
  name: `program.name.${direction}`,
  direction,
  columns: [textKey('p.name', (program) => program.name), textKey('p.id', (program) => program.id)],
});
const keysets = {
  NAME_ASC: byName('ASC'),
  NAME_DESC: byName('DESC'),
  CREATED_AT_DESC: {
    name: 'program.createdAt.DESC',
    direction: 'DESC',
    columns: [
      instantKey('p.created_at', (program: ProgramRow) => program.createdAt),
      textKey('p.id', (program: ProgramRow) => program.id),
    ],
  } as const,
};

const versionSource = plainSource<TermsVersionRow>({
  table: 'term_versions',
  alias: 'tv',
  joins: '',
  select: toSelectList({
    version: 'tv.version',
    validFrom: ms('tv.valid_from'),
    publishedAt: ms('tv.published_at'),
    publishedBy: 'tv.published_by',
    parameters: 'tv.params',
  }),
});
const versionKeyset: Keyset<TermsVersionRow> = {
  name: 'terms.version.DESC',
  direction: 'DESC',
  columns: [{ sql: 'tv.version', type: 'bigint', of: ({ version }) => version.toString() }],
};

interface RawTerms extends Omit<TermsRow, 'adapter' | 'params' | 'raw'> {
  readonly slug: string;
  readonly programId: string;
  readonly place: bigint;
  readonly raw: JsonObject;
  readonly adapterId: string;
  readonly adapterVersion: string;
}

/** The first version holds from the beginning, whatever its date says. */
export const TERMS_IN_FORCE = (at: string): string => `FROM term_versions tv
  WHERE tv.tenant_id = p.tenant_id AND tv.program_id = p.id AND (tv.valid_from <= ${at} OR tv.version = 1)
  ORDER BY (tv.valid_from <= ${at}) DESC, tv.valid_from DESC, tv.version DESC LIMIT 1`;

const TERMS_SQL = `SELECT asked.place, p.id AS "programId", p.slug, p.adapter_id AS "adapterId", p.adapter_version AS "adapterVersion", terms.*
  FROM unnest($1::text[], $2::timestamptz[]) WITH ORDINALITY AS asked (program_id, at, place)
  JOIN programs p ON p.id = asked.program_id
  CROSS JOIN LATERAL (SELECT tv.version, ${ms('tv.valid_from')} AS "validFrom", ${ms('tv.published_at')} AS "publishedAt",
    tv.published_by AS "publishedBy", tv.params AS raw ${TERMS_IN_FORCE(`coalesce(asked.at, ${PROGRAM_NOW})`)}) AS terms`;

export function createProgramReads(db: Database, compiled: CompiledTerms): Reads['programs'] {
  const nodes = createNodeReads(db, {
    source: programSource,
    keysets,
    isTenantLed: false,
    where: (filter: Parameters<Reads['programs']['page']>[1], _actor, bindings) => [
      ...equals('p.adapter_id', filter.adapterId, bindings),
      ...equals('p.currency', filter.currency, bindings),
      ...equals('p.tenant_id', filter.tenantId, bindings),
      ...among('p.status', filter.statuses, bindings),
    ],
  });
  return {
    ...nodes,
    async bySlug(actor, slug) {
      const bindings = new Bindings();
      const sql = `SELECT ${PROGRAM_COLUMNS} FROM programs p WHERE p.slug = ${bindings.add(slug)} AND ${ofPrograms(actor, 'p', bindings)}`;
      const [row] = await read<ProgramRow>(db, actor, sql, bindings.values);
      return row ?? null;
    },
    terms: (actor, keys) => readTerms(db, actor, keys, compiled),
    termsVersions: (actor, programId, page) =>
      readPage(db, actor, {
        source: versionSource,
        keyset: versionKeyset,
        page,
        where: (bindings) => {
          const id = bindings.add(programId);
          return [
            `tv.program_id = ${id}`,
            `tv.tenant_id = (SELECT programs.tenant_id FROM programs WHERE programs.id = ${id})`,
          ];
        },
      }),
  };
}

async function readTerms(
  db: Database,
  actor: Actor,
  keys: readonly TermsKey[],
  compiled: CompiledTerms,
): Promise<readonly (TermsRow | null)[]> {
  const instants = keys.map(({ at }) => (at === null ? null : new Date(at).toISOString()));
  const raws = await read<RawTerms>(db, actor, TERMS_SQL, [keys.map((key) => key.programId), instants]);
  const byPlace = new Map(raws.map((raw) => [Number(raw.place), raw]));
  return keys.map((_, index) => {
    const raw = byPlace.get(index + 1);
    return raw === undefined ? null : { ...raw, ...compiled.get(raw, () => raw.raw) };
  });
}
