import type { Term } from '../../../domain/contract/term.ts';
import { citing, SOURCES, stated, unknown } from '../../../domain/contract/term-kit.ts';

const listing = citing(SOURCES.customerioListing);
const RULES = 'Program Rules';
const RESTRICTIONS = 'Other restrictions';
const RESOURCES = 'Promotional Tools and Resources';
const DESCRIPTION = 'Program description';
const BLANK = 'the field is blank in the listing';

/** What partners may do and what they get. Source: listing. */
export const PROMOTION_TERMS: readonly Term[] = [
  unknown('promotion.socialMedia', BLANK),
  unknown('promotion.email', BLANK),
  stated('promotion.ppc', listing(RULES, 'No')),
  stated('promotion.trademarkBidding', listing(RULES, 'No')),
  stated('promotion.couponSites', listing(RULES, 'No')),
  stated('promotion.other', listing(RESTRICTIONS, 'Only consultative content for businesses, of high intent')),
  stated(['promotion.incentives', 'Content with incentives'], listing(RESTRICTIONS, 'No')),
  stated(['promotion.coupons', 'Content with coupons'], listing(RESTRICTIONS, 'No')),
  stated(['promotion.anonymousTraffic', 'Traffic of anonymous users'], listing(RESTRICTIONS, 'No')),
  stated('materials.banners', listing(RESOURCES, 'No')),
  stated('materials.textLinks', listing(RESOURCES, 'No')),
  stated('materials.deepLinks', listing(RESOURCES, 'No')),
  stated('materials.coMarketing', listing(RESOURCES, 'Funds and joint activities')),
  stated(
    ['materials.enablement', 'Enablement materials'],
    listing(RESOURCES, 'Onboarding, product training, and documentation of lead registration'),
  ),
  stated(
    'benefits.list',
    listing(
      `${DESCRIPTION}; ${RESOURCES}`,
      'Onboarding, education, marketing support, co-marketing funds, joint campaigns, co-marketing at events, directory listing, enablement materials',
    ),
  ),
  unknown(['benefits.tiers', 'Benefits by tier'], 'the listing ties only the rate to a tier'),
  stated(['benefits.onboarding', 'Onboarding'], listing(DESCRIPTION, 'Yes')),
  stated(['benefits.education', 'Education'], listing(DESCRIPTION, 'Yes')),
  stated(['benefits.marketingSupport', 'Marketing support'], listing(DESCRIPTION, 'Yes')),
  stated(['benefits.coMarketingFunds', 'Co-marketing funds'], listing(RESOURCES, 'Yes')),
  stated(['benefits.jointCampaigns', 'Joint campaigns'], listing(DESCRIPTION, 'Yes')),
  stated(['benefits.eventCoMarketing', 'Co-marketing at events'], listing(DESCRIPTION, 'Yes')),
  stated(['benefits.directory', 'Directory listing'], listing(DESCRIPTION, 'Yes')),
];
