import type { Knex } from 'knex';
import type { AdapterRegistry } from '../../domain/contract/registry.ts';
import type { Instant } from '../../domain/time/calendar.ts';
import type { Actor } from '../../services/actor.ts';
import type { Ref } from '../../services/contract.ts';
import type { EventDraft, Gateway, UnitOfWork } from '../../services/ports/unit-of-work.ts';
import { toPrincipal } from '../identity/to-principal.ts';
import { appendEvents } from '../database/append-events.ts';
import { findConstraintError, type ConstraintErrorCode } from '../database/constraint-errors.ts';
import type { Database } from '../database/pool.ts';
import { asSystem } from '../database/principal.ts';
import { withPrincipal } from '../database/transaction.ts';
import { createApiKeyStore } from './api-key-store.ts';
import { createAccountStore } from './account-store.ts';
import { createApplicationStore } from './application-store.ts';
import { createCorrectionStore } from './correction-store.ts';
import { createCalendarStore } from './calendar-store.ts';
import { createCustomerStore } from './customer-store.ts';
import { createDocumentStore } from './document-store.ts';
import { createEnrolmentStore } from './enrolment-store.ts';
import { createFactStore } from './fact-store.ts';
import { createIdempotencyStore } from './idempotency-store.ts';
import { createInvitationStore } from './invitation-store.ts';
import { guardFinds } from './guard-finds.ts';
import { createLeadStore } from './lead-store.ts';
import { createLedgerStore } from './ledger-store.ts';
import { createLinkStore } from './link-store.ts';
import { createAccessStore, createMemberStore } from './member-store.ts';
import { createMetricStore } from './metric-store.ts';
import { createReviewStore } from './review-store.ts';
import { createPartnerStore } from './partner-store.ts';
import { createPayoutStore } from './payout-store.ts';
import { createPrivacyStore } from '../privacy/privacy-store.ts';
import { createProgramStore } from './program-store.ts';
import { createTrainingStore } from './training-store.ts';
import { createRunStore } from './run-store.ts';
import { createWebhookStore } from './webhook-store.ts';

export interface GatewayOptions {
  readonly database: Database;
  readonly registry: AdapterRegistry;
  readonly wallClock: () => Instant;
  readonly hashContact: (tenantId: string, email: string) => string;
  /** Called after a commit that wrote events; tells followers to look. */
  readonly onEvents: (tenantIds: readonly string[]) => void;
}

/** How often a transaction is tried when others get in its way. */
const ATTEMPTS_MAX = 5;

/**
 * Rows that another transaction has stored first, after this one had looked for them: tried again, the command finds
 * them and says what it always says then.
 */
const LOST_RACES: ReadonlySet<ConstraintErrorCode | undefined> = new Set([
  'IDEMPOTENCY_KEY_USED',
  'DUPLICATE',
  'ALREADY_RECORDED',
] as const);

const isLostRace = (error: unknown): boolean => LOST_RACES.has(findConstraintError(error)?.code);

/** Opens the transactions of commands: as the caller's principal, with the events written last. */
export function createGateway(options: GatewayOptions): Gateway {
  const runOnce = async <T>(actor: Actor, work: (unit: UnitOfWork) => Promise<T>): Promise<T> => {
    let tenantIds: readonly string[] = [];
    const result = await withPrincipal(
      options.database,
      toPrincipal(actor),
      async (tx) => {
        const events = new EventBuffer();
        const value = await work(createUnit(tx, actor, options, events));
        tenantIds = await events.flush(tx, actor);
        return value;
      },
      { attempts: ATTEMPTS_MAX },
    );
    if (tenantIds.length > 0) options.onEvents(tenantIds);
    return result;
  };
  return {
    async transaction(actor, work) {
      for (let attempt = 1; ; attempt++) {
        try {
          return await runOnce(actor, work);
        } catch (error) {
          if (attempt >= ATTEMPTS_MAX || !isLostRace(error)) throw error;
        }
      }
    },
  };
}

function createUnit(tx: Knex.Transaction, actor: Actor, options: GatewayOptions, events: EventBuffer): UnitOfWork {
  const known = <Store extends object>(store: Store): Store => guardFinds(store, actor, () => events.isSystem);
  return {
    actor,
    programs: known(createProgramStore(tx, options)),
    partners: createPartnerStore(tx),
    enrolments: known(createEnrolmentStore(tx)),
    applications: known(createApplicationStore(tx)),
    accounts: known(createAccountStore(tx)),
    documents: known(createDocumentStore(tx)),
    training: known(createTrainingStore(tx)),
    invitations: known(createInvitationStore(tx)),
    leads: known(createLeadStore(tx)),
    links: createLinkStore(tx),
    customers: createCustomerStore(tx),
    facts: createFactStore(tx),
    corrections: known(createCorrectionStore(tx)),
    ledger: createLedgerStore(tx, options),
    payouts: known(createPayoutStore(tx)),
    metrics: createMetricStore(tx),
    reviews: known(createReviewStore(tx)),
    runs: known(createRunStore(tx)),
    calendar: createCalendarStore(tx),
    webhooks: known(createWebhookStore(tx)),
    privacy: createPrivacyStore(tx),
    apiKeys: known(createApiKeyStore(tx)),
    members: known(createMemberStore(tx)),
    access: createAccessStore(tx),
    keys: createIdempotencyStore(tx, actor),
    asSystem: (tenantId, work) =>
      actor.role === 'PARTNER' ? asSystem(tx, tenantId, () => events.ofSystem(work)) : work(),
    emit: (program, ...drafts) => events.add(program, drafts),
    async audit(tenantId, action, subject, detail) {
      await tx.raw(
        'INSERT INTO audit_log (tenant_id, actor, role, request_id, action, subject, detail) VALUES (?, ?, ?, ?, ?, ?, ?)',
        [tenantId, actor.id, actor.role, actor.requestId ?? null, action, subject, JSON.stringify(detail)],
      );
    },
  };
}

/**
 * Events of a transaction, kept until its end: the program's counter is locked from its first use to the commit. What was
 * emitted as the system is written as the system: it may be about a partner that the caller does not act for.
 */
class EventBuffer {
  readonly #byProgram = new Map<string, { readonly ref: Ref; readonly drafts: EventDraft[]; isOfSystem: boolean }>();
  #isSystem = false;

  get isSystem(): boolean {
    return this.#isSystem;
  }

  async ofSystem<T>(work: () => Promise<T>): Promise<T> {
    this.#isSystem = true;
    try {
      return await work();
    } finally {
      this.#isSystem = false;
    }
  }

  add(ref: Ref, drafts: readonly EventDraft[]): void {
    if (drafts.length === 0) return;
    const group = this.#byProgram.get(ref.id) ?? { ref, drafts: [], isOfSystem: false };
    group.drafts.push(...drafts);
    group.isOfSystem ||= this.#isSystem;
    this.#byProgram.set(ref.id, group);
  }

  /** Gives the vendors whose logs grew. */
  async flush(tx: Knex.Transaction, actor: Actor): Promise<readonly string[]> {
    const groups = [...this.#byProgram.values()].sort((a, b) => (a.ref.id < b.ref.id ? -1 : 1));
    for (const { ref, drafts, isOfSystem } of groups) {
      const events = drafts.map((draft) => ({
        ...draft,
        at: new Date(draft.at).toISOString(),
        actor: draft.actor ?? actor.id ?? 'public',
      }));
      const append = (): Promise<unknown> => appendEvents(tx, { tenantId: ref.tenantId, programId: ref.id }, events);
      await (isOfSystem ? asSystem(tx, ref.tenantId, append) : append());
    }
    return [...new Set(groups.map(({ ref }) => ref.tenantId))];
  }
}
