/**
 * Names of database constraints → codes of expected outcomes. The only place that knows both; stores translate with
 * `findConstraintError`, and a violation that is not listed here is a fault.
 */
export const CONSTRAINT_ERRORS = {
  programs_slug_key: 'SLUG_TAKEN',
  enrollments_partner_key: 'ALREADY_ENROLLED',
  applications_open_key: 'APPLICATION_PENDING',
  leads_external_id_key: 'EXTERNAL_ID_TAKEN',
  leads_open_domain_key: 'DUPLICATE',
  leads_open_contact_key: 'DUPLICATE',
  leads_enrollment_fkey: 'NOT_ENROLLED',
  leads_partner_status: 'FORBIDDEN',
  leads_partner_columns: 'FORBIDDEN',
  applications_partner_status: 'FORBIDDEN',
  applications_partner_columns: 'FORBIDDEN',
  enrollments_partner_columns: 'FORBIDDEN',
  managed_accounts_partner_status: 'FORBIDDEN',
  managed_accounts_partner_columns: 'FORBIDDEN',
  program_counters_visible: 'FORBIDDEN',
  clicks_enrollment_fkey: 'NOT_ENROLLED',
  sign_ups_live_key: 'ALREADY_SIGNED_UP',
  managed_accounts_external_id_key: 'EXTERNAL_ID_TAKEN',
  managed_accounts_enrollment_fkey: 'NOT_ENROLLED',
  managed_accounts_approved_key: 'ALREADY_MANAGED',
  customers_external_id_key: 'EXTERNAL_ID_TAKEN',
  facts_external_id_key: 'ALREADY_RECORDED',
  disputes_dispute_ref_key: 'ALREADY_RECORDED',
  payments_payment_ref_key: 'EXTERNAL_ID_TAKEN',
  refunds_refund_ref_key: 'EXTERNAL_ID_TAKEN',
  reviews_review_at_key: 'ALREADY_REVIEWED',
  commission_lines_voids_key: 'ALREADY_VOIDED',
  payouts_period_key: 'ALREADY_FORMED',
  payout_lines_claim_key: 'LINE_ALREADY_CLAIMED',
  payout_attempts_live_key: 'ATTEMPT_IN_PROGRESS',
  idempotency_keys_pkey: 'IDEMPOTENCY_KEY_USED',
} as const satisfies Record<string, string>;

export type ConstraintName = keyof typeof CONSTRAINT_ERRORS;
export type ConstraintErrorCode = (typeof CONSTRAINT_ERRORS)[ConstraintName];

export interface ConstraintError {
  readonly constraint: ConstraintName;
  readonly code: ConstraintErrorCode;
}

/** The expected outcome a database error stands for, or null when it is a fault. */
export function findConstraintError(error: unknown): ConstraintError | null {
  const constraint = error instanceof Error && 'constraint' in error ? error.constraint : undefined;
  if (typeof constraint !== 'string' || !Object.hasOwn(CONSTRAINT_ERRORS, constraint)) return null;
  const name = constraint as ConstraintName;
  return { constraint: name, code: CONSTRAINT_ERRORS[name] };
}
