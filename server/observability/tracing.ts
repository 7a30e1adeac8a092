import {
  context,
  propagation,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace,
  type Context,
  type Span,
  type Tracer,
} from '@opentelemetry/api';
import type { IncomingHttpHeaders } from 'node:http';

/** Where spans go. */
export interface TracingSettings {
  /** The base address of an OTLP receiver over HTTP, such as `http://localhost:4318`. */
  readonly endpoint: string;
}

export interface Tracing {
  /** Sends what is left, and stops. */
  stop(): Promise<void>;
}

let tracer: Tracer | null = null;

/** Whether spans are made. Asked before anything is done for one, so that tracing costs nothing when it is off. */
export const isTracing = (): boolean => tracer !== null;

/**
 * Starts tracing for this process; the SDK is loaded here and only here. How spans are sampled and what the service is
 * called is told by the standard variables (`OTEL_TRACES_SAMPLER`, `OTEL_SERVICE_NAME`, `OTEL_RESOURCE_ATTRIBUTES`,
 * `OTEL_EXPORTER_OTLP_HEADERS`), which the SDK reads itself.
 */
export async function startTracing({ endpoint }: TracingSettings): Promise<Tracing> {
  const [{ BatchSpanProcessor, NodeTracerProvider }, { OTLPTraceExporter }, resources] = await Promise.all([
    import('@opentelemetry/sdk-trace-node'),
    import('@opentelemetry/exporter-trace-otlp-http'),
    import('@opentelemetry/resources'),
  ]);
  const provider = new NodeTracerProvider({
    resource: resources
      .defaultResource()
      .merge(resources.resourceFromAttributes({ 'service.name': 'partnergraph' }))
      .merge(resources.detectResources({ detectors: [resources.envDetector] })),
    spanProcessors: [
      new BatchSpanProcessor(new OTLPTraceExporter({ url: `${endpoint.replace(/\/$/, '')}/v1/traces` })),
    ],
  });
  provider.register();
  tracer = provider.getTracer('partnergraph');
  return {
    stop: async () => {
      tracer = null;
      await provider.shutdown();
      trace.disable();
      context.disable();
      propagation.disable();
    },
  };
}

/** A span of an operation, below the one that the caller names in `traceparent`. Null: tracing is off. */
export function startOperationSpan(transport: string, headers: IncomingHttpHeaders | null): Span | null {
  if (tracer === null) return null;
  const parent = headers === null ? ROOT_CONTEXT : propagation.extract(ROOT_CONTEXT, headers);
  return tracer.startSpan(
    'GraphQL operation',
    { kind: SpanKind.SERVER, attributes: { 'partnergraph.transport': transport } },
    parent,
  );
}

/** Runs work with a span as the one that others are made below. */
export function withinSpan<T>(span: Span, work: () => T): T {
  return context.with(trace.setSpan(context.active(), span), work);
}

export interface StatementSpan {
  end(error?: unknown): void;
}

const TEXT_MAX = 2_000;

/** A span of one statement: its text, in which values are `$1`, `$2`…, and never the values. Null: tracing is off. */
export function startStatementSpan(text: string): StatementSpan | null {
  if (tracer === null) return null;
  const operation = /^\s*(\w+)/.exec(text)?.[1]?.toUpperCase() ?? 'STATEMENT';
  const parent: Context = context.active();
  // Work that nobody asked for, such as looking whether something is due, would fill the store with spans of their own.
  if (trace.getSpan(parent) === undefined) return null;
  const span = tracer.startSpan(
    operation,
    {
      kind: SpanKind.CLIENT,
      attributes: {
        'db.system.name': 'postgresql',
        'db.operation.name': operation,
        'db.query.text': text.slice(0, TEXT_MAX),
      },
    },
    parent,
  );
  return {
    end(error) {
      const code = (error as { code?: unknown } | undefined)?.code;
      if (error !== undefined) span.setStatus({ code: SpanStatusCode.ERROR });
      // An error's message may hold values; its SQLSTATE does not.
      if (typeof code === 'string') span.setAttribute('db.response.status_code', code);
      span.end();
    },
  };
}
