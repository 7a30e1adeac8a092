import type { JsonObject } from '../../domain/contract/params.ts';
import type { Actor } from '../actor.ts';
import { runCommand } from '../kernel/command.ts';
import { actorName } from '../kernel/program.ts';
import { refuse } from '../kernel/refusal.ts';
import type { Outcome } from '../outcome.ts';
import type { ServiceDeps } from '../ports/unit-of-work.ts';
import { enqueueRun } from '../runs/enqueue.ts';
import type { PersonErasure, PersonExport, PersonExportStarted, PersonRequest, PrivacyCommands } from './contract.ts';
import { openExport, saveExport } from './export-run.ts';
import { enterPrivacy, findPerson } from './find-person.ts';

/** The commands about what is held of a person. */
export const createPrivacy = (deps: ServiceDeps): PrivacyCommands => ({
  erase: (actor, input) => erasePerson(deps, actor, input),
  export: (actor, input) => exportPerson(deps, actor, input),
  readExport: (actor, id) => readExport(deps, actor, id),
});

/** What is kept of the call is whom it found, by ids: an address that is to be erased stands nowhere. */
const erasePerson = (deps: ServiceDeps, actor: Actor, input: PersonRequest): Promise<Outcome<PersonErasure>> =>
  runCommand(deps, actor, 'erasePerson', input, async ({ unit, begin }): Promise<PersonErasure> => {
    const meant = await enterPrivacy(unit, input);
    const { tenantId } = meant;
    await begin(tenantId);
    if (meant.kind === 'ACCOUNT') {
      if ((await unit.privacy.readAccount(meant.personId)) === null) return refuseAccount();
      await unit.privacy.eraseAccount(meant.personId, deps.wallClock());
      await unit.audit(tenantId, 'erasePerson', meant.personId, {});
      return { run: null };
    }
    const scope = await findPerson(unit, deps, tenantId, input);
    const run = await enqueueRun(unit, deps, {
      tenantId,
      programId: null,
      kind: 'PERSON_ERASURE',
      input: scope as unknown as JsonObject,
    });
    await unit.audit(tenantId, 'erasePerson', run.id, {});
    return { run };
  });

const exportPerson = (deps: ServiceDeps, actor: Actor, input: PersonRequest): Promise<Outcome<PersonExportStarted>> =>
  runCommand(deps, actor, 'exportPerson', input, async ({ unit, begin }): Promise<PersonExportStarted> => {
    const meant = await enterPrivacy(unit, input);
    const { tenantId } = meant;
    await begin(tenantId);
    const exportId = deps.newId('export');
    if (meant.kind === 'ACCOUNT') {
      const data = await unit.privacy.readAccount(meant.personId);
      if (data === null) return refuseAccount();
      await saveExport(unit, deps, { tenantId, id: exportId, askedBy: actorName(actor), data });
      await unit.audit(tenantId, 'exportPerson', meant.personId, {});
      return { run: null, exportId };
    }
    const scope = await findPerson(unit, deps, tenantId, input);
    const run = await enqueueRun(unit, deps, {
      tenantId,
      programId: null,
      kind: 'PERSON_EXPORT',
      input: { exportId, scope } as unknown as JsonObject,
    });
    await unit.audit(tenantId, 'exportPerson', run.id, {});
    return { run, exportId };
  });

const refuseAccount = (): never =>
  refuse('NOT_FOUND', 'found no such account, expected one that is there', ['personId']);

/** Another's export is answered like a missing one. */
const readExport = (deps: ServiceDeps, actor: Actor, id: string): Promise<PersonExport | null> =>
  deps.gateway.transaction(actor, async (unit) => {
    const found = actor.id === null ? null : await unit.privacy.findExport(id);
    if (found === null || found.askedBy !== actor.id || found.expiresAt <= deps.wallClock()) return null;
    const { createdAt, expiresAt } = found;
    return { id: found.id, createdAt, expiresAt, data: openExport(deps, found) };
  });
