import type { JsonObject } from '../../domain/contract/params.ts';
import type { ServiceDeps, UnitOfWork } from '../ports/unit-of-work.ts';
import type { RunHandler } from '../runs/contract.ts';
import type { PersonScope, StoredExport } from './store.ts';

/** How long an export can be read. */
const KEPT_MS = 7 * 86_400_000;

/** The handler of PERSON_EXPORT. Its result names the export and holds nothing of it: runs are read by all of the staff. */
export const runPersonExport: RunHandler = async (scope) => {
  const { deps, run, input, requestedBy } = scope;
  const { exportId, scope: person } = input as unknown as { readonly exportId: string; readonly scope: PersonScope };
  await scope.transaction(async (unit) => {
    // Done before a crash: it is there.
    if ((await unit.privacy.findExport(exportId)) !== null) return;
    const data = await unit.privacy.read(run.tenantId, person);
    await saveExport(unit, deps, { tenantId: run.tenantId, id: exportId, askedBy: requestedBy, data });
  });
  return { exportId };
};

/** Sealed for its row and its asker, so that it cannot be read out of the table, or moved to another asker. */
export async function saveExport(
  unit: UnitOfWork,
  deps: Pick<ServiceDeps, 'payments' | 'wallClock'>,
  { data, ...row }: Pick<StoredExport, 'tenantId' | 'id' | 'askedBy'> & { readonly data: JsonObject },
): Promise<void> {
  const createdAt = deps.wallClock();
  const sealed = deps.payments.vault.seal(JSON.stringify(data), contextOf(row));
  await unit.privacy.insertExport({ ...row, sealed, createdAt, expiresAt: createdAt + KEPT_MS });
}

/** What is held about a person, as it was put together. Errors: as `Vault.open`. */
export const openExport = (deps: Pick<ServiceDeps, 'payments'>, row: StoredExport): JsonObject =>
  JSON.parse(deps.payments.vault.open(row.sealed, contextOf(row))) as JsonObject;

const contextOf = ({ tenantId, id, askedBy }: Pick<StoredExport, 'tenantId' | 'id' | 'askedBy'>): string =>
  `person-export ${tenantId} ${id} ${askedBy}`;
