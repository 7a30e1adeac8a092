import type { JsonObject } from '../../../domain/contract/params.ts';
import type { LeadBucket } from '../../../domain/decisions/lead.ts';
import type { Actor } from '../../../services/actor.ts';
import type { BucketRow, DashboardQuery, DashboardRow, PipelineRow, TierRow } from '../../../services/dashboard.ts';
import { RequestError } from '../../../services/outcome.ts';
import type { EventCursors, LeadRow, PartnerRow, ProgramRow, Reads } from '../../../services/reads.ts';
import type { Database } from '../../database/pool.ts';
import type { AdapterTerms, CompiledTerms } from '../compiled-terms.ts';
import { toEvent, type RawEvent } from '../event-reads.ts';
import { toPage } from '../keyset.ts';
import { toMoney } from '../money.ts';
import { toEnrollment, type RawEnrollment } from '../partner-reads.ts';
import { read } from '../read.ts';
import { leadKeysets, toLead, type RawLead } from '../sources/lead-source.ts';
import { dashboardSql } from './dashboard-sql.ts';
import { toProgress } from './to-progress.ts';

interface RawCounts {
  readonly submitted: number | null;
  readonly open: number | null;
  readonly closedWon: number | null;
  readonly rejected: number | null;
  readonly expired: number | null;
  readonly withdrawn: number | null;
  readonly closedLost: number | null;
}

interface RawTerms {
  readonly version: number;
  readonly params: JsonObject | null;
  readonly metrics: Readonly<Record<string, string>> | null;
  readonly measuredAt: number | null;
}

/** The statement's only row. A column whose part was not asked for is missing. */
interface RawDashboard {
  readonly program: ProgramRow;
  readonly enrollment: RawEnrollment;
  readonly partner: PartnerRow;
  readonly tier: TierRow | null;
  readonly track: string | null;
  readonly asOf: number;
  readonly lastReferredOn: string | null;
  readonly eventSeq: string;
  readonly counts?: RawCounts;
  readonly leads?: readonly (RawLead & { readonly bucket: LeadBucket; readonly place: number })[];
  readonly events?: readonly RawEvent[];
  readonly estimates?: readonly {
    readonly month: string | null;
    readonly amountMinor: string;
    readonly count: number;
  }[];
  readonly soldMinor?: string;
  readonly balances?: readonly {
    readonly stream: string;
    readonly earned: string;
    readonly unpaid: string;
    readonly paid: string;
  }[];
  readonly terms?: RawTerms | null;
  readonly upcoming?: TierRow | null;
}

interface Dependencies {
  readonly db: Database;
  readonly compiled: CompiledTerms;
  readonly cursors: EventCursors;
}

/** The whole first screen of a partner in one statement and one round trip. */
export const createDashboardReads =
  ({ db, compiled, cursors }: Dependencies): Reads['dashboard'] =>
  async (actor, query) => {
    const partnerId = query.partnerId ?? onlyPartnerOf(actor);
    const known = compiled.versionsOf(query.programSlug);
    const [raw] = await read<RawDashboard>(db, actor, dashboardSql(query), [
      query.programSlug,
      partnerId,
      query.asOf === null ? null : new Date(query.asOf).toISOString(),
      [...known.keys()],
    ]);
    if (raw === undefined) return null;
    const cursorOf = (seq: string): string => cursors.encode(actor, new Map([[raw.program.id, BigInt(seq)]]));
    const findTerms = (terms: RawTerms): AdapterTerms =>
      known.get(terms.version) ?? compiled.get({ ...raw.program, version: terms.version }, () => terms.params ?? {});
    return toDashboard(raw, query, { cursorOf, findTerms });
  };

function onlyPartnerOf(actor: Actor): string {
  const [only, ...others] = actor.partnerIds;
  if (only !== undefined && others.length === 0) return only;
  const found = actor.partnerIds.length === 0 ? 'no partner' : `${actor.partnerIds.length} partners`;
  throw new RequestError(
    'BAD_USER_INPUT',
    `Argument "partnerId": found nothing, and the caller acts for ${found}; expected the id of a partner.`,
  );
}

interface Tools {
  readonly cursorOf: (seq: string) => string;
  readonly findTerms: (terms: RawTerms) => AdapterTerms;
}

function toDashboard(raw: RawDashboard, query: DashboardQuery, { cursorOf, findTerms }: Tools): DashboardRow {
  const { program, terms, track } = raw;
  const { currency } = program;
  const enrollment = toEnrollment(raw.enrollment);
  const balances = raw.balances ?? [];
  const total = (of: 'earned' | 'unpaid' | 'paid'): string =>
    balances.reduce((sum, each) => sum + BigInt(each[of]), 0n).toString();
  return {
    cursor: cursorOf(raw.eventSeq),
    asOf: raw.asOf,
    program,
    partner: raw.partner,
    enrollment,
    tier: raw.tier,
    upcomingTier: raw.upcoming ?? null,
    standing: enrollment.standing,
    track,
    soldMrrLast12Months: toMoney(raw.soldMinor ?? '0', currency),
    mostRecentReferredCustomerOn: raw.lastReferredOn,
    progress: terms ? toProgress(findTerms(terms), track, terms.metrics ?? {}, currency) : [],
    measuredAt: terms?.measuredAt ?? null,
    pipeline: toPipeline(raw, query.pipelineFirst),
    recentActivity: (raw.events ?? [])
      .slice(0, query.activityFirst)
      .map((event) => ({ cursor: cursorOf(event.seq), event: toEvent(event) })),
    estimatesByMonth: (raw.estimates ?? []).map(({ month, amountMinor, count }) => ({
      month,
      amount: toMoney(amountMinor, currency),
      count,
    })),
    balances: balances.map(({ stream, earned, unpaid, paid }) => ({
      stream,
      earned: toMoney(earned, currency),
      unpaid: toMoney(unpaid, currency),
      paid: toMoney(paid, currency),
    })),
    lifetimeEarned: toMoney(total('earned'), currency),
    lifetimePaid: toMoney(total('paid'), currency),
    unpaid: toMoney(total('unpaid'), currency),
    paymentMethod: enrollment.paymentMethod,
    paymentFormLink: program.links['paymentForm'] ?? null,
  };
}

function toPipeline({ counts, leads = [] }: RawDashboard, first: number): PipelineRow {
  const rows = leads.map(({ bucket, place: _, ...lead }) => ({ bucket, lead: toLead(lead) }));
  const request = { first, after: null, last: null, before: null };
  const bucketOf = (bucket: LeadBucket, count: number | null | undefined): BucketRow => {
    const own: readonly LeadRow[] = rows.filter((row) => row.bucket === bucket).map((row) => row.lead);
    const totalCount = count ?? 0;
    return {
      bucket,
      totalCount,
      leads: toPage(leadKeysets.REGISTERED_AT_DESC, request, own, () => Promise.resolve(totalCount)),
    };
  };
  return {
    submitted: bucketOf('SUBMITTED', counts?.submitted),
    open: bucketOf('OPEN', counts?.open),
    closedWon: bucketOf('CLOSED_WON', counts?.closedWon),
    rejected: bucketOf('REJECTED', counts?.rejected),
    expiredCount: counts?.expired ?? 0,
    withdrawnCount: counts?.withdrawn ?? 0,
    closedLostCount: counts?.closedLost ?? 0,
  };
}
