import { parseUrl, parseWhole, type Setting } from './setting.ts';

/** What a server tells of itself; see docs/operations.md. */
export const OBSERVABILITY_SETTINGS = {
  METRICS_TOKEN: {
    expected: 'at least 16 printable characters without spaces',
    fallback: null,
    purpose:
      'Whoever sends it as a bearer token may read `/metrics`. Without it only callers on this machine may, directly.',
    isSecret: true,
    parse: (text: string) => (/^[\x21-\x7e]{16,200}$/.test(text) ? text : null),
  },
  SLOW_OPERATION: {
    expected: 'a whole number of milliseconds from 0 to 600000',
    fallback: '1000',
    purpose: 'From when on an operation is told in the log, by its name and hash. 0: never.',
    parse: parseWhole(0, 600_000),
  },
  READY_LAG_MAX: {
    expected: 'a whole number of seconds from 1 to 3600',
    fallback: '30',
    purpose: 'For how long events or queues may not be readable before `/readyz` says that the server is not ready.',
    parse: parseWhole(1, 3_600),
  },
  OTEL_EXPORTER_OTLP_ENDPOINT: {
    expected: 'an http(s) URL',
    fallback: null,
    purpose:
      'Receiver of OpenTelemetry spans by OTLP over HTTP. Without it nothing is traced. The SDK reads the other `OTEL_` variables itself.',
    parse: parseUrl(['https:', 'http:']),
  },
} as const satisfies Record<string, Setting<unknown>>;

export interface ObservabilitySettings {
  readonly metricsToken: string | null;
  readonly slowOperationMs: number;
  readonly readyLagMaxMs: number;
  /** Null: no spans. */
  readonly otlpEndpoint: string | null;
}

/** What holds where nobody says otherwise, as in tests. */
export const DEFAULT_OBSERVABILITY: ObservabilitySettings = {
  metricsToken: null,
  slowOperationMs: 1_000,
  readyLagMaxMs: 30_000,
  otlpEndpoint: null,
};
