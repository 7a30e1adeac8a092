import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { createClient, type Client } from 'graphql-ws';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { must } from '../../domain/result.ts';
import { loadDemoAccounts } from '../../server/demo/load-demo-accounts.ts';
import { startE2eServer, type E2eServer } from '../e2e/support/start-e2e-server.ts';
import { README, readBlocks, readReadme, readSteps, type Step } from './support/read-blocks.ts';
import { formatAnswer } from './support/format-answer.ts';
import { findDifferences, rename, type Names } from './support/same-but-ids.ts';

const ROOT = path.join(import.meta.dirname, '../..');
/** UPDATE_README=1 writes the answers, with their ids, into the README instead of comparing them: read the diff. */
const isUpdate = process.env['UPDATE_README'] === '1';

const blocks = readBlocks(readReadme());
const steps = readSteps(blocks);
const names: Names = new Map();
const answers = new Map<Step, unknown>();

let server: E2eServer;
let client: Client | undefined;
let tokens: ReadonlyMap<string, string>;
beforeAll(async () => {
  server = await startE2eServer({ loadDemo: loadDemoAccounts(() => undefined) });
  const block = server.printed.join('\n');
  tokens = new Map(
    [...block.matchAll(/^ {2}(\w+ +.+)\n +Bearer (\S+)$/gm)].map(([, label = '', token = '']) => [
      label.replaceAll(/ +/g, ' '),
      token,
    ]),
  );
});
afterAll(async () => {
  await client?.dispose();
  await server.stop();
  if (isUpdate) writeFileSync(README, rewrite(readReadme()));
});

const authorizationOf = (as: string | null): Record<string, string> =>
  as === null ? {} : { authorization: `Bearer ${must(tokens.get(as), `the token of ${as}`)}` };

async function ask({ as, query }: Step): Promise<unknown> {
  const answer = await fetch(server.running.graphqlUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...authorizationOf(as) },
    body: JSON.stringify({ query: rename(query, names) }),
  });
  return withoutCost(await answer.json());
}

/** Every answer tells what it cost and what is left, which the README says once. */
function withoutCost(answer: unknown): unknown {
  const { extensions, ...rest } = answer as { readonly extensions?: { readonly cost?: object } };
  expect(extensions?.cost).toMatchObject({ actual: expect.any(Number) as number });
  return rest;
}

/** The first events of a subscription, as many as the README shows. */
async function listen({ as, query }: Step, count: number): Promise<readonly unknown[]> {
  client = createClient({
    url: server.socketUrl,
    webSocketImpl: WebSocket,
    connectionParams: authorizationOf(as),
    retryAttempts: 0,
  });
  const events: unknown[] = [];
  for await (const event of client.iterate({ query: rename(query, names) })) {
    if (events.push(event) === count) break;
  }
  return events;
}

function rewrite(markdown: string): string {
  let text = markdown;
  // From the end, so that offsets before stay true.
  for (const [step, answer] of [...answers].reverse()) {
    text = `${text.slice(0, step.answer.from)}${formatAnswer(answer)}\n${text.slice(step.answer.to)}`;
  }
  return rename(text, names);
}

describe('the tour of the README', () => {
  it('has its steps', () => {
    expect(steps.length).toBeGreaterThanOrEqual(12);
  });

  it.each(steps)('$name, as $as', async (step) => {
    const expected = JSON.parse(step.answer.text) as unknown;
    const actual = Array.isArray(expected) ? await listen(step, expected.length) : await ask(step);
    const differences = findDifferences(expected, actual, names);
    answers.set(step, actual);

    expect(isUpdate ? [] : differences).toEqual([]);
    // An answer with a fault in it would be a poor tour.
    expect(JSON.stringify(actual)).not.toContain('"errors"');
  });

  it('the client in examples/follow-leads prints what the README says', async () => {
    const dashboard = JSON.parse(
      must(
        steps.find(({ name }) => name === 'Dashboard'),
        'a step',
      ).answer.text,
    ) as {
      readonly data: { readonly partnerDashboard: { readonly cursor: string } };
    };
    const cursor = must(names.get(dashboard.data.partnerDashboard.cursor), 'the cursor of the dashboard');
    const expected = must(
      blocks.find(({ language, heading }) => language === 'text' && heading === 'Follow leads live'),
      'what the client prints',
    ).text;
    const token = must(tokens.get('partner Harbor Lane'), 'a token');
    const args = ['--import', 'tsx', 'examples/follow-leads/follow-leads.ts', token, cursor, server.socketUrl];
    const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] });
    const printed = await new Promise<string>((resolve, reject) => {
      let text = '';
      child.once('exit', (code) => reject(new Error(`ended with ${code}: ${text}`)));
      child.stdout.on('data', (chunk) => {
        text += String(chunk);
        if (text.length >= expected.length) resolve(text);
      });
    });
    child.kill('SIGKILL');

    // The clock has moved on since: what comes after is not shown.
    expect(printed.slice(0, expected.length)).toBe(expected);
  });

  it('leaves a log that names nobody and gives no token away', async () => {
    const { rows } = await server.admin.pool.query<{ value: string }>(
      `SELECT email AS value FROM persons UNION SELECT display_name FROM persons UNION SELECT email FROM enrollments
       UNION SELECT email FROM customer_contacts UNION SELECT name FROM lead_contacts UNION SELECT email FROM lead_contacts
       UNION SELECT phone FROM lead_contacts UNION SELECT company FROM leads`,
    );
    const personal = rows.map(({ value }) => value).filter((value) => value !== null && value.length > 4);
    const secrets = [...tokens.values()].map((token) => token.slice(-40));
    const logged = server.logged();

    expect(logged).toContain('"path":"/graphql"');
    expect(personal.length).toBeGreaterThan(50);
    expect([...personal, ...secrets].filter((value) => logged.includes(value))).toEqual([]);
  });
});
