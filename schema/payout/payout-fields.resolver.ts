import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { legalPayoutActions, type PayoutAction } from '../../domain/decisions/payout.ts';
import { networkDates, type NetworkStep } from '../../domain/payout/network-calendar.ts';
import { formatCivilDate, parseCivilDate, type EpochDay } from '../../domain/time/civil.ts';
import { hasRight, type Right } from '../../services/actor.ts';
import type { PayoutDetailsRow } from '../../services/payouts/reads.ts';
import type { EnrollmentRow, MoneyValue, PayoutRow, ProgramRow } from '../../services/reads.ts';
import type { GraphQLContext } from '../context.ts';
import { Enrollment } from '../partner/partner.type.ts';
import { Program } from '../program/program.type.ts';
import { Money } from '../shared/money.type.ts';
import { PayoutActionEnum } from './payout.enums.ts';
import {
  NetworkDateType,
  PaymentAttempt,
  PaymentDestinationType,
  PaymentDetails,
  PayoutCalendar,
  PayoutHold,
  PayoutSum,
} from './payout-parts.type.ts';
import { Payout } from './payout.type.ts';

const RIGHT_OF: Readonly<Record<PayoutAction, Right>> = {
  APPROVE: 'APPROVE_PAYOUTS',
  CANCEL: 'APPROVE_PAYOUTS',
  RETRY: 'APPROVE_PAYOUTS',
  SEND: 'RECORD_PAYOUTS',
  MARK_PAID: 'RECORD_PAYOUTS',
  FAIL: 'RECORD_PAYOUTS',
};

@Resolver(() => Payout)
export class PayoutFieldsResolver {
  @FieldResolver(() => [PayoutSum], { description: 'Its lines added up by kind: together they are the amount.' })
  async sums(@Root() payout: PayoutRow, @Ctx() context: GraphQLContext): Promise<PayoutDetailsRow['sums']> {
    return (await detailsOf(payout, context))?.sums ?? [];
  }

  @FieldResolver(() => Money, { description: 'Of the amount, what was earned before the period and carried forward.' })
  async carried(@Root() payout: PayoutRow, @Ctx() context: GraphQLContext): Promise<MoneyValue> {
    return (await detailsOf(payout, context))?.carried ?? { ...payout.amount, amount: '0' };
  }

  @FieldResolver(() => [PayoutHold], { description: 'What keeps it from being approved or sent.' })
  async holds(@Root() payout: PayoutRow, @Ctx() context: GraphQLContext): Promise<PayoutDetailsRow['holds']> {
    return (await detailsOf(payout, context))?.holds ?? [];
  }

  @FieldResolver(() => [PaymentAttempt], { description: 'What was tried to pay it; empty for partners.' })
  async attempts(@Root() payout: PayoutRow, @Ctx() context: GraphQLContext): Promise<PayoutDetailsRow['attempts']> {
    return (await detailsOf(payout, context))?.attempts ?? [];
  }

  @FieldResolver(() => PaymentDestinationType, {
    nullable: true,
    description: 'Where the partner’s money goes now; null while the partner has not said.',
  })
  async destination(
    @Root() payout: PayoutRow,
    @Ctx() context: GraphQLContext,
  ): Promise<PayoutDetailsRow['destination']> {
    return (await detailsOf(payout, context))?.destination ?? null;
  }

  @FieldResolver(() => [NetworkDateType], {
    description: 'When the program’s network moves the money; empty for a program without one.',
  })
  async networkDates(@Root() payout: PayoutRow, @Ctx() context: GraphQLContext): Promise<readonly NetworkDateType[]> {
    const steps = (await detailsOf(payout, context))?.calendar ?? [];
    return toNetworkDates(steps, (parseCivilDate(payout.periodTo) ?? 0) - 1);
  }

  @FieldResolver(() => [PayoutActionEnum], { description: 'What the caller can do with it as it is.' })
  async availableActions(@Root() payout: PayoutRow, @Ctx() context: GraphQLContext): Promise<readonly PayoutAction[]> {
    const { actor } = context;
    if (actor.tenantId !== payout.tenantId) return [];
    const legal = legalPayoutActions(payout.status).filter((action) => hasRight(actor, RIGHT_OF[action]));
    if (!legal.some((action) => action === 'APPROVE' || action === 'SEND' || action === 'RETRY')) return legal;
    const holds = (await detailsOf(payout, context))?.holds ?? [];
    const isHeld = holds.some(({ reason }) => reason !== 'PAYMENT_DETAILS_MISSING');
    return legal.filter(
      (action) =>
        !(action === 'APPROVE' && isHeld) &&
        !(action === 'SEND' && holds.length > 0) &&
        !(action === 'RETRY' && payout.replacedById !== null),
    );
  }

  @FieldResolver(() => Payout, { nullable: true, description: 'The payout in whose place it was formed.' })
  replaces(@Root() { replacesId }: PayoutRow, @Ctx() { loaders }: GraphQLContext): Promise<object | null> | null {
    return replacesId === null ? null : loaders.payouts.load(replacesId);
  }

  @FieldResolver(() => Payout, { nullable: true, description: 'The payout that was formed in its place.' })
  replacedBy(@Root() { replacedById }: PayoutRow, @Ctx() { loaders }: GraphQLContext): Promise<object | null> | null {
    return replacedById === null ? null : loaders.payouts.load(replacedById);
  }
}

const detailsOf = ({ id }: PayoutRow, { loaders }: GraphQLContext): Promise<PayoutDetailsRow | null> =>
  loaders.payoutDetails.load(id);

/** Dates of a network for what was earned on a day. */
export const toNetworkDates = (steps: readonly NetworkStep[], earnedOn: EpochDay): readonly NetworkDateType[] =>
  networkDates(steps, earnedOn).map(({ step, title, day }) => ({ step, title, on: formatCivilDate(day) }));

@Resolver(() => Enrollment)
export class EnrollmentPaymentResolver {
  @FieldResolver(() => PaymentDetails, {
    nullable: true,
    description: 'Where the partner’s money goes, masked; null while the partner has not said.',
  })
  paymentDetails(@Root() { id }: EnrollmentRow, @Ctx() { loaders }: GraphQLContext): Promise<object | null> {
    return loaders.paymentDetails.load(id);
  }
}

@Resolver(() => Program)
export class ProgramPayoutCalendarResolver {
  @FieldResolver(() => PayoutCalendar, {
    nullable: true,
    description: 'When a network moves the program’s money; null without one, and for those outside the program.',
  })
  payoutCalendar(@Root() { id }: ProgramRow, @Ctx() { loaders }: GraphQLContext): Promise<object | null> {
    return loaders.payoutCalendars.load(id);
  }
}
