import type { PayoutStream } from '../../domain/contract/adapter.ts';
import { must } from '../../domain/result.ts';
import type { Instant } from '../../domain/time/calendar.ts';
import { dueDay, periodOf, type Period } from '../../domain/time/period.ts';
import type { ProgramState } from '../ports/program.ts';
import type { ServiceDeps, UnitOfWork } from '../ports/unit-of-work.ts';

/** One stream's period whose end has come. */
export interface EndedPeriod {
  readonly stream: string;
  readonly period: Period;
}

/** The streams of a program; which there are never changes, what they pay may. */
const streamIds = (program: ProgramState): readonly PayoutStream[] =>
  program.adapter.streams(program.terms.at(program.now));

/**
 * Periods that end in [from, until), in the order of their ends. A stream that pays by the day of earning has its
 * periods where something was earned, so those come from the ledger.
 */
export async function endedPeriods(
  unit: UnitOfWork,
  program: ProgramState,
  from: Instant,
  until: Instant,
): Promise<readonly EndedPeriod[]> {
  const ended: EndedPeriod[] = [];
  for (const { id, every } of streamIds(program)) {
    if (every === 'ACCRUAL') {
      for (const earnedAt of await unit.ledger.listEarningDays(program, id, from, until)) {
        ended.push({ stream: id, period: periodOf(earnedAt, every, program.calendar) });
      }
      continue;
    }
    for (let period = periodOf(from - 1, every, program.calendar); period.to < until;) {
      if (period.to >= from) ended.push({ stream: id, period });
      period = periodOf(period.to, every, program.calendar);
    }
  }
  return ended.filter(({ period }) => period.to >= from && period.to < until).sort((a, b) => a.period.to - b.period.to);
}

/** Whether any period of a stream with a fixed cadence ends in [from, until). */
export const hasEndedPeriod = (program: ProgramState, from: Instant, until: Instant): boolean =>
  streamIds(program).some(({ every }) => every !== 'ACCRUAL' && periodOf(from - 1, every, program.calendar).to < until);

/**
 * Forms the payouts of one stream's period: for each partner the sum of its lines that no payout has claimed, by the
 * minimum and net days in force at the period's end. What is below it, or not above zero, waits for the next.
 */
export async function formPeriod(
  unit: UnitOfWork,
  deps: Pick<ServiceDeps, 'newId'>,
  program: ProgramState,
  { stream: streamId, period }: EndedPeriod,
): Promise<number> {
  const stream = must(
    program.adapter.streams(program.terms.at(period.to)).find((each) => each.id === streamId),
    `stream ${streamId} lasts as long as the program`,
  );
  const sums = await unit.ledger.sumUnclaimed(program, stream, period);
  const payouts = sums.map((sum) => ({ id: deps.newId('payout'), ...sum }));
  await unit.ledger.insertPayouts(
    program,
    { stream: streamId, period, dueDay: dueDay(period, stream.netDays) },
    payouts,
  );
  unit.emit(
    { tenantId: program.tenantId, id: program.id },
    ...payouts.map(({ id, partnerId }) => ({
      type: 'payout.formed',
      at: period.to,
      partnerId,
      leadId: null,
      subjectType: 'Payout',
      subjectId: id,
      audience: 'PARTNER' as const,
      payload: { stream: streamId },
    })),
  );
  return payouts.length;
}
