import { managedByMonth, type PartnerFacts } from '../../domain/engine/measure.ts';
import { buildPayments } from '../../domain/engine/payments.ts';
import type { AdapterRegistry } from '../../domain/contract/registry.ts';
import { formatAmount } from '../../domain/money/amount.ts';
import { must } from '../../domain/result.ts';
import { addCivilMonths, formatCivilDate, fromEpochDay } from '../../domain/time/civil.ts';
import type { Actor } from '../../services/actor.ts';
import type { ManagedMonth, PaperReads } from '../../services/documents/reads.ts';
import type { ProgramState } from '../../services/ports/program.ts';
import type { Database } from '../database/pool.ts';
import { withPrincipal } from '../database/transaction.ts';
import { createLedgerStore } from '../stores/ledger-store.ts';
import { createProgramStore } from '../stores/program-store.ts';
import { read } from './read.ts';
import { scopeToTenants } from './source.ts';
import { Bindings } from './sql.ts';

/** What is asked about: the accounts of a partner in a program, all of them or one. */
interface Asked {
  readonly id: string;
  readonly tenantId: string;
  readonly programId: string;
  readonly partnerId: string;
  readonly customerIds: readonly string[];
  /** Null: every account of the partner. */
  readonly accountId: string | null;
}

/**
 * Managed MRR by calendar month, by the same function that reviews measure with. Who may see an account is asked as the
 * caller; the payments behind it, which a partner does not see, are read as the vendor.
 */
export const createManagedMonths = (
  db: Database,
  registry: AdapterRegistry,
): Pick<PaperReads, 'accountMonths' | 'enrollmentMonths'> => ({
  async accountMonths(actor, ids, months) {
    const bindings = new Bindings();
    const sql = `SELECT a.id, a.tenant_id AS "tenantId", a.program_id AS "programId", a.partner_id AS "partnerId",
        ARRAY[a.customer_id] AS "customerIds", a.id AS "accountId"
      FROM managed_accounts a WHERE a.id = ANY (${bindings.add(ids)}::text[]) AND ${scopeToTenants(actor, 'a.tenant_id', bindings)}`;
    return answer(db, registry, ids, await read<Asked>(db, actor, sql, bindings.values), months);
  },
  async enrollmentMonths(actor: Actor, ids, months) {
    const bindings = new Bindings();
    const sql = `SELECT e.id, e.tenant_id AS "tenantId", e.program_id AS "programId", e.partner_id AS "partnerId",
        ARRAY(SELECT DISTINCT a.customer_id FROM managed_accounts a WHERE a.tenant_id = e.tenant_id
          AND a.program_id = e.program_id AND a.partner_id = e.partner_id AND a.approved_at IS NOT NULL) AS "customerIds",
        NULL AS "accountId"
      FROM enrollments e WHERE e.id = ANY (${bindings.add(ids)}::text[]) AND ${scopeToTenants(actor, 'e.tenant_id', bindings)}`;
    return answer(db, registry, ids, await read<Asked>(db, actor, sql, bindings.values), months);
  },
});

async function answer(
  db: Database,
  registry: AdapterRegistry,
  ids: readonly string[],
  asked: readonly Asked[],
  months: number,
): Promise<readonly (readonly ManagedMonth[])[]> {
  const found = new Map<string, readonly ManagedMonth[]>();
  const programs = new Map(asked.map(({ tenantId, programId }) => [programId, tenantId]));
  for (const [programId, tenantId] of programs) {
    const ofProgram = asked.filter((each) => each.programId === programId);
    const measured = await measureProgram(db, registry, { tenantId, id: programId }, ofProgram, months);
    for (const [id, rows] of measured) found.set(id, rows);
  }
  return ids.map((id) => found.get(id) ?? []);
}

function measureProgram(
  db: Database,
  registry: AdapterRegistry,
  ref: { readonly tenantId: string; readonly id: string },
  asked: readonly Asked[],
  months: number,
): Promise<readonly (readonly [string, readonly ManagedMonth[]])[]> {
  const principal = { role: 'SERVICE' as const, actorId: null, tenantId: ref.tenantId, partnerIds: [] };
  const work = async (tx: Parameters<typeof createLedgerStore>[0]) => {
    const program = must(await createProgramStore(tx, { registry, wallClock: Date.now }).find(ref), 'a program');
    const customerIds = [...new Set(asked.flatMap((each) => each.customerIds))];
    // Links do not matter here, and so neither do the hashes by which a self-referral is told.
    const ledger = createLedgerStore(tx, { hashContact: () => '' });
    const customers = await ledger.loadCustomers(program, customerIds);
    const ledgers = customers.map((facts) => ({
      facts,
      payments: buildPayments(facts.payments, facts.refunds, program.calendar).payments,
    }));
    return asked.map((each) => [each.id, toMonths(program, toFacts(each, ledgers), months)] as const);
  };
  return withPrincipal(db, principal, work, { isReadOnly: true });
}

/** The customers of what is asked, each with the spans that are asked about alone. */
const toFacts = (asked: Asked, ledgers: PartnerFacts['customers']): PartnerFacts => ({
  partner: asked.partnerId,
  leads: [],
  customers: ledgers
    .filter(({ facts }) => asked.customerIds.includes(facts.customer))
    .map(({ facts, payments }) => ({
      payments,
      facts: {
        ...facts,
        accounts: facts.accounts.filter((span) => asked.accountId === null || span.account === asked.accountId),
      },
    })),
});

function toMonths(program: ProgramState, facts: PartnerFacts, months: number): readonly ManagedMonth[] {
  const { calendar, now, currency } = program;
  const { year, month } = fromEpochDay(calendar.dayOf(now));
  const starts = Array.from({ length: months }, (_, index) =>
    addCivilMonths({ year, month, day: 1 }, index - months + 1),
  );
  const from = calendar.startOf(must(starts[0], 'a first month'));
  const sums = new Map(
    managedByMonth(facts, { from, until: now + 1 }, now, calendar).map(({ at, value }) => [at, value]),
  );
  return starts.map((day) => ({
    month: formatCivilDate(day),
    mrr: { amount: formatAmount(sums.get(calendar.startOf(day)) ?? 0n, currency), currency },
  }));
}
