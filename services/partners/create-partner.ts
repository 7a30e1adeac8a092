import type { Actor } from '../actor.ts';
import type { CreatePartner } from '../contract.ts';
import { runCommand } from '../kernel/command.ts';
import { isOwnerOf } from '../kernel/permission.ts';
import { requireText } from '../kernel/require-text.ts';
import { toWebAddress } from '../kernel/require-web-address.ts';
import { RequestError, type Outcome } from '../outcome.ts';
import type { ServiceDeps, UnitOfWork } from '../ports/unit-of-work.ts';

/** Makes a partner organization. The vendor that makes one sees it before it is enrolled anywhere. */
export const createPartner = (
  deps: ServiceDeps,
  actor: Actor,
  input: CreatePartner,
): Promise<Outcome<{ readonly id: string }>> =>
  runCommand(deps, actor, 'createPartner', input, async ({ unit, begin }) => {
    const tenantId = await homeOf(unit);
    await begin(tenantId);
    const id = deps.newId('partner');
    await unit.partners.insert({
      id,
      name: requireText(input.name, 'name', 200),
      website: toWebAddress(input.website, 'website'),
    });
    await unit.audit(tenantId, 'createPartner', id, {});
    return { id };
  });

/** The organization the call is kept under: the vendor's, or the network's for its administrators. */
async function homeOf({ actor, partners }: UnitOfWork): Promise<string> {
  if (actor.role === 'NETWORK_ADMIN') return partners.ensureNetwork();
  if (actor.tenantId !== null && isOwnerOf(actor, actor.tenantId)) return actor.tenantId;
  throw new RequestError('FORBIDDEN', `creating a partner is for a vendor or the network; found role ${actor.role}`);
}
