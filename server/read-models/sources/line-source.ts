import type { LineRow } from '../../../services/reads.ts';
import { instantKey, textKey, type Keyset } from '../keyset.ts';
import { toMoney } from '../money.ts';
import { enrolledColumns, joinProgram, type Source } from '../source.ts';
import { isDisputed } from '../../stores/dispute-holds.ts';
import { ms, text, toSelectList } from '../sql.ts';

interface RawLine extends Omit<LineRow, 'amount' | 'basis'> {
  readonly amountMinor: string;
  readonly basisMinor: string;
  readonly currency: string;
}

/**
 * Claims decide first: a line that was paid stays PAID when a later line cancels it, and that one is POSTED, to be taken
 * off the next payout. Where neither is claimed, the two cancel out and both are VOIDED, so that POSTED lines add up to
 * what is unpaid.
 */
const STATE = `CASE
  WHEN po.status = 'PAID' THEN 'PAID'
  WHEN po.id IS NOT NULL THEN 'IN_PAYOUT'
  WHEN v.id IS NOT NULL OR (cl.entry = 'VOID' AND cancelled.line_id IS NULL) THEN 'VOIDED'
  WHEN e.status = 'SUSPENDED' OR hold.reason IS NOT NULL OR ${isDisputed('cl')} THEN 'HELD'
  ELSE 'POSTED' END`;

const HELD_BECAUSE = `CASE WHEN e.status = 'SUSPENDED' THEN 'The partner is suspended.' ELSE CASE hold.reason
    WHEN 'PAYMENT_DETAILS_MISSING' THEN 'The payment details are not as they must be.'
    WHEN 'SUSPICION' THEN 'Something is being looked into.'
    WHEN 'TAX_FORM_MISSING' THEN 'A tax form is missing.'
    ELSE 'The vendor holds it back.' END END`;

export const lineSource: Source<RawLine, LineRow> = {
  table: 'commission_lines',
  alias: 'cl',
  joins: `${joinProgram('cl')}
    LEFT JOIN enrollments e ON e.tenant_id = cl.tenant_id AND e.program_id = cl.program_id AND e.partner_id = cl.partner_id
    LEFT JOIN customers c ON c.tenant_id = cl.tenant_id AND c.id = cl.customer_id
    LEFT JOIN commission_lines v ON v.tenant_id = cl.tenant_id AND v.voids_id = cl.id
    LEFT JOIN payout_lines pl ON pl.tenant_id = cl.tenant_id AND pl.line_id = cl.id AND pl.released_at IS NULL
    LEFT JOIN payout_lines cancelled
      ON cancelled.tenant_id = cl.tenant_id AND cancelled.line_id = cl.voids_id AND cancelled.released_at IS NULL
    LEFT JOIN payouts po ON po.tenant_id = pl.tenant_id AND po.id = pl.payout_id
    LEFT JOIN LATERAL (SELECT h.reason FROM payout_holds h
      WHERE h.tenant_id = cl.tenant_id AND h.program_id = cl.program_id AND h.partner_id = cl.partner_id AND h.released_at IS NULL
        AND h.payout_id IS NULL AND (h.line_id = cl.id OR h.line_id IS NULL)
      ORDER BY h.line_id NULLS LAST, h.placed_at LIMIT 1) AS hold ON true`,
  select: toSelectList({
    ...enrolledColumns('cl'),
    id: 'cl.id',
    customerId: 'cl.customer_id',
    customerName: 'coalesce(c.name, c.external_id)',
    kind: 'cl.kind',
    stream: 'cl.stream',
    entry: 'cl.entry',
    state: STATE,
    heldBecause: `CASE WHEN (${STATE}) = 'HELD' THEN CASE WHEN ${isDisputed('cl')} THEN 'A payment it comes from is disputed.' ELSE ${HELD_BECAUSE} END END`,
    earnedAt: ms('cl.earned_at'),
    earnedOn: 'cl.earned_on',
    postedAt: ms('cl.posted_at'),
    recordedAt: ms('cl.recorded_at'),
    amountMinor: text('cl.amount_minor'),
    basisMinor: text('cl.basis_minor'),
    currency: 'p.currency',
    rate: 'cl.rate',
    invoiceRef: 'cl.invoice_ref',
    reversesId: 'cl.reverses_id',
    voidsId: 'cl.voids_id',
    voidedById: 'v.id',
    payoutId: 'po.id',
    causeFactId: 'cl.cause_fact_id',
    adapterId: 'cl.adapter_id',
    adapterVersion: 'cl.adapter_version',
    termsVersion: 'cl.terms_version',
    rule: 'cl.rule',
    clause: 'cl.clause',
    explanation: 'cl.explanation',
  }),
  toRow: ({ amountMinor, basisMinor, currency, ...line }) => ({
    ...line,
    amount: toMoney(amountMinor, currency),
    basis: toMoney(basisMinor, currency),
  }),
};

const keyset = (direction: 'ASC' | 'DESC'): Keyset<LineRow> => ({
  name: `line.earnedAt.${direction}`,
  direction,
  columns: [instantKey('cl.earned_at', (line) => line.earnedAt), textKey('cl.id', (line) => line.id)],
});

export const lineKeysets = { EARNED_AT_DESC: keyset('DESC'), EARNED_AT_ASC: keyset('ASC') };
