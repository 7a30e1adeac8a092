import type { Term } from '../../../domain/contract/term.ts';
import { assumed, citing, conflicting, SOURCES, stated, unknown } from '../../../domain/contract/term-kit.ts';

const guide = citing(SOURCES.klaviyoGuide);

/** From the application to an active partner. Source: guide, Program Acceptance and the FAQs on applying. */
export const JOINING_TERMS: readonly Term[] = [
  stated(
    'joining.whoMayJoin',
    guide('Agency Program Overview; Agency Partner Tracks', 'Agencies and consultants who serve Klaviyo customers'),
    "Rekomi's page also names freelancers and software integrators, speaking of Klaviyo's partner programs as a whole",
  ),
  stated(
    'joining.approval',
    guide('Program Acceptance', 'Klaviyo reviews each application and contacts the applicant'),
  ),
  stated('joining.approvalTime', guide('Program Acceptance; Applying to be a Partner FAQs', '5 business days')),
  stated(
    ['joining.application', 'What the application holds'],
    guide('Program Acceptance', 'Accurate facts about the business, and the financial details for payment'),
  ),
  stated(
    ['joining.statusAfterApproval', 'Status after approval'],
    guide('Applying to be a Partner FAQs', 'Partner prospect, until the remaining steps are done'),
  ),
  stated(
    ['joining.prospectMay', 'What a prospect may do'],
    guide('Applying to be a Partner FAQs', 'Register leads and managed accounts, and take the training'),
  ),
  conflicting(
    ['joining.portalAccess', 'When portal access begins'],
    [
      guide('Applying to be a Partner FAQs', 'Once the application is approved, as a prospect'),
      guide('Partner Portal Access', 'Once the application is submitted'),
    ],
    'the reading as a prospect is followed',
  ),
  stated(
    ['joining.qualifiedLead', 'Lead or client to bring'],
    guide(
      'Program Acceptance',
      'A qualified lead whose e-mail list has at least 3000 contacts, or a statement of work with a current Klaviyo client',
    ),
  ),
  stated(
    ['joining.onboardingCall', 'Onboarding call'],
    guide('Program Acceptance', 'Required, with an onboarding specialist for partners'),
  ),
  unknown(
    ['joining.unresponsiveTime', 'Time to answer before a refusal as unresponsive'],
    'the guide refuses applicants who do not schedule the call, but gives no time',
  ),
  stated(
    ['joining.refusalReasons', 'Reasons for a refusal'],
    guide(
      'Applying to be a Partner FAQs',
      'Missing or inaccurate information; no answer about the onboarding call; a business that does not fit',
    ),
  ),
  stated(
    ['joining.reconsideration', 'After a refusal'],
    guide('Applying to be a Partner FAQs', 'The applicant may ask Klaviyo to look again'),
  ),
  stated(
    'joining.training',
    guide('Klaviyo Training Requirements', 'All modules and quizzes of the track, by at least 1 employee'),
  ),
  stated(
    ['joining.training.curriculum[ADVISORS]', 'Curriculum (ADVISORS)'],
    guide('Training Requirements by Track', 'Overview of the product and its case, recorded demo, messaging'),
  ),
  stated(
    ['joining.training.curriculum[MASTERS]', 'Curriculum (MASTERS)'],
    guide('Training Requirements by Track', 'The courses of ADVISORS, and how to manage and support client accounts'),
  ),
  stated(
    ['joining.training.login', 'When the training login comes'],
    guide('Klaviyo Training Requirements', 'Within 2 business days of acceptance'),
  ),
  stated(
    ['joining.training.moreLogins', 'Logins for colleagues'],
    guide('Additional Logins', 'On request, with name and e-mail address'),
  ),
  unknown('joining.website'),
  stated(
    'joining.activity',
    guide('Sales Lead Acceptance', 'A minimum number of leads twice a year, set by the tier'),
    'the numbers stand in an image; see ladder.minimumLeads',
  ),
  assumed(['joining.activity.consequence', 'When activity falls short'], 'It is reported; nothing ends by itself', {
    note: 'the guide says the leads are needed to keep the status, but not what follows',
  }),
];
