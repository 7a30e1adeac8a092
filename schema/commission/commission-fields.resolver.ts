import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { EstimateRow, LineRow } from '../../services/reads.ts';
import type { GraphQLContext } from '../context.ts';
import { Customer } from '../customer/customer.type.ts';
import { Payout } from '../payout/payout.type.ts';
import { enrolledFieldsOf } from '../shared/enrolled-fields.ts';
import { Rate, toRate } from '../shared/rate.type.ts';
import { CommissionEstimate, CommissionLine } from './commission-line.type.ts';
import { explainEstimate, explainLine } from './explain.ts';
import { CommissionExplanation } from './explanation.type.ts';

export const LineRelationsResolver = enrolledFieldsOf(CommissionLine, 'the line');
export const EstimateRelationsResolver = enrolledFieldsOf(CommissionEstimate, 'the estimate');

const loadLine = async (id: string | null, { loaders }: GraphQLContext): Promise<object | null> =>
  id === null ? null : loaders.lines.load(id);

@Resolver(() => CommissionLine)
export class CommissionLineFieldsResolver {
  @FieldResolver(() => Customer, {
    nullable: true,
    description: 'The customer it comes from; null for a line by hand.',
  })
  async customer(@Root() { customerId }: LineRow, @Ctx() { loaders }: GraphQLContext): Promise<object | null> {
    return customerId === null ? null : loaders.customers.load(customerId);
  }

  @FieldResolver(() => Rate, { nullable: true, description: 'The share of the basis; null for a flat amount.' })
  rate(@Root() { rate }: LineRow): Rate | null {
    return toRate(rate);
  }

  @FieldResolver(() => CommissionExplanation, { description: 'Why it is what it is.' })
  explanation(@Root() line: LineRow, @Ctx() { registry }: GraphQLContext): CommissionExplanation {
    return explainLine(line, registry);
  }

  @FieldResolver(() => CommissionLine, { nullable: true, description: 'The line it reverses; of a REVERSAL only.' })
  reverses(@Root() line: LineRow, @Ctx() context: GraphQLContext): Promise<object | null> {
    return loadLine(line.reversesId, context);
  }

  @FieldResolver(() => CommissionLine, { nullable: true, description: 'The line it cancels; of a VOID only.' })
  voids(@Root() line: LineRow, @Ctx() context: GraphQLContext): Promise<object | null> {
    return loadLine(line.voidsId, context);
  }

  @FieldResolver(() => CommissionLine, {
    nullable: true,
    description: 'The line that cancelled it; null unless one has.',
  })
  voidedBy(@Root() line: LineRow, @Ctx() context: GraphQLContext): Promise<object | null> {
    return loadLine(line.voidedById, context);
  }

  @FieldResolver(() => Payout, {
    nullable: true,
    description: 'The payout it is part of; null while it is part of none.',
  })
  async payout(@Root() { payoutId }: LineRow, @Ctx() { loaders }: GraphQLContext): Promise<object | null> {
    return payoutId === null ? null : loaders.payouts.load(payoutId);
  }
}

@Resolver(() => CommissionEstimate)
export class CommissionEstimateFieldsResolver {
  @FieldResolver(() => Customer, { nullable: true, description: 'The customer it comes from.' })
  customer(@Root() { customerId }: EstimateRow, @Ctx() { loaders }: GraphQLContext): Promise<object | null> {
    return loaders.customers.load(customerId);
  }

  @FieldResolver(() => Rate, { nullable: true, description: 'The share of the basis; null for a flat amount.' })
  rate(@Root() { rate }: EstimateRow): Rate | null {
    return toRate(rate);
  }

  @FieldResolver(() => CommissionExplanation, { description: 'Why it would be what it would be.' })
  explanation(@Root() estimate: EstimateRow, @Ctx() { registry }: GraphQLContext): CommissionExplanation {
    return explainEstimate(estimate, registry);
  }
}
