import { execute, parse, subscribe, validate, type ExecutionResult, type GraphQLField } from 'graphql';
import { shippedAdapters } from '../../adapters/index.ts';
import { createRegistry } from '../../domain/contract/registry.ts';
import { createLoaders } from '../../server/context/loaders/create-loaders.ts';
import { appendEvents, type NewEvent } from '../../server/database/append-events.ts';
import { withPrincipal } from '../../server/database/transaction.ts';
import { createEventFollower, type EventFollower } from '../../server/events/follow.ts';
import { notifyEvents } from '../../server/events/notify.ts';
import { toPrincipal } from '../../server/identity/to-principal.ts';
import { createReads } from '../../server/read-models/create-reads.ts';
import { createSchema } from '../../schema/build.ts';
import type { GraphQLContext } from '../../schema/context.ts';
import { RIGHTS, type Actor } from '../../services/actor.ts';
import type { Services } from '../../services/contract.ts';
import { RequestError } from '../../services/outcome.ts';
import type { TestDatabase } from '../kit/database/create-test-database.ts';
import { AT } from '../kit/database/seed-rows.ts';
import { documentOf, variablesOf, type Filler } from './documents.ts';

const CURSOR_SECRET = new Uint8Array(32).fill(7);

export interface Log {
  readonly tenantId: string;
  readonly programId: string;
}

/** What somebody heard, or why it was refused. */
export interface Heard {
  /** Each answer as text, without checkpoints. */
  readonly events: readonly string[];
  readonly error: string | null;
  /** Programs whose place the stream's cursors held. */
  readonly programs: readonly string[];
}

export interface SubscriptionProber {
  readonly fields: readonly GraphQLField<unknown, unknown>[];
  readonly follower: EventFollower;
  append(log: Log, ...events: NewEvent[]): Promise<bigint>;
  variables(field: GraphQLField<unknown, unknown>, fill: Filler): Record<string, unknown>;
  open(
    field: GraphQLField<unknown, unknown>,
    actor: Actor,
    variables: Record<string, unknown>,
  ): Promise<AsyncIterator<ExecutionResult>>;
  /** Listens until the stream is over, or has said that it has passed `until` in each log that it follows. */
  listen(
    stream: AsyncIterator<ExecutionResult>,
    actor: Actor,
    until: ReadonlyMap<string, bigint>,
    give?: () => Promise<void>,
  ): Promise<Heard>;
  /** A query over the same reads. */
  ask(actor: Actor, source: string): Promise<Record<string, { nodes: readonly { id: string }[] }>>;
  close(): Promise<void>;
}

const NO_SERVICES = new Proxy({}, { get: (_, name) => refuse(String(name)) }) as Services;
function refuse(name: string): never {
  throw new Error(`services.${name}: no subscription writes`);
}

/** Follows as the schema does, over the real logs; streams say every 20 ms how far they are. */
export function createSubscriptionProber(database: TestDatabase): SubscriptionProber {
  const db = database.app;
  const registry = createRegistry(shippedAdapters);
  const log = { info: () => undefined, warn: () => undefined };
  const follower = createEventFollower({
    ...{ db, log, appUrl: database.appUrl, cursorSecret: CURSOR_SECRET },
    ...{ pollMs: 50, checkpointMs: 20, membershipMs: 50 },
  });
  const reads = createReads({ db, registry, cursors: follower.cursors });
  const schema = createSchema();
  const fields = Object.values(schema.getSubscriptionType()?.getFields() ?? {});
  const contextOf = (actor: Actor): GraphQLContext => ({
    ...{ actor, reads, registry, services: NO_SERVICES, loaders: createLoaders(reads, actor), requestId: 'probe' },
    follow: follower.follow,
    renewLoaders() {
      this.loaders = createLoaders(reads, actor);
    },
  });
  return {
    fields,
    follower,
    append: async (to, ...events) => {
      const vendor: Actor = {
        ...{ role: 'PROGRAM_OWNER', id: `person_of_${to.tenantId}`, tenantId: to.tenantId },
        ...{ partnerIds: [], rights: RIGHTS },
      };
      const appended = await withPrincipal(db, toPrincipal(vendor), (tx) => appendEvents(tx, to, events));
      notifyEvents(db, to.tenantId);
      return appended?.lastSeq ?? 0n;
    },
    variables: (field, fill) => ({
      ...variablesOf(field.args, fill, { key: () => 'irrelevant' }),
      ...(field.args.some(({ name }) => name === 'checkpoints') ? { checkpoints: true } : {}),
    }),
    async open(field, actor, variableValues) {
      const document = parse(documentOf(schema, 'subscription', field));
      const [wrong] = validate(schema, document);
      if (wrong !== undefined) throw wrong;
      const result = await subscribe({ schema, document, variableValues, contextValue: contextOf(actor) });
      if (Symbol.asyncIterator in result) return result[Symbol.asyncIterator]();
      throw result.errors?.[0]?.originalError ?? result.errors?.[0] ?? new Error('no stream and no error');
    },
    listen: async (stream, actor, until, give) => {
      const events: string[] = [];
      const programs = new Set<string>();
      try {
        let next = stream.next();
        // The first step is under way, so the stream has begun before anything is given to it.
        next.catch(() => undefined);
        await give?.();
        for (;;) {
          const { done, value } = await next;
          if (done === true) return { events, programs: [...programs], error: 'ended' };
          const { data, errors } = value as ExecutionResult<Record<string, Record<string, unknown>>>;
          const [event] = Object.values(data ?? {});
          const name = Object.keys(event ?? {}).find((key) => key.endsWith('_cursor')) ?? '';
          const cursor = event?.[name];
          if (typeof cursor !== 'string') throw new Error(`not an event: ${JSON.stringify(value)}`);
          const positions = follower.cursors.decode(actor, cursor);
          for (const programId of positions.keys()) programs.add(programId);
          if (!isCheckpoint(event ?? {}) || errors !== undefined) events.push(JSON.stringify(value));
          if ([...until].every(([programId, seq]) => (positions.get(programId) ?? 0n) >= seq)) break;
          next = stream.next();
        }
      } catch (error) {
        if (!(error instanceof RequestError)) throw error;
        return { events, programs: [...programs], error: `${error.code}: ${error.message}` };
      } finally {
        await stream.return?.();
      }
      return { events, programs: [...programs], error: null };
    },
    async ask(actor, source) {
      const { data, errors } = await execute({ schema, document: parse(source), contextValue: contextOf(actor) });
      if (errors !== undefined) throw new Error(errors.map(({ message }) => message).join('\n'));
      return data as Record<string, { nodes: readonly { id: string }[] }>;
    },
    close: () => follower.close(),
  };
}

const isCheckpoint = (event: Readonly<Record<string, unknown>>): boolean =>
  Object.entries(event).some(
    ([key, value]) =>
      (key === 'ProgramEvent_name' && value === 'checkpoint') || (key === 'LeadStatusEvent_to' && value === null),
  );

/** An event about a partner's lead, with a move of states in it. */
export const moved = (about: { readonly partnerId: string; readonly leadId: string }): NewEvent => ({
  ...about,
  type: 'lead.status_changed',
  at: AT,
  subjectType: 'Lead',
  subjectId: about.leadId,
  actor: 'irrelevant',
  payload: { from: 'SUBMITTED', to: 'IN_REVIEW' },
});
