import { createHash } from 'node:crypto';
import {
  getNamedType,
  getNullableType,
  graphql,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { shippedAdapters } from '../../adapters/index.ts';
import { createRegistry } from '../../domain/contract/registry.ts';
import { createServiceDeps } from '../../server/service-deps.ts';
import { RIGHTS, type Actor } from '../../services/actor.ts';
import type { Services } from '../../services/contract.ts';
import { createServices } from '../../services/index.ts';
import { RequestError } from '../../services/outcome.ts';
import { createTestDatabase, type TestDatabase } from '../kit/database/create-test-database.ts';
import { leadRow } from '../kit/database/seed-rows.ts';
import { NOW, SINCE } from './support/seed-agency.ts';
import { undone } from '../kit/services/undone-gateway.ts';
import { seedTwoVendors } from './support/seed-two-vendors.ts';
import { createWorld, ownerActor, partnerActor, type World } from './support/world.ts';

const PARTNER = 'partner_1';
/** Beyond what an index keeps in a row, and of a kind that does not get smaller when it is packed. */
const LONG = Array.from({ length: 150 }, (_, index) =>
  createHash('sha512').update(String(index)).digest('base64url'),
).join('');

let database: TestDatabase;
let world: World;
let services: Services;
beforeAll(async () => {
  database = await createTestDatabase();
  world = createWorld(database.app);
  const { knex } = database.admin;
  await seedTwoVendors(knex);
  const place = { tenant_id: 'vendor_1', program_id: 'program_agency', partner_id: PARTNER };
  await knex('track_changes').insert({ ...place, seq: 1, at: SINCE, track: 'MASTERS', actor: 'irrelevant' });
  await knex('leads').insert(leadRow({ ...place, id: 'lead_accepted', status: 'ACCEPTED', accepted_at: NOW }));
  const deps = createServiceDeps({
    database: database.app,
    registry: createRegistry(shippedAdapters),
    contactSecret: 'irrelevant',
    onEvents: () => undefined,
  });
  services = createServices({ ...deps, gateway: undone(deps.gateway), work: () => Promise.resolve() });
});
afterAll(() => database.drop());

/** What names something of the seeded world, or must have a form, by the input field’s name. */
const KNOWN: Readonly<Record<string, unknown>> = {
  programSlug: 'agency',
  partnerId: PARTNER,
  leadId: 'lead_own',
  payoutId: 'payout_own_open',
  payoutIds: ['payout_own_open'],
  accountId: 'account_own',
  managedAccountId: 'account_own',
  applicationId: 'application_own',
  reviewId: 'review_own',
  factId: 'fact_own',
  documentId: 'document_own',
  webhookId: 'webhook_own',
  apiKeyId: 'apikey_own',
  invitationId: 'invitation_own',
  runId: 'run_own',
  customerId: 'irrelevant',
  invoiceId: 'irrelevant',
  track: 'MASTERS',
  occurredAt: null,
  url: 'https://hooks.example/irrelevant',
  at: '2026-01-05T00:00:00Z',
  serviceFrom: '2026-01-05T00:00:00Z',
  serviceTo: '2026-02-05T00:00:00Z',
  amount: '100.00',
  mrr: '100.00',
  currency: 'USD',
  email: 'irrelevant@example.test',
};

const SCALARS: Readonly<Record<string, unknown>> = {
  ...{ Int: 1, Float: 1, Boolean: true, Decimal: '1', JSON: {}, Date: '2026-01-05', CurrencyCode: 'USD' },
  DateTime: '2026-01-05T00:00:00Z',
};

type Path = readonly string[];

/** An input in which the field at `path` is long, and of the others those that must be there, or all. */
function inputOf(type: GraphQLInputType, isFull: boolean, path: Path | null): unknown {
  const plain = getNullableType(type);
  if (isListType(plain)) return [inputOf(plain.ofType, isFull, path)];
  if (isInputObjectType(plain)) {
    const entries = Object.values(plain.getFields()).flatMap((field): [string, unknown][] => {
      const isOn = path !== null && path[0] === field.name;
      if (!isOn && !isFull && !isNonNullType(field.type) && !(field.name in KNOWN)) return [];
      return [[field.name, valueOf(field, isFull, isOn ? path.slice(1) : null)]];
    });
    return Object.fromEntries(entries);
  }
  if (path !== null) return LONG;
  if (isEnumType(plain)) return plain.getValues()[0]?.name;
  return SCALARS[plain.name] ?? 'irrelevant';
}

const valueOf = (field: GraphQLInputField, isFull: boolean, path: Path | null): unknown =>
  path === null && field.name in KNOWN && !isInputObjectType(getNamedType(field.type))
    ? KNOWN[field.name]
    : inputOf(field.type, isFull, path);

/** Where an input takes text. */
function pathsOf(type: GraphQLInputType): readonly Path[] {
  const named = getNamedType(type);
  if (isInputObjectType(named))
    return Object.values(named.getFields()).flatMap((field) =>
      pathsOf(field.type).map((rest) => [field.name, ...rest]),
    );
  return named.name === 'String' || named.name === 'ID' ? [[]] : [];
}

const owner: Actor = { ...ownerActor('vendor_1'), rights: RIGHTS };

/** What went wrong with a call that is neither done nor refused with a code of its mutation; null: nothing. */
async function faultOf(field: GraphQLField<unknown, unknown>, actor: Actor, input: unknown): Promise<string | null> {
  const argument = field.args[0];
  const error = getNamedType(field.type).name.replace(/Payload$/, 'UserError');
  const { data, errors } = await graphql({
    schema: world.schema,
    source: `mutation ($input: ${String(argument?.type)}) { answer: ${field.name}(input: $input) {
      userErrors { __typename ... on UserError { message } ... on ${error} { code } } } }`,
    variableValues: { input },
    contextValue: world.context(actor, { services }),
  });
  const [thrown] = errors ?? [];
  const { originalError } = thrown ?? {};
  if (originalError !== undefined && originalError !== null && !(originalError instanceof RequestError))
    return originalError.message.slice(-200);
  const answer = data?.['answer'] as { userErrors: { code: string; message: string }[] } | null | undefined;
  const other = answer?.userErrors.find(({ code }) => code === 'OTHER');
  return other === undefined ? null : `OTHER: ${other.message.slice(0, 100)}`;
}

const mutationsOf = (schema: GraphQLSchema): readonly GraphQLField<unknown, unknown>[] =>
  Object.values(schema.getMutationType()?.getFields() ?? {});

/** The callers and kinds of input for a text. What every mutation takes is asked about once in each. */
const waysOf = ([name]: Path): readonly (readonly [Actor, boolean])[] =>
  name === 'idempotencyKey' || name === 'programSlug'
    ? [[owner, false]]
    : [owner, partnerActor(PARTNER)].flatMap((actor) => [[actor, false] as const, [actor, true] as const]);

it('no text is so long that a mutation fails by it, or has no code for it', { timeout: 180_000 }, async () => {
  const faults = new Set<string>();
  let asked = 0;
  for (const field of mutationsOf(world.schema)) {
    const type = field.args[0]?.type;
    if (type === undefined) continue;
    for (const path of pathsOf(type)) {
      for (const [actor, isFull] of waysOf(path)) {
        const input = inputOf(type, isFull, path) as Readonly<Record<string, unknown>>;
        // Only what is accepted can be won.
        const lead = field.name === 'closeLead' && path[0] !== 'leadId' ? { leadId: 'lead_accepted' } : {};
        const fault = await faultOf(field, actor, { ...input, ...lead });
        asked += 1;
        if (fault !== null) faults.add(`${field.name} ${path.join('.')}: ${fault}`);
      }
    }
  }

  expect(asked).toBeGreaterThan(700);
  expect([...faults]).toEqual([]);
});
