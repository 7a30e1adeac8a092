import type { LinkRules } from '../contract/adapter.ts';
import type { LinkFact } from '../engine/facts.ts';
import { err, ok, type Result } from '../result.ts';
import type { Calendar, Instant } from '../time/calendar.ts';
import { emailKey } from './prospect.ts';

export interface Click {
  readonly partner: string;
  readonly at: Instant;
}

/** Why a sign-up is nobody's. Shown as evidence; not an error. */
export type NoLinkReason = 'NO_CLICK' | 'OUTSIDE_WINDOW' | 'SELF_REFERRAL';

/**
 * Chooses the partner a sign-up belongs to: clicks strictly before it compete, each up to its window, and the last (or
 * first) one gets the customer. Clicks at one instant count in the order given.
 */
export function chooseLink(
  rules: Extract<LinkRules, { kind: 'TRACKED' }>,
  clicks: readonly Click[],
  signUp: { readonly at: Instant; readonly email: string | null },
  emailOf: (partner: string) => string | null,
  calendar: Calendar,
): Result<LinkFact, NoLinkReason> {
  const before = clicks.filter((click) => click.at < signUp.at);
  if (before.length === 0) return err('NO_CLICK');
  const ordered = before
    .map((click, order) => ({ click, order }))
    .sort((a, b) => a.click.at - b.click.at || a.order - b.order);
  const inTime = ordered
    .map(({ click }) => click)
    .filter((click) => signUp.at < calendar.addDays(click.at, rules.windowDays));
  const winner = rules.touch === 'LAST' ? inTime.at(-1) : inTime[0];
  if (winner === undefined) return err('OUTSIDE_WINDOW');
  // Where clicks do not compete by their windows, the last one alone decides. It is the last in time, too, but for two
  // clicks within an hour that a clock change repeats: there the later one's window may end first.
  if (rules.firstPaymentInWindow && rules.touch === 'LAST' && winner !== ordered.at(-1)?.click)
    return err('OUTSIDE_WINDOW');
  const own = emailKey(emailOf(winner.partner));
  if (rules.refusesSelfReferral && own !== null && own === emailKey(signUp.email)) return err('SELF_REFERRAL');
  return ok({
    partner: winner.partner,
    clickedAt: winner.at,
    signedUpAt: signUp.at,
    firstPaymentBefore: rules.firstPaymentInWindow ? calendar.addDays(winner.at, rules.windowDays) : null,
  });
}
