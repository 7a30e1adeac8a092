import type { ApiLimits } from '../config/config.ts';
import { createConnections, type Connections } from './connections.ts';
import type { PipelineOptions } from './pipeline.ts';
import { createRateLimiter, type Rate } from './rate-limit.ts';
import { loadTrustedDocuments, NO_TRUSTED_DOCUMENTS, type TrustedDocuments } from './trusted-documents.ts';

/** How many seconds' worth of points can be saved up. */
const BURST_SECONDS = 10;

const toRate = (perSecond: number): Rate | null =>
  perSecond === 0 ? null : { perSecond, burst: perSecond * BURST_SECONDS };

/** What the settings say of limits, as the pipeline and the transports take it. */
export interface ApiProtections {
  readonly pipelineOptions: PipelineOptions;
  readonly connections: Connections;
  readonly deadlineMs: number;
  readonly trustedProxies: number;
}

/** Errors: throws when the manifest of trusted documents cannot be read, with why. */
export function createApiProtections(limits: ApiLimits): ApiProtections {
  return {
    pipelineOptions: {
      costMax: limits.costMax,
      limiter: createRateLimiter({ known: toRate(limits.rateLimit), visitor: toRate(limits.rateLimitVisitors) }),
      trusted: loadTrusted(limits.trustedDocuments),
      isIntrospectionOn: limits.isIntrospectionOn,
    },
    connections: createConnections({
      perCaller: limits.connectionsMax,
      perVisitor: limits.connectionsMaxVisitors,
      subscriptionsPerCaller: limits.subscriptionsMax,
    }),
    deadlineMs: limits.operationTimeoutMs,
    trustedProxies: limits.trustedProxies,
  };
}

function loadTrusted(trusted: ApiLimits['trustedDocuments']): TrustedDocuments {
  if (trusted === null || trusted.mode === 'off') return NO_TRUSTED_DOCUMENTS;
  return loadTrustedDocuments(trusted.path, trusted.mode);
}
