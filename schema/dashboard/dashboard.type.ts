import { Field, Int, ObjectType } from 'type-graphql';
import type {
  BucketRow,
  DashboardRow,
  EstimateMonthRow,
  MoneyValue,
  PipelineRow,
  TierRow,
} from '../../services/reads.ts';
import { ProgramEvent, type ProgramEventRow } from '../event/event.type.ts';
import { LeadBucketEnum } from '../lead/lead.enums.ts';
import { LeadConnection } from '../lead/lead.type.ts';
import { Enrollment, Partner, StandingEnum } from '../partner/partner.type.ts';
import { Program } from '../program/program.type.ts';
import { TierInForce, TierProgress } from '../program/tier.type.ts';
import { CivilDate } from '../scalars/date.scalar.ts';
import { DateTime } from '../scalars/date-time.scalar.ts';
import { ListSize, SizedBy } from '../shared/cost/directives.ts';
import { Money } from '../shared/money.type.ts';

@ObjectType('PipelineBucket', { description: 'One view of a partner’s pipeline.', simpleResolvers: true })
export class PipelineBucket {
  @Field(() => LeadBucketEnum, { description: 'Which view.' })
  bucket!: BucketRow['bucket'];

  @Field(() => Int, { description: 'Leads in it.' })
  totalCount!: number;

  @SizedBy('pipelineFirst')
  @Field(() => LeadConnection, {
    description:
      'Its first page, the latest registration first. `leads(filter: { bucket, … }, after: …)` takes its cursors for the next.',
  })
  leads!: object;
}

@ObjectType('Pipeline', { description: 'A partner’s leads as its portal shows them.', simpleResolvers: true })
export class Pipeline {
  @Field(() => PipelineBucket, { description: 'Submitted deal registrations: SUBMITTED, IN_REVIEW, ACTION_REQUIRED.' })
  submitted!: BucketRow;

  @Field(() => PipelineBucket, { description: 'Open pipeline: ACCEPTED.' })
  open!: BucketRow;

  @Field(() => PipelineBucket, { description: 'Closed won.' })
  closedWon!: BucketRow;

  @Field(() => PipelineBucket, { description: 'Rejected deal registrations.' })
  rejected!: BucketRow;

  @Field(() => Int, { description: 'Leads that expired.' })
  expiredCount!: number;

  @Field(() => Int, { description: 'Leads that were withdrawn.' })
  withdrawnCount!: number;

  @Field(() => Int, { description: 'Leads that were lost.' })
  closedLostCount!: number;
}

@ObjectType('EstimateMonth', {
  description: 'What is still to be posted in one month, on what is known now.',
  simpleResolvers: true,
})
export class EstimateMonth {
  @Field(() => CivilDate, {
    nullable: true,
    description: 'First day of the month in the program’s time zone; null for what has no date yet.',
  })
  month!: string | null;

  @Field(() => Money, { description: 'The sum of the estimates.' })
  amount!: MoneyValue;

  @Field(() => Int, { description: 'How many estimates.' })
  count!: number;
}

@ObjectType('StreamBalance', { description: 'A partner’s money in one payout stream.', simpleResolvers: true })
export class StreamBalance {
  @Field(() => String, { description: 'The payout stream.' })
  stream!: string;

  @Field(() => Money, { description: 'Everything posted, corrections included.' })
  earned!: MoneyValue;

  @Field(() => Money, { description: 'Posted and not paid; negative when more was taken back than is open.' })
  unpaid!: MoneyValue;

  @Field(() => Money, { description: 'Paid.' })
  paid!: MoneyValue;
}

@ObjectType('PartnerDashboard', {
  description: 'The first screen of one partner in one program, from one snapshot.',
  simpleResolvers: true,
})
export class PartnerDashboard {
  @Field(() => String, {
    description: 'The place in the program’s log that this snapshot shows: following `after` it misses nothing.',
  })
  cursor!: string;

  @Field(() => DateTime, { description: 'The instant it shows, by the program’s clock.' })
  asOf!: number;

  @Field(() => Program, { description: 'The program.' })
  program!: DashboardRow['program'];

  @Field(() => Partner, { description: 'The partner.' })
  partner!: DashboardRow['partner'];

  @Field(() => Enrollment, { description: 'The partner’s place in the program.' })
  enrollment!: DashboardRow['enrollment'];

  @Field(() => TierInForce, { nullable: true, description: 'The tier in force; null in a program without tiers.' })
  tier!: TierRow | null;

  @Field(() => TierInForce, {
    nullable: true,
    description: 'A tier that is decided and not yet in force; null when none is.',
  })
  upcomingTier!: TierRow | null;

  @Field(() => StandingEnum, { description: 'Whether the partner keeps what its tier asks; as it is today.' })
  standing!: DashboardRow['standing'];

  @Field(() => String, { nullable: true, description: 'The track; null in a program without tracks.' })
  track!: string | null;

  @Field(() => Money, {
    description: 'Monthly recurring revenue of the sales credited to the partner in the last 12 months.',
  })
  soldMrrLast12Months!: MoneyValue;

  @Field(() => CivilDate, {
    nullable: true,
    description: 'When the latest customer was credited to it, in the program’s time zone; null while there is none.',
  })
  mostRecentReferredCustomerOn!: string | null;

  @Field(() => [TierProgress], {
    description:
      'How far it is from each tier of its track above the entry tier, rising. Empty in a program without tiers, and with `asOf`.',
  })
  progress!: DashboardRow['progress'];

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the figures in `progress` were measured; null while they have not been (they then count as 0).',
  })
  measuredAt!: number | null;

  @Field(() => Pipeline, { description: 'Its leads.' })
  pipeline!: PipelineRow;

  @ListSize(50, 'activityFirst')
  @Field(() => [ProgramEvent], { description: 'What happened last, the latest first.' })
  recentActivity!: readonly ProgramEventRow[];

  @Field(() => [EstimateMonth], { description: 'What is still to be posted, month by month. Empty with `asOf`.' })
  estimatesByMonth!: readonly EstimateMonthRow[];

  @Field(() => [StreamBalance], { description: 'Its money, stream by stream.' })
  balances!: DashboardRow['balances'];

  @Field(() => Money, { description: 'Everything it ever earned here, corrections included.' })
  lifetimeEarned!: MoneyValue;

  @Field(() => Money, { description: 'Everything it was ever paid here.' })
  lifetimePaid!: MoneyValue;

  @Field(() => Money, { description: 'What is earned and not paid, over all streams.' })
  unpaid!: MoneyValue;

  @Field(() => String, { nullable: true, description: 'How it is paid, as it has said; null while it has not.' })
  paymentMethod!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Where the vendor’s form for payment details is; null when the program names none.',
  })
  paymentFormLink!: string | null;
}
