import { must } from '../../domain/result.ts';
import { removeContent, eraseRow } from '../documents/erase-document.ts';
import type { RunHandler, RunScope } from '../runs/contract.ts';
import type { PersonScope } from './store.ts';

/**
 * The handler of PERSON_ERASURE. Rows go in one transaction, so that nothing is ever half erased; then the contents of
 * documents. After a crash it is done again and finds nothing left.
 */
export const runPersonErasure: RunHandler = async (scope) => {
  const person = scope.input as unknown as PersonScope;
  const { counts, documents } = await scope.transaction(async (unit) => {
    const { tenantId } = scope.run;
    const erased = await unit.privacy.erase(tenantId, person, () => `erased-${scope.deps.newSecret()}`);
    // Whoever shows a lead learns that it is to be read again.
    for (const lead of erased.leads) {
      const program = must(await unit.programs.find({ tenantId, id: lead.programId }), 'the program of a lead');
      unit.emit({ tenantId, id: lead.programId }, leadErased(lead, program.now));
    }
    const details = await erasePapers(unit, scope, person);
    // Exports may hold what was just erased; they are made again in a moment.
    await unit.privacy.removeExports(tenantId, null);
    await unit.audit(tenantId, 'personErased', scope.run.id, {});
    return { counts: { ...erased.counts, documents: details.length }, documents: details };
  });
  for (const [index, id] of documents.entries()) {
    await removeContent(scope.deps, scope.actor, { tenantId: scope.run.tenantId, id });
    await scope.progress(index + 1, documents.length);
  }
  return { erased: counts };
};

type Unit = Parameters<Parameters<RunScope['transaction']>[0]>[0];

async function erasePapers(unit: Unit, { deps }: RunScope, { documentIds }: PersonScope): Promise<readonly string[]> {
  const erased: string[] = [];
  for (const id of documentIds) {
    const document = await unit.documents.findForUpdate(id);
    if (document === null) continue;
    if (document.erasedAt === null) await eraseRow(unit, deps, document);
    erased.push(id);
  }
  return erased;
}

const leadErased = (lead: { readonly id: string; readonly partnerId: string }, at: number) => ({
  type: 'lead.updated',
  at,
  partnerId: lead.partnerId,
  leadId: lead.id,
  subjectType: 'Lead',
  subjectId: lead.id,
  audience: 'PARTNER' as const,
  payload: {},
});
