import type { TermsPreview, TermsPreviewJob, RawTerms } from '../../domain/comparison/terms-preview.ts';
import type { JsonObject } from '../../domain/contract/params.ts';
import { adapterKey } from '../../domain/contract/registry.ts';
import type { CustomerFacts, EnrolmentFacts, LeadFact } from '../../domain/engine/facts.ts';
import { nextTerms, TermsTimeline, type TermsVersion } from '../../domain/engine/terms.ts';
import { must } from '../../domain/result.ts';
import { RequestError } from '../outcome.ts';
import type { ProgramState } from '../ports/program.ts';
import { refuseParameters } from '../programs/parameter-errors.ts';
import type { RunHandler, RunScope } from '../runs/contract.ts';
import type { PreviewInput } from './preview-terms.ts';

/** Each batch is a transaction of its own. */
const PARTNERS_PER_BATCH = 100;
/** Facts of a program that are folded at once: they are held in memory. */
const FACTS_MAX = 200_000;
const PARTNERS_MAX = 50;

/** What a preview's run gives: the comparison, and what it was made of. */
export interface PreviewResult extends TermsPreview {
  /** Epoch milliseconds: the terms hold from the first, and what is dated before the second counts. */
  readonly validFrom: number;
  readonly until: number;
  readonly facts: number;
  /** Versions that were published for later dates; they are complete and take over then, as they would in truth. */
  readonly laterVersions: readonly number[];
}

/** The handler of TERMS_PREVIEW: reads the program's facts in batches and folds them twice. Writes only its result. */
export const runTermsPreview: RunHandler = async (scope) => {
  const ref = must(scope.program, 'a preview of terms is a program’s');
  const { params, validFrom } = scope.input as unknown as PreviewInput;
  const program = await scope.transaction(async (unit) => must(await unit.programs.find(ref), `program ${ref.id}`));
  const proposed = nextTerms(program.adapter, program.terms.versionAt(validFrom), params, validFrom);
  if (!proposed.ok) return refuseParameters(proposed.error);
  const proposedTerms = withVersion(program.terms, proposed.value);
  const loaded = await loadFacts(scope, program, proposedTerms);
  const job: TermsPreviewJob = {
    adapter: adapterKey(program.adapter),
    timeZone: program.calendar.timeZone,
    until: program.now,
    present: program.terms.versions.map(toRaw),
    proposed: proposedTerms.versions.map(toRaw),
    partnersMax: PARTNERS_MAX,
    enrolments: loaded.enrolments,
    leads: loaded.leads,
    customers: loaded.customers,
    proposedLinks: loaded.proposedLinks,
  };
  const preview = await scope.deps.simulator.preview(job);
  if (!preview.ok) return refuseSimulation(preview.error);
  const result: PreviewResult = {
    ...preview.value,
    validFrom,
    until: program.now,
    facts: loaded.facts,
    laterVersions: program.terms.versions.filter(({ from }) => from > validFrom).map(({ version }) => version),
  };
  return result as unknown as JsonObject;
};

const toRaw = ({ version, from, raw }: TermsVersion): RawTerms => ({ version, from, raw });

/** The terms with one version more, under the next number there is. */
function withVersion(terms: TermsTimeline, next: TermsVersion): TermsTimeline {
  const version = Math.max(...terms.versions.map((each) => each.version)) + 1;
  return new TermsTimeline([...terms.versions, { ...next, version }]);
}

interface Loaded {
  readonly enrolments: readonly EnrolmentFacts[];
  readonly leads: readonly LeadFact[];
  readonly customers: readonly CustomerFacts[];
  readonly proposedLinks: TermsPreviewJob['proposedLinks'];
  readonly facts: number;
}

async function loadFacts(scope: RunScope, program: ProgramState, proposed: TermsTimeline): Promise<Loaded> {
  const partners = await scope.transaction((unit) => unit.ledger.listEnrolledPartners(program, program.now));
  const enrolments: EnrolmentFacts[] = [];
  const leads: LeadFact[] = [];
  const customers = new Map<string, CustomerFacts>();
  const proposedLinks: (readonly [string, CustomerFacts['link']])[] = [];
  let facts = 0;
  await scope.progress(0, partners.length);
  for (let index = 0; index < partners.length; index += PARTNERS_PER_BATCH) {
    const batch = partners.slice(index, index + PARTNERS_PER_BATCH);
    const [timelines, own, sold, credited] = await scope.transaction(async ({ ledger }) => {
      const ids = (await ledger.listCustomersOf(program, batch)).filter((id) => !customers.has(id));
      return Promise.all([
        ledger.loadPartners(program, batch),
        ledger.loadLeads(program, batch),
        ledger.loadCustomers(program, ids),
        // Whose a sign-up is follows from the terms of its date, so it is looked up under both.
        ledger.loadCustomers({ ...program, terms: proposed }, hasLinks(program) ? ids : []),
      ]);
    });
    for (const { enrolment } of timelines.values()) enrolments.push(enrolment);
    for (const lead of own) leads.push(lead);
    const linksAfter = new Map(credited.map((customer) => [customer.customer, customer.link]));
    for (const customer of sold) {
      const link = linksAfter.get(customer.customer);
      if (link !== undefined && !isSameLink(link, customer.link)) proposedLinks.push([customer.customer, link]);
      customers.set(customer.customer, customer);
      facts += customer.payments.length + customer.refunds.length + 1;
    }
    facts += own.length;
    if (facts > FACTS_MAX) refuseSize(facts);
    await scope.progress(Math.min(index + PARTNERS_PER_BATCH, partners.length), partners.length);
  }
  return { enrolments, leads, customers: [...customers.values()], proposedLinks, facts };
}

const hasLinks = ({ adapter, terms, now }: ProgramState): boolean => adapter.links(terms.at(now)).kind !== 'NONE';

const isSameLink = (a: CustomerFacts['link'], b: CustomerFacts['link']): boolean =>
  a?.partner === b?.partner && a?.clickedAt === b?.clickedAt && a?.firstPaymentBefore === b?.firstPaymentBefore;

function refuseSize(facts: number): never {
  throw new RequestError(
    'SIMULATION_TOO_LARGE',
    `found ${facts} facts and more to come, expected at most ${FACTS_MAX} in a program whose terms are previewed`,
  );
}

function refuseSimulation(refusal: { readonly kind: string; readonly message?: string }): never {
  if (refusal.kind === 'BUSY') throw new Error('the preview found no free thread; the run is tried again');
  const code = refusal.kind === 'TIMEOUT' ? 'SIMULATION_TIMEOUT' : 'SIMULATION_TOO_LARGE';
  throw new RequestError(code, refusal.message ?? 'the preview could not be computed');
}
