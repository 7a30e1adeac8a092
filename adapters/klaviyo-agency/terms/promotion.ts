import type { Term } from '../../../domain/contract/term.ts';
import { citing, SOURCES, stated, unknown } from '../../../domain/contract/term-kit.ts';

const guide = citing(SOURCES.klaviyoGuide);
const CO_MARKETING = 'Co-Marketing Opportunities';

/** What the guide says of promotion and materials beyond the agreement's rules. Source: guide. */
export const PROMOTION_TERMS: readonly Term[] = [
  stated(
    ['promotion.conferenceTickets', 'Use of conference tickets'],
    guide('Complimentary Klaviyo:BOS tickets', "Not for pitching the partner's own services"),
  ),
  unknown('materials.banners'),
  unknown('materials.textLinks', 'the guide gives each partner a link of its own, but names no ready-made text links'),
  unknown('materials.deepLinks'),
  stated('materials.coMarketing', guide(CO_MARKETING, 'On request, decided case by case')),
  stated(
    ['materials.coMarketing.activities', 'Co-marketing activities'],
    guide(CO_MARKETING, 'Articles, sponsored events, webinars, case studies'),
  ),
  stated(
    ['materials.coMarketing.funding', 'Co-marketing funding'],
    guide(CO_MARKETING, "Partner's own lead generation may be paid for, such as a conference pass for a speaker"),
  ),
  stated(
    ['materials.coMarketing.decidedBy', 'What a co-marketing request is judged by'],
    guide(CO_MARKETING, 'Expected return, priorities of the business, standing of the partner'),
  ),
  stated(
    ['materials.logoKit', 'Logo kit'],
    guide('Klaviyo Partner Badge', "Yes, with a logo for the partner's standing"),
  ),
];
