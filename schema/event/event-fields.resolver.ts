import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { GraphQLContext } from '../context.ts';
import { Lead } from '../lead/lead.type.ts';
import { loadNode } from '../node/load-node.ts';
import { Partner } from '../partner/partner.type.ts';
import { Program } from '../program/program.type.ts';
import { Node } from '../shared/node.type.ts';
import { LeadStatusEvent, ProgramEvent, type LeadStatusEventRow, type ProgramEventRow } from './event.type.ts';

@Resolver(() => ProgramEvent)
export class ProgramEventFieldsResolver {
  @FieldResolver(() => Program, { description: 'The program whose log it is in.' })
  program(@Root() { programId }: ProgramEventRow, @Ctx() { loaders }: GraphQLContext): Promise<object | null> {
    return loaders.programs.load(programId);
  }

  @FieldResolver(() => Partner, {
    nullable: true,
    description: 'The partner it is about; null for those about the program.',
  })
  async partner(@Root() { partnerId }: ProgramEventRow, @Ctx() { loaders }: GraphQLContext): Promise<object | null> {
    return partnerId === null ? null : loaders.partners.load(partnerId);
  }

  @FieldResolver(() => Lead, { nullable: true, description: 'The lead it is about, as it is now; null for others.' })
  async lead(@Root() { leadId }: ProgramEventRow, @Ctx() { loaders }: GraphQLContext): Promise<object | null> {
    return leadId === null ? null : loaders.leads.load(leadId);
  }

  @FieldResolver(() => Node, {
    nullable: true,
    description: 'What it is about, as it is now; null when the caller may not see it.',
  })
  subject(@Root() { subjectId }: ProgramEventRow, @Ctx() context: GraphQLContext): Promise<object | null> {
    return loadNode(subjectId, context);
  }
}

@Resolver(() => LeadStatusEvent)
export class LeadStatusEventFieldsResolver {
  @FieldResolver(() => String, { nullable: true, description: 'The reason given; null once it was erased.' })
  async reason(@Root() row: LeadStatusEventRow, @Ctx() { loaders }: GraphQLContext): Promise<string | null> {
    const { leadId, reason, hasText, at, to } = row;
    if (!hasText || leadId === null) return reason;
    const history = await loaders.leadHistories.load(leadId);
    return history.find((each) => each.at === at && each.to === to)?.reason ?? null;
  }

  @FieldResolver(() => Lead, {
    nullable: true,
    description: 'The lead as it is now; null when the caller can no longer see it.',
  })
  async lead(@Root() { leadId }: LeadStatusEventRow, @Ctx() { loaders }: GraphQLContext): Promise<object | null> {
    return leadId === null ? null : loaders.leads.load(leadId);
  }
}
