import type { Metric } from '../domain/contract/metric.ts';
import type { LeadBucket } from '../domain/decisions/lead.ts';
import type { Instant } from '../domain/time/calendar.ts';
import type { EnrollmentRow, EventRow, LeadRow, MoneyValue, PartnerRow, ProgramRow } from './read-rows.ts';
import type { Page } from './reads.ts';

/** Parts of the dashboard that are read only when asked for. */
export const DASHBOARD_PARTS = [
  'pipeline',
  'recentActivity',
  'estimatesByMonth',
  'soldMrrLast12Months',
  'balances',
  'progress',
  'upcomingTier',
] as const;
export type DashboardPart = (typeof DASHBOARD_PARTS)[number];

export interface DashboardQuery {
  readonly programSlug: string;
  /** Null: the actor's only partner. */
  readonly partnerId: string | null;
  /** Null: the program's clock. */
  readonly asOf: Instant | null;
  /** Leads on the first page of each bucket. */
  readonly pipelineFirst: number;
  /** Events of the recent activity. */
  readonly activityFirst: number;
  readonly parts: ReadonlySet<DashboardPart>;
}

/** A partner's first screen, from one snapshot. Lists that were not asked for are empty. */
export interface DashboardRow {
  /** The place in the program's log that the snapshot shows. */
  readonly cursor: string;
  readonly asOf: Instant;
  readonly program: ProgramRow;
  readonly partner: PartnerRow;
  readonly enrollment: EnrollmentRow;
  readonly tier: TierRow | null;
  /** A change that is decided and not yet in force. */
  readonly upcomingTier: TierRow | null;
  readonly standing: EnrollmentRow['standing'];
  readonly track: string | null;
  readonly soldMrrLast12Months: MoneyValue;
  readonly mostRecentReferredCustomerOn: string | null;
  readonly progress: readonly TierProgressRow[];
  /** When the values of `progress` were measured; null when they have not been. */
  readonly measuredAt: Instant | null;
  readonly pipeline: PipelineRow;
  readonly recentActivity: readonly ActivityRow[];
  readonly estimatesByMonth: readonly EstimateMonthRow[];
  readonly balances: readonly BalanceRow[];
  readonly lifetimeEarned: MoneyValue;
  readonly lifetimePaid: MoneyValue;
  readonly unpaid: MoneyValue;
  readonly paymentMethod: string | null;
  readonly paymentFormLink: string | null;
}

export interface TierRow {
  readonly name: string;
  readonly since: Instant;
}

export interface TierProgressRow {
  readonly tier: string;
  readonly isReached: boolean;
  readonly bounds: readonly TierBoundRow[];
}

export interface TierBoundRow {
  readonly metric: string;
  readonly label: string;
  readonly required: MetricValueRow;
  readonly actual: MetricValueRow;
  readonly missing: MetricValueRow;
}

/** A value of a metric: `money` for those in money, `value` always (major units, or a number). */
export interface MetricValueRow {
  readonly unit: Metric['unit'];
  readonly value: string;
  readonly money: MoneyValue | null;
}

export interface PipelineRow {
  readonly submitted: BucketRow;
  readonly open: BucketRow;
  readonly closedWon: BucketRow;
  readonly rejected: BucketRow;
  readonly expiredCount: number;
  readonly withdrawnCount: number;
  readonly closedLostCount: number;
}

export interface BucketRow {
  readonly bucket: LeadBucket;
  readonly totalCount: number;
  readonly leads: Page<LeadRow>;
}

export interface ActivityRow {
  readonly cursor: string;
  readonly event: EventRow;
}

export interface EstimateMonthRow {
  /** First day of the month in the program's time zone; null for what has no date yet. */
  readonly month: string | null;
  readonly amount: MoneyValue;
  readonly count: number;
}

export interface BalanceRow {
  readonly stream: string;
  readonly earned: MoneyValue;
  readonly unpaid: MoneyValue;
  readonly paid: MoneyValue;
}
