import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { WebhookDeliveryRow, WebhookRow } from '../../services/reads.ts';
import type { GraphQLContext } from '../context.ts';
import { EventTypeEnum, toEventTypeNames } from '../event/event.type.ts';
import { Program } from '../program/program.type.ts';
import { PageArgs, toPage } from '../shared/page.args.ts';
import { WebhookDeliveryFilterInput, WebhookFilterInput } from './webhook.inputs.ts';
import { Webhook, WebhookConnection, WebhookDelivery, WebhookDeliveryConnection } from './webhook.type.ts';

@Resolver(() => Webhook)
export class WebhookResolver {
  @Query(() => WebhookConnection, { description: 'The caller’s webhooks, the latest first.' })
  webhooks(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => WebhookFilterInput, {
      nullable: true,
      description: 'Which ones; left out: all but deleted ones.',
    })
    filter: WebhookFilterInput | null | undefined,
    @Ctx() { actor, reads }: GraphQLContext,
  ): Promise<object> {
    return reads.webhooks.page(actor, filter ?? {}, 'CREATED_AT_DESC', toPage(page));
  }

  @Query(() => WebhookDeliveryConnection, { description: 'Deliveries of the caller’s webhooks, the latest first.' })
  webhookDeliveries(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => WebhookDeliveryFilterInput, { nullable: true, description: 'Which ones; left out: all.' })
    filter: WebhookDeliveryFilterInput | null | undefined,
    @Ctx() { actor, reads }: GraphQLContext,
  ): Promise<object> {
    return reads.webhookDeliveries.page(actor, filter ?? {}, 'CREATED_AT_DESC', toPage(page));
  }

  @FieldResolver(() => [EventTypeEnum], { nullable: true, description: 'Which events it is told of; null: all.' })
  eventTypes(@Root() { eventTypes }: WebhookRow): readonly string[] | null {
    return eventTypes === null ? null : toEventTypeNames(eventTypes);
  }

  @FieldResolver(() => [String], {
    nullable: true,
    description: 'Of which programs, by their slugs; null: all. Those the caller cannot see any more are left out.',
  })
  async programSlugs(
    @Root() { programIds }: WebhookRow,
    @Ctx() { loaders }: GraphQLContext,
  ): Promise<readonly string[] | null> {
    if (programIds === null) return null;
    const programs = await Promise.all(programIds.map((id) => loaders.programs.load(id)));
    return programs.flatMap((program) => (program === null ? [] : [program.slug]));
  }

  @FieldResolver(() => WebhookDeliveryConnection, { description: 'Its deliveries, the latest first.' })
  deliveries(
    @Root() { id }: WebhookRow,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { actor, reads }: GraphQLContext,
  ): Promise<object> {
    return reads.webhookDeliveries.page(actor, { webhookId: id }, 'CREATED_AT_DESC', toPage(page));
  }
}

@Resolver(() => WebhookDelivery)
export class WebhookDeliveryResolver {
  @FieldResolver(() => EventTypeEnum, { description: 'What the event tells.' })
  eventType(@Root() { eventType }: WebhookDeliveryRow): string {
    return toEventTypeNames([eventType])[0] ?? 'OTHER';
  }

  @FieldResolver(() => Program, { nullable: true, description: 'The program it happened in.' })
  program(@Root() { programId }: WebhookDeliveryRow, @Ctx() { loaders }: GraphQLContext): Promise<object | null> {
    return loaders.programs.load(programId);
  }
}
