import { checkSubmission } from '../../domain/decisions/managed-account.ts';
import { trackAt } from '../../domain/engine/tiers.ts';
import { must } from '../../domain/result.ts';
import { formatInstant } from '../../domain/time/instant.ts';
import type { Actor } from '../actor.ts';
import type { Ref, SubmitAccount } from '../contract.ts';
import { runCommand } from '../kernel/command.ts';
import { getEnrolment, getProgram } from '../kernel/program.ts';
import { refuse } from '../kernel/refusal.ts';
import { requireText } from '../kernel/require-text.ts';
import { decisionTime } from '../kernel/time.ts';
import type { Outcome } from '../outcome.ts';
import type { AccountRow } from '../ports/partner.ts';
import type { ServiceDeps } from '../ports/unit-of-work.ts';
import { accountEvent } from './move-account.ts';

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
    if (enrolment.status !== 'ACTIVE' && enrolment.status !== 'PROSPECT') {
      const message = `the partner's enrolment is ${enrolment.status}, expected PROSPECT or ACTIVE`;
      return refuse('ENROLMENT_INACTIVE', message, ['partnerId']);
    }
    const externalCustomer = requireText(input.customerId, 'customerId', 200);
    const partners = await unit.ledger.loadPartners(program, [enrolment.partnerId]);
    const rules = program.adapter.managedAccounts(program.terms.at(at));
    const track = trackAt(must(partners.get(enrolment.partnerId), 'an enrolled partner').enrolment, at);
    const checked = checkSubmission(rules, { ...input, track });
    if (!checked.ok) return refuse(checked.error.code, checked.error.message, fieldOf(checked.error.code));
    if (!Number.isSafeInteger(input.serviceMonths) || input.serviceMonths < 1) {
      return refuse('INVALID_INPUT', `found ${input.serviceMonths}, expected a number of months, 1 or more`, [
        'serviceMonths',
      ]);
    }
    // The customer may be new to the vendor; a partner cannot make one itself, nor see whether it was there.
    const ids = await unit.asSystem(program.tenantId, () =>
      unit.customers.ensure(program.tenantId, [externalCustomer]),
    );
    const account: AccountRow = {
      tenantId: program.tenantId,
      id: deps.newId('account'),
      programId: program.id,
      partnerId: enrolment.partnerId,
      customerId: must(ids.get(externalCustomer), 'an ensured customer'),
      status: 'SUBMITTED',
      serviceFrom: input.serviceFrom,
    };
    await unit.accounts.insert({
      ...account,
      externalId: input.externalId,
      vendorAccountId: input.vendorAccountId,
      submittedAt: at,
      serviceMonths: input.serviceMonths,
      clientConsent: input.clientConsent,
      proofDocumentId: null,
    });
    const event = accountEvent(account, 'managed_account.submitted', at, { from: null, to: 'SUBMITTED' });
    unit.emit({ tenantId: program.tenantId, id: program.id }, event);
    return { tenantId: account.tenantId, id: account.id };
  });

/** The field a problem of a submission is about. */
function fieldOf(code: string): readonly string[] {
  const fields: Readonly<Record<string, string>> = {
    NO_PROOF: 'proof',
    NO_CONSENT: 'clientConsent',
    TERM_TOO_SHORT: 'serviceMonths',
  };
  return [fields[code] ?? 'programSlug'];
}
