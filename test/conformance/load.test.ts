import { mkdtemp, mkdir, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { shippedAdapters } from '../../adapters/index.ts';
import { createAppRegistry, formatLoadIssue, loadAdapters } from '../../server/adapters/load.ts';
import { ROOT } from '../house/repository.ts';

const CUSTOMERIO = JSON.stringify(pathToFileURL(join(ROOT, 'adapters/customerio-solutions/index.ts')).href);

/** A module whose adapter is a sound one with some members replaced. */
const moduleOf = (members: string): string =>
  `import { customerioSolutions as sound } from ${CUSTOMERIO};\nexport const adapter = { ...sound, ${members} };\n`;

/** A whole adapter in plain JavaScript that imports nothing, as an installed package might be. */
const plainModule = (id: string): string => `
const none = () => ({ kind: 'NONE' });
const application = { autoApprove: true, approvedAs: 'ACTIVE', reviewBusinessDays: null, websiteRequired: false, rejectReasons: [], onboarding: [] };
const stream = { id: 'default', kinds: ['GIFT'], every: 'MONTH', netDays: 0, minimumMinor: 0n };
export const adapter = {
  contract: 1, id: '${id}', version: '1.0.0', title: 'Plain', summary: 'Pays nothing.',
  params: {
    schema: { safeParse: (data) => ({ success: true, data }) },
    defaults: { currency: 'USD' },
    compile: (raw) => ({ ok: true, value: raw }),
    checkChange: () => [],
  },
  terms: () => [], assumptions: () => [], tracks: () => [], accrue: () => [],
  application: () => application, streams: () => [stream], allowsRateOverride: () => false,
  leads: none, links: none, managedAccounts: none, tiers: none,
  rules: [{ id: 'gift', kind: 'GIFT', title: 'Gift', sentence: '{amount}', clause: 'none' }],
};`;

const FILES: Readonly<Record<string, string>> = {
  'package.json': '{"type":"module"}',
  'sound.mjs': moduleOf(`id: 'sound'`),
  'sound.ts': `${moduleOf(`id: 'sound-ts'`)}export type Nothing = null;\n`,
  'two.js': `import { customerioSolutions as sound } from ${CUSTOMERIO};
    export const adapters = [{ ...sound, id: 'first' }, { ...sound, id: 'second' }];`,
  'same.mjs': moduleOf(`summary: 'another one'`),
  'old-contract.mjs': moduleOf('contract: 0'),
  'many-mistakes.mjs': moduleOf(`id: 'Not Kebab', version: '1', accrue: undefined, rules: []`),
  'rules.mjs': moduleOf('rules: [sound.rules[0], sound.rules[0], {}]'),
  'params.mjs': moduleOf(`params: { ...sound.params, schema: {}, defaults: null }`),
  'defaults.mjs': moduleOf(`params: { ...sound.params, defaults: { ...sound.params.defaults, minimumPayout: 25 } }`),
  'streams.mjs': moduleOf(`streams: () => []`),
  'throws.mjs': `throw new Error('no licence');`,
  'no-export.mjs': 'export const program = {};',
  'default-export.mjs': 'export default {};',
  'not-a-list.mjs': 'export const adapters = {};',
  'empty-list.mjs': 'export const adapters = [];',
  'text.mjs': `export const adapter = 'klaviyo-agency';`,
  'notes.txt': 'no module',
  'folder/package.json': '{"type":"module","exports":{".":{"types":"./index.d.ts","import":"./entry.mjs"}}}',
  'folder/entry.mjs': moduleOf(`id: 'in-folder'`),
  'bare/file.mjs': '',
  'node_modules/by-main/package.json': '{"type":"module","main":"lib/main.js"}',
  'node_modules/by-main/lib/main.js': plainModule('by-main'),
  'node_modules/@acme/programs/package.json': '{"type":"module","exports":{"./points":"./points.mjs"}}',
  'node_modules/@acme/programs/points.mjs': plainModule('acme-points'),
  'node_modules/hollow/package.json': '{"type":"module","exports":"./gone.mjs"}',
};

let folder = '';
beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'partnergraph-load-')));
  for (const [path, text] of Object.entries(FILES)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('loading adapters', () => {
  test.each([
    { name: 'a .mjs file', specifier: './sound.mjs', ids: ['sound'] },
    { name: 'a .ts file', specifier: './sound.ts', ids: ['sound-ts'] },
    { name: 'a file without "./"', specifier: 'sound.mjs', ids: ['sound'] },
    { name: 'a list of adapters', specifier: './two.js', ids: ['first', 'second'] },
    { name: "a package's folder", specifier: './folder', ids: ['in-folder'] },
    { name: 'an installed package by its main', specifier: 'by-main', ids: ['by-main'] },
    { name: 'a part of a scoped package', specifier: '@acme/programs/points', ids: ['acme-points'] },
  ])('takes $name', async ({ specifier, ids }) => {
    const loaded = await loadAdapters([specifier], folder);

    expect(loaded).toMatchObject({ ok: true });
    expect(loaded.ok && loaded.value.map(({ id }) => id)).toEqual(ids);
  });

  test('takes an absolute path and a file URL, from any folder', async () => {
    const loaded = await loadAdapters(
      [join(folder, 'sound.mjs'), pathToFileURL(join(folder, 'sound.ts')).href],
      tmpdir(),
    );

    expect(loaded.ok && loaded.value.map(({ id }) => id)).toEqual(['sound', 'sound-ts']);
  });

  test('finds a package from a folder below', async () => {
    expect((await loadAdapters(['by-main'], join(folder, 'folder'))).ok).toBe(true);
  });

  const refused: { name: string; specifier: string; issues: RegExp[] }[] = [
    {
      name: 'a path to nothing',
      specifier: './gone.mjs',
      issues: [/path: found nothing at .*gone\.mjs, expected the module/],
    },
    {
      name: 'another kind of file',
      specifier: './notes.txt',
      issues: [/path: found .*notes\.txt, expected an ES module \(\.js, \.mjs, \.ts\)/],
    },
    {
      name: 'a folder that is no package',
      specifier: './bare',
      issues: [/bare.package\.json: found ENOENT.*, expected a readable package's manifest/],
    },
    {
      name: 'a package that is not installed',
      specifier: 'nowhere',
      issues: [
        /package: found no node_modules.nowhere in .* or above, expected an installed package "nowhere", or a path/,
      ],
    },
    {
      name: 'a part a package does not export',
      specifier: '@acme/programs',
      issues: [/package\.json: found no export "\." for "import", expected one in "exports"/],
    },
    {
      name: 'a package without its module',
      specifier: 'hollow',
      issues: [/package\.json: found nothing at .*gone\.mjs, expected the module of its export/],
    },
    {
      name: 'no name at all',
      specifier: '',
      issues: [/specifier: found "", expected a path or the name of a package/],
    },
    {
      name: 'a module that throws',
      specifier: './throws.mjs',
      issues: [/throws\.mjs: found Error: no licence, expected an ES module that can be imported/],
    },
    {
      name: 'a module without the export',
      specifier: './no-export.mjs',
      issues: [/found exports of program, expected an export `adapter`, or a list `adapters`/],
    },
    {
      name: 'a default export',
      specifier: './default-export.mjs',
      issues: [/found exports of default, expected an export `adapter`/],
    },
    {
      name: 'adapters that are no list',
      specifier: './not-a-list.mjs',
      issues: [/adapters: found a value of type object, expected a list of adapters/],
    },
    {
      name: 'an empty list',
      specifier: './empty-list.mjs',
      issues: [/adapters: found an empty list, expected a list of adapters/],
    },
    {
      name: 'a text',
      specifier: './text.mjs',
      issues: [/adapter: found "klaviyo-agency", expected an object made with defineAdapter\(\)/],
    },
    {
      name: 'another contract',
      specifier: './old-contract.mjs',
      issues: [/adapter\.contract: found 0, expected the contract version 1/],
    },
    {
      name: 'several mistakes at once',
      specifier: './many-mistakes.mjs',
      issues: [
        /adapter\.id: found "Not Kebab", expected an id in kebab-case/,
        /adapter\.version: found "1", expected a semantic version/,
        /adapter\.accrue: found nothing, expected a function/,
        /adapter\.rules: found an empty list, expected a list of at least one rule/,
      ],
    },
    {
      name: 'rules that are none',
      specifier: './rules.mjs',
      issues: [
        /adapter\.rules\[2\]\.id: found nothing/,
        /adapter\.rules\[2\]\.kind: found nothing/,
        /adapter\.rules\[2\]\.title: found nothing/,
        /adapter\.rules\[2\]\.sentence: found nothing/,
        /adapter\.rules\[2\]\.clause: found nothing/,
        /adapter\.rules: found "recurring-share", expected each rule id once/,
      ],
    },
    {
      name: 'parameters that are none',
      specifier: './params.mjs',
      issues: [
        /adapter\.params\.schema: found \{\}, expected a zod schema/,
        /adapter\.params\.defaults: found null, expected a complete set/,
      ],
    },
    {
      name: 'defaults that are refused',
      specifier: './defaults.mjs',
      issues: [
        /adapter\.params\.defaults\.minimumPayout: found defaults that are refused \(found 25: expected an amount/,
      ],
    },
    {
      name: 'a kind of line nobody pays',
      specifier: './streams.mjs',
      issues: [/adapter\.streams\(\): found an empty list, expected a stream that pays lines of kind RECURRING_SHARE/],
    },
  ];

  test.each(refused)('refuses $name', async ({ specifier, issues }) => {
    const loaded = await loadAdapters([specifier], folder);

    expect(loaded.ok).toBe(false);
    expect(loaded.ok ? [] : loaded.error.map(formatLoadIssue)).toEqual(
      issues.map((issue): unknown => expect.stringMatching(issue)),
    );
    expect(loaded.ok ? [] : loaded.error.map((issue) => issue.specifier)).toEqual(issues.map(() => specifier));
  });

  test('says what is wrong with every specifier', async () => {
    const loaded = await loadAdapters(['./gone.mjs', './sound.mjs', 'nowhere'], folder);

    expect(loaded.ok ? [] : loaded.error.map(({ specifier }) => specifier)).toEqual(['./gone.mjs', 'nowhere']);
  });
});

describe('the registry of the application', () => {
  test('holds the shipped adapters and those named', async () => {
    const registry = await createAppRegistry(['./two.js'], folder);

    expect(registry.ok && registry.value.list().map(({ id }) => id)).toEqual(
      [...shippedAdapters.map(({ id }) => id), 'first', 'second'].sort(),
    );
  });

  test('refuses a second adapter of one id and major version', async () => {
    const registry = await createAppRegistry(['./same.mjs'], folder);

    expect(registry.ok ? [] : registry.error.map(formatLoadIssue)).toEqual([
      './same.mjs: adapter.id: found customerio-solutions@1 a second time, expected each id@major once',
    ]);
  });
});
