import type { AccrualContext, AccrualInput } from '../contract/accrual.ts';
import type { ProgramAdapter } from '../contract/adapter.ts';
import type { Calendar, Instant } from '../time/calendar.ts';
import { attribute, type Attribution } from './attribution.ts';
import { lastAt, type EnrolmentFacts } from './facts.ts';
import { estimatePlans, executePlans, type CommissionLine } from './lines.ts';
import type { CustomerLedger } from './measure.ts';
import type { TermsTimeline } from './terms.ts';
import { trackAt, type TierTimeline } from './tiers.ts';

/** What the fold of a customer refers to: the program's terms, and its partners' tiers, tracks and own rates. */
export interface ProgramContext {
  readonly adapter: ProgramAdapter;
  readonly terms: TermsTimeline;
  readonly calendar: Calendar;
  enrolmentOf(partner: string): EnrolmentFacts | null;
  tiersOf(partner: string): TierTimeline | null;
}

export interface CustomerFold {
  readonly attribution: Attribution;
  /** Lines posted before `until`. */
  readonly lines: readonly CommissionLine[];
  /** Lines still to come, at today's tier. */
  readonly estimates: readonly CommissionLine[];
}

/**
 * Makes the fold of a program's customers: one customer's whole history into the lines it gives before an instant. What
 * all folds may ask is made once: per customer, making those functions would cost more than running them.
 */
export function createFold(context: ProgramContext): (ledger: CustomerLedger, until: Instant) => CustomerFold {
  const shared = toAccrualContext(context);
  return (ledger, until) => {
    const attribution = attribute(ledger.facts, ledger.payments);
    const plans = context.adapter.accrue(toInput(shared, ledger, attribution));
    const { customer } = ledger.facts;
    return {
      attribution,
      lines: executePlans(customer, plans, ledger.payments, until),
      get estimates() {
        return estimatePlans(customer, plans, ledger.payments, until);
      },
    };
  };
}

function toInput(
  shared: AccrualContext<unknown>,
  ledger: CustomerLedger,
  attribution: Attribution,
): AccrualInput<unknown> {
  return {
    calendar: shared.calendar,
    customer: ledger.facts.customer,
    payments: ledger.payments,
    earners: attribution.earners,
    firstPaymentOf: attribution.firstPaymentOf,
    accounts: ledger.facts.accounts,
    termsAt: shared.termsAt,
    termsBefore: shared.termsBefore,
    tierAt: shared.tierAt,
    tierBefore: shared.tierBefore,
    trackAt: shared.trackAt,
    overrideAt: shared.overrideAt,
  };
}

function toAccrualContext(context: ProgramContext): AccrualContext<unknown> {
  const { terms, calendar } = context;
  return {
    calendar,
    termsAt: (at) => terms.at(at),
    termsBefore: (at) => terms.before(at),
    tierAt: (partner, at) => context.tiersOf(partner)?.at(at) ?? null,
    tierBefore: (partner, at) => context.tiersOf(partner)?.before(at) ?? null,
    trackAt(partner, at) {
      const enrolment = context.enrolmentOf(partner);
      return enrolment === null ? null : trackAt(enrolment, at);
    },
    overrideAt(partner, at) {
      return lastAt(context.enrolmentOf(partner)?.overrides ?? [], at)?.rate ?? null;
    },
  };
}
