/** One comparison of a program's books: a statement that gives the first row that disagrees, or none. */
export interface BooksCheck {
  /** What is compared, such as `lines-and-journal`. */
  readonly name: string;
  /** What must hold, in words. */
  readonly rule: string;
  /** The table of the row that is named. */
  readonly table: string;
  /** $1 tenant, $2 program. Columns: id, found, expected; at most one row. */
  readonly sql: string;
}

const OF = (alias: string): string => `${alias}.tenant_id = $1 AND ${alias}.program_id = $2`;
const FIRST = 'ORDER BY 1 LIMIT 1';

/** Lines and reversals that no void cancels. */
const EFFECTIVE = `commission_lines AS l WHERE ${OF('l')} AND l.entry IN ('LINE', 'REVERSAL')
  AND NOT EXISTS (SELECT 1 FROM commission_lines AS v WHERE v.tenant_id = l.tenant_id AND v.voids_id = l.id)`;

/** A decimal among the stored inputs of a line. */
const input = (name: string): string => `(x.explanation -> 'inputs' ->> '${name}')::numeric`;

/**
 * The cents that the stored arithmetic gives: the closed set of expressions in domain/contract/expression.ts. PostgreSQL
 * rounds numerics half away from zero, as the engine does.
 */
const REPLAYED = `CASE x.explanation -> 'expression'
  WHEN '["round", ["mul", "basis", "rate"]]'::jsonb THEN round(${input('basis')} * ${input('rate')})
  WHEN '["round", ["div", ["mul", "amount", "basis"], "originalBasis"]]'::jsonb
    THEN round(${input('amount')} * ${input('basis')} / ${input('originalBasis')})
  WHEN '["neg", ["sub", ["round", ["mul", "basisBefore", "rate"]], ["round", ["mul", "basisAfter", "rate"]]]]'::jsonb
    THEN -(round(${input('basisBefore')} * ${input('rate')}) - round(${input('basisAfter')} * ${input('rate')}))
  WHEN '["neg", ["sub", ["round", ["div", ["mul", "amount", "basisBefore"], "originalBasis"]], ["round", ["div", ["mul", "amount", "basisAfter"], "originalBasis"]]]]'::jsonb
    THEN -(round(${input('amount')} * ${input('basisBefore')} / ${input('originalBasis')})
      - round(${input('amount')} * ${input('basisAfter')} / ${input('originalBasis')}))
  WHEN '["neg", "amount"]'::jsonb THEN -${input('amount')}
  WHEN '"amount"'::jsonb THEN ${input('amount')}
  ELSE x.amount_minor END`;

/** What the inputs say of the basis: a reversal's is what the refund took away. */
const BASIS = `coalesce(${input('basis')}, ${input('basisAfter')} - ${input('basisBefore')})`;

const JOURNAL: readonly BooksCheck[] = [
  {
    name: 'journal-balanced',
    rule: 'every entry has two postings or more, which sum to zero in each currency',
    table: 'journal_entries',
    sql: `SELECT e.id, coalesce(sum(p.amount_minor), 0) || ' ' || coalesce(p.currency, '') || ' in ' || count(p.entry_id) || ' postings' AS found,
        '0 in 2 postings or more' AS expected
      FROM journal_entries AS e LEFT JOIN journal_postings AS p ON p.tenant_id = e.tenant_id AND p.entry_id = e.id
      WHERE ${OF('e')} GROUP BY e.id, p.currency HAVING coalesce(sum(p.amount_minor), 0) <> 0 OR count(p.entry_id) < 2 ${FIRST}`,
  },
  {
    name: 'journal-purpose',
    rule: 'every entry books a line or a payout of its program',
    table: 'journal_entries',
    sql: `SELECT e.id, e.kind || ' of ' || coalesce(e.line_id, e.payout_id, 'nothing') AS found, 'an entry of a line or a payout' AS expected
      FROM journal_entries AS e
      LEFT JOIN commission_lines AS l ON l.tenant_id = e.tenant_id AND l.id = e.line_id AND l.program_id = e.program_id
      LEFT JOIN payouts AS po ON po.tenant_id = e.tenant_id AND po.id = e.payout_id AND po.program_id = e.program_id
      WHERE ${OF('e')} AND l.id IS NULL AND po.id IS NULL ${FIRST}`,
  },
  {
    name: 'lines-and-journal',
    rule: 'every line is booked once: its amount as an expense, owed to its partner in its stream',
    table: 'commission_lines',
    // Without sums: each side of a line's entry is one posting, so a million lines are joined and never grouped.
    sql: `SELECT l.id, CASE WHEN e.id IS NULL THEN 'not booked' ELSE coalesce(-p2.amount_minor, 0) || ' owed to ' || coalesce(a2.partner_id, 'nobody')
          || ' in ' || coalesce(a2.stream, 'no stream') || ', expense ' || coalesce(p1.amount_minor, 0) || ' in ' || coalesce(a1.stream, 'no stream') END AS found,
        l.amount_minor || ' owed to ' || l.partner_id || ' in ' || l.stream || ', expense ' || l.amount_minor || ' in ' || l.stream AS expected
      FROM commission_lines AS l
      LEFT JOIN journal_entries AS e ON e.tenant_id = l.tenant_id AND e.line_id = l.id AND e.program_id = l.program_id
      LEFT JOIN journal_postings AS p1 ON p1.tenant_id = l.tenant_id AND p1.entry_id = e.id AND p1.ordinal = 1
      LEFT JOIN accounts AS a1 ON a1.tenant_id = l.tenant_id AND a1.id = p1.account_id AND a1.program_id = l.program_id AND a1.kind = 'EXPENSE'
      LEFT JOIN journal_postings AS p2 ON p2.tenant_id = l.tenant_id AND p2.entry_id = e.id AND p2.ordinal = 2
      LEFT JOIN accounts AS a2 ON a2.tenant_id = l.tenant_id AND a2.id = p2.account_id AND a2.program_id = l.program_id AND a2.kind = 'PARTNER_PAYABLE'
      WHERE ${OF('l')} AND (p1.amount_minor IS DISTINCT FROM l.amount_minor OR p2.amount_minor IS DISTINCT FROM -l.amount_minor
        OR a1.stream IS DISTINCT FROM l.stream OR a2.stream IS DISTINCT FROM l.stream OR a2.partner_id IS DISTINCT FROM l.partner_id) ${FIRST}`,
  },
  {
    name: 'lines-booked-in-two',
    rule: 'the entry of a line has two postings and no more',
    table: 'journal_postings',
    sql: `SELECT p.entry_id AS id, p.amount_minor || ' as posting ' || p.ordinal AS found, 'two postings' AS expected
      FROM journal_postings AS p JOIN journal_entries AS e ON e.tenant_id = p.tenant_id AND e.id = p.entry_id
      WHERE ${OF('e')} AND p.tenant_id = $1 AND p.ordinal > 2 AND e.line_id IS NOT NULL ${FIRST}`,
  },
];

const LINES: readonly BooksCheck[] = [
  {
    name: 'lines-arithmetic',
    rule: 'a line, and its basis, are what its stored inputs and its stored arithmetic give',
    table: 'commission_lines',
    sql: `SELECT x.id, x.amount_minor || ' on ' || x.basis_minor AS found, (${REPLAYED}) || ' on ' || ${BASIS} AS expected
      FROM commission_lines AS x WHERE ${OF('x')} AND (x.amount_minor IS DISTINCT FROM (${REPLAYED})
        OR (x.entry IN ('LINE', 'REVERSAL') AND x.basis_minor <> ${BASIS})) ${FIRST}`,
  },
  {
    name: 'voids-exact',
    rule: 'a void is the exact negative of the line it names',
    table: 'commission_lines',
    sql: `SELECT v.id, v.amount_minor || ' on ' || v.basis_minor AS found, -l.amount_minor || ' on ' || -l.basis_minor AS expected
      FROM commission_lines AS v JOIN commission_lines AS l ON l.tenant_id = v.tenant_id AND l.id = v.voids_id
      WHERE ${OF('v')} AND v.voids_id IS NOT NULL AND (v.amount_minor <> -l.amount_minor OR v.basis_minor <> -l.basis_minor
        OR v.partner_id <> l.partner_id OR v.stream <> l.stream) ${FIRST}`,
  },
  {
    name: 'lines-unique',
    rule: 'no planned line of a customer stands twice',
    table: 'commission_lines',
    // A void carries the key of its line: what is left of the two is what stands.
    sql: `SELECT max(l.id) AS id, sum(CASE l.entry WHEN 'VOID' THEN -1 ELSE 1 END) || ' lines ' || l.line_key || ' of customer ' || l.customer_id AS found,
        '1' AS expected
      FROM commission_lines AS l WHERE ${OF('l')} AND l.customer_id IS NOT NULL AND l.entry <> 'ADJUSTMENT'
      GROUP BY l.customer_id, l.line_key HAVING sum(CASE l.entry WHEN 'VOID' THEN -1 ELSE 1 END) NOT IN (0, 1) ${FIRST}`,
  },
  {
    name: 'reversals-bounded',
    rule: 'reversals take back no more than their line gave',
    table: 'commission_lines',
    sql: `SELECT o.id, sum(l.amount_minor)::text AS found, 'at least ' || -o.amount_minor AS expected
      FROM (SELECT l.* FROM ${EFFECTIVE} AND l.reverses_id IS NOT NULL) AS l
      JOIN commission_lines AS o ON o.tenant_id = l.tenant_id AND o.id = l.reverses_id
      GROUP BY o.id, o.amount_minor HAVING o.amount_minor + sum(l.amount_minor) < 0 ${FIRST}`,
  },
];

const PAYOUTS: readonly BooksCheck[] = [
  {
    name: 'payouts-and-lines',
    rule: 'a payout that stands is the sum of the lines it claims',
    table: 'payouts',
    sql: `SELECT po.id, po.amount_minor::text AS found, coalesce(c.claimed, 0)::text AS expected FROM payouts AS po
      LEFT JOIN (SELECT pl.payout_id, sum(l.amount_minor) AS claimed FROM payout_lines AS pl
        JOIN commission_lines AS l ON l.tenant_id = pl.tenant_id AND l.id = pl.line_id
        WHERE ${OF('l')} AND pl.released_at IS NULL GROUP BY pl.payout_id) AS c ON c.payout_id = po.id
      WHERE ${OF('po')} AND ((po.status NOT IN ('FAILED', 'CANCELLED') AND po.amount_minor <> coalesce(c.claimed, 0))
        OR (po.status IN ('FAILED', 'CANCELLED') AND c.claimed IS NOT NULL)) ${FIRST}`,
  },
  {
    name: 'claims-own',
    rule: 'a payout claims lines of its own program, partner and stream, and no line is claimed twice',
    table: 'payout_lines',
    sql: `SELECT pl.line_id AS id, l.partner_id || ' ' || l.stream || ' in ' || l.program_id || ', claim ' || row_number() OVER (PARTITION BY pl.line_id ORDER BY pl.payout_id) AS found,
        po.partner_id || ' ' || po.stream || ' in ' || po.program_id || ', claim 1' AS expected
      FROM payout_lines AS pl JOIN payouts AS po ON po.tenant_id = pl.tenant_id AND po.id = pl.payout_id
      JOIN commission_lines AS l ON l.tenant_id = pl.tenant_id AND l.id = pl.line_id
      WHERE ${OF('po')} AND pl.released_at IS NULL AND ((l.program_id, l.partner_id, l.stream, pl.partner_id)
        IS DISTINCT FROM (po.program_id, po.partner_id, po.stream, po.partner_id)) ${FIRST}`,
  },
  {
    name: 'payouts-and-journal',
    rule: 'a payout that was paid is booked against its partner once, any other not at all; its fee likewise',
    table: 'payouts',
    sql: `SELECT po.id, coalesce(b.paid, 0) || ' booked, fee ' || coalesce(b.fee, 0) AS found,
        CASE WHEN po.status = 'PAID' THEN po.amount_minor ELSE 0 END || ' booked, fee ' || CASE WHEN po.status = 'PAID' THEN po.fee_minor ELSE 0 END AS expected
      FROM payouts AS po
      LEFT JOIN (SELECT e.payout_id,
          sum(p.amount_minor) FILTER (WHERE a.kind = 'PARTNER_PAYABLE' AND a.partner_id = y.partner_id AND a.stream = y.stream) AS paid,
          sum(p.amount_minor) FILTER (WHERE a.kind = 'FEES') AS fee
        FROM journal_entries AS e
        JOIN payouts AS y ON y.tenant_id = e.tenant_id AND y.id = e.payout_id
        JOIN journal_postings AS p ON p.tenant_id = e.tenant_id AND p.entry_id = e.id
        JOIN accounts AS a ON a.tenant_id = p.tenant_id AND a.id = p.account_id
        WHERE ${OF('e')} AND e.payout_id IS NOT NULL GROUP BY e.payout_id) AS b ON b.payout_id = po.id
      WHERE ${OF('po')} AND (coalesce(b.paid, 0) <> CASE WHEN po.status = 'PAID' THEN po.amount_minor ELSE 0 END
        OR coalesce(b.fee, 0) <> CASE WHEN po.status = 'PAID' THEN po.fee_minor ELSE 0 END) ${FIRST}`,
  },
  {
    name: 'balances-and-journal',
    rule: 'the balances that screens show are those of the journal',
    table: 'partner_balances',
    sql: `SELECT coalesce(j.partner_id, b.partner_id) || '/' || coalesce(j.stream, b.stream) AS id,
        'earned ' || coalesce(b.earned_minor, 0) || ', unpaid ' || coalesce(b.unpaid_minor, 0) || ', paid ' || coalesce(b.paid_minor, 0) AS found,
        'earned ' || coalesce(j.earned, 0) || ', unpaid ' || coalesce(j.earned - j.paid, 0) || ', paid ' || coalesce(j.paid, 0) AS expected
      FROM (SELECT a.partner_id, a.stream, coalesce(-sum(p.amount_minor) FILTER (WHERE e.payout_id IS NULL), 0) AS earned,
          coalesce(sum(p.amount_minor) FILTER (WHERE e.payout_id IS NOT NULL), 0) AS paid
        FROM accounts AS a
        JOIN journal_postings AS p ON p.tenant_id = a.tenant_id AND p.account_id = a.id
        JOIN journal_entries AS e ON e.tenant_id = p.tenant_id AND e.id = p.entry_id
        WHERE ${OF('a')} AND a.kind = 'PARTNER_PAYABLE' GROUP BY a.partner_id, a.stream) AS j
      FULL JOIN (SELECT held.* FROM partner_balances AS held WHERE ${OF('held')}) AS b ON b.partner_id = j.partner_id AND b.stream = j.stream
      WHERE coalesce(b.earned_minor, 0) <> coalesce(j.earned, 0) OR coalesce(b.paid_minor, 0) <> coalesce(j.paid, 0)
        OR coalesce(b.unpaid_minor, 0) <> coalesce(j.earned - j.paid, 0) ${FIRST}`,
  },
];

const VIEWS: readonly BooksCheck[] = [
  {
    name: 'estimates-arithmetic',
    rule: 'an estimate is what its inputs give',
    table: 'commission_estimates',
    sql: `SELECT x.customer_id || '/' || x.line_key AS id, x.amount_minor::text AS found, (${REPLAYED})::text AS expected
      FROM commission_estimates AS x WHERE ${OF('x')} AND x.amount_minor IS DISTINCT FROM (${REPLAYED}) ${FIRST}`,
  },
  {
    name: 'estimates-open',
    rule: 'an estimate is of a line that is not posted yet and not overdue',
    table: 'commission_estimates',
    sql: `SELECT x.customer_id || '/' || x.line_key AS id, CASE WHEN l.id IS NULL THEN 'due ' || x.due_at ELSE 'posted as ' || l.id END AS found,
        'an open estimate' AS expected
      FROM commission_estimates AS x JOIN programs AS p ON p.tenant_id = x.tenant_id AND p.id = x.program_id
      LEFT JOIN (SELECT l.id, l.customer_id, l.line_key FROM ${EFFECTIVE}) AS l ON l.customer_id = x.customer_id AND l.line_key = x.line_key
      WHERE ${OF('x')} AND (l.id IS NOT NULL OR x.due_at < p.processed_through) ${FIRST}`,
  },
  {
    name: 'sales-and-leads',
    rule: 'what a registration sold is what its lead was won with',
    table: 'sold_mrr',
    sql: `SELECT s.customer_id || '/' || s.partner_id AS id, s.mrr_minor::text AS found, 'the amount of a lead won at ' || s.at AS expected
      FROM sold_mrr AS s WHERE ${OF('s')} AND s.via = 'REGISTRATION' AND NOT EXISTS (SELECT 1 FROM leads AS l
        WHERE l.tenant_id = s.tenant_id AND l.program_id = s.program_id AND l.partner_id = s.partner_id AND l.customer_id = s.customer_id
          AND l.status = 'CLOSED_WON' AND l.closed_at = s.at AND l.mrr_minor = s.mrr_minor) ${FIRST}`,
  },
  {
    name: 'wins-and-sales',
    rule: 'whoever was won has an attribution, and one by registration has its sale',
    table: 'sold_mrr',
    sql: `SELECT l.customer_id || '/' || coalesce(a.partner_id, l.partner_id) AS id, CASE WHEN a.customer_id IS NULL THEN 'no attribution' ELSE 'no sale' END AS found,
        'the sale of lead ' || coalesce(a.lead_id, l.id) || ', won at ' || l.closed_at AS expected
      FROM leads AS l LEFT JOIN attributions AS a ON a.tenant_id = l.tenant_id AND a.program_id = l.program_id AND a.customer_id = l.customer_id
      WHERE ${OF('l')} AND l.status = 'CLOSED_WON' AND l.customer_id IS NOT NULL AND (a.customer_id IS NULL OR (a.via = 'REGISTRATION'
        AND NOT EXISTS (SELECT 1 FROM sold_mrr AS s WHERE s.tenant_id = a.tenant_id AND s.program_id = a.program_id
          AND s.customer_id = a.customer_id AND s.partner_id = a.partner_id AND s.via = 'REGISTRATION'))) ${FIRST}`,
  },
  {
    name: 'links-and-sales',
    rule: 'a customer of a link that has earned its partner something has its sale',
    table: 'sold_mrr',
    // A partner that manages the customer, too, may earn on payments that came before the link.
    sql: `SELECT a.customer_id || '/' || a.partner_id AS id, 'no sale' AS found, 'the sale of a link, signed up at ' || a.since AS expected
      FROM attributions AS a WHERE ${OF('a')} AND a.via = 'LINK'
        AND NOT EXISTS (SELECT 1 FROM sold_mrr AS s WHERE s.tenant_id = a.tenant_id AND s.program_id = a.program_id
          AND s.customer_id = a.customer_id AND s.partner_id = a.partner_id AND s.via = 'LINK')
        AND EXISTS (SELECT 1 FROM ${EFFECTIVE} AND l.customer_id = a.customer_id AND l.partner_id = a.partner_id AND l.entry = 'LINE')
        AND NOT EXISTS (SELECT 1 FROM managed_accounts AS m WHERE m.tenant_id = a.tenant_id AND m.program_id = a.program_id
          AND m.customer_id = a.customer_id AND m.partner_id = a.partner_id) ${FIRST}`,
  },
  {
    name: 'counts-and-leads',
    rule: 'the counts that screens show are those of the leads',
    table: 'partner_stats',
    sql: `SELECT coalesce(s.partner_id, c.partner_id) AS id, format('%s %s %s %s %s %s %s', s.leads_submitted, s.leads_open, s.leads_won, s.leads_rejected, s.leads_expired,
          s.leads_withdrawn, s.leads_lost) AS found,
        format('%s %s %s %s %s %s %s', c.submitted, c.open, c.won, c.rejected, c.expired, c.withdrawn, c.lost)
          || ' (submitted open won rejected expired withdrawn lost)' AS expected
      FROM (SELECT held.* FROM partner_stats AS held WHERE ${OF('held')}) AS s
      FULL JOIN (SELECT l.partner_id, count(*) FILTER (WHERE l.status IN ('SUBMITTED', 'IN_REVIEW', 'ACTION_REQUIRED')) AS submitted,
          count(*) FILTER (WHERE l.status = 'ACCEPTED') AS open, count(*) FILTER (WHERE l.status = 'CLOSED_WON') AS won,
          count(*) FILTER (WHERE l.status = 'REJECTED') AS rejected, count(*) FILTER (WHERE l.status = 'EXPIRED') AS expired,
          count(*) FILTER (WHERE l.status = 'WITHDRAWN') AS withdrawn, count(*) FILTER (WHERE l.status = 'CLOSED_LOST') AS lost
        FROM leads AS l WHERE ${OF('l')} GROUP BY l.partner_id) AS c ON c.partner_id = s.partner_id
      WHERE (s.leads_submitted, s.leads_open, s.leads_won, s.leads_rejected, s.leads_expired, s.leads_withdrawn, s.leads_lost)
        IS DISTINCT FROM (coalesce(c.submitted, 0), coalesce(c.open, 0), coalesce(c.won, 0), coalesce(c.rejected, 0), coalesce(c.expired, 0),
          coalesce(c.withdrawn, 0), coalesce(c.lost, 0)) ${FIRST}`,
  },
  {
    name: 'events-and-counter',
    rule: 'the log has every number up to its counter, but for those that were pruned',
    table: 'program_counters',
    sql: `SELECT p.id, coalesce(c.event_seq || ', pruned ' || c.pruned_through_seq, 'no counter') AS found,
        coalesce(e.last, c.pruned_through_seq, 0) || ', ' || e.kept || ' kept' AS expected
      FROM programs AS p LEFT JOIN program_counters AS c ON c.tenant_id = p.tenant_id AND c.program_id = p.id
      CROSS JOIN LATERAL (SELECT max(ev.seq) AS last, count(*) AS kept FROM events AS ev WHERE ${OF('ev')}
        AND ev.seq > coalesce(c.pruned_through_seq, 0)) AS e
      WHERE p.tenant_id = $1 AND p.id = $2 AND (c.program_id IS NULL OR c.event_seq <> coalesce(e.last, c.pruned_through_seq)
        OR c.event_seq - c.pruned_through_seq <> e.kept) ${FIRST}`,
  },
];

/** Every comparison, those of the journal first: what comes later stands on what comes before. */
export const BOOKS_CHECKS: readonly BooksCheck[] = [...JOURNAL, ...LINES, ...PAYOUTS, ...VIEWS];

/** What was compared: columns lines, entries. $1 tenant, $2 program. */
export const BOOKS_TOTALS_SQL = `SELECT (SELECT count(*) FROM commission_lines AS l WHERE ${OF('l')}) AS lines,
  (SELECT count(*) FROM journal_entries AS e WHERE ${OF('e')}) AS entries`;

/** What is left over in the journal, without sign: column imbalance. Asked only when an entry does not balance. */
export const BOOKS_IMBALANCE_SQL = `SELECT coalesce(sum(abs(each.total)), 0)::bigint AS imbalance FROM (SELECT sum(p.amount_minor) AS total
    FROM journal_entries AS e JOIN journal_postings AS p ON p.tenant_id = e.tenant_id AND p.entry_id = e.id
    WHERE ${OF('e')} GROUP BY p.entry_id, p.currency HAVING sum(p.amount_minor) <> 0) AS each`;
