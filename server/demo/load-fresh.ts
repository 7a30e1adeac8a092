import { must } from '../../domain/result.ts';
import type { Actor } from '../../services/actor.ts';
import type { Services } from '../../services/contract.ts';
import type { Outcome } from '../../services/outcome.ts';
import type { FreshProgram } from './read-demo.ts';

export interface FreshOptions {
  readonly services: Services;
  /** The vendor's owner. */
  readonly actor: Actor;
  readonly partnerIdOf: (key: string) => string;
  readonly keyPrefix: string;
}

/** Makes the program on the REAL clock with its partners, and registers its leads now. */
export async function loadFresh(fresh: FreshProgram, options: FreshOptions): Promise<void> {
  const { services, actor, partnerIdOf } = options;
  const { slug, name, description, adapter, links } = fresh.program;
  const keyed = (what: string) => ({ idempotencyKey: `${options.keyPrefix}:${slug}:${what}` });
  const dated = (what: string) => ({ ...keyed(what), occurredAt: null });
  const clock = { kind: 'REAL' as const };
  const program = { slug, name, description, adapter, links, params: {}, timeZone: 'UTC', clock };
  expectDone(await services.programs.create(actor, { ...keyed('program'), ...program }), slug);
  for (const { partner, track } of fresh.enrolments) {
    const enrolment = { programSlug: slug, partnerId: partnerIdOf(partner), track, tier: null, email: null };
    expectDone(await services.partners.enroll(actor, { ...dated(partner), ...enrolment }), partner);
  }
  for (const { lead, partner, company, domain, contact, email, contacts, decisions } of fresh.leads) {
    const registration = {
      ...dated(lead),
      programSlug: slug,
      partnerId: partnerIdOf(partner),
      externalId: lead,
      company,
      domain,
      contactName: contact,
      contactEmail: email,
      contactPhone: null,
      listSize: contacts,
      notes: null,
    };
    const { id } = expectDone(await services.leads.register(actor, registration), lead);
    for (const { decision, reason } of decisions) {
      const review = { ...dated(`${lead}:${decision}`), leadId: id, decision, reason };
      expectDone(await services.leads.review(actor, review), `${lead} ${decision}`);
    }
  }
}

function expectDone<T>(outcome: Outcome<T>, what: string): T {
  const [error] = outcome.userErrors;
  return must(outcome.value, `demo, ${what}: ${error === undefined ? 'refused' : `${error.code}: ${error.message}`}`);
}
