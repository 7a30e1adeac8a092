import type { JsonObject } from '../../../domain/contract/params.ts';

const ELITE = { ELITE: { rate: '25%', months: 24 } };

/** Parameters of the agency program with a tier by invitation, and a review of every track's figures as it ships. */
export const AGENCY_WITH_ELITE: JsonObject = {
  invitationTiers: ['ELITE'],
  tracks: {
    ADVISORS: { referredShare: ELITE },
    MASTERS: { referredShare: ELITE, managedShare: { ELITE: { rate: '8%' } } },
  },
};
