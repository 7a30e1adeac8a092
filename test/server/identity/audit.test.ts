import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AuditLogDocument, type AuditFilter, type AuditLogQuery } from '../../../client/generated/graphql.ts';
import { must } from '../../../domain/result.ts';
import { acceptedLead, newLead, recordBilling, registerLead } from '../../e2e/support/calls.ts';
import { newKey } from '../../e2e/support/new-key.ts';
import { startWorld, type Party, type World } from '../../e2e/support/seed-world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
}, 120_000);
afterAll(() => world.server.stop());

const entries = async ({ client }: Party, filter: AuditFilter = {}, first = 100) =>
  (await client.request(AuditLogDocument, { first, filter })).auditLog;

describe('the audit log', () => {
  it('has an entry for every command that changed something, with who, as what and by which request', async () => {
    const id = await newLead(world.birch, { company: 'Secret Prospect', contactEmail: 'eve@private.test' });
    const { nodes } = await entries(world.owner, { subject: id });

    expect(nodes).toMatchObject([{ actor: 'person_birch', role: 'PARTNER', action: 'registerLead', subject: id }]);
    const requestId = must(nodes[0]?.requestId ?? null, 'a request id');
    expect(world.server.logged()).toContain(requestId);
    const { rows } = await world.server.admin.pool.query<{ all: string }>(
      'SELECT jsonb_agg(a)::text AS all FROM audit_log a',
    );
    expect(rows[0]?.all).not.toMatch(/Secret Prospect|private\.test/);
  });

  it('has none for what was refused, nor a second one for a repeated call', async () => {
    const before = (await entries(world.owner)).totalCount;
    const idempotencyKey = newKey();
    const over = { idempotencyKey, company: 'Repeated' };
    await registerLead(world.birch, over);
    expect((await registerLead(world.birch, over)).replayed).toBe(true);
    expect((await registerLead(world.birch, { programSlug: 'nowhere' })).userErrors).toHaveLength(1);
    await expect(recordBilling(world.clerk, [])).rejects.toThrow();

    expect((await entries(world.owner)).totalCount).toBe(before + 1);
  });

  it('is filtered by who, what, about what and when, and read page by page', async () => {
    const id = await acceptedLead(world.birch, world.owner);
    const byOwner = await entries(world.owner, { actor: 'person_owner', subject: id });
    expect(byOwner.nodes.map(({ action }) => action)).toEqual(['reviewLead']);
    const at = must(byOwner.nodes[0] ?? null, 'an entry').at;
    expect((await entries(world.owner, { action: 'reviewLead', subject: id, before: at })).nodes).toEqual([]);
    expect((await entries(world.owner, { action: 'reviewLead', subject: id, from: at })).nodes).toHaveLength(1);

    const all = (await entries(world.owner)).nodes.map((entry) => entry.id);
    const paged: string[] = [];
    let after: string | null = null;
    for (;;) {
      const page: AuditLogQuery = await world.owner.client.request(AuditLogDocument, { first: 3, after });
      paged.push(...page.auditLog.nodes.map((entry) => entry.id));
      if (!page.auditLog.pageInfo.hasNextPage) break;
      after = page.auditLog.pageInfo.endCursor ?? null;
    }
    expect(paged).toEqual(all);
  });

  it('is for the vendor’s staff alone, each its own', async () => {
    for (const party of [world.birch, world.billing]) await expect(entries(party)).rejects.toThrow('vendor');
    await expect(world.visitor.request(AuditLogDocument, { first: 1 })).rejects.toThrow('vendor');
    const foreign = await entries(world.foreignOwner);

    expect(foreign.nodes.map(({ action, actor }) => [action, actor])).toEqual([['createProgram', 'person_foreign']]);
  });

  it.each(['UPDATE audit_log SET actor = actor', 'DELETE FROM audit_log', 'TRUNCATE audit_log'])(
    'is not changed by anybody: %s',
    async (sql) => {
      await expect(world.server.admin.pool.query(sql)).rejects.toMatchObject({ constraint: 'audit_log_append_only' });
    },
  );
});

it('refused callers are counted in the log, and nothing of what they presented is kept', async () => {
  const headers = { authorization: 'Bearer eyJmorgana', 'content-type': 'application/json' };
  const body = JSON.stringify({ query: '{ viewer { id } }' });
  await Promise.all(
    Array.from({ length: 50 }, () => fetch(world.server.running.graphqlUrl, { method: 'POST', headers, body })),
  );

  // Already told once in this minute, for the permissions refused above: the rest waits for its end.
  const told = world.server
    .logged()
    .split('\n')
    .filter((line) => line.includes('callers were refused'));
  expect(told).toHaveLength(1);
  expect(Object.values((JSON.parse(told[0] ?? '{}') as { refused: object }).refused)).toEqual([1]);
  expect(world.server.logged()).not.toContain('morgana');
});
