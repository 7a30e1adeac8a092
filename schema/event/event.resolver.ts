import { Arg, ArgsType, Args, Ctx, Field, ID, Int, Query, Resolver, Root, Subscription } from 'type-graphql';
import { RequestError } from '../../services/outcome.ts';
import type { GraphQLContext } from '../context.ts';
import { checkPageSize } from '../shared/page.args.ts';
import {
  EventTypeEnum,
  LeadStatusEvent,
  ProgramEvent,
  ProgramEventConnection,
  toEventTypes,
  toLeadStatusEvent,
  toProgramEvent,
  type LeadStatusEventRow,
  type ProgramEventRow,
} from './event.type.ts';
import { followEvents } from './follow-events.ts';

const AFTER = {
  nullable: true,
  description:
    'A cursor of an event, or of a screen’s snapshot: everything after it follows, exactly once. Left out: from now on. Older than what is kept: error CURSOR_EXPIRED.',
} as const;

const CHECKPOINTS = {
  defaultValue: false,
  description:
    'Also send an event without a lead, about once a minute, when others have moved the log on: a client that keeps its cursor can then go on after any silence.',
} as const;

@ArgsType()
export class LeadStatusArgs {
  @Field(() => String, {
    nullable: true,
    description: 'Leads of this program; left out: of every program the caller may see.',
  })
  programSlug?: string | null;

  @Field(() => ID, { nullable: true, description: 'Leads of this partner.' })
  partnerId?: string | null;

  @Field(() => ID, { nullable: true, description: 'This lead.' })
  leadId?: string | null;

  @Field(() => String, AFTER)
  after?: string | null;

  @Field(() => Boolean, CHECKPOINTS)
  checkpoints!: boolean;
}

@ArgsType()
export class ProgramEventsArgs {
  @Field(() => String, { description: 'The program whose log is followed.' })
  programSlug!: string;

  @Field(() => [EventTypeEnum], { nullable: true, description: 'Only events of these types.' })
  types?: readonly string[] | null;

  @Field(() => String, AFTER)
  after?: string | null;
}

@ArgsType()
export class FollowProgramArgs extends ProgramEventsArgs {
  @Field(() => Boolean, CHECKPOINTS)
  checkpoints!: boolean;
}

@Resolver()
export class EventResolver {
  @Query(() => ProgramEventConnection, {
    nullable: true,
    description: 'A program’s log as a list, oldest first; null when the caller sees no such program.',
  })
  async events(
    @Args(() => ProgramEventsArgs) { programSlug, types, after }: ProgramEventsArgs,
    @Arg('first', () => Int, { description: 'Events from there on, 1 to 100.' }) first: number,
    @Ctx() { actor, reads }: GraphQLContext,
  ): Promise<ProgramEventConnection | null> {
    const query = {
      programSlug,
      types: toEventTypes(types),
      after: after ?? null,
      first: checkPageSize('first', first),
    };
    const page = await reads.events(actor, query);
    if (page === null) return null;
    const nodes = page.events.map(toProgramEvent);
    const { hasNextPage, hasPreviousPage } = page;
    const pageInfo = {
      hasNextPage,
      hasPreviousPage,
      startCursor: nodes[0]?.cursor ?? null,
      endCursor: nodes.at(-1)?.cursor ?? null,
    };
    return { nodes, edges: nodes.map((node) => ({ cursor: node.cursor, node })), pageInfo };
  }

  @Subscription(() => LeadStatusEvent, {
    description: 'Every change of state of the leads that the caller may see, registrations included.',
    subscribe: ({ args, context }: { args: LeadStatusArgs; context: GraphQLContext }) => {
      const { programSlug = null, partnerId = null, leadId = null, after } = args;
      const types = ['lead.registered', 'lead.status_changed'];
      const checkpoints = args.checkpoints ? { checkpoints: true } : {};
      return followEvents(context, { programSlug, partnerId, leadId, types, ...checkpoints }, after, toLeadStatusEvent);
    },
  })
  leadStatusChanged(
    @Root() event: LeadStatusEventRow,
    @Args(() => LeadStatusArgs) _args: LeadStatusArgs,
  ): LeadStatusEventRow {
    return event;
  }

  @Subscription(() => ProgramEvent, {
    description: 'Every event of a program that the caller may see.',
    subscribe: ({ args, context }: { args: FollowProgramArgs; context: GraphQLContext }) => {
      if (args.types?.length === 0)
        throw new RequestError('BAD_USER_INPUT', 'Argument "types": found an empty list, expected at least one type.');
      const filter = {
        programSlug: args.programSlug,
        partnerId: null,
        leadId: null,
        types: toEventTypes(args.types),
        ...(args.checkpoints ? { checkpoints: true } : {}),
      };
      return followEvents(context, filter, args.after, toProgramEvent);
    },
  })
  programEvents(
    @Root() event: ProgramEventRow,
    @Args(() => FollowProgramArgs) _args: FollowProgramArgs,
  ): ProgramEventRow {
    return event;
  }
}
