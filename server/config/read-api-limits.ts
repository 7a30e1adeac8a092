import path from 'node:path';
import type { ApiLimits, QueryLimits } from './config.ts';
import type { LIMIT_SETTINGS } from './limit-settings.ts';
import type { SETTINGS } from './settings.ts';

type Settings = typeof SETTINGS;
type ValueOf<Name extends keyof Settings> = NonNullable<ReturnType<Settings[Name]['parse']>>;
/** Reads a setting that has a fallback. */
type Need = <Name extends keyof Settings>(name: Name) => ValueOf<Name>;
type Read = <Name extends keyof Settings>(name: Name) => ValueOf<Name> | null;

/** How much a document may hold. */
export const readQueryLimits = (need: Need): QueryLimits => ({
  tokensMax: need('QUERY_TOKENS_MAX'),
  depthMax: need('QUERY_DEPTH_MAX'),
  fieldsMax: need('QUERY_FIELDS_MAX'),
  aliasesMax: need('QUERY_ALIASES_MAX'),
});

/** How much callers may ask for. Adds to `problems` what does not fit together. */
export function readApiLimits(
  { need, read }: { readonly need: Need; readonly read: Read },
  workingDir: string,
  problems: string[],
): ApiLimits {
  return {
    costMax: need('QUERY_COST_MAX'),
    rateLimit: need('RATE_LIMIT'),
    rateLimitVisitors: need('RATE_LIMIT_VISITORS'),
    connectionsMax: need('CONNECTIONS_MAX'),
    connectionsMaxVisitors: need('CONNECTIONS_MAX_VISITORS'),
    subscriptionsMax: need('SUBSCRIPTIONS_MAX'),
    trustedProxies: need('TRUST_PROXY'),
    operationTimeoutMs: need('OPERATION_TIMEOUT') * 1000,
    statementTimeoutMs: need('STATEMENT_TIMEOUT') * 1000,
    isIntrospectionOn: need('INTROSPECTION'),
    trustedDocuments: toTrusted(read('TRUSTED_DOCUMENTS'), need('TRUSTED_DOCUMENTS_MODE'), workingDir, problems),
  };
}

type TrustedMode = NonNullable<ReturnType<(typeof LIMIT_SETTINGS)['TRUSTED_DOCUMENTS_MODE']['parse']>>;

function toTrusted(
  file: string | null,
  mode: TrustedMode,
  workingDir: string,
  problems: string[],
): ApiLimits['trustedDocuments'] {
  if (file !== null) return { path: path.resolve(workingDir, file), mode };
  if (mode === 'only')
    problems.push(
      'TRUSTED_DOCUMENTS: found nothing, expected a file: with TRUSTED_DOCUMENTS_MODE=only nothing else runs',
    );
  return null;
}
