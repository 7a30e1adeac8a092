import type { Knex } from 'knex';
import { refuse } from '../../services/kernel/refusal.ts';
import type { EnrolmentRow, EnrolmentStore } from '../../services/ports/partner.ts';
import { findConstraintError } from '../database/constraint-errors.ts';
import { rowsOf, toInstant, toIso } from './rows.ts';

interface Row {
  readonly tenant_id: string;
  readonly id: string;
  readonly program_id: string;
  readonly partner_id: string;
  readonly status: EnrolmentRow['status'];
  readonly enrolled_at: Date;
  readonly track: string | null;
  readonly email: string | null;
  readonly status_before: 'PROSPECT' | 'ACTIVE' | null;
}

const SELECT = `SELECT e.tenant_id, e.id, e.program_id, e.partner_id, e.status, e.enrolled_at, e.track, e.email, e.status_before
  FROM enrollments AS e WHERE e.tenant_id = ? AND e.program_id = ? AND e.partner_id = ?`;

type Place = Pick<EnrolmentRow, 'tenantId' | 'programId' | 'partnerId'>;
const placeOf = ({ tenantId, programId, partnerId }: Place): readonly string[] => [tenantId, programId, partnerId];

/** Partners in programs, with the dated decisions about them. */
export function createEnrolmentStore(tx: Knex.Transaction): EnrolmentStore {
  const findOne = async (sql: string, of: readonly string[]): Promise<EnrolmentRow | null> => {
    const [row] = await rowsOf<Row>(tx, sql, of);
    return row === undefined ? null : toEnrolment(row);
  };
  const update = async (enrolment: EnrolmentRow, columns: Readonly<Record<string, unknown>>): Promise<void> => {
    await tx('enrollments')
      .where({ tenant_id: enrolment.tenantId, id: enrolment.id })
      .update({ ...columns, version: tx.raw('enrollments.version + 1') });
  };
  return {
    find: (tenantId, programId, partnerId) => findOne(SELECT, [tenantId, programId, partnerId]),
    findForUpdate: (tenantId, programId, partnerId) =>
      findOne(`${SELECT} FOR NO KEY UPDATE`, [tenantId, programId, partnerId]),
    insert: (enrolment) => insertEnrolment(tx, enrolment),
    setStatus: (enrolment, status, why) =>
      update(enrolment, {
        status,
        ...(why === undefined ? {} : { status_since: toIso(why.at), status_reason: why.reason }),
        ...(status === 'SUSPENDED' ? { status_before: enrolment.status } : {}),
      }),
    setPaymentMethod: (enrolment, method) => update(enrolment, { payment_method: method }),
    acceptAgreement: (enrolment, { version, at }) =>
      update(enrolment, { agreement_version: version, agreement_at: toIso(at) }),
    addTrackChange: (enrolment, change) => addTrackChange(tx, enrolment, change),
    addInvitation: (enrolment, change) => addInvitation(tx, enrolment, change),
    async addRateOverride(enrolment, { at, rate, actor }) {
      await rowsOf(
        tx,
        `INSERT INTO rate_overrides (tenant_id, program_id, partner_id, seq, at, rate, actor)
         SELECT ?, ?, ?, coalesce(max(o.seq), 0) + 1, ?, ?, ? FROM rate_overrides AS o
         WHERE o.tenant_id = ? AND o.program_id = ? AND o.partner_id = ?`,
        [...placeOf(enrolment), toIso(at), rate, actor, ...placeOf(enrolment)],
      );
    },
    async listStepsDone(enrolment) {
      const rows = await rowsOf<{ step: string }>(
        tx,
        `SELECT DISTINCT s.step FROM onboarding_steps AS s WHERE s.tenant_id = ? AND s.program_id = ? AND s.partner_id = ?`,
        placeOf(enrolment),
      );
      return rows.map((row) => row.step);
    },
    async completeStep(enrolment, { step, at, actor, detail }) {
      await rowsOf(
        tx,
        `INSERT INTO onboarding_steps (tenant_id, program_id, partner_id, step, done_at, done_by, detail)
         VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (tenant_id, program_id, partner_id, step, subject) DO NOTHING`,
        [...placeOf(enrolment), step, toIso(at), actor, JSON.stringify(detail)],
      );
    },
  };
}

const toEnrolment = (row: Row): EnrolmentRow => ({
  tenantId: row.tenant_id,
  id: row.id,
  programId: row.program_id,
  partnerId: row.partner_id,
  status: row.status,
  enrolledAt: toInstant(row.enrolled_at),
  track: row.track,
  email: row.email,
  statusBefore: row.status_before,
});

async function insertEnrolment(
  tx: Knex.Transaction,
  enrolment: Parameters<EnrolmentStore['insert']>[0],
): Promise<void> {
  const at = toIso(enrolment.enrolledAt);
  const place = placeOf(enrolment);
  try {
    await rowsOf(
      tx,
      `INSERT INTO enrollments (tenant_id, program_id, partner_id, id, status, track, enrolled_at, email)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      [...place, enrolment.id, enrolment.status, enrolment.track, at, enrolment.email],
    );
  } catch (error) {
    if (findConstraintError(error)?.code !== 'ALREADY_ENROLLED') throw error;
    refuse('ALREADY_ENROLLED', 'the partner is in the program already', ['partnerId']);
  }
  await Promise.all([
    rowsOf(tx, 'INSERT INTO partner_stats (tenant_id, program_id, partner_id) VALUES (?, ?, ?)', place),
    enrolment.track === null
      ? null
      : rowsOf(
          tx,
          `INSERT INTO track_changes (tenant_id, program_id, partner_id, seq, at, track, actor) VALUES (?, ?, ?, 1, ?, ?, ?)`,
          [...place, at, enrolment.track, enrolment.actor],
        ),
    enrolment.tier === null
      ? null
      : rowsOf(
          tx,
          `INSERT INTO tier_changes (tenant_id, program_id, partner_id, seq, at, tier, kind) VALUES (?, ?, ?, 1, ?, ?, 'START')`,
          [...place, at, enrolment.tier],
        ),
  ]);
}

async function addTrackChange(
  tx: Knex.Transaction,
  enrolment: EnrolmentRow,
  { at, track, actor }: Parameters<EnrolmentStore['addTrackChange']>[1],
): Promise<void> {
  const place = placeOf(enrolment);
  await rowsOf(
    tx,
    `INSERT INTO track_changes (tenant_id, program_id, partner_id, seq, at, track, actor)
     SELECT ?, ?, ?, coalesce(max(t.seq), 0) + 1, ?, ?, ? FROM track_changes AS t
     WHERE t.tenant_id = ? AND t.program_id = ? AND t.partner_id = ?`,
    [...place, toIso(at), track, actor, ...place],
  );
  // The last by date: a change that is dated back does not undo a later one.
  await rowsOf(
    tx,
    `UPDATE enrollments AS e SET version = e.version + 1, track = (SELECT t.track FROM track_changes AS t
       WHERE t.tenant_id = e.tenant_id AND t.program_id = e.program_id AND t.partner_id = e.partner_id
       ORDER BY t.at DESC, t.seq DESC LIMIT 1)
     WHERE e.tenant_id = ? AND e.program_id = ? AND e.partner_id = ?`,
    place,
  );
}

/**
 * A grant that is dated back hides the reviews after it: it is stated again at each of their dates, so that the last
 * row dated at or before an instant stays the tier in force then.
 */
async function addInvitation(
  tx: Knex.Transaction,
  enrolment: EnrolmentRow,
  { at, tier, inForce }: Parameters<EnrolmentStore['addInvitation']>[1],
): Promise<void> {
  const place = placeOf(enrolment);
  await rowsOf(
    tx,
    `INSERT INTO tier_changes (tenant_id, program_id, partner_id, seq, at, tier, kind)
     SELECT ?, ?, ?, held.last + row_number() OVER (ORDER BY d.at), d.at, ?, ?
     FROM (SELECT coalesce(max(t.seq), 0) AS last FROM tier_changes AS t
         WHERE t.tenant_id = ? AND t.program_id = ? AND t.partner_id = ?) AS held,
       (SELECT ?::timestamptz AS at UNION SELECT r.at FROM tier_changes AS r
         WHERE r.tenant_id = ? AND r.program_id = ? AND r.partner_id = ? AND r.kind = 'REVIEW' AND r.at > ? AND ?) AS d`,
    [
      ...place,
      inForce,
      tier === null ? 'WITHDRAWN' : 'GRANTED',
      ...place,
      toIso(at),
      ...place,
      toIso(at),
      tier !== null,
    ],
  );
}
