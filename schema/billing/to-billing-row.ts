import { unreachable } from '../../domain/result.ts';
import { createCalendar } from '../../domain/time/calendar.ts';
import { parseWhen } from '../../domain/time/instant.ts';
import type { BillingRow } from '../../services/contract.ts';
import type { BillingRowInput } from './record-billing.input.ts';

const UTC = createCalendar('UTC');

/**
 * Translates a row as it is. What is missing becomes an empty text, and an instant that is none becomes NaN: the
 * service refuses the row for it, and no other.
 */
export function toBillingRow(row: BillingRowInput): BillingRow {
  const at = toInstant(row.at);
  const amount = { amount: row.amount ?? '', currency: row.currency ?? '' };
  switch (row.kind) {
    case 'PAID':
      return {
        ...{ kind: 'PAID', at, ...amount, tax: row.tax ?? null },
        customerId: row.customerId ?? '',
        invoiceId: row.invoiceId ?? '',
        paymentId: row.paymentId ?? null,
        serviceFrom: toInstant(row.serviceFrom),
        serviceTo: toInstant(row.serviceTo),
      };
    case 'REFUNDED': {
      const { invoiceId = null, paymentId = null } = row;
      return { kind: 'REFUNDED', at, ...amount, invoiceId, paymentId, refundId: row.refundId ?? '' };
    }
    case 'CHURNED':
      return { kind: 'CHURNED', at, customerId: row.customerId ?? '' };
    default:
      return unreachable(row.kind, 'kind of billing row');
  }
}

/** A date without a time says nothing about its zone here, so it is no instant. */
const toInstant = (text: string | null | undefined): number =>
  text?.includes('T') === true ? (parseWhen(text, UTC) ?? Number.NaN) : Number.NaN;
