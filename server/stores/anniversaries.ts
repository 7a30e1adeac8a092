import type { Knex } from 'knex';
import type { Instant } from '../../domain/time/calendar.ts';
import type { ProgramState } from '../../services/ports/program.ts';
import { isUtc, resolveWall, toPostgresZone } from './postgres-zone.ts';
import { toInstant, toIso } from './rows.ts';

/**
 * The enrolments whose anniversary of `years` may lie at or after an instant, by the index on their dates: leap days and
 * clock changes move it by less than two days. Bindings: tenant, program, zone, earliest, latest.
 */
const anniversaries = (program: ProgramState): string => `
  SELECT e.partner_id, e.enrolled_at, ${resolveWall('((e.enrolled_at AT TIME ZONE :zone) + make_interval(years => y.years))', { isUtc: isUtc(program.calendar.timeZone) })} AS at
  FROM enrollments AS e
  WHERE e.tenant_id = :tenant AND e.program_id = :program
    AND e.enrolled_at >= CAST(:earliest AS timestamptz) - make_interval(years => y.years, days => 2)
    AND e.enrolled_at <= CAST(:latest AS timestamptz) - make_interval(years => y.years) + interval '2 days'`;

const YEARS = `generate_series(1, 1 + extract(year FROM CAST(:latest AS timestamptz))::integer - (SELECT extract(year FROM min(first.enrolled_at))::integer
  FROM enrollments AS first WHERE first.tenant_id = :tenant AND first.program_id = :program)) AS y (years)`;

const bindingsOf = (program: ProgramState, earliest: Instant, latest: Instant): Record<string, string> => ({
  tenant: program.tenantId,
  program: program.id,
  zone: toPostgresZone(program.calendar.timeZone),
  earliest: toIso(earliest),
  latest: toIso(latest),
});

export async function nextAnniversary(
  tx: Knex.Transaction,
  program: ProgramState,
  { from, before }: { readonly from: Instant; readonly before: Instant },
): Promise<Instant | null> {
  const result = await tx.raw<{ rows: readonly { at: Date | null }[] }>(
    `SELECT min(next.at) AS at FROM ${YEARS} CROSS JOIN LATERAL (
       SELECT own.at FROM (${anniversaries(program)}) AS own WHERE own.at >= :earliest AND own.at < :latest ORDER BY own.enrolled_at LIMIT 1
     ) AS next`,
    bindingsOf(program, from, before),
  );
  const at = result.rows[0]?.at ?? null;
  return at === null ? null : toInstant(at);
}

export async function listAnniversaries(
  tx: Knex.Transaction,
  program: ProgramState,
  { at, after, limit }: { readonly at: Instant; readonly after: string | null; readonly limit: number },
): Promise<readonly string[]> {
  const result = await tx.raw<{ rows: readonly { partner_id: string }[] }>(
    `SELECT own.partner_id FROM ${YEARS} CROSS JOIN LATERAL (${anniversaries(program)}) AS own
     WHERE own.at = :earliest AND own.partner_id > :after ORDER BY own.partner_id LIMIT :limit`,
    { ...bindingsOf(program, at, at), after: after ?? '', limit } as unknown as Knex.ValueDict,
  );
  return result.rows.map((row) => row.partner_id);
}
