import {
  getNamedType,
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
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shippedAdapters } from '../../../adapters/index.ts';
import { createRegistry } from '../../../domain/contract/registry.ts';
import { createServiceDeps } from '../../../server/service-deps.ts';
import { PUBLIC_ACTOR, RIGHTS, type Actor, type Right } from '../../../services/actor.ts';
import type { Services } from '../../../services/contract.ts';
import { scopeOf, SCOPED_COMMANDS } from '../../../services/identity/scopes.ts';
import { createServices } from '../../../services/index.ts';
import { createTestDatabase, type TestDatabase } from '../../kit/database/create-test-database.ts';
import { undone } from '../../kit/services/undone-gateway.ts';
import { seedTwoVendors } from '../../schema/support/seed-two-vendors.ts';
import { createWorld, ownerActor, partnerActor, type World } from '../../schema/support/world.ts';
import { PERMISSIONS } from './permissions.ts';

const PARTNER = 'partner_1';

let database: TestDatabase;
let world: World;
let services: Services;
let fields: readonly GraphQLField<unknown, unknown>[] = [];
beforeAll(async () => {
  database = await createTestDatabase();
  world = createWorld(database.app);
  await seedTwoVendors(database.admin.knex);
  await database.admin.knex('persons').insert({ id: 'person_member', display_name: 'Irrelevant' });
  await database.admin.knex('memberships').insert([
    { person_id: 'person_member', organization_id: 'vendor_1', role: 'MEMBER' },
    { person_id: 'person_member', organization_id: PARTNER, role: 'MEMBER' },
  ]);
  const deps = createServiceDeps({
    database: database.app,
    registry: createRegistry(shippedAdapters),
    contactSecret: 'irrelevant',
    onEvents: () => undefined,
  });
  services = createServices({ ...deps, gateway: undone(deps.gateway), work: () => Promise.resolve() });
  await database.admin.knex('payout_holds').insert({
    ...{ tenant_id: 'vendor_1', program_id: 'program_agency', partner_id: PARTNER, payout_id: 'payout_own_open' },
    ...{ id: 'hold_own', reason: 'MANUAL', placed_at: '2026-01-05T00:00:00Z', placed_by: 'irrelevant' },
  });
  fields = mutationsOf(world.schema);
});
afterAll(() => database.drop());

const mutationsOf = (schema: GraphQLSchema): readonly GraphQLField<unknown, unknown>[] =>
  Object.values(schema.getMutationType()?.getFields() ?? {}).sort((a, b) => (a.name < b.name ? -1 : 1));

/** What names something of the seeded world, by the input field’s name. */
const KNOWN: Readonly<Record<string, unknown>> = {
  programSlug: 'agency',
  partnerId: PARTNER,
  organizationId: null,
  holdId: 'hold_own',
  mrr: '100',
  since: '2026-01-05T00:00:00Z',
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
  customerId: 'customer_own',
  runId: 'run_own',
  personId: 'person_member',
  expiresAt: new Date(Date.now() + 86_400_000).toISOString(),
};

function valueOf(input: string, field: GraphQLInputField, actor: Actor): unknown {
  // One of the ways to name what is held.
  if (input === 'PlaceHoldInput' && field.name !== 'payoutId' && field.name in KNOWN) return undefined;
  // Of a vendor, this names a partner that a key would act for.
  if (field.name === 'partnerId' && actor.role !== 'PARTNER' && input === 'CreateApiKeyInput') return null;
  if (field.name === 'memberId') return `${actor.tenantId ?? PARTNER}:person_member`;
  if (field.name in KNOWN) return KNOWN[field.name];
  return isNonNullType(field.type) ? exampleOf(field.type.ofType, actor) : undefined;
}

function exampleOf(type: GraphQLInputType, actor: Actor): unknown {
  if (isNonNullType(type)) return exampleOf(type.ofType, actor);
  if (isListType(type)) return [exampleOf(type.ofType, actor)];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type)) {
    const entries = Object.values(type.getFields()).map(
      (field) => [field.name, valueOf(type.name, field, actor)] as const,
    );
    return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
  }
  const scalars: Readonly<Record<string, unknown>> = {
    ...{ Int: 1, Float: 1, Boolean: true, Decimal: '1', JSON: {}, Date: '2026-01-05', CurrencyCode: 'USD' },
    DateTime: '2026-01-05T00:00:00Z',
  };
  return scalars[type.name] ?? 'irrelevant';
}

/** NO: refused for who the caller is, or told that there is nothing here; YES: it got beyond that. */
async function ask(field: GraphQLField<unknown, unknown>, actor: Actor): Promise<string> {
  const [argument] = field.args;
  if (argument === undefined) throw new Error(`${field.name} takes no input`);
  const source = `mutation ($input: ${String(argument.type)}) { answer: ${field.name}(input: $input) {
    userErrors { __typename ... on UserError { message } ... on ${getNamedType(field.type).name.replace(/Payload$/, 'UserError')} { code } } } }`;
  const { data, errors } = await graphql({
    schema: world.schema,
    source,
    variableValues: { input: exampleOf(argument.type, actor) },
    contextValue: world.context(actor, { services }),
  });
  const [error] = errors ?? [];
  if (error !== undefined) {
    const code = (error.originalError as { code?: string } | null)?.code ?? error.message;
    return code === 'FORBIDDEN' || code === 'UNAUTHENTICATED' ? 'NO' : `YES ${code}`;
  }
  const codes = (data?.['answer'] as { userErrors: { code: string }[] }).userErrors.map(({ code }) => code);
  const isHidden = codes.some((code) =>
    /^(NOT_FOUND|UNKNOWN_PROGRAM|UNKNOWN_PARTNER|NOT_ENROLLED|UNKNOWN_CUSTOMER|FORBIDDEN_ACTION)$/.test(code),
  );
  return isHidden ? `NO ${codes.join()}` : `YES ${codes.join()}`;
}

const owner: Actor = { ...ownerActor('vendor_1'), rights: RIGHTS };
const without = (right: Right): Actor => ({ ...owner, rights: RIGHTS.filter((each) => each !== right) });
const CALLERS = {
  OWNER: owner,
  SERVICE: { ...owner, role: 'SERVICE', id: 'key_1' },
  PARTNER: partnerActor(PARTNER),
  NETWORK_ADMIN: { ...PUBLIC_ACTOR, role: 'NETWORK_ADMIN', id: 'person_admin' },
  PUBLIC: PUBLIC_ACTOR,
  FOREIGN_OWNER: { ...owner, id: 'person_foreign', tenantId: 'vendor_2' },
} as const satisfies Record<string, Actor>;

/** Who may call a mutation, and the rights it needs of an owner. */
async function permissionsOf(field: GraphQLField<unknown, unknown>): Promise<string> {
  const allowed: string[] = [];
  for (const [name, actor] of Object.entries(CALLERS))
    if ((await ask(field, actor)).startsWith('YES')) allowed.push(name);
  const needed: string[] = [];
  if (allowed.includes('OWNER'))
    for (const right of RIGHTS) if ((await ask(field, without(right))).startsWith('NO')) needed.push(right);
  return [...allowed, ...needed.map((right) => `+${right}`)].join(' ');
}

describe('who may call what', () => {
  it('is as the table says, for every mutation there is', async () => {
    const found: Record<string, string> = {};
    for (const field of fields) found[field.name] = await permissionsOf(field);

    expect(found).toEqual(PERMISSIONS);
  });

  it('leaves keys with other scopes out of every mutation', async () => {
    const wrong: string[] = [];
    for (const field of fields) {
      const needed = scopeOf(field.name);
      const others = (['READ', 'INGEST', 'PAYOUTS', 'MANAGE'] as const).filter((scope) => scope !== needed);
      const answer = await ask(field, { ...CALLERS.SERVICE, scopes: others });
      if (answer !== 'NO') wrong.push(`${field.name}: ${answer}`);
    }

    expect(wrong).toEqual([]);
  });
});

it('scopes are of commands that exist', () => {
  const names = new Set([...fields.map(({ name }) => name), 'uploadDocument']);

  expect(SCOPED_COMMANDS.filter((name) => !names.has(name))).toEqual([]);
});
