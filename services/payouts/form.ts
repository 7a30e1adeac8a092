import type { PayoutStream } from '../../domain/contract/adapter.ts';
import { must } from '../../domain/result.ts';
import type { Instant } from '../../domain/time/calendar.ts';
import { formatCivilDate } from '../../domain/time/civil.ts';
import { dueDay, periodOf, type Period } from '../../domain/time/period.ts';
import type { FormingQuery } from '../ports/payout.ts';
import type { ProgramState } from '../ports/program.ts';
import type { ServiceDeps, UnitOfWork } from '../ports/unit-of-work.ts';
import { payoutEvent } from './payout-event.ts';

/** Partners whose payouts are formed in one transaction. */
export const PARTNERS_PER_BATCH = 1_000;
const FIRST_PARTNER = null;

/** One stream's period whose end has come. */
export interface EndedPeriod {
  readonly stream: string;
  readonly period: Period;
}

/** The streams of a program; which there are never changes, what they pay may. */
const streamsOf = (program: ProgramState): readonly PayoutStream[] =>
  program.adapter.streams(program.terms.at(program.now));

/** A stream by the terms in force at an instant. */
export const streamAt = (program: ProgramState, id: string, at: Instant): PayoutStream =>
  must(
    program.adapter.streams(program.terms.at(at)).find((each) => each.id === id),
    `stream ${id} lasts as long as the program`,
  );

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
  for (const { id, every } of streamsOf(program)) {
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

/** What the calendar asks at a period's end: what was posted by then, by the minimum in force then. */
const atPeriodEnd = (program: ProgramState, { stream: id, period }: EndedPeriod): FormingQuery => {
  const stream = streamAt(program, id, period.to);
  return {
    stream: id,
    period,
    minimumMinor: stream.minimumMinor,
    onlyEarners: stream.every === 'ACCRUAL',
    postedUntil: period.to,
    skipPaidPeriods: false,
    partnerId: null,
    after: FIRST_PARTNER,
    limit: PARTNERS_PER_BATCH,
  };
};

export interface FormedBatch {
  readonly formed: number;
  readonly settled: number;
  readonly lines: number;
  /** The last partner looked at, after whom the next batch begins; null: there are no more. */
  readonly after: string | null;
}

/**
 * Forms the payouts of the next partners of a query: for each the sum of its lines that no payout has claimed. What is
 * below the minimum, or below zero, waits for the next period; a sum of exactly zero is settled without a payment.
 * Done again after a crash it finds what was formed claimed, and forms the rest.
 */
export async function formBatch(
  unit: UnitOfWork,
  deps: Pick<ServiceDeps, 'newId'>,
  program: ProgramState,
  query: FormingQuery,
  of: { readonly formedAt: Instant; readonly replacesId: string | null },
): Promise<FormedBatch & { readonly ids: readonly string[] }> {
  const { sums, after } = await unit.payouts.sumOpen(program, query);
  const payouts = sums.map((sum) => ({ id: deps.newId('payout'), ...sum }));
  const { netDays } = streamAt(program, query.stream, query.period.to);
  const dueBy = formatCivilDate(dueDay(query.period, netDays));
  await unit.payouts.insertFormed(program, query, { dueBy, ...of }, payouts);
  unit.emit(
    { tenantId: program.tenantId, id: program.id },
    ...payouts.map(({ id, partnerId, amountMinor }) =>
      payoutEvent({ id, partnerId }, amountMinor === 0n ? 'payout.settled' : 'payout.formed', of.formedAt, {
        stream: query.stream,
        ...(of.replacesId === null ? {} : { replaces: of.replacesId }),
      }),
    ),
  );
  return {
    formed: payouts.filter(({ amountMinor }) => amountMinor > 0n).length,
    settled: payouts.filter(({ amountMinor }) => amountMinor === 0n).length,
    lines: payouts.reduce((sum, { lines }) => sum + lines, 0),
    after,
    ids: payouts.map(({ id }) => id),
  };
}

/** The next partners' payouts of a period whose end has come; `after`: null for the first batch. */
export const formPeriodBatch = (
  unit: UnitOfWork,
  deps: Pick<ServiceDeps, 'newId'>,
  program: ProgramState,
  ended: EndedPeriod,
  after: string | null,
): Promise<FormedBatch> =>
  formBatch(
    unit,
    deps,
    program,
    { ...atPeriodEnd(program, ended), after },
    { formedAt: ended.period.to, replacesId: null },
  );
