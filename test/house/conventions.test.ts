import { describe, expect, test } from 'vitest';
import {
  type Convention,
  givesReasonForDisabledRules,
  hasNoDefaultExport,
  isNotTooLong,
  namesNoMachinePath,
  namesNoRegistry,
  runsEveryTest,
} from './conventions.ts';
import { isGenerated, listFiles, type SourceFile } from './repository.ts';

const files = listFiles();
const sources = files.filter((file) => /\.m?[jt]s$/.test(file.path) && !isGenerated(file.path));
// The tools that read the files at the root, and those of .ci, want a default export.
const modules = sources.filter((file) => file.path.includes('/') && !file.path.startsWith('.ci/'));
const tests = sources.filter((file) => file.path.startsWith('test/'));

// In two parts, because this file is held to the rules that it tests.
const ONLY = '.on' + 'ly';
const SKIP = '.sk' + 'ip';
const DISABLE = 'eslint-dis' + 'able';

describe('the repository', () => {
  test.each([
    { name: 'no source file is longer than 500 lines', among: sources, convention: isNotTooLong },
    { name: 'no module has a default export', among: modules, convention: hasNoDefaultExport },
    { name: 'no test is singled out or skipped', among: tests, convention: runsEveryTest },
    { name: 'every disabled lint rule has its reason', among: sources, convention: givesReasonForDisabledRules },
    { name: 'no file names a path of one machine', among: files, convention: namesNoMachinePath },
    { name: 'no file names a package registry', among: files, convention: namesNoRegistry },
  ])('$name', ({ among, convention }) => {
    const violations = among.flatMap((file) => convention(file).map((found) => `${file.path}: ${found}`));

    expect(among.length).toBeGreaterThan(0);
    expect(violations).toEqual([]);
  });

  test('the lock file says nowhere where a package was fetched', () => {
    const lock = files.find((file) => file.path === 'package-lock.json');

    expect(lock?.text).toContain('"integrity"');
    expect(lock?.text).not.toContain('"resolved"');
  });
});

const lines = (count: number): string => 'x;\n'.repeat(count);

describe('the conventions', () => {
  const accepted: { name: string; convention: Convention; text: string }[] = [
    { name: '500 lines', convention: isNotTooLong, text: lines(500) },
    { name: 'a named export', convention: hasNoDefaultExport, text: 'export const a = 1; export { b } from "./b.ts";' },
    { name: 'importing a default', convention: hasNoDefaultExport, text: 'import a from "a"; export { a };' },
    { name: 'a table of tests', convention: runsEveryTest, text: 'test.each([])("x", () => {});' },
    { name: 'a reason', convention: givesReasonForDisabledRules, text: `// ${DISABLE}-next-line no-console -- a CLI` },
    { name: 'a folder called work', convention: namesNoMachinePath, text: `import './${'work'}/queue.ts'` },
    { name: 'an address', convention: namesNoMachinePath, text: `https://example.test/${'work'}/1` },
  ];

  test.each(accepted)('accept $name', ({ convention, text }) => {
    expect(convention(asFile(text))).toEqual([]);
  });

  const refused: { name: string; convention: Convention; text: string }[] = [
    { name: '501 lines', convention: isNotTooLong, text: lines(501) },
    { name: 'a default function', convention: hasNoDefaultExport, text: 'export default function a() {}' },
    { name: 'a default value', convention: hasNoDefaultExport, text: 'export default 1;' },
    { name: 'a renamed default', convention: hasNoDefaultExport, text: 'const a = 1; export { a as default };' },
    { name: 'a single test', convention: runsEveryTest, text: `test${ONLY}('x', () => {});` },
    { name: 'a skipped group', convention: runsEveryTest, text: `describe.concurrent${SKIP}('x', () => {});` },
    { name: 'a rule without reason', convention: givesReasonForDisabledRules, text: `/* ${DISABLE} no-console */` },
    { name: "a path of root's home", convention: namesNoMachinePath, text: `open('${'/ro' + 'ot'}/.npmrc')` },
    { name: 'a path of a workplace', convention: namesNoMachinePath, text: `cd ${'/wo' + 'rk'}/main` },
    { name: 'a registry', convention: namesNoRegistry, text: `https://registry.${'npmjs'}.org/a` },
  ];

  test.each(refused)('refuse $name', ({ convention, text }) => {
    expect(convention(asFile(text))).toHaveLength(1);
  });
});

function asFile(text: string): SourceFile {
  return { path: 'test/example.ts', text };
}
