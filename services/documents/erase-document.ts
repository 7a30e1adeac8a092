import { isOwnerOf } from '../kernel/permission.ts';
import type { Actor } from '../actor.ts';
import type { Ref } from '../contract.ts';
import { runCommand } from '../kernel/command.ts';
import { actorName } from '../kernel/program.ts';
import { refuse } from '../kernel/refusal.ts';
import type { Outcome } from '../outcome.ts';
import type { DocumentRow } from '../ports/document.ts';
import type { ServiceDeps, UnitOfWork } from '../ports/unit-of-work.ts';
import type { EraseDocument } from './contract.ts';

/**
 * Removes a document's name and content for good; its hash and size stay, for what was decided on it. The content goes
 * right after the commit, or with the next sweep when the storage cannot be reached.
 */
export async function eraseDocument(deps: ServiceDeps, actor: Actor, input: EraseDocument): Promise<Outcome<Ref>> {
  const outcome = await runCommand(deps, actor, 'eraseDocument', input, async ({ unit, begin }) => {
    const document = await unit.documents.findForUpdate(input.documentId);
    if (document === null) return refuse('NOT_FOUND', `found no document "${input.documentId}"`, ['documentId']);
    const { tenantId, id } = document;
    await begin(tenantId);
    if (document.erasedAt !== null) {
      return refuse('ALREADY_ERASED', 'the document has been erased, expected one that is there', ['documentId']);
    }
    if (document.attachedAt !== null && !isOwnerOf(actor, tenantId)) {
      const message = 'something was handed in on the document: only the program’s owner erases it now';
      return refuse('IN_USE', message, ['documentId']);
    }
    await eraseRow(unit, deps, document);
    return { tenantId, id };
  });
  if (outcome.value !== null) await removeContent(deps, actor, outcome.value);
  return outcome;
}

/** Marks a document as erased, for whoever erases what it belongs to. Its content goes with the next sweep. */
export async function eraseRow(
  unit: UnitOfWork,
  deps: Pick<ServiceDeps, 'wallClock'>,
  document: DocumentRow,
): Promise<void> {
  await unit.documents.markErased(document, actorName(unit.actor), deps.wallClock());
  await unit.audit(document.tenantId, 'eraseDocument', document.id, {});
}

/** Removes the content of an erased document, if the storage is at hand. */
export async function removeContent(deps: ServiceDeps, actor: Actor, ref: Ref): Promise<void> {
  try {
    await deps.documents?.remove(ref);
  } catch {
    // The storage cannot be reached: what is marked is removed by the sweep.
    return;
  }
  if (deps.documents === undefined) return;
  await deps.gateway.transaction(actor, (unit) =>
    unit.asSystem(ref.tenantId, async () => {
      const document = await unit.documents.findForUpdate(ref.id);
      if (document !== null) await unit.documents.markRemoved(document, deps.wallClock());
    }),
  );
}
