import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { SpanStatusCode, type Span } from '@opentelemetry/api';
import { OperationTypeNode, type DocumentNode, type GraphQLError, type OperationDefinitionNode } from 'graphql';
import type { Log } from '../http/log.ts';
import type { OperationMetrics } from './metrics.ts';
import { startOperationSpan, withinSpan } from './tracing.ts';

export type Transport = 'http' | 'websocket' | 'sse';

/** Follows one operation from its arrival to its end; told by the transport. */
export interface OperationWatch {
  /** What the operation is, once its document is known. */
  name(document: DocumentNode, operation: OperationDefinitionNode): void;
  /** What came of it, if errors did; the first counts. */
  note(code: string): void;
  noteErrors(errors: readonly Pick<GraphQLError, 'extensions'>[] | undefined): void;
  cost(requested: number, actual: number): void;
  /** Runs the operation, so that its statements are known for its own. */
  within<T>(work: () => T): T;
  /** Calling it again does nothing. */
  end(): void;
}

export interface OperationObserver {
  begin(transport: Transport, requestId: string, headers?: IncomingHttpHeaders): OperationWatch;
}

/** Nobody watches. */
export const NO_OBSERVER: OperationObserver = {
  begin: () => NO_WATCH,
};
const NO_WATCH: OperationWatch = {
  name: () => undefined,
  note: () => undefined,
  noteErrors: () => undefined,
  cost: () => undefined,
  within: (work) => work(),
  end: () => undefined,
};

export interface ObserverOptions {
  readonly metrics: OperationMetrics;
  readonly log: Pick<Log, 'warn'>;
  /** From how many milliseconds on an operation is told in the log; 0: never. */
  readonly slowMs: number;
}

/** Counts, times and traces operations, and tells the slow ones in the log: by name and hash, never with variables. */
export const createOperationObserver = (options: ObserverOptions): OperationObserver => ({
  begin: (transport, requestId, headers) =>
    new Watch(options, transport, requestId, startOperationSpan(transport, headers ?? null)),
});

class Watch implements OperationWatch {
  readonly #options: ObserverOptions;
  readonly #transport: Transport;
  readonly #requestId: string;
  readonly #span: Span | null;
  readonly #begunAt = performance.now();
  #document: DocumentNode | null = null;
  #operation: OperationDefinitionNode | null = null;
  #outcome: string | null = null;
  #requested = 0;
  #actual = 0;
  #isOver = false;

  constructor(options: ObserverOptions, transport: Transport, requestId: string, span: Span | null) {
    this.#options = options;
    this.#transport = transport;
    this.#requestId = requestId;
    this.#span = span;
  }

  name(document: DocumentNode, operation: OperationDefinitionNode): void {
    this.#document = document;
    this.#operation = operation;
  }

  note(code: string): void {
    this.#outcome ??= code;
  }

  noteErrors(errors: readonly Pick<GraphQLError, 'extensions'>[] | undefined): void {
    const [first] = errors ?? [];
    if (first === undefined) return;
    const { code } = first.extensions;
    this.note(typeof code === 'string' ? code : 'INTERNAL_SERVER_ERROR');
  }

  cost(requested: number, actual: number): void {
    this.#requested = requested;
    this.#actual = actual;
  }

  within<T>(work: () => T): T {
    return this.#span === null ? work() : withinSpan(this.#span, work);
  }

  end(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    const ms = performance.now() - this.#begunAt;
    const kind = this.#operation?.operation ?? 'none';
    const outcome = this.#outcome ?? 'OK';
    this.#options.metrics.record({
      transport: this.#transport,
      kind,
      outcome,
      seconds: ms / 1000,
      requested: this.#requested,
      actual: this.#actual,
    });
    // How long somebody follows says nothing of the server.
    if (this.#options.slowMs > 0 && ms >= this.#options.slowMs && kind !== OperationTypeNode.SUBSCRIPTION)
      this.#tellSlow(ms, outcome);
    if (this.#span !== null) this.#endSpan(this.#span, kind, outcome);
  }

  #tellSlow(ms: number, outcome: string): void {
    const { requestId, operation, hash } = this.#identify();
    this.#options.log.warn(
      { requestId, operation, hash, outcome, transport: this.#transport, ms: Math.round(ms) },
      'an operation was slow',
    );
  }

  #endSpan(span: Span, kind: string, outcome: string): void {
    const { requestId, operation, hash } = this.#identify();
    span.updateName(operation === null ? kind : `${kind} ${operation}`);
    span.setAttributes({
      'graphql.operation.type': kind,
      'partnergraph.request_id': requestId,
      'partnergraph.outcome': outcome,
      ...(operation === null ? {} : { 'graphql.operation.name': operation }),
      ...(hash === null ? {} : { 'partnergraph.document_hash': hash }),
    });
    if (outcome !== 'OK') span.setStatus({ code: SpanStatusCode.ERROR });
    span.end();
  }

  #identify(): { readonly requestId: string; readonly operation: string | null; readonly hash: string | null } {
    const source = this.#document?.loc?.source.body;
    return {
      requestId: this.#requestId,
      operation: this.#operation?.name?.value.slice(0, NAME_MAX) ?? null,
      hash: source === undefined ? null : createHash('sha256').update(source).digest('hex').slice(0, 16),
    };
  }
}

const NAME_MAX = 80;
