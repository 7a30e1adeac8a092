import type { Actor } from '../../services/actor.ts';
import type { EnrolledFilter } from '../../services/reads.ts';
import { ms, PROGRAM_NOW, toSelectList, type Bindings } from './sql.ts';

/** Where one kind of row comes from: one table, what is joined to it once a page is cut, and how it becomes a row. */
export interface Source<Raw extends object, Row> {
  readonly table: string;
  readonly alias: string;
  readonly joins: string;
  readonly select: string;
  readonly toRow: (raw: Raw) => Row;
}

/** A source whose values need no translation. */
export const plainSource = <Row extends object>(source: Omit<Source<Row, Row>, 'toRow'>): Source<Row, Row> => ({
  ...source,
  toRow: (raw) => raw,
});

/** Joins the program of a row; its alias is `p`. */
export const joinProgram = (alias: string): string =>
  `JOIN programs p ON p.tenant_id = ${alias}.tenant_id AND p.id = ${alias}.program_id`;

/** Columns of a row that belongs to one partner in one program. */
export const enrolledColumns = (alias: string): Readonly<Record<'tenantId' | 'programId' | 'partnerId', string>> => ({
  tenantId: `${alias}.tenant_id`,
  programId: `${alias}.program_id`,
  partnerId: `${alias}.partner_id`,
});

export const PROGRAM_COLUMNS = toSelectList({
  tenantId: 'p.tenant_id',
  id: 'p.id',
  slug: 'p.slug',
  name: 'p.name',
  description: 'p.description',
  adapterId: 'p.adapter_id',
  adapterVersion: 'p.adapter_version',
  currency: 'p.currency',
  timeZone: 'p.time_zone',
  clock: 'p.clock',
  now: ms(PROGRAM_NOW),
  processedThrough: ms('p.processed_through'),
  jobsPausedAt: ms('p.jobs_paused_at'),
  status: 'p.status',
  links: 'p.links',
  createdAt: ms('p.created_at'),
});

/**
 * Conditions that find the rows of a tenant first, so that an index led by tenant_id serves them. They do not decide
 * what may be seen: row-level security does.
 */
export function scopeToTenants(actor: Actor, column: string, bindings: Bindings): string {
  if (actor.tenantId !== null) return `${column} = ${bindings.add(actor.tenantId)}`;
  const partners = bindings.add(actor.partnerIds);
  return `${column} = ANY (ARRAY(
    SELECT enrollments.tenant_id FROM enrollments WHERE enrollments.partner_id = ANY (${partners}::text[])
    UNION SELECT applications.tenant_id FROM applications WHERE applications.partner_id = ANY (${partners}::text[])))`;
}

/** Conditions for a list of rows that belong to partners in programs, in the form the tables' indexes are made for. */
export function scopeToEnrolled(actor: Actor, filter: EnrolledFilter, alias: string, bindings: Bindings): string[] {
  const conditions: string[] = [];
  const { programSlug, partnerId } = filter;
  if (typeof programSlug === 'string') {
    const slug = bindings.add(programSlug);
    conditions.push(
      `${alias}.tenant_id = (SELECT programs.tenant_id FROM programs WHERE programs.slug = ${slug})`,
      `${alias}.program_id = (SELECT programs.id FROM programs WHERE programs.slug = ${slug})`,
    );
  } else if (actor.tenantId !== null) {
    conditions.push(`${alias}.tenant_id = ${bindings.add(actor.tenantId)}`);
  }
  if (typeof partnerId === 'string') conditions.push(`${alias}.partner_id = ${bindings.add(partnerId)}`);
  else if (actor.role === 'PARTNER') conditions.push(scopeToPartners(actor, alias, bindings));
  return conditions;
}

function scopeToPartners(actor: Actor, alias: string, bindings: Bindings): string {
  const [only, ...others] = actor.partnerIds;
  if (only !== undefined && others.length === 0) return `${alias}.partner_id = ${bindings.add(only)}`;
  return `${alias}.partner_id = ANY (${bindings.add(actor.partnerIds)}::text[])`;
}

/** `column = ANY (…)`, unless nothing is asked. */
export function among(column: string, values: readonly string[] | null | undefined, bindings: Bindings): string[] {
  if (values === null || values === undefined) return [];
  const [only, ...others] = values;
  // Equality lets an index give the order; an array does not.
  if (only !== undefined && others.length === 0) return [`${column} = ${bindings.add(only)}`];
  return [`${column} = ANY (${bindings.add(values)}::text[])`];
}

/** `column = …`, unless nothing is asked. */
export const equals = (column: string, value: string | null | undefined, bindings: Bindings): string[] =>
  value === null || value === undefined ? [] : [`${column} = ${bindings.add(value)}`];

/** A bound on an instant, unless nothing is asked. */
export const bounded = (
  column: string,
  comparison: '>=' | '<' | '<=',
  at: number | null | undefined,
  bindings: Bindings,
): string[] =>
  at === null || at === undefined
    ? []
    : [`${column} ${comparison} ${bindings.add(new Date(at).toISOString())}::timestamptz`];
