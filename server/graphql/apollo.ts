import {
  ApolloServer,
  type ApolloServerPlugin,
  type GraphQLRequest,
  type GraphQLRequestContext,
  type GraphQLRequestListener,
  type GraphQLResponse,
} from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { GraphQLError, OperationTypeNode, parse, type DocumentNode } from 'graphql';
import type { Actor } from '../../services/actor.ts';
import { describeFault } from '../http/describe-fault.ts';
import type { Log } from '../http/log.ts';
import type { OperationWatch } from '../observability/operations.ts';
import type { Charge } from './admission.ts';
import { toClientError, withFewErrors } from './errors.ts';
import type { Pipeline } from './pipeline.ts';
import { idOf } from './trusted-documents.ts';

/** What HTTP puts into the context beside what resolvers read. */
export interface HttpContext {
  readonly requestId: string;
  readonly actor: Actor;
  /** Where the caller is; see `clientAddress`. */
  readonly address: string;
  /** Counts and times the operation; null: nobody does. */
  readonly watch: OperationWatch | null;
}

/** Stands in for a document that was refused; never executed. */
const REFUSED = parse('{ __typename }', { noLocation: true });
const SUBSCRIPTION_REFUSED = new GraphQLError(
  'Subscriptions run over WebSocket at the same path, with the protocol graphql-transport-ws, or as event streams at /graphql/stream',
  {
    extensions: { code: 'BAD_REQUEST' },
  },
);
const PREFLIGHT_HEADERS = ['x-apollo-operation-name', 'apollo-require-preflight', 'graphql-require-preflight'];

/**
 * Apollo Server over the shared pipeline. Start it before use; its own parsing, validation, caches of documents, landing
 * page, signals and reports to Apollo are off.
 */
export function createApollo(pipeline: Pipeline, log: Log): ApolloServer<HttpContext> {
  const requestIds = new WeakMap<object, string>();
  return new ApolloServer<HttpContext>({
    schema: pipeline.schema,
    // Deterministic whatever NODE_ENV says.
    nodeEnv: 'production',
    introspection: true,
    includeStacktraceInErrorResponses: false,
    csrfPrevention: { requestHeaders: PREFLIGHT_HEADERS },
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    documentStore: null,
    stopOnTerminationSignals: false,
    logger: {
      debug: () => undefined,
      info: () => undefined,
      warn: (message) => log.warn(String(message)),
      error: () => undefined,
    },
    formatError: (_formatted, error) => {
      const graphqlError =
        error instanceof GraphQLError
          ? error
          : new GraphQLError('fault', { originalError: error instanceof Error ? error : new Error(String(error)) });
      return toClientError(graphqlError, requestIds.get(graphqlError) ?? 'unknown', log);
    },
    // Cache control would wrap every resolver of the schema for hints that nobody gives.
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      createPlugin(pipeline, log, requestIds),
    ],
  });
}

function createPlugin(
  pipeline: Pipeline,
  log: Log,
  requestIds: WeakMap<object, string>,
): ApolloServerPlugin<HttpContext> {
  return {
    unexpectedErrorProcessingRequest: async ({ requestContext, error }) => {
      log.error(
        { requestId: requestContext.contextValue.requestId, fault: describeFault(error) },
        'an operation failed',
      );
    },
    requestDidStart: async ({ request }) => createListener(pipeline, log, requestIds, nameDocument(request, pipeline)),
  };
}

/**
 * Apollo has no place for a pipeline of one's own, but takes a document that is already there: put there before it
 * looks, so it neither parses nor validates. A refused one is replaced by a harmless one and answered for before
 * execution. If a later Apollo ignored this, it would still validate by itself.
 */
function createListener(
  pipeline: Pipeline,
  log: Log,
  requestIds: WeakMap<object, string>,
  unnamed: readonly GraphQLError[] | null,
): GraphQLRequestListener<HttpContext> {
  let refusals: readonly GraphQLError[] | null = unnamed;
  let charge: Charge | null = null;
  return {
    didResolveSource: async (context) => {
      const prepared = refusals === null ? pipeline.prepare(context.source) : null;
      refusals ??= prepared?.errors ?? null;
      (context as { document: DocumentNode }).document = prepared?.document ?? REFUSED;
    },
    responseForOperation: async (context) => {
      const { operation, document, contextValue } = context;
      let errors = refusals;
      if (errors === null && operation?.operation === OperationTypeNode.SUBSCRIPTION) errors = [SUBSCRIPTION_REFUSED];
      if (errors === null && operation !== undefined && document !== undefined) {
        const { actor, address, watch } = contextValue;
        watch?.name(document, operation);
        // Apollo keeps validated documents, so the price is asked here, where the variables are known.
        const admission = pipeline.admit(document, operation, { variables: context.request.variables, actor, address });
        charge = admission.charge ?? null;
        errors = admission.errors ?? null;
      }
      if (errors === null) return answerCompiled(pipeline, context);
      const { requestId } = contextValue;
      const { status, headers } = headOf(errors);
      for (const [name, value] of headers) context.response.http.headers.set(name, value);
      return {
        http: { status: status ?? statusOfRefusal(context), headers: context.response.http.headers },
        body: { kind: 'single', singleResult: { errors: errors.map((error) => toClientError(error, requestId, log)) } },
      };
    },
    didEncounterErrors: async ({ errors, contextValue }) => {
      for (const error of errors) requestIds.set(error, contextValue.requestId);
    },
    willSendResponse: async (context) => {
      const { body, http } = context.response;
      const { watch } = context.contextValue;
      if (body.kind === 'single') watch?.noteErrors(body.singleResult.errors as readonly GraphQLError[] | undefined);
      if (charge !== null && body.kind === 'single') {
        const { singleResult } = body;
        const cost = charge.settle({ data: singleResult.data ?? null, errors: context.errors ?? [] });
        if (cost !== null) watch?.cost(cost.requested, cost.actual);
        if (cost !== null && singleResult.data !== undefined)
          singleResult.extensions = { ...singleResult.extensions, cost };
      }
      // Variables that do not fit are a refusal, too, but come out of the execution.
      const isOfExecution =
        body.kind === 'single' && body.singleResult.data === undefined && context.document !== undefined;
      if (isOfExecution && http.status === 400) http.status = statusOfRefusal(context);
      if (isOfExecution) body.singleResult = withFewErrors(body.singleResult);
    },
  };
}

/** The answer of a query that has a plan; null: Apollo has graphql-js execute it. */
async function answerCompiled(
  pipeline: Pipeline,
  { document, request, contextValue, response }: GraphQLRequestContext<HttpContext>,
): Promise<GraphQLResponse | null> {
  if (document === undefined) return null;
  const { operationName, variables: variableValues } = request;
  const data = await pipeline.executeCompiled({ document, operationName, contextValue, variableValues });
  return data === null ? null : { http: response.http, body: { kind: 'single', singleResult: { data } } };
}

/**
 * Puts the text of a document in place that the request only names. Apollo's own persisted queries are off and would be
 * refused. A request that brings nothing at all is left to Apollo.
 */
function nameDocument(request: GraphQLRequest, pipeline: Pipeline): readonly GraphQLError[] | null {
  const { body, search = '' } = request.http ?? {};
  const documentId =
    (body as { documentId?: unknown } | null | undefined)?.documentId ??
    (search.includes('documentId=') ? new URLSearchParams(search).get('documentId') : undefined);
  const asked = { query: request.query, extensions: request.extensions, documentId };
  if (idOf(asked) === null) return null;
  const named = pipeline.name(asked);
  const { persistedQuery: _named, ...extensions } = request.extensions ?? {};
  Object.assign(request, { query: named.source ?? '{ __typename }', extensions });
  return named.errors ?? null;
}

/** Of our own errors; see `refusal`. */
interface HttpHint {
  readonly status?: number;
  readonly headers?: ReadonlyMap<string, string>;
}

/** What errors say of the answer that carries them. */
function headOf(errors: readonly GraphQLError[]): {
  readonly status: number | null;
  readonly headers: ReadonlyMap<string, string>;
} {
  const [http] = errors.map(({ extensions }) => extensions['http'] as HttpHint | undefined);
  return { status: http?.status ?? null, headers: http?.headers ?? new Map() };
}

/** GraphQL over HTTP: clients that only know application/json are told of refusals with 200. */
function statusOfRefusal(context: Pick<GraphQLRequestContext<HttpContext>, 'request'>): number {
  const accept = context.request.http?.headers.get('accept') ?? '';
  return accept.includes('application/graphql-response+json') ? 400 : 200;
}
