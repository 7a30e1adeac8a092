import type { Client } from 'graphql-ws';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type WebSocket from 'ws';
import { EventsDocument, PartnerDashboardDocument } from '../../client/generated/graphql.ts';
import { must } from '../../domain/result.ts';
import { closeLead, newLead, reviewLead, withdrawLead } from './support/calls.ts';
import { AGENCY, startWorld, type Party, type World } from './support/seed-world.ts';
import { followLeads, Inbox, openSocket, type LeadEvent } from './support/sockets.ts';

let world: World;
const clients: Client[] = [];
beforeAll(async () => {
  world = await startWorld();
});
afterAll(async () => {
  for (const client of clients) await client.dispose();
  await world.server.stop();
});

async function open(party: Party, options: Parameters<typeof openSocket>[2] = {}): Promise<Client> {
  const client = await openSocket(world, party, options);
  clients.push(client);
  return client;
}

/** The cursor of the screen that a portal reads first. */
async function dashboardCursor({ client }: Party, partnerId: string | null = null): Promise<string> {
  const { partnerDashboard } = await client.request(PartnerDashboardDocument, { programSlug: AGENCY, partnerId });
  return must(partnerDashboard, 'a dashboard').cursor;
}

const movesOf = (events: readonly LeadEvent[]): readonly unknown[] =>
  events.map(({ from, to, lead }) => [lead?.company, from, to]);

/** Each event names the one before it, so that nothing can be missing. */
function expectChain(events: readonly LeadEvent[], after: string): void {
  let previous = after;
  for (const event of events) {
    expect(event.previousCursor).toBe(previous);
    previous = event.cursor;
  }
}

describe('leadStatusChanged after the cursor of the dashboard', () => {
  it('brings exactly what changed since, with the lead as it is then', async () => {
    const { birch, cedar, owner } = world;
    const after = await dashboardCursor(birch);
    // Between the screen and the subscription: nothing is missed.
    const leadId = await newLead(birch, { company: 'Aspen' });
    const { inbox } = followLeads(await open(birch), { programSlug: AGENCY, after });
    await inbox.until(1);

    await reviewLead(owner, { leadId, decision: 'START_REVIEW' });
    await inbox.until(2);
    // Of others, and not for Birch.
    await newLead(cedar, { company: 'Not yours' });
    await reviewLead(owner, { leadId, decision: 'ACCEPT' });
    await inbox.until(3);
    await closeLead(owner, { leadId, result: 'WON', customerId: 'aspen', mrr: '5.00' });
    const events = await inbox.until(4);

    expect(movesOf(events)).toEqual([
      ['Aspen', null, 'SUBMITTED'],
      ['Aspen', 'SUBMITTED', 'IN_REVIEW'],
      ['Aspen', 'IN_REVIEW', 'ACCEPTED'],
      ['Aspen', 'ACCEPTED', 'CLOSED_WON'],
    ]);
    // Each was read when it happened: loaders of an event before it would show the state of then.
    expect(events.map(({ lead }) => lead?.status)).toEqual(['SUBMITTED', 'IN_REVIEW', 'ACCEPTED', 'CLOSED_WON']);
    expect(events.map(({ lead }) => lead?.availableActions.length)).toEqual([2, 2, 2, 0]);
    expectChain(events, after);
  });

  it('shows the owner every partner’s, and one lead alone when it is asked for', async () => {
    const { birch, cedar, owner } = world;
    const client = await open(owner);
    const after = await dashboardCursor(owner, birch.caller.partnerIds?.[0]);
    const first = await newLead(birch, { company: 'Beech' });
    const second = await newLead(cedar, { company: 'Chestnut' });
    const all = followLeads(client, { programSlug: AGENCY, after });
    const one = followLeads(client, { leadId: first, after });
    await withdrawLead(cedar, { leadId: second });
    await withdrawLead(birch, { leadId: first });

    const events = await all.inbox.until(4);
    expect(movesOf(events)).toEqual([
      ['Beech', null, 'SUBMITTED'],
      ['Chestnut', null, 'SUBMITTED'],
      ['Chestnut', 'SUBMITTED', 'WITHDRAWN'],
      ['Beech', 'SUBMITTED', 'WITHDRAWN'],
    ]);
    expectChain(events, after);
    expect(movesOf(await one.inbox.until(2))).toEqual([
      ['Beech', null, 'SUBMITTED'],
      ['Beech', 'SUBMITTED', 'WITHDRAWN'],
    ]);
  });

  it('does not work for another caller: a cursor is the caller’s own', async () => {
    const { birch, cedar } = world;
    const { ended } = followLeads(await open(cedar), { programSlug: AGENCY, after: await dashboardCursor(birch) });

    expect(await ended).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });
});

describe('a connection that is cut', () => {
  it('goes on where it was: nothing is missed and nothing repeated', async () => {
    const { birch, owner } = world;
    const after = await dashboardCursor(birch);
    let socket: WebSocket | undefined;
    let connections = 0;
    const cut = new Inbox<number>();
    let reconnect = (): void => undefined;
    const client = await open(birch, {
      retryAttempts: 10,
      shouldRetry: () => true,
      // Until the test says so: what happens in between must come afterwards.
      retryWait: () => new Promise((resolve) => (reconnect = resolve)),
      on: {
        connected: (opened) => {
          socket = opened as WebSocket;
          connections += 1;
        },
        closed: (event) => cut.push((event as { code: number }).code),
      },
    });
    const { inbox } = followLeads(client, { programSlug: AGENCY, after });
    const expected: string[] = [];
    for (let round = 1; round <= 4; round += 1) {
      const company = `Round ${round}`;
      const leadId = await newLead(birch, { company });
      await inbox.until(expected.push(`${company} SUBMITTED`));
      socket?.terminate();
      await cut.until(round);
      await reviewLead(owner, { leadId, decision: 'START_REVIEW' });
      await reviewLead(owner, { leadId, decision: 'REJECT', reason: 'LATE' });
      reconnect();
      expected.push(`${company} IN_REVIEW`);
      await inbox.until(expected.push(`${company} REJECTED`));
    }

    expect(inbox.items.map(({ lead, to }) => `${lead?.company} ${to}`)).toEqual(expected);
    expect(connections).toBe(5);
    expectChain(inbox.items, after);
    // The same log as a query gives the same events.
    const { events } = await birch.client.request(EventsDocument, {
      programSlug: AGENCY,
      after,
      first: 100,
      types: ['LEAD_REGISTERED', 'LEAD_STATUS_CHANGED'],
    });
    expect(events?.nodes.map(({ cursor }) => cursor)).toEqual(inbox.items.map(({ cursor }) => cursor));
  });
});

describe('who may listen', () => {
  /** Resolves with the code and reason that the server closes with. */
  async function closingOf(authorization: unknown): Promise<{ readonly code: number; readonly reason: string }> {
    const closed = new Inbox<{ readonly code: number; readonly reason: string }>();
    const client = await openSocket(world, world.birch, {
      connectionParams: { authorization },
      on: { closed: (event) => closed.push(event as { code: number; reason: string }) },
    });
    clients.push(client);
    const { ended } = followLeads(client, { programSlug: AGENCY });
    await ended;
    return must((await closed.until(1))[0], 'a closed connection');
  }

  it('a token of somebody else’s making is refused at the connection', async () => {
    const forged = (await world.server.authorize(world.birch.caller)).replace(/.{6}$/, 'AAAAAA');

    expect((await closingOf(forged)).code).toBe(4401);
    expect((await closingOf('not a token')).code).toBe(4401);
  });

  it('a token that has expired is refused with 4403: come back with a new one', async () => {
    const expired = await world.server.authorize({ ...world.birch.caller, expiresInSeconds: -1 });

    const { code, reason } = await closingOf(expired);

    expect(code).toBe(4403);
    expect(reason).toMatch(/^token expired at 20/);
  });

  it('a connection ends with 4403 when its token does, and goes on with the next token', async () => {
    const { birch, owner, server } = world;
    const codes = new Inbox<number>();
    const lifetimes = [2, 600];
    const after = await dashboardCursor(birch);
    const client = await open(birch, {
      retryAttempts: 3,
      shouldRetry: () => true,
      retryWait: () => Promise.resolve(),
      connectionParams: async () => ({
        authorization: await server.authorize({ ...birch.caller, expiresInSeconds: lifetimes.shift() ?? 600 }),
      }),
      on: { closed: (event) => codes.push((event as { code: number }).code) },
    });
    const { inbox } = followLeads(client, { programSlug: AGENCY, after });
    const leadId = await newLead(birch, { company: 'Patient' });
    await inbox.until(1);
    expect(await codes.until(1)).toEqual([4403]);
    await reviewLead(owner, { leadId, decision: 'START_REVIEW' });

    expect(movesOf(await inbox.until(2))).toEqual([
      ['Patient', null, 'SUBMITTED'],
      ['Patient', 'SUBMITTED', 'IN_REVIEW'],
    ]);
  });

  it('a visitor and another vendor hear nothing of the program', async () => {
    const { birch, foreignOwner } = world;
    const leadId = await newLead(birch);
    const anonymous = await openSocket(world, birch, { connectionParams: {} });
    clients.push(anonymous);
    const visitor = followLeads(anonymous, { programSlug: AGENCY });
    const foreign = followLeads(await open(foreignOwner), { programSlug: AGENCY, leadId });

    expect(await visitor.ended).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
    expect(await foreign.ended).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
  });
});
