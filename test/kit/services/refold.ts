import { createFold } from '../../../domain/engine/customer.ts';
import type { CommissionLine } from '../../../domain/engine/lines.ts';
import { buildPayments } from '../../../domain/engine/payments.ts';
import type { Actor } from '../../../services/actor.ts';
import type { Ref } from '../../../services/contract.ts';
import { partnersOf } from '../../../services/ledger/settle.ts';
import { programContext } from '../../../services/ledger/timelines.ts';
import type { ServiceDeps } from '../../../services/ports/unit-of-work.ts';

/** What the lines of a program would be if all that is known had been known from the start, given the reviews that ran. */
export async function refold(
  deps: ServiceDeps,
  actor: Actor,
  ref: Ref,
  until: number,
): Promise<readonly CommissionLine[]> {
  return deps.gateway.transaction(actor, async (unit) => {
    const program = await unit.programs.find(ref);
    if (program === null) throw new Error(`no program ${ref.id}`);
    const partnerIds = await unit.ledger.listEnrolledPartners(program, Number.MAX_SAFE_INTEGER / 1000);
    const ids = await unit.ledger.listCustomersOf(program, partnerIds);
    const customers = await unit.ledger.loadCustomers(program, [...new Set(ids)]);
    const partners = await unit.ledger.loadPartners(program, partnersOf(customers));
    const fold = createFold(programContext(program, partners));
    return customers.flatMap((facts) => {
      const { payments } = buildPayments(facts.payments, facts.refunds, program.calendar);
      return fold({ facts, payments }, until).lines;
    });
  });
}
