import type { JsonObject } from '../domain/contract/params.ts';
import type { Instant } from '../domain/time/calendar.ts';
import type { RunStatus } from './ports/run.ts';
import type { RunKind } from './runs/contract.ts';

/** Long work as the API shows it; to its vendor's staff alone. */
export interface RunRow {
  readonly tenantId: string;
  readonly id: string;
  /** Null: work of the whole vendor. */
  readonly programId: string | null;
  readonly kind: RunKind;
  readonly status: RunStatus;
  readonly requestedBy: string;
  readonly input: JsonObject;
  readonly progressDone: number;
  readonly progressTotal: number | null;
  readonly result: JsonObject | null;
  readonly error: string | null;
  readonly createdAt: Instant;
  readonly startedAt: Instant | null;
  readonly finishedAt: Instant | null;
}

export interface RunFilter {
  readonly programSlug?: string | null | undefined;
  readonly kinds?: readonly RunKind[] | null | undefined;
  readonly statuses?: readonly RunStatus[] | null | undefined;
}
