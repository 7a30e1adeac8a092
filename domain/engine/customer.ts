import type { AccrualContext, PlannedLine } from '../contract/accrual.ts';
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

/** Folds one customer's whole history in one program into the lines it gives before an instant. */
export function foldCustomer(context: ProgramContext, ledger: CustomerLedger, until: Instant): CustomerFold {
  const attribution = attribute(ledger.facts, ledger.payments);
  const plans = planCustomer(context, ledger, attribution);
  const { customer } = ledger.facts;
  return {
    attribution,
    lines: executePlans(customer, plans, ledger.payments, until),
    get estimates() {
      return estimatePlans(customer, plans, ledger.payments, until);
    },
  };
}

function planCustomer(context: ProgramContext, ledger: CustomerLedger, attribution: Attribution): readonly PlannedLine[] {
  return context.adapter.accrue({
    ...accrualContextOf(context),
    customer: ledger.facts.customer,
    payments: ledger.payments,
    earners: attribution.earners,
    firstPaymentOf: attribution.firstPaymentOf,
    accounts: ledger.facts.accounts,
  });
}

const accrualContexts = new WeakMap<ProgramContext, AccrualContext<unknown>>();

/** What every customer's fold may ask: made once per program, since functions made anew per customer cost more than they do. */
function accrualContextOf(context: ProgramContext): AccrualContext<unknown> {
  const known = accrualContexts.get(context);
  if (known !== undefined) return known;
  const { terms, calendar } = context;
  const made: AccrualContext<unknown> = {
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
  accrualContexts.set(context, made);
  return made;
}
