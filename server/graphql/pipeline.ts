import {
  GraphQLError,
  parse,
  specifiedRules,
  validate,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import type { QueryLimits } from '../config/config.ts';
import { admit, FREE, type Admission, type AdmissionRequest } from './admission.ts';
import { createCostPlan, type CostPlan } from './cost/plan.ts';
import { ERRORS_MAX, withoutSuggestion } from './errors.ts';
import { createCompiledExecutor, type ExecuteCompiled } from './execute-compiled.ts';
import { findMissingScope } from './scope.ts';
import { NoIntrospectionRule } from './introspection.ts';
import { findLimitError, findTextError } from './limits.ts';
import { findRepetition } from './repetition.ts';
import { findLiteralError, findVariableError } from './storable-text.ts';
import type { RateLimiter } from './rate-limit.ts';
import {
  findUntrusted,
  nameDocument,
  NO_TRUSTED_DOCUMENTS,
  type DocumentRequest,
  type NamedDocument,
  type TrustedDocuments,
} from './trusted-documents.ts';

/** A document's text, parsed and validated; or why it is refused. */
export type Prepared =
  | { readonly document: DocumentNode; readonly errors?: never }
  | { readonly document?: never; readonly errors: readonly GraphQLError[] };

/**
 * What happens to every operation before it runs, whatever brings it: HTTP, WebSocket and event streams share one of
 * these, so none accepts what another refuses.
 */
export interface Pipeline {
  readonly schema: GraphQLSchema;
  /** The text that a request means. First of all. */
  name(request: DocumentRequest): NamedDocument;
  prepare(source: string): Prepared;
  /** Last, when the caller and the variables are known. `operation` is of a prepared document. */
  admit(document: DocumentNode, operation: OperationDefinitionNode, request: Omit<AdmissionRequest, 'plan'>): Admission;
  /** Executes queries that come again and again. What it gives up is for graphql-js; see `executeOperation`. */
  readonly executeCompiled: ExecuteCompiled;
}

export interface PipelineOptions {
  /** Points of one operation; default: no limit. */
  readonly costMax?: number;
  /** With neither of the two, operations are not priced. */
  readonly limiter?: RateLimiter | null;
  readonly trusted?: TrustedDocuments;
  /** Default: on. */
  readonly isIntrospectionOn?: boolean;
}

const CACHED_DOCUMENTS_MAX = 1_000;
/** Longer documents are seldom sent twice. */
const CACHED_LENGTH_MAX = 20_000;

/** Makes the pipeline of a schema. Valid documents are kept, the one not asked for longest goes first. */
export function createPipeline(schema: GraphQLSchema, limits: QueryLimits, options: PipelineOptions = {}): Pipeline {
  const { costMax = Infinity, limiter = null, trusted = NO_TRUSTED_DOCUMENTS, isIntrospectionOn = true } = options;
  const isPriced = options.costMax !== undefined || limiter !== null;
  const rules = isIntrospectionOn ? specifiedRules : [...specifiedRules, NoIntrospectionRule];
  const cache = new Map<string, Prepared>();
  const keep = (source: string, prepared: Prepared): void => {
    cache.delete(source);
    cache.set(source, prepared);
    const [oldest] = cache.keys();
    if (cache.size > CACHED_DOCUMENTS_MAX && oldest !== undefined) cache.delete(oldest);
  };
  // Compiled once for each operation of a document that is kept.
  const plans = new WeakMap<OperationDefinitionNode, CostPlan>();
  const planOf = (document: DocumentNode, operation: OperationDefinitionNode): CostPlan => {
    let plan = plans.get(operation);
    if (plan === undefined) plans.set(operation, (plan = createCostPlan(schema, document, operation)));
    return plan;
  };
  return {
    schema,
    name: (request) => nameDocument(request, trusted),
    prepare(source) {
      const untrusted = findUntrusted(source, trusted);
      if (untrusted !== null) return { errors: [untrusted] };
      const prepared = cache.get(source) ?? prepare({ schema, limits, rules }, source);
      if (prepared.errors === undefined && source.length <= CACHED_LENGTH_MAX) keep(source, prepared);
      return prepared;
    },
    admit(document, operation, request) {
      const unscoped = findMissingScope(request.actor, operation);
      if (unscoped !== null) return { errors: [unscoped] };
      const unfit = findVariableError(request.variables);
      if (unfit !== null) return { errors: [unfit] };
      return isPriced ? admit({ ...request, plan: planOf(document, operation) }, costMax, limiter) : FREE;
    },
    executeCompiled: createCompiledExecutor(schema),
  };
}

interface Checks {
  readonly schema: GraphQLSchema;
  readonly limits: QueryLimits;
  readonly rules: typeof specifiedRules;
}

function prepare({ schema, limits, rules }: Checks, source: string): Prepared {
  const textError = findTextError(source);
  if (textError !== null) return { errors: [textError] };
  let document: DocumentNode;
  try {
    document = parse(source, { maxTokens: limits.tokensMax });
  } catch (error) {
    return { errors: [withCode(error, 'GRAPHQL_PARSE_FAILED')] };
  }
  const limitError = findLimitError(document, limits) ?? findRepetition(document, limits);
  if (limitError !== null) return { errors: [limitError] };
  const literalError = findLiteralError(document);
  if (literalError !== null) return { errors: [literalError] };
  const errors = validate(schema, document, rules, { maxErrors: ERRORS_MAX });
  if (errors.length > 0)
    return { errors: errors.slice(0, ERRORS_MAX).map((error) => withCode(error, 'GRAPHQL_VALIDATION_FAILED')) };
  return { document };
}

/** What graphql says when comparing fields of one name takes too long. */
const MESSAGES: Readonly<Record<string, string>> = {
  'Validation aborted.': 'The document has too many fields under one name: comparing them was given up',
};

function withCode(error: unknown, code: string): GraphQLError {
  if (!(error instanceof GraphQLError)) throw error;
  const { nodes, source, positions } = error;
  const message = MESSAGES[error.message] ?? withoutSuggestion(error.message);
  return new GraphQLError(message, {
    nodes: nodes ?? null,
    source: source ?? null,
    positions: positions ?? null,
    extensions: { code },
  });
}
