import { must } from '../../../domain/result.ts';
import { acceptedLead, closeLead, newLead, recordBilling } from '../../e2e/support/calls.ts';
import { AGENCY, CAMPAIGN, FOREIGN, SOLUTIONS, startWorld, type World } from '../../e2e/support/seed-world.ts';
import type { Known } from './random-query.ts';

/** The world of the end-to-end tests with something in each list, and what in it can be asked for by name. */
export async function createDashboardWorld(): Promise<{ readonly world: World; readonly known: Known }> {
  const world = await startWorld();
  const { birch, owner, billing } = world;
  const leadIds = [];
  for (let index = 0; index < 6; index += 1) leadIds.push(await newLead(birch, { company: `Lead ${index}` }));
  for (let index = 0; index < 3; index += 1) {
    const leadId = await acceptedLead(birch, owner, { company: `Won ${index}` });
    await closeLead(owner, { leadId, result: 'WON', customerId: `customer-${index}`, mrr: '100.00' });
    leadIds.push(leadId);
    await recordBilling(
      billing,
      [1, 2].map((month) => ({
        kind: 'PAID' as const,
        customerId: `customer-${index}`,
        invoiceId: `invoice-${index}-${month}`,
        amount: '100.00',
        currency: 'USD',
        at: '2026-03-10T00:00:00Z',
        serviceFrom: `2026-0${month}-01T00:00:00Z`,
        serviceTo: `2026-0${month + 1}-01T00:00:00Z`,
      })),
    );
  }
  const partnerIds = must(birch.caller.partnerIds, 'partners');
  const ids = [...leadIds, ...partnerIds];
  const programSlugs = [AGENCY, SOLUTIONS, CAMPAIGN, FOREIGN];
  return {
    world,
    known: {
      id: ids,
      ids,
      leadId: leadIds,
      partnerId: partnerIds,
      programSlug: programSlugs,
      slug: programSlugs,
      keys: ['reward.rate'],
    },
  };
}
