import { describe, expect, test } from 'vitest';
import { findArrowViolation, importsOf } from './arrows.ts';
import { isGenerated, listFiles } from './repository.ts';

describe('imports', () => {
  test('follow the arrows of docs/architecture.md', () => {
    const sources = listFiles().filter((file) => /\.m?[jt]s$/.test(file.path) && !isGenerated(file.path));
    const violations = sources.flatMap((file) =>
      importsOf(file).flatMap((specifier) => {
        const violation = findArrowViolation(file.path, specifier);
        return violation === null ? [] : [`${file.path}: ${violation} (${specifier})`];
      }),
    );

    expect(sources.length).toBeGreaterThan(0);
    expect(violations).toEqual([]);
  });

  test.each([
    { name: 'its own folder', from: 'domain/money/money.ts', specifier: '../calendar/date.ts', violation: null },
    { name: 'a folder of the same name inside', from: 'server/a/b.ts', specifier: './client/c.ts', violation: null },
    { name: 'an arrow', from: 'cli/main.ts', specifier: '../server/start.ts', violation: null },
    { name: 'a file at the root', from: 'cli/main.ts', specifier: '../package.json', violation: null },
    { name: 'a package', from: 'server/main.ts', specifier: '@apollo/server', violation: null },
    { name: 'a pure package', from: 'domain/a.ts', specifier: 'temporal-polyfill', violation: null },
    { name: 'tests import anything', from: 'test/a/b.test.ts', specifier: '../../server/x.ts', violation: null },
  ])('allows $name', ({ from, specifier, violation }) => {
    expect(findArrowViolation(from, specifier)).toBe(violation);
  });

  test.each([
    { name: 'domain to adapters', from: 'domain/a.ts', specifier: '../adapters/index.ts', violation: 'adapters/' },
    { name: 'adapters to services', from: 'adapters/x/a.ts', specifier: '../../services/b.ts', violation: 'services/' },
    { name: 'connectors to server', from: 'connectors/a.ts', specifier: '../server/b.ts', violation: 'server/' },
    { name: 'services to adapters', from: 'services/a.ts', specifier: '../adapters/index.ts', violation: 'adapters/' },
    { name: 'schema to server', from: 'schema/a.ts', specifier: '../server/context.ts', violation: 'server/' },
    { name: 'schema to adapters', from: 'schema/a.ts', specifier: '../adapters/index.ts', violation: 'adapters/' },
    { name: 'cli to services', from: 'cli/a.ts', specifier: '../services/b.ts', violation: 'services/' },
    { name: 'portal to domain', from: 'portal/a.ts', specifier: '../domain/b.ts', violation: 'domain/' },
    { name: 'client to schema', from: 'client/a.ts', specifier: '../schema/b.ts', violation: 'schema/' },
    { name: 'product to tests', from: 'server/a.ts', specifier: '../test/kit/b.ts', violation: 'test/' },
    { name: 'a file outside the repository', from: 'server/a.ts', specifier: '../../other/b.ts', violation: '../' },
    { name: 'a built-in in domain', from: 'domain/a.ts', specifier: 'node:fs', violation: 'node:fs' },
    { name: 'a built-in without prefix', from: 'adapters/x/a.ts', specifier: 'fs/promises', violation: 'fs/promises' },
    { name: 'a framework in domain', from: 'domain/a.ts', specifier: 'type-graphql', violation: 'type-graphql' },
    { name: 'a folder without arrows', from: 'lib/a.ts', specifier: './b.ts', violation: 'no arrows' },
    { name: 'an absolute path', from: 'server/a.ts', specifier: '/etc/passwd', violation: 'relative' },
  ])('refuses $name', ({ from, specifier, violation }) => {
    expect(findArrowViolation(from, specifier)).toContain(violation);
  });

  test('are found in every form', () => {
    const text = [
      `import a, { b } from './one.ts';`,
      `import type { C } from './two.ts';`,
      `import './three.ts';`,
      `export { d } from './four.ts';`,
      `export type * from './five.ts';`,
      `const e = await import('./six.ts');`,
      `type F = import('./seven.ts').F;`,
      `// import './comment.ts';`,
    ].join('\n');

    const expected = ['one', 'two', 'three', 'four', 'five', 'six', 'seven'].map((name) => `./${name}.ts`);
    expect(importsOf({ path: 'a.ts', text }).sort()).toEqual(expected.sort());
  });
});
