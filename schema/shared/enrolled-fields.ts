import { Ctx, FieldResolver, Resolver, Root, type ClassType } from 'type-graphql';
import type { EnrolledRow } from '../../services/reads.ts';
import type { GraphQLContext } from '../context.ts';
import { Partner } from '../partner/partner.type.ts';
import { Program } from '../program/program.type.ts';

/** The fields `program` and `partner` of a type whose rows belong to one partner in one program. */
export function enrolledFieldsOf(Type: ClassType<object>, words: string): ClassType<object> {
  @Resolver(() => Type)
  class EnrolledFieldsResolver {
    @FieldResolver(() => Program, { description: `The program of ${words}.` })
    program(@Root() row: EnrolledRow, @Ctx() { loaders }: GraphQLContext): Promise<object | null> {
      return loaders.programs.load(row.programId);
    }

    @FieldResolver(() => Partner, { description: `The partner of ${words}.` })
    partner(@Root() row: EnrolledRow, @Ctx() { loaders }: GraphQLContext): Promise<object | null> {
      return loaders.partners.load(row.partnerId);
    }
  }
  return EnrolledFieldsResolver;
}
