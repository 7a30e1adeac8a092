import type { GraphQLResolveInfo } from 'graphql';
import { Args, ArgsType, Ctx, Field, ID, Info, Int, Query, Resolver } from 'type-graphql';
import { DASHBOARD_PARTS, type DashboardPart } from '../../services/dashboard.ts';
import type { GraphQLContext } from '../context.ts';
import { toProgramEvent } from '../event/event.type.ts';
import { DateTime } from '../scalars/date-time.scalar.ts';
import { checkPageSize } from '../shared/page.args.ts';
import { selectedFields } from '../shared/selected-fields.ts';
import { PartnerDashboard } from './dashboard.type.ts';

const PIPELINE_FIRST_MAX = 50;
const BALANCE_FIELDS = ['balances', 'lifetimeEarned', 'lifetimePaid', 'unpaid'];

@ArgsType()
export class PartnerDashboardArgs {
  @Field(() => String, { description: 'The program.' })
  programSlug!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The partner; may be left out by a caller who acts for one partner.',
  })
  partnerId?: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'What had happened by then, as known now; left out: now, by the program’s clock.',
  })
  asOf?: number | null;

  @Field(() => Int, { defaultValue: 10, description: 'Leads on the first page of each bucket, 1 to 50.' })
  pipelineFirst!: number;

  @Field(() => Int, { defaultValue: 10, description: 'Events of the recent activity, 1 to 50.' })
  activityFirst!: number;
}

@Resolver()
export class DashboardResolver {
  @Query(() => PartnerDashboard, {
    nullable: true,
    description: 'A partner’s first screen. Null when the caller sees no such program, or the partner is not in it.',
  })
  async partnerDashboard(
    @Args(() => PartnerDashboardArgs) args: PartnerDashboardArgs,
    @Ctx() { actor, reads }: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    const { programSlug, partnerId = null, asOf = null } = args;
    const pipelineFirst = checkPageSize('pipelineFirst', args.pipelineFirst, PIPELINE_FIRST_MAX);
    const activityFirst = checkPageSize('activityFirst', args.activityFirst, PIPELINE_FIRST_MAX);
    const query = {
      programSlug,
      partnerId,
      asOf,
      pipelineFirst,
      activityFirst,
      parts: askedParts(selectedFields(info)),
    };
    const row = await reads.dashboard(actor, query);
    return row === null
      ? null
      : { ...row, recentActivity: row.recentActivity.map((each) => toProgramEvent({ ...each, previousCursor: null })) };
  }
}

/** What to read: parts nobody asked for cost nothing. */
export function askedParts(fields: ReadonlySet<string>): ReadonlySet<DashboardPart> {
  const parts = new Set<DashboardPart>(DASHBOARD_PARTS.filter((part) => fields.has(part)));
  if (BALANCE_FIELDS.some((field) => fields.has(field))) parts.add('balances');
  if (fields.has('measuredAt')) parts.add('progress');
  return parts;
}
