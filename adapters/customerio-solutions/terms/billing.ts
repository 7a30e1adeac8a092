import type { Term } from '../../../domain/contract/term.ts';
import { citing, SOURCES, stated, unknown } from '../../../domain/contract/term-kit.ts';

const listing = citing(SOURCES.customerioListing);
const SILENT = 'the listing says nothing of how Customer.io bills, refunds or credits its customers';

export const BILLING_TERMS: readonly Term[] = [
  stated(['billing.model', 'Billing model'], listing('Overview: Pricing model', 'Paid subscription')),
  unknown('billing.proRatedRefunds', SILENT),
  unknown('billing.errorRefunds', SILENT),
  unknown('billing.serviceCredits', SILENT),
  unknown('billing.messageCredits', SILENT),
  unknown('billing.cancellationNotice', SILENT),
  unknown('billing.priceChangeNotice', SILENT),
  unknown('billing.changes', SILENT),
];
