import { chooseLink } from '../../domain/decisions/link.ts';
import { emailKey } from '../../domain/decisions/prospect.ts';
import { must } from '../../domain/result.ts';
import type { Actor } from '../actor.ts';
import type { Dated, Keyed, Ref } from '../contract.ts';
import { runCommand } from '../kernel/command.ts';
import { refuse } from '../kernel/refusal.ts';
import { checkExternalId, requireText } from '../kernel/require-text.ts';
import { resettle } from '../ledger/resettle.ts';
import type { Outcome } from '../outcome.ts';
import type { ServiceDeps, UnitOfWork } from '../ports/unit-of-work.ts';
import { enterLinks, type LinkScope } from './enter-links.ts';
import { visitorKey } from './record-click.ts';

export interface SignUpInput extends Keyed, Dated {
  readonly programSlug: string;
  readonly customerId: string;
  readonly visitor: string | null;
  readonly email: string | null;
}

export interface SignedUp {
  readonly customer: Ref;
  readonly partnerId: string | null;
  readonly reason: string | null;
}

/** Records that a customer signed up, and tells whose it is by the links it came by, or why it is nobody's. */
export const signUpCustomer = (deps: ServiceDeps, actor: Actor, input: SignUpInput): Promise<Outcome<SignedUp>> =>
  runCommand(deps, actor, 'signUpCustomer', input, async (scope): Promise<SignedUp> => {
    const { unit } = scope;
    const found = await enterLinks(scope, input);
    const { program, at } = found;
    const { tenantId } = program;
    checkExternalId(input.customerId, 'customerId');
    const customerId = must(
      (await unit.customers.ensure(tenantId, [input.customerId])).get(input.customerId),
      'an ensured customer',
    );
    if (await unit.links.hasSignUp(tenantId, program.id, customerId)) {
      return refuse('ALREADY_SIGNED_UP', `customer "${input.customerId}" has signed up in "${program.slug}" before`, [
        'customerId',
      ]);
    }
    const visitor =
      input.visitor === null ? null : visitorKey(deps, tenantId, requireText(input.visitor, 'visitor', 200));
    const hashOf = hashesOf(deps, tenantId);
    const signUp = { tenantId, programId: program.id, customerId, visitor, at, emailKey: hashOf(input.email) };
    await unit.links.insertSignUp({ ...signUp, email: input.email });
    const chosen = await choosePartner(unit, found, signUp, hashOf);
    unit.emit(
      { tenantId, id: program.id },
      {
        type: 'customer.signed_up',
        at,
        partnerId: chosen.partnerId,
        leadId: null,
        subjectType: 'Customer',
        subjectId: customerId,
        audience: chosen.partnerId === null ? 'OWNER' : 'PARTNER',
        payload: { customerId, reason: chosen.reason },
      },
    );
    const partners = chosen.partnerId === null ? [] : [chosen.partnerId];
    await resettle(unit, deps, program, { customers: [customerId], partners });
    return { customer: { tenantId, id: customerId }, ...chosen };
  });

/** E-mail addresses are compared by their salted hashes: the customer's own may have been erased. */
const hashesOf =
  (deps: Pick<ServiceDeps, 'hashContact'>, tenantId: string) =>
  (email: string | null): string | null => {
    const key = emailKey(email);
    return key === null ? null : deps.hashContact(tenantId, key);
  };

/** The same choice as the ledger makes of the stored rows at every fold; made here to say why it came out so. */
async function choosePartner(
  unit: UnitOfWork,
  { program, rules }: LinkScope,
  signUp: { readonly visitor: string | null; readonly at: number; readonly emailKey: string | null },
  hashOf: (email: string | null) => string | null,
): Promise<{ readonly partnerId: string | null; readonly reason: string | null }> {
  const clicks =
    signUp.visitor === null ? [] : await unit.links.listClicks(program.tenantId, program.id, signUp.visitor);
  const emails = new Map(clicks.map((click) => [click.partnerId, click.partnerEmail]));
  const chosen = chooseLink(
    rules,
    clicks.map((click) => ({ partner: click.partnerId, at: click.at })),
    { at: signUp.at, email: signUp.emailKey },
    (partner) => hashOf(emails.get(partner) ?? null),
    program.calendar,
  );
  return chosen.ok ? { partnerId: chosen.value.partner, reason: null } : { partnerId: null, reason: chosen.error };
}
