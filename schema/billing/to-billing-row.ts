import { unreachable } from '../../domain/result.ts';
import type { BillingRow } from '../../services/contract.ts';
import { RequestError } from '../../services/outcome.ts';
import type { BillingRowInput } from './record-billing.input.ts';

/** Errors: RequestError BAD_USER_INPUT when a row lacks a field that its kind needs. */
export function toBillingRow(row: BillingRowInput, index: number): BillingRow {
  const need = <Key extends keyof BillingRowInput>(key: Key): NonNullable<BillingRowInput[Key]> => {
    const value = row[key];
    if (value !== null && value !== undefined && value !== '') return value;
    throw new RequestError(
      'BAD_USER_INPUT',
      `input.rows.${index}.${key}: found nothing, expected a value: a row of kind ${row.kind} needs it.`,
    );
  };
  const { kind, at, invoiceId = null, paymentId = null, tax = null } = row;
  switch (kind) {
    case 'PAID':
      return {
        ...{ kind, at, paymentId, tax },
        customerId: need('customerId'),
        invoiceId: need('invoiceId'),
        amount: need('amount'),
        currency: need('currency'),
        serviceFrom: need('serviceFrom'),
        serviceTo: need('serviceTo'),
      };
    case 'REFUNDED': {
      if ((invoiceId === null) === (paymentId === null)) {
        const found = invoiceId === null ? 'neither' : 'both';
        throw new RequestError(
          'BAD_USER_INPUT',
          `input.rows.${index}: found ${found} of invoiceId and paymentId, expected exactly one: a refund names one of them.`,
        );
      }
      return {
        kind,
        at,
        invoiceId,
        paymentId,
        refundId: need('refundId'),
        amount: need('amount'),
        currency: need('currency'),
      };
    }
    case 'CHURNED':
      return { kind, at, customerId: need('customerId') };
    default:
      return unreachable(kind, 'kind of billing row');
  }
}
