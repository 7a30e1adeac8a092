import type { DemoAccount } from '../start.ts';
import type { DemoSummary } from './load-demo.ts';

/** Who gets a token in the ready block: an owner and a service of the largest vendor, two partners, the fresh one's owner. */
export function toDemoAccounts({ vendors, partners }: DemoSummary): readonly DemoAccount[] {
  const [largest, fresh] = [vendors[0], vendors.at(-1)];
  const shown = partners.filter(({ programSlugs }) => programSlugs.includes('klaviyo-agency')).slice(0, 2);
  return [
    ...(largest === undefined ? [] : [toOwner(largest), toService(largest)]),
    ...shown.map((partner): DemoAccount => ({
      label: `partner  ${partner.name}`,
      role: 'PARTNER',
      subject: partner.ownerId,
      partnerIds: [partner.id],
      programSlug: 'klaviyo-agency',
    })),
    ...(fresh === undefined ? [] : [toOwner(fresh)]),
  ];
}

const toOwner = ({ tenantId, ownerId, name, programSlugs }: DemoSummary['vendors'][number]): DemoAccount => ({
  label: `owner    ${name}`,
  role: 'PROGRAM_OWNER',
  subject: ownerId,
  tenantId,
  rights: ['RECORD_BILLING', 'BACKDATE', 'APPROVE_PAYOUTS', 'RECORD_PAYOUTS'],
  programSlug: programSlugs[0] ?? null,
});

const toService = ({ tenantId, name, programSlugs }: DemoSummary['vendors'][number]): DemoAccount => ({
  label: `service  ${name}`,
  role: 'SERVICE',
  subject: 'demo-service',
  tenantId,
  rights: ['RECORD_BILLING', 'BACKDATE'],
  programSlug: programSlugs[0] ?? null,
});
