import { klaviyoAgency } from '../../adapters/klaviyo-agency/index.ts';
import { firstTerms } from '../../domain/engine/terms.ts';
import type { Instant } from '../../domain/time/calendar.ts';
import { idOf, idSql, type SeedStep } from './steps.ts';

export const TENANT_ID = idOf('vendor', 1);
export const PROGRAM_ID = idOf('program', 1);
export const PROGRAM_SLUG = 'bench-agency';

export interface ProgramSeed {
  readonly partners: number;
  readonly enrolledAt: Instant;
  /** The tier each partner starts with, by its number modulo their count. */
  readonly tiers: readonly string[];
  readonly clockNow: Instant;
  readonly processedThrough: Instant;
}

/** A vendor with one agency program on the adapter's default terms, and its partners. Parameters: tenant, program. */
export function programSteps(seed: ProgramSeed): readonly SeedStep[] {
  const terms = firstTerms(klaviyoAgency, {});
  if (!terms.ok) throw new Error(`the adapter refuses its own defaults: ${JSON.stringify(terms.error)}`);
  const at = (instant: Instant): string => `'${new Date(instant).toISOString()}'::timestamptz`;
  const ids = [TENANT_ID, PROGRAM_ID];
  const partners = `generate_series(0, ${seed.partners - 1}) AS i`;
  const tier = `(ARRAY[${seed.tiers.map((name) => `'${name}'`).join(', ')}])[1 + i % ${seed.tiers.length}]`;
  return [
    {
      title: 'organizations',
      sql: `WITH vendor AS (INSERT INTO organizations (id, kind, name, website) VALUES ($1, 'VENDOR', 'Bench Vendor', 'https://vendor.example'))
        INSERT INTO organizations (id, kind, name, website, is_listed)
        SELECT ${idSql('partner', 'i')}, 'PARTNER', 'Agency ' || i, 'https://agency-' || i || '.example', i % 3 = 0 FROM ${partners}`,
      values: [TENANT_ID],
    },
    {
      title: 'program',
      sql: `WITH program AS (INSERT INTO programs (tenant_id, id, slug, name, description, adapter_id, adapter_version, currency, time_zone, clock,
            clock_now, processed_through, status, links, created_at)
          VALUES ($1, $2, '${PROGRAM_SLUG}', 'Bench Agency Program', 'Seeded by npm run bench.', $3, $4, 'USD', 'UTC', 'MANUAL',
            ${at(seed.clockNow)}, ${at(seed.processedThrough)}, 'OPEN', '{"paymentForm": "https://vendor.example/pay"}', ${at(seed.enrolledAt)})),
        counter AS (INSERT INTO program_counters (tenant_id, program_id) VALUES ($1, $2))
        INSERT INTO term_versions (tenant_id, program_id, version, valid_from, params, overlay, published_at, published_by)
        VALUES ($1, $2, 1, ${at(seed.enrolledAt)}, $5, '{}', ${at(seed.enrolledAt)}, 'bench')`,
      values: [...ids, klaviyoAgency.id, klaviyoAgency.version, JSON.stringify(terms.value.raw)],
    },
    {
      title: 'enrolments',
      sql: `INSERT INTO enrollments (tenant_id, id, program_id, partner_id, status, track, enrolled_at, email, payment_method, agreement_version, agreement_at)
        SELECT $1, ${idSql('enrollment', 'i')}, $2, ${idSql('partner', 'i')}, 'ACTIVE', 'ADVISORS', ${at(seed.enrolledAt)},
          'agency-' || i || '@example.test', 'PAYPAL', '2024-11', ${at(seed.enrolledAt)} FROM ${partners}`,
      values: ids,
    },
    {
      title: 'tracks',
      sql: `INSERT INTO track_changes (tenant_id, program_id, partner_id, seq, at, track, actor)
        SELECT $1, $2, ${idSql('partner', 'i')}, 1, ${at(seed.enrolledAt)}, 'ADVISORS', 'bench' FROM ${partners}`,
      values: ids,
    },
    {
      title: 'tiers',
      sql: `INSERT INTO tier_changes (tenant_id, program_id, partner_id, seq, at, tier, kind)
        SELECT $1, $2, ${idSql('partner', 'i')}, 1, ${at(seed.enrolledAt)}, ${tier}, 'START' FROM ${partners}`,
      values: ids,
    },
    {
      title: 'counts',
      sql: `INSERT INTO partner_stats (tenant_id, program_id, partner_id) SELECT $1, $2, ${idSql('partner', 'i')} FROM ${partners}`,
      values: ids,
    },
  ];
}

/** So that the planner knows the tables and no vacuum starts in the middle of a measurement. */
export const ANALYZE: SeedStep = { title: 'vacuum analyze', sql: 'VACUUM ANALYZE' };
