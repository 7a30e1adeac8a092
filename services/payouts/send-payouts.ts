import type { PayoutProvider } from '../../domain/payout/provider.ts';
import type { JsonObject } from '../../domain/contract/params.ts';
import { must } from '../../domain/result.ts';
import type { Actor } from '../actor.ts';
import type { Ref } from '../contract.ts';
import { runCommand } from '../kernel/command.ts';
import { requireRight } from '../kernel/permission.ts';
import { getOwnProgram } from '../kernel/program.ts';
import { refuse } from '../kernel/refusal.ts';
import type { Outcome } from '../outcome.ts';
import type { ServiceDeps } from '../ports/unit-of-work.ts';
import type { RunHandler, RunScope } from '../runs/contract.ts';
import { enqueueRun } from '../runs/enqueue.ts';
import type { SendPayouts } from './contract.ts';
import { ROWS_MAX } from './decide-payout.ts';
import type { OpenAttempt } from '../ports/payout.ts';
import { resumePayment, sendPayment, type Outcome as Sent } from './send-payment.ts';

/** Payments under way at once. */
const AT_ONCE = 4;
const PAYOUTS_PER_PAGE = 500;
/** How long a run waits for answers that are still open, and how often it asks. */
const DOUBT_MS_MAX = 60_000;
const ASK_EVERY_MS = 500;

/** Queues the payment of what is approved. */
export const sendPayouts = (deps: ServiceDeps, actor: Actor, input: SendPayouts): Promise<Outcome<Ref>> =>
  runCommand(deps, actor, 'sendPayouts', input, async ({ unit, begin }) => {
    const program = await getOwnProgram(unit, input.programSlug);
    requireRight(actor, 'RECORD_PAYOUTS', 'sending payouts');
    await begin(program.tenantId);
    checkProvider(deps, input.provider);
    if (input.payoutIds !== null && input.payoutIds.length > ROWS_MAX)
      refuse('INVALID_INPUT', `found ${input.payoutIds.length} payouts, expected at most ${ROWS_MAX}`, ['payoutIds']);
    const { provider, payoutIds } = input;
    const run = await enqueueRun(unit, deps, {
      tenantId: program.tenantId,
      programId: program.id,
      kind: 'SEND_PAYOUTS',
      input: { provider, payoutIds: payoutIds === null ? null : [...payoutIds] },
    });
    await unit.audit(program.tenantId, 'sendPayouts', program.id, { run: run.id, provider });
    return run;
  });

/** Errors: refuses a provider that this installation does not have. */
export function checkProvider(deps: ServiceDeps, id: string): void {
  if (deps.payments.providers.has(id)) return;
  const known = [...deps.payments.providers.keys()];
  refuse('UNKNOWN_PROVIDER', `found no provider "${id}", expected one of ${known.join(', ')}`, ['provider'], { known });
}

/** The handler of SEND_PAYOUTS. */
export const runSendPayouts: RunHandler = async (scope) => {
  const { provider, payoutIds } = scope.input as {
    readonly provider: string;
    readonly payoutIds: readonly string[] | null;
  };
  return payAll(scope, must(scope.deps.payments.providers.get(provider), `provider ${provider}`), payoutIds);
};

/**
 * First finds out about what an earlier run has left open, then pays what is approved and not held, then asks about what
 * is still in doubt. What stays open is found by the next run.
 */
export async function payAll(
  scope: RunScope,
  provider: PayoutProvider,
  payoutIds: readonly string[] | null,
): Promise<JsonObject> {
  const program = must(scope.program, 'payouts are sent of a program');
  const counts: Record<Sent, number> = { SUCCEEDED: 0, FAILED: 0, PENDING: 0, UNKNOWN: 0, LEFT: 0 };
  let [done, left] = [0, 0];
  const note = async (sent: Sent): Promise<void> => {
    counts[sent] += 1;
    if (sent === 'SUCCEEDED' || sent === 'FAILED') await scope.progress((done += 1), null);
  };
  const asked = new Set<string>();
  await resumeOpen(scope, provider, program, { note, asked, until: 0 });
  for (let after: string | null = null; ;) {
    const ids: readonly string[] = payoutIds ?? (await listPage(scope, program, after));
    await inParallel(ids, async (id) => {
      if (scope.signal.aborted) return;
      const sent = await sendPayment(scope, provider, id);
      if (sent === 'LEFT') left += 1;
      await note(sent);
    });
    if (payoutIds !== null || ids.length < PAYOUTS_PER_PAGE) break;
    after = ids.at(-1) ?? null;
  }
  const open = await resumeOpen(scope, provider, program, {
    note,
    asked,
    until: scope.deps.wallClock() + DOUBT_MS_MAX,
  });
  return {
    provider: provider.id,
    paid: counts.SUCCEEDED,
    failed: counts.FAILED,
    pending: open.pending,
    inDoubt: open.inDoubt,
    // Of the payouts that were named, those that are not approved or are held; else what is still approved: held, as a rule.
    left: payoutIds === null ? await countApproved(scope, program) : left,
  };
}

const countApproved = (scope: RunScope, program: Ref): Promise<number> =>
  scope.transaction(async (unit) =>
    unit.payouts.countApproved(must(await unit.programs.find(program), 'a run’s program')),
  );

const listPage = (scope: RunScope, program: Ref, after: string | null): Promise<readonly string[]> =>
  scope.transaction(async (unit) =>
    unit.payouts.listToSend(must(await unit.programs.find(program), 'a run’s program'), after, PAYOUTS_PER_PAGE),
  );

interface Asking {
  readonly note: (sent: Sent) => Promise<void>;
  /** Payments that the provider has said are on their way: they are asked about once in a run. */
  readonly asked: Set<string>;
  /** By the wall clock. */
  readonly until: number;
}

/** Asks about open payments until none is in doubt, or the time is over. Those that are merely pending are left. */
async function resumeOpen(
  scope: RunScope,
  provider: PayoutProvider,
  program: Ref,
  { note, asked, until }: Asking,
): Promise<{ readonly pending: number; readonly inDoubt: number }> {
  for (;;) {
    const open = (await listOpen(scope, provider, program)).filter(
      ({ status }) => !provider.isByHand || status !== 'PENDING',
    );
    await inParallel(open, async (attempt) => {
      if (scope.signal.aborted || asked.has(attempt.id)) return;
      const sent = await resumePayment(scope, provider, attempt);
      if (sent === 'PENDING') asked.add(attempt.id);
      await note(sent);
    });
    const left = await listOpen(scope, provider, program);
    const pending = left.filter(({ status }) => status === 'PENDING').length;
    const inDoubt = left.length - pending;
    // A worker that is to leave is stopped by its next transaction: a run that was left is not DONE.
    if (inDoubt === 0 || scope.deps.wallClock() >= until) return { pending, inDoubt };
    await pause(ASK_EVERY_MS, scope.signal);
  }
}

const listOpen = (scope: RunScope, provider: PayoutProvider, program: Ref): Promise<readonly OpenAttempt[]> =>
  scope.transaction(async (unit) =>
    unit.payouts.listOpenAttempts(must(await unit.programs.find(program), 'a run’s program'), provider.id),
  );

async function inParallel<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const waiting = [...items];
  const worker = async (): Promise<void> => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, items.length) }, worker));
}

const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal.addEventListener('abort', end, { once: true });
  });
