import { must } from '../../domain/result.ts';
import type { Instant } from '../../domain/time/calendar.ts';
import { formatInstant } from '../../domain/time/instant.ts';
import { hasRight, type Actor } from '../actor.ts';
import { DELIVERY_DAYS_MS } from '../kernel/fact-time.ts';
import { refuse } from '../kernel/refusal.ts';
import { partnersOf } from '../ledger/settle.ts';
import { RequestError } from '../outcome.ts';
import type { BillingFact, FactType } from '../ports/customer.ts';
import type { ProgramState } from '../ports/program.ts';
import type { EventDraft, ServiceDeps, UnitOfWork } from '../ports/unit-of-work.ts';

/** The vendor whose facts are corrected. Errors: RequestError FORBIDDEN for anybody but a vendor. */
export function vendorOf(actor: Actor, action: string): string {
  if (actor.tenantId === null)
    throw new RequestError('FORBIDDEN', `${action} is for a vendor; found role ${actor.role}`);
  return actor.tenantId;
}

/** The latest clock among a vendor's programs: what it has recorded belongs to no program alone. */
export const latestClock = (programs: readonly ProgramState[]): Instant =>
  programs.reduce((latest, { now }) => Math.max(latest, now), Number.NEGATIVE_INFINITY);

/** The date of what the vendor reports: the clock, or earlier, which takes the right BACKDATE when it is not recent. */
export function reportedAt(actor: Actor, now: Instant, at: Instant | null): Instant {
  if (at === null) return now;
  const found = formatInstant(at);
  if (at > now) {
    return refuse('INVALID_DATE', `found ${found}, expected nothing later than the clock, ${formatInstant(now)}`, [
      'at',
    ]);
  }
  if (at < now - DELIVERY_DAYS_MS && !hasRight(actor, 'BACKDATE')) {
    return refuse(
      'BACKDATE_NOT_ALLOWED',
      `found ${found}, expected a date of the last three days: an older one needs the right BACKDATE`,
      ['at'],
    );
  }
  return at;
}

export interface CorrectionFact {
  readonly type: FactType;
  readonly source: string;
  readonly externalId: string;
  readonly at: Instant;
  readonly customerId: string | null;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** Appends the fact that a correction is. */
export async function recordCorrection(
  unit: UnitOfWork,
  deps: Pick<ServiceDeps, 'newId' | 'hashInput'>,
  tenantId: string,
  { customerId, ...said }: CorrectionFact,
): Promise<{ readonly id: string; readonly order: number }> {
  const fact: BillingFact = { ...said, id: deps.newId('fact'), payloadHash: deps.hashInput(said.payload) };
  const order = await unit.corrections.insertFact(tenantId, { ...fact, customerId });
  return { id: fact.id, order };
}

/**
 * Tells the log of every program that knows the customer: to each partner that may earn on it, or, where there is none,
 * to the vendor's staff.
 */
export async function announce(
  unit: UnitOfWork,
  programs: readonly ProgramState[],
  customerId: string,
  event: Pick<EventDraft, 'type' | 'subjectType' | 'subjectId' | 'payload'>,
): Promise<void> {
  const [first] = programs;
  if (first === undefined) return;
  const known = await unit.programs.listOfCustomers(first.tenantId, [customerId]);
  for (const programId of known.get(customerId) ?? []) {
    const program = must(
      programs.find(({ id }) => id === programId),
      'a program of the vendor',
    );
    const partners = partnersOf(await unit.ledger.loadCustomers(program, [customerId]));
    const told = partners.length === 0 ? [null] : partners;
    unit.emit(
      { tenantId: program.tenantId, id: program.id },
      ...told.map((partnerId): EventDraft => ({
        ...event,
        at: program.now,
        partnerId,
        leadId: null,
        audience: partnerId === null ? 'OWNER' : 'PARTNER',
      })),
    );
  }
}
