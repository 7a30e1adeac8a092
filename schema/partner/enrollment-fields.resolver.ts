import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { must } from '../../domain/result.ts';
import type { EnrollmentRow } from '../../services/reads.ts';
import type { GraphQLContext } from '../context.ts';
import { TierInForce } from '../program/tier.type.ts';
import { enrolledFieldsOf } from '../shared/enrolled-fields.ts';
import { Rate, toRate } from '../shared/rate.type.ts';
import { Agreement, Enrollment, OnboardingStep } from './partner.type.ts';

export const EnrollmentRelationsResolver = enrolledFieldsOf(Enrollment, 'the enrolment');

@Resolver(() => Enrollment)
export class EnrollmentFieldsResolver {
  @FieldResolver(() => TierInForce, {
    nullable: true,
    description: 'The tier in force now, by the program’s clock; null in a program without tiers.',
  })
  tier(@Root() { tier, tierSince }: EnrollmentRow): TierInForce | null {
    return tier === null || tierSince === null ? null : { name: tier, since: tierSince };
  }

  @FieldResolver(() => Rate, {
    nullable: true,
    description: 'The partner’s own rate, where the program allows one; null: the program’s.',
  })
  rateOverride(@Root() { rateOverride }: EnrollmentRow): Rate | null {
    return toRate(rateOverride);
  }

  @FieldResolver(() => Agreement, {
    nullable: true,
    description: 'The acknowledged agreement; null while there is none.',
  })
  agreement(@Root() { agreementVersion, agreementAt }: EnrollmentRow): Agreement | null {
    return agreementAt === null ? null : { version: agreementVersion ?? '', at: agreementAt };
  }

  @FieldResolver(() => [OnboardingStep], {
    description: 'What stands between PROSPECT and ACTIVE, done or not, in order.',
  })
  async onboarding(@Root() row: EnrollmentRow, @Ctx() { loaders }: GraphQLContext): Promise<readonly OnboardingStep[]> {
    const [terms, done] = await Promise.all([
      loaders.terms.load({ programId: row.programId, at: null }),
      loaders.onboardingSteps.load(row.id),
    ]);
    const { adapter, params } = must(terms, `program ${row.programId} has terms`);
    const doneAt = new Map(done.map((step) => [step.step, step.doneAt]));
    return adapter
      .application(params)
      .onboarding.map((step) => ({ ...step, isDone: doneAt.has(step.id), doneAt: doneAt.get(step.id) ?? null }));
  }
}
