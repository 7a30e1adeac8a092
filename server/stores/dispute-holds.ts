/**
 * The condition that a commission line is held by an open dispute about a payment it comes from. Derived, never stored:
 * a line posted while the dispute is open is held as well, and all are free when it ends. A void carries the payments
 * of its line, so that a pair is held, and freed, together.
 *
 * @param alias of commission_lines.
 * @param at an expression: disputes that were open then; left out: those that are open.
 */
export const isDisputed = (alias: string, at: string | null = null): string =>
  `EXISTS (SELECT 1 FROM disputes AS dispute WHERE dispute.tenant_id = ${alias}.tenant_id
    AND dispute.customer_id = ${alias}.customer_id
    AND ${at === null ? `dispute.status = 'OPEN'` : `dispute.opened_at <= ${at} AND (dispute.closed_at IS NULL OR dispute.closed_at > ${at})`}
    AND dispute.payment_ref = ANY (coalesce(${alias}.payment_refs, ARRAY[${alias}.invoice_ref])))`;
