import fc from 'fast-check';
import { typeid } from 'typeid-js';
import { describe, expect, it } from 'vitest';
import { hashApiKey, newApiKey, parseApiKey } from '../../../server/identity/api-key-format.ts';

describe('the text of an API key', () => {
  it('says its id, and its hash is of the whole text', () => {
    const id = typeid('apikey').toString();
    const { text, hash } = newApiKey(id);

    expect(text).toMatch(/^pg_live_[0-9a-z]{26}_[0-9A-Za-z]{49}$/);
    expect(parseApiKey(text)).toBe(id);
    expect(Buffer.from(hash)).toEqual(Buffer.from(hashApiKey(text)));
    expect(newApiKey(id).text).not.toBe(text);
  });

  it('is known as wrong when any one character is', () => {
    const { text } = newApiKey(typeid('apikey').toString());
    const characters = [...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_'];
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.constantFrom(...characters), (index, character) => {
        fc.pre(text[index] !== character);
        expect(parseApiKey(text.slice(0, index) + character + text.slice(index + 1))).toBeNull();
      }),
      { numRuns: 2_000 },
    );
  });

  it('is known as wrong when two neighbours are swapped or a part is missing', () => {
    const { text } = newApiKey(typeid('apikey').toString());
    for (let index = 0; index < text.length - 1; index += 1) {
      const swapped = `${text.slice(0, index)}${text[index + 1] ?? ''}${text[index] ?? ''}${text.slice(index + 2)}`;
      if (swapped !== text) expect(parseApiKey(swapped)).toBeNull();
      expect(parseApiKey(text.slice(0, index))).toBeNull();
    }
  });

  it('is made of ids of API keys alone', () => {
    expect(() => newApiKey(typeid('lead').toString())).toThrow('apikey_');
  });
});
