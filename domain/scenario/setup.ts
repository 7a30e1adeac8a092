import type { AdapterRegistry } from '../contract/registry.ts';
import type { JsonObject } from '../contract/params.ts';
import { ladderAt } from '../engine/tiers.ts';
import { currencyOf, firstTerms, nextTerms, TermsTimeline, type TermsVersion } from '../engine/terms.ts';
import type { Instant } from '../time/calendar.ts';
import type { ScenarioIssue } from './issue.ts';
import { text, type Scenario, type ScenarioEnrolment, type ScenarioPartner, type ScenarioProgram } from './scenario.ts';
import type { EnrolmentRecord, ProgramWorld } from './world.ts';

/**
 * Sets the stage: programs with all versions of their terms, partners with their enrolments and tracks. Terms and
 * tracks are laid out before the first fact is played, because those dated at an instant count at that instant.
 */
export function setUpPrograms(
  scenario: Scenario,
  registry: AdapterRegistry,
  issues: ScenarioIssue[],
): ReadonlyMap<string, ProgramWorld> {
  const worlds = new Map<string, ProgramWorld>();
  for (const program of scenario.programs) {
    if (worlds.has(program.id)) {
      issues.push(problem(program, 'id', `found program "${program.id}" twice, expected each id once`));
      continue;
    }
    const world = setUpProgram(scenario, program, registry, issues);
    if (world !== null) worlds.set(program.id, world);
  }
  const seen = new Set<string>();
  for (const partner of scenario.partners) {
    if (seen.has(partner.id))
      issues.push(problem(partner, 'id', `found partner "${partner.id}" twice, expected each id once`));
    seen.add(partner.id);
    for (const enrolment of partner.enrolments) enrol(scenario, partner, enrolment, worlds, issues);
  }
  return worlds;
}

function setUpProgram(
  scenario: Scenario,
  program: ScenarioProgram,
  registry: AdapterRegistry,
  issues: ScenarioIssue[],
): ProgramWorld | null {
  const adapter = registry.find(program.adapter);
  if (adapter === null) {
    const known = registry
      .list()
      .map((each) => each.id)
      .join(', ');
    issues.push(problem(program, 'adapter', `found unknown adapter "${program.adapter}", expected one of ${known}`));
    return null;
  }
  const first = firstTerms(adapter, program.params);
  if (!first.ok) {
    issues.push(...first.error.map((issue) => problem(program, `params.${issue.path}`, issue.message)));
    return null;
  }
  const versions: TermsVersion[] = [first.value];
  for (const fact of inOrder(scenario)) {
    if (fact.type !== 'terms.published' || text(fact, 'program') !== program.id) continue;
    const overlay = fact.values['params'] as JsonObject;
    const next = nextTerms(adapter, versions.at(-1) as TermsVersion, overlay, fact.at);
    if (next.ok) versions.push(next.value);
    else issues.push(...next.error.map((issue) => problem(fact, `params.${issue.path}`, issue.message)));
  }
  return {
    id: program.id,
    adapter,
    currency: currencyOf(first.value.raw),
    terms: new TermsTimeline(versions),
    enrolments: new Map(),
    leads: new Map(),
    clicks: new Map(),
    signUps: new Map(),
    wins: new Map(),
    accounts: new Map(),
  };
}

/** Facts before `until`, by date; at one instant in the order given. */
export const inOrder = (scenario: Scenario): Scenario['facts'] =>
  scenario.facts.filter((fact) => fact.at < scenario.until).sort((a, b) => a.at - b.at);

function enrol(
  scenario: Scenario,
  partner: ScenarioPartner,
  enrolment: ScenarioEnrolment,
  worlds: ReadonlyMap<string, ProgramWorld>,
  issues: ScenarioIssue[],
): void {
  const world = worlds.get(enrolment.program);
  if (world === undefined) {
    if (!scenario.programs.some((program) => program.id === enrolment.program)) {
      const known = scenario.programs.map((program) => program.id).join(', ');
      issues.push(
        problem(enrolment, 'program', `found unknown program "${enrolment.program}", expected one of ${known}`),
      );
    }
    return;
  }
  if (world.enrolments.has(partner.id)) {
    issues.push(
      problem(enrolment, 'program', `found partner "${partner.id}" enrolled in "${world.id}" twice, expected once`),
    );
    return;
  }
  const tracks = tracksOf(scenario, partner, enrolment, world, issues);
  const record: EnrolmentRecord = {
    partner: partner.id,
    email: partner.email,
    since: enrolment.since,
    tier: enrolment.tier,
    tracks,
    invitations: [],
    overrides: [],
  };
  if (enrolment.tier !== null) checkTier(enrolment, record, world, issues);
  if (enrolment.since < scenario.until) world.enrolments.set(partner.id, record);
}

function tracksOf(
  scenario: Scenario,
  partner: ScenarioPartner,
  enrolment: ScenarioEnrolment,
  world: ProgramWorld,
  issues: ScenarioIssue[],
): readonly { at: Instant; track: string }[] {
  const known = world.adapter.tracks(world.terms.at(enrolment.since));
  const found = enrolment.track === null ? 'no track' : `track "${enrolment.track}"`;
  if (known.length === 0) {
    if (enrolment.track !== null)
      issues.push(problem(enrolment, 'track', `found ${found}, expected none: ${world.adapter.id} has no tracks`));
    return [];
  }
  if (enrolment.track === null || !known.includes(enrolment.track)) {
    issues.push(problem(enrolment, 'track', `found ${found}, expected one of ${known.join(', ')}`));
    return [];
  }
  const changes = inOrder(scenario)
    .filter(
      (fact) =>
        fact.type === 'track.changed' && text(fact, 'program') === world.id && text(fact, 'partner') === partner.id,
    )
    .map((fact) => ({ at: fact.at, track: text(fact, 'track') }))
    .filter((change) => known.includes(change.track) && change.at >= enrolment.since);
  return [{ at: enrolment.since, track: enrolment.track }, ...changes];
}

function checkTier(
  enrolment: ScenarioEnrolment,
  record: EnrolmentRecord,
  world: ProgramWorld,
  issues: ScenarioIssue[],
): void {
  const ladder = ladderAt({ adapter: world.adapter, terms: world.terms, enrolment: record }, enrolment.since);
  const where = (message: string): number => issues.push(problem(enrolment, 'tier', message));
  if (ladder === null) {
    where(`found tier "${enrolment.tier}", expected none: ${world.adapter.id} has no tiers`);
  } else if (ladder.decided.kind === 'AT_ONCE') {
    where(`found tier "${enrolment.tier}", expected none: in ${world.adapter.id} the tier follows from the business`);
  } else if (enrolment.tier !== null && ladder.invitation.includes(enrolment.tier)) {
    where(
      `found invitation tier "${enrolment.tier}", expected one of ${names(ladder)}: an invitation tier is granted, never enrolled in`,
    );
  } else if (!ladder.ladder.some((step) => step.tier === enrolment.tier)) {
    where(`found unknown tier "${enrolment.tier}", expected one of ${names(ladder)}`);
  }
}

const names = (ladder: { readonly ladder: readonly { readonly tier: string }[] }): string =>
  ladder.ladder.map((step) => step.tier).join(', ');

const problem = (
  at: { readonly line: number; readonly path: string },
  key: string,
  message: string,
): ScenarioIssue => ({
  line: at.line,
  path: `${at.path}.${key}`,
  code: null,
  message,
});
