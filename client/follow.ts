import type { Client, SubscribePayload } from 'graphql-ws';

/** A subscription that goes on where it was cut off. */
export interface Following<Data> {
  /** The text of the subscription; it takes the variable `after`. */
  readonly query: string;
  /** `after`: the cursor of the screen that was read first, so that nothing between the two is missed. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** Where an event's cursor is. */
  readonly cursorOf: (data: Data) => string;
  /** Called for each event, in order. When it has returned, the event counts as received. */
  readonly onEvent: (data: Data) => void;
  /** Called once, when the subscription ends other than by `stop`: with errors, or without when the server completed it. */
  readonly onEnd?: (errors: unknown) => void;
}

/**
 * Follows a subscription over a graphql-ws client. That client subscribes again by itself when a connection is lost, but
 * with the variables it was first given, which would repeat every event since; here `after` moves forward with each one.
 * Give the client a `shouldRetry` that allows the closing codes 1012, 1013 and 4403, after which the server wants it back.
 *
 * @returns stop: ends the subscription.
 */
export function follow<Data extends Record<string, unknown>>(client: Client, following: Following<Data>): () => void {
  const variables: Record<string, unknown> = { ...following.variables };
  // The client keeps this object and sends it as it is at the time.
  const payload: SubscribePayload = { query: following.query, variables };
  return client.subscribe<Data>(payload, {
    next: ({ data, errors }) => {
      if (data === null || data === undefined) throw new Error(`An event could not be read: ${JSON.stringify(errors)}`);
      following.onEvent(data);
      variables['after'] = following.cursorOf(data);
    },
    error: (errors) => following.onEnd?.(errors),
    complete: () => following.onEnd?.(null),
  });
}
