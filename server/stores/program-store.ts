import type { Knex } from 'knex';
import { adapterKey, type AdapterRegistry } from '../../domain/contract/registry.ts';
import { formatIssues, parseParams, type JsonObject } from '../../domain/contract/params.ts';
import type { ProgramAdapter } from '../../domain/contract/adapter.ts';
import { TermsTimeline } from '../../domain/engine/terms.ts';
import { createCalendar, type Calendar, type Instant } from '../../domain/time/calendar.ts';
import { must } from '../../domain/result.ts';
import type { Ref } from '../../services/contract.ts';
import { refuse } from '../../services/kernel/refusal.ts';
import type { NewProgram, NewTerms, ProgramState, ProgramStore } from '../../services/ports/program.ts';
import { findConstraintError } from '../database/constraint-errors.ts';
import { rowsOf, toInstant, toIso, toIsoOrNull } from './rows.ts';

export interface ProgramStoreOptions {
  readonly registry: AdapterRegistry;
  readonly wallClock: () => Instant;
}

interface Row {
  readonly tenant_id: string;
  readonly id: string;
  readonly slug: string;
  readonly status: ProgramState['status'];
  readonly adapter_id: string;
  readonly adapter_version: string;
  readonly currency: string;
  readonly time_zone: string;
  readonly clock: ProgramState['clock'];
  readonly clock_now: Date | null;
  readonly processed_through: Date;
  readonly versions: bigint;
  readonly written_by: bigint | null;
}

/**
 * A program with the number of its terms and the transaction that wrote the last of them. The two tell compiled terms
 * apart: of two publications that count the same, one was rolled back, and transaction numbers are not used again.
 */
const SELECT = `SELECT p.tenant_id, p.id, p.slug, p.status, p.adapter_id, p.adapter_version, p.currency, p.time_zone, p.clock,
    p.clock_now, p.processed_through, t.versions, t.written_by
  FROM programs AS p
  CROSS JOIN LATERAL (SELECT count(*) AS versions, max(v.xmin::text::bigint) AS written_by FROM term_versions AS v
    WHERE v.tenant_id = p.tenant_id AND v.program_id = p.id) AS t`;

/** Programs with their terms compiled. A program whose terms are known costs one statement. */
export function createProgramStore(tx: Knex.Transaction, options: ProgramStoreOptions): ProgramStore {
  const toState = async (row: Row): Promise<ProgramState> => {
    const adapter = adapterOf(options.registry, row);
    return {
      tenantId: row.tenant_id,
      id: row.id,
      slug: row.slug,
      status: row.status,
      adapter,
      terms: await termsOf(tx, options, row, adapter),
      calendar: calendarOf(row.time_zone),
      currency: row.currency,
      clock: row.clock,
      now: row.clock_now === null ? options.wallClock() : toInstant(row.clock_now),
      processedThrough: toInstant(row.processed_through),
    };
  };
  const findOne = async (where: string, bindings: readonly unknown[]): Promise<ProgramState | null> => {
    const [row] = await rowsOf<Row>(tx, `${SELECT} WHERE ${where}`, bindings);
    return row === undefined ? null : toState(row);
  };
  return {
    findBySlug: (slug) => findOne('p.slug = ?', [slug]),
    find: ({ tenantId, id }) => findOne('p.tenant_id = ? AND p.id = ?', [tenantId, id]),
    async list(tenantId) {
      const rows = await rowsOf<Row>(tx, `${SELECT} WHERE p.tenant_id = ? ORDER BY p.id`, [tenantId]);
      return Promise.all(rows.map(toState));
    },
    async listSlugs(limit) {
      const rows = await rowsOf<{ slug: string }>(
        tx,
        'SELECT p.slug FROM programs AS p ORDER BY (p.tenant_id IS NOT DISTINCT FROM principal_tenant_id()) DESC, p.slug LIMIT ?',
        [limit],
      );
      return rows.map((row) => row.slug);
    },
    listOfCustomers: (tenantId, customerIds) => listOfCustomers(tx, tenantId, customerIds),
    insert: (program, terms) => insertProgram(tx, program, terms),
    insertTerms: (ref, terms) => insertTerms(tx, ref, terms),
    async setClock({ tenantId, id }, { now, processedThrough }) {
      await rowsOf(
        tx,
        'UPDATE programs AS p SET clock_now = ?, processed_through = ? WHERE p.tenant_id = ? AND p.id = ?',
        [toIsoOrNull(now), toIso(processedThrough), tenantId, id],
      );
    },
    async lockCalendar({ id }) {
      await rowsOf(tx, 'SELECT pg_advisory_xact_lock(hashtextextended(?, 0))', [`calendar:${id}`]);
    },
  };
}

function adapterOf(registry: AdapterRegistry, row: Row): ProgramAdapter {
  const key = adapterKey({ id: row.adapter_id, version: row.adapter_version });
  const adapter = registry.find(key);
  if (adapter !== null) return adapter;
  const known = registry.list().map(adapterKey).join(', ');
  throw new Error(
    `program "${row.slug}" runs on adapter ${key}, which is not loaded; loaded: ${known || 'none'}. Load it with the server's setting for adapters.`,
  );
}

const COMPILED_MAX = 1000;

/** Compiled terms by program, for each set of options: two databases in one process never share any. */
const compiledBy = new WeakMap<ProgramStoreOptions, Map<string, TermsTimeline>>();

async function termsOf(
  tx: Knex.Transaction,
  options: ProgramStoreOptions,
  row: Row,
  adapter: ProgramAdapter,
): Promise<TermsTimeline> {
  const compiled = compiledBy.get(options) ?? new Map<string, TermsTimeline>();
  compiledBy.set(options, compiled);
  const key = `${row.id} ${adapter.id}@${adapter.version} ${row.versions} ${row.written_by}`;
  const known = compiled.get(key);
  const terms = known ?? (await loadTerms(tx, row, adapter));
  // Put last again, so that the first is the one not asked for longest.
  compiled.delete(key);
  compiled.set(key, terms);
  if (compiled.size > COMPILED_MAX) compiled.delete(must(compiled.keys().next().value, 'the oldest compiled terms'));
  return terms;
}

async function loadTerms(tx: Knex.Transaction, row: Row, adapter: ProgramAdapter): Promise<TermsTimeline> {
  const versions = await rowsOf<{ version: number; valid_from: Date; params: JsonObject }>(
    tx,
    `SELECT t.version, t.valid_from, t.params FROM term_versions AS t
     WHERE t.tenant_id = ? AND t.program_id = ? AND t.version <= ? ORDER BY t.version`,
    [row.tenant_id, row.id, row.versions],
  );
  return new TermsTimeline(
    versions.map(({ version, valid_from, params }) => {
      const parsed = parseParams(adapter.params, params);
      if (!parsed.ok) {
        throw new Error(
          `${adapter.id} ${adapter.version} refuses terms ${version} of "${row.slug}": ${formatIssues(parsed.error)}`,
        );
      }
      // What a program started with holds from the beginning of time; its date says when that was published.
      const from = version === 1 ? Number.NEGATIVE_INFINITY : toInstant(valid_from);
      return { version, from, raw: params, params: parsed.value };
    }),
  );
}

/** Calendars keep offsets they have looked up, so each time zone has one. Bounded by the number of time zones. */
const calendars = new Map<string, Calendar>();

function calendarOf(timeZone: string): Calendar {
  const calendar = calendars.get(timeZone) ?? createCalendar(timeZone);
  calendars.set(timeZone, calendar);
  return calendar;
}

async function listOfCustomers(
  tx: Knex.Transaction,
  tenantId: string,
  customerIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (customerIds.length === 0) return new Map();
  const rows = await rowsOf<{ customer_id: string; programs: readonly string[] }>(
    tx,
    `SELECT k.customer_id, array_agg(k.program_id ORDER BY k.program_id) AS programs FROM (
       SELECT l.customer_id, l.program_id FROM leads AS l
         WHERE l.tenant_id = ? AND l.customer_id = ANY (?) AND l.status = 'CLOSED_WON'
       UNION SELECT s.customer_id, s.program_id FROM sign_ups AS s WHERE s.tenant_id = ? AND s.customer_id = ANY (?)
       UNION SELECT a.customer_id, a.program_id FROM managed_accounts AS a
         WHERE a.tenant_id = ? AND a.customer_id = ANY (?) AND a.approved_at IS NOT NULL
     ) AS k GROUP BY k.customer_id`,
    [tenantId, customerIds, tenantId, customerIds, tenantId, customerIds],
  );
  return new Map(rows.map((row) => [row.customer_id, row.programs]));
}

async function insertProgram(tx: Knex.Transaction, program: NewProgram, terms: NewTerms): Promise<void> {
  try {
    await rowsOf(
      tx,
      `INSERT INTO programs (tenant_id, id, slug, name, description, adapter_id, adapter_version, currency, time_zone, clock,
         clock_now, processed_through, status, links)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'OPEN', ?)`,
      [
        program.tenantId,
        program.id,
        program.slug,
        program.name,
        program.description,
        program.adapterId,
        program.adapterVersion,
        program.currency,
        program.timeZone,
        program.clock,
        toIsoOrNull(program.clockNow),
        toIso(program.processedThrough),
        JSON.stringify(program.links),
      ],
    );
  } catch (error) {
    if (findConstraintError(error)?.code !== 'SLUG_TAKEN') throw error;
    refuse('SLUG_TAKEN', `found slug "${program.slug}", which another program has, expected a new one`, ['slug']);
  }
  await rowsOf(tx, 'INSERT INTO program_counters (tenant_id, program_id) VALUES (?, ?)', [
    program.tenantId,
    program.id,
  ]);
  await insertTerms(tx, program, terms);
}

async function insertTerms(tx: Knex.Transaction, ref: Ref, terms: NewTerms): Promise<void> {
  await rowsOf(
    tx,
    `INSERT INTO term_versions (tenant_id, program_id, version, valid_from, params, overlay, published_at, published_by)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      ref.tenantId,
      ref.id,
      terms.version,
      toIso(terms.validFrom),
      JSON.stringify(terms.params),
      JSON.stringify(terms.overlay),
      toIso(terms.publishedAt),
      terms.publishedBy,
    ],
  );
}
