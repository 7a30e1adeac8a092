import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { domainKey, emailKey } from '../../../domain/decisions/prospect.ts';

describe('the identity of a prospect by its domain', () => {
  const cases: { name: string; domain: string | null | undefined; key: string | null }[] = [
    { name: 'itself', domain: 'bluefinch.test', key: 'bluefinch.test' },
    { name: 'without capitals', domain: 'BlueFinch.TEST', key: 'bluefinch.test' },
    { name: 'without spaces around', domain: '  bluefinch.test\t', key: 'bluefinch.test' },
    { name: 'without http', domain: 'http://bluefinch.test', key: 'bluefinch.test' },
    { name: 'without https', domain: 'https://bluefinch.test', key: 'bluefinch.test' },
    { name: 'without a scheme in capitals', domain: 'HTTPS://bluefinch.test', key: 'bluefinch.test' },
    { name: 'without www', domain: 'www.bluefinch.test', key: 'bluefinch.test' },
    { name: 'without scheme and www', domain: 'https://WWW.bluefinch.test', key: 'bluefinch.test' },
    { name: 'without a slash', domain: 'bluefinch.test/', key: 'bluefinch.test' },
    { name: 'without a path', domain: 'bluefinch.test/shop/a', key: 'bluefinch.test' },
    { name: 'without a query', domain: 'bluefinch.test?ref=1', key: 'bluefinch.test' },
    { name: 'without a fragment', domain: 'bluefinch.test#top', key: 'bluefinch.test' },
    { name: 'without a port', domain: 'bluefinch.test:8443/x', key: 'bluefinch.test' },
    { name: 'without a final dot', domain: 'bluefinch.test.', key: 'bluefinch.test' },
    { name: 'with its subdomain', domain: 'shop.bluefinch.test', key: 'shop.bluefinch.test' },
    { name: 'with a www inside', domain: 'blue.www.test', key: 'blue.www.test' },
    { name: 'with a name that begins like www', domain: 'www2.test', key: 'www2.test' },
    { name: 'nothing', domain: '', key: null },
    { name: 'spaces', domain: '   ', key: null },
    { name: 'a scheme alone', domain: 'https://', key: null },
    { name: 'null', domain: null, key: null },
    { name: 'undefined', domain: undefined, key: null },
  ];

  test.each(cases)('is $name', ({ domain, key }) => {
    expect(domainKey(domain)).toBe(key);
  });

  test('is its own identity', () => {
    const labels = fc.array(fc.stringMatching(/^[a-z0-9]{1,8}$/), { minLength: 2, maxLength: 4 });
    const domains = labels.filter(([first]) => first !== 'www').map((parts) => parts.join('.'));
    const dressings = fc.tuple(
      fc.constantFrom('', 'http://', 'https://', 'HTTPS://'),
      fc.constantFrom('', 'www.', 'WWW.'),
      fc.constantFrom('', '/', '/a/b', '?q=1', ':8080', ':8080/a#b'),
    );
    fc.assert(
      fc.property(domains, dressings, (domain, [scheme, www, rest]) => {
        expect(domainKey(domain)).toBe(domain);
        expect(domainKey(`${scheme}${www}${domain.toUpperCase()}${rest}`)).toBe(domain);
      }),
    );
  });
});

test.each([
  { name: 'is itself', email: 'jo@bluefinch.test', key: 'jo@bluefinch.test' },
  { name: 'has no capitals', email: 'Jo@BlueFinch.TEST', key: 'jo@bluefinch.test' },
  { name: 'has no spaces around', email: ' jo@bluefinch.test\n', key: 'jo@bluefinch.test' },
  { name: 'keeps what follows a plus', email: 'jo+a@bluefinch.test', key: 'jo+a@bluefinch.test' },
  { name: 'is nobody when empty', email: ' ', key: null },
  { name: 'is nobody when null', email: null, key: null },
  { name: 'is nobody when undefined', email: undefined, key: null },
])('the identity by e-mail $name', ({ email, key }) => {
  expect(emailKey(email)).toBe(key);
});
