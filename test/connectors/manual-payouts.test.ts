import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatCsv, parseCsv } from '../../connectors/manual-payouts/csv.ts';
import { manualPayoutFiles } from '../../connectors/manual-payouts/payout-files.ts';
import type { PaymentDestination } from '../../domain/payout/payment-details.ts';
import type { FilePayment } from '../../domain/payout/payout-files.ts';

const payment = (destination: PaymentDestination, over: Partial<FilePayment> = {}): FilePayment => ({
  payoutId: 'payout_1',
  key: 'payout_1-1',
  partnerName: 'Acme',
  destination,
  amountMinor: 123_456n,
  currency: 'USD',
  statement: 'demo 2026-01-01/2026-02-01',
  ...over,
});

describe('a cell', () => {
  it.each([
    { name: 'a formula', text: '=HYPERLINK("http://x")', written: '"\'=HYPERLINK(""http://x"")"' },
    { name: 'a plus', text: '+1+1', written: "'+1+1" },
    { name: 'an at sign', text: '@SUM(A1)', written: "'@SUM(A1)" },
    { name: 'a minus that is no number', text: '-1+1|cmd', written: "'-1+1|cmd" },
    { name: 'a negative number', text: '-12.50', written: '-12.50' },
    { name: 'a separator', text: 'Acme, Inc', written: '"Acme, Inc"' },
    { name: 'plain text', text: 'Acme', written: 'Acme' },
  ])('with $name', ({ text, written }) => {
    expect(formatCsv(['a'], [[text]])).toBe(`a\r\n${written}\r\n`);
  });

  it('is read back as it was, whatever it holds', () => {
    const cell = fc.string().filter((text) => !text.startsWith("'"));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
        const parsed = parseCsv(formatCsv(['a', 'b'], rows));
        const kept = rows.filter((row) => row.some((each) => each.trim() !== ''));
        expect(parsed.ok ? parsed.value.rows : parsed.error).toEqual(kept);
      }),
    );
  });
});

describe('a file of payments', () => {
  it.each([
    {
      method: 'BANK' as const,
      destination: {
        method: 'BANK',
        holder: '=Evil',
        account: { kind: 'IBAN', iban: 'DE89370400440532013000', bic: null },
        country: 'DE',
      } as const,
      row: "payout_1,1234.56,USD,'=Evil,DE89370400440532013000,,,,DE,demo 2026-01-01/2026-02-01",
    },
    {
      method: 'PAYPAL' as const,
      destination: { method: 'PAYPAL', email: 'o@acme.test' } as const,
      row: 'o@acme.test,1234.56,USD,payout_1,demo 2026-01-01/2026-02-01',
    },
    {
      method: 'WISE' as const,
      destination: { method: 'WISE', holder: 'Acme', email: 'o@acme.test' } as const,
      row: 'Acme,o@acme.test,demo 2026-01-01/2026-02-01,source,1234.56,USD,USD,payout_1',
    },
  ])('for $method', ({ method, destination, row }) => {
    const [header, ...rows] = manualPayoutFiles
      .format(method, [payment(destination)])
      .trimEnd()
      .split('\r\n');
    expect(header).toContain('payout_id');
    expect(rows).toEqual([row]);
  });
});

describe('a file of what was paid', () => {
  it.each([
    { name: 'comma', csv: 'payout_id,amount,reference\np1,1.00,r1\n' },
    { name: 'semicolon, byte order mark, CRLF, capitals', csv: '\uFEFFPayout ID;Amount;Reference\r\np1;1.00;r1\r\n' },
    { name: 'tab and quotes', csv: 'payout_id\tamount\treference\n"p1"\t"1.00"\t"r1"' },
    { name: 'PayPal’s names', csv: 'sender_item_id,value,transaction_id,transaction_status\np1,1.00,r1,SUCCESS\n' },
  ])('is read with $name', ({ csv }) => {
    const parsed = manualPayoutFiles.parsePaid(csv);
    expect(parsed.ok ? parsed.value.rows : parsed.error).toMatchObject([
      { row: 1, payoutId: 'p1', amount: '1.00', reference: 'r1', status: 'PAID' },
    ]);
  });

  it('says which rows it cannot read, and why', () => {
    const parsed = manualPayoutFiles.parsePaid(
      'payout_id,amount,reference,status\n,1,r,PAID\np,,r,PAID\np,1,r,PENDING\np,1,r,RETURNED\n',
    );
    if (!parsed.ok) throw new Error(parsed.error);
    expect(parsed.value.unread.map(({ row }) => row)).toEqual([1, 2, 3]);
    expect(parsed.value.rows.map(({ row, status }) => [row, status])).toEqual([[4, 'FAILED']]);
  });

  it.each([
    { name: 'empty', csv: '' },
    { name: 'without the columns', csv: 'a,b\n1,2' },
    { name: 'with an open quote', csv: 'payout_id,amount,reference\n"p' },
  ])('is refused when it is $name', ({ csv }) => {
    expect(manualPayoutFiles.parsePaid(csv).ok).toBe(false);
  });
});
