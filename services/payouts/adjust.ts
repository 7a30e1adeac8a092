import { parseAmount } from '../../domain/money/amount.ts';
import type { Actor } from '../actor.ts';
import type { Ref } from '../contract.ts';
import { runCommand } from '../kernel/command.ts';
import { requireRight } from '../kernel/permission.ts';
import { getEnrolment, getOwnProgram } from '../kernel/program.ts';
import { refuse } from '../kernel/refusal.ts';
import { requireText } from '../kernel/require-text.ts';
import type { Outcome } from '../outcome.ts';
import type { ProgramState } from '../ports/program.ts';
import type { ServiceDeps } from '../ports/unit-of-work.ts';
import type { PostAdjustment } from './contract.ts';

const NOTE_CHARACTERS_MAX = 500;

/** Gives a partner money by hand, or takes some away: a line of its own, with its reason, in the next payout. */
export const postAdjustment = (deps: ServiceDeps, actor: Actor, input: PostAdjustment): Promise<Outcome<Ref>> =>
  runCommand(deps, actor, 'postAdjustment', input, async ({ unit, begin }) => {
    const program = await getOwnProgram(unit, input.programSlug);
    requireRight(actor, 'APPROVE_PAYOUTS', 'posting an adjustment');
    await begin(program.tenantId);
    const { partnerId } = await getEnrolment(unit, program, input.partnerId);
    const stream = streamOf(program, input.stream);
    const amountMinor = parseSigned(input, program);
    const note = requireText(input.note, 'note', NOTE_CHARACTERS_MAX);
    const id = deps.newId('line');
    const { reason } = input;
    await unit.payouts.postAdjustment(program, { id, partnerId, stream, amountMinor, reason, note });
    await unit.audit(program.tenantId, 'postAdjustment', id, { partnerId, stream, amount: input.amount, reason });
    unit.emit(
      { tenantId: program.tenantId, id: program.id },
      {
        type: 'commission.adjusted',
        at: program.now,
        partnerId,
        leadId: null,
        subjectType: 'CommissionLine',
        subjectId: id,
        audience: 'PARTNER',
        payload: { lineIds: [id], reason },
      },
    );
    return { tenantId: program.tenantId, id };
  });

function streamOf(program: ProgramState, stream: string | null): string {
  const known = program.adapter.streams(program.terms.at(program.now)).map(({ id }) => id);
  const [only] = known;
  if (stream === null && known.length === 1 && only !== undefined) return only;
  if (stream !== null && known.includes(stream)) return stream;
  const found = stream === null ? 'no stream' : `stream "${stream}"`;
  return refuse('UNKNOWN_STREAM', `found ${found}, expected one of ${known.join(', ')}`, ['stream'], { known });
}

/** An amount other than nothing; a minus takes away. */
function parseSigned({ amount, currency }: PostAdjustment, program: ProgramState): bigint {
  if (currency !== program.currency)
    return refuse('CURRENCY_MISMATCH', `found ${currency}, expected the program's currency, ${program.currency}`, [
      'amount',
      'currency',
    ]);
  const isNegative = amount.startsWith('-');
  const parsed = parseAmount(isNegative ? amount.slice(1) : amount, currency);
  if (!parsed.ok) return refuse('INVALID_AMOUNT', parsed.error, ['amount', 'amount']);
  if (parsed.value === 0n)
    return refuse('INVALID_AMOUNT', `found ${amount}, expected an amount other than zero`, ['amount', 'amount']);
  return isNegative ? -parsed.value : parsed.value;
}
