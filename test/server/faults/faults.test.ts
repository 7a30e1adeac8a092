import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defaultParts } from '../../../server/compose.ts';
import { must } from '../../../domain/result.ts';
import { describeFault } from '../../../server/http/describe-fault.ts';
import { acceptedLead } from '../../e2e/support/calls.ts';
import { newKey } from '../../e2e/support/new-key.ts';
import { AGENCY, startWorld, type World } from '../../e2e/support/seed-world.ts';
import { TRANSPORTS, type Asked } from '../pipeline/transports.ts';
import { FAULTS, SECRETS } from './fault-values.ts';
import { Injector, POINTS } from './inject.ts';
import { insideIn, secretsIn } from './leaks.ts';

/** How many faults are thrown; FAULTS=1000 is the size of the quality list. */
const COUNT = Number(process.env['FAULTS'] ?? 120);
const SECONDS = 20 + COUNT / 10;

/** What somebody registers; stands in no answer that is an error, and in no log. */
const PERSONAL = [
  'ada.person@lead.test',
  'Ada Personal',
  '+44 20 7946 0958',
  'Personal Company',
  'whispered in confidence',
];
const [email, name, phone, company, notes] = PERSONAL;

const injector = new Injector();
let world: World;
let cursor: string;
let authorization: string;
beforeAll(async () => {
  world = await startWorld(
    { WORKERS: 'off', RATE_LIMIT: '0' },
    {
      createServices: (platform) => injector.around('services', defaultParts.createServices(platform)),
      createReads: (platform) => injector.around('reads', defaultParts.createReads(platform)),
    },
  );
  const { platform } = world.server.running;
  injector.watch(platform.db);
  const { storage } = must(platform.documents, 'documents');
  Object.assign(
    storage,
    injector.around('storage', { put: storage.put.bind(storage), open: storage.open.bind(storage) }),
  );
  authorization = await world.server.authorize(world.birch.caller);
  const dashboard = await world.birch.client.request<{ partnerDashboard: { cursor: string } }>(
    `{ partnerDashboard(programSlug: "${AGENCY}") { cursor } }`,
  );
  cursor = dashboard.partnerDashboard.cursor;
  await acceptedLead(world.birch, world.owner);
});
afterAll(() => world.server.stop());

interface Answer {
  readonly status: number;
  readonly text: string;
}
interface Request {
  readonly name: string;
  readonly send: () => Promise<Answer>;
}

const QUERIES = [
  '{ commissionLines(first: 5) { nodes { id } } }',
  '{ leads(first: 5) { nodes { id company program { name } partner { name } } } }',
  '{ partners(first: 5) { nodes { id name } } }',
  `{ program(slug: "${AGENCY}") { id name status } }`,
  `{ partnerDashboard(programSlug: "${AGENCY}") { cursor } }`,
];
const registered = (): Asked => ({
  query: 'mutation ($input: RegisterLeadInput!) { registerLead(input: $input) { lead { id } userErrors { message } } }',
  variables: {
    input: {
      ...{ programSlug: AGENCY, idempotencyKey: newKey(), notes, company: `${company ?? ''} ${newKey()}` },
      contactName: name,
      contactPhone: phone,
      contactEmail: `${newKey()}${email ?? ''}`,
    },
  },
});
const followed = (): Asked => ({
  query: 'subscription ($after: String) { leadStatusChanged(after: $after) { cursor lead { id company } } }',
  variables: { after: cursor },
});

const target = () => ({ url: world.server.running.url, authorization });
const requests = (): readonly Request[] => [
  ...TRANSPORTS.flatMap(({ name: over, send }) => [
    ...QUERIES.map((query) => ({ name: `${query} over ${over}`, send: () => send(target(), { query }) })),
    { name: `a mutation over ${over}`, send: () => send(target(), registered()) },
    { name: `a second mutation over ${over}`, send: () => send(target(), registered()) },
    ...(over === 'HTTP' ? [] : [{ name: `a subscription over ${over}`, send: () => send(target(), followed()) }]),
  ]),
  { name: 'an upload', send: () => uploaded() },
  { name: 'a second upload', send: () => uploaded() },
];

async function uploaded(): Promise<Answer> {
  const answer = await fetch(`${world.server.running.url}/documents?program=${AGENCY}&name=proof.pdf`, {
    method: 'POST',
    body: `%PDF-1.7\n${newKey()}`,
    headers: { authorization, 'idempotency-key': newKey(), 'content-type': 'application/pdf' },
  });
  return { status: answer.status, text: await answer.text() };
}

const logParts = (log: string): readonly string[] => [
  ...secretsIn(log, [...SECRETS, ...PERSONAL]),
  ...insideIn(log, ['a stack']),
  ...[authorization, authorization.split('.')[1] ?? ''].filter((part) => log.includes(part)).map(() => 'a token'),
];
const answerParts = (text: string): readonly string[] => [
  ...secretsIn(text, [...SECRETS, ...PERSONAL]),
  ...insideIn(text),
];
const isMasked = (text: string): boolean => text.includes('"INTERNAL_SERVER_ERROR"') && text.includes('"requestId"');

it('an error that cannot even be read is described', () => {
  const unreadable = Object.defineProperty(new Error('x'), 'message', {
    get: () => {
      throw new Error('no');
    },
  });
  expect(describeFault(unreadable).message).toBe('an error that cannot be read was thrown');
});

describe('faults', () => {
  it(
    'are told to nobody: masked in the answer, described without secrets in the log',
    async () => {
      const found: string[] = [];
      const told = { masked: 0, happened: 0 };
      const all = requests();
      let from = world.server.logged().length;
      for (let index = 0; index < COUNT; index += 1) {
        // Numbers without common divisors: every fault meets every point and every request in turn.
        const fault = must(FAULTS[index % FAULTS.length], 'a fault');
        const request = must(all[(index * 7) % all.length], 'a request');
        const isUpload = request.name.includes('upload');
        const isWrite = isUpload || request.name.includes('mutation');
        const points = isUpload
          ? POINTS
          : POINTS.filter((each) => each !== 'storage' && (each !== 'services' || request.name.includes('mutation')));
        const point = must(points[Math.floor(index / 3) % points.length], 'a point');
        injector.arm({ point, value: fault.make(), skip: point === 'statement' && isWrite ? index % 4 : 0 });
        const answer = await request.send();
        const hasHappened = injector.disarm();
        const log = world.server.logged();
        const where = `${fault.name} at ${point} in ${request.name}`;
        // An answer that is none of an error may hold what it was asked for.
        const isError = answer.text.includes('"errors":[{') || answer.status >= 400;
        if (isError)
          found.push(...answerParts(answer.text).map((part) => `${where}: the answer has ${part}: ${answer.text}`));
        found.push(...logParts(log.slice(from)).map((part) => `${where}: the log has ${part}: ${log.slice(from)}`));
        from = log.length;
        if (hasHappened) told.happened += 1;
        if (hasHappened && isMasked(answer.text)) told.masked += 1;
      }
      expect(found).toEqual([]);
      if (COUNT >= 1_000) console.info(`${COUNT} faults armed`, told);
      // All of them do: a test that throws nothing finds nothing.
      expect(told).toEqual({ happened: COUNT, masked: COUNT });
      // And the server is none the worse.
      expect(await world.birch.client.request('{ viewer { role } }')).toEqual({ viewer: { role: 'PARTNER' } });
    },
    SECONDS * 1000,
  );
});
