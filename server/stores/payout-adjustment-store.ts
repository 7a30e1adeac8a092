import type { Knex } from 'knex';
import { formatCivilDate } from '../../domain/time/civil.ts';
import type { NewAdjustment } from '../../services/ports/payout.ts';
import type { ProgramState } from '../../services/ports/program.ts';
import { bookLines } from './ledger-posting.ts';
import { rowsOf, toIso } from './rows.ts';

/** Posts a line by hand: earned and posted now, with its reason as its explanation, booked like every line. */
export async function postAdjustment(
  tx: Knex.Transaction,
  program: ProgramState,
  { id, partnerId, stream, amountMinor, reason, note }: NewAdjustment,
): Promise<void> {
  const at = toIso(program.now);
  const explanation = {
    expression: 'amount',
    inputs: { amount: amountMinor.toString() },
    facts: { reasonCode: reason, reason: note },
  };
  await rowsOf(
    tx,
    `INSERT INTO commission_lines (tenant_id, id, program_id, partner_id, customer_id, kind, stream, line_key, entry, earned_at, earned_on,
       posted_at, amount_minor, basis_minor, adapter_id, adapter_version, terms_version, rule, explanation)
     VALUES (?, ?, ?, ?, NULL, ?, ?, ?, 'ADJUSTMENT', ?, ?, ?, ?, ?, ?, ?, ?, 'ADJUSTMENT', ?)`,
    [
      ...[
        program.tenantId,
        id,
        program.id,
        partnerId,
        reason === 'BONUS' ? 'BONUS' : 'ADJUSTMENT',
        stream,
        `adjustment ${id}`,
      ],
      ...[at, formatCivilDate(program.calendar.dayOf(program.now)), at, amountMinor, amountMinor],
      ...[program.adapter.id, program.adapter.version, program.terms.versionAt(program.now).version],
      JSON.stringify(explanation),
    ],
  );
  await bookLines(tx, program, [{ lineId: id, partnerId, stream, amountMinor, kind: 'ADJUSTMENT', at }]);
}
