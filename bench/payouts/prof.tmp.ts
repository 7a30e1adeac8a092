import { openBenchDatabase } from '/work/main/bench/seed/database.ts';
import { runSteps } from '/work/main/bench/seed/steps.ts';
import * as B from '/work/main/bench/payouts/payout-bench.ts';
import pg from 'pg';
const db = await openBenchDatabase(null);
const partners = Number(process.argv[2] ?? 200);
const steps = (B as any).lineSteps({ partners, linesPerPartner: 50 });
await runSteps(db.admin, 'Seeding', steps);
const c = new pg.Client(db.appUrl); await c.connect();
await c.query('BEGIN');
await c.query("SELECT set_config('partnergraph.role','SERVICE',true), set_config('partnergraph.tenant_id',$1,true), set_config('partnergraph.actor_id','bench',true)", [ 'vendor_00000000000000000000000001' ]);
const T = "'vendor_00000000000000000000000001'", P = "'program_00000000000000000000000001'";
const from = (extra: string) => `FROM commission_lines AS l
      WHERE l.tenant_id = ${T} AND l.program_id = ${P} AND l.stream = 'referred' AND l.earned_at < '2026-04-01' AND l.posted_at <= '2026-04-01' ${extra}
        AND NOT EXISTS (SELECT 1 FROM payout_lines AS c WHERE c.tenant_id = l.tenant_id AND c.line_id = l.id AND c.released_at IS NULL)
        AND NOT EXISTS (SELECT 1 FROM payout_holds AS h WHERE h.tenant_id = l.tenant_id AND h.line_id = l.id AND h.released_at IS NULL)
        AND NOT EXISTS (SELECT 1 FROM disputes AS dispute WHERE dispute.tenant_id = l.tenant_id
    AND dispute.customer_id = l.customer_id AND dispute.status = 'OPEN'
    AND dispute.payment_ref = ANY (coalesce(l.payment_refs, ARRAY[l.invoice_ref])))`;
const ex = async (sql: string) => { const t=performance.now(); const r = await c.query('EXPLAIN (ANALYZE, COSTS OFF) ' + sql); console.log(r.rows.map((x: any) => x['QUERY PLAN']).join('\n')); console.log('took', performance.now()-t); };
await ex(`SELECT l.partner_id, sum(l.amount_minor)::text AS amount, count(*) AS lines ${from("AND l.partner_id > 'a'")} GROUP BY l.partner_id HAVING sum(l.amount_minor) > 0 OR sum(l.amount_minor)=0 ORDER BY l.partner_id LIMIT 1000`);
await ex(`INSERT INTO payouts (tenant_id, id, program_id, partner_id, stream, period_from, period_to, due_by, amount_minor, formed_at)
 SELECT l.tenant_id, replace(l.partner_id,'partner','payout'), l.program_id, l.partner_id, 'referred', '2026-01-01','2026-04-01','2026-05-15', sum(l.amount_minor), '2026-04-01' ${from('')} GROUP BY l.tenant_id,l.program_id,l.partner_id ORDER BY 2 LIMIT 1000`);
await ex(`INSERT INTO payout_lines (tenant_id, payout_id, line_id, partner_id) SELECT open.tenant_id, p.id, open.id, open.partner_id
     FROM (SELECT l.tenant_id, l.id, l.partner_id ${from('')} AND l.partner_id >= (SELECT min(partner_id) FROM payouts) AND l.partner_id <= (SELECT max(partner_id) FROM payouts)) AS open
     JOIN (SELECT id, partner_id FROM payouts) AS p ON p.partner_id = open.partner_id`);
const t=performance.now(); await c.query('COMMIT'); console.log('commit', performance.now()-t);
await c.end(); await db.close();
