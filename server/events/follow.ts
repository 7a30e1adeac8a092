import { setMaxListeners } from 'node:events';
import type { Actor } from '../../services/actor.ts';
import { RequestError } from '../../services/outcome.ts';
import type { EventCursors, EventRow, FollowEvents, FollowFilter, FollowedEvent } from '../../services/reads.ts';
import type { DatabaseLog } from '../database/embedded/log.ts';
import type { Database } from '../database/pool.ts';
import { createEventCursors } from './cursors.ts';
import { FollowedLogs, type FollowedLog } from './followed-logs.ts';
import { Heads } from './heads.ts';
import { listenForEvents } from './listener.ts';
import { Checkpoints, toCheckpoint } from './checkpoints.ts';
import { readBatch, readLogs, type LogPosition } from './read-events.ts';
import { rightsKey, SharedReads } from './shared-reads.ts';
import { retryWhileAway } from './retry-while-away.ts';
import { Wakeup } from './wakeup.ts';

export interface EventFollowerOptions {
  readonly db: Database;
  /** For the connection that listens. */
  readonly appUrl: string;
  /** Signs cursors; 32 bytes. */
  readonly cursorSecret: Uint8Array;
  /** See `createEventCursors`. */
  readonly expiredSecrets?: readonly Uint8Array[];
  readonly log: DatabaseLog;
  /** How often to look without a hint; default 1,000 ms. */
  readonly pollMs?: number;
  /** How often to look for programs that a partner has joined meanwhile; default 10,000 ms. */
  readonly membershipMs?: number;
  /** Events read at once, which is what a reader that stops reading keeps in memory; default 500. */
  readonly batchSize?: number;
  /** How often a quiet stream with checkpoints says how far it is; default 60,000 ms. */
  readonly checkpointMs?: number;
  /** How long events that were read may wait for the reader before its rights are asked again; default 1,000 ms. */
  readonly rightsMs?: number;
}

/** Follows the logs of programs for any number of readers. */
export interface EventFollower {
  readonly follow: FollowEvents;
  readonly cursors: EventCursors;
  /** The cursor of this moment, for a screen that cannot read the counters in its own statement. */
  cursorNow(actor: Actor, programSlug: string | null): Promise<string>;
  /** For how long what is followed could not be looked up, in milliseconds. */
  lagMs(): number;
  close(): Promise<void>;
}

/**
 * Replays a log from a cursor and goes on live: every event that the actor may see, in the order of each program's
 * numbers, none twice and none left out, whatever the connection does. Several programs are merged; only the order
 * within each is defined. Reads happen as the actor, and only when the consumer asks for the next event.
 */
export function createEventFollower(options: EventFollowerOptions): EventFollower {
  const { db, log } = options;
  const cursors = createEventCursors(options.cursorSecret, options.expiredSecrets);
  const heads = new Heads({ db, log, pollMs: options.pollMs ?? 1_000 });
  const listener = listenForEvents({ appUrl: options.appUrl, log, onHint: (tenantIds) => heads.hint(tenantIds) });
  const closing = new AbortController();
  // One listener for each reader is no leak.
  setMaxListeners(0, closing.signal);
  const tools: Tools = {
    db,
    heads,
    cursors,
    membershipMs: options.membershipMs ?? 10_000,
    batchSize: options.batchSize ?? 500,
    checkpointMs: options.checkpointMs ?? 60_000,
    rightsMs: options.rightsMs ?? 1_000,
    shared: new SharedReads(),
  };
  return {
    cursors,
    follow: (actor, filter, after, ...signals) =>
      toIterable((stopped) => followLogs(tools, { actor, filter, after }, stopped), [...signals, closing.signal]),
    cursorNow: async (actor, programSlug) => {
      const logs = await readLogs(db, actor, programSlug);
      return cursors.encode(actor, new Map(logs.map(({ programId, headSeq }) => [programId, headSeq])));
    },
    lagMs: () => heads.lagMs(),
    close: async () => {
      closing.abort();
      heads.close();
      await listener.close();
    },
  };
}

/** Events read at once for a reader that is slow. */
const BATCH_MIN = 10;

interface Tools {
  readonly db: Database;
  readonly heads: Heads;
  readonly cursors: EventCursors;
  readonly membershipMs: number;
  readonly batchSize: number;
  readonly checkpointMs: number;
  readonly rightsMs: number;
  readonly shared: SharedReads;
}

interface Request {
  readonly actor: Actor;
  readonly filter: FollowFilter;
  readonly after: string | null;
}

async function* followLogs(
  tools: Tools,
  request: Request,
  stopped: AbortSignal,
): AsyncGenerator<FollowedEvent, undefined> {
  const { db, cursors } = tools;
  const { actor, filter, after } = request;
  const wakeup = new Wakeup(stopped);
  const logs = new FollowedLogs(tools.heads, () => wakeup.wake());
  const isOfAll = filter.programSlug === null;
  const refresh = (): void => {
    logs.isRefreshDue = true;
    wakeup.wake();
  };
  const membership = isOfAll ? setInterval(refresh, tools.membershipMs).unref() : null;
  const checkpoints = filter.checkpoints === true ? new Checkpoints(tools.checkpointMs, () => wakeup.wake()) : null;
  try {
    refuseOutsiders(actor);
    const found = await readLogs(db, actor, filter.programSlug);
    if (found.length === 0 && !isOfAll) throw noSuchProgram();
    logs.start(found, after === null ? null : cursors.decode(actor, after), isOfAll);
    const previousCursor = after ?? cursors.encode(actor, logs.positions());
    yield* readOn({ tools, request, stopped, wakeup, logs, checkpoints, previousCursor });
  } catch (error) {
    // What fails because everything is being closed is not worth telling.
    if (!stopped.aborted) throw error;
  } finally {
    if (membership !== null) clearInterval(membership);
    checkpoints?.stop();
    logs.release();
    wakeup.release();
  }
}

/** One reader that has begun. */
interface Reading {
  readonly tools: Tools;
  readonly request: Request;
  readonly stopped: AbortSignal;
  readonly wakeup: Wakeup;
  readonly logs: FollowedLogs;
  readonly checkpoints: Checkpoints | null;
  previousCursor: string;
}

async function* readOn(reading: Reading): AsyncGenerator<FollowedEvent, undefined> {
  const { tools, request, stopped, wakeup, logs } = reading;
  const { actor, filter } = request;
  const rights = rightsKey(actor);
  const filterKey = JSON.stringify([rights, filter]);
  let limit = tools.batchSize;
  while (!stopped.aborted) {
    if (filter.programSlug === null && logs.takeRefresh(actor.tenantId))
      logs.join(await retryWhileAway(() => readMemberships(tools, actor, rights), stopped));
    const next = logs.nextUnread();
    if (next === null) {
      const checkpoint = takeCheckpoint(reading);
      if (checkpoint === null) await wakeup.wait();
      else yield checkpoint;
      continue;
    }
    const { tenantId, programId, seq: afterSeq } = next;
    const asked = { tenantId, programId, afterSeq, filter, limit };
    const key = `${programId} ${afterSeq} ${limit} ${filterKey}`;
    const batch = await retryWhileAway(() => tools.shared.read(key, () => readBatch(tools.db, actor, asked)), stopped);
    if (batch === null) {
      // The right to it has ended. A stream of this program alone says so: its reader would wait for good.
      if (filter.programSlug !== null) throw noSuchProgram();
      logs.leave(programId);
      continue;
    }
    logs.refuseGap(next, batch.log);
    const given = yield* giveOut(reading, next, batch.events);
    if (stopped.aborted) return;
    const isWhole = given === batch.events.length;
    logs.settle(next, batch.log, !isWhole || given === limit);
    limit = isWhole ? Math.min(limit * 2, tools.batchSize) : Math.max(given, BATCH_MIN);
  }
}

/** Of a partner at most once in the interval, however many follow; a vendor's people ask when they have a new program. */
const readMemberships = ({ db, shared, membershipMs }: Tools, actor: Actor, rights: string): Promise<LogPosition[]> =>
  shared.read(`memberships ${rights}`, () => readLogs(db, actor, null), actor.tenantId === null ? membershipMs : 0);

/** Gives events one by one; answers how many, which are fewer when the reader takes its time over them. */
async function* giveOut(
  reading: Reading,
  log: FollowedLog,
  events: readonly EventRow[],
): AsyncGenerator<FollowedEvent, number> {
  const { tools, request, stopped, logs, checkpoints } = reading;
  const readAt = performance.now();
  let given = 0;
  for (const event of events) {
    // The reader has left them lying: what it may see now is asked again.
    if (stopped.aborted || (given > 0 && performance.now() - readAt > tools.rightsMs)) break;
    given += 1;
    log.seq = event.seq;
    const cursor = tools.cursors.encode(request.actor, logs.positions());
    yield { cursor, previousCursor: reading.previousCursor, event };
    reading.previousCursor = cursor;
    checkpoints?.restart();
  }
  return given;
}

/** What a quiet stream says when it is time; null: nothing, or nothing that the reader's cursor does not say. */
function takeCheckpoint(reading: Reading): FollowedEvent | null {
  const { tools, request, logs, checkpoints, previousCursor } = reading;
  if (checkpoints?.isDue !== true) return null;
  checkpoints.restart();
  const cursor = tools.cursors.encode(request.actor, logs.positions());
  if (cursor === previousCursor) return null;
  reading.previousCursor = cursor;
  return { cursor, previousCursor, event: toCheckpoint(logs.any()) };
}

const noSuchProgram = (): RequestError =>
  new RequestError('NOT_FOUND', 'programSlug: found no program whose events you may follow');

function refuseOutsiders(actor: Actor): void {
  if (actor.role === 'PUBLIC')
    throw new RequestError('UNAUTHENTICATED', 'events are followed by those who take part: send a token');
  if (actor.role === 'NETWORK_ADMIN')
    throw new RequestError('FORBIDDEN', 'a NETWORK_ADMIN sees no events of a vendor’s programs');
}

/**
 * An iterator whose `return` ends it at once. A generator's own waits until the step under way is over, which for a
 * quiet log is never: readers that went away would pile up.
 */
function toIterable<T>(
  start: (stopped: AbortSignal) => AsyncGenerator<T, undefined>,
  signals: readonly AbortSignal[],
): AsyncIterableIterator<T> {
  const stopping = new AbortController();
  const stop = (): void => stopping.abort();
  for (const signal of signals) {
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  }
  const generator = start(stopping.signal);
  const detach = (): void => {
    for (const signal of signals) signal.removeEventListener('abort', stop);
  };
  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    next: async () => {
      try {
        const result = await generator.next();
        if (result.done === true) detach();
        return result;
      } catch (error) {
        detach();
        throw error;
      }
    },
    return: async () => {
      stop();
      detach();
      return generator.return(undefined);
    },
  };
}
