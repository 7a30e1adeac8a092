import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { must } from '../../domain/result.ts';
import { createCalendar } from '../../domain/time/calendar.ts';
import type { EnrollmentRow, ProgramRow } from '../../services/reads.ts';
import { nextReviewDate, programReviewDates } from '../../services/reviews/review-dates.ts';
import type { GraphQLContext } from '../context.ts';
import { Enrollment } from '../partner/partner.type.ts';
import { Program } from '../program/program.type.ts';
import { DateTime } from '../scalars/date-time.scalar.ts';
import { checkPageSize } from '../shared/page.args.ts';

const MONTHS_MAX = 60;

@Resolver(() => Program)
export class ProgramReviewDatesResolver {
  @FieldResolver(() => [DateTime], {
    description:
      'When its tiers are reviewed, by the terms in force now; empty where they are decided at once, or there are none.',
  })
  async reviewDates(
    @Root() program: ProgramRow,
    @Arg('from', () => DateTime, { nullable: true, description: 'From then on; left out: now, by its clock.' })
    from: number | null | undefined,
    @Arg('months', () => Int, { defaultValue: 12, description: 'So many months from then, 1 to 60.' }) months: number,
    @Ctx() context: GraphQLContext,
  ): Promise<readonly number[]> {
    checkPageSize('months', months, MONTHS_MAX);
    const rules = await rulesNow(program, context);
    const start = from ?? program.now;
    return programReviewDates(rules, start, rules.calendar.addMonths(start, months));
  }
}

@Resolver(() => Enrollment)
export class EnrollmentReviewDatesResolver {
  @FieldResolver(() => DateTime, {
    nullable: true,
    description:
      'The next review of its tier, by the terms in force now; null where tiers are decided at once, or there are none.',
  })
  async nextReviewAt(@Root() enrolment: EnrollmentRow, @Ctx() context: GraphQLContext): Promise<number | null> {
    const program = must(await context.loaders.programs.load(enrolment.programId), `program ${enrolment.programId}`);
    return nextReviewDate(await rulesNow(program, context), enrolment.track, program.now);
  }
}

/** The rules in force now, for all dates: what will be published is not known. */
async function rulesNow(program: ProgramRow, { loaders }: GraphQLContext) {
  const terms = must(await loaders.terms.load({ programId: program.id, at: null }), `program ${program.id} has terms`);
  const { adapter, params } = terms;
  return { adapter, terms: { at: () => params }, calendar: createCalendar(program.timeZone) };
}
