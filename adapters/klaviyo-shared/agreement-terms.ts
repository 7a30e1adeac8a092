import type { Term } from '../../domain/contract/term.ts';
import { citing, SOURCES, stated, unknown } from '../../domain/contract/term-kit.ts';

const guide = citing(SOURCES.klaviyoGuide);

const IN_AGREEMENT = 'the guide leaves rules of engagement to the agreement, which is not among the sources';

/** What every Klaviyo partner signs, and what the guide leaves to that agreement. Source: Klaviyo partner guide. */
export const KLAVIYO_AGREEMENT_TERMS: readonly Term[] = [
  stated(
    'joining.agreement',
    guide('Contractual Obligations', 'Partner Program Agreement, acknowledged by every partner'),
  ),
  unknown('promotion.socialMedia', IN_AGREEMENT),
  unknown('promotion.email', IN_AGREEMENT),
  unknown('promotion.ppc', IN_AGREEMENT),
  unknown('promotion.trademarkBidding', IN_AGREEMENT),
  unknown('promotion.couponSites', IN_AGREEMENT),
  stated('promotion.other', guide('Contractual Obligations', 'As the agreement rules')),
];
