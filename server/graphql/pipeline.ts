import { GraphQLError, parse, specifiedRules, validate, type DocumentNode, type GraphQLSchema } from 'graphql';
import type { QueryLimits } from '../config/config.ts';
import { findLimitError } from './limits.ts';

/** A document's text, parsed and validated; or why it is refused. */
export type Prepared =
  | { readonly document: DocumentNode; readonly errors?: never }
  | { readonly document?: never; readonly errors: readonly GraphQLError[] };

/**
 * What happens to every operation before it runs, whatever brings it: HTTP and WebSocket share one of these, so neither
 * accepts what the other refuses.
 */
export interface Pipeline {
  readonly schema: GraphQLSchema;
  prepare(source: string): Prepared;
}

/** More would only help whoever looks for holes. */
const ERRORS_MAX = 5;
const CACHED_DOCUMENTS_MAX = 1_000;
/** Longer documents are seldom sent twice. */
const CACHED_LENGTH_MAX = 20_000;

/** Makes the pipeline of a schema. Valid documents are kept, the one not asked for longest goes first. */
export function createPipeline(schema: GraphQLSchema, limits: QueryLimits): Pipeline {
  const cache = new Map<string, Prepared>();
  const keep = (source: string, prepared: Prepared): void => {
    cache.delete(source);
    cache.set(source, prepared);
    const [oldest] = cache.keys();
    if (cache.size > CACHED_DOCUMENTS_MAX && oldest !== undefined) cache.delete(oldest);
  };
  return {
    schema,
    prepare(source) {
      const prepared = cache.get(source) ?? prepare(schema, limits, source);
      if (prepared.errors === undefined && source.length <= CACHED_LENGTH_MAX) keep(source, prepared);
      return prepared;
    },
  };
}

function prepare(schema: GraphQLSchema, limits: QueryLimits, source: string): Prepared {
  let document: DocumentNode;
  try {
    document = parse(source, { maxTokens: limits.tokensMax });
  } catch (error) {
    return { errors: [withCode(error, 'GRAPHQL_PARSE_FAILED')] };
  }
  const limitError = findLimitError(document, limits);
  if (limitError !== null) return { errors: [limitError] };
  const errors = validate(schema, document, specifiedRules, { maxErrors: ERRORS_MAX });
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
  return new GraphQLError(MESSAGES[error.message] ?? error.message, {
    nodes: nodes ?? null,
    source: source ?? null,
    positions: positions ?? null,
    extensions: { code },
  });
}
