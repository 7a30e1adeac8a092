import type { Actor } from '../../services/actor.ts';

/** Points a second, and how many can be saved up. */
export interface Rate {
  readonly perSecond: number;
  readonly burst: number;
}

/** Null: no limit. */
export interface RateLimits {
  /** Of each vendor, partner or other caller with a token. */
  readonly known: Rate | null;
  /** Of each address that visitors come from. */
  readonly visitor: Rate | null;
}

/** Points were taken, or have to be waited for. */
export type Taken = { readonly isTaken: true } | { readonly isTaken: false; readonly retryAfterSeconds: number };

export interface RateLimiter {
  /** Takes points before an operation runs. Its price may be above what the bucket can ever hold: it then needs a full one. */
  take(key: string, points: number): Taken;
  /** Gives back what turned out not to be needed. */
  giveBack(key: string, points: number): void;
  /** Points left now; null: no limit. */
  available(key: string): number | null;
}

interface Bucket {
  points: number;
  at: number;
}

const BUCKETS_MAX = 50_000;

/** Callers share a budget by vendor, else by the partners they act for, else alone; visitors by the network they come from. */
export function budgetOf(actor: Actor, address: string): string {
  if (actor.role === 'PUBLIC') return `visitor ${toNetwork(address)}`;
  if (actor.tenantId !== null) return `vendor ${actor.tenantId}`;
  if (actor.partnerIds.length > 0) return `partner ${actor.partnerIds.join(' ')}`;
  return `caller ${actor.role} ${actor.id}`;
}

/** One household has 2⁶⁴ addresses of IPv6. */
function toNetwork(address: string): string {
  const plain = address.replace(/^::ffff:/i, '');
  if (!plain.includes(':')) return plain;
  const [head = ''] = plain.split('%', 1);
  const [left = '', right] = head.split('::');
  const before = left === '' ? [] : left.split(':');
  const after = right === undefined || right === '' ? [] : right.split(':');
  const zeros =
    right === undefined ? [] : Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => '0');
  return [...before, ...zeros, ...after].slice(0, 4).join(':');
}

/**
 * Buckets of points, in the memory of this process: a budget is per server process, so behind a balancer a caller has as
 * many as there are processes. Sharing them would cost a write to the database for every read of it.
 */
export function createRateLimiter(limits: RateLimits, now: () => number = Date.now): RateLimiter {
  const buckets = new Map<string, Bucket>();
  const rateOf = (key: string): Rate | null => (key.startsWith('visitor ') ? limits.visitor : limits.known);
  const fill = (key: string, rate: Rate): Bucket => {
    const at = now();
    let bucket = buckets.get(key);
    if (bucket === undefined) {
      if (buckets.size >= BUCKETS_MAX) forgetFull(at);
      bucket = { points: rate.burst, at };
      buckets.set(key, bucket);
    } else {
      bucket.points = Math.min(rate.burst, bucket.points + (Math.max(0, at - bucket.at) / 1000) * rate.perSecond);
      bucket.at = at;
    }
    return bucket;
  };
  /** A full bucket is as good as none; when none is full, the oldest goes. */
  const forgetFull = (at: number): void => {
    for (const [key, bucket] of buckets) {
      const rate = rateOf(key);
      if (rate === null || bucket.points + ((at - bucket.at) / 1000) * rate.perSecond >= rate.burst)
        buckets.delete(key);
    }
    const [oldest] = buckets.keys();
    if (buckets.size >= BUCKETS_MAX && oldest !== undefined) buckets.delete(oldest);
  };
  return {
    take(key, points) {
      const rate = rateOf(key);
      if (rate === null) return { isTaken: true };
      const bucket = fill(key, rate);
      const needed = Math.min(points, rate.burst);
      if (bucket.points < needed)
        return {
          isTaken: false,
          retryAfterSeconds: Math.max(1, Math.ceil((needed - bucket.points) / rate.perSecond)),
        };
      bucket.points -= points;
      return { isTaken: true };
    },
    giveBack(key, points) {
      const rate = rateOf(key);
      if (rate === null) return;
      const bucket = fill(key, rate);
      bucket.points = Math.min(rate.burst, bucket.points + points);
    },
    available(key) {
      const rate = rateOf(key);
      return rate === null ? null : Math.max(0, Math.floor(fill(key, rate).points));
    },
  };
}
