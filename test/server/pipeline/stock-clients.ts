import { ApolloClient, ApolloLink, CombinedGraphQLErrors, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { Client as UrqlClient, createRequest, fetchExchange, subscriptionExchange } from '@urql/core';
import { OperationTypeNode, parse, type DocumentNode } from 'graphql';
import { ClientError, GraphQLClient } from 'graphql-request';
import { createClient as createSseClient, type Client as SseClient } from 'graphql-sse';
import { createClient as createWsClient, type Client as WsClient } from 'graphql-ws';
import WebSocket from 'ws';
import type { Target } from './transports.ts';

export type Variables = Record<string, unknown>;
export type Data = Record<string, unknown>;

/** What a client says of an operation, in one shape for all of them. */
export interface Told {
  readonly data: Data | null;
  readonly codes: readonly string[];
}

/** Events as they come, until the connection ends or `stop`. */
export interface Stream {
  readonly ended: Promise<unknown>;
  stop(): void;
}

/** A stock client of somebody else’s, as its manual says to use it. */
export interface StockClient {
  run(text: string, variables?: Variables): Promise<Told>;
  runTrusted(id: string, text: string, variables?: Variables): Promise<Told>;
  /** Null: the client has no subscriptions; the log is then read as a list. */
  readonly subscribe: ((text: string, variables: Variables, onEvent: (data: Data) => void) => Stream) | null;
  close(): void;
}

const codesOf = (errors: readonly { readonly extensions?: unknown }[] | undefined): readonly string[] =>
  (errors ?? []).map(({ extensions }) => String((extensions as { code?: unknown } | undefined)?.code));
const headersOf = ({ authorization = '' }: Target): Record<string, string> => ({ authorization });
const connect = (target: Target): WsClient =>
  createWsClient({
    url: `${target.url.replace(/^http/, 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    connectionParams: headersOf(target),
    retryAttempts: 0,
  });

export const STOCK_CLIENTS: readonly { readonly name: string; readonly create: (target: Target) => StockClient }[] = [
  { name: 'Apollo Client', create: createApollo },
  { name: 'urql', create: createUrql },
  { name: 'graphql-request', create: createRequestClient },
  { name: 'graphql-ws', create: (target) => fromSinks(connect(target)) },
  {
    name: 'graphql-sse',
    create: (target) =>
      fromSinks(createSseClient({ url: `${target.url}/graphql/stream`, headers: headersOf(target), retryAttempts: 0 })),
  },
];

function createApollo(target: Target): StockClient {
  const socket = connect(target);
  const http = new HttpLink({ uri: `${target.url}/graphql`, headers: headersOf(target) });
  const link = ApolloLink.split(
    ({ operationType }) => operationType === OperationTypeNode.SUBSCRIPTION,
    new GraphQLWsLink(socket),
    http,
  );
  const create = (through: ApolloLink): ApolloClient =>
    new ApolloClient({
      link: through,
      cache: new InMemoryCache(),
      defaultOptions: { query: { fetchPolicy: 'no-cache' } },
    });
  const client = create(link);
  const run = async (by: ApolloClient, text: string, variables: Variables = {}): Promise<Told> => {
    const document: DocumentNode = gql(text);
    try {
      const { data } = isMutation(text)
        ? await by.mutate<Data>({ mutation: document, variables, fetchPolicy: 'no-cache' })
        : await by.query<Data>({ query: document, variables, fetchPolicy: 'no-cache' });
      return { data: data ?? null, codes: [] };
    } catch (error) {
      if (CombinedGraphQLErrors.is(error)) return { data: null, codes: codesOf(error.errors) };
      throw error;
    }
  };
  return {
    run: (text, variables) => run(client, text, variables),
    runTrusted: (id, text, variables) =>
      run(create(ApolloLink.from([new PersistedQueryLink({ generateHash: () => id }), http])), text, variables),
    subscribe: (text, variables, onEvent) => {
      let stop = (): void => undefined;
      const ended = new Promise((resolve) => {
        const subscription = client
          .subscribe<Data>({ query: gql(text), variables, fetchPolicy: 'no-cache' })
          .subscribe({
            next: ({ data, error }) => {
              if (data) onEvent(data);
              if (error) resolve(error);
            },
            error: resolve,
            complete: () => resolve(null),
          });
        stop = () => subscription.unsubscribe();
      });
      return { ended, stop: () => stop() };
    },
    close: () => {
      client.stop();
      void socket.dispose();
    },
  };
}

function createUrql(target: Target): StockClient {
  const socket = connect(target);
  const client = new UrqlClient({
    url: `${target.url}/graphql`,
    preferGetMethod: false,
    fetchOptions: { headers: headersOf(target) },
    requestPolicy: 'network-only',
    exchanges: [
      fetchExchange,
      subscriptionExchange({
        forwardSubscription: (request) => ({
          subscribe: (sink) => ({
            unsubscribe: socket.subscribe({ ...request, query: request.query ?? '' }, sink as never),
          }),
        }),
      }),
    ],
  });
  const run = async (document: DocumentNode, variables: Variables, isChange: boolean): Promise<Told> => {
    const result = await (
      isChange ? client.mutation<Data>(document, variables) : client.query<Data>(document, variables)
    ).toPromise();
    if (result.error?.networkError) throw result.error.networkError;
    return { data: result.data ?? null, codes: codesOf(result.error?.graphQLErrors) };
  };
  return {
    run: (text, variables = {}) => run(parse(text), variables, isMutation(text)),
    runTrusted: (id, text, variables = {}) =>
      run(Object.assign(parse(text), { documentId: id }), variables, isMutation(text)),
    subscribe: (text, variables, onEvent) => {
      let stop = (): void => undefined;
      const ended = new Promise((resolve) => {
        const subscription = client
          .executeSubscription<Data>(createRequest(parse(text), variables))
          .subscribe((result) => {
            if (result.data) onEvent(result.data);
            if (result.error) resolve(result.error);
          });
        stop = () => subscription.unsubscribe();
      });
      return { ended, stop: () => stop() };
    },
    close: () => void socket.dispose(),
  };
}

function createRequestClient(target: Target): StockClient {
  const run = async (client: GraphQLClient, text: string, variables: Variables = {}): Promise<Told> => {
    try {
      return { data: await client.request<Data>(text, variables), codes: [] };
    } catch (error) {
      if (error instanceof ClientError) return { data: null, codes: codesOf(error.response.errors) };
      throw error;
    }
  };
  const url = `${target.url}/graphql`;
  const client = new GraphQLClient(url, { headers: headersOf(target) });
  return {
    run: (text, variables) => run(client, text, variables),
    runTrusted: (id, text, variables = {}) =>
      run(
        new GraphQLClient(url, {
          headers: headersOf(target),
          requestMiddleware: (request) => ({ ...request, body: JSON.stringify({ documentId: id, variables }) }),
        }),
        text,
        variables,
      ),
    subscribe: null,
    close: () => undefined,
  };
}

/** The two clients that carry everything over one protocol of events. */
function fromSinks(client: WsClient | SseClient): StockClient {
  const subscribe = (
    payload: object,
    onResult: (result: { data?: Data | null; errors?: readonly object[] }) => void,
  ): Stream => {
    let stop = (): void => undefined;
    const ended = new Promise((resolve) => {
      stop = client.subscribe<Data>(payload as never, {
        next: (result) => onResult(result as never),
        error: resolve,
        complete: () => resolve(null),
      });
    });
    return { ended, stop: () => stop() };
  };
  const run = async (payload: object): Promise<Told> => {
    let told: Told = { data: null, codes: [] };
    const ended = await subscribe(payload, ({ data, errors }) => {
      told = { data: data ?? null, codes: codesOf(errors) };
    }).ended;
    if (Array.isArray(ended)) return { data: null, codes: codesOf(ended as { extensions?: unknown }[]) };
    if (ended !== null && ended !== undefined) throw new Error('the connection was lost', { cause: ended });
    return told;
  };
  return {
    run: (query, variables = {}) => run({ query, variables }),
    runTrusted: (id, _text, variables = {}) => run({ query: '', extensions: { persistedQuery: id }, variables }),
    subscribe: (query, variables, onEvent) =>
      subscribe({ query, variables }, ({ data }) => {
        if (data) onEvent(data);
      }),
    close: () => void client.dispose(),
  };
}

const isMutation = (text: string): boolean => text.trimStart().startsWith('mutation');
