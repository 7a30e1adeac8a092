import { partnersOf, settleCustomers } from '../ledger/settle.ts';
import { decidesAtOnce, refreshTiersAtOnce } from '../ledger/tiers.ts';
import type { ProgramState } from '../ports/program.ts';
import type { ServiceDeps, UnitOfWork } from '../ports/unit-of-work.ts';

/**
 * Lets every program of a vendor see what happened to its customers, in the order of program ids: the order in which
 * transactions take their event counters.
 *
 * @param touched customers with the fact that touched each.
 * @param churned those whose churn may move a tier that follows its metrics at once.
 * @param why what voided lines tell their partners about the cause.
 */
export async function settleTenant(
  unit: UnitOfWork,
  deps: Pick<ServiceDeps, 'newId'>,
  programs: readonly ProgramState[],
  touched: ReadonlyMap<string, string>,
  churned: ReadonlySet<string>,
  why: Readonly<Record<string, string>> = {},
): Promise<void> {
  const [first] = programs;
  if (touched.size === 0 || first === undefined) return;
  const known = await unit.programs.listOfCustomers(first.tenantId, [...touched.keys()]);
  for (const program of [...programs].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const customers = [...touched.keys()].filter((customer) => known.get(customer)?.includes(program.id) === true);
    if (customers.length === 0) continue;
    const until = program.now + 1;
    const gone = customers.filter((customer) => churned.has(customer));
    const moved = gone.length > 0 && decidesAtOnce(program) ? await moveTiers(unit, program, gone, until) : [];
    // Lines of other customers that move with a tier have the same cause.
    const [cause = ''] = gone.map((customer) => touched.get(customer));
    const causes = new Map([...moved.map((customer): [string, string] => [customer, cause]), ...touched]);
    await settleCustomers(unit, deps, program, [...customers, ...moved], { until, causes, why });
  }
}

async function moveTiers(
  unit: UnitOfWork,
  program: ProgramState,
  customers: readonly string[],
  until: number,
): Promise<readonly string[]> {
  const partners = partnersOf(await unit.ledger.loadCustomers(program, customers));
  return refreshTiersAtOnce(unit, program, partners, until);
}
