import type { DemoAccount } from '../start.ts';
import type { DemoSummary } from './load-demo.ts';

/** Who gets a token in the ready block: every vendor's owner, a service, three partners, the network's administrator. */
export function toDemoAccounts({ vendors, partners }: DemoSummary): readonly DemoAccount[] {
  const [largest] = vendors;
  return [
    ...vendors.map(toOwner),
    ...(largest === undefined ? [] : [toService(largest)]),
    ...inProgram(partners, 'klaviyo-agency', 2),
    ...inProgram(partners, 'summer-affiliates', 1),
    { label: 'admin    the network', role: 'NETWORK_ADMIN', subject: 'demo-admin', programSlug: null },
  ];
}

const inProgram = (partners: DemoSummary['partners'], slug: string, count: number): readonly DemoAccount[] =>
  partners
    .filter(({ programSlugs }) => programSlugs.includes(slug))
    .slice(0, count)
    .map((partner) => ({
      label: `partner  ${partner.name}`,
      role: 'PARTNER',
      subject: partner.ownerId,
      partnerIds: [partner.id],
      programSlug: slug,
    }));

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
