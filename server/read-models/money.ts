import { formatAmount } from '../../domain/money/amount.ts';
import type { MoneyValue } from '../../services/reads.ts';

/** An amount from a column's text of minor units. */
export const toMoney = (minor: string, currency: string): MoneyValue => ({
  amount: formatAmount(BigInt(minor), currency),
  currency,
});
