import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { GraphQLClient } from 'graphql-request';
import { createDemoDirectory } from '../../../server/demo/demo-directory.ts';
import { RIGHTS } from '../../../services/actor.ts';
import { startE2eServer, type E2eServer } from '../../e2e/support/start-e2e-server.ts';
import { isSignedWith, Receiver } from './receiver.ts';

interface Payload {
  readonly userErrors: readonly { readonly code: string; readonly message: string }[];
  readonly [field: string]: unknown;
}

interface Made {
  readonly id: string;
  readonly secret: string;
}

/** Started once, since that takes longer than a test: each test has a vendor, a program and addresses of its own on it. */
let shared: E2eServer;
let server: E2eServer;
let receiver: Receiver;
let other: Receiver;
let owner: GraphQLClient;
let partner: GraphQLClient;
let partnerId: string;
let programSlug: string;
let tests = 0;

beforeAll(async () => {
  receiver = await new Receiver().listen();
  other = await new Receiver().listen();
  shared = await start();
});
beforeEach(async () => {
  tests += 1;
  receiver.moveTo(`/hook-${tests}`);
  other.moveTo(`/hook-${tests}`);
  await enter(shared);
});
afterAll(async () => {
  await shared.stop();
  receiver.close();
  other.close();
});

const start = (): Promise<E2eServer> =>
  startE2eServer({
    settings: {
      WEBHOOK_TRUSTED_HOSTS: `${receiver.host},${other.host}`,
      WEBHOOK_RETRY_DELAYS: '1,1',
      WEBHOOK_TIMEOUT: '1',
    },
  });

/** Makes the test's vendor, program and partner on a server. */
async function enter(of: E2eServer): Promise<void> {
  server = of;
  programSlug = `hooked-${tests}`;
  const vendor = await createDemoDirectory(server.running.platform.db).ensureVendor(`Hooks ${tests}`, {
    name: 'Hooks',
    website: null,
    owner: { name: 'Owner', email: `owner-${tests}@hooks.test` },
  });
  owner = await server.connect({ role: 'PROGRAM_OWNER', tenantId: vendor.id, subject: vendor.ownerId, rights: RIGHTS });
  await call(owner, 'createProgram', 'CreateProgramInput', 'program { id }', {
    slug: programSlug,
    name: 'Hooked',
    adapter: 'klaviyo-agency',
    timeZone: 'UTC',
    clock: { kind: 'MANUAL', now: '2026-03-10T00:00:00Z' },
  });
  partnerId = await makePartner('Birch');
  partner = await server.connect({ role: 'PARTNER', partnerIds: [partnerId], subject: 'person_birch' });
}

async function call(
  client: GraphQLClient,
  mutation: string,
  type: string,
  selection: string,
  input: object,
): Promise<Payload> {
  const document = `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${selection} userErrors { code message } } }`;
  const answer = await client.request<Record<string, Payload>>(document, {
    input: { idempotencyKey: randomUUID(), ...input },
  });
  return answer[mutation] as Payload;
}

async function makePartner(name: string): Promise<string> {
  const made = await call(owner, 'createPartner', 'CreatePartnerInput', 'partner { id }', { name });
  const { id } = made['partner'] as { id: string };
  await call(owner, 'enrollPartner', 'EnrollPartnerInput', 'enrollment { id }', {
    programSlug,
    partnerId: id,
    track: 'ADVISORS',
  });
  return id;
}

async function makeWebhook(client: GraphQLClient, input: object = {}): Promise<Made> {
  const payload = await call(client, 'createWebhook', 'CreateWebhookInput', 'webhook { id } secret', {
    url: receiver.url,
    ...input,
  });
  expect(payload.userErrors).toEqual([]);
  return { id: (payload['webhook'] as { id: string }).id, secret: String(payload['secret']) };
}

async function register(count: number, of: string = partnerId): Promise<readonly string[]> {
  const ids: string[] = [];
  for (let index = 0; index < count; index++) {
    const made = await call(owner, 'registerLead', 'RegisterLeadInput', 'lead { id }', {
      programSlug,
      partnerId: of,
      company: 'Secret Prospect Ltd',
      contactEmail: `person-${randomUUID()}@prospect.test`,
    });
    ids.push((made['lead'] as { id: string }).id);
  }
  return ids;
}

interface Delivery {
  readonly id: string;
  readonly status: string;
  readonly attempts: readonly { readonly statusCode: number | null; readonly error: string | null }[];
}

async function deliveries(client: GraphQLClient): Promise<readonly Delivery[]> {
  const { webhookDeliveries } = await client.request<{ webhookDeliveries: { nodes: Delivery[] } }>(
    '{ webhookDeliveries(first: 100) { nodes { id status attempts { statusCode error } } } }',
  );
  return [...webhookDeliveries.nodes].reverse();
}

async function webhookOf(client: GraphQLClient, id: string): Promise<Record<string, unknown>> {
  const answer = await client.request<{ node: Record<string, unknown> }>(
    'query ($id: ID!) { node(id: $id) { ... on Webhook { status disabledReason failingSince lastSuccessAt } } }',
    { id },
  );
  return answer.node;
}

/** Gives the tests of a suite a server of their own each. */
function ownServer(): void {
  beforeEach(async () => {
    await enter(await start());
  });
  afterEach(() => server.stop());
}

const waitUntil = (check: () => Promise<void>): Promise<void> => vi.waitFor(check, { timeout: 15_000, interval: 50 });

describe('deliveries', () => {
  it('come in the order of the log, signed, with ids alone, and their cursors leave no gap', async () => {
    const { secret } = await makeWebhook(owner, { eventTypes: ['LEAD_REGISTERED'] });
    const leads = await register(5);
    const received = await receiver.until(5);
    expect(received.map(({ event }) => event.data.leadId)).toEqual(leads);
    for (const [index, each] of received.entries()) {
      expect(isSignedWith(secret, each)).toBe(true);
      expect(each.event.type).toBe('lead.registered');
      expect(each.event.timestamp).toBe('2026-03-10T00:00:00.000Z');
      expect(each.body).not.toMatch(/Secret Prospect|@prospect\.test/);
      if (index > 0) expect(each.event.data.previousCursor).toBe(received[index - 1]?.event.data.cursor);
    }
    expect(new Set(received.map(({ id }) => id)).size).toBe(5);
    await waitUntil(async () =>
      expect((await deliveries(owner)).map(({ status }) => status)).toEqual(Array(5).fill('SUCCEEDED')),
    );
  });

  it('share their cursor with the query of events', async () => {
    await makeWebhook(owner, { eventTypes: ['LEAD_REGISTERED'] });
    const leads = await register(3);
    const [first] = await receiver.until(3);
    const { events } = await owner.request<{ events: { nodes: { payload: unknown; name: string }[] } }>(
      `query ($after: String) { events(programSlug: "${programSlug}", types: [LEAD_REGISTERED], first: 10, after: $after) { nodes { name } } }`,
      { after: first?.event.data.cursor },
    );
    expect(events.nodes).toHaveLength(leads.length - 1);
  });

  it('that fail are tried again under the same id, and hold up none after them', async () => {
    await makeWebhook(owner, { eventTypes: ['LEAD_REGISTERED'] });
    receiver.answer = (response, _, count) => void response.writeHead(count === 1 ? 500 : 200).end();
    const [first, second] = await register(2);
    const received = await receiver.until(3);
    expect(received.map(({ event }) => event.data.leadId)).toEqual([first, second, first]);
    expect(received[2]?.id).toBe(received[0]?.id);
    expect(received[2]?.body).toBe(received[0]?.body);
    await waitUntil(async () =>
      expect(await deliveries(owner)).toMatchObject([
        {
          status: 'SUCCEEDED',
          attempts: [
            { statusCode: 500, error: 'HTTP 500' },
            { statusCode: 200, error: null },
          ],
        },
        { status: 'SUCCEEDED' },
      ]),
    );
  });

  it('that are answered by a redirect are not followed; after the last attempt they wait for a replay by hand', async () => {
    const { id } = await makeWebhook(owner, { eventTypes: ['LEAD_REGISTERED'] });
    receiver.answer = (response) => void response.writeHead(302, { location: other.url }).end();
    await register(1);
    await waitUntil(async () => expect(await deliveries(owner)).toMatchObject([{ status: 'FAILED' }]));
    const [failed] = await deliveries(owner);
    expect(failed?.attempts).toHaveLength(3);
    expect(failed?.attempts[0]?.error).toContain('redirects are not followed');
    expect(other.received).toEqual([]);
    receiver.answer = (response) => void response.writeHead(200).end();
    const replayed = await call(owner, 'replayWebhookDeliveries', 'ReplayWebhookDeliveriesInput', 'count', {
      webhookId: id,
      since: '2026-01-01T00:00:00Z',
    });
    expect(replayed['count']).toBe(1);
    const received = await receiver.until(4);
    expect(received[3]?.id).toBe(failed?.id);
    await waitUntil(async () => expect(await deliveries(owner)).toMatchObject([{ status: 'SUCCEEDED' }]));
  });

  it('rest for as long as a busy receiver asks', async () => {
    await makeWebhook(owner, { eventTypes: ['LEAD_REGISTERED'] });
    const times: number[] = [];
    receiver.answer = (response, _, count) => {
      times.push(performance.now());
      response.writeHead(count === 1 ? 429 : 200, count === 1 ? { 'retry-after': '2' } : {}).end();
    };
    await register(2);
    await receiver.until(3);
    expect((times[1] as number) - (times[0] as number)).toBeGreaterThanOrEqual(1_900);
  });

  it('of a receiver that is gone end, and everything since comes once it is enabled again', async () => {
    const { id } = await makeWebhook(owner, { eventTypes: ['LEAD_REGISTERED'] });
    receiver.answer = (response) => void response.writeHead(410).end();
    await register(1);
    await waitUntil(async () =>
      expect(await webhookOf(owner, id)).toMatchObject({ status: 'DISABLED', disabledReason: 'GONE' }),
    );
    receiver.answer = (response) => void response.writeHead(200).end();
    const leads = await register(2);
    const enabled = await call(owner, 'enableWebhook', 'WebhookInput', 'webhook { status }', { webhookId: id });
    expect(enabled['webhook']).toEqual({ status: 'ENABLED' });
    await receiver.until(4);
    expect(new Set(receiver.received.map(({ event }) => event.data.leadId))).toEqual(
      new Set([receiver.received[0]?.event.data.leadId, ...leads]),
    );
  });

  it('to a receiver that hangs hold up no other receiver', async () => {
    receiver.answer = () => undefined;
    await makeWebhook(owner, { eventTypes: ['LEAD_REGISTERED'] });
    await makeWebhook(owner, { eventTypes: ['LEAD_REGISTERED'], url: other.url });
    await register(3);
    await other.until(3);
    await waitUntil(async () =>
      expect((await deliveries(owner)).flatMap(({ attempts }) => attempts)).toContainEqual({
        statusCode: null,
        error: 'no answer in time',
      }),
    );
  });
});

describe('deliveries of servers that come and go', () => {
  ownServer();

  it('go on after a restart: nothing is lost that happened while nobody sent', async () => {
    receiver.answer = (response) => void response.writeHead(503).end();
    const { secret } = await makeWebhook(owner, { eventTypes: ['LEAD_REGISTERED'] });
    const leads = await register(4);
    await receiver.until(1);
    await server.running.stop();
    await server.startAnother();
    receiver.answer = (response) => void response.writeHead(200).end();
    await waitUntil(async () => {
      const taken = (await server.admin.pool.query(`SELECT 1 FROM webhook_deliveries WHERE status = 'SUCCEEDED'`))
        .rowCount;
      expect(taken).toBe(4);
    });
    const seen = receiver.received.filter((each) => isSignedWith(secret, each)).map(({ event }) => event.data.leadId);
    expect(new Set(seen)).toEqual(new Set(leads));
  });

  it('of two servers are one for each event', async () => {
    await server.startAnother();
    await makeWebhook(owner, { eventTypes: ['LEAD_REGISTERED'] });
    const leads = await register(20);
    await waitUntil(async () =>
      expect((await deliveries(owner)).map(({ status }) => status)).toEqual(Array(20).fill('SUCCEEDED')),
    );
    expect(receiver.received.map(({ event }) => event.data.leadId)).toEqual(leads);
  });
});

describe('secrets', () => {
  it('overlap while they are rotated', async () => {
    const { id, secret: old } = await makeWebhook(owner, { eventTypes: ['LEAD_REGISTERED'] });
    const rotate = async (overlapHours: number): Promise<string> =>
      String(
        (
          await call(owner, 'rotateWebhookSecret', 'RotateWebhookSecretInput', 'secret', {
            webhookId: id,
            overlapHours,
          })
        )['secret'],
      );
    const next = await rotate(1);
    await register(1);
    const [both] = await receiver.until(1);
    expect(both && [isSignedWith(old, both), isSignedWith(next, both)]).toEqual([true, true]);
    const last = await rotate(0);
    await register(1);
    const alone = (await receiver.until(2))[1];
    expect(alone && [old, next, last].map((each) => isSignedWith(each, alone))).toEqual([false, false, true]);
  });

  it('are shown once, and never lie in the database in the clear', async () => {
    const input = { url: receiver.url, idempotencyKey: randomUUID() };
    const first = await call(owner, 'createWebhook', 'CreateWebhookInput', 'secret replayed', input);
    const again = await call(owner, 'createWebhook', 'CreateWebhookInput', 'secret replayed', input);
    expect(first).toMatchObject({ secret: expect.stringMatching(/^whsec_/) as string, replayed: false });
    expect(again).toMatchObject({ secret: null, replayed: true });
    const { rows } = await server.admin.pool.query<{ all: string }>(
      `SELECT (SELECT json_agg(w)::text FROM webhooks AS w) || (SELECT json_agg(k)::text FROM idempotency_keys AS k) AS all`,
    );
    expect(rows[0]?.all).not.toContain(String(first['secret']).slice(6));
  });
});

describe('whose webhooks', () => {
  // Partners are looked for once in ten seconds; a server that has just started finds them at once.
  ownServer();

  it('a partner is told of its own events alone, and sees no webhook of others', async () => {
    const cedarId = await makePartner('Cedar');
    const vendors = await makeWebhook(owner, { url: other.url });
    await makeWebhook(partner, { eventTypes: ['LEAD_REGISTERED'] });
    const [own] = await register(1);
    await register(2, cedarId);
    const [last] = await register(1);
    const received = await receiver.until(2);
    expect(received.map(({ event }) => event.data.leadId)).toEqual([own, last]);
    await other.until(4);
    expect(receiver.received).toHaveLength(2);
    const change = await call(partner, 'deleteWebhook', 'WebhookInput', 'webhook { id }', { webhookId: vendors.id });
    expect(change.userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
    expect(await webhookOf(partner, vendors.id)).toBeNull();
    const { webhooks } = await partner.request<{ webhooks: { totalCount: number } }>(
      '{ webhooks(first: 5) { totalCount } }',
    );
    expect(webhooks.totalCount).toBe(1);
    expect((await deliveries(partner)).length).toBe(2);
  });
});

describe('a webhook of', () => {
  it.each([
    ['an address that is not one', { url: 'nowhere' }, 'INVALID_URL'],
    ['plain http', { url: 'http://example.test/' }, 'INVALID_URL'],
    ['an inner address', { url: 'https://169.254.169.254/latest' }, 'INVALID_URL'],
    ['no type', { eventTypes: [] }, 'UNKNOWN_EVENT_TYPE'],
    ['an unknown program', { programSlugs: ['nowhere'] }, 'UNKNOWN_PROGRAM'],
    ['a long description', { description: 'x'.repeat(501) }, 'INVALID_INPUT'],
  ])('%s is refused', async (_, input, code) => {
    const payload = await call(owner, 'createWebhook', 'CreateWebhookInput', 'webhook { id }', {
      url: receiver.url,
      ...input,
    });
    expect(payload).toMatchObject({ webhook: null, userErrors: [{ code }] });
  });
});
