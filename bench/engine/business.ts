import { klaviyoAgency } from '../../adapters/klaviyo-agency/index.ts';
import type { CustomerFacts, EnrolmentFacts, LeadFact } from '../../domain/engine/facts.ts';
import type { ProgramHistory } from '../../domain/engine/program.ts';
import { firstTerms, TermsTimeline } from '../../domain/engine/terms.ts';
import { must } from '../../domain/result.ts';
import { createCalendar, type Instant } from '../../domain/time/calendar.ts';

/**
 * The business that the engine's benchmarks compute, as a function of a customer's number, so that memory and database
 * hold the same: seed-business.ts writes these formulas in SQL.
 */
export interface BusinessSize {
  readonly customers: number;
  readonly partners: number;
  readonly months: number;
}

/** Facts of one customer: registered, accepted, won, and one payment a month. */
export const factsOf = ({ customers, months }: BusinessSize): number => customers * (3 + months);

const DAY_MS = 86_400_000;
export const FIRST_DAY: Instant = Date.UTC(2025, 0, 1);
/** On the day of a review, which is only for those enrolled before: every lead is accepted under the starting tiers. */
export const ENROLLED_AT: Instant = FIRST_DAY;
/** Everything is earned before this instant, after the second review. */
export const UNTIL: Instant = Date.UTC(2026, 1, 1);
export const START_TIERS = ['BRONZE', 'SILVER', 'GOLD', 'PLATINUM'] as const;

export const partnerOf = (customer: number, { partners }: BusinessSize): number => customer % partners;
/** Days 0 to 27 of January, so that no month is clamped. */
export const dayOf = (customer: number): number => customer % 28;
/** From 50.00 to 1,050.00, every cent possible. */
export const mrrMinorOf = (customer: number): number => 5_000 + ((customer * 7_919) % 100_000);

/** The whole business as the engine takes it: one agency program on the adapter's default terms. */
export function createHistory(size: BusinessSize): ProgramHistory {
  const calendar = createCalendar('UTC');
  const terms = firstTerms(klaviyoAgency, {});
  if (!terms.ok) throw new Error(`the adapter refuses its own defaults: ${JSON.stringify(terms.error)}`);
  const partners = Array.from({ length: size.partners }, (_, index) => `partner_${index}`);
  const customers = Array.from({ length: size.customers }, (_, index) => index);
  return {
    adapter: klaviyoAgency,
    terms: new TermsTimeline([terms.value]),
    calendar,
    enrolments: partners.map((partner, index): EnrolmentFacts => ({
      partner,
      since: ENROLLED_AT,
      tier: must(START_TIERS[index % START_TIERS.length], 'a tier'),
      tracks: [{ at: ENROLLED_AT, track: 'ADVISORS' }],
      invitations: [],
      overrides: [],
    })),
    leads: customers.map((index): LeadFact => ({
      lead: `lead_${index}`,
      partner: must(partners[partnerOf(index, size)], 'a partner'),
      registeredAt: FIRST_DAY + dayOf(index) * DAY_MS,
      ended: null,
    })),
    customers: customers.map((index): CustomerFacts => {
      const day = FIRST_DAY + dayOf(index) * DAY_MS;
      return {
        customer: `customer_${index}`,
        wins: [
          {
            lead: `lead_${index}`,
            partner: must(partners[partnerOf(index, size)], 'a partner'),
            acceptedAt: day,
            at: day,
            mrrMinor: BigInt(mrrMinorOf(index)),
          },
        ],
        link: null,
        payments: Array.from({ length: size.months }, (_, month) => ({
          payment: `P${index}-${month}`,
          invoice: `I${index}-${month}`,
          paidAt: calendar.addMonths(day, month),
          amountMinor: BigInt(mrrMinorOf(index)),
          taxMinor: 0n,
          from: calendar.addMonths(day, month),
          to: calendar.addMonths(day, month + 1),
          order: index * size.months + month,
        })),
        refunds: [],
        churnedAt: null,
        accounts: [],
      };
    }),
  };
}
