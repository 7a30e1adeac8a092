import type {
  EnrollmentFilter,
  EnrollmentRow,
  OrganizationRow,
  PartnerFilter,
  PartnerRow,
  Reads,
  StepRow,
} from '../../services/reads.ts';
import type { Database } from '../database/pool.ts';
import { instantKey, textKey, type Keyset } from './keyset.ts';
import { createNodeReads, readByIds, readGroups } from './read-page.ts';
import {
  among,
  bounded,
  enrolledColumns,
  joinProgram,
  plainSource,
  scopeToEnrolled,
  scopeToTenants,
} from './source.ts';
import { Bindings, jsonRow, ms, PROGRAM_NOW, toSelectList } from './sql.ts';

export const PARTNER_COLUMNS = toSelectList({
  id: 'o.id',
  name: 'o.name',
  website: 'o.website',
  isListed: 'o.is_listed',
  createdAt: ms('o.created_at'),
});
// In a subselect, so that an id of another kind of organization is no partner.
const partnerSource = plainSource<PartnerRow>({
  table: `(SELECT organizations.* FROM organizations WHERE organizations.kind = 'PARTNER')`,
  alias: 'o',
  joins: '',
  select: PARTNER_COLUMNS,
});
const organizationSource = plainSource<OrganizationRow>({
  table: 'organizations',
  alias: 'o',
  joins: '',
  select: toSelectList({ id: 'o.id', kind: 'o.kind', name: 'o.name', website: 'o.website' }),
});

/** The tier in force at an instant, for aliases `p` (program) and `e` (enrollment). */
export const TIER_IN_FORCE = (
  at: string,
): string => `SELECT tc.tier AS name, ${ms('tc.at')} AS since FROM tier_changes tc
  WHERE tc.tenant_id = e.tenant_id AND tc.program_id = e.program_id AND tc.partner_id = e.partner_id
    AND tc.superseded_at IS NULL AND tc.at <= ${at}
  ORDER BY tc.at DESC, tc.seq DESC LIMIT 1`;

const RATE_IN_FORCE = `(SELECT ro.rate FROM rate_overrides ro
  WHERE ro.tenant_id = e.tenant_id AND ro.program_id = e.program_id AND ro.partner_id = e.partner_id AND ro.at <= ${PROGRAM_NOW}
  ORDER BY ro.at DESC, ro.seq DESC LIMIT 1)`;

export interface RawEnrollment extends Omit<EnrollmentRow, 'tier' | 'tierSince'> {
  readonly tierInForce: { readonly name: string; readonly since: number } | null;
}

/** Columns of an enrolment; `e` is the enrolment and `p` its program. */
export const ENROLLMENT_COLUMNS = toSelectList({
  ...enrolledColumns('e'),
  id: 'e.id',
  status: 'e.status',
  track: 'e.track',
  standing: 'e.standing',
  statusReason: 'e.status_reason',
  statusSince: ms('e.status_since'),
  enrolledAt: ms('e.enrolled_at'),
  email: 'e.email',
  paymentMethod: 'e.payment_method',
  agreementVersion: 'e.agreement_version',
  agreementAt: ms('e.agreement_at'),
  tierInForce: jsonRow(TIER_IN_FORCE(PROGRAM_NOW)),
  rateOverride: RATE_IN_FORCE,
});

export const toEnrollment = ({ tierInForce, ...enrollment }: RawEnrollment): EnrollmentRow => ({
  ...enrollment,
  tier: tierInForce?.name ?? null,
  tierSince: tierInForce?.since ?? null,
});

const byName = (direction: 'ASC' | 'DESC'): Keyset<PartnerRow> => ({
  name: `partner.name.${direction}`,
  direction,
  columns: [textKey('o.name', (partner) => partner.name), textKey('o.id', (partner) => partner.id)],
});
const byDate = (direction: 'ASC' | 'DESC'): Keyset<EnrollmentRow> => ({
  name: `enrollment.enrolledAt.${direction}`,
  direction,
  columns: [instantKey('e.enrolled_at', (row) => row.enrolledAt), textKey('e.id', (row) => row.id)],
});

export const createPartnerReads = (db: Database): Reads['partners'] =>
  createNodeReads(db, {
    source: partnerSource,
    keysets: { NAME_ASC: byName('ASC'), NAME_DESC: byName('DESC') },
    isTenantLed: false,
    where: (filter: PartnerFilter, actor, bindings) => {
      if (typeof filter.programSlug !== 'string') return [];
      const conditions = scopeToEnrolled(
        { ...actor, role: 'PUBLIC' },
        { programSlug: filter.programSlug },
        'e',
        bindings,
      );
      return [`EXISTS (SELECT 1 FROM enrollments e WHERE e.partner_id = o.id AND ${conditions.join(' AND ')})`];
    },
  });

export const createOrganizationReads = (db: Database): Reads['organizations'] => ({
  byIds: (actor, ids) => readByIds(db, actor, organizationSource, ids, false),
});

export function createEnrollmentReads(db: Database): Reads['enrollments'] {
  return {
    ...createNodeReads(db, {
      source: {
        table: 'enrollments',
        alias: 'e',
        joins: joinProgram('e'),
        select: ENROLLMENT_COLUMNS,
        toRow: toEnrollment,
      },
      keysets: { ENROLLED_AT_DESC: byDate('DESC'), ENROLLED_AT_ASC: byDate('ASC') },
      where: (filter: EnrollmentFilter, actor, bindings) => [
        ...scopeToEnrolled(actor, filter, 'e', bindings),
        ...among('e.status', filter.statuses, bindings),
        ...bounded('e.enrolled_at', '<', filter.enrolledBefore, bindings),
      ],
    }),
    steps: (actor, ids) => {
      const bindings = new Bindings();
      const sql = `SELECT e.id AS "groupKey", os.step, ${ms('os.done_at')} AS "doneAt", os.done_by AS "doneBy"
        FROM enrollments e JOIN onboarding_steps os
          ON os.tenant_id = e.tenant_id AND os.program_id = e.program_id AND os.partner_id = e.partner_id
        WHERE e.id = ANY (${bindings.add(ids)}::text[]) AND ${scopeToTenants(actor, 'e.tenant_id', bindings)}
        ORDER BY os.done_at, os.step, os.subject`;
      return readGroups<StepRow>(db, actor, sql, { keys: ids, bindings: bindings.values });
    },
  };
}
