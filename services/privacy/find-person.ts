import { emailKey } from '../../domain/decisions/prospect.ts';
import { isOwnerOf } from '../kernel/permission.ts';
import { refuse } from '../kernel/refusal.ts';
import { RequestError } from '../outcome.ts';
import type { ServiceDeps, UnitOfWork } from '../ports/unit-of-work.ts';
import type { PersonRequest } from './contract.ts';
import type { PersonScope } from './store.ts';

/** Whom a request is about: somebody in the rows of a tenant, or an account of the network. */
export type Meant =
  | { readonly kind: 'TENANT'; readonly tenantId: string }
  | { readonly kind: 'ACCOUNT'; readonly tenantId: string; readonly personId: string };

const NAMES = ['email', 'leadId', 'customerId', 'partnerId', 'personId'] as const;

/** Checks who asks, and that one person is named. Errors: FORBIDDEN for other roles. */
export async function enterPrivacy(unit: UnitOfWork, input: PersonRequest): Promise<Meant> {
  const { actor } = unit;
  const given = NAMES.filter((name) => input[name] !== null);
  const isNetwork = actor.role === 'NETWORK_ADMIN';
  if (!isNetwork && (actor.role !== 'PROGRAM_OWNER' || actor.tenantId === null || !isOwnerOf(actor, actor.tenantId))) {
    throw new RequestError(
      'FORBIDDEN',
      `asking for a person's data is for a vendor's staff or the network's administrators; found role ${actor.role}`,
    );
  }
  if (given.length !== 1) {
    return refuse('INVALID_INPUT', `found ${given.length} of ${NAMES.join(', ')}, expected exactly one`, null);
  }
  if (isNetwork) {
    const { personId } = input;
    if (personId !== null) return { kind: 'ACCOUNT', tenantId: await unit.partners.ensureNetwork(), personId };
    return refuse('INVALID_INPUT', `found ${String(given[0])}, expected personId: the network has accounts alone`, [
      String(given[0]),
    ]);
  }
  if (input.personId !== null) {
    const message = 'found personId, expected a person of the program: accounts are the network’s';
    return refuse('INVALID_INPUT', message, ['personId']);
  }
  return { kind: 'TENANT', tenantId: actor.tenantId ?? '' };
}

/** The rows of a tenant that are about the person. A foreign row is answered like a missing one. */
export async function findPerson(
  unit: UnitOfWork,
  deps: Pick<ServiceDeps, 'hashContact'>,
  tenantId: string,
  input: PersonRequest,
): Promise<PersonScope> {
  const { leadId, customerId, partnerId } = input;
  const named = emailKey(input.email);
  if (input.email !== null && named === null) {
    return refuse('INVALID_INPUT', 'found no e-mail address, expected one', ['email']);
  }
  const known = named === null ? await unit.privacy.listEmails(tenantId, { leadId, customerId, partnerId }) : [named];
  if (known === null) return refuseMissing(input);
  const emails = [...new Set(known.map(emailKey).filter((key) => key !== null))].map((key) => ({
    key,
    hash: deps.hashContact(tenantId, key),
  }));
  const scope = await unit.privacy.find(tenantId, { emails, leadId, customerId, partnerId });
  return isEmpty(scope) ? refuseMissing(input) : scope;
}

const isEmpty = ({ partnerId, ...lists }: PersonScope): boolean =>
  partnerId === null && Object.values(lists).every((list) => list.length === 0);

/** The answer never repeats what was asked for: it may be shown and logged. */
function refuseMissing(input: PersonRequest): never {
  const field = NAMES.find((name) => input[name] !== null) ?? 'email';
  return refuse('NOT_FOUND', `found nothing about a person by this ${field}, expected something`, [field]);
}
