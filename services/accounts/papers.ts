import type { Instant } from '../../domain/time/calendar.ts';
import { formatInstant } from '../../domain/time/instant.ts';
import type { SubmitAccount } from '../contract.ts';
import { refuse } from '../kernel/refusal.ts';
import { requireText } from '../kernel/require-text.ts';
import type { AccountRow, EnrolmentRow } from '../ports/partner.ts';
import type { ServiceDeps, UnitOfWork } from '../ports/unit-of-work.ts';
import type { AccountContact } from './contract.ts';

const TEXT_MAX = 4000;
const CONTACT_MAX = 200;

/** What a submission rests on, checked. */
export interface Papers {
  readonly proofDocumentId: string | null;
  readonly isProofStated: boolean;
  readonly isProofSigned: boolean | null;
  readonly services: string | null;
  readonly consentAt: Instant | null;
  readonly consentBy: string | null;
  readonly agency: AccountContact | null;
  readonly client: AccountContact | null;
}

/** Whether a submission brings a proof: a document, or the vendor's word that it has one. A partner's word is none. */
export const hasProof = (unit: UnitOfWork, input: SubmitAccount): boolean =>
  input.isProofSigned !== false &&
  (typeof input.proofDocumentId === 'string' || (input.proof && unit.actor.role !== 'PARTNER'));

/**
 * Checks what a submission says beyond its dates. A partner's own says everything that the program asks for; the vendor
 * may leave out what it knows already. Errors: refusals by field.
 */
export function checkPapers(unit: UnitOfWork, input: SubmitAccount, at: Instant): Papers {
  const isPartner = unit.actor.role === 'PARTNER';
  if (isPartner) {
    requireSaid(input.services, 'services', 'what the partner does for the client');
    requireSaid(input.vendorAccountId, 'vendorAccountId', "the client's account at the vendor");
    requireSaid(input.consentBy, 'consentBy', 'who consented for the client');
    requireSaid(input.agencyContact?.email, 'agencyContact', 'whom to ask at the agency, with an e-mail address');
    requireSaid(input.clientContact?.email, 'clientContact', 'whom to ask at the client, with an e-mail address');
  }
  const { consentAt = null, consentBy = null, services = null } = input;
  if (consentAt !== null && consentAt > at) {
    const message = `found ${formatInstant(consentAt)}, expected a consent of ${formatInstant(at)} or before`;
    refuse('INVALID_DATE', message, ['consentAt']);
  }
  return {
    proofDocumentId: input.proofDocumentId ?? null,
    isProofStated: input.proof && !isPartner,
    isProofSigned: input.isProofSigned ?? null,
    services: services === null ? null : requireText(services, 'services', TEXT_MAX),
    consentAt: consentAt ?? (consentBy === null ? null : at),
    consentBy: consentBy === null ? null : requireText(consentBy, 'consentBy', CONTACT_MAX),
    agency: checkContact(input.agencyContact, 'agencyContact'),
    client: checkContact(input.clientContact, 'clientContact'),
  };
}

function requireSaid(value: string | null | undefined, field: string, what: string): void {
  if (typeof value === 'string' && value.trim() !== '') return;
  refuse('INCOMPLETE', `found no ${field}, expected ${what}`, [field]);
}

function checkContact(contact: AccountContact | null | undefined, field: string): AccountContact | null {
  if (contact === null || contact === undefined) return null;
  for (const [name, value] of Object.entries(contact) as [keyof AccountContact, string | null][]) {
    if (value !== null && value.length > CONTACT_MAX) {
      refuse('INVALID_INPUT', `found ${value.length} characters, expected at most ${CONTACT_MAX}`, [field, name]);
    }
  }
  return contact;
}

/** Takes the document that proves a service: one of the same partner in the same program, whose upload has ended. */
export async function attachProof(
  unit: UnitOfWork,
  deps: Pick<ServiceDeps, 'wallClock'>,
  enrolment: EnrolmentRow,
  documentId: string,
): Promise<void> {
  const document = await unit.documents.findForUpdate(documentId);
  const isTheirs = document?.programId === enrolment.programId && document.partnerId === enrolment.partnerId;
  if (!isTheirs || document.erasedAt !== null) {
    const message = `found no document "${documentId}" of the partner in the program, expected one uploaded there`;
    return refuse('UNKNOWN_DOCUMENT', message, ['proofDocumentId']);
  }
  if (document.storedAt === null) {
    const message = `the upload of document "${documentId}" has not ended, expected one that has`;
    return refuse('UNKNOWN_DOCUMENT', message, ['proofDocumentId']);
  }
  if (document.attachedAt === null) await unit.documents.markAttached(document, deps.wallClock());
}

/** Keeps the people named in a submission, each in a row of its own. */
export async function insertContacts(unit: UnitOfWork, account: AccountRow, papers: Papers): Promise<void> {
  if (papers.agency !== null) await unit.accounts.insertContact(account, 'AGENCY', papers.agency);
  if (papers.client !== null) await unit.accounts.insertContact(account, 'CLIENT', papers.client);
  if (papers.consentBy === null) return;
  await unit.accounts.insertContact(account, 'CONSENT', { name: papers.consentBy, email: null, phone: null });
}
