import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { must } from '../../../domain/result.ts';
import { newKey } from '../../e2e/support/new-key.ts';
import { AGENCY, startWorld, type World } from '../../e2e/support/seed-world.ts';
import { Inbox } from '../../e2e/support/sockets.ts';
import { STOCK_CLIENTS, type Data, type StockClient } from './stock-clients.ts';

const MANIFEST = 'client/generated/persisted-documents.json';
const REGISTER =
  'mutation Register($input: RegisterLeadInput!) { registerLead(input: $input) { lead { id } replayed userErrors { code field } } }';
const LEADS =
  'query Leads($first: Int!, $after: String) { leads(first: $first, after: $after) { nodes { id } pageInfo { endCursor hasNextPage } } }';
const FOLLOW =
  'subscription Follow($programSlug: String!, $after: String) { programEvents(programSlug: $programSlug, after: $after) { cursor previousCursor name lead { id } } }';
const EVENTS =
  'query Events($programSlug: String!, $after: String) { events(programSlug: $programSlug, after: $after, first: 100) { nodes { cursor previousCursor name lead { id } } } }';

interface LogEvent {
  readonly cursor: string;
  readonly previousCursor: string | null;
  readonly lead: { readonly id: string } | null;
}
interface Registered {
  readonly lead: { readonly id: string } | null;
  readonly replayed: boolean;
  readonly userErrors: readonly { readonly code: string; readonly field: readonly string[] | null }[];
}

let world: World;
beforeAll(async () => {
  world = await startWorld({ TRUSTED_DOCUMENTS: MANIFEST });
});
afterAll(() => world.server.stop());

describe.each(STOCK_CLIENTS)('$name', ({ create }) => {
  let client: StockClient;
  beforeAll(async () => {
    const authorization = await world.server.authorize(world.birch.caller);
    client = create({ url: world.server.running.url, authorization });
  });
  afterAll(() => client.close());

  const register = async (over: Record<string, unknown> = {}): Promise<Registered> => {
    const input = { programSlug: AGENCY, company: 'Irrelevant Ltd', idempotencyKey: newKey(), ...over };
    return must((await client.run(REGISTER, { input })).data, 'an answer')['registerLead'] as Registered;
  };
  const newLead = async (): Promise<string> => must((await register()).lead, 'a lead').id;
  const dashboardCursor = async (): Promise<string> => {
    const { data } = await client.run('query Now($slug: String!) { partnerDashboard(programSlug: $slug) { cursor } }', {
      slug: AGENCY,
    });
    return (must(data, 'an answer')['partnerDashboard'] as { cursor: string }).cursor;
  };
  /** Reads what comes after a cursor until there are that many; leaves then, or is cut off. */
  const read = async (after: string, count: number, leave: 'leaves' | 'is cut'): Promise<readonly LogEvent[]> => {
    const variables = { programSlug: AGENCY, after };
    if (client.subscribe === null) {
      const { data } = await client.run(EVENTS, variables);
      return (must(data, 'an answer')['events'] as { nodes: readonly LogEvent[] }).nodes.slice(0, count);
    }
    const inbox = new Inbox<LogEvent>();
    const stream = client.subscribe(FOLLOW, variables, (data: Data) => inbox.push(data['programEvents'] as LogEvent));
    const events = [...(await inbox.until(count))].slice(0, count);
    if (leave === 'leaves') stream.stop();
    else {
      const { connections } = world.server.running.platform;
      expect(must(connections, 'connections').closeConnectionsOf({ id: 'person_birch' }, 'changed')).toBeGreaterThan(0);
      await stream.ended;
    }
    return events;
  };

  it('1. a query', async () => {
    expect(await client.run('query Who { viewer { role } }')).toMatchObject({
      data: { viewer: { role: 'PARTNER' } },
      codes: [],
    });
  });

  it('2. variables', async () => {
    const { data } = await client.run('query P($slug: String!) { program(slug: $slug) { slug } }', { slug: AGENCY });
    expect(data).toMatchObject({ program: { slug: AGENCY } });
  });

  it('3. the code of an error', async () => {
    expect(await client.run(LEADS, { first: 101 })).toEqual({ data: null, codes: ['BAD_USER_INPUT'] });
    expect(await client.run('query N { nope }')).toEqual({ data: null, codes: ['GRAPHQL_VALIDATION_FAILED'] });
  });

  it('4. userErrors', async () => {
    const payload = await register({ programSlug: 'nowhere' });
    expect(payload).toMatchObject({ lead: null, userErrors: [{ code: 'UNKNOWN_PROGRAM' }] });
  });

  it('5. pages', async () => {
    const made = [await newLead(), await newLead(), await newLead()].reverse();
    const found: string[] = [];
    let after: string | null = null;
    while (found.length < 3) {
      const { data }: { data: Data | null } = await client.run(LEADS, { first: 1, after });
      const page = must(data, 'a page')['leads'] as { nodes: { id: string }[]; pageInfo: { endCursor: string } };
      found.push(...page.nodes.map(({ id }) => id));
      after = page.pageInfo.endCursor;
    }
    expect(new Set(found)).toEqual(new Set(made));
  });

  it('6. a retry with the same key', async () => {
    const idempotencyKey = newKey();
    const first = await register({ idempotencyKey });
    const again = await register({ idempotencyKey });
    expect(again).toEqual({ ...first, replayed: true });
    expect((await register({ idempotencyKey, company: 'Another' })).userErrors[0]?.code).toBe('IDEMPOTENCY_KEY_REUSED');
  });

  it('7. what has happened since a screen', async () => {
    const after = await dashboardCursor();
    const ids = [await newLead(), await newLead()];
    const events = await read(after, 2, 'leaves');
    expect(events.map(({ lead }) => lead?.id)).toEqual(ids);
    expect(events[0]?.previousCursor).toBe(after);
  });

  it('8. a trusted document', async () => {
    const manifest = JSON.parse(readFileSync(MANIFEST, 'utf8')) as Record<string, string>;
    const [id, text] = must(
      Object.entries(manifest).find(([, each]) => /^query Viewer\b|[} ]query Viewer\b/.test(each)),
      'the viewer’s document',
    );
    expect((await client.runTrusted(id, text)).data).toMatchObject({ viewer: { role: 'PARTNER' } });
  });

  it('9. a subscription', async () => {
    const after = await dashboardCursor();
    const reading = client.subscribe === null ? null : read(after, 1, 'leaves');
    const id = await newLead();
    const events = await (reading ?? read(after, 1, 'leaves'));
    expect(events.map(({ lead }) => lead?.id)).toEqual([id]);
  });

  it('10. going on after a cut', async () => {
    const after = await dashboardCursor();
    const ids = [await newLead()];
    const before = await read(after, 1, 'is cut');
    ids.push(await newLead(), await newLead());
    const later = await read(must(before.at(-1), 'an event').cursor, 2, 'leaves');
    const events = [...before, ...later];
    expect(events.map(({ lead }) => lead?.id)).toEqual(ids);
    expect(events.map(({ previousCursor }) => previousCursor)).toEqual([
      after,
      ...events.slice(0, -1).map(({ cursor }) => cursor),
    ]);
  });
});
