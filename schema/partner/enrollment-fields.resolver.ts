import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { must } from '../../domain/result.ts';
import { createCalendar } from '../../domain/time/calendar.ts';
import type { EnrollmentRow } from '../../services/reads.ts';
import type { GraphQLContext } from '../context.ts';
import { ManagedMonthType } from '../managed-account/managed-account.type.ts';
import { TierInForce } from '../program/tier.type.ts';
import { enrolledFieldsOf } from '../shared/enrolled-fields.ts';
import { checkPageSize } from '../shared/page.args.ts';
import { Rate, toRate } from '../shared/rate.type.ts';
import { availableEnrollmentActions } from './available-actions.ts';
import { EnrollmentAvailableAction, Training } from './membership.types.ts';
import { Agreement, Enrollment, OnboardingStep } from './partner.type.ts';

export const EnrollmentRelationsResolver = enrolledFieldsOf(Enrollment, 'the enrolment');

const MONTHS_MAX = 60;

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
  @FieldResolver(() => Training, { description: 'What its people have to learn, and have finished.' })
  async training(@Root() { id }: EnrollmentRow, @Ctx() { loaders }: GraphQLContext): Promise<Training> {
    const row = await loaders.training.load(id);
    const curriculum = row?.curriculum ?? [];
    const progress = (row?.progress ?? []).map((person) => ({
      ...person,
      isComplete: curriculum.length > 0 && curriculum.every(({ item }) => person.items.includes(item)),
    }));
    return { curriculum: [...curriculum], progress, isComplete: progress.some(({ isComplete }) => isComplete) };
  }

  @FieldResolver(() => [ManagedMonthType], {
    description:
      'What the partner managed in the last calendar months, the present one included, the earliest first; over all its accounts.',
  })
  managedMrr(
    @Root() { id }: EnrollmentRow,
    @Arg('months', () => Int, { defaultValue: 12, description: 'How many months, 1 to 60.' }) months: number,
    @Ctx() { loaders }: GraphQLContext,
  ): Promise<readonly object[]> {
    return loaders.enrollmentMonths.load({ id, months: checkPageSize('months', months, MONTHS_MAX) });
  }

  @FieldResolver(() => [EnrollmentAvailableAction], { description: 'What the caller can do with it now.' })
  async availableActions(
    @Root() row: EnrollmentRow,
    @Ctx() { actor, loaders }: GraphQLContext,
  ): Promise<readonly EnrollmentAvailableAction[]> {
    const [terms, done, program] = await Promise.all([
      loaders.terms.load({ programId: row.programId, at: null }),
      loaders.onboardingSteps.load(row.id),
      loaders.programs.load(row.programId),
    ]);
    const { adapter, params } = must(terms, `program ${row.programId} has terms`);
    return availableEnrollmentActions(row, actor.role, {
      steps: adapter.application(params).onboarding,
      done: new Set(done.map(({ step }) => step)),
      calendar: createCalendar(must(program, `program ${row.programId}`).timeZone),
    });
  }
}
