import { checkSubmission } from '../../domain/decisions/managed-account.ts';
import { trackAt } from '../../domain/engine/tiers.ts';
import { must } from '../../domain/result.ts';
import type { Instant } from '../../domain/time/calendar.ts';
import { formatInstant } from '../../domain/time/instant.ts';
import type { Actor } from '../actor.ts';
import type { Ref, SubmitAccount } from '../contract.ts';
import { runCommand } from '../kernel/command.ts';
import { getEnrolment, getProgram } from '../kernel/program.ts';
import { refuse } from '../kernel/refusal.ts';
import { checkExternalId } from '../kernel/require-text.ts';
import { decisionTime } from '../kernel/time.ts';
import { requireWorking } from '../kernel/working.ts';
import type { Outcome } from '../outcome.ts';
import type { AccountRow, EnrolmentRow } from '../ports/partner.ts';
import type { ProgramState } from '../ports/program.ts';
import type { ServiceDeps, UnitOfWork } from '../ports/unit-of-work.ts';
import { accountEvent } from './move-account.ts';
import { refusalDetail } from './refusal-detail.ts';
import { termOf } from './term-task.ts';
import { attachProof, checkPapers, hasProof, insertContacts, type Papers } from './papers.ts';

/** Hands in a customer whom a partner manages, with the proof of it. The owner reviews it. */
export const submitAccount = (deps: ServiceDeps, actor: Actor, input: SubmitAccount): Promise<Outcome<Ref>> =>
  runCommand(deps, actor, 'submitManagedAccount', input, async ({ unit, begin }) => {
    const program = await getProgram(unit, input.programSlug);
    const enrolment = await getEnrolment(unit, program, input.partnerId);
    await begin(program.tenantId);
    const at = decisionTime(actor, program, input.occurredAt);
    if (enrolment.enrolledAt > at) {
      const message = `the partner is enrolled since ${formatInstant(enrolment.enrolledAt)}, after ${formatInstant(at)}`;
      return refuse('NOT_ENROLLED', message, ['occurredAt']);
    }
    requireWorking(enrolment);
    checkExternalId(input.customerId, 'customerId');
    if (input.externalId !== null) checkExternalId(input.externalId, 'externalId');
    await checkRules(unit, { program, enrolment, at }, input);
    if (!Number.isSafeInteger(input.serviceMonths) || input.serviceMonths < 1) {
      const message = `found ${input.serviceMonths}, expected a number of months, 1 or more`;
      return refuse('INVALID_INPUT', message, ['serviceMonths']);
    }
    const papers = checkPapers(unit, input, at);
    if (papers.proofDocumentId !== null) await attachProof(unit, deps, enrolment, papers.proofDocumentId);
    // The customer may be new to the vendor; a partner cannot make one itself, nor see whether it was there.
    const ids = await unit.asSystem(program.tenantId, () =>
      unit.customers.ensure(program.tenantId, [input.customerId]),
    );
    const account: AccountRow = {
      tenantId: program.tenantId,
      id: deps.newId('account'),
      programId: program.id,
      partnerId: enrolment.partnerId,
      customerId: must(ids.get(input.customerId), 'an ensured customer'),
      status: 'SUBMITTED',
      serviceFrom: input.serviceFrom,
      noticeSentAt: null,
    };
    await unit.accounts.insert({ ...account, ...termsOf(program, input, papers), submittedAt: at });
    await insertContacts(unit, account, papers);
    const event = accountEvent(account, 'managed_account.submitted', at, { from: null, to: 'SUBMITTED' });
    unit.emit({ tenantId: program.tenantId, id: program.id }, event);
    return { tenantId: account.tenantId, id: account.id };
  });

async function checkRules(
  unit: UnitOfWork,
  of: { readonly program: ProgramState; readonly enrolment: EnrolmentRow; readonly at: Instant },
  input: SubmitAccount,
): Promise<void> {
  const { program, enrolment, at } = of;
  const partners = await unit.ledger.loadPartners(program, [enrolment.partnerId]);
  const track = trackAt(must(partners.get(enrolment.partnerId), 'an enrolled partner').enrolment, at);
  const rules = program.adapter.managedAccounts(program.terms.at(at));
  const checked = checkSubmission(rules, { ...input, track, proof: hasProof(unit, input) });
  if (checked.ok) return;
  const { code, message } = checked.error;
  refuse(code, message, fieldOf(code, input), refusalDetail(rules, code));
}

const termsOf = (program: ProgramState, input: SubmitAccount, papers: Papers) => ({
  ...termOf(program.calendar, input),
  externalId: input.externalId,
  vendorAccountId: input.vendorAccountId,
  serviceMonths: input.serviceMonths,
  clientConsent: input.clientConsent,
  consentAt: papers.consentAt,
  proofDocumentId: papers.proofDocumentId,
  isProofStated: papers.isProofStated,
  isProofSigned: papers.isProofSigned,
  services: papers.services,
});

/** The field a problem of a submission is about. */
function fieldOf(code: string, input: SubmitAccount): readonly string[] {
  const fields: Readonly<Record<string, string>> = {
    NO_PROOF: input.isProofSigned === false ? 'isProofSigned' : input.proof ? 'proofDocumentId' : 'proof',
    NO_CONSENT: 'clientConsent',
    TERM_TOO_SHORT: 'serviceMonths',
  };
  return [fields[code] ?? 'programSlug'];
}
