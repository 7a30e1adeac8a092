import type { Ref } from '../contract.ts';
import { actorName } from '../kernel/program.ts';
import type { ServiceDeps, UnitOfWork } from '../ports/unit-of-work.ts';
import type { NewRun } from './contract.ts';

/**
 * Queues long work in the caller's transaction: it begins once that is committed, and never if it is rolled back.
 * The caller has checked that the actor may ask for it.
 */
export async function enqueueRun(unit: UnitOfWork, deps: Pick<ServiceDeps, 'newId'>, run: NewRun): Promise<Ref> {
  const id = deps.newId('run');
  // As the caller, not as the system: the database refuses whoever may not act for the vendor.
  await unit.runs.insert({ ...run, id, requestedBy: actorName(unit.actor) });
  return { tenantId: run.tenantId, id };
}
