import type { FactType, StoryType } from '../../domain/scenario/format.ts';
import type { Scenario, ScenarioEnrolment, ScenarioFact, ScenarioPartner } from '../../domain/scenario/scenario.ts';
import type { Instant } from '../../domain/time/calendar.ts';

/** One thing that happens in a story, in the order it is written through the services. */
export type Step =
  | {
      readonly kind: 'ENROLMENT';
      readonly at: Instant;
      readonly partner: ScenarioPartner;
      readonly enrolment: ScenarioEnrolment;
    }
  | { readonly kind: 'STORY'; readonly at: Instant; readonly fact: ScenarioFact<StoryType> }
  | { readonly kind: 'FACT'; readonly at: Instant; readonly fact: ScenarioFact<FactType> };

/** Terms and tracks dated at an instant count for everything else of that instant, so they are written first. */
const RANKS: Readonly<Record<string, number>> = { 'terms.published': 0, 'track.changed': 2 };

function rankOf(step: Step): number {
  if (step.kind === 'ENROLMENT') return 1;
  if (step.kind === 'STORY') return 3;
  return RANKS[step.fact.type] ?? 4;
}

/** Everything before `until`, by date; at one instant terms, enrolments, tracks, the story, the facts in their order. */
export function stepsOf(scenario: Scenario): readonly Step[] {
  const steps: Step[] = [
    ...scenario.partners.flatMap((partner) =>
      partner.enrolments.map((enrolment): Step => ({ kind: 'ENROLMENT', at: enrolment.since, partner, enrolment })),
    ),
    ...scenario.story.map((fact): Step => ({ kind: 'STORY', at: fact.at, fact })),
    ...scenario.facts.map((fact): Step => ({ kind: 'FACT', at: fact.at, fact })),
  ];
  return steps.filter((step) => step.at < scenario.until).sort((a, b) => a.at - b.at || rankOf(a) - rankOf(b));
}
