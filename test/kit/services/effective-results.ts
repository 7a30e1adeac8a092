import type { Calendar } from '../../../domain/time/calendar.ts';
import { formatAmount } from '../../../domain/money/amount.ts';
import { formatCivilDate } from '../../../domain/time/civil.ts';
import { formatInstant } from '../../../domain/time/instant.ts';
import type { ResultRow } from '../../../domain/scenario/result.ts';
import type { Database } from '../../../server/database/pool.ts';

export interface LoadedProgram {
  /** Its id in the file. */
  readonly id: string;
  readonly slug: string;
  readonly currency: string;
}

/** The database's answer in the form of a scenario result, for the lists that `load` promises to be equal. */
export async function readResults(
  admin: Database,
  programs: readonly LoadedProgram[],
  partners: ReadonlyMap<string, string>,
  calendar: Calendar,
): Promise<
  Readonly<Record<'leads' | 'customers' | 'tiers' | 'reviews' | 'commissions' | 'payouts', readonly ResultRow[]>>
> {
  const partnerOf = new Map([...partners].map(([name, id]) => [id, name]));
  const results = {
    leads: [] as ResultRow[],
    customers: [] as ResultRow[],
    tiers: [] as ResultRow[],
    reviews: [] as ResultRow[],
    commissions: [] as ResultRow[],
    payouts: [] as ResultRow[],
  };
  const date = (at: Date): string => formatCivilDate(calendar.dayOf(at.getTime()));
  for (const { id, slug, currency } of programs) {
    const rows = async <R extends object>(sql: string): Promise<readonly R[]> =>
      (await admin.pool.query<R>(sql, [slug])).rows;
    const from = (table: string): string =>
      `FROM ${table} AS t JOIN programs AS p ON p.tenant_id = t.tenant_id AND p.id = t.program_id`;
    for (const row of await rows<{ external_id: string; status: string; expires_at: Date | null }>(
      `SELECT t.external_id, t.status, t.expires_at ${from('leads')} WHERE p.slug = $1`,
    )) {
      results.leads.push({
        lead: row.external_id,
        program: id,
        status: row.status,
        expiresAt: row.expires_at === null ? null : formatInstant(row.expires_at.getTime()),
      });
    }
    for (const row of await rows<{ external_id: string; partner_id: string; via: string }>(
      `SELECT c.external_id, t.partner_id, t.via ${from('attributions')} JOIN customers AS c ON c.tenant_id = t.tenant_id AND c.id = t.customer_id WHERE p.slug = $1`,
    )) {
      results.customers.push({
        customer: row.external_id,
        program: id,
        referredBy: partnerOf.get(row.partner_id) ?? '?',
        via: row.via,
      });
    }
    // Of several rows of one instant the last one is in force.
    for (const row of await rows<{ partner_id: string; at: Date; tier: string }>(
      `SELECT DISTINCT ON (t.partner_id, t.at) t.partner_id, t.at, t.tier ${from('tier_changes')}
       WHERE p.slug = $1 AND t.superseded_at IS NULL ORDER BY t.partner_id, t.at, t.seq DESC`,
    )) {
      results.tiers.push({
        program: id,
        partner: partnerOf.get(row.partner_id) ?? '?',
        on: date(row.at),
        tier: row.tier,
      });
    }
    for (const row of await rows<{
      partner_id: string;
      review_at: Date;
      from_tier: string;
      to_tier: string;
      effective_at: Date;
      standing: string;
      metrics: Record<string, string>;
    }>(`SELECT t.* ${from('reviews')} WHERE p.slug = $1`)) {
      results.reviews.push({
        program: id,
        partner: partnerOf.get(row.partner_id) ?? '?',
        on: date(row.review_at),
        referredMrr: formatAmount(BigInt(row.metrics['referredMrr'] ?? '0'), currency),
        managedMrr: formatAmount(BigInt(row.metrics['managedMrr'] ?? '0'), currency),
        leads: Number(row.metrics['leads'] ?? '0'),
        from: row.from_tier,
        to: row.to_tier,
        effectiveOn: date(row.effective_at),
        standing: row.standing,
      });
    }
    for (const row of await rows<{
      partner_id: string;
      external_id: string;
      kind: string;
      earned_at: Date;
      amount_minor: bigint;
      basis_minor: bigint;
      rate: string | null;
      invoice_ref: string | null;
      entry: string;
    }>(
      `SELECT t.partner_id, c.external_id, t.kind, t.earned_at, t.amount_minor, t.basis_minor, t.rate, t.invoice_ref, t.entry
       ${from('commission_lines')} JOIN customers AS c ON c.tenant_id = t.tenant_id AND c.id = t.customer_id
       WHERE p.slug = $1 AND t.entry IN ('LINE', 'REVERSAL')
         AND NOT EXISTS (SELECT 1 FROM commission_lines AS v WHERE v.tenant_id = t.tenant_id AND v.voids_id = t.id)`,
    )) {
      results.commissions.push({
        program: id,
        partner: partnerOf.get(row.partner_id) ?? '?',
        customer: row.external_id,
        kind: row.kind,
        earnedOn: date(row.earned_at),
        amount: formatAmount(row.amount_minor, currency),
        basis: formatAmount(row.basis_minor, currency),
        rate: row.rate,
        invoice: row.invoice_ref,
        reverses: row.entry === 'REVERSAL',
      });
    }
    for (const row of await rows<{
      partner_id: string;
      stream: string;
      period_from: string;
      period_to: string;
      due_by: string;
      amount_minor: bigint;
    }>(`SELECT t.* ${from('payouts')} WHERE p.slug = $1`)) {
      results.payouts.push({
        program: id,
        partner: partnerOf.get(row.partner_id) ?? '?',
        stream: row.stream,
        periodFrom: row.period_from,
        periodTo: row.period_to,
        dueBy: row.due_by,
        amount: formatAmount(row.amount_minor, currency),
      });
    }
  }
  return results;
}
