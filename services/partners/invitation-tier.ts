import { ladderAt } from '../../domain/engine/tiers.ts';
import { formatInstant } from '../../domain/time/instant.ts';
import type { Actor } from '../actor.ts';
import type { EnrolmentChange, Ref } from '../contract.ts';
import { runCommand } from '../kernel/command.ts';
import { refuse } from '../kernel/refusal.ts';
import { resettlePartners } from '../ledger/resettle.ts';
import { storedTimeline } from '../ledger/timelines.ts';
import type { Outcome } from '../outcome.ts';
import type { PartnerTimelineFacts } from '../ports/ledger.ts';
import type { ServiceDeps, UnitOfWork } from '../ports/unit-of-work.ts';
import { enterEnrolment, loadPartner, type EnrolmentScope } from './get-enrolment.ts';

type TierChange = EnrolmentChange & { readonly tier: string };

/** Gives a partner a tier above the ladder, which stays until it is taken away. Reviews go on underneath. */
export const grantTier = (deps: ServiceDeps, actor: Actor, input: TierChange): Promise<Outcome<Ref>> =>
  runCommand(deps, actor, 'grantTier', input, async (scope) => {
    const { unit } = scope;
    const found = await enterEnrolment(scope, input);
    const partner = await loadPartner(unit, found);
    const { adapter, terms } = found.program;
    const known = ladderAt({ adapter, terms, enrolment: partner.enrolment }, found.at)?.invitation ?? [];
    if (!known.includes(input.tier)) {
      const expected =
        known.length === 0 ? 'none: this program has no invitation tiers' : `an invitation tier: ${known.join(', ')}`;
      return refuse('TIER_NOT_GRANTABLE', `found tier "${input.tier}", expected ${expected}`, ['tier'], {
        found: input.tier,
        known,
      });
    }
    const held = heldTier(partner);
    if (held !== null) {
      const message = `the partner holds the invitation tier ${held} already, expected one at a time`;
      return refuse('ALREADY_GRANTED', message, ['tier'], { found: held });
    }
    checkOrder(partner, found);
    return changeInvitation(unit, deps, found, partner, input.tier);
  });

/** Takes an invitation tier away: the tier that the reviews awarded underneath is in force again. */
export const withdrawTier = (deps: ServiceDeps, actor: Actor, input: TierChange): Promise<Outcome<Ref>> =>
  runCommand(deps, actor, 'withdrawTier', input, async (scope) => {
    const { unit } = scope;
    const found = await enterEnrolment(scope, input);
    const partner = await loadPartner(unit, found);
    const held = heldTier(partner);
    if (held !== input.tier) {
      const message = `found tier "${input.tier}", expected the invitation tier that the partner holds: ${held ?? 'none'}`;
      return refuse('NOT_GRANTED', message, ['tier'], { found: held ?? 'none' });
    }
    checkOrder(partner, found);
    return changeInvitation(unit, deps, found, partner, null);
  });

const heldTier = (partner: PartnerTimelineFacts): string | null => partner.enrolment.invitations.at(-1)?.tier ?? null;

/** Grants and withdrawals follow each other in time, so that what a partner holds is always the last of them. */
function checkOrder(partner: PartnerTimelineFacts, { at }: EnrolmentScope): void {
  const last = partner.enrolment.invitations.at(-1);
  if (last === undefined || at >= last.at) return;
  const message = `found ${formatInstant(at)}, expected nothing before ${formatInstant(last.at)}, the last change of the invitation tier`;
  refuse('INVALID_DATE', message, ['occurredAt'], { found: formatInstant(at) });
}

async function changeInvitation(
  unit: UnitOfWork,
  deps: Pick<ServiceDeps, 'newId'>,
  { program, enrolment, at }: EnrolmentScope,
  before: PartnerTimelineFacts,
  tier: string | null,
): Promise<Ref> {
  const { partnerId } = enrolment;
  const invitations = [...before.enrolment.invitations, { at, tier }];
  const timeline = storedTimeline(program, { ...before, enrolment: { ...before.enrolment, invitations } });
  const now = timeline.at(at);
  await unit.enrolments.addInvitation(enrolment, { at, tier, inForce: now?.tier ?? '' });
  // Reviews that took effect after a withdrawal that is dated back had been hidden: they are in force now.
  const uncovered = timeline.changes.filter(
    (change) => tier === null && change.cause === 'REVIEW' && change.at > at && change.at < program.processedThrough,
  );
  if (uncovered.length > 0) await unit.ledger.saveTierChanges(program, partnerId, uncovered, null);
  unit.emit(
    { tenantId: program.tenantId, id: program.id },
    {
      type: 'tier.changed',
      at,
      partnerId,
      leadId: null,
      subjectType: 'Partner',
      subjectId: partnerId,
      audience: 'PARTNER',
      payload: {
        from: storedTimeline(program, before).at(at)?.tier ?? null,
        to: now?.tier ?? null,
        since: now?.since ?? null,
      },
    },
  );
  await resettlePartners(unit, deps, program, [partnerId]);
  return { tenantId: enrolment.tenantId, id: enrolment.id };
}
