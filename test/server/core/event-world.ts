import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import type { Actor } from '../../../services/actor.ts';
import type { FollowedEvent, FollowFilter } from '../../../services/reads.ts';
import { appendEvents, type NewEvent } from '../../../server/database/append-events.ts';
import { withPrincipal } from '../../../server/database/transaction.ts';
import { createEventFollower, type EventFollower, type EventFollowerOptions } from '../../../server/events/follow.ts';
import { notifyEvents } from '../../../server/events/notify.ts';
import { toPrincipal } from '../../../server/identity/to-principal.ts';
import { createTestDatabase, type TestDatabase } from '../../kit/database/create-test-database.ts';
import { AT, seedProgram } from '../../kit/database/seed-rows.ts';

export const owner: Actor = { role: 'PROGRAM_OWNER', id: 'person_1', tenantId: 'vendor_1', partnerIds: [], rights: [] };
export const partnerOne: Actor = {
  role: 'PARTNER',
  id: 'person_2',
  tenantId: null,
  partnerIds: ['partner_1'],
  rights: [],
};
export const ALL: FollowFilter = { programSlug: null, partnerId: null, leadId: null, types: null };
export const P1: FollowFilter = { ...ALL, programSlug: 'program-1' };
export const program1 = { tenantId: 'vendor_1', programId: 'program_1' };
export const program2 = { tenantId: 'vendor_1', programId: 'program_2' };
export const program3 = { tenantId: 'vendor_2', programId: 'program_3' };

/** A database with three programs of two vendors for the test file, and a follower for each test. */
export class EventWorld {
  #database: TestDatabase | null = null;
  #follower: EventFollower | null = null;

  constructor() {
    beforeAll(async () => {
      this.#database = await createTestDatabase();
      const { knex } = this.database.admin;
      await seedProgram(knex, { ...program1, partnerIds: ['partner_1', 'partner_2'] });
      await seedProgram(knex, { ...program2, partnerIds: ['partner_1'] });
      await seedProgram(knex, { ...program3, partnerIds: ['partner_2'] });
    });
    beforeEach(() => {
      this.#follower = this.create();
    });
    afterEach(() => this.follower.close());
    afterAll(() => this.database.drop());
  }

  get database(): TestDatabase {
    if (this.#database === null) throw new Error('the database is there inside of tests only');
    return this.#database;
  }

  get follower(): EventFollower {
    if (this.#follower === null) throw new Error('the follower is there inside of tests only');
    return this.#follower;
  }

  create(over: Partial<EventFollowerOptions> = {}): EventFollower {
    return createEventFollower({
      db: this.database.app,
      appUrl: this.database.appUrl,
      cursorSecret: new Uint8Array(32).fill(1),
      log: { info: () => undefined, warn: (message) => console.warn(message) },
      ...over,
    });
  }

  async append(program: typeof program1, ...events: NewEvent[]): Promise<string[]> {
    const vendor: Actor = { ...owner, tenantId: program.tenantId };
    await withPrincipal(this.database.app, toPrincipal(vendor), (tx) => appendEvents(tx, program, events));
    notifyEvents(this.database.app, program.tenantId);
    return events.map(({ subjectId }) => subjectId);
  }

  /** Reads a number of events and goes away. */
  async take(
    count: number,
    actor: Actor,
    filter: FollowFilter,
    after: string | null,
    from: EventFollower = this.follower,
  ): Promise<FollowedEvent[]> {
    const taken: FollowedEvent[] = [];
    if (count === 0) return taken;
    for await (const followed of from.follow(actor, filter, after, AbortSignal.timeout(20_000))) {
      taken.push(followed);
      if (taken.length === count) break;
    }
    expect(taken.length).toBe(count);
    return taken;
  }

  first(actor: Actor, filter: FollowFilter, after: string | null): Promise<IteratorResult<FollowedEvent, unknown>> {
    return this.follower.follow(actor, filter, after, AbortSignal.timeout(5_000))[Symbol.asyncIterator]().next();
  }
}

let serial = 0;

export const event = (over: Partial<NewEvent> = {}): NewEvent => ({
  type: 'lead.updated',
  at: AT,
  subjectType: 'Lead',
  subjectId: `s${(serial += 1)}`,
  actor: 'irrelevant',
  partnerId: 'partner_1',
  ...over,
});

export const idsOf = (events: readonly FollowedEvent[]): string[] =>
  events.map(({ event: { subjectId } }) => subjectId);
