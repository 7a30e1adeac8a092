import type { Term } from '../../../domain/contract/term.ts';
import { assumed, unknown } from '../../../domain/contract/term-kit.ts';

const NO_LADDER = 'the source describes none';
const OWN_RULES = 'left to the vendor that runs the campaign';

/** What no parameter changes: a campaign has no ladder, and its vendor's rules are not in the source. */
export const FIXED_TERMS: readonly Term[] = [
  assumed('ladder.tracks', 'none', { note: NO_LADDER }),
  assumed('ladder.tiers', 'none', { note: NO_LADDER }),
  assumed('ladder.conditions', 'none', { note: NO_LADDER }),
  assumed('ladder.review', 'none', { note: NO_LADDER }),
  unknown('promotion.socialMedia', OWN_RULES),
  unknown('promotion.email', OWN_RULES),
  unknown('promotion.ppc', OWN_RULES),
  unknown('promotion.trademarkBidding', OWN_RULES),
  unknown('promotion.couponSites', OWN_RULES),
  unknown('promotion.other', OWN_RULES),
  unknown('materials.banners', OWN_RULES),
  unknown('materials.textLinks', OWN_RULES),
  unknown('materials.deepLinks', OWN_RULES),
  unknown('materials.coMarketing', OWN_RULES),
  unknown('benefits.list', OWN_RULES),
  unknown('billing.proRatedRefunds', OWN_RULES),
  unknown('billing.errorRefunds', OWN_RULES),
  unknown('billing.serviceCredits', OWN_RULES),
  unknown('billing.messageCredits', OWN_RULES),
  unknown('billing.cancellationNotice', OWN_RULES),
  unknown('billing.priceChangeNotice', OWN_RULES),
  unknown('billing.changes', OWN_RULES),
];
