import { parseCivilDate } from '../../domain/time/civil.ts';
import type { Period } from '../../domain/time/period.ts';
import type { Actor } from '../actor.ts';
import type { Ref } from '../contract.ts';
import { runCommand } from '../kernel/command.ts';
import { refuse } from '../kernel/refusal.ts';
import type { Outcome } from '../outcome.ts';
import type { PayoutState } from '../ports/payout.ts';
import type { ProgramState } from '../ports/program.ts';
import type { ServiceDeps } from '../ports/unit-of-work.ts';
import type { PayoutChange } from './contract.ts';
import { decideMove, enterPayout } from './enter-payout.ts';
import { formBatch, streamAt } from './form.ts';
import { must } from '../../domain/result.ts';

/**
 * Forms another payout in place of one that failed or was cancelled: of the same period, over the lines that are unpaid
 * now, what was taken back meanwhile included. Where that leaves nothing to pay, the lines wait for the next period.
 */
export const retryPayout = (deps: ServiceDeps, actor: Actor, input: PayoutChange): Promise<Outcome<Ref>> =>
  runCommand(deps, actor, 'retryPayout', input, async (scope) => {
    const { payout, program } = await enterPayout(scope, input.payoutId, 'APPROVE_PAYOUTS', 'retrying a payout');
    const { unit } = scope;
    decideMove(payout, 'RETRY');
    if (payout.replacedById !== null) {
      refuse(
        'ALREADY_REPLACED',
        `found payout "${payout.id}" replaced by "${payout.replacedById}", expected one that is not`,
        ['payoutId'],
      );
    }
    // The calendar forms payouts, too: one of the two goes first.
    await unit.programs.lockCalendar({ tenantId: program.tenantId, id: program.id });
    const period = periodOfPayout(program, payout);
    const { minimumMinor } = streamAt(program, payout.stream, period.to);
    const { ids } = await formBatch(
      unit,
      deps,
      program,
      {
        stream: payout.stream,
        period,
        minimumMinor,
        onlyEarners: false,
        postedUntil: program.now,
        skipPaidPeriods: true,
        partnerId: payout.partnerId,
        after: null,
        limit: 1,
      },
      { formedAt: program.now, replacesId: payout.id },
    );
    const [id] = ids;
    if (id === undefined) {
      return refuse(
        'NOTHING_TO_PAY',
        `found no unpaid lines of the period that add up to the minimum or more; what there is waits for the next period`,
        ['payoutId'],
      );
    }
    await unit.audit(payout.tenantId, 'retryPayout', payout.id, { replacedBy: id });
    return { tenantId: payout.tenantId, id };
  });

/** The period of a payout as instants again. */
export function periodOfPayout(
  program: ProgramState,
  { periodFrom, periodTo }: Pick<PayoutState, 'periodFrom' | 'periodTo'>,
): Period {
  const firstDay = must(parseCivilDate(periodFrom), `civil date ${periodFrom}`);
  const endDay = must(parseCivilDate(periodTo), `civil date ${periodTo}`);
  return { firstDay, endDay, from: program.calendar.startOf(firstDay), to: program.calendar.startOf(endDay) };
}
