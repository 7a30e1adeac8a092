import type { Instant } from '../../domain/time/calendar.ts';
import type { Actor } from '../actor.ts';
import { actorName } from '../kernel/program.ts';
import { requireOwner } from '../kernel/permission.ts';
import type { DocumentContents } from '../ports/document.ts';
import type { ServiceDeps } from '../ports/unit-of-work.ts';

const BATCH = 50;

/**
 * Removes what the storage is to be rid of: contents of erased documents, and uploads of before an instant that nothing
 * rests on. First the row says so, then the content goes, then the row: whatever breaks off, the next sweep goes on.
 * Errors: rejects when the storage cannot be reached; what was marked stays marked.
 */
export async function sweepDocuments(deps: ServiceDeps, actor: Actor, uploadedBefore: Instant): Promise<number> {
  const { documents: contents } = deps;
  const { tenantId } = actor;
  if (contents === undefined || tenantId === null) return 0;
  requireOwner(actor, tenantId, 'sweeping documents');
  let count = 0;
  for (;;) {
    const removed = await sweepBatch(deps, contents, actor, { tenantId, uploadedBefore });
    count += removed;
    if (removed < BATCH) return count;
  }
}

async function sweepBatch(
  deps: ServiceDeps,
  contents: DocumentContents,
  actor: Actor,
  of: { readonly tenantId: string; readonly uploadedBefore: Instant },
): Promise<number> {
  // From here on nothing can be handed in on them.
  const found = await deps.gateway.transaction(actor, async (unit) => {
    const documents = await unit.documents.listToRemove(of.tenantId, of.uploadedBefore, BATCH);
    for (const document of documents) {
      if (document.erasedAt === null) await unit.documents.markErased(document, actorName(actor), deps.wallClock());
    }
    return documents;
  });
  for (const document of found) {
    await contents.remove(document);
    await deps.gateway.transaction(actor, (unit) =>
      document.attachedAt === null
        ? unit.documents.remove(document)
        : unit.documents.markRemoved(document, deps.wallClock()),
    );
  }
  return found.length;
}
