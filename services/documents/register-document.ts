import type { Actor } from '../actor.ts';
import type { Ref } from '../contract.ts';
import { runCommand } from '../kernel/command.ts';
import { requireWorking } from '../kernel/working.ts';
import { actorName, getEnrolment, getProgram } from '../kernel/program.ts';
import { requireText } from '../kernel/require-text.ts';
import type { Outcome } from '../outcome.ts';
import type { ServiceDeps } from '../ports/unit-of-work.ts';
import type { RegisterDocument } from './contract.ts';

const NAME_CHARACTERS_MAX = 200;

/** Notes an upload for a partner in a program. Its content is stored afterwards, under the id this gives. */
export const registerDocument = (deps: ServiceDeps, actor: Actor, input: RegisterDocument): Promise<Outcome<Ref>> =>
  runCommand(deps, actor, 'uploadDocument', input, async ({ unit, begin }) => {
    const program = await getProgram(unit, input.programSlug);
    const enrolment = await getEnrolment(unit, program, input.partnerId);
    await begin(program.tenantId);
    requireWorking(enrolment);
    const { tenantId, programId, partnerId } = enrolment;
    const document = { tenantId, id: deps.newId('document') };
    await unit.documents.insert({
      ...document,
      programId,
      partnerId,
      name: requireText(input.name, 'name', NAME_CHARACTERS_MAX),
      mediaType: input.mediaType,
      sizeBytes: input.sizeBytes,
      sha256: input.sha256,
      uploadedBy: actorName(actor),
      uploadedAt: deps.wallClock(),
    });
    return document;
  });

/** Notes that an upload's content lies in the storage. False: it was erased meanwhile, and its content is to go. */
export const confirmDocument = (deps: ServiceDeps, actor: Actor, { id }: Ref): Promise<boolean> =>
  deps.gateway.transaction(actor, async (unit) => {
    const document = await unit.documents.findForUpdate(id);
    if (document === null || document.erasedAt !== null) return false;
    if (document.storedAt === null) await unit.documents.markStored(document, deps.wallClock());
    return true;
  });
