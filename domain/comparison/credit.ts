import { leadStatusAt } from '../decisions/lead.ts';
import type { ProgramOutcome } from '../engine/program.ts';
import { text, type Scenario } from '../scenario/scenario.ts';
import type { ProgramWorld } from '../scenario/world.ts';
import type { CreditReason, ReferralCredit } from './result.ts';

/** What became of each referral of the story in one program, in the order they were made. */
export function creditsOf(
  scenario: Scenario,
  world: ProgramWorld,
  outcome: Pick<ProgramOutcome, 'attributions'>,
): readonly ReferralCredit[] {
  const before = scenario.story.filter((fact) => fact.at < scenario.until);
  const ends = new Map<string, 'WON' | 'LOST'>();
  for (const fact of before) {
    if (fact.type === 'referral.won') ends.set(text(fact, 'referral'), 'WON');
    if (fact.type === 'referral.lost' && !ends.has(text(fact, 'referral'))) ends.set(text(fact, 'referral'), 'LOST');
  }
  return before
    .filter((fact) => fact.type === 'referral.made')
    .sort((a, b) => a.at - b.at)
    .map((fact) => {
      const referral = text(fact, 'referral');
      const customer = text(fact, 'customer');
      const about = { referral, customer, partner: text(fact, 'partner'), end: ends.get(referral) ?? null };
      return { referral, customer, reason: reasonOf(world, outcome, about, fact.at, scenario.until - 1) };
    });
}

interface About {
  readonly referral: string;
  readonly customer: string;
  readonly partner: string;
  readonly end: 'WON' | 'LOST' | null;
}

function reasonOf(
  world: ProgramWorld,
  { attributions }: Pick<ProgramOutcome, 'attributions'>,
  { referral, customer, partner, end }: About,
  madeAt: number,
  last: number,
): CreditReason {
  const credited = attributions.get(customer)?.current ?? null;
  if (credited !== null) return credited.partner === partner ? 'CREDITED' : 'ANOTHER_PARTNERS';
  const enrolment = world.enrolments.get(partner);
  if (enrolment === undefined || enrolment.since > madeAt) return 'NOT_ENROLLED';
  const params = world.terms.at(madeAt);
  const hasLead = world.leads.has(referral);
  if (!hasLead && world.adapter.links(params).kind === 'NONE') return 'NO_REFERRALS';
  if (end === null) return 'STILL_OPEN';
  if (end === 'LOST') return 'LOST';
  const lead = world.leads.get(referral);
  if (lead !== undefined) return leadStatusAt(lead, last) === 'EXPIRED' ? 'EXPIRED' : 'ANOTHER_PARTNERS';
  return (world.signUps.get(customer) ?? null) === null ? 'WINDOW_CLOSED' : 'NO_PAYMENT_IN_WINDOW';
}
