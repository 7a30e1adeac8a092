import { number, text, textOrNull, type ScenarioFact } from '../../domain/scenario/scenario.ts';
import type { BillingRow } from '../contract.ts';
import type { Step } from './steps.ts';

const BILLING_TYPES = new Set<string>(['billing.paid', 'billing.refunded', 'customer.churned']);
const ROWS_MAX = 500;

/** The run of billing facts of one instant that starts at a step: one call records them all. */
export function billingBatch(steps: readonly Step[], from: number): readonly ScenarioFact[] {
  const facts: ScenarioFact[] = [];
  for (let index = from; index < steps.length && facts.length < ROWS_MAX; index++) {
    const step = steps[index] as Step;
    if (step.kind === 'ENROLMENT' || !BILLING_TYPES.has(step.fact.type) || step.at !== steps[from]?.at) break;
    facts.push(step.fact);
  }
  return facts;
}

export function toRow(fact: ScenarioFact, currency: string): BillingRow {
  const money = { at: fact.at, currency: textOrNull(fact, 'currency') ?? currency };
  switch (fact.type) {
    case 'billing.paid':
      return {
        kind: 'PAID',
        ...money,
        customerId: text(fact, 'customer'),
        invoiceId: text(fact, 'invoice'),
        paymentId: textOrNull(fact, 'payment'),
        amount: text(fact, 'amount'),
        tax: textOrNull(fact, 'tax'),
        serviceFrom: number(fact, 'from'),
        serviceTo: number(fact, 'to'),
      };
    case 'billing.refunded':
      return {
        kind: 'REFUNDED',
        ...money,
        invoiceId: textOrNull(fact, 'invoice'),
        paymentId: textOrNull(fact, 'payment'),
        refundId: text(fact, 'refund'),
        amount: text(fact, 'amount'),
      };
    default:
      return { kind: 'CHURNED', at: fact.at, customerId: text(fact, 'customer') };
  }
}
