import type { ProgramAdapter } from '../domain/contract/adapter.ts';
import { affiliateCampaign } from './affiliate-campaign/index.ts';
import { customerioSolutions } from './customerio-solutions/index.ts';
import { klaviyoAgency } from './klaviyo-agency/index.ts';
import { klaviyoInfluencer } from './klaviyo-influencer/index.ts';

/** The only registration point of the adapters that ship with PartnerGraph. */
export const shippedAdapters: readonly ProgramAdapter[] = [
  klaviyoAgency,
  klaviyoInfluencer,
  customerioSolutions,
  affiliateCampaign,
];
