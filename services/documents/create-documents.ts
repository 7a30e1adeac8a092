import type { ServiceDeps } from '../ports/unit-of-work.ts';
import type { DocumentCommands } from './contract.ts';
import { eraseDocument } from './erase-document.ts';
import { confirmDocument, registerDocument } from './register-document.ts';
import { sweepDocuments } from './sweep-documents.ts';

/** The commands about files that partners hand in. */
export const createDocuments = (deps: ServiceDeps): DocumentCommands => ({
  register: (actor, input) => registerDocument(deps, actor, input),
  confirm: (actor, document) => confirmDocument(deps, actor, document),
  erase: (actor, input) => eraseDocument(deps, actor, input),
  sweep: (actor, uploadedBefore) => sweepDocuments(deps, actor, uploadedBefore),
});
