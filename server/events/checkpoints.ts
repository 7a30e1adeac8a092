import { CHECKPOINT, type EventRow } from '../../services/reads.ts';
import type { FollowedLog } from './followed-logs.ts';

/** Says when a quiet stream should tell how far it is. */
export class Checkpoints {
  #isDue = false;
  readonly #everyMs: number;
  readonly #onDue: () => void;
  #timer: NodeJS.Timeout;

  constructor(everyMs: number, onDue: () => void) {
    this.#everyMs = everyMs;
    this.#onDue = onDue;
    this.#timer = this.#start();
  }

  get isDue(): boolean {
    return this.#isDue;
  }

  /** The stream has just told. */
  restart(): void {
    this.#isDue = false;
    this.#timer.refresh();
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  #start(): NodeJS.Timeout {
    return setTimeout(() => {
      this.#isDue = true;
      this.#onDue();
    }, this.#everyMs).unref();
  }
}

/** The event that only moves a cursor. */
export function toCheckpoint(log: FollowedLog | null): EventRow {
  const now = Date.now();
  const programId = log?.programId ?? '';
  return {
    tenantId: log?.tenantId ?? '',
    programId,
    seq: log?.seq ?? 0n,
    type: CHECKPOINT,
    at: now,
    recordedAt: now,
    partnerId: null,
    leadId: null,
    subjectType: 'Program',
    subjectId: programId,
    actor: 'system',
    payload: {},
  };
}
