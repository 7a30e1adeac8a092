import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dispositionOf, toDocumentName, typeOf } from '../../../server/documents/media-type.ts';

describe('the type of a content', () => {
  const CASES: readonly (readonly [string, readonly number[], string | null])[] = [
    ['a PDF', [0x25, 0x50, 0x44, 0x46, 0x2d, 0x31], 'application/pdf'],
    ['a PNG', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], 'image/png'],
    ['a JPEG', [0xff, 0xd8, 0xff, 0xe0], 'image/jpeg'],
    ['an archive, such as an office file', [0x50, 0x4b, 0x03, 0x04], null],
    ['a program', [0x4d, 0x5a, 0x90, 0x00], null],
    ['a page', [...Buffer.from('<html>')], null],
    ['a PDF cut off within its mark', [0x25, 0x50, 0x44, 0x46], null],
    ['nothing', [], null],
  ];
  it.each(CASES)('is told of %s', (_, bytes, type) => {
    expect(typeOf(Uint8Array.from(bytes))).toBe(type);
  });
});

describe('the name of a document', () => {
  it.each([
    ['proof.pdf', 'proof.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['..\\..\\windows\\system.ini', 'system.ini'],
    ['..', 'document'],
    ['/', 'document'],
    ['a\u0000b\r\nc.pdf', 'abc.pdf'],
    ['fdp.\u202efoorp', 'fdp.foorp'],
    ['half \ud800.pdf', 'half .pdf'],
    ['Vertrag Übersicht 合同.pdf', 'Vertrag Übersicht 合同.pdf'],
    ['x'.repeat(300), 'x'.repeat(200)],
  ])('%j becomes %j', (given, name) => {
    expect(toDocumentName(given)).toBe(name);
  });

  it('never holds a path, a control character or nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (given) => {
        const name = toDocumentName(given);
        expect(name).not.toMatch(/[/\\\p{Cc}]/u);
        expect(name.length).toBeGreaterThan(0);
        // What cannot be written into a header is refused by the platform.
        expect(() => new Headers({ 'content-disposition': dispositionOf(name, 'application/pdf') })).not.toThrow();
      }),
    );
  });
});

describe('the disposition of a download', () => {
  it.each([
    ['proof.pdf', `attachment; filename="proof.pdf"; filename*=UTF-8''proof.pdf`],
    ['proof.html', `attachment; filename="proof.html.pdf"; filename*=UTF-8''proof.html.pdf`],
    ['a "b".pdf', `attachment; filename="a _b_.pdf"; filename*=UTF-8''a%20%22b%22.pdf`],
    ['合同.PDF', `attachment; filename="__.PDF"; filename*=UTF-8''%E5%90%88%E5%90%8C.PDF`],
    [null, `attachment; filename="document.pdf"; filename*=UTF-8''document.pdf`],
  ])('names %j', (name, header) => {
    expect(dispositionOf(name, 'application/pdf')).toBe(header);
  });
});
