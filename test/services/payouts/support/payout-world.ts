import { shippedAdapters } from '../../../../adapters/index.ts';
import { createRegistry } from '../../../../domain/contract/registry.ts';
import type { JsonObject } from '../../../../domain/contract/params.ts';
import type { PayoutProvider } from '../../../../domain/payout/provider.ts';
import { createServiceDeps } from '../../../../server/service-deps.ts';
import type { Ref, Services } from '../../../../services/contract.ts';
import { createServices } from '../../../../services/index.ts';
import type { ServiceDeps } from '../../../../services/ports/unit-of-work.ts';
import type { CommandWorld } from '../../../kit/services/command-world.ts';
import {
  createCommandWorld,
  must,
  owner,
  partnerActor,
  type TestProgram,
} from '../../../kit/services/command-world.ts';

/** The first quarter has ended. */
export const APRIL = Date.UTC(2026, 3, 2);

export const NO_DETAILS = {
  holder: null,
  iban: null,
  bic: null,
  accountNumber: null,
  routingNumber: null,
  country: null,
  email: null,
};

/** A vendor with a program paid by the quarter, and what tests of payouts do again and again. */
export class PayoutWorld {
  readonly base: CommandWorld;
  readonly deps: ServiceDeps;
  readonly services: Services;

  constructor(base: CommandWorld, providers: readonly PayoutProvider[]) {
    this.base = base;
    this.deps = createServiceDeps({
      database: base.database.app,
      registry: createRegistry(shippedAdapters),
      contactSecret: 'test',
      onEvents: () => undefined,
      payoutProviders: providers,
    });
    this.services = createServices(this.deps);
  }

  createProgram(params: JsonObject = {}): Promise<TestProgram> {
    return this.base.createProgram('customerio-solutions', { minimumPayout: '25', ...params });
  }

  async give(program: TestProgram, partnerId: string, amount: string): Promise<string> {
    const { id } = must(
      await this.services.payouts.postAdjustment(owner(), {
        idempotencyKey: this.base.key(),
        programSlug: program.slug,
        partnerId,
        stream: null,
        amount,
        currency: 'USD',
        reason: 'BONUS',
        note: 'for the test',
      }),
    );
    return id;
  }

  async setDetails(program: TestProgram, partnerId: string, email = 'olga@acme.test'): Promise<void> {
    must(
      await this.services.payouts.setPaymentDetails(partnerActor(partnerId), {
        idempotencyKey: this.base.key(),
        programSlug: program.slug,
        partnerId,
        details: { ...NO_DETAILS, method: 'PAYPAL', email },
      }),
    );
  }

  /** The payouts of a partner, the earliest first. */
  payouts(partnerId: string): Promise<readonly PayoutDbRow[]> {
    return this.base.rows<PayoutDbRow>(
      'SELECT id, status, amount_minor::text AS amount, fee_minor::text AS fee, replaces_id FROM payouts WHERE partner_id = $1 ORDER BY formed_at, id',
      [partnerId],
    );
  }

  /** A partner with one payout, FORMED at the end of the quarter. */
  async formed(
    program: TestProgram,
    amount = '100.00',
  ): Promise<{ readonly partnerId: string; readonly payoutId: string }> {
    const partnerId = await this.base.enroll(program);
    await this.give(program, partnerId, amount);
    await this.setDetails(program, partnerId);
    await this.base.advance(program, APRIL);
    const [payout] = await this.payouts(partnerId);
    return { partnerId, payoutId: payout?.id ?? '' };
  }

  async approve(...payoutIds: readonly string[]): Promise<void> {
    const rows = must(await this.services.payouts.approve(owner(), { idempotencyKey: this.base.key(), payoutIds }));
    for (const row of rows) if (row.status === 'REFUSED') throw new Error(JSON.stringify(row));
  }

  /** Sends what is approved, here and now. Gives the run's result. */
  async send(program: TestProgram, provider: string): Promise<JsonObject> {
    const run = must(
      await this.services.payouts.send(owner(), {
        idempotencyKey: this.base.key(),
        programSlug: program.slug,
        provider,
        payoutIds: null,
      }),
    );
    return this.work(run);
  }

  async work(run: Ref): Promise<JsonObject> {
    await this.deps.work(run, { milliseconds: null });
    const { status, result, error } = await this.base.row<{ status: string; result: JsonObject; error: string | null }>(
      'SELECT status, result, error FROM runs WHERE id = $1',
      [run.id],
    );
    if (status !== 'DONE') throw new Error(`run ${status}: ${error ?? ''}`);
    return result;
  }

  async balance(
    partnerId: string,
  ): Promise<{ readonly earned: string; readonly unpaid: string; readonly paid: string }> {
    return this.base.row(
      `SELECT sum(earned_minor)::text AS earned, sum(unpaid_minor)::text AS unpaid, sum(paid_minor)::text AS paid
       FROM partner_balances WHERE partner_id = $1`,
      [partnerId],
    );
  }
}

export interface PayoutDbRow {
  readonly id: string;
  readonly status: string;
  readonly amount: string;
  readonly fee: string;
  readonly replaces_id: string | null;
}

export const createPayoutWorld = async (...providers: readonly PayoutProvider[]): Promise<PayoutWorld> =>
  new PayoutWorld(await createCommandWorld(), providers);

/**
 * What must hold of the books of a database, whatever happened: what the journal owes each partner is what its lines say
 * less what was paid; every PAID payout is booked once; no line is in two payouts that live; balances agree.
 * Gives the rows that disagree.
 */
export const disagreements = (world: Pick<CommandWorld, 'rows'>): Promise<readonly object[]> =>
  world.rows(`
    SELECT 'balance' AS what, b.partner_id AS id FROM partner_balances b
      WHERE b.unpaid_minor <> (SELECT coalesce(-sum(jp.amount_minor), 0) FROM accounts a
        JOIN journal_postings jp ON jp.tenant_id = a.tenant_id AND jp.account_id = a.id
        WHERE a.kind = 'PARTNER_PAYABLE' AND a.partner_id = b.partner_id AND a.program_id = b.program_id AND a.stream = b.stream)
      OR b.earned_minor <> (SELECT coalesce(sum(l.amount_minor), 0) FROM commission_lines l
        WHERE l.partner_id = b.partner_id AND l.program_id = b.program_id AND l.stream = b.stream)
      OR b.paid_minor <> (SELECT coalesce(sum(po.amount_minor), 0) FROM payouts po
        WHERE po.partner_id = b.partner_id AND po.program_id = b.program_id AND po.stream = b.stream AND po.status = 'PAID')
    UNION ALL
    SELECT 'payout booked ' || count(je.id), po.id FROM payouts po
      LEFT JOIN journal_entries je ON je.payout_id = po.id AND je.kind = 'PAYOUT_PAID'
      GROUP BY po.id, po.status, po.amount_minor
      HAVING count(je.id) <> CASE WHEN po.status = 'PAID' AND po.amount_minor > 0 THEN 1 ELSE 0 END
    UNION ALL
    SELECT 'line in two payouts', pl.line_id FROM payout_lines pl WHERE pl.released_at IS NULL GROUP BY pl.line_id HAVING count(*) > 1
    UNION ALL
    SELECT 'entry out of balance', jp.entry_id FROM journal_postings jp GROUP BY jp.entry_id HAVING sum(jp.amount_minor) <> 0`);
