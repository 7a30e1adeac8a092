import { expect } from 'vitest';
import { shippedAdapters } from '../../../adapters/index.ts';
import type { JsonObject } from '../../../domain/contract/params.ts';
import { createRegistry } from '../../../domain/contract/registry.ts';
import type { Instant } from '../../../domain/time/calendar.ts';
import { createServiceDeps } from '../../../server/service-deps.ts';
import { RIGHTS, type Actor, type Right } from '../../../services/actor.ts';
import type { CreateProgram, EnrollPartner, Ref, Services } from '../../../services/contract.ts';
import { createServices } from '../../../services/index.ts';
import type { Outcome } from '../../../services/outcome.ts';
import type { ServiceDeps } from '../../../services/ports/unit-of-work.ts';
import { createTestDatabase, type TestDatabase } from '../database/create-test-database.ts';
import { OTHER_VENDOR, OUR_VENDOR } from './vendors.ts';

/** Where every MANUAL clock starts: a Monday, 10:00 UTC. */
export const START = Date.UTC(2026, 0, 5, 10);
export const DAY_MS = 86_400_000;

export { OTHER_VENDOR, OUR_VENDOR };

export interface TestProgram extends Ref {
  readonly slug: string;
}

/** The services over a database of a test file's own, with two vendors; and what tests of commands ask again and again. */
export class CommandWorld {
  readonly database: TestDatabase;
  readonly deps: ServiceDeps;
  readonly services: Services;
  /** What the wall clock shows: the time of programs with a REAL clock. */
  wallClock: Instant = START;
  #keys = 0;

  constructor(database: TestDatabase) {
    this.database = database;
    this.deps = createServiceDeps({
      database: database.app,
      registry: createRegistry(shippedAdapters),
      contactSecret: 'test',
      onEvents: () => undefined,
      wallClock: () => this.wallClock,
    });
    this.services = createServices(this.deps);
  }

  key(): string {
    this.#keys += 1;
    return `key-${this.#keys}`;
  }

  /** A program on a MANUAL clock that shows START, unless stated. */
  async createProgram(
    adapter: string,
    params: JsonObject = {},
    over: Partial<CreateProgram> = {},
  ): Promise<TestProgram> {
    const slug = `program-${this.key()}`;
    const input = {
      idempotencyKey: this.key(),
      slug,
      name: slug,
      description: '',
      adapter,
      params,
      timeZone: 'UTC',
      clock: { kind: 'MANUAL' as const, now: START },
      links: {},
      ...over,
    };
    return { ...must(await this.services.programs.create(owner(), input)), slug };
  }

  async createPartner(tenantId = OUR_VENDOR): Promise<string> {
    const input = { idempotencyKey: this.key(), name: 'Irrelevant Ltd', website: null };
    return must(await this.services.partners.create(owner(tenantId), input)).id;
  }

  /** A new partner, ACTIVE in a program since START. */
  async enroll(program: TestProgram, over: Partial<EnrollPartner> = {}): Promise<string> {
    const partnerId = over.partnerId ?? (await this.createPartner(program.tenantId));
    must(
      await this.services.partners.enroll(owner(program.tenantId), {
        idempotencyKey: this.key(),
        occurredAt: null,
        programSlug: program.slug,
        track: null,
        tier: null,
        email: null,
        ...over,
        partnerId,
      }),
    );
    return partnerId;
  }

  async advance(program: TestProgram, to: Instant): Promise<void> {
    const input = { idempotencyKey: this.key(), programSlug: program.slug, to };
    must(await this.services.programs.advanceClock(owner(program.tenantId), input));
  }

  /** A month's service of a customer, paid at an instant. */
  async pay(customerId: string, at: Instant, amount = '100.00', months = 1): Promise<void> {
    const rows = [
      {
        kind: 'PAID' as const,
        at,
        customerId,
        invoiceId: `invoice-${this.key()}`,
        paymentId: null,
        amount,
        tax: null,
        currency: 'USD',
        serviceFrom: at,
        serviceTo: new Date(at).setUTCMonth(new Date(at).getUTCMonth() + months),
      },
    ];
    const outcome = must(
      await this.services.billing.record(owner(), { idempotencyKey: this.key(), source: 'test', rows }),
    );
    expect(outcome.map((row) => row.status)).toEqual(['APPLIED']);
  }

  /** A lead of a partner, registered, accepted and won at the program's clock. */
  async win(program: TestProgram, partnerId: string, customerId: string, mrr: string): Promise<void> {
    const actor = owner(program.tenantId);
    const { leads } = this.services;
    const keyed = () => ({ idempotencyKey: this.key(), occurredAt: null });
    const contact = { contactName: null, contactEmail: null, contactPhone: null };
    const lead = { externalId: null, company: 'Irrelevant Inc', domain: null, ...contact, listSize: null, notes: null };
    const { id } = must(await leads.register(actor, { ...keyed(), ...lead, programSlug: program.slug, partnerId }));
    must(await leads.review(actor, { ...keyed(), leadId: id, decision: 'ACCEPT', reason: null }));
    must(await leads.close(actor, { ...keyed(), leadId: id, result: 'WON', customerId, mrr, currency: null }));
  }

  /** A customer whose account a partner manages from START on, approved at the program's clock. Gives the account's id. */
  async manage(program: TestProgram, partnerId: string, customerId: string): Promise<string> {
    const { accounts } = this.services;
    const dated = () => ({ idempotencyKey: this.key(), occurredAt: null });
    const { id: accountId } = must(
      await accounts.submit(owner(program.tenantId), {
        ...dated(),
        programSlug: program.slug,
        partnerId,
        externalId: null,
        customerId,
        vendorAccountId: null,
        serviceFrom: START,
        serviceMonths: 6,
        proof: true,
        clientConsent: true,
      }),
    );
    must(await accounts.review(owner(program.tenantId), { ...dated(), accountId, decision: 'APPROVE', reason: null }));
    return accountId;
  }

  async rows<Row extends object>(sql: string, values: readonly unknown[] = []): Promise<readonly Row[]> {
    return (await this.database.admin.pool.query<Row>(sql, [...values])).rows;
  }

  async row<Row extends object>(sql: string, values: readonly unknown[] = []): Promise<Row> {
    const [row, ...more] = await this.rows<Row>(sql, values);
    if (row === undefined || more.length > 0)
      throw new Error(`found ${row === undefined ? 0 : 1 + more.length} rows, expected one: ${sql}`);
    return row;
  }

  /** A print of every row of every table: the same twice means that nothing was written in between. */
  async print(): Promise<string> {
    const tables = await this.rows<{ name: string }>(
      `SELECT quote_ident(relname) AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' ORDER BY relname`,
    );
    const one = ({ name }: { name: string }): string =>
      `SELECT '${name}' AS name, md5(coalesce(string_agg(t::text, ' ' ORDER BY t::text), '')) AS sum FROM ${name} AS t`;
    // Sorted: the parts of a union may be read side by side.
    return JSON.stringify(await this.rows(`${tables.map(one).join(' UNION ALL ')} ORDER BY name`));
  }

  /** Calls a command that must be refused, and write nothing. Gives the errors' codes with the fields they are about. */
  async refusals(call: () => Promise<Outcome<unknown>>): Promise<readonly string[]> {
    const before = await this.print();
    const outcome = await call();
    expect(await this.print(), 'a refused call writes nothing').toBe(before);
    expect(outcome.value).toBeNull();
    expect(outcome.userErrors.length).toBeGreaterThan(0);
    return outcome.userErrors.map((error) => `${error.code} ${error.field?.join('.') ?? '-'}`);
  }

  /** Calls a command that must succeed. Gives its value, and the types of the events that it wrote, in their order. */
  async events<T>(
    program: Ref,
    call: () => Promise<Outcome<T>>,
  ): Promise<{ readonly value: T; readonly events: readonly string[] }> {
    const last = async (): Promise<bigint> =>
      (
        await this.row<{ last: bigint }>('SELECT coalesce(max(seq), 0) AS last FROM events WHERE program_id = $1', [
          program.id,
        ])
      ).last;
    const before = await last();
    const value = must(await call());
    const rows = await this.rows<{ type: string }>(
      'SELECT type FROM events WHERE program_id = $1 AND seq > $2 ORDER BY seq',
      [program.id, before],
    );
    return { value, events: rows.map((row) => row.type) };
  }

  /** Sends a command twice and then with other input: the same answer without a second effect, then a refusal. */
  async expectKeyed<T>(
    call: (idempotencyKey: string) => Promise<Outcome<T>>,
    other: (idempotencyKey: string) => Promise<Outcome<T>>,
  ): Promise<T> {
    const key = this.key();
    const first = await call(key);
    const value = must(first);
    const after = await this.print();
    expect(await call(key)).toEqual({ ...first, replayed: true });
    expect(await this.print(), 'a repeated call writes nothing').toBe(after);
    expect(await this.refusals(() => other(key))).toEqual(['IDEMPOTENCY_KEY_REUSED input.idempotencyKey']);
    return value;
  }
}

export async function createCommandWorld(): Promise<CommandWorld> {
  const database = await createTestDatabase();
  await database.admin.pool.query(
    `INSERT INTO organizations (id, kind, name) VALUES ($1, 'VENDOR', $1), ($2, 'VENDOR', $2)`,
    [OUR_VENDOR, OTHER_VENDOR],
  );
  return new CommandWorld(database);
}

/** A vendor's staff, with every right unless stated. */
export const owner = (tenantId = OUR_VENDOR, rights: readonly Right[] = RIGHTS): Actor => ({
  role: 'PROGRAM_OWNER',
  id: `person_of_${tenantId}`,
  tenantId,
  partnerIds: [],
  rights,
});

export const partnerActor = (...partnerIds: readonly string[]): Actor => ({
  role: 'PARTNER',
  id: `person_of_${partnerIds.join('_')}`,
  tenantId: null,
  partnerIds,
  rights: [],
});

export const NETWORK_ACTOR: Actor = {
  role: 'NETWORK_ADMIN',
  id: 'person_of_network',
  tenantId: null,
  partnerIds: [],
  rights: [],
};

/** The value of a call that must succeed. Errors: throws with what was refused. */
export function must<T>(outcome: Outcome<T>): T {
  if (outcome.value === null) throw new Error(`refused: ${JSON.stringify(outcome.userErrors)}`);
  return outcome.value;
}
