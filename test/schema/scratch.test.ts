import { it } from 'vitest';
import { createTestDatabase } from '../kit/database/create-test-database.ts';
import { seedAgency } from './support/seed-agency.ts';
import { createWorld, partnerActor, ownerActor } from './support/world.ts';
import { dashboardSql } from '../../server/read-models/dashboard/dashboard-sql.ts';
import { DASHBOARD_PARTS } from '../../services/dashboard.ts';
import { readScreens, readScreen } from '../../server/database/read-screen.ts';
import { toPrincipal } from '../../server/identity/to-principal.ts';

it('perf', async () => {
  const database = await createTestDatabase();
  const { knex } = database.admin;
  const partners = Array.from({ length: 200 }, (_, i) => `partner_${i}`);
  const program_id = await seedAgency(knex, { tenantId: 'vendor_1', slug: 'agency', partnerIds: partners });
  await knex.raw(`INSERT INTO leads (tenant_id, id, program_id, partner_id, company, status, registered_at, accepted_at, closed_at, customer_id, mrr_minor, terms_version)
    SELECT 'vendor_1', 'lead_' || i, ?, 'partner_' || (i % 200), 'c', (ARRAY['SUBMITTED','IN_REVIEW','ACCEPTED','REJECTED','EXPIRED','CLOSED_LOST','ACTION_REQUIRED'])[1 + i % 7], now() - (i || ' minutes')::interval, now(), NULL, NULL, 100, 1 FROM generate_series(1, 200000) i`, [program_id]);
  await knex.raw(`INSERT INTO events (tenant_id, program_id, seq, type, at, partner_id, subject_type, subject_id, actor) SELECT 'vendor_1', ?, i, 'lead.registered', now(), 'partner_' || (i % 200), 'Lead', 'lead_' || i, 'x' FROM generate_series(1, 200000) i`, [program_id]);
  await knex.raw(`INSERT INTO customers (tenant_id, id, external_id) SELECT 'vendor_1', 'customer_' || i, i FROM generate_series(1, 20000) i`);
  await knex.raw(`INSERT INTO sold_mrr SELECT 'vendor_1', ?, 'customer_' || i, 'partner_' || (i % 200), 'LINK', timestamptz '2026-07-20' - (i || ' minutes')::interval, 100 FROM generate_series(1, 20000) i`, [program_id]);
  await knex.raw(`INSERT INTO commission_estimates (tenant_id, program_id, customer_id, line_key, partner_id, kind, stream, earned_at, due_at, amount_minor, basis_minor, blocked_by, explanation) SELECT 'vendor_1', ?, 'customer_' || i, 'k', 'partner_' || (i % 200), 'A', 's', now() + (i||' hours')::interval, now()+ (i||' hours')::interval, 1, 1, 'x', '{}' FROM generate_series(1, 20000) i`, [program_id]);
  await knex.raw(`INSERT INTO partner_stats (tenant_id, program_id, partner_id, leads_submitted) SELECT 'vendor_1', ?, 'partner_' || i, 5 FROM generate_series(0, 199) i`, [program_id]);
  await knex.raw('ANALYZE');
  const world = createWorld(database.app);
  const actor = partnerActor('partner_7');
  const sql = dashboardSql({ parts: new Set(DASHBOARD_PARTS), asOf: null, pipelineFirst: 10, activityFirst: 10 });
  const bindings = ['agency', 'partner_7', null, [1]];
  const time = async (name: string, work: () => Promise<unknown>, n = 200): Promise<void> => {
    for (let i = 0; i < 20; i++) await work();
    const t = performance.now();
    for (let i = 0; i < n; i++) await work();
    console.log(name, ((performance.now() - t) / n).toFixed(2), 'ms');
  };
  await time('trivial statement', () => readScreen(database.app, toPrincipal(actor), 'SELECT 1 AS one'));
  await time('sql partner', () => readScreen(database.app, toPrincipal(actor), sql, bindings));
  await time('sql owner', () => readScreen(database.app, toPrincipal(ownerActor('vendor_1')), sql, bindings));
  for (const part of DASHBOARD_PARTS) await time(part, () => readScreen(database.app, toPrincipal(actor), dashboardSql({ parts: new Set([part]), asOf: null, pipelineFirst: 10, activityFirst: 10 }), bindings));
  await time('none', () => readScreen(database.app, toPrincipal(actor), dashboardSql({ parts: new Set([]), asOf: null, pipelineFirst: 10, activityFirst: 10 }), bindings));
  const q = { programSlug: 'agency', partnerId: null, asOf: null, pipelineFirst: 10, activityFirst: 10, parts: new Set(DASHBOARD_PARTS) };
  await time('read model', () => world.reads.dashboard(actor, q));
  await time('list', () => world.reads.leads.page(actor, { programSlug: 'agency' }, 'REGISTERED_AT_DESC', { first: 20, after: null, last: null, before: null }));
  const c = await database.app.pool.connect();
  await c.query("SET SESSION CHARACTERISTICS AS TRANSACTION READ ONLY");
  await c.query("SELECT set_config('partnergraph.role','PARTNER',false), set_config('partnergraph.partner_ids','partner_7',false)");
  await c.query('PREPARE d(text,text,timestamptz,int[]) AS ' + sql);
  for (const mode of ['force_custom_plan', 'force_generic_plan', 'auto']) {
    await c.query(`SET plan_cache_mode = ${mode}`);
    await time(mode, () => c.query(`EXECUTE d('agency','partner_7',NULL,'{1}')`));
    const plan = await c.query(`EXPLAIN (ANALYZE, COSTS, SUMMARY, TIMING OFF) EXECUTE d('agency','partner_7',NULL,'{1}')`);
    const lines = plan.rows.map((r: { 'QUERY PLAN': string }) => r['QUERY PLAN']);
    console.log(lines[0], lines.slice(-4).join(' | '), lines.filter((l: string) => /JIT|Sort Method|Seq Scan/.test(l)).join('\n'));
  }
  c.release();
  await database.drop();
}, 300000);
