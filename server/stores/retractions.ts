/**
 * The condition that a fact's row still counts: no retraction names its fact. Whoever sums payments, refunds or churns
 * needs it; clicks and sign-ups carry `retraction_fact_id` themselves.
 *
 * @param alias of a table with `tenant_id` and `fact_id`.
 */
export const stands = (alias: string): string =>
  `NOT EXISTS (SELECT 1 FROM fact_retractions AS gone WHERE gone.tenant_id = ${alias}.tenant_id AND gone.fact_id = ${alias}.fact_id)`;
