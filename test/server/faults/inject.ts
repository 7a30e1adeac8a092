import type pg from 'pg';
import type { Database } from '../../../server/database/pool.ts';

export const POINTS = ['services', 'reads', 'connect', 'statement', 'storage'] as const;
export type Point = (typeof POINTS)[number];

/** A fault that waits for its moment, and then goes on until it is taken away: what is tried again fails again. */
export interface Armed {
  readonly point: Point;
  readonly value: unknown;
  /** How many calls of that point pass before it. */
  skip: number;
}

/** To a callback an error that is nothing is none. */
const orError = (fault: unknown): unknown => fault ?? new Error('failed without a word');

/** Breaks calls of a server that otherwise runs as it ships. */
export class Injector {
  #armed: Armed | null = null;
  #hasHappened = false;

  arm(armed: Armed): void {
    this.#armed = armed;
    this.#hasHappened = false;
  }

  get hasHappened(): boolean {
    return this.#hasHappened;
  }

  /** Whether it has happened; nothing is armed any more. */
  disarm(): boolean {
    this.#armed = null;
    return this.#hasHappened;
  }

  /** Throws what is armed for this point; as a rejection when told so. */
  strike(point: Point): void {
    const armed = this.#armed;
    if (armed === null || armed.point !== point) return;
    if (armed.skip > 0) {
      armed.skip -= 1;
      return;
    }
    this.#hasHappened = true;
    throw armed.value;
  }

  /** Every function of an object, however deep, may break before it does anything. */
  around<T extends object>(point: Point, target: T): T {
    const wrapped = new Map<unknown, unknown>();
    const wrap = (value: unknown, owner: object): unknown => {
      if (typeof value === 'function') {
        const call = value as (...args: unknown[]) => unknown;
        return (...args: unknown[]) => {
          this.strike(point);
          return call.apply(owner, args);
        };
      }
      if (typeof value !== 'object' || value === null) return value;
      const known = wrapped.get(value);
      if (known !== undefined) return known;
      const proxy = new Proxy(value, { get: (inner, name) => wrap(Reflect.get(inner, name) as unknown, inner) });
      wrapped.set(value, proxy);
      return proxy;
    };
    return wrap(target, target) as T;
  }

  /** Connections that are taken from the pool, and the statements on them. */
  watch({ pool }: Database): void {
    const connect = pool.connect.bind(pool) as () => Promise<pg.PoolClient>;
    const watched = async (): Promise<pg.PoolClient> => {
      this.strike('connect');
      const client = await connect();
      this.#watchStatements(client);
      return client;
    };
    pool.connect = ((done?: (error: unknown, client?: pg.PoolClient) => void) => {
      const taken = watched();
      if (done === undefined) return taken;
      taken.then(
        (client) => done(null, client),
        (error: unknown) => done(orError(error)),
      );
      return undefined;
    }) as typeof pool.connect;
  }

  readonly #seen = new WeakSet<pg.PoolClient>();

  #watchStatements(client: pg.PoolClient): void {
    if (this.#seen.has(client)) return;
    this.#seen.add(client);
    const query = client.query.bind(client) as (...args: unknown[]) => unknown;
    client.query = ((...args: unknown[]) => {
      try {
        this.strike('statement');
      } catch (fault) {
        const done = args.at(-1);
        const isSubmittable = typeof (args[0] as { submit?: unknown }).submit === 'function';
        if (isSubmittable) throw fault;
        // A statement that fails takes its transaction along.
        const failed = (query('SELECT 1/0') as Promise<unknown>).catch(() => undefined);
        if (typeof done === 'function') {
          void failed.then(() => (done as (fault: unknown) => void)(orError(fault)));
          return undefined;
        }
        // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- what is no error is the point
        return failed.then(() => Promise.reject(fault));
      }
      return query(...args);
    }) as typeof client.query;
  }
}
