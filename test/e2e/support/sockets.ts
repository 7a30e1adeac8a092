import { print } from 'graphql';
import { createClient, type Client, type ClientOptions } from 'graphql-ws';
import WebSocket from 'ws';
import { follow } from '../../../client/follow.ts';
import { FollowLeadsDocument, type FollowLeadsSubscription } from '../../../client/generated/graphql.ts';
import type { Party, World } from './seed-world.ts';

export type LeadEvent = FollowLeadsSubscription['leadStatusChanged'];

/** What came in, and a way to wait for more of it. */
export class Inbox<Item> {
  readonly items: Item[] = [];
  readonly #waiting: { readonly count: number; readonly resolve: (items: readonly Item[]) => void }[] = [];

  push(item: Item): void {
    this.items.push(item);
    for (const { count, resolve } of this.#waiting) if (this.items.length >= count) resolve(this.items);
  }

  /** Resolves when there are that many in total. */
  until(count: number): Promise<readonly Item[]> {
    return new Promise((resolve) => {
      if (this.items.length >= count) resolve(this.items);
      else this.#waiting.push({ count, resolve });
    });
  }
}

/** A graphql-ws client with the caller's token. */
export async function openSocket(
  { server }: World,
  { caller }: Party,
  options: Partial<ClientOptions> = {},
): Promise<Client> {
  const authorization = await server.authorize(caller);
  return createClient({
    url: server.socketUrl,
    webSocketImpl: WebSocket,
    connectionParams: { authorization },
    retryAttempts: 0,
    ...options,
  });
}

/** Follows lead events into an inbox, as a portal would. `stop` ends the subscription. */
export function followLeads(
  client: Client,
  variables: Readonly<Record<string, unknown>>,
): { readonly inbox: Inbox<LeadEvent>; readonly ended: Promise<unknown>; readonly stop: () => void } {
  const inbox = new Inbox<LeadEvent>();
  let stop = (): void => undefined;
  const ended = new Promise((onEnd) => {
    stop = follow<FollowLeadsSubscription>(client, {
      query: print(FollowLeadsDocument),
      variables,
      cursorOf: ({ leadStatusChanged }) => leadStatusChanged.cursor,
      onEvent: ({ leadStatusChanged }) => inbox.push(leadStatusChanged),
      onEnd,
    });
  });
  return { inbox, ended, stop };
}
