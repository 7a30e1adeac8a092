import { RequestError } from '../../services/outcome.ts';
import type { Heads, Watch } from './heads.ts';
import type { LogPosition } from './read-events.ts';

/** Where one reader stands in one program's log. */
export interface FollowedLog {
  readonly tenantId: string;
  readonly programId: string;
  /** Everything up to here was given to the reader, or is not for it. */
  seq: bigint;
  /** Has to be read whatever the head says: a replay that is not over, or a log just joined. */
  isUnread: boolean;
  /** Not in the reader's cursor: it starts with whatever the log still holds. */
  isNew: boolean;
}

/** The logs of one reader, and which of them has something new. */
export class FollowedLogs {
  /** Set from outside when it is time to look for programs joined meanwhile. */
  isRefreshDue = false;
  readonly #heads: Heads;
  readonly #onChange: () => void;
  readonly #logs = new Map<string, FollowedLog>();
  readonly #watches = new Map<string, Watch>();
  /** How many programs the vendor had at the last refresh. */
  #programsKnown = 0;

  constructor(heads: Heads, onChange: () => void) {
    this.#heads = heads;
    this.#onChange = onChange;
  }

  /**
   * Begins at the cursor's positions, or, without one, now. Programs that the cursor does not know begin with what their
   * log still holds: the reader has joined them after the cursor was made.
   * Errors: BAD_USER_INPUT for a cursor of other programs; CURSOR_EXPIRED.
   */
  start(found: readonly LogPosition[], positions: ReadonlyMap<string, bigint> | null, isOfAll: boolean): void {
    for (const log of found) {
      const position = positions?.get(log.programId);
      if (positions !== null && position === undefined && !isOfAll) {
        throw new RequestError(
          'BAD_USER_INPUT',
          'after: found a cursor of other programs, expected one of this stream’s',
        );
      }
      if (position !== undefined) refuseExpired(position, log);
      this.#add(log, positions === null ? log.headSeq : (position ?? null), positions !== null);
    }
  }

  join(found: readonly LogPosition[]): void {
    for (const log of found) if (!this.#logs.has(log.programId)) this.#add(log, null, true);
  }

  leave(programId: string): void {
    this.#logs.delete(programId);
  }

  /** Whether to look for programs joined meanwhile: the interval has passed, or the reader's vendor has a new program. */
  takeRefresh(ownTenantId: string | null): boolean {
    const ownPrograms = ownTenantId === null ? 0 : this.#watchOf(ownTenantId).heads.size;
    const isDue = this.isRefreshDue || ownPrograms > this.#programsKnown;
    this.isRefreshDue = false;
    this.#programsKnown = Math.max(this.#programsKnown, ownPrograms);
    return isDue;
  }

  positions(): ReadonlyMap<string, bigint> {
    return new Map([...this.#logs].map(([programId, log]) => [programId, log.seq]));
  }

  /** One of them; null when there is none. */
  any(): FollowedLog | null {
    const [log] = this.#logs.values();
    return log ?? null;
  }

  /** The next log to read; the one read goes to the end of the row, so that a long replay does not hold up the others. */
  nextUnread(): FollowedLog | null {
    for (const log of this.#logs.values()) {
      const head = this.#watchOf(log.tenantId).heads.get(log.programId) ?? 0n;
      if (!log.isUnread && head <= log.seq) continue;
      this.#logs.delete(log.programId);
      this.#logs.set(log.programId, log);
      return log;
    }
    return null;
  }

  /** Errors: CURSOR_EXPIRED when events were removed that the reader has not had: the reader was slower than pruning. */
  refuseGap(log: FollowedLog, found: LogPosition): void {
    if (log.isNew && found.prunedThroughSeq > log.seq) log.seq = found.prunedThroughSeq;
    refuseExpired(log.seq, found);
  }

  /** After the events of a batch: without more, everything up to the head of the batch's snapshot was seen. */
  settle(log: FollowedLog, found: LogPosition, hasMore: boolean): void {
    log.isNew = false;
    log.isUnread = hasMore;
    if (!hasMore && found.headSeq > log.seq) log.seq = found.headSeq;
  }

  release(): void {
    for (const watch of this.#watches.values()) watch.release();
    this.#watches.clear();
    this.#logs.clear();
  }

  #add(log: LogPosition, seq: bigint | null, isUnread: boolean): void {
    const { tenantId, programId } = log;
    this.#watchOf(tenantId);
    this.#logs.set(programId, { tenantId, programId, seq: seq ?? log.prunedThroughSeq, isUnread, isNew: seq === null });
  }

  #watchOf(tenantId: string): Watch {
    let watch = this.#watches.get(tenantId);
    if (watch === undefined) {
      watch = this.#heads.watch(tenantId, this.#onChange);
      this.#watches.set(tenantId, watch);
    }
    return watch;
  }
}

/** Never a silent gap: pruned events are one, and so is a database that was set back to before the cursor. */
function refuseExpired(seq: bigint, log: LogPosition): void {
  if (seq < log.prunedThroughSeq) {
    throw new RequestError(
      'CURSOR_EXPIRED',
      'after: found a cursor older than what the log still holds; read the screen anew and follow its cursor',
    );
  }
  if (seq > log.headSeq) {
    throw new RequestError(
      'CURSOR_EXPIRED',
      'after: found a cursor newer than the log, which was restored from a copy; read the screen anew',
    );
  }
}
