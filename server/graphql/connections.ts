import type { Actor } from '../../services/actor.ts';
import { budgetOf } from './rate-limit.ts';

/** Why a connection is ended before its client wants it to. */
export type Ending =
  /** What it was let in by is void; coming back with the same is of no use. */
  | 'revoked'
  /** What its caller may do has changed: come back, and be looked at anew. */
  | 'changed';

/** A socket or event stream that was let in. */
export interface LiveConnection {
  readonly actor: Actor;
  /** Of the network, for visitors. */
  readonly address: string;
  readonly end: (ending: Ending) => void;
}

/** Whose connections are meant; what is left out may be anything. */
export interface PrincipalMatch {
  /** A person or an API key: the actor's id. */
  readonly id?: string;
  readonly tenantId?: string;
  readonly partnerId?: string;
}

export interface ConnectionLimits {
  /** Sockets and event streams of one caller. */
  readonly perCaller: number;
  /** The same of the visitors of one network. */
  readonly perVisitor: number;
  /** Subscriptions of one caller, over all its connections. */
  readonly subscriptionsPerCaller: number;
}

/** The connections of this process, by who opened them. */
export interface Connections {
  /** Lets one in, until the answer is called. Null: the caller has as many as it may. */
  open(connection: LiveConnection): (() => void) | null;
  /** The same for a subscription. */
  subscribe(actor: Actor, address: string): (() => void) | null;
  /**
   * Ends every connection of a principal: called when a key is revoked, a membership ends, or rights change. Answers how
   * many there were. Only this process is meant; whoever revokes tells the others.
   */
  closeConnectionsOf(match: PrincipalMatch, ending: Ending): number;
  count(): number;
  countSubscriptions(): number;
}

export const NO_CONNECTION_LIMITS: ConnectionLimits = {
  perCaller: Infinity,
  perVisitor: Infinity,
  subscriptionsPerCaller: Infinity,
};

/** Visitors count by network, others one by one: a vendor's people do not take each other's places. */
const callerOf = (actor: Actor, address: string): string =>
  actor.role === 'PUBLIC' ? budgetOf(actor, address) : JSON.stringify([actor.role, actor.tenantId, actor.id]);

export function createConnections(limits: ConnectionLimits = NO_CONNECTION_LIMITS): Connections {
  const live = new Set<LiveConnection>();
  const opened = new Counter();
  const subscribed = new Counter();
  return {
    open(connection) {
      const { actor, address } = connection;
      const max = actor.role === 'PUBLIC' ? limits.perVisitor : limits.perCaller;
      const release = opened.take(callerOf(actor, address), max);
      if (release === null) return null;
      live.add(connection);
      return () => {
        live.delete(connection);
        release();
      };
    },
    subscribe: (actor, address) => subscribed.take(callerOf(actor, address), limits.subscriptionsPerCaller),
    closeConnectionsOf({ id, tenantId, partnerId }, ending) {
      const meant = [...live].filter(
        ({ actor }) =>
          (id === undefined || actor.id === id) &&
          (tenantId === undefined || actor.tenantId === tenantId) &&
          (partnerId === undefined || actor.partnerIds.includes(partnerId)),
      );
      for (const connection of meant) connection.end(ending);
      return meant.length;
    },
    count: () => live.size,
    countSubscriptions: () => subscribed.total,
  };
}

/** Counts by name; a name is forgotten with its last one. */
class Counter {
  readonly #counts = new Map<string, number>();
  #total = 0;

  get total(): number {
    return this.#total;
  }

  take(name: string, max: number): (() => void) | null {
    const count = this.#counts.get(name) ?? 0;
    if (count >= max) return null;
    this.#counts.set(name, count + 1);
    this.#total += 1;
    let isTaken = true;
    return () => {
      if (!isTaken) return;
      isTaken = false;
      this.#total -= 1;
      const left = (this.#counts.get(name) ?? 1) - 1;
      if (left === 0) this.#counts.delete(name);
      else this.#counts.set(name, left);
    };
  }
}
