import type { Json, JsonObject } from '../../domain/contract/params.ts';
import { formatAmount } from '../../domain/money/amount.ts';
import type { PayoutProvider } from '../../domain/payout/provider.ts';
import { must } from '../../domain/result.ts';
import type { Instant } from '../../domain/time/calendar.ts';
import { formatCivilDate } from '../../domain/time/civil.ts';
import { formatInstant } from '../../domain/time/instant.ts';
import { periodOf, type Period } from '../../domain/time/period.ts';
import { hasRight, type Actor } from '../actor.ts';
import type { Ref } from '../contract.ts';
import { runCommand } from '../kernel/command.ts';
import { requireRight } from '../kernel/permission.ts';
import { getOwnProgram } from '../kernel/program.ts';
import { refuse } from '../kernel/refusal.ts';
import type { Outcome } from '../outcome.ts';
import type { FormingQuery } from '../ports/payout.ts';
import type { ProgramState } from '../ports/program.ts';
import type { ServiceDeps, UnitOfWork } from '../ports/unit-of-work.ts';
import type { RunHandler, RunScope } from '../runs/contract.ts';
import { enqueueRun } from '../runs/enqueue.ts';
import { readInstant } from '../runs/instants.ts';
import type { RunPayouts } from './contract.ts';
import { formBatch, PARTNERS_PER_BATCH, streamAt } from './form.ts';
import { checkProvider, payAll } from './send-payouts.ts';

/** How much of a dry run is spelled out; the totals are of everything. */
const SHOWN_MAX = 200;
/** Days of a stream that pays by the day which one run looks at. */
const DAYS_MAX = 1_000;

/**
 * Queues the forming of payouts that the calendar has not formed: of lines that a failed or cancelled payout has freed,
 * or that came late. It opens no payout again; `dryRun` writes nothing and says what would be formed and sent.
 */
export const runPayouts = (deps: ServiceDeps, actor: Actor, input: RunPayouts): Promise<Outcome<Ref>> =>
  runCommand(deps, actor, 'runPayouts', input, async ({ unit, begin }) => {
    const program = await getOwnProgram(unit, input.programSlug);
    if (!(input.dryRun && hasRight(actor, 'APPROVE_PAYOUTS'))) requireRight(actor, 'RECORD_PAYOUTS', 'running payouts');
    await begin(program.tenantId);
    if (input.asOf !== null && input.asOf > program.now) {
      const clock = formatInstant(program.now);
      refuse(
        'INVALID_DATE',
        `found ${formatInstant(input.asOf)}, expected nothing later than the program's clock, ${clock}`,
        ['asOf'],
      );
    }
    checkProvider(deps, input.provider);
    const { dryRun, send, provider } = input;
    const run = await enqueueRun(unit, deps, {
      tenantId: program.tenantId,
      programId: program.id,
      kind: 'PAYOUTS',
      input: { asOf: formatInstant(input.asOf ?? program.now), dryRun, send, provider },
    });
    await unit.audit(program.tenantId, 'runPayouts', program.id, { run: run.id, dryRun, send });
    return run;
  });

interface Input {
  readonly dryRun: boolean;
  readonly send: boolean;
  readonly provider: string;
}

/** The handler of PAYOUTS. Done again after a crash it forms what was not formed. */
export const runRunPayouts: RunHandler = async (scope) => {
  const input = scope.input as unknown as Input;
  const ref = must(scope.program, 'payouts are formed of a program');
  const queries = await scope.transaction(async (unit) =>
    listQueries(unit, must(await unit.programs.find(ref), 'a run’s program'), readInstant(scope.input, 'asOf')),
  );
  if (input.dryRun) return showWhatWould(scope, ref, queries);
  let [formed, settled, lines] = [0, 0, 0];
  for (const query of queries) {
    for (let after: string | null = null; ;) {
      const batch = await scope.transaction(async (unit) => {
        // The calendar forms payouts, too: one of the two goes first.
        await unit.programs.lockCalendar(ref);
        const program = must(await unit.programs.find(ref), 'a run’s program');
        return formBatch(unit, scope.deps, program, { ...query, after }, { formedAt: program.now, replacesId: null });
      });
      formed += batch.formed;
      settled += batch.settled;
      lines += batch.lines;
      await scope.progress(formed, null);
      if (batch.after === null) break;
      after = batch.after;
    }
  }
  const sent = input.send ? await payAll(scope, providerOf(scope, input.provider), null) : null;
  return { dryRun: false, formed, settled, lines, sent };
};

const providerOf = (scope: RunScope, id: string): PayoutProvider =>
  must(scope.deps.payments.providers.get(id), `provider ${id}`);

/** The last ended period of each stream; of one that pays by the day, the days with a line that nobody has been paid. */
async function listQueries(unit: UnitOfWork, program: ProgramState, asOf: Instant): Promise<readonly FormingQuery[]> {
  const queries: FormingQuery[] = [];
  for (const { id, every } of program.adapter.streams(program.terms.at(asOf))) {
    const periods: readonly Period[] =
      every === 'ACCRUAL'
        ? (await unit.payouts.listOpenDays(program, id, asOf, DAYS_MAX))
            .map((at) => periodOf(at, every, program.calendar))
            .filter(({ to }) => to <= asOf)
        : [periodOf(periodOf(asOf, every, program.calendar).from - 1, every, program.calendar)];
    for (const period of periods) {
      queries.push({
        stream: id,
        period,
        minimumMinor: streamAt(program, id, period.to).minimumMinor,
        onlyEarners: every === 'ACCRUAL',
        postedUntil: asOf,
        skipPaidPeriods: true,
        partnerId: null,
        after: null,
        limit: PARTNERS_PER_BATCH,
      });
    }
  }
  return queries;
}

/** What a run would form and send. A partner that several days would pay is shown once for each, as if they were alone. */
async function showWhatWould(scope: RunScope, ref: Ref, queries: readonly FormingQuery[]): Promise<JsonObject> {
  const shown: Json[] = [];
  let [payouts, lines, totalMinor] = [0, 0, 0n];
  const currency = await scope.transaction(
    async (unit) => must(await unit.programs.find(ref), 'a run’s program').currency,
  );
  for (const query of queries) {
    for (let after: string | null = null; ;) {
      const { sums, after: last } = await scope.transaction(async (unit) =>
        unit.payouts.sumOpen(must(await unit.programs.find(ref), 'a run’s program'), { ...query, after }),
      );
      for (const { partnerId, amountMinor, lines: count } of sums) {
        if (amountMinor === 0n) continue;
        payouts += 1;
        lines += count;
        totalMinor += amountMinor;
        if (shown.length < SHOWN_MAX) {
          shown.push({
            partnerId,
            stream: query.stream,
            periodFrom: formatCivilDate(query.period.firstDay),
            periodTo: formatCivilDate(query.period.endDay),
            amount: formatAmount(amountMinor, currency),
            lines: count,
          });
        }
      }
      if (last === null) break;
      after = last;
    }
  }
  const toSend = await scope.transaction(async (unit) =>
    unit.payouts.listToSend(must(await unit.programs.find(ref), 'a run’s program'), null, SHOWN_MAX),
  );
  const total = formatAmount(totalMinor, currency);
  return { dryRun: true, payouts, lines, total, currency, wouldForm: shown, wouldSend: [...toSend] };
}
