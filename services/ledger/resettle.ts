import type { ProgramState } from '../ports/program.ts';
import type { ServiceDeps, UnitOfWork } from '../ports/unit-of-work.ts';
import { settleCustomers } from './settle.ts';
import { refreshMetrics, refreshTiersAtOnce } from './tiers.ts';

/** The fact whose consequences are drawn, and what voided lines tell their partners about it. */
export interface Because {
  readonly factId: string;
  readonly why: Readonly<Record<string, string>>;
}

/**
 * Draws the consequences of a decision about customers or partners: tiers that follow their metrics at once, the lines
 * of the customers, and the partners' figures. Written as the vendor's system, since a partner may not write money.
 */
export function resettle(
  unit: UnitOfWork,
  deps: Pick<ServiceDeps, 'newId'>,
  program: ProgramState,
  of: { readonly customers: readonly string[]; readonly partners: readonly string[] },
  because: Because | null = null,
): Promise<void> {
  return unit.asSystem(program.tenantId, async () => {
    const until = program.now + 1;
    const affected = await refreshTiersAtOnce(unit, program, of.partners, until);
    const customers = [...of.customers, ...affected];
    const causes = new Map(because === null ? [] : customers.map((customer) => [customer, because.factId]));
    await settleCustomers(unit, deps, program, customers, { until, causes, why: because?.why ?? {} });
    await refreshMetrics(unit, program, of.partners);
  });
}

/** The same for partners whose track, tier, rate or accounts changed: every customer of theirs may be concerned. */
export async function resettlePartners(
  unit: UnitOfWork,
  deps: Pick<ServiceDeps, 'newId'>,
  program: ProgramState,
  partners: readonly string[],
): Promise<void> {
  if (partners.length === 0) return;
  const customers = await unit.asSystem(program.tenantId, () => unit.ledger.listCustomersOf(program, partners));
  await resettle(unit, deps, program, { customers, partners });
}
