import type { Knex } from 'knex';
import type { LinkFact, CustomerFacts, LeadFact, PaymentFact, RefundFact, WinFact } from '../../domain/engine/facts.ts';
import type { TierChange } from '../../domain/engine/tiers.ts';
import type { ManagedSpan } from '../../domain/contract/accrual.ts';
import { chooseLink } from '../../domain/decisions/link.ts';
import { managedFrom } from '../../domain/decisions/managed-account.ts';
import { emailKey } from '../../domain/decisions/prospect.ts';
import { groupBy } from '../../domain/group-by.ts';
import { parseRate } from '../../domain/money/rate.ts';
import { must } from '../../domain/result.ts';
import type { EffectiveLine, PartnerTimelineFacts } from '../../services/ports/ledger.ts';
import type { ProgramState } from '../../services/ports/program.ts';
import { stands } from './retractions.ts';
import { rowsOf, toInstant, toInstantOrNull } from './rows.ts';

export interface LedgerStoreOptions {
  readonly hashContact: (tenantId: string, email: string) => string;
}

/** Everything customers did in one program: six statements, sent together, whatever the number of customers. */
export async function loadCustomers(
  tx: Knex.Transaction,
  options: LedgerStoreOptions,
  program: ProgramState,
  ids: readonly string[],
): Promise<readonly CustomerFacts[]> {
  if (ids.length === 0) return [];
  const [wins, links, payments, refunds, churns, accounts] = await Promise.all([
    loadWins(tx, program, ids),
    loadLinks(tx, options, program, ids),
    loadPayments(tx, program, ids),
    loadRefunds(tx, program, ids),
    loadChurns(tx, program, ids),
    loadAccounts(tx, program, ids),
  ]);
  return ids.map((customer) => ({
    customer,
    wins: wins.get(customer) ?? [],
    link: links.get(customer) ?? null,
    payments: payments.get(customer) ?? [],
    refunds: refunds.get(customer) ?? [],
    churnedAt: churns.get(customer) ?? null,
    accounts: accounts.get(customer) ?? [],
  }));
}

async function loadWins(
  tx: Knex.Transaction,
  program: ProgramState,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly WinFact[]>> {
  const rows = await rowsOf<{
    id: string;
    partner_id: string;
    customer_id: string;
    accepted_at: Date;
    closed_at: Date;
    mrr_minor: bigint;
  }>(
    tx,
    `SELECT l.id, l.partner_id, l.customer_id, l.accepted_at, l.closed_at, l.mrr_minor FROM leads AS l
     WHERE l.tenant_id = ? AND l.program_id = ? AND l.status = 'CLOSED_WON' AND l.customer_id = ANY (?)
     ORDER BY l.closed_at, l.win_order`,
    [program.tenantId, program.id, ids],
  );
  const facts = [...groupBy(rows, (row) => row.customer_id)].map(([customer, won]): [string, WinFact[]] => [
    customer,
    won.map((row) => ({
      lead: row.id,
      partner: row.partner_id,
      acceptedAt: toInstant(row.accepted_at),
      at: toInstant(row.closed_at),
      mrrMinor: row.mrr_minor,
    })),
  ]);
  return new Map(facts);
}

/** Sign-ups resolved by the link rules of their date, over every click there is now: a late click counts. */
async function loadLinks(
  tx: Knex.Transaction,
  options: LedgerStoreOptions,
  program: ProgramState,
  ids: readonly string[],
): Promise<ReadonlyMap<string, LinkFact>> {
  const rows = await rowsOf<{
    customer_id: string;
    signed_up_at: Date;
    email_key: string | null;
    partner_id: string;
    clicked_at: Date;
    partner_email: string | null;
    /** What stands for an address that was erased. */
    partner_email_key: string | null;
  }>(
    tx,
    `SELECT s.customer_id, s.at AS signed_up_at, s.email_key, c.partner_id, c.at AS clicked_at, e.email AS partner_email,
       e.email_key AS partner_email_key
     FROM sign_ups AS s
     JOIN clicks AS c ON c.tenant_id = s.tenant_id AND c.program_id = s.program_id AND c.visitor_key = s.visitor_key
     JOIN enrollments AS e ON e.tenant_id = c.tenant_id AND e.program_id = c.program_id AND e.partner_id = c.partner_id
     WHERE s.tenant_id = ? AND s.program_id = ? AND s.customer_id = ANY (?)
       AND s.retraction_fact_id IS NULL AND c.retraction_fact_id IS NULL
     ORDER BY c.at, c.ordinal`,
    [program.tenantId, program.id, ids],
  );
  const found = new Map<string, LinkFact>();
  for (const [customer, clicks] of groupBy(rows, (row) => row.customer_id)) {
    const [first] = clicks;
    if (first === undefined) continue;
    const at = toInstant(first.signed_up_at);
    const rules = program.adapter.links(program.terms.at(at));
    if (rules.kind === 'NONE') continue;
    const emails = new Map(clicks.map((click) => [click.partner_id, emailKey(click.partner_email)]));
    const pseudonyms = new Map(clicks.map((click) => [click.partner_id, click.partner_email_key]));
    const hashOf = (partner: string): string | null => {
      const email = emails.get(partner) ?? null;
      return email === null ? (pseudonyms.get(partner) ?? null) : options.hashContact(program.tenantId, email);
    };
    const candidates = clicks.map((click) => ({ partner: click.partner_id, at: toInstant(click.clicked_at) }));
    const chosen = chooseLink(rules, candidates, { at, email: first.email_key }, hashOf, program.calendar);
    if (chosen.ok) found.set(customer, chosen.value);
  }
  return found;
}

async function loadPayments(
  tx: Knex.Transaction,
  program: ProgramState,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly PaymentFact[]>> {
  const rows = await rowsOf<{
    customer_id: string;
    invoice_ref: string;
    payment_ref: string;
    paid_at: Date;
    amount_minor: bigint;
    tax_minor: bigint;
    service_from: Date;
    service_to: Date;
    ordinal: bigint;
  }>(
    tx,
    `SELECT p.customer_id, p.invoice_ref, p.payment_ref, p.paid_at, p.amount_minor, p.tax_minor, p.service_from, p.service_to, p.ordinal
     FROM payments AS p WHERE p.tenant_id = ? AND p.customer_id = ANY (?) AND p.currency = ? AND ${stands('p')}
     ORDER BY p.paid_at, p.ordinal`,
    [program.tenantId, ids, program.currency],
  );
  return mapValues(
    groupBy(rows, (row) => row.customer_id),
    (row): PaymentFact => ({
      payment: row.payment_ref,
      invoice: row.invoice_ref,
      paidAt: toInstant(row.paid_at),
      amountMinor: row.amount_minor,
      taxMinor: row.tax_minor,
      from: toInstant(row.service_from),
      to: toInstant(row.service_to),
      order: Number(row.ordinal),
    }),
  );
}

async function loadRefunds(
  tx: Knex.Transaction,
  program: ProgramState,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly RefundFact[]>> {
  const rows = await rowsOf<{
    customer_id: string;
    refund_ref: string;
    invoice_ref: string | null;
    payment_ref: string | null;
    refunded_at: Date;
    amount_minor: bigint;
    ordinal: bigint;
  }>(
    tx,
    `SELECT r.customer_id, r.refund_ref, r.invoice_ref, r.payment_ref, r.refunded_at, r.amount_minor, r.ordinal
     FROM refunds AS r WHERE r.tenant_id = ? AND r.customer_id = ANY (?) AND r.currency = ? AND ${stands('r')}
     ORDER BY r.refunded_at, r.ordinal`,
    [program.tenantId, ids, program.currency],
  );
  return mapValues(
    groupBy(rows, (row) => row.customer_id),
    (row): RefundFact => ({
      refund: row.refund_ref,
      invoice: row.invoice_ref,
      payment: row.payment_ref,
      at: toInstant(row.refunded_at),
      amountMinor: row.amount_minor,
      order: Number(row.ordinal),
    }),
  );
}

async function loadChurns(
  tx: Knex.Transaction,
  program: ProgramState,
  ids: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await rowsOf<{ customer_id: string; at: Date }>(
    tx,
    `SELECT c.customer_id, min(c.at) AS at FROM churns AS c WHERE c.tenant_id = ? AND c.customer_id = ANY (?) AND ${stands('c')}
     GROUP BY c.customer_id`,
    [program.tenantId, ids],
  );
  return new Map(rows.map((row) => [row.customer_id, toInstant(row.at)]));
}

async function loadAccounts(
  tx: Knex.Transaction,
  program: ProgramState,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly ManagedSpan[]>> {
  const rows = await rowsOf<{
    id: string;
    partner_id: string;
    customer_id: string;
    approved_at: Date;
    service_from: Date;
    ended_at: Date | null;
  }>(
    tx,
    `SELECT a.id, a.partner_id, a.customer_id, a.approved_at, a.service_from, a.ended_at FROM managed_accounts AS a
     WHERE a.tenant_id = ? AND a.program_id = ? AND a.customer_id = ANY (?) AND a.approved_at IS NOT NULL ORDER BY a.approved_at, a.id`,
    [program.tenantId, program.id, ids],
  );
  return mapValues(
    groupBy(rows, (row) => row.customer_id),
    (row): ManagedSpan => ({
      account: row.id,
      partner: row.partner_id,
      from: managedFrom(toInstant(row.approved_at), toInstant(row.service_from)),
      to: toInstantOrNull(row.ended_at),
    }),
  );
}

/** Registrations of partners, as far as tiers measure them. */
export async function loadLeads(
  tx: Knex.Transaction,
  program: ProgramState,
  partnerIds: readonly string[],
): Promise<readonly LeadFact[]> {
  const rows = await rowsOf<{
    id: string;
    partner_id: string;
    registered_at: Date;
    status: string;
    ended_at: Date | null;
  }>(
    tx,
    `SELECT l.id, l.partner_id, l.registered_at, l.status,
       CASE WHEN l.status IN ('REJECTED', 'WITHDRAWN') THEN l.closed_at END AS ended_at
     FROM leads AS l WHERE l.tenant_id = ? AND l.program_id = ? AND l.partner_id = ANY (?)`,
    [program.tenantId, program.id, partnerIds],
  );
  return rows.map((row) => ({
    lead: row.id,
    partner: row.partner_id,
    registeredAt: toInstant(row.registered_at),
    ended:
      row.ended_at === null ? null : { status: row.status as 'REJECTED' | 'WITHDRAWN', at: toInstant(row.ended_at) },
  }));
}

function ofPartner<R extends { readonly partner_id: string }>(rows: readonly R[]): (id: string) => readonly R[] {
  const groups = groupBy(rows, (row) => row.partner_id);
  return (id) => groups.get(id) ?? [];
}

/** Partners with their tracks, tiers, reviews and own rates: five statements, sent together. */
export async function loadPartners(
  tx: Knex.Transaction,
  program: ProgramState,
  partnerIds: readonly string[],
): Promise<ReadonlyMap<string, PartnerTimelineFacts>> {
  if (partnerIds.length === 0) return new Map();
  const of = [program.tenantId, program.id, partnerIds];
  const where = 'WHERE t.tenant_id = ? AND t.program_id = ? AND t.partner_id = ANY (?)';
  const [enrolments, tracks, tiers, reviews, overrides] = await Promise.all([
    rowsOf<{ partner_id: string; enrolled_at: Date; email: string | null }>(
      tx,
      `SELECT t.partner_id, t.enrolled_at, t.email FROM enrollments AS t ${where}`,
      of,
    ),
    rowsOf<{ partner_id: string; at: Date; track: string }>(
      tx,
      `SELECT t.partner_id, t.at, t.track FROM track_changes AS t ${where} ORDER BY t.at, t.seq`,
      of,
    ),
    rowsOf<TierRow>(
      tx,
      `SELECT t.partner_id, t.at, t.tier, t.kind FROM tier_changes AS t ${where} AND t.superseded_at IS NULL ORDER BY t.at, t.seq`,
      of,
    ),
    rowsOf<{ partner_id: string; effective_at: Date; awarded: string }>(
      tx,
      // What replaced an outcome comes after it: of two decisions that take effect at one instant the later one holds.
      `SELECT t.partner_id, t.effective_at, t.awarded_tier AS awarded, t.review_at, 0 AS seq FROM reviews AS t ${where}
       UNION ALL
       SELECT t.partner_id, t.effective_at, t.awarded_tier, r.review_at, t.seq FROM review_revisions AS t
         JOIN reviews AS r ON r.tenant_id = t.tenant_id AND r.id = t.review_id ${where}
       ORDER BY review_at, seq`,
      [...of, ...of],
    ),
    rowsOf<{ partner_id: string; at: Date; rate: string }>(
      tx,
      `SELECT t.partner_id, t.at, t.rate FROM rate_overrides AS t ${where} ORDER BY t.at, t.seq`,
      of,
    ),
  ]);
  const [tracksOf, tiersOf, reviewsOf, overridesOf] = [
    ofPartner(tracks),
    ofPartner(tiers),
    ofPartner(reviews),
    ofPartner(overrides),
  ];
  return new Map(
    enrolments.map(({ partner_id: partner, enrolled_at, email }) => [
      partner,
      {
        email,
        enrolment: {
          partner,
          since: toInstant(enrolled_at),
          tier: tiersOf(partner).find((row) => row.kind === 'START')?.tier ?? null,
          tracks: tracksOf(partner).map((row) => ({ at: toInstant(row.at), track: row.track })),
          invitations: tiersOf(partner).flatMap(toInvitation),
          overrides: overridesOf(partner).map((row) => ({
            at: toInstant(row.at),
            rate: must(parseRate(row.rate), `rate ${row.rate}`),
          })),
        },
        reviews: reviewsOf(partner).map((row) => ({ effectiveAt: toInstant(row.effective_at), awarded: row.awarded })),
        crossings: toCrossings(tiersOf(partner)),
      },
    ]),
  );
}

interface TierRow {
  readonly partner_id: string;
  readonly at: Date;
  readonly tier: string;
  readonly kind: 'START' | 'REVIEW' | 'GRANTED' | 'WITHDRAWN' | 'CROSSING';
}

/** Tiers that follow metrics: of several rows of one instant the last holds. */
const toCrossings = (rows: readonly TierRow[]): readonly TierChange[] =>
  rows
    .filter((row) => row.kind === 'START' || row.kind === 'CROSSING')
    .filter((row, index, all) => all[index + 1]?.at.getTime() !== row.at.getTime())
    .map((row, index) => ({ at: toInstant(row.at), tier: row.tier, cause: index === 0 ? 'START' : 'CROSSING' }));

const toInvitation = (row: TierRow): readonly { readonly at: number; readonly tier: string | null }[] =>
  row.kind === 'GRANTED' || row.kind === 'WITHDRAWN'
    ? [{ at: toInstant(row.at), tier: row.kind === 'GRANTED' ? row.tier : null }]
    : [];

/** Lines and reversals that no void cancels. */
export async function loadEffectiveLines(
  tx: Knex.Transaction,
  program: ProgramState,
  ids: readonly string[],
): Promise<readonly EffectiveLine[]> {
  const rows = await rowsOf<{
    id: string;
    line_key: string;
    entry: 'LINE' | 'REVERSAL';
    partner_id: string;
    customer_id: string;
    kind: string;
    stream: string;
    earned_at: Date;
    posted_at: Date;
    amount_minor: bigint;
    basis_minor: bigint;
    rate: string | null;
    invoice_ref: string | null;
    reverses_id: string | null;
  }>(
    tx,
    `SELECT l.id, l.line_key, l.entry, l.partner_id, l.customer_id, l.kind, l.stream, l.earned_at, l.posted_at,
       l.amount_minor, l.basis_minor, l.rate, l.invoice_ref, l.reverses_id
     FROM commission_lines AS l
     WHERE l.tenant_id = ? AND l.program_id = ? AND l.customer_id = ANY (?) AND l.entry IN ('LINE', 'REVERSAL')
       AND NOT EXISTS (SELECT 1 FROM commission_lines AS v WHERE v.tenant_id = l.tenant_id AND v.voids_id = l.id)`,
    [program.tenantId, program.id, ids],
  );
  return rows.map((row) => ({
    id: row.id,
    key: row.line_key,
    entry: row.entry,
    partnerId: row.partner_id,
    customerId: row.customer_id,
    kind: row.kind,
    stream: row.stream,
    earnedAt: toInstant(row.earned_at),
    postedAt: toInstant(row.posted_at),
    amountMinor: row.amount_minor,
    basisMinor: row.basis_minor,
    rate: row.rate,
    invoice: row.invoice_ref,
    reversesId: row.reverses_id,
  }));
}

const mapValues = <K, R, V>(
  groups: ReadonlyMap<K, readonly R[]>,
  toValue: (row: R) => V,
): ReadonlyMap<K, readonly V[]> => new Map([...groups].map(([key, rows]) => [key, rows.map(toValue)]));
