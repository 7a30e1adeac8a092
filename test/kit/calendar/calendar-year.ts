import type { CreateProgram } from '../../../services/contract.ts';
import type { CommandWorld } from '../services/command-world.ts';
import { DAY_MS, must, OUR_VENDOR, owner, START, type TestProgram } from '../services/command-world.ts';

/** Four programs of one vendor in January, with everything said that will fall due in the months to come. */
export interface CalendarYear {
  readonly programs: readonly TestProgram[];
  /** The last instant at which somebody did something. */
  readonly now: number;
}

const LAST_DAY = 12;

/**
 * Tells the story: registrations on different days, so that leads expire one after the other; wins with a year paid at
 * once, so that lines come month by month; a managed account, so that a year closes; links with a hold.
 * @param moveTo shows the programs a later time: MANUAL clocks are advanced, the wall clock is set.
 */
export async function tellYear(
  world: CommandWorld,
  clock: CreateProgram['clock'],
  moveTo: (programs: readonly TestProgram[], at: number) => Promise<void>,
): Promise<CalendarYear> {
  const agency = await world.createProgram(
    'klaviyo-agency',
    { tracks: { MASTERS: { thresholds: { SILVER: { referredMrr: '100', managedMrr: '5000' } } } } },
    { clock, timeZone: 'Europe/Paris' },
  );
  const influencer = await world.createProgram('klaviyo-influencer', {}, { clock, timeZone: 'America/New_York' });
  const solutions = await world.createProgram('customerio-solutions', {}, { clock });
  const campaign = await world.createProgram('affiliate-campaign', { minimumPayout: '1' }, { clock });
  const programs = [agency, influencer, solutions, campaign];
  const partners: string[] = [];
  for (let index = 0; index < 4; index++) {
    const partnerId = await world.createPartner();
    partners.push(partnerId);
    await world.enroll(agency, { partnerId, track: index % 2 === 0 ? 'MASTERS' : 'ADVISORS' });
    for (const program of [influencer, solutions, campaign]) await world.enroll(program, { partnerId });
  }
  for (let day = 0; day <= LAST_DAY; day++) {
    const at = START + day * DAY_MS + day * 3_600_000;
    await moveTo(programs, at);
    const partnerId = partners[day % partners.length] ?? '';
    await register(world, agency, partnerId, day);
    await register(world, influencer, partnerId, day);
    const customer = `customer-${day}`;
    if (day % 3 === 0) {
      for (const program of [agency, influencer, solutions]) await world.win(program, partnerId, customer, '150.00');
      await world.pay(customer, at, '1200.00', 12);
    }
    if (day % 4 === 1) {
      await refer(world, campaign, partnerId, `${customer}-link`, at);
      await world.pay(`${customer}-link`, at, '80.00');
    }
    if (day === 4) {
      await world.manage(agency, partners[0] ?? '', 'managed-1');
      await world.pay('managed-1', at, '24000.00', 12);
    }
  }
  return { programs, now: START + LAST_DAY * DAY_MS + LAST_DAY * 3_600_000 };
}

async function register(world: CommandWorld, program: TestProgram, partnerId: string, day: number): Promise<void> {
  const input = {
    idempotencyKey: world.key(),
    occurredAt: null,
    programSlug: program.slug,
    partnerId,
    externalId: `lead-${day}`,
    company: `Prospect ${day}`,
    domain: `prospect-${day}.example`,
    contactName: null,
    contactEmail: null,
    contactPhone: null,
    listSize: null,
    notes: null,
  };
  must(await world.services.leads.register(owner(program.tenantId), input));
}

async function refer(
  world: CommandWorld,
  program: TestProgram,
  partnerId: string,
  customerId: string,
  _at: number,
): Promise<void> {
  const keyed = () => ({ idempotencyKey: world.key(), occurredAt: null, programSlug: program.slug });
  must(await world.services.links.recordClick(owner(), { ...keyed(), partnerId, visitor: customerId }));
  must(await world.services.links.signUp(owner(), { ...keyed(), customerId, visitor: customerId, email: null }));
}

/** Everything the calendar has brought about, without ids that are drawn anew. Events of runs are no part of it. */
export async function readCalendar(
  world: CommandWorld,
  program: TestProgram,
): Promise<Record<string, readonly unknown[]>> {
  const of = [OUR_VENDOR, program.id];
  const rows = (sql: string): Promise<readonly object[]> => world.rows(sql, of);
  const text = 'tenant_id = $1 AND program_id = $2';
  return {
    events: await rows(
      `SELECT e.type, to_char(e.at, 'YYYY-MM-DD HH24:MI:SS.MS') AS at, e.partner_id, e.actor,
         CASE WHEN e.subject_type IN ('Payout', 'Review') THEN coalesce(e.payload ->> 'stream', '') ELSE e.subject_id END AS subject
       FROM events AS e WHERE ${text} AND e.type NOT LIKE 'run.%' ORDER BY e.seq`,
    ),
    leads: await rows(`SELECT external_id, status FROM leads WHERE ${text} ORDER BY external_id`),
    lines: await rows(
      `SELECT line_key, entry, partner_id, customer_id, amount_minor::text, earned_at::text, posted_at::text FROM commission_lines
       WHERE ${text} ORDER BY posted_at, customer_id, line_key, entry`,
    ),
    journal: await rows(
      `SELECT j.kind, j.at::text, p.partner_id, p.amount_minor::text FROM journal_entries AS j
       JOIN journal_postings AS p ON p.tenant_id = j.tenant_id AND p.entry_id = j.id
       WHERE j.tenant_id = $1 AND j.program_id = $2 ORDER BY j.at, p.partner_id, p.amount_minor, j.kind`,
    ),
    estimates: await rows(
      `SELECT customer_id, line_key, amount_minor::text, due_at::text FROM commission_estimates WHERE ${text} ORDER BY customer_id, line_key`,
    ),
    reviews: await rows(
      `SELECT partner_id, review_at::text, from_tier, to_tier, metrics FROM reviews WHERE ${text} ORDER BY review_at, partner_id`,
    ),
    tiers: await rows(
      `SELECT partner_id, seq, at::text, tier, kind, superseded_at FROM tier_changes WHERE ${text} ORDER BY partner_id, seq`,
    ),
    payouts: await rows(
      `SELECT o.partner_id, o.stream, o.period_from::text, o.period_to::text, o.due_by::text, o.amount_minor::text, o.formed_at::text,
         (SELECT count(*) FROM payout_lines AS c WHERE c.tenant_id = o.tenant_id AND c.payout_id = o.id)::text AS lines
       FROM payouts AS o WHERE o.tenant_id = $1 AND o.program_id = $2 ORDER BY o.period_to, o.stream, o.partner_id`,
    ),
    place: await rows(
      `SELECT processed_through::text, calendar_stage, calendar_after FROM programs WHERE tenant_id = $1 AND id = $2`,
    ),
  };
}
