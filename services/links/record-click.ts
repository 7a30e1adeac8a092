import { formatInstant } from '../../domain/time/instant.ts';
import type { Actor } from '../actor.ts';
import type { Dated, Keyed, Ref } from '../contract.ts';
import { runCommand } from '../kernel/command.ts';
import { getEnrolment } from '../kernel/program.ts';
import { refuse } from '../kernel/refusal.ts';
import { requireText } from '../kernel/require-text.ts';
import { resettle } from '../ledger/resettle.ts';
import { partnersOf } from '../ledger/settle.ts';
import type { Outcome } from '../outcome.ts';
import type { ServiceDeps } from '../ports/unit-of-work.ts';
import { enterLinks } from './enter-links.ts';

/**
 * Records a visit through a partner's link. No event of its own: visits are many, and what one changes is told by the
 * lines it brings. One that arrives after the sign-up may still decide whose the customer is.
 */
export const recordClick = (
  deps: ServiceDeps,
  actor: Actor,
  input: Keyed & Dated & { readonly programSlug: string; readonly partnerId: string; readonly visitor: string },
): Promise<Outcome<Ref>> =>
  runCommand(deps, actor, 'recordClick', input, async (scope) => {
    const { unit } = scope;
    const { program, at } = await enterLinks(scope, input);
    const { partnerId, status, enrolledAt } = await getEnrolment(unit, program, input.partnerId);
    if (enrolledAt > at) {
      const message = `the partner is enrolled since ${formatInstant(enrolledAt)}, after ${formatInstant(at)}`;
      return refuse('NOT_ENROLLED', message, ['occurredAt']);
    }
    if (status !== 'ACTIVE' && status !== 'PROSPECT') {
      return refuse(
        'NOT_ENROLLED',
        `the partner's enrolment is ${status}, expected PROSPECT or ACTIVE`,
        ['partnerId'],
        { found: status },
      );
    }
    const visitor = visitorKey(deps, program.tenantId, requireText(input.visitor, 'visitor', 200));
    const { tenantId } = program;
    const customers = await unit.links.listCustomersOfVisitor(tenantId, program.id, visitor);
    const before = partnersOf(await unit.ledger.loadCustomers(program, customers));
    const id = deps.newId('click');
    await unit.links.insertClick({ tenantId, id, programId: program.id, partnerId, visitor, at });
    if (customers.length > 0) {
      await resettle(unit, deps, program, { customers, partners: [...new Set([...before, partnerId])] });
    }
    return { tenantId, id };
  });

/** What a visitor is kept under: a salted hash, so that no row leads back to a browser. */
export const visitorKey = (deps: Pick<ServiceDeps, 'hashContact'>, tenantId: string, visitor: string): string =>
  deps.hashContact(tenantId, `visitor ${visitor}`);
