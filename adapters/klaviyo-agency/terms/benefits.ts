import type { Term } from '../../../domain/contract/term.ts';
import { citing, conflicting, SOURCES, stated, unknown } from '../../../domain/contract/term-kit.ts';

const guide = citing(SOURCES.klaviyoGuide);

interface Benefit {
  readonly key: string;
  readonly label: string;
  readonly clause: string;
  readonly value: string;
}

/** Benefits whose tiers stand only in the matrices, which are images. */
const OF_UNKNOWN_TIERS: readonly Benefit[] = [
  {
    key: 'affiliateLink',
    label: 'Affiliate link',
    clause: 'Unique Affiliate Link',
    value: 'A link of its own for the partner',
  },
  {
    key: 'partnerPortal',
    label: 'Partner portal',
    clause: 'Partner Portal Access',
    value: 'Online dashboard for leads, resources and news',
  },
  {
    key: 'slackChannel',
    label: 'Slack channel',
    clause: 'Partner Slack Channel',
    value: 'Community of agency partners, from acceptance on',
  },
  {
    key: 'conferenceTickets',
    label: 'Conference tickets',
    clause: 'Complimentary Klaviyo:BOS tickets',
    value: 'Free tickets to the yearly customer conference',
  },
  {
    key: 'vendorLeads',
    label: 'Leads from the vendor',
    clause: 'Leads from Klaviyo',
    value: 'Recommended by need; higher tiers first where possible',
  },
  { key: 'coMarketing', label: 'Co-marketing', clause: 'Co-Marketing Opportunities', value: 'Considered on request' },
  {
    key: 'roadmapSessions',
    label: 'Roadmap sessions',
    clause: 'Product Roadmap Session',
    value: 'Early view of the product at town halls, workshops and events',
  },
  {
    key: 'dedicatedIpPool',
    label: 'Dedicated IP pool',
    clause: 'Dedicated IP Pools',
    value: "On request, for the agency's clients, by tier",
  },
  {
    key: 'prioritySupport',
    label: 'Priority support',
    clause: 'Priority Support Access',
    value: 'Product experts behind an e-mail address for partners',
  },
  {
    key: 'channelAccountManager',
    label: 'Channel account manager',
    clause: 'Dedicated Channel Account Management',
    value: 'A person for co-marketing, sales training and tools',
  },
  {
    key: 'customerSuccessManager',
    label: 'Customer success manager',
    clause: 'Dedicated Customer Success Manager',
    value: 'A person for product advice and client onboarding',
  },
];

const tiersOf = ({ key, label }: Pick<Benefit, 'key' | 'label'>) =>
  [`benefits.${key}.tiers`, `${label}: tiers`] as const;

/** Each benefit, and for whom. Source: guide, the sections after the requirements. */
export const BENEFIT_TERMS: readonly Term[] = [
  stated(
    'benefits.list',
    guide(
      'Requirements and Benefits',
      'Training, affiliate link, portal, Slack channel, conference tickets, directory listing, leads from the vendor, badge, co-marketing, roadmap sessions, dedicated IP pool, priority support, channel account manager, customer success manager',
    ),
    'which tier has which stands in an image',
  ),
  ...OF_UNKNOWN_TIERS.flatMap((benefit) => [
    stated([`benefits.${benefit.key}`, benefit.label], guide(benefit.clause, benefit.value)),
    unknown(tiersOf(benefit), 'the matrix in the guide is an image'),
  ]),
  stated(
    ['benefits.onlineTraining', 'Online training'],
    guide('Online Training Programs', "Free, for anyone in the partner's organization"),
  ),
  stated(
    tiersOf({ key: 'onlineTraining', label: 'Online training' }),
    guide('System and Resources: Klaviyo Training', 'Every accepted partner'),
  ),
  stated(
    ['benefits.badge', 'Badge'],
    guide('Klaviyo Partner Badge', 'Logo kit that shows the standing in the program'),
  ),
  stated(tiersOf({ key: 'badge', label: 'Badge' }), guide('Klaviyo Partner Badge', 'Every partner')),
  stated(
    ['benefits.directory', 'Directory listing'],
    guide('Klaviyo Partner Directory', 'A page in the directory where customers look for agencies'),
  ),
  conflicting(
    tiersOf({ key: 'directory', label: 'Directory listing' }),
    [
      guide('Partner Directory: System Overview, end', 'GOLD and PLATINUM'),
      guide('Partner Directory: System Overview, beginning', 'Every partner of the Agency Program'),
    ],
    'the narrower reading, which names the tiers, is followed',
  ),
  stated(
    ['benefits.directory.upkeep', 'Who keeps the directory page'],
    guide('Klaviyo Partner Directory', 'The partner'),
  ),
  stated(
    ['benefits.dedicatedIpPool.condition[ALL_CLIENTS]', 'Dedicated IP pool: condition (ALL_CLIENTS)'],
    guide('Dedicated IP Pools', 'Every managed client moves there, except those with infrastructure of their own'),
  ),
  stated(
    ['benefits.dedicatedIpPool.condition[PLANS]', 'Dedicated IP pool: condition (PLANS)'],
    guide('Dedicated IP Pools', 'Plans for joining and leaving, approved by agency and customer success manager'),
  ),
];
