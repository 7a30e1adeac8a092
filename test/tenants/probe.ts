import {
  execute,
  GraphQLError,
  parse,
  validate,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLField,
  type GraphQLSchema,
} from 'graphql';
import { shippedAdapters } from '../../adapters/index.ts';
import { createRegistry } from '../../domain/contract/registry.ts';
import { createLoaders } from '../../server/context/loaders/create-loaders.ts';
import type { Database } from '../../server/database/pool.ts';
import { createEventCursors } from '../../server/events/cursors.ts';
import { createReads } from '../../server/read-models/create-reads.ts';
import { createServiceDeps } from '../../server/service-deps.ts';
import { createSchema } from '../../schema/build.ts';
import type { GraphQLContext } from '../../schema/context.ts';
import type { Actor } from '../../services/actor.ts';
import { createServices } from '../../services/index.ts';
import { RequestError } from '../../services/outcome.ts';
import { documentOf, leavesOf, variablesOf, type Leaf } from './documents.ts';
import { ATTACKERS, DRAFT, SECRET, VICTIM_PROGRAM, VICTIM_SLUG, type Attacker } from './tenant-world.ts';

/** Which of the victim's rows a place in the arguments can name, by the places' names. */
const ROWS_OF: Readonly<Record<string, readonly string[]>> = {
  id: ['*'],
  ids: ['*'],
  accountId: ['managed_accounts'],
  apiKeyId: ['api_keys'],
  applicationId: ['applications'],
  clickId: ['clicks'],
  customerId: ['customers'],
  deliveryId: ['webhook_deliveries'],
  disputeId: ['disputes'],
  documentId: ['documents'],
  externalId: ['customers'],
  factId: ['facts'],
  holdId: ['payout_holds'],
  invitationId: ['invitations', 'member_invitations'],
  invoiceId: ['payments'],
  leadId: ['leads'],
  lineId: ['commission_lines'],
  memberId: ['members'],
  organizationId: ['organizations'],
  partnerId: ['partners'],
  partnerIds: ['partners'],
  paymentId: ['payments'],
  payoutId: ['payouts'],
  payoutIds: ['payouts'],
  personId: ['persons'],
  programSlug: ['slugs'],
  programSlugs: ['slugs'],
  proofDocumentId: ['documents'],
  refundId: ['refunds'],
  reviewId: ['reviews'],
  slug: ['slugs'],
  tenantId: ['tenants'],
  token: ['tokens'],
  vendorAccountId: ['managed_accounts'],
  webhookId: ['webhooks'],
  actorId: ['persons'],
  subjectId: ['leads'],
  subject: ['leads'],
};
/** Names of no row: they belong to whoever sends them, or are opaque and signed. */
/** Open programs are in the public catalogue. */
const PUBLIC: ReadonlySet<string> = new Set([VICTIM_SLUG, VICTIM_PROGRAM]);
const NOT_PROBED = new Set(['after', 'before']);

export interface Operation {
  readonly kind: 'query' | 'mutation';
  readonly field: GraphQLField<unknown, unknown>;
  readonly document: DocumentNode;
  readonly leaves: readonly Leaf[];
}

export interface Prober {
  readonly schema: GraphQLSchema;
  readonly operations: readonly Operation[];
  /** Places that this test does not know how to probe. */
  readonly unknown: readonly string[];
  /** Calls an operation with every row of the victim in every place, and compares with a missing one. */
  probe(operation: Operation, attacker: Attacker): Promise<readonly string[]>;
  /** Calls an operation without naming anything of the victim. */
  call(operation: Operation, attacker: Attacker): Promise<readonly string[]>;
}

/** @param db as which the API works: the application's role, or one that row-level security does not hold for. */
export function createProber(
  db: Database,
  victims: ReadonlyMap<string, string>,
  options: {
    /** Calls that break count as refused. */
    readonly ignoresFaults?: boolean;
    /** Looks for what is shown alone, not for what differs from a missing row. */
    readonly onlyLeaks?: boolean;
  } = {},
): Prober {
  const registry = createRegistry(shippedAdapters);
  const reads = createReads({ db, registry, cursors: createEventCursors(new Uint8Array(32)) });
  const services = createServices(
    createServiceDeps({
      database: db,
      registry,
      contactSecret: 'test',
      onEvents: () => undefined,
      wallClock: () => Date.UTC(2026, 0, 20),
    }),
  );
  const schema = createSchema();
  const operations = [
    ...toOperations(schema, 'query', schema.getQueryType()?.getFields() ?? {}),
    ...toOperations(schema, 'mutation', schema.getMutationType()?.getFields() ?? {}),
  ];
  let keys = 0;
  const secrets = [...victims.values()].filter((id) => id.startsWith('program_') === false);

  const run = async (
    document: DocumentNode,
    actor: Actor,
    variableValues: Record<string, unknown>,
  ): Promise<ExecutionResult> => {
    const context: GraphQLContext = {
      actor,
      reads,
      registry,
      services,
      loaders: createLoaders(reads, actor),
      follow: () => {
        throw new Error('no subscription here');
      },
      requestId: 'probe',
      renewLoaders() {
        this.loaders = createLoaders(reads, actor);
      },
    };
    return execute({ schema, document, variableValues, contextValue: context });
  };

  const send = async (
    { document, field }: Operation,
    attacker: Attacker,
    probe: Leaf | readonly Leaf[] | null,
    id: string | null,
  ) => {
    const fill = (leaf: Leaf, isRequired: boolean): string | undefined => {
      if (Array.isArray(probe)) return targetsOf(leaf, victims)[0] ?? (isRequired ? ownOf(leaf, attacker) : undefined);
      if (leaf.path === (probe as Leaf | null)?.path) return id ?? undefined;
      if (!isRequired) return undefined;
      return ownOf(leaf, attacker);
    };
    const variables = variablesOf(field.args, fill, { key: () => `probe-${(keys += 1)}` });
    const result = await run(document, attacker.actor, variables);
    for (const { originalError, path, message } of result.errors ?? []) {
      if (path === undefined) throw new Error(`${field.name} was not called: ${message}`);
      // A call that breaks proves nothing.
      const isFault =
        originalError !== undefined &&
        !(originalError instanceof RequestError || originalError instanceof GraphQLError);
      if (isFault && options.ignoresFaults !== true) throw new Error(`${field.name} failed`, { cause: originalError });
    }
    return JSON.stringify(result);
  };

  const leaksOf = (shown: string, sent: string | null): readonly string[] => {
    // What a vendor calls its own customers, and asks for in a run, it may call as it likes: the probes named the victim's.
    const text = shown.replaceAll(/"\w+_externalId":"[^"]*"/g, '').replaceAll(/"payoutIds":\[[^\]]*\]/g, '');
    return leaksIn(text, sent);
  };
  const leaksIn = (text: string, sent: string | null): readonly string[] => [
    ...(text.includes(SECRET) ? [`shows the victim's ${SECRET}: ${around(text, SECRET)}`] : []),
    ...secrets
      .filter((id) => id !== sent && text.includes(`"${id}"`))
      .map((id) => `shows the victim's ${id}: ${around(text, id)}`),
  ];

  return {
    schema,
    operations,
    unknown: operations.flatMap(({ field, leaves }) =>
      leaves
        .filter(({ name }) => ROWS_OF[name] === undefined && !NOT_PROBED.has(name))
        .map(({ path }) => `${field.name}(${path})`),
    ),
    async probe(operation, attacker) {
      const found: string[] = [];
      for (const leaf of operation.leaves) {
        for (const victim of targetsOf(leaf, victims)) {
          const isOwn = victim === attacker.own.slug;
          if (isOwn) continue;
          const foreign = await send(operation, attacker, leaf, victim);
          const missing = await send(operation, attacker, leaf, toMissing(victim));
          const name = `${operation.field.name}(${leaf.path}: ${victim})`;
          found.push(...leaksOf(foreign, victim).map((leak) => `${name} ${leak}`));
          // An open program is public: it is not missing, it only keeps its rows to itself.
          if (PUBLIC.has(victim) || options.onlyLeaks === true) continue;
          const [a, b] = [foreign, missing].map((text) => normalise(text, [victim, toMissing(victim)]));
          if (a !== b) found.push(`${name} differs: ${firstDifference(a ?? '', b ?? '')}`);
        }
      }
      if (operation.leaves.length > 1) {
        const together = await send(operation, attacker, operation.leaves, null);
        found.push(
          ...leaksIn(together.includes(SECRET) ? together : '', null).map(
            (leak) => `${operation.field.name}(all at once) ${leak}`,
          ),
        );
      }
      return found;
    },
    async call(operation, attacker) {
      const text = await send(operation, attacker, null, null);
      return leaksOf(text, null).map((leak) => `${operation.field.name} ${leak}`);
    },
  };
}

const toOperations = (
  schema: GraphQLSchema,
  kind: Operation['kind'],
  fields: Readonly<Record<string, GraphQLField<unknown, unknown>>>,
): readonly Operation[] =>
  Object.values(fields).map((field) => ({
    kind,
    field,
    document: parseValid(schema, documentOf(schema, kind, field)),
    leaves: leavesOf(field.args),
  }));

function parseValid(schema: GraphQLSchema, text: string): DocumentNode {
  const document = parse(text);
  const [error] = validate(schema, document);
  if (error !== undefined) throw error;
  return document;
}

/**
 * What differs between any two calls: new ids, secrets and cursors, the time of day. What was sent stands for itself;
 * the names of programs are public.
 */
const normalise = (text: string, sent: readonly string[]): string =>
  sent
    .reduce((each, id) => each.replaceAll(id, '<sent>'), text)
    .replaceAll(/[a-z]+_[0-9a-hjkmnp-tv-z]{26}/g, '<new id>')
    .replaceAll(/20\d\d-\d\d-\d\dT[\d:.]+Z/g, '<time>')
    .replaceAll(/whsec_[\w+/=]+/g, '<secret>')
    .replaceAll(/vendor_2\.[\w-]{20,}|pg_[\w-]{20,}/g, '<secret>')
    .replaceAll(/probe-\d+/g, '<key>');

function targetsOf({ name }: Leaf, victims: ReadonlyMap<string, string>): readonly string[] {
  const EXTRA: Readonly<Record<string, readonly string[]>> = {
    slugs: [VICTIM_SLUG, DRAFT],
    partners: ['partner_1'],
    tenants: ['vendor_1'],
    organizations: ['partner_1'],
  };
  const tables = ROWS_OF[name] ?? [];
  if (tables.includes('*')) return [...victims.values(), 'partner_1', 'program_draft'];
  return tables.flatMap((table) => EXTRA[table] ?? victims.get(table) ?? []);
}

/** An id of the same kind that nothing has. */
const toMissing = (id: string): string =>
  id === VICTIM_SLUG || id === DRAFT ? 'program-none' : `${id.split('_', 1)[0] ?? ''}_none`;

const ownOf = ({ name }: Leaf, { own }: Attacker): string =>
  /slug/i.test(name) ? own.slug : /partnerId/.test(name) ? own.partnerId : `${name}_own_none`;

const around = (text: string, part: string): string => {
  const index = text.indexOf(part);
  return text.slice(Math.max(0, index - 80), index + part.length + 20);
};

function firstDifference(a: string, b: string): string {
  let index = 0;
  while (index < a.length && a[index] === b[index]) index += 1;
  return `${a.slice(Math.max(0, index - 60), index + 160)} / ${b.slice(Math.max(0, index - 60), index + 160)}`;
}

export { ATTACKERS };
