import type { TierRules } from '../../domain/contract/adapter.ts';
import type { CustomerLedger, PartnerFacts } from '../../domain/engine/measure.ts';
import { buildPayments } from '../../domain/engine/payments.ts';
import { computeTiers, TierTimeline, type TierChange } from '../../domain/engine/tiers.ts';
import type { Instant } from '../../domain/time/calendar.ts';
import type { ProgramState } from '../ports/program.ts';
import type { EventDraft, UnitOfWork } from '../ports/unit-of-work.ts';
import { refreshStandings } from '../reviews/standings.ts';

/** What is measured for each of these partners: their registrations and every customer they sold to or manage. */
export async function loadPartnerFacts(
  unit: UnitOfWork,
  program: ProgramState,
  partnerIds: readonly string[],
): Promise<ReadonlyMap<string, PartnerFacts>> {
  const customerIds = await unit.ledger.listCustomersOf(program, partnerIds);
  const [leads, customers] = await Promise.all([
    unit.ledger.loadLeads(program, partnerIds),
    unit.ledger.loadCustomers(program, customerIds),
  ]);
  const ledgers = customers.map((facts): CustomerLedger => ({
    facts,
    payments: buildPayments(facts.payments, facts.refunds, program.calendar).payments,
  }));
  return new Map(
    partnerIds.map((partner) => [
      partner,
      {
        partner,
        leads: leads.filter((lead) => lead.partner === partner),
        customers: ledgers.filter(
          ({ facts }) =>
            facts.link?.partner === partner ||
            facts.wins.some((win) => win.partner === partner) ||
            facts.accounts.some((span) => span.partner === partner),
        ),
      },
    ]),
  );
}

/** True where tiers follow their metrics at once. */
export function decidesAtOnce(program: ProgramState): boolean {
  const rules = program.adapter.tiers(
    program.terms.at(program.now),
    program.adapter.tracks(program.terms.at(program.now))[0] ?? null,
  );
  return rules.kind === 'LADDER' && rules.decided.kind === 'AT_ONCE';
}

/**
 * Judges partners again where tiers follow their metrics at once, and stores what changed.
 * Shape: customers whose lines may change with it, because a payment or a win lies at or after the first change.
 */
export async function refreshTiersAtOnce(
  unit: UnitOfWork,
  program: ProgramState,
  partnerIds: readonly string[],
  until: Instant,
): Promise<readonly string[]> {
  if (partnerIds.length === 0 || !decidesAtOnce(program)) return [];
  const facts = await loadPartnerFacts(unit, program, partnerIds);
  const partners = await unit.ledger.loadPartners(program, partnerIds);
  const affected = new Set<string>();
  for (const partnerId of partnerIds) {
    const [partner, measured] = [partners.get(partnerId), facts.get(partnerId)];
    if (partner === undefined || measured === undefined) continue;
    const { timeline } = computeTiers({ ...program, enrolment: partner.enrolment, facts: measured, until });
    const changedFrom = firstDifference(partner.crossings, timeline.changes);
    if (changedFrom === null) continue;
    await unit.ledger.saveTierChanges(
      program,
      partnerId,
      timeline.changes.filter((change) => change.at >= changedFrom),
      changedFrom,
    );
    unit.emit(
      { tenantId: program.tenantId, id: program.id },
      tierEvent(program, partnerId, partner.crossings, timeline),
    );
    for (const { facts: customer } of measured.customers) {
      const moved =
        customer.payments.some((payment) => payment.paidAt >= changedFrom) ||
        customer.wins.some((win) => win.at >= changedFrom);
      if (moved) affected.add(customer.customer);
    }
  }
  return [...affected];
}

/** The instant from which two histories differ; null when they are the same. */
function firstDifference(before: readonly TierChange[], after: readonly TierChange[]): Instant | null {
  for (let index = 0; index < Math.max(before.length, after.length); index++) {
    const [a, b] = [before[index], after[index]];
    if (a?.at === b?.at && a?.tier === b?.tier) continue;
    return Math.min(a?.at ?? Number.POSITIVE_INFINITY, b?.at ?? Number.POSITIVE_INFINITY);
  }
  return null;
}

const tierEvent = (
  program: ProgramState,
  partnerId: string,
  before: readonly TierChange[],
  after: TierTimeline,
): EventDraft => ({
  type: 'tier.changed',
  at: program.now,
  partnerId,
  leadId: null,
  subjectType: 'Partner',
  subjectId: partnerId,
  audience: 'PARTNER',
  payload: {
    from: new TierTimeline(before).at(program.now)?.tier ?? null,
    to: after.at(program.now)?.tier ?? null,
    since: after.at(program.now)?.since ?? null,
  },
});

/**
 * Measures partners as of the program's clock in one statement, keeps the figures for their screens, and reports the
 * standings that go by activity.
 */
export async function refreshMetrics(
  unit: UnitOfWork,
  program: ProgramState,
  partnerIds: readonly string[],
): Promise<void> {
  if (partnerIds.length === 0 || !hasTiers(program)) return;
  // Windows exclude their instant: just after now counts what has happened now.
  const measured = await unit.metrics.measure(program, { at: program.now + 1, partnerIds });
  await unit.ledger.saveMetrics(
    program,
    [...measured].map(([partnerId, { values }]) => ({ partnerId, values })),
    program.now,
  );
  // An anniversary is judged when the calendar comes to it.
  const instants = { judgedBy: program.processedThrough - 1, knownBy: program.now };
  await refreshStandings(unit, program, partnerIds, { at: program.now, ...instants });
}

const rulesAt = (program: ProgramState, at: Instant): readonly TierRules[] => {
  const params = program.terms.at(at);
  const tracks = program.adapter.tracks(params);
  return (tracks.length === 0 ? [null] : tracks).map((track) => program.adapter.tiers(params, track));
};

const hasTiers = (program: ProgramState): boolean =>
  rulesAt(program, program.now).some((rules) => rules.kind === 'LADDER');

/** True where time alone can change what is measured. */
export const hasSlidingWindows = (program: ProgramState): boolean =>
  rulesAt(program, program.now).some(
    (rules) =>
      rules.kind === 'LADDER' &&
      Object.values(rules.metrics).some(({ measure, window }) => measure.kind !== 'SUM_OF' && window.kind !== 'ALL'),
  );
