import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PaymentRequest, PaymentState, PaymentStatus, PayoutProvider } from '../../../domain/payout/provider.ts';
import { must, NETWORK_ACTOR, OTHER_VENDOR, owner, partnerActor } from '../../kit/services/command-world.ts';
import { APRIL, createPayoutWorld, disagreements, NO_DETAILS, type PayoutWorld } from './support/payout-world.ts';

/** A provider in memory that answers as the test says. */
class ScriptedProvider implements PayoutProvider {
  readonly id = 'scripted';
  readonly dedupesOnKey = false;
  readonly isByHand = false;
  readonly callTimeoutMs = 200;
  readonly visibleWithinMs = 0;
  readonly sent: PaymentRequest[] = [];
  answer: (request: PaymentRequest) => Promise<PaymentState> = () =>
    Promise.resolve({ status: 'SUCCEEDED', reference: 'irrelevant', feeMinor: 0n });
  known: (key: string) => PaymentStatus = () => ({ status: 'NOT_FOUND' });
  send(request: PaymentRequest): Promise<PaymentState> {
    this.sent.push(request);
    return this.answer(request);
  }
  status(key: string): Promise<PaymentStatus> {
    return Promise.resolve(this.known(key));
  }
}

let world: PayoutWorld;
let provider: ScriptedProvider;
beforeAll(async () => {
  provider = new ScriptedProvider();
  world = await createPayoutWorld(provider);
});
afterAll(() => world.base.database.drop());

const key = (): { readonly idempotencyKey: string } => ({ idempotencyKey: world.base.key() });

describe('a payout', () => {
  it('is approved by one who may, sent, paid and booked, with the fee apart', async () => {
    const program = await world.createProgram();
    const { partnerId, payoutId } = await world.formed(program);
    await expect(
      world.services.payouts.approve(owner(undefined, ['RECORD_PAYOUTS']), { ...key(), payoutIds: [payoutId] }),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await world.approve(payoutId);
    expect(await world.balance(partnerId)).toEqual({ earned: '10000', unpaid: '10000', paid: '0' });

    provider.answer = () => Promise.resolve({ status: 'SUCCEEDED', reference: 'ref-1', feeMinor: 150n });
    expect(await world.send(program, 'scripted')).toEqual({
      provider: 'scripted',
      paid: 1,
      failed: 0,
      pending: 0,
      inDoubt: 0,
      left: 0,
    });

    expect(await world.payouts(partnerId)).toEqual([
      { id: payoutId, status: 'PAID', amount: '10000', fee: '150', replaces_id: null },
    ]);
    expect(await world.balance(partnerId)).toEqual({ earned: '10000', unpaid: '0', paid: '10000' });
    expect(
      await world.base.rows(
        `SELECT je.kind, a.kind AS account, jp.amount_minor::text AS amount FROM journal_entries je
         JOIN journal_postings jp ON jp.entry_id = je.id JOIN accounts a ON a.id = jp.account_id
         WHERE je.payout_id = $1 ORDER BY je.kind, jp.ordinal`,
        [payoutId],
      ),
    ).toEqual([
      { kind: 'PAYOUT_FEE', account: 'FEES', amount: '150' },
      { kind: 'PAYOUT_FEE', account: 'CASH', amount: '-150' },
      { kind: 'PAYOUT_PAID', account: 'PARTNER_PAYABLE', amount: '10000' },
      { kind: 'PAYOUT_PAID', account: 'CASH', amount: '-10000' },
    ]);
    expect(provider.sent.at(-1)).toMatchObject({
      amountMinor: 10_000n,
      currency: 'USD',
      destination: { method: 'PAYPAL', email: 'olga@acme.test' },
    });
    const events = await world.base.rows<{ type: string }>(
      'SELECT type FROM events WHERE subject_id = $1 ORDER BY seq',
      [payoutId],
    );
    expect(events.map(({ type }) => type)).toEqual([
      'payout.formed',
      'payout.approved',
      'payout.processing',
      'payout.paid',
    ]);
    expect(await disagreements(world.base)).toEqual([]);
  });

  it('that fails frees its lines, and is formed again once, with what was taken back meanwhile', async () => {
    const program = await world.createProgram();
    const { partnerId, payoutId } = await world.formed(program);
    await world.approve(payoutId);
    provider.answer = () => Promise.resolve({ status: 'FAILED', reason: 'account closed' });
    expect(await world.send(program, 'scripted')).toMatchObject({ paid: 0, failed: 1 });
    expect(await world.balance(partnerId)).toMatchObject({ unpaid: '10000', paid: '0' });

    const retried = must(await world.services.payouts.retry(owner(), { ...key(), payoutId }));
    expect(await world.payouts(partnerId)).toEqual([
      expect.objectContaining({ id: payoutId, status: 'FAILED' }),
      expect.objectContaining({ id: retried.id, status: 'FORMED', amount: '10000', replaces_id: payoutId }),
    ]);
    expect(await world.base.refusals(() => world.services.payouts.retry(owner(), { ...key(), payoutId }))).toEqual([
      'ALREADY_REPLACED input.payoutId',
    ]);
    expect(await disagreements(world.base)).toEqual([]);
  });

  it('refuses an illegal move, naming both states and what is legal', async () => {
    const { payoutId } = await world.formed(await world.createProgram());
    const outcome = await world.services.payouts.markPaid(owner(), {
      ...key(),
      payoutId,
      reference: 'r',
      paidAt: null,
      fee: null,
    });
    expect(outcome.userErrors).toMatchObject([
      {
        code: 'ILLEGAL_MOVE',
        message: expect.stringMatching(/FORMED cannot become PAID .*legal now: APPROVE, CANCEL/),
        detail: { found: 'FORMED', wanted: 'PAID', legalPayoutActions: ['APPROVE', 'CANCEL'] },
      },
    ]);
  });

  it('of another vendor is missing, and a partner may not touch its own', async () => {
    const { partnerId, payoutId } = await world.formed(await world.createProgram());
    const reason = 'irrelevant';
    const cancel = (actor: Parameters<typeof world.services.payouts.cancel>[0], id: string) =>
      world.services.payouts.cancel(actor, { ...key(), payoutId: id, reason });
    const foreign = await cancel(owner(OTHER_VENDOR), payoutId);
    const missing = await cancel(owner(OTHER_VENDOR), 'payout_missing');
    expect(foreign.userErrors.map(({ code, message }) => [code, message.replace(payoutId, 'payout_missing')])).toEqual(
      missing.userErrors.map(({ code, message }) => [code, message]),
    );
    await expect(cancel(partnerActor(partnerId), payoutId)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect((await cancel(NETWORK_ACTOR, payoutId)).userErrors.map(({ code }) => code)).toEqual(['NOT_FOUND']);
  });

  it('whose answer is lost is asked about, and not sent again', async () => {
    const program = await world.createProgram();
    const { partnerId, payoutId } = await world.formed(program);
    await world.approve(payoutId);
    const before = provider.sent.length;
    provider.answer = () => Promise.reject(new Error('socket hang up'));
    provider.known = () => ({ status: 'SUCCEEDED', reference: 'found', feeMinor: 0n });
    expect(await world.send(program, 'scripted')).toMatchObject({ paid: 1, inDoubt: 0 });
    expect(provider.sent.length).toBe(before + 1);
    expect((await world.payouts(partnerId))[0]).toMatchObject({ status: 'PAID' });
    provider.known = () => ({ status: 'NOT_FOUND' });
  });

  it('is sent again with the same key only when the provider cannot have seen the first call', async () => {
    const program = await world.createProgram();
    const { payoutId } = await world.formed(program);
    await world.approve(payoutId);
    const before = provider.sent.length;
    let calls = 0;
    provider.answer = () =>
      (calls += 1) === 1
        ? Promise.reject(new Error('no route'))
        : Promise.resolve({ status: 'SUCCEEDED', reference: 'second', feeMinor: 0n });
    expect(await world.send(program, 'scripted')).toMatchObject({ paid: 1, inDoubt: 0 });
    const keys = provider.sent.slice(before).map((request) => request.key);
    expect(keys).toHaveLength(2);
    expect(new Set(keys).size).toBe(1);
  });

  it('in doubt is not failed by hand, unless the caller says that it is sure', async () => {
    const program = await world.createProgram();
    const { payoutId } = await world.formed(program);
    await world.approve(payoutId);
    provider.answer = () => Promise.resolve({ status: 'PENDING', reference: 'later' });
    provider.known = () => ({ status: 'PENDING', reference: 'later' });
    expect(await world.send(program, 'scripted')).toMatchObject({ pending: 1 });
    const fail = (evenIfInDoubt: boolean) =>
      world.services.payouts.fail(owner(), { ...key(), payoutId, reason: 'gone', evenIfInDoubt });
    expect(await world.base.refusals(() => fail(false))).toEqual(['PAYMENT_IN_DOUBT input.payoutId']);
    must(await fail(true));
    provider.known = () => ({ status: 'NOT_FOUND' });
    expect(await disagreements(world.base)).toEqual([]);
  });
});

describe('forming', () => {
  it('settles lines that add up to nothing without a payment, and carries what is below the minimum or below zero', async () => {
    const program = await world.createProgram();
    const [zero, low, negative, exact] = [
      await world.base.enroll(program),
      await world.base.enroll(program),
      await world.base.enroll(program),
      await world.base.enroll(program),
    ];
    await world.give(program, zero, '40.00');
    await world.give(program, zero, '-40.00');
    await world.give(program, low, '24.99');
    await world.give(program, negative, '-10.00');
    await world.give(program, exact, '25.00');
    await world.base.advance(program, APRIL);
    expect(await world.payouts(zero)).toMatchObject([{ status: 'PAID', amount: '0' }]);
    expect(await world.payouts(low)).toEqual([]);
    expect(await world.payouts(negative)).toEqual([]);
    expect(await world.payouts(exact)).toMatchObject([{ status: 'FORMED', amount: '2500' }]);

    await world.give(program, negative, '100.00');
    await world.give(program, low, '0.01');
    await world.base.advance(program, Date.UTC(2026, 6, 2));
    expect(await world.payouts(negative)).toMatchObject([{ status: 'FORMED', amount: '9000' }]);
    expect(await world.payouts(low)).toMatchObject([{ status: 'FORMED', amount: '2500' }]);
    expect(await disagreements(world.base)).toEqual([]);
  });

  it('is shown by a dry run that writes nothing, and done by a run', async () => {
    const program = await world.createProgram();
    const { partnerId, payoutId } = await world.formed(program);
    must(await world.services.payouts.cancel(owner(), { ...key(), payoutId, reason: 'wrong' }));
    const run = async (dryRun: boolean) =>
      world.work(
        must(
          await world.services.payouts.run(owner(), {
            ...key(),
            programSlug: program.slug,
            asOf: null,
            dryRun,
            send: false,
            provider: 'manual',
          }),
        ),
      );
    expect(await run(true)).toMatchObject({
      dryRun: true,
      payouts: 1,
      total: '100.00',
      wouldForm: [{ partnerId, amount: '100.00', periodFrom: '2026-01-01', periodTo: '2026-04-01' }],
    });
    expect((await world.payouts(partnerId)).map(({ status }) => status)).toEqual(['CANCELLED']);
    expect(await run(false)).toMatchObject({ dryRun: false, formed: 1, lines: 1 });
    expect(await run(false)).toMatchObject({ dryRun: false, formed: 0 });
    expect((await world.payouts(partnerId)).map(({ status }) => status)).toEqual(['CANCELLED', 'FORMED']);
  });
});

describe('a hold', () => {
  it('keeps a payout from being approved, and then from being sent, until it is released', async () => {
    const program = await world.createProgram();
    const { partnerId, payoutId } = await world.formed(program);
    const on = { payoutId: null, lineId: null, programSlug: null, partnerId: null, note: null };
    const hold = must(
      await world.services.payouts.placeHold(owner(), {
        ...key(),
        ...on,
        programSlug: program.slug,
        partnerId,
        reason: 'SUSPICION',
      }),
    );
    const approve = () => world.services.payouts.approve(owner(), { ...key(), payoutIds: [payoutId] });
    expect(must(await approve())).toMatchObject([{ status: 'REFUSED', userErrors: [{ code: 'HELD' }] }]);
    must(await world.services.payouts.releaseHold(owner(), { ...key(), holdId: hold.id }));
    expect(must(await approve())).toMatchObject([{ status: 'APPROVED' }]);
    must(await world.services.payouts.placeHold(owner(), { ...key(), ...on, payoutId, reason: 'TAX_FORM_MISSING' }));
    expect(await world.send(program, 'scripted')).toMatchObject({ paid: 0, failed: 0, left: 1 });
    expect(
      await world.base.refusals(() =>
        world.services.payouts.placeHold(owner(), { ...key(), ...on, payoutId, reason: 'TAX_FORM_MISSING' }),
      ),
    ).toEqual(['ALREADY_HELD input.reason']);
  });

  it('on a line keeps it out of payouts; missing details keep a payout from being sent, not from being formed', async () => {
    const program = await world.createProgram();
    const partnerId = await world.base.enroll(program);
    const lineId = await world.give(program, partnerId, '30.00');
    await world.give(program, partnerId, '60.00');
    const on = { payoutId: null, programSlug: null, partnerId: null, note: null };
    must(await world.services.payouts.placeHold(owner(), { ...key(), ...on, lineId, reason: 'MANUAL' }));
    await world.base.advance(program, APRIL);
    const [payout] = await world.payouts(partnerId);
    expect(payout).toMatchObject({ status: 'FORMED', amount: '6000' });
    await world.approve(payout?.id ?? '');
    expect(await world.send(program, 'scripted')).toMatchObject({ paid: 0, pending: 0, inDoubt: 0, left: 1 });
    await world.setDetails(program, partnerId);
    provider.answer = () => Promise.resolve({ status: 'SUCCEEDED', reference: 'r', feeMinor: 0n });
    expect(await world.send(program, 'scripted')).toMatchObject({ paid: 1 });
  });
});

describe('payment details', () => {
  it('are sealed in the database, masked in answers, absent from audit, events and keys, and erased for good', async () => {
    const program = await world.createProgram();
    const partnerId = await world.base.enroll(program);
    const iban = 'DE89370400440532013000';
    const input = {
      ...key(),
      programSlug: program.slug,
      partnerId,
      details: { ...NO_DETAILS, method: 'BANK' as const, holder: 'Olga Ölmann', iban },
    };
    must(await world.services.payouts.setPaymentDetails(partnerActor(partnerId), input));
    const dump = async (): Promise<string> =>
      JSON.stringify(
        await Promise.all(
          ['payment_details', 'audit_log', 'events', 'idempotency_keys', 'enrollments'].map((table) =>
            world.base.rows(`SELECT t::text AS row FROM ${table} AS t`),
          ),
        ),
      );
    expect(await dump()).not.toContain(iban.slice(4, 16));
    expect(await dump()).not.toContain('lmann');
    expect(
      await world.base.row('SELECT method, masked FROM payment_details WHERE partner_id = $1', [partnerId]),
    ).toEqual({ method: 'BANK', masked: 'DE ****3000' });
    const again = await world.services.payouts.setPaymentDetails(partnerActor(partnerId), input);
    expect(again.replayed).toBe(true);

    await expect(world.services.payouts.setPaymentDetails(owner(), { ...input, ...key() })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    must(
      await world.services.payouts.erasePaymentDetails(partnerActor(partnerId), {
        ...key(),
        programSlug: program.slug,
        partnerId,
      }),
    );
    expect(
      await world.base.row('SELECT sealed, masked FROM payment_details WHERE partner_id = $1', [partnerId]),
    ).toEqual({ sealed: null, masked: null });
  });

  it('that belong to another row do not open', () => {
    const { vault } = world.deps.payments;
    const sealed = vault.seal('secret', 'row 1');
    expect(vault.open(sealed, 'row 1')).toBe('secret');
    expect(() => vault.open(sealed, 'row 2')).toThrow();
    expect(() => vault.open(`${sealed.slice(0, -2)}AA`, 'row 1')).toThrow();
  });
});

describe('payments by hand', () => {
  it('are exported into one file each, imported row by row, and imported again without effect', async () => {
    const program = await world.createProgram();
    const first = await world.formed(program, '100.00');
    const partnerId = await world.base.enroll(program);
    expect(partnerId).not.toBe(first.partnerId);
    await world.approve(first.payoutId);
    expect(await world.send(program, 'manual')).toMatchObject({ pending: 1 });
    const exported = { programSlug: program.slug, method: 'PAYPAL' as const };
    const input = { ...key(), ...exported };
    const { batchId } = must(await world.services.payouts.exportFile(owner(), input));
    const file = await world.services.payouts.readExport(owner(), { programSlug: program.slug, batchId });
    expect(file?.csv).toBe(
      `email,amount,currency,payout_id,note\r\nolga@acme.test,100.00,USD,${first.payoutId},${program.slug} 2026-01-01/2026-04-01\r\n`,
    );
    expect(must(await world.services.payouts.exportFile(owner(), input)).batchId).toBe(batchId);
    expect(
      await world.base.refusals(() => world.services.payouts.exportFile(owner(), { ...key(), ...exported })),
    ).toEqual(['NOTHING_TO_EXPORT input.method']);

    const importCsv = async (csv: string) =>
      must(await world.services.payouts.importPaid(owner(), { ...key(), programSlug: program.slug, csv })).map(
        ({ row, status, userErrors }) => [row, status, ...userErrors.map(({ code }) => code)],
      );
    const header = 'Payout ID;Amount;Reference;Date;Status;Fee';
    expect(
      await importCsv(
        `${header}\n${first.payoutId};99.00;T1;2026-04-01;paid;\npayout_none;1.00;T2;;;\n;1.00;T3;;;\n${first.payoutId};100.00;T4;2026-04-01;PAID;0.55`,
      ),
    ).toEqual([
      [1, 'REFUSED', 'AMOUNT_MISMATCH'],
      [2, 'REFUSED', 'NOT_FOUND'],
      [3, 'REFUSED', 'INVALID_ROW'],
      [4, 'PAID'],
    ]);
    expect(await importCsv(`${header}\n${first.payoutId};100.00;T4;2026-04-01;PAID;0.55`)).toEqual([[1, 'REPLAYED']]);
    expect(await importCsv(`${header}\n${first.payoutId};100.00;OTHER;2026-04-01;PAID;`)).toEqual([
      [1, 'REFUSED', 'ALREADY_PAID'],
    ]);
    expect(await world.payouts(first.partnerId)).toMatchObject([{ status: 'PAID', fee: '55' }]);
    expect(await disagreements(world.base)).toEqual([]);
  });
});
