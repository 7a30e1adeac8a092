import { groupBy } from '../../../domain/group-by.ts';
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

export type StoredList =
  'leads' | 'customers' | 'tiers' | 'reviews' | 'commissions' | 'payouts' | 'balances' | 'totals';
export type StoredResults = Readonly<Record<StoredList, readonly ResultRow[]>>;

/** The database's answer in the form of a scenario result, for the lists that `load` promises to be equal. */
export async function readResults(
  admin: Database,
  programs: readonly LoadedProgram[],
  partners: ReadonlyMap<string, string>,
  calendar: Calendar,
): Promise<StoredResults> {
  const partnerOf = new Map([...partners].map(([name, id]) => [id, name]));
  const results = {
    leads: [] as ResultRow[],
    customers: [] as ResultRow[],
    tiers: [] as ResultRow[],
    reviews: [] as ResultRow[],
    commissions: [] as ResultRow[],
    payouts: [] as ResultRow[],
    balances: [] as ResultRow[],
    totals: [] as ResultRow[],
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
    }>(
      `SELECT t.* ${from('payouts')} WHERE p.slug = $1 AND t.amount_minor > 0 AND t.status NOT IN ('FAILED', 'CANCELLED')`,
    )) {
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
    const balances = await readBalances(rows);
    for (const { partner_id, stream, earned, claimed } of balances) {
      const partner = partnerOf.get(partner_id) ?? '?';
      results.balances.push({ program: id, partner, stream, unpaid: formatAmount(earned - claimed, currency) });
    }
    for (const [partner_id, own] of groupBy(balances, (row) => row.partner_id)) {
      const sum = (pick: (row: BalanceRow) => bigint): string =>
        formatAmount(
          own.reduce((total, row) => total + pick(row), 0n),
          currency,
        );
      const partner = partnerOf.get(partner_id) ?? '?';
      results.totals.push({ program: id, partner, earned: sum((row) => row.earned), paid: sum((row) => row.claimed) });
    }
  }
  return results;
}

interface BalanceRow {
  readonly partner_id: string;
  readonly stream: string;
  readonly earned: bigint;
  /** In payouts that stand: what a simulation takes for paid. */
  readonly claimed: bigint;
}

/** What the journal says that each partner earned, and the payouts that were formed of it. */
const readBalances = (rows: (sql: string) => Promise<readonly BalanceRow[]>): Promise<readonly BalanceRow[]> =>
  rows(`SELECT a.partner_id, a.stream, (-sum(jp.amount_minor))::bigint AS earned, coalesce((SELECT sum(y.amount_minor) FROM payouts AS y
      WHERE y.tenant_id = a.tenant_id AND y.program_id = a.program_id AND y.partner_id = a.partner_id AND y.stream = a.stream
        AND y.status NOT IN ('FAILED', 'CANCELLED')), 0)::bigint AS claimed
    FROM accounts AS a JOIN programs AS p ON p.tenant_id = a.tenant_id AND p.id = a.program_id
    JOIN journal_postings AS jp ON jp.tenant_id = a.tenant_id AND jp.account_id = a.id
    JOIN journal_entries AS je ON je.tenant_id = jp.tenant_id AND je.id = jp.entry_id AND je.payout_id IS NULL
    WHERE p.slug = $1 AND a.kind = 'PARTNER_PAYABLE' GROUP BY a.tenant_id, a.program_id, a.partner_id, a.stream
    ORDER BY a.partner_id, a.stream`);
